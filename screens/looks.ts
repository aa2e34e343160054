/** How a page is looked at: two sizes, two themes. A page that is open is turned from one look to the next. */
import type { Page } from 'playwright-core';

const sizes = {
  1440: { width: 1440, height: 900 },
  390: { width: 390, height: 844 },
} as const;
export const themes = ['light', 'dark'] as const;

export interface Look {
  readonly size: keyof typeof sizes;
  readonly theme: (typeof themes)[number];
}

/** The page has been laid out anew when this returns. */
export async function resize(page: Page, size: Look['size']): Promise<void> {
  await page.setViewportSize(sizes[size]);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

export async function inTheme(page: Page, theme: Look['theme']): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor({ state: 'attached' });
}

/** Nothing is on its way, and the page has its heading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** Views of the dashboard, and a page that is opened once to look at some of them one after the other. */
import type { Page } from 'playwright-core';
import { inTheme, resize, settled, themes } from './looks.ts';
import type { Look } from './looks.ts';

export interface View {
  readonly name: string;
  /** The guides show it. */
  readonly inGuide?: boolean;
  /** From wherever the page stands: at another view of the sitting, or at this one in another size. */
  readonly show?: (page: Page) => Promise<void>;
}

export interface Sitting {
  readonly open: () => Promise<Page>;
  readonly views: readonly View[];
}

/** `only`: names of views; none: all. */
export async function lookThrough(
  sittings: readonly Sitting[],
  only: readonly string[],
  visit: (page: Page, view: View, look: Look) => Promise<void>,
): Promise<void> {
  for (const { open, views } of sittings) {
    const wanted = views.filter(({ name }) => only.length === 0 || only.includes(name));
    if (wanted.length === 0) continue;
    const page = await open();
    for (const view of wanted)
      for (const size of [1440, 390] as const) {
        await resize(page, size);
        await view.show?.(page);
        await settled(page);
        for (const theme of themes) {
          await inTheme(page, theme);
          await visit(page, view, { size, theme });
        }
      }
    await page.close();
  }
}

/** The first button, link or tab of that name that can be seen. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name })
    .or(page.getByRole('tab', { name }))
    .or(page.getByRole('link', { name }))
    .filter({ visible: true })
    .first()
    .click();

/** To a page of the place that the tab is in, such as `#/seat/record`: nothing of the one before it stands any more when this returns. */
export async function go(page: Page, hash: string): Promise<void> {
  const to = JSON.stringify(hash);
  await page.evaluate(`new Promise((turned) => {
    if (location.hash === ${to}) return turned();
    addEventListener('hashchange', () => turned(), { once: true });
    location.hash = ${to};
  })`);
}

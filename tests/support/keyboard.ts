/** A page that is used with its keys alone. At every stop the focus must be seen, and after every act it must be somewhere. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Keys {
  /** Goes on with Tab until it has the focus. */
  readonly to: (wanted: Locator) => Promise<void>;
  /** Goes there and presses a key, Enter if none is named; then something in the page has the focus. */
  readonly press: (wanted: Locator, key?: string) => Promise<void>;
  /** Goes there and writes. */
  readonly write: (wanted: Locator, text: string) => Promise<void>;
  readonly key: (key: string) => Promise<void>;
}

const MOST_STOPS = 250;

/** What has the focus, if nobody could see that it has. */
const unseen = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body || at.tagName === 'IFRAME') return '';
  const marked = [at, at.closest('label')].some((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const { top, bottom, width } = at.getBoundingClientRect();
  const inSight = width > 0 && bottom > 0 && top < innerHeight;
  return marked && inSight ? '' : at.outerHTML.slice(0, 200);
})()`;

export function keysOn(page: Page): Keys {
  const focused = page.locator(':focus');
  const key = async (name: string): Promise<void> => {
    await page.keyboard.press(name);
    await focused.waitFor({ state: 'attached' });
  };
  const to = async (wanted: Locator): Promise<void> => {
    await wanted.first().waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if ((await wanted.and(focused).count()) > 0) return;
      await page.keyboard.press('Tab');
      expect(await page.evaluate(unseen)).toBe('');
    }
    throw new Error(`With Tab one does not come to ${String(wanted)}.`);
  };
  return {
    to,
    key,
    press: async (wanted, name = 'Enter') => {
      await to(wanted);
      await key(name);
    },
    write: async (wanted, text) => {
      await to(wanted);
      await page.keyboard.type(text);
    },
  };
}

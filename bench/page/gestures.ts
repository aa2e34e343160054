/** What people do with a page while its frames are measured. Places are looked up before, since that takes the page's own time. */
import type { Page } from 'playwright-core';

export interface Doing {
  readonly about: string;
  readonly act: () => Promise<void>;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TURNS = 10;
const STEPS = 40;

/** Down and up again over whatever scrolls under the middle of each third of the page. */
export function scrolling(page: Page): Doing {
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  const act = async (): Promise<void> => {
    for (const x of [width / 6, width / 2, (width * 5) / 6])
      await turnWheel(page, { x, y: height * 0.6 }, 240);
  };
  return { about: 'scrolling', act };
}

export async function zooming(page: Page): Promise<Doing> {
  await page.locator('.explorer-place').first().focus();
  // as fast as frames come, and no faster: each press is drawn
  const press = async (key: string): Promise<void> => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      await page.keyboard.press(key);
      await page.evaluate('new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))');
    }
  };
  const act = async (): Promise<void> => {
    await press('+');
    await press('-');
    await page.keyboard.press('0');
  };
  return { about: 'zooming the bridge', act };
}

export async function dragging(page: Page): Promise<Doing> {
  const place = await boxOf(page, '.explorer-place');
  const act = async (): Promise<void> => {
    await page.keyboard.press('+');
    await drag(page, place, 0.8, 0.3);
    await page.keyboard.press('0');
  };
  return { about: 'dragging the bridge', act };
}

/** The path and the bridge both show the moment. */
export async function scrubbing(page: Page): Promise<Doing> {
  const place = await boxOf(page, '.scrubber input');
  return { about: 'scrubbing the bridge and the path', act: () => drag(page, place, 0.98, 0.05) };
}

export async function scrollingLog(page: Page): Promise<Doing> {
  await page.getByRole('tab', { name: 'Log' }).click();
  const { x, y, width, height } = await boxOf(page, '.log-list');
  const middle = { x: x + width / 2, y: y + height / 2 };
  return { about: 'scrolling the log', act: () => turnWheel(page, middle, 1200) };
}

export async function searchingLog(page: Page): Promise<Doing> {
  await page.getByRole('searchbox').focus();
  const act = async (): Promise<void> => {
    await page.keyboard.type('letter 10');
    for (let turn = 0; turn < 'letter 10'.length; turn += 1) await page.keyboard.press('Backspace');
  };
  return { about: 'typing in the search of the log', act };
}

async function turnWheel(page: Page, { x, y }: Pick<Box, 'x' | 'y'>, by: number): Promise<void> {
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, by);
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, -by);
}

/** From one share of its width to another, and back. */
async function drag(page: Page, { x, y, width, height }: Box, from: number, to: number): Promise<void> {
  const middle = y + height / 2;
  const at = (share: number): number => x + width * share;
  await page.mouse.move(at(from), middle);
  await page.mouse.down();
  for (const [begin, end] of [
    [from, to],
    [to, from],
  ] as const)
    for (let step = 1; step <= STEPS; step += 1)
      await page.mouse.move(at(begin + ((end - begin) * step) / STEPS), middle);
  await page.mouse.up();
}

/** Of what can be seen of it. */
async function boxOf(page: Page, selector: string): Promise<Box> {
  const found = page.locator(selector).first();
  await found.scrollIntoViewIfNeeded();
  const box = await found.boundingBox();
  if (box === null) throw new Error(`${selector} is not in the page.`);
  const bottom = Math.min(box.y + box.height, page.viewportSize()?.height ?? Infinity);
  return { ...box, height: bottom - box.y };
}

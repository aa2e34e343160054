/** The wall, evaluators and observers, the hot wash, and what comes after. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { go } from '../../screens/sitting.ts';
import { expectAccessible } from '../support/accessible.ts';
import { openDashboard } from '../support/browser.ts';
import type { Begun, Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import type { Client } from '../support/liveServer.ts';
import { patience } from '../support/patience.ts';

const folder = testFolder();
let dashboard: Dashboard;
let begun: Begun;
let driver: Client;
let wall: Page;

const shows = (shown: object) => driver.command({ kind: 'wall', shows: shown as { view: 'path' } });
const comes = (place: string, phone = false) =>
  dashboard.come(begun.links[place] ?? '', place, { phone, dark: phone });

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  begun = await dashboard.begin({ name: 'turbine-blades' });
  driver = await dashboard.driver(begun.exercise);
  wall = await dashboard.come(begun.links['wall'] ?? '', 'Wall', { width: 1920, height: 1080 });
});
afterAll(async () => {
  await dashboard.close();
});

test('the wall shows by itself the newest matter of both sides, and what the director puts there', async () => {
  await wall.getByText('The exercise has not begun.').waitFor();
  expect(await driver.act('exercise.start')).toMatchObject({ ok: true });
  await driver.act('conduct.clock', {}, { speed: 1 });
  await driver.command({ kind: 'brakes', brakes: [] });
  await driver.command({ kind: 'run', until: '2017-03-05T13:00:00Z' });
  await wall.getByRole('heading', { name: 'Blades' }).waitFor();
  await wall.getByRole('img', { name: 'EXERCISE: the path of blades' }).waitFor();
  await expectAccessible(wall);

  await shows({ view: 'bridge' });
  await wall.getByRole('img', { name: 'EXERCISE: the bridge' }).waitFor();
  await shows({ view: 'press' });
  await wall.getByRole('heading', { name: 'In the press' }).waitFor();
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  await shows({ view: 'question', text: 'When would you have called?', until: soon });
  await wall.getByText('When would you have called?').waitFor();
  await wall.getByText(/^59:\d\d$/).waitFor();
  await shows({ view: 'break', until: soon });
  await wall.getByText(/^We go on at/).waitFor();
  await shows({ view: 'blank' });
  await wall.getByText(/^We go on at/).waitFor({ state: 'detached' });
  await shows({ view: 'itself' });
});

test('EX-1: on the wall a real emergency covers all else', async () => {
  await driver.act('exercise.freeze', {}, { what: 'Smoke on the second floor' });
  await wall.getByRole('heading', { name: 'REAL EMERGENCY' }).waitFor();
  await wall.getByText('Smoke on the second floor').waitFor();
  await driver.act('exercise.unfreeze');
  await driver.act('exercise.resume');
  await wall.getByRole('heading', { name: 'REAL EMERGENCY' }).waitFor({ state: 'detached' });
});

test('an evaluator notes on an entry with a rating and marks critical tasks, and looks through the eyes of either side; a half-written note outlives a reload', async () => {
  const page = await comes('evaluator');
  await page.getByRole('button', { name: 'Note on this, entry 6', exact: true }).click();
  await page.getByLabel('What you saw').fill('They asked for the time zone.');
  await page.getByLabel('How it was performed').selectOption('S');
  await page.reload();
  await page.getByRole('timer').waitFor();
  expect(await page.getByLabel('What you saw').inputValue()).toBe('They asked for the time zone.');
  expect(await page.getByLabel('Of what').inputValue()).toBe('entry');
  expect(await page.getByLabel('How it was performed').inputValue()).toBe('S');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByText('Written down.').waitFor();
  await page.getByRole('button', { name: 'Done', exact: true }).first().click();
  await page.getByText('1 of 3 done').waitFor();
  await page.getByRole('tab', { name: 'Observations (2)' }).click();
  await page.getByLabel('Search your observations').fill('zone');
  const listed = page.getByRole('region', { name: /^Observations/ }).getByRole('listitem');
  await listed.filter({ hasText: 'They asked for the time zone.' }).getByText('S', { exact: true }).waitFor();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Pictures and replay' }).click();
  const eyes = page.getByLabel('Through whose eyes');
  expect(await eyes.locator('option').allTextContents()).not.toContain('The whole truth');
  for (const side of ['us/desk', 'china/desk']) {
    await eyes.selectOption(side);
    const name = side === 'us/desk' ? 'as US desk sees it' : 'as CN desk sees it';
    await page.getByText(name).first().waitFor();
  }
});

test('an observer is told in four lines what is seen here, also on a phone', async () => {
  const page = await comes('observer', true);
  const explained = page.getByRole('region', { name: 'What you see here' });
  await explained.waitFor();
  expect(await explained.getByRole('listitem').count()).toBe(4);
  await page.getByRole('img', { name: 'EXERCISE: the path of blades' }).waitFor();
  await expectAccessible(page);
});

test('in the hot wash everyone names strengths and gaps, and the director shows them and reveals what really happened', async () => {
  await driver.act('exercise.end');
  await driver.act('exercise.hotWash');
  const desk = await comes('us-desk', true);
  await desk.getByRole('link', { name: 'Hot wash, replay and report' }).click();
  await desk.getByLabel('One thing, in a sentence').fill('The request left within a day.');
  await desk.getByRole('button', { name: 'Add as a strength' }).click();
  await desk.getByRole('region', { name: 'Hot wash' }).getByRole('listitem').waitFor();
  await expectAccessible(desk);

  const director = await dashboard.direct(begun.exercise);
  await director.goto(`${dashboard.origin()}/#/seat/after/hotwash`);
  await director.getByRole('tab', { name: 'Strengths, Gaps' }).click();
  await driver.command({ kind: 'handOver' });
  await expectAccessible(director);
  await director.getByRole('tab', { name: 'What really happened' }).click();
  await director.getByText('Reveal', { exact: true }).first().waitFor();

  await shows({
    view: 'question',
    text: 'What went well?',
    lines: [{ is: 'strength', text: 'The request left within a day.' }],
  });
  await wall.getByRole('listitem').filter({ hasText: 'The request left within a day.' }).waitFor();
  expect(await wall.getByText('What really happened').count()).toBe(0);
  await shows({ view: 'itself' });
  await driver.act('truth.reveal', {}, { what: 'blades' });
  await wall.getByRole('heading', { name: 'What really happened · blades' }).waitFor();
  await desk.getByRole('heading', { name: 'Blades', exact: true }).waitFor();
});

test('a replay is scrubbed by keyboard and by pointer, played at speed, and zoomed', async () => {
  const page = await dashboard.direct(begun.exercise);
  await page.goto(`${dashboard.origin()}/#/seat/after/replay`);
  const scrubber = page.getByRole('slider', { name: 'The moment that is shown' });
  await scrubber.focus();
  await scrubber.press('Home');
  await page.getByText('As it stood Wed 1 Mar 2017 13:00 UTC', { exact: true }).waitFor();
  // pressed fast, it steps on from what was asked for, drawn or not
  const stands = (): Promise<string> => scrubber.inputValue();
  const begin = await stands();
  const wait = { timeout: patience };
  for (let step = 0; step < 3; step += 1) {
    const before = await stands();
    await scrubber.press('ArrowRight');
    await expect.poll(stands, wait).not.toBe(before);
  }
  const third = await stands();
  await scrubber.press('Home');
  await expect.poll(stands, wait).toBe(begin);
  await page.evaluate(`
    for (let step = 0; step < 3; step += 1)
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  `);
  await expect.poll(stands, wait).toBe(third);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('100000');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByText(/^As it stood/).waitFor({ state: 'detached' });
  await page.getByRole('group', { name: /^Plus and minus/ }).click();
  await page.getByText(/^As it stood/).waitFor();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await page.getByRole('button', { name: /^1 d\b/ }).click();
  await page.getByRole('button', { name: /^Now\b/, pressed: true }).waitFor();
  await page.getByRole('group', { name: /^Plus and minus/ }).press('0');
  await page.getByRole('button', { name: /^All\b/, pressed: true }).waitFor();
  await expectAccessible(page);
});

test('a bridge is zoomed and moved along by keys, wheel, drag and two fingers', async () => {
  const page = await dashboard.direct(begun.exercise, { phone: true });
  await page.goto(`${dashboard.origin()}/#/seat/after/replay`);
  const bridge = page.getByRole('group', { name: /^Plus and minus/ });
  const scrubber = page.getByRole('slider', { name: 'The moment that is shown' });
  const begins = async (): Promise<number> => Number(await scrubber.getAttribute('min'));
  const shows = async (which: 'later' | 'earlier', gesture: () => Promise<unknown>): Promise<void> => {
    const [before, drawn] = [await begins(), await bridge.innerHTML()];
    await gesture();
    const moved = async (): Promise<number> => Math.sign((await begins()) - before);
    await expect.poll(moved, { timeout: patience }).toBe(which === 'later' ? 1 : -1);
    // it is drawn between frames
    await expect.poll(() => bridge.innerHTML(), { timeout: patience }).not.toBe(drawn);
  };
  await bridge.focus();
  await shows('later', () => bridge.press('+'));
  await shows('earlier', () => bridge.press('-'));
  await shows('later', () => bridge.press('ArrowRight'));

  await bridge.scrollIntoViewIfNeeded();
  const { x, y, width } = (await bridge.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  const [middle, height] = [x + width / 2, y + 40];
  await page.mouse.move(middle, height);
  await shows('later', () => page.mouse.wheel(0, -240));
  await shows('earlier', () => page.mouse.wheel(0, 240));
  await shows('later', () => page.mouse.wheel(120, 0));
  await shows('earlier', async () => {
    await page.mouse.down();
    await page.mouse.move(middle + 90, height, { steps: 3 });
    await page.mouse.up();
  });

  const session = await page.context().newCDPSession(page);
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        apart === undefined ? [] : [-apart, apart].map((by, id) => ({ x: middle + by, y: height, id })),
    });
  const pinch = async (...apart: readonly [number, ...number[]]): Promise<void> => {
    await fingers('touchStart', apart[0]);
    for (const by of apart) await fingers('touchMove', by);
    await fingers('touchEnd');
  };
  await shows('later', () => pinch(20, 40, 60, 80));
  await shows('earlier', () => pinch(80, 60, 40, 20));
  await page.close();
});

test('the report stands beside it in a frame that runs nothing, and is kept with the log', async () => {
  const page = await dashboard.direct(begun.exercise);
  await page.goto(`${dashboard.origin()}/#/seat/after/report`);
  const frame = page.frameLocator('iframe[title="The report"]');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  expect(await frame.locator('body').evaluate('getComputedStyle(document.body).margin')).toBe('0px');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'The log (JSONL, sealed)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^EXERCISE-.*log\.jsonl$/);
});

test('EX-2: every sheet for paper begins with EXERCISE', async () => {
  const page = await dashboard.direct(begun.exercise);
  for (const sheet of ['briefs', 'injects', 'msel', 'state']) {
    await go(page, `#/seat/after/prints/${sheet}`);
    const sheets = page.getByRole('article');
    await sheets.first().waitFor();
    for (const text of await sheets.allInnerTexts()) expect(text).toMatch(/^EXERCISE · /);
    // on paper one thing stands under the other, over the whole width
    await page.emulateMedia({ media: 'print' });
    const [mark, title] = await Promise.all([
      sheets.first().getByText('EXERCISE').first().boundingBox(),
      sheets.first().getByRole('heading').boundingBox(),
    ]);
    expect(title?.y).toBeGreaterThan(mark?.y ?? Infinity);
    expect(title?.x).toBe(mark?.x);
    await page.emulateMedia({ media: null });
  }
  await expectAccessible(page);
  expect(dashboard.complaints()).toEqual([]);
});

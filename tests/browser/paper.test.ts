/** What is handed out on paper: the sheets of an exercise, page by page as they come out of the printer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { go } from '../../screens/sitting.ts';
import { hotline } from '../docs/commandLine.ts';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import { onPaper, printedPages } from '../support/paper.ts';

const folder = testFolder();
let dashboard: Dashboard;
let director: Page;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  const { exercise } = await dashboard.begin({ name: 'same-worm' });
  const driver = await dashboard.driver(exercise);
  expect(await driver.act('exercise.start')).toMatchObject({ ok: true });
  await driver.act('conduct.clock', {}, { speed: 1 });
  await driver.command({ kind: 'run', until: '2017-06-10T00:30:00Z' });
  director = await dashboard.direct(exercise);
  await director.getByRole('timer').getByText('00:30').waitFor();
});
afterAll(async () => {
  await dashboard.close();
});

const print = async (page: Page): Promise<string[]> => printedPages(await page.pdf({ format: 'A4' }));

/** The sheets of one kind, and their pages. */
async function printed(sheet: string): Promise<{ sheets: string[]; pages: string[] }> {
  await go(director, `#/seat/after/prints/${sheet}`);
  await director.getByRole('article').first().waitFor();
  return { sheets: await director.getByRole('article').allInnerTexts(), pages: await print(director) };
}

/** Every one begins with the mark, and none holds nothing but the mark. */
function expectMarked(pages: readonly string[]): void {
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    expect(page).toMatch(/^(\d+\/\d+)?EXERCISE/);
    expect(page.length).toBeGreaterThan(40);
  }
}

test.each(['injects', 'briefs'])('EX-2: %s are one a page, each whole and with the mark', async (sheet) => {
  const { sheets, pages } = await printed(sheet);
  expectMarked(pages);
  expect(pages.length).toBe(sheets.length);
  for (const [index, words] of sheets.entries()) expect(pages[index]).toContain(onPaper(words));
});

test('EX-2: the MSEL goes on over pages, each with the mark and its heads, and no row is cut in two', async () => {
  const { pages } = await printed('msel');
  expectMarked(pages);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain('ItemWhenToWhatBecame');
  const rows = await director.locator('tbody tr').allInnerTexts();
  for (const row of rows) expect(pages.filter((page) => page.includes(onPaper(row)))).toHaveLength(1);
});

test('EX-2: where it stands has both matters on paper, whole, and nothing of the page around', async () => {
  const { pages } = await printed('state');
  expectMarked(pages);
  const all = pages.join('');
  for (const matter of ['hospitals', 'filling'])
    expect(all).toContain(onPaper(`The path, the whole truth · ${matter}`));
  expect(all).not.toContain('Print');
  const [path] = await director.locator('.picture').all();
  await director.emulateMedia({ media: 'print' });
  await director.setViewportSize({ width: 700, height: 1000 });
  const box = await path?.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(700);
  await director.emulateMedia({ media: null });
  await director.setViewportSize({ width: 1440, height: 900 });
});

test('EX-2: the report has the mark on each page', async () => {
  await director.goto(`${dashboard.origin()}/#/seat/after/report`);
  const [file] = await Promise.all([
    director.waitForEvent('download'),
    director.getByRole('button', { name: 'Report (HTML)' }).click(),
  ]);
  const path = folder.at('report.html');
  await file.saveAs(path);
  const page = await dashboard.page();
  await page.goto(`file://${path}`);
  expectMarked(await print(page));
});

test('on a screen as wide as a desk has it, how late an answer was stands in one line, and the table needs no scrolling', async () => {
  const log = folder.at('blades.jsonl');
  const report = folder.at('blades.html');
  await hotline(['run', 'scenarios/turbine-blades.yaml', '--log', log]);
  await hotline(['report', log, '--out', report]);
  const page = await dashboard.page();
  await page.goto(`file://${report}`);
  const table = page.locator('.wide-table', { has: page.getByRole('columnheader', { name: 'Gross' }) });
  const late = table.getByText(/^late by /);
  const met = table.getByText('met', { exact: true });
  for (const width of [1001, 1100, 1240, 1241, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const [lines, line] = [await late.first().boundingBox(), await met.first().boundingBox()];
    expect([width, lines?.height]).toEqual([width, line?.height]);
    const [inner, outer] = [await table.locator('table').boundingBox(), await table.boundingBox()];
    expect([width, inner?.width]).toEqual([width, outer?.width]);
  }
});

test('EX-2: the sheets with link and code are one place a page, each with the mark', async () => {
  const page = await dashboard.page();
  await page.goto(dashboard.link());
  await page.getByRole('link', { name: 'Set up: The same worm' }).click();
  await page.getByRole('button', { name: 'Set up the exercise' }).click();
  await page
    .getByRole('img', { name: /^QR code/ })
    .first()
    .waitFor();
  const places = await page.getByRole('main').getByRole('listitem').count();
  const pages = await print(page);
  expectMarked(pages);
  expect(pages.length).toBe(places);
  expect(dashboard.complaints()).toEqual([]);
});

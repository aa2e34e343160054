/** Whatever people write stays text: in every room, on every sheet, in the report. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { go } from '../../screens/sitting.ts';
import { openDashboard } from '../support/browser.ts';
import type { Begun, Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import type { Client } from '../support/liveServer.ts';

/** An element that would show itself, and a script that would run. */
const hostile = (what: string): string =>
  `${what} <img src=x onerror="window.taken=1"><marquee>moves</marquee> [link](javascript:alert(1))`;

const folder = testFolder();
let dashboard: Dashboard;
let begun: Begun;
let driver: Client;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  const file = readFileSync(new URL('../../scenarios/turbine-blades.yaml', import.meta.url), 'utf8');
  const title = `title: '${hostile('Blades')}'`;
  begun = await dashboard.begin({ text: file.replace(/^title: .*$/m, title) });
  driver = await dashboard.driver(begun.exercise);
});
afterAll(async () => {
  await dashboard.close();
});

async function holdsItAsText(page: Page, what: string): Promise<void> {
  await page.getByText(hostile(what), { exact: false }).first().waitFor();
  for (const frame of page.frames()) await isText(frame);
}

async function isText(frame: Frame): Promise<void> {
  expect(await frame.locator('img[src="x"], marquee, a[href^="javascript"]').count()).toBe(0);
  if (frame.parentFrame() === null) expect(await frame.evaluate('window.taken')).toBeUndefined();
}

test('what a scenario, control, a cell and an evaluator write is shown as they wrote it', async () => {
  await driver.act('exercise.start');
  await driver.act('inject.deliver', {}, { to: ['all'], title: hostile('Inject'), body: hostile('Body') });
  await driver.command({ kind: 'wall', shows: { view: 'question', text: hostile('Question') } });
  const desk = await dashboard.come(begun.links['us-desk'] ?? '', hostile('Ann').slice(0, 60));
  await holdsItAsText(desk, 'Inject');
  const wall = await dashboard.come(begun.links['wall'] ?? '', 'Wall');
  await holdsItAsText(wall, 'Question');
  const evaluator = await dashboard.come(begun.links['evaluator'] ?? '', 'Eve');
  await evaluator.getByLabel('What you saw').fill(hostile('Seen'));
  await evaluator.getByRole('button', { name: 'Write it down' }).click();
  await evaluator.getByRole('tab', { name: /^Observations/ }).click();
  await holdsItAsText(evaluator, 'Seen');
  const director = await dashboard.direct(begun.exercise);
  await holdsItAsText(director, 'Blades');

  await driver.act('exercise.end');
  await driver.act('exercise.hotWash');
  for (const page of ['after/hotwash', 'after/report', 'after/prints/injects', 'after/prints/state']) {
    await go(director, `#/seat/${page}`);
    if (page === 'after/report')
      await director.frameLocator('iframe').getByText(hostile('Blades')).first().waitFor();
    await holdsItAsText(director, 'Blades');
  }
  await director.goto(dashboard.link());
  await holdsItAsText(director, 'Blades');
  expect(dashboard.complaints()).toEqual([]);
});

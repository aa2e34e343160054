/** The lobby and the control room: from the link of the house to the first inject, and what a director does after it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.ts';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import { mistakenScenario } from '../support/mistakenScenario.ts';

const folder = testFolder();
let dashboard: Dashboard;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
});
afterAll(async () => {
  await dashboard.close();
});

const right = `format: hotline-scenario/1
id: mine
title: A scenario of my own
summary: A company calls.
agreement: us-china-2015
startex: 2017-03-01T13:00:00Z
endex: T+3d
cast: { us: { played-by: person }, china: { played-by: policy, policy: silent } }
incidents: { plant: { victim: us, against: china, truth: { actor: nobody } } }
storyline:
  - { id: INJ-1, at: T+1h, inject: us/desk, title: The company calls, body: Our drawings are gone. }
  - { id: ACT-1, at: T+2h, as: us/desk, do: incident.report, incident: plant, within: 4h, title: The desk opens the matter }
`;

const pressTwoBrakes = `(async () => {
  for (const box of [...document.querySelectorAll('.drop[open] input')].slice(0, 2)) {
    box.click();
    await null;
  }
})()`;

const click = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

test('from the link of the house two clicks lead to the first released inject', async () => {
  const page = await dashboard.page();
  await page.goto(dashboard.link());
  await page.getByRole('heading', { name: 'Stolen blade designs' }).waitFor();
  await expectAccessible(page);
  await click(page, 'See the demonstration');
  await click(page, 'Start (STARTEX)');
  await click(page, /^Next: ACT-01/);
  await page.getByRole('tab', { name: 'Log' }).click();
  const log = page.getByRole('region', { name: 'Log' });
  await log.getByText(/The blade maker calls/).waitFor();
  await log.getByText('ACT-01').waitFor();
  await expectAccessible(page);
  expect(await page.title()).toMatch(/^EXERCISE · /);
  expect(
    await page.evaluate<boolean>(
      'document.documentElement.scrollHeight <= document.documentElement.clientHeight',
    ),
  ).toBe(true);
  expect(dashboard.complaints()).toEqual([]);
});

test('a double-click starts, or pauses, and does nothing of what stands there then', async () => {
  const { exercise } = await dashboard.begin({ name: 'turbine-blades' });
  const page = await dashboard.direct(exercise);
  await page.getByRole('button', { name: 'Start (STARTEX)' }).last().dblclick();
  await page.getByRole('button', { name: 'Pause' }).dblclick();
  await page.getByRole('button', { name: 'Go on' }).first().waitFor();
  const log = page.getByRole('region', { name: 'Log' });
  await page.getByRole('tab', { name: 'Log' }).click();
  await log.getByText('The exercise is paused').waitFor();
  expect(await log.getByText('goes on').count()).toBe(0);
  expect(await page.getByText('Refused', { exact: true }).count()).toBe(0);
});

test('a scenario of one’s own is refused at its lines, mended, set up, and its places are shown', async () => {
  const page = await dashboard.page({ dark: true });
  await page.goto(dashboard.link());
  await page.getByRole('link', { name: 'Check a scenario' }).click();
  const text = page.getByLabel('The scenario, as its file has it (YAML)');
  await text.fill(mistakenScenario);
  await click(page, /^Check$/);
  await page.getByText('2 things are wrong.').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'sumary' })
    .getByText("There is no field 'sumary'")
    .waitFor();
  await page.getByText("Did you mean 'summary', which is required here?").waitFor();
  await expectAccessible(page);
  await text.fill(right);
  await click(page, /^Check$/);
  await page.getByRole('heading', { name: 'A scenario of my own' }).waitFor();
  await page.getByLabel('Who plays China').selectOption('policy:overloaded');
  await click(page, 'Set up the exercise');
  await page.getByRole('img', { name: /QR code .* Wall/ }).waitFor();
  await page.getByText('These links lead nowhere from other machines').waitFor();
  const playedHere = page.getByRole('listitem').filter({ hasText: 'Played by a policy (overloaded).' });
  await playedHere.filter({ hasText: 'China · the whole cell' }).waitFor();
  expect(await playedHere.filter({ hasText: 'United States' }).count()).toBe(0);
  await expectAccessible(page);
  await click(page, 'To the control room');
  await page.getByRole('button', { name: 'Start (STARTEX)' }).first().waitFor();
  expect(dashboard.complaints()).toEqual([]);
});

test('what players ask is answered, an inject is held, edited and released, and the director goes back', async () => {
  const { exercise, links } = await dashboard.begin({ text: right });
  const page = await dashboard.direct(exercise);
  const desk = await dashboard.come(links['us-desk'] ?? '', 'Ann');
  await click(page, 'Start (STARTEX)');
  await desk.getByText('running').first().waitFor();

  await click(page, /^INJ-1|▸ ?INJ-1/);
  await page.getByRole('dialog').getByRole('button', { name: 'Hold back' }).click();
  await page.getByRole('heading', { name: 'Held back' }).waitFor();
  await click(page, /INJ-1/);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Edit', { exact: true }).click();
  await dialog.getByLabel('Title').fill('The company writes');
  // a message that arrives moves nothing under the cursor
  const driver = await dashboard.driver(exercise);
  await driver.act('note.write', {}, { text: 'From elsewhere.' }).catch(() => undefined);
  expect(await dialog.getByLabel('Title').inputValue()).toBe('The company writes');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /INJ-1 The company writes/ }).waitFor();
  await click(page, /INJ-1 The company writes/);
  await page.getByRole('dialog').getByRole('button', { name: 'Release now' }).click();
  await desk.getByText('The company writes').first().waitFor();

  await page.getByRole('tab', { name: 'Log' }).click();
  const log = page.getByRole('region', { name: 'Log' });
  await log.getByText('The company writes').first().click();
  await click(page, 'Go back to here …');
  await click(page, 'Yes, go back');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await log.getByText('The company writes').first().waitFor();
  expect(dashboard.complaints()).toEqual([]);
});

test('EX-3: the director acts for a seat in its own form; a cell is given time; both outlive a hand-over and a restart', async () => {
  const { exercise, links } = await dashboard.begin({ text: right });
  const page = await dashboard.direct(exercise);
  const desk = await dashboard.come(links['us-desk'] ?? '', 'Ann');
  const evaluator = await dashboard.come(links['evaluator'] ?? '', 'Eve');
  const beside = await dashboard.driver(exercise);
  await click(page, 'Start (STARTEX)');
  await click(page, 'By hand …');
  await click(page, 'Act for a seat …');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Report an incident' }).click();
  await dialog.getByLabel('What happened').fill('The drawings are gone.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Report an incident' }).click();
  await dialog.getByText(/^Done for US desk: /).waitFor();
  await dialog.getByText('What is not accepted now, and why').click();
  await dialog.getByRole('listitem').filter({ hasText: 'Suspend the channel' }).first().waitFor();
  await click(page, 'Close');
  await evaluator.getByText(/US desk is told of an incident.*\(by the hand of the director\)/).waitFor();

  await desk.getByRole('button', { name: 'Ask for time' }).click();
  await desk.getByRole('form').getByRole('button', { name: 'Ask for time' }).click();
  await page.getByText('US desk: 5 min').waitFor();
  await click(page, 'Give it');
  await desk.getByText('You have 5 more minutes.').first().waitFor();
  await page.getByText('US desk: 5 min').waitFor({ state: 'detached' });

  await page.getByText('Brakes 4/4').click();
  // the second is pressed before the server has answered the first
  await page.evaluate(pressTwoBrakes);
  await page.getByText('Brakes 2/4').waitFor();
  // what the page shows as wished is there once the server tells it, and so is what was sent before it
  await beside.until('clock', ({ brakes }) => brakes?.length === 2);
  await dashboard.kill();
  await page.getByText('Nothing can be done here until the line is back').waitFor();
  await page.getByRole('button', { name: 'Pause', exact: true }).and(page.locator(':disabled')).waitFor();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByLabel('A note', { exact: true }).fill('Who cut the line?');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('this was not sent').waitFor();
  expect(await page.getByLabel('A note', { exact: true }).inputValue()).toBe('Who cut the line?');
  await dashboard.startAgain();
  const other = await dashboard.direct(exercise);
  await other.getByText('Brakes 2/4').click();
  for (const brake of ['A call rings or begins where people sit', 'The scenario says stop'])
    expect(await other.getByLabel(brake).isChecked()).toBe(false);
  await other.getByRole('heading', { name: 'Needs you' }).waitFor();
  await other.getByText('US desk: 5 min').waitFor({ state: 'detached' });
  expect(dashboard.complaints()).toEqual([]);
});

const rowsOfTabs = `new Set([...document.querySelectorAll('.details > [role="tablist"] > [role="tab"]')].map(
  (tab) => tab.getBoundingClientRect().top)).size`;

test('after ENDEX a scenario without questions has the standing ones, the director puts one to the room, and the blue button leads on to the report', async () => {
  const { exercise, links } = await dashboard.begin({ text: right });
  const page = await dashboard.direct(exercise);
  const desk = await dashboard.come(links['us-desk'] ?? '', 'Ann');
  await click(page, 'Start (STARTEX)');
  await click(page, 'ENDEX');
  await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click();
  await page.getByText("standing question, not the scenario's").first().waitFor();
  await page.getByText('Why did it happen so?').waitFor();
  expect(await page.evaluate(rowsOfTabs)).toBe(1);
  await expectAccessible(page);
  await click(page, 'Put on the wall');
  await desk.getByText('What did you expect to happen?').waitFor();
  await click(page, /^Hot wash$/);
  const bar = page.getByRole('group', { name: 'Clock and conduct' });
  await bar.getByRole('button', { name: 'Questions, and one truth to reveal' }).waitFor();
  // nothing of the play is offered any more
  for (const name of ['+ Ad hoc inject', 'Pre-flight', 'By hand …', 'Go on'])
    expect(await page.getByText(name, { exact: true }).count()).toBe(0);
  expect(await page.getByText(/^Brakes/).count()).toBe(0);
  await page.getByText('Did not come up').waitFor();
  await page.getByText('Ground truth').click();
  await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  await bar.getByRole('button', { name: 'Close the exercise' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click();
  await bar.getByRole('button', { name: 'The report' }).waitFor();
  expect(dashboard.complaints()).toEqual([]);
});

test('what is awaited of a seat at which nobody sits needs the director, until somebody comes', async () => {
  const { exercise, links } = await dashboard.begin({ text: right });
  // whoever comes first has the final say
  const driver = await dashboard.driver(exercise);
  const page = await dashboard.direct(exercise);
  await driver.act('exercise.start');
  await driver.act('conduct.clock', {}, { speed: 1 });
  await driver.command({ kind: 'brakes', brakes: [] });
  await driver.command({ kind: 'run', until: '2017-03-01T15:30:00Z' });
  const need = page.getByRole('listitem').filter({ hasText: 'nobody sits there' });
  await need.getByText('The desk opens the matter').waitFor();
  await expectAccessible(page);
  await need.getByRole('button', { name: 'Act for it' }).click();
  await page.getByRole('dialog').getByText('The desk opens the matter').first().waitFor();
  await page.keyboard.press('Escape');
  await dashboard.come(links['us-desk'] ?? '', 'Ann');
  await need.waitFor({ state: 'detached' });
  expect(dashboard.complaints()).toEqual([]);
});

const withAgenda = right.replace('{ played-by: policy, policy: silent }', '{ played-by: person }').replace(
  'storyline:',
  `agenda:
  - { id: A0, conduct: discussion, title: Welcome of both delegations and the rules of the day, minutes: 8 }
  - { id: C1, conduct: clock, title: The first days, from: T+0h, to: T+2d, minutes: 20, speed: 60 }
  - { id: M1, conduct: moves, title: The last day, from: T+2d, to: T+3d, minutes: 10 }
storyline:`,
);

const cutWords = `[...document.querySelectorAll('.clock-bar *, .need-do *')]
  .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
  .map(({ textContent }) => textContent)`;

test('the agenda leads from STARTEX on: what is conducted by hand is said, and a meeting whose time has come is offered', async () => {
  const { exercise } = await dashboard.begin({ text: withAgenda });
  const page = await dashboard.direct(exercise);
  const driver = await dashboard.driver(exercise);
  const bar = page.getByRole('group', { name: 'Clock and conduct' });
  const order = page.getByRole('region', { name: 'Running order' });
  await click(page, 'Start (STARTEX)');
  const need = page.getByRole('listitem').filter({ hasText: 'No part is begun yet' });
  await need.getByText('until A0 the clock goes at 1×').waitFor();
  expect(await page.evaluate(cutWords)).toEqual([]);
  await need.getByRole('button', { name: 'Begin A0 Welcome' }).click();
  await need.waitFor({ state: 'detached' });
  await click(page, 'Change');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).last().click();
  await order.getByText('by hand: clock').waitFor();
  await driver.command({ kind: 'handOver' });
  await driver.act('conduct.clock', {}, { part: 'C1', speed: 1 });
  await driver.command({ kind: 'brakes', brakes: [] });
  await driver.act(
    'review.schedule',
    { review: 'spring' },
    { at: '2017-03-02T13:00:00Z', title: 'Spring meeting' },
  );
  await driver.act(
    'review.schedule',
    { review: 'late' },
    { at: '2017-03-03T09:00:00Z', title: 'Late meeting' },
  );
  await driver.command({ kind: 'run', until: '2017-03-02T13:00:00Z' });
  await click(page, 'Take the final say');
  await bar.getByRole('button', { name: 'Open the meeting: Spring meeting' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open the meeting' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await click(page, 'Dismiss: Spring meeting');
  await bar.getByRole('button', { name: 'Open the meeting: Spring meeting' }).waitFor({ state: 'detached' });

  // a move that was opened by mistake
  await click(page, 'Begin M1');
  await bar.getByRole('button', { name: 'Close the move' }).click();
  await page
    .getByRole('dialog')
    .getByText('The date of Late meeting has passed without the meeting')
    .waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Close it here, at/ })
    .click();
  await bar.getByRole('button', { name: 'Go on: the window is played' }).click();
  await bar.getByText('between parts').waitFor();
  await page.getByText('Thu 2 Mar 2017 13:00 UTC', { exact: true }).waitFor();
  await order.getByRole('button', { name: 'Begin M1' }).waitFor();
  expect(dashboard.complaints()).toEqual([]);
});

test('a room that is entered while the server is away comes when it is back; one that fails is said to fail', async () => {
  const { exercise } = await dashboard.begin({ text: right });
  const page = await dashboard.direct(exercise);
  await click(page, 'Start (STARTEX)');
  await page.getByText('running').first().waitFor();
  await dashboard.kill();
  const foundAway = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/healthz'));
  await page.evaluate("location.hash = '#/seat/after/replay'");
  await foundAway;
  await dashboard.startAgain();
  await page.getByRole('slider', { name: 'Moment' }).waitFor();

  // a room that fails by itself is loaded once more, and then by hand
  const asked: string[] = [];
  const room = /\/assets\/(ControlRoom|control)-.*\.js$/;
  await page.route(room, async (route) => {
    asked.push(/[a-z]+(?=-)/i.exec(route.request().url().split('/').at(-1) ?? '')?.[0] ?? '');
    await route.fulfill({ contentType: 'text/javascript', body: "throw new Error('torn');" });
  });
  // the page stands for a moment more while it is loaded anew
  const whole = `${dashboard.origin()}/`;
  await page.route(whole, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.evaluate("location.hash = '#/seat'");
  await page.getByText('This part of the page failed').waitFor();
  await expectAccessible(page);
  expect(asked.toSorted()).toEqual(['ControlRoom', 'ControlRoom', 'control', 'control']);
  await click(page, 'Real emergency');
  await click(page, 'Yes, stop now');
  await page.getByText('This is not part of the exercise.').waitFor();
  await page.unrouteAll();
  await click(page, 'Load again');
  await page.getByRole('heading', { name: 'Needs you' }).waitFor();
  // it was said to fail once: the first time, the page was loaded anew before anything was said
  expect(dashboard.complaints()).toEqual([expect.stringContaining('torn')]);
});

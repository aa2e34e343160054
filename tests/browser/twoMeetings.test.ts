/**
 * A tabletop exercise as it is held: twelve browsers, two of them phones, play `two-meetings` from STARTEX to the report. The record
 * of what each page received is held against what the other side keeps to itself.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDashboard } from '../support/browser.ts';
import type { Begun, Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import { trafficOf } from '../support/traffic.ts';
import type { Traffic } from '../support/traffic.ts';

const folder = testFolder();
const people = { us: { 'played-by': 'person' }, china: { 'played-by': 'person' } };
const seats = ['us-vice', 'us-attorney-general', 'us-homeland-secretary'] as const;
const others = ['china-vice', 'china-state-councilor', 'china'] as const;

let dashboard: Dashboard;
let begun: Begun;
const room = new Map<string, Page>();
const traffic = new Map<string, Traffic>();
const at = (place: string): Page => {
  const page = room.get(place);
  if (!page) throw new Error(`Nobody sits at ${place}.`);
  return page;
};

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  begun = await dashboard.begin({ name: 'two-meetings' }, people);
  room.set('director', await dashboard.direct(begun.exercise));
  for (const place of ['controller', 'evaluator', 'wall', 'us-desk', ...seats, 'china-desk', ...others])
    await sit(place);
});
afterAll(async () => {
  await dashboard.close();
});

async function sit(place: string): Promise<void> {
  const link = begun.links[place] ?? '';
  const page = await dashboard.page({ phone: place.endsWith('-desk') });
  traffic.set(place, trafficOf(page));
  await page.goto(link);
  await page.getByLabel('Your name').fill(place);
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('timer').waitFor();
  room.set(place, page);
}

/** The form of the act that is being written. */
const form = (page: Page): ReturnType<Page['locator']> => page.locator('#desk');
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();
const seen = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
/** The path of the page has come to a state; on a telephone it stands in a pane of its own. */
async function stands(page: Page, state: string): Promise<void> {
  const inAPane = (page.viewportSize()?.width ?? 0) < 600;
  if (inAPane) await page.evaluate("location.hash = '#/seat/picture'");
  const path = page.locator('svg.picture desc', { hasText: `It stands at ${state}` });
  await path.first().waitFor({ state: 'attached' });
  if (inAPane) await page.evaluate("location.hash = '#/seat'");
}

/** The director runs on to an instant, past whatever brakes on the way. */
async function runTo(instant: string): Promise<void> {
  const director = at('director');
  const timer = director.getByRole('timer');
  for (let tries = 0; tries < 20; tries += 1) {
    await press(director, 'Run until');
    await director.getByLabel('Exercise time (UTC)').fill(instant);
    await director.getByRole('button', { name: 'Run', exact: true }).click();
    // the clock is told to go before the sheet is told that it was taken, and to stand where it has come to
    await director.getByRole('dialog').waitFor({ state: 'detached' });
    await timer.getByText('the clock stands').waitFor();
    const arrived = await timer.getByText(`${instant.slice(11)} UTC`).count();
    if (arrived > 0) return seen(director, 'paused');
  }
  throw new Error(`The exercise does not come to ${instant}.`);
}

test('the play begins: a move is opened, an incident reported, a request written, its form survives a reload', async () => {
  const [director, us] = [at('director'), at('us-desk')];
  await press(director, 'Start (STARTEX)');
  await press(director, 'Begin M1-1');
  await seen(us, 'Move until');
  await press(us, 'Report an incident');
  await us.getByLabel('Kind of incident').fill('ransomware');
  await us.getByRole('radio', { name: '2', exact: true }).check({ force: true });
  await us.getByLabel('What happened').fill('Terminals are locked; ONLY-FOR-US.');
  await form(us).getByRole('button', { name: 'Report an incident' }).click();
  // once it was taken, its form is gone
  await us.getByLabel('What happened').waitFor({ state: 'detached' });
  await us.reload();
  await seen(us, 'Move until');
  await press(us, 'We are ready');
  await press(director, 'Close the move');
  await director.getByRole('dialog').getByRole('button', { name: 'Close the move' }).click();
  await stands(us, 'assessed');
});

test('a request goes out and is acknowledged; what is written survives a reload in the middle of the form', async () => {
  const [director, us, cn] = [at('director'), at('us-desk'), at('china-desk')];
  await press(director, 'Change');
  await director.getByRole('dialog').getByText('Clock, paced by the wall').click();
  await director.getByRole('dialog').getByRole('button', { name: 'Begin' }).last().click();
  await press(director, 'Pause');
  await director.getByText('Brakes 4/4').click();
  const brakes = director.getByRole('group', { name: 'Where the clock brakes' }).getByRole('checkbox');
  await brakes.first().waitFor({ state: 'attached' });
  for (const brake of await brakes.all()) await brake.uncheck({ force: true });
  await director.getByText('Brakes 0/4').click();
  await press(us, 'Send a request');
  await us.getByLabel('Text', { exact: true }).fill('Who rented the server in Guangdong?');
  await us.reload();
  await us.getByRole('timer').waitFor();
  expect(await us.getByLabel('Text', { exact: true }).inputValue()).toBe(
    'Who rented the server in Guangdong?',
  );
  await form(us).getByRole('button', { name: 'Send a request' }).click();
  await press(cn, 'Acknowledge');
  await form(cn).getByRole('button', { name: 'Acknowledge', exact: true }).click();
  await seen(us, 'acknowledged');
  await stands(at('wall'), 'requested');
});

test('a call rings, and nobody answers; another is answered, called back and arranged; the server dies, and the session is held', async () => {
  const [us, usVice, cn, cnVice] = [at('us-desk'), at('us-vice'), at('china-desk'), at('china-vice')];
  await press(usVice, 'Call CN');
  await usVice.getByLabel('The issue that arose').fill('There is no answer yet.');
  await form(usVice).getByRole('button', { name: 'Call by hotline' }).click();
  await cn.getByRole('link', { name: 'RINGING' }).waitFor();
  await runTo('2017-03-08T13:00');
  await seen(usVice, 'not answered');
  await press(cnVice, 'Call US');
  await cnVice.getByLabel('The issue that arose').fill('We were asked about a server.');
  await form(cnVice).getByRole('button', { name: 'Call by hotline' }).click();
  await us.getByRole('link', { name: 'RINGING' }).click();
  await press(us, 'Answer');
  await press(us, 'Call back');
  await press(us, 'Arrange a session');
  await us.getByLabel('When the session begins (UTC)').fill('2017-03-09T01:00');
  await us.getByLabel('Topic').fill('The late answer');
  await dashboard.kill();
  await seen(us, 'The line to the server is down');
  expect(await us.getByLabel('Topic').inputValue()).toBe('The late answer');
  await dashboard.startAgain();
  await us.getByText('The line to the server is down').waitFor({ state: 'detached' });
  await us.getByRole('button', { name: 'Arrange a session' }).filter({ visible: true }).last().click();
  await seen(us, 'arranged');
  await runTo('2017-03-09T01:30');
  await seen(usVice, 'in session');
  await press(usVice, 'Read a point back');
  await usVice.getByLabel('The point, as both heard it').fill('The answer comes on Thursday.');
  await form(usVice)
    .page()
    .getByRole('button', { name: 'Read a point back' })
    .filter({ visible: true })
    .last()
    .click();
  await press(cnVice, 'Confirm');
  await press(usVice, 'End the session');
});

test('REV-4: ministers meet with one co-chair away, at reduced level, and conclude with a readout of each side', async () => {
  const [us, cn] = [at('us-attorney-general'), at('china-state-councilor')];
  await runTo('2017-05-05T01:31');
  for (const page of [us, cn]) await page.getByRole('link', { name: 'Review room' }).click();
  await press(us, 'Open the meeting');
  await us.getByRole('radio', { name: 'Reduced' }).check({ force: true });
  await us.getByRole('button', { name: 'Open the meeting' }).filter({ visible: true }).last().click();
  await seen(cn, 'reduced level');
  await press(cn, 'Turn to the outcome text');
  await press(us, 'Conclude');
  await us.getByRole('radio', { name: 'Separate readouts' }).check({ force: true });
  await us.getByRole('button', { name: 'Conclude' }).filter({ visible: true }).last().click();
  await seen(cn, 'separate readouts');
});

test('somebody comes late, knocks with a code and is let in; the final say is handed over and taken back', async () => {
  const director = at('director');
  await director.getByRole('tab', { name: 'People' }).click();
  const place = director.getByRole('listitem').filter({ hasText: 'Observer' });
  const code = await place.locator('code').first().innerText();
  const late = await dashboard.page({ phone: true });
  await late.goto(dashboard.origin());
  await late.getByLabel('Code of your place').fill(code);
  await late.getByLabel('Your name').fill('Latecomer');
  await late.getByRole('button', { name: 'Come in' }).click();
  await seen(late, 'You have knocked');
  await press(director, 'Let in');
  await late.getByRole('timer').waitFor();
  const second = await dashboard.direct(begun.exercise);
  await seen(second, 'Another director has the final say');
  await press(second, 'Take the final say');
  await seen(director, 'Another director has the final say');
  await press(director, 'Take the final say');
  await director.getByText('Another director has the final say').waitFor({ state: 'detached' });
});

test('EX-1: a real emergency freezes every page; the director goes back to an entry, and every page is there', async () => {
  const [director, us, wall] = [at('director'), at('us-desk'), at('wall')];
  await press(us, 'Real emergency');
  await us.getByLabel('What has happened').fill('Fire alarm');
  await press(us, 'Yes, stop now');
  for (const page of [wall, director, at('china')]) await seen(page, 'Fire alarm');
  await press(director, 'The emergency is over');
  await us.getByText('Fire alarm').waitFor({ state: 'detached' });
  await director.getByRole('tab', { name: 'Log' }).click();
  await director.getByLabel('Find in the log').fill('Conclude');
  await director.getByRole('region', { name: 'Log' }).getByRole('button').last().click();
  await press(director, 'Go back to here');
  await press(director, 'Yes, go back');
  await seen(at('china-state-councilor'), 'separate readouts');
});

test('ENDEX, hot wash, report; each side received nothing of what the other kept to itself, and no page complained', async () => {
  const director = at('director');
  await press(director, 'ENDEX');
  await press(director, 'Yes');
  await press(director, 'Hot wash');
  await seen(at('us-desk'), 'hot wash');
  await director.getByRole('link', { name: 'Replay and report', exact: true }).click();
  await director.getByRole('link', { name: 'Replay', exact: true }).click();
  await director.locator('svg.picture').filter({ visible: true }).first().waitFor();
  const toldOf = async (words: string): Promise<string[]> => {
    const told: string[] = [];
    for (const [place, { received }] of traffic) if ((await received()).includes(words)) told.push(place);
    return told;
  };
  expect(await toldOf('Who rented the server')).toEqual(
    expect.arrayContaining(['us-desk', 'china-desk', ...others]),
  );
  const ofUs = await toldOf('ONLY-FOR-US');
  expect(ofUs).toEqual(expect.arrayContaining(['us-desk', 'us-vice']));
  for (const place of ['china-desk', ...others, 'wall']) expect(ofUs).not.toContain(place);
  expect(dashboard.complaints()).toEqual([]);
});

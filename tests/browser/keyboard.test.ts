/** Keys alone: a director begins and releases, and a duty officer comes in, reads, asks, answers the telephone and is ready. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDashboard } from '../support/browser.ts';
import type { Begun, Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import { keysOn } from '../support/keyboard.ts';
import type { Keys } from '../support/keyboard.ts';
import type { Client } from '../support/liveServer.ts';

const folder = testFolder();
const people = { us: { 'played-by': 'person' }, china: { 'played-by': 'person' } };
let dashboard: Dashboard;
let begun: Begun;
let driver: Client;
let director: Page;
let desk: Page;
let keys: Keys;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  begun = await dashboard.begin({ name: 'turbine-blades' }, people);
  driver = await dashboard.driver(begun.exercise);
  director = await dashboard.direct(begun.exercise);
});
afterAll(async () => {
  await dashboard.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const focusedIn = (page: Page) => page.locator(':focus');
const moving = 'document.getAnimations().length';
/** The form in the desk. */
const form = (page: Page) => page.locator('#desk');

test('a duty officer comes in by a code, past the head by the first key', async () => {
  desk = await dashboard.page();
  keys = keysOn(desk);
  await desk.goto(dashboard.origin());
  const { places } = await driver.until('places');
  await keys.write(
    desk.getByLabel('Code of your place'),
    places.find(({ id }) => id === 'us-desk')?.code ?? '',
  );
  await keys.write(desk.getByLabel('Your name'), 'Ann');
  await keys.key('Enter');
  await desk.getByRole('timer').waitFor();
  await desk.reload();
  await desk.getByRole('timer').waitFor();
  await keys.press(desk.getByRole('link', { name: 'To the content' }));
  expect(await focusedIn(desk).getAttribute('id')).toBe('content');
});

test('a director begins, releases an inject, leaves a dialog by Escape, and is never left without the focus', async () => {
  const on = keysOn(director);
  await on.press(button(director, 'Take the final say'));
  await on.press(button(director, 'Start (STARTEX)'));
  await director.getByText('running').first().waitFor();
  await on.press(button(director, 'Pause'));
  await on.press(button(director, /INJ-02 The response firm/));
  await dialog(director).waitFor();
  await on.press(dialog(director).getByRole('button', { name: 'Release now' }));
  await dialog(director).waitFor({ state: 'detached' });
  await focusedIn(director).waitFor({ state: 'attached' });
  const opener = button(director, 'Run until …');
  await on.press(opener);
  await dialog(director).waitFor();
  await on.key('Escape');
  await dialog(director).waitFor({ state: 'detached' });
  await opener.and(focusedIn(director)).waitFor();
  const brakes = director.getByText('Brakes 4/4');
  await on.press(brakes);
  await on.to(director.getByRole('checkbox').first());
  await on.key('Escape');
  await brakes.and(focusedIn(director)).waitFor();
});

test('a report is read, an incident reported, a request composed and sent', async () => {
  await keys.press(button(desk, /^report .*The blade maker calls/i));
  await desk.getByText('Our design files for the new fan blade').waitFor();
  await keys.press(button(desk, 'Report an incident'));
  await keys.press(
    form(desk).getByRole('radio', { name: '2', exact: true }).or(form(desk).getByRole('radio').first()),
    'Space',
  );
  await keys.write(form(desk).getByLabel('What happened'), 'Drawings were copied.');
  await keys.press(form(desk).getByRole('button', { name: 'Report an incident', exact: true }));
  await keys.press(button(desk, 'Send a request'));
  await keys.write(form(desk).getByLabel('Text', { exact: true }), 'Who rented this server?');
  await keys.press(form(desk).getByRole('button', { name: 'Send a request', exact: true }));
  await desk.getByRole('region', { name: 'Requests' }).getByText('US-1', { exact: true }).waitFor();
  await focusedIn(desk).waitFor({ state: 'attached' });
});

test('the telephone rings, says so, and is answered; the move is done', async () => {
  const said = desk.locator('[aria-live=assertive]').filter({ hasText: 'CN calls on the hotline' });
  expect(await said.count()).toBe(0);
  await driver.command({ kind: 'handOver' });
  const placed = await driver.command({
    kind: 'act',
    for: 'china/desk',
    do: 'call.place',
    refs: { call: 'call-1', incident: 'us:blades' },
    with: { level: 'working', issue: 'We cannot read your request.' },
  });
  expect(placed).toMatchObject({ ok: true });
  await said.waitFor({ state: 'attached' });
  // it moves for whoever has not asked for less motion
  for (const [reducedMotion, moves] of [
    ['reduce', false],
    ['no-preference', true],
  ] as const) {
    await desk.emulateMedia({ reducedMotion });
    expect(await desk.evaluate<number>(moving)).toSatisfy((count: number) => count > 0 === moves);
  }
  // a column that scrolls is come to, whether or not anything in it can be pressed
  await keys.to(desk.getByRole('group', { name: 'Hotline', exact: true }));
  await keys.press(button(desk, 'Answer'));
  await keys.press(button(desk, 'Call back (authenticate)'));
  const to = new Date(Date.parse(driver.all('clock').at(-1)?.at ?? '') + 86_400_000).toISOString();
  expect(await driver.act('conduct.openMove', {}, { to })).toMatchObject({ ok: true });
  await keys.press(button(desk, 'We are ready'));
  await button(desk, 'Not ready after all').waitFor();
  await focusedIn(desk).waitFor({ state: 'attached' });
  expect(dashboard.complaints()).toEqual([]);
});

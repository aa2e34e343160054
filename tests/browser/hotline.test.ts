/** The hotline: a test that looks like one, sound by leave, rings that nobody answers, the message, the alternate, and a session held by voice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { SeatEntry } from '../../src/contract/view.ts';
import { expectAccessible } from '../support/accessible.ts';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import type { Client } from '../support/liveServer.ts';
import { patience } from '../support/patience.ts';

const folder = testFolder();
let dashboard: Dashboard;
let driver: Client;
let director: Page;
let us: Page;
let vice: Page;
let china: Page;

/** Counts the tones that a page makes. */
const listens = `
  window.tones = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) { window.tones += 1; return start.apply(this, when); };
`;
const tonesOf = (page: Page): Promise<number> => page.evaluate<number>('window.tones');

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  const people = { us: { 'played-by': 'person' }, china: { 'played-by': 'person' } };
  const begun = await dashboard.begin({ name: 'turbine-blades' }, people);
  us = await dashboard.page({ height: 600 });
  await us.addInitScript(listens);
  await us.goto(begun.links['us-desk'] ?? '');
  await us.getByLabel('Your name').fill('Ann');
  await us.getByRole('button', { name: 'Come in' }).click();
  await us.getByRole('timer').waitFor();
  driver = await dashboard.driver(begun.exercise);
  [director, vice, china] = await Promise.all([
    dashboard.direct(begun.exercise),
    dashboard.come(begun.links['us-vice'] ?? '', 'Vera'),
    dashboard.come(begun.links['china-desk'] ?? '', 'Bo', { phone: true, dark: true }),
  ]);
});
afterAll(async () => {
  await dashboard.close();
});

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true });
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();

test('before STARTEX the hotline is rung as a test, which looks like one, rings aloud only by leave, and is remembered', async () => {
  await director.getByRole('link', { name: 'Pre-flight' }).click();
  await press(director, 'Take the final say');
  await press(director, 'Test ring from China');
  const line = panel(us, 'Hotline');
  await line.getByText('TEST CALL', { exact: true }).waitFor();
  await line.getByText('counts for nothing').waitFor();
  await expect
    .poll(() => us.title(), { timeout: patience })
    .toBe('EXERCISE · ☎ TEST CALL: CN tries the hotline');
  expect(await line.getAttribute('data-rings')).toBe('test');
  expect(await panel(vice, 'Hotline').getAttribute('data-rings')).toBeNull();
  expect(await tonesOf(us)).toBe(0);
  await expectAccessible(us);
  await press(us, 'Yes, aloud');
  await expect.poll(() => tonesOf(us), { timeout: patience }).toBeGreaterThan(0);
  await press(director, 'End the test ring');
  await line.getByText('given up', { exact: true }).waitFor();
  await line.getByText('last test ring Wed 1 Mar 2017 13:00').waitFor();
  expect(await line.getByText('never checked').count()).toBe(0);
  expect(await line.getByRole('button', { name: /note for record/ }).count()).toBe(0);
  await director.getByText('ready').nth(2).waitFor();

  await us.reload();
  await line.getByRole('button', { name: 'Ring without sound' }).waitFor();
  expect(await tonesOf(us)).toBe(0);
  expect(dashboard.complaints()).toEqual([]);
});

test('a real call rings aloud at the duty officer’s, and covers nothing and moves nothing that is being written', async () => {
  await driver.command({ kind: 'handOver' });
  await driver.act('exercise.start');
  await driver.act('conduct.clock', {}, { speed: 1 });
  await driver.command({ kind: 'brakes', brakes: [] });
  await press(us, 'Ask control');
  const field = form(us, 'Ask control').getByRole('textbox', { name: 'Our question' });
  await field.fill('Who answers in Beijing');
  const stood = await field.boundingBox();
  await press(china, 'Call by hotline');
  await form(china, 'Call by hotline').getByLabel('The issue that arose').fill('A question on servers.');
  await form(china, 'Call by hotline').getByRole('button', { name: 'Call by hotline' }).click();
  await panel(us, 'Hotline').getByText('RINGING', { exact: true }).waitFor();
  await panel(us, 'Hotline').getByText('Call 1 · CN calls', { exact: true }).waitFor();
  await expect.poll(() => tonesOf(us), { timeout: patience }).toBeGreaterThan(1);
  await us.keyboard.type(' at night?');
  expect(await field.inputValue()).toBe('Who answers in Beijing at night?');
  expect(Math.abs(((await field.boundingBox())?.y ?? 0) - (stood?.y ?? 0))).toBeLessThan(1);
  const { x = 0, y = 0 } = (await field.boundingBox()) ?? {};
  expect(await us.evaluate(`document.elementFromPoint(${x + 9}, ${y + 9}).tagName`)).toBe('TEXTAREA');
  await panel(us, 'Hotline').getByText('Beijing 21:0').first().waitFor();
  await press(us, 'Ring without sound');
  await press(us, 'Decline …');
  await form(us, 'Decline …').getByRole('textbox').first().fill('Nobody is here who may speak.');
  await form(us, 'Decline …').getByRole('button').last().click();
  await china.getByRole('link', { name: 'Hotline' }).click();
  await panel(china, 'Hotline').getByText('Nobody is here who may speak.').waitFor();
});

test('CALL-2: unanswered, a call is tried again at its times; then a message is left, and the one alternate contact is tried', async () => {
  await press(us, 'Call CN …');
  await form(us, 'Call by hotline').getByLabel('The issue that arose').fill('No word yet.');
  await form(us, 'Call by hotline').getByRole('button', { name: 'Call by hotline' }).click();
  const [ours, theirs] = [panel(us, 'Hotline'), panel(china, 'Hotline')];
  await theirs.getByText('RINGING', { exact: true }).waitFor();
  // it rings for five minutes from its own instant, however long the test took to come here
  const isCall = (entry: SeatEntry): boolean =>
    entry.do === 'call.place' && entry.with?.['issue'] === 'No word yet.';
  const { entries } = await driver.until('entries', (told) => told.entries.some(isCall));
  const placed = Date.parse(entries.find(isCall)?.at ?? '');
  const after = (minutes: number) =>
    driver.command({ kind: 'run', until: new Date(placed + minutes * 60_000).toISOString() });
  await after(7);
  await ours.getByText(/attempt 1; it rings again at/).waitFor();
  await after(200);
  await ours.getByText('NOT ANSWERED', { exact: true }).waitFor();
  await ours.getByText(/rang 4 times/).waitFor();
  await china.getByRole('link', { name: 'Inbox' }).click();
  await press(china, 'US called on the hotline; nobody answered');
  await press(us, 'Leave a written message …');
  await form(us, 'Leave a written message …').getByRole('textbox').fill('We called four times.');
  await form(us, 'Leave a written message …').getByRole('button').last().click();
  await press(china, 'US leaves a written message');
  await panel(china, 'Inbox').getByText('We called four times.').waitFor();

  await press(us, 'Try another contact …');
  const contacts = form(us, 'Try another contact …').getByRole('combobox');
  expect(await contacts.locator('option').allTextContents()).toEqual([
    'Choose …',
    'Ministry of Foreign Affairs · Diplomatic notes',
  ]);
  await contacts.selectOption({ index: 1 });
  await form(us, 'Try another contact …').getByRole('button').last().click();
  // at midnight in Beijing nobody is on duty there: it rings, and is under way again
  await ours.getByText('rings, nobody on duty').waitFor();
  expect(await ours.getByRole('listitem').filter({ hasText: 'rings, nobody on duty' }).count()).toBe(0);
  await press(us, 'Give up …');
  await form(us, 'Give up …').getByRole('button').last().click();
  await driver.act('exercise.resume');
});

test('CALL-4: a session by voice keeps points and notes; afterwards each side writes its own note, which the other never sees', async () => {
  await china.getByRole('link', { name: 'Hotline' }).click();
  await press(china, 'Call US …');
  await form(china, 'Call by hotline').getByLabel('The issue that arose').fill('We found your message.');
  await form(china, 'Call by hotline').getByRole('button', { name: 'Call by hotline' }).click();
  await press(us, 'Answer');
  await panel(us, 'Hotline').getByText('They wait on the line until you call back, or decline.').waitFor();
  await china.getByRole('link', { name: 'A call' }).click();
  await panel(china, 'Hotline').getByText('Wait: you are called back at your registered number').waitFor();
  await press(us, 'Call back (authenticate)');
  await panel(us, 'Hotline').getByText('They wait on the line: arrange the talk').waitFor();
  await panel(china, 'Hotline').getByText('They know that it is you.').waitFor();
  await press(us, 'Arrange a session …');
  await form(us, 'Arrange a session …').getByRole('button', { name: '+1 h from now' }).click();
  await form(us, 'Arrange a session …').getByRole('button', { name: 'Arrange a session' }).click();
  const ours = panel(us, 'Hotline');
  await ours.getByText('session arranged').waitFor();
  const now = Date.parse(driver.all('clock').at(-1)?.at ?? '');
  await driver.command({ kind: 'run', until: new Date(now + 3 * 3_600_000).toISOString() });
  await ours.getByText('Speak now.').waitFor();
  await ours.getByLabel('Our notes while we speak').fill('They sound tired.');
  await form(us, 'Read a point back').getByLabel('The point, as both heard it').fill('The logs are kept.');
  await form(us, 'Read a point back').getByRole('button').last().click();
  await china.getByRole('link', { name: 'A call' }).click();
  await press(china, 'Confirm');
  await form(china, 'Read a point back').getByLabel('The point, as both heard it').fill('A word on Monday.');
  await form(china, 'Read a point back').getByRole('button').last().click();
  await ours.getByText('A word on Monday.').waitFor();
  await press(us, 'End the session …');
  await form(us, 'End the session …').getByRole('radio', { name: 'Agreed points' }).check();
  await form(us, 'End the session …').getByRole('button').last().click();
  await ours.getByText('The logs are kept. (confirmed)').waitFor();
  await panel(china, 'Hotline').getByText('A word on Monday. (left open)').waitFor();

  const held = ours.getByRole('listitem').filter({ hasText: 'We found your message.' });
  await held.getByRole('button', { name: 'Our note for record …' }).click();
  const note = form(us, 'Our note for record …');
  await note.getByRole('textbox').waitFor();
  expect(await note.getByRole('textbox').inputValue()).toBe('They sound tired.');
  await note.getByRole('button').last().click();
  await ours.getByText('Our note for record: They sound tired.').waitFor();
  await panel(vice, 'Hotline').getByText('They sound tired.').waitFor();
  expect(await china.getByText('They sound tired.').count()).toBe(0);
  await expectAccessible(china);
  expect(dashboard.complaints()).toEqual([]);
});

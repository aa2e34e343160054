/** Two cells: a request is written over a reload and answered; a call rings, is answered, arranged, held and ended. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.ts';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import type { Client } from '../support/liveServer.ts';
import { patience } from '../support/patience.ts';

const folder = testFolder();
let dashboard: Dashboard;
let driver: Client;
let us: Page;
let china: Page;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  const cast = { us: { 'played-by': 'person' }, china: { 'played-by': 'person' } };
  const begun = await dashboard.begin({ name: 'turbine-blades' }, cast);
  driver = await dashboard.driver(begun.exercise);
  [us, china] = await Promise.all([
    dashboard.come(begun.links['us-desk'] ?? '', 'Ann'),
    dashboard.come(begun.links['china-desk'] ?? '', 'Bo', { phone: true, dark: true }),
  ]);
  expect(await driver.act('exercise.start')).toMatchObject({ ok: true });
  expect(await driver.act('conduct.clock', {}, { speed: 1 })).toMatchObject({ ok: true });
});
afterAll(async () => {
  await dashboard.close();
});

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** The form of an act, and its button. */
const formOf = (page: Page, name: string) => page.getByRole('form', { name, exact: true });
const send = (page: Page, name: string): Promise<void> =>
  formOf(page, name)
    .getByRole('button', { name: name.replace(/ …$/, ''), exact: true })
    .click();

test('a request is written over a reload, sent with what it lacks, acknowledged and answered', async () => {
  await us.getByRole('button', { name: 'The blade maker calls' }).click();
  await us.getByText('Our design files for the new fan blade').waitFor();
  await us.getByRole('button', { name: 'Report an incident' }).click();
  await formOf(us, 'Report an incident').getByLabel('Which incident').selectOption('Blades');
  await formOf(us, 'Report an incident').getByRole('radio', { name: '2' }).check();
  await formOf(us, 'Report an incident').getByLabel('What happened').fill('Drawings were copied.');
  await send(us, 'Report an incident');
  await us.getByRole('button', { name: 'Send a request' }).click();
  await us.getByLabel('Source address, port and protocol').fill('203.0.113.27');
  await us.getByLabel('Text', { exact: true }).fill('Who rented this server?');
  const field = us.getByLabel('Text', { exact: true });
  const stood = await field.boundingBox();
  await driver.act('exercise.pause', {}, { reason: 'Coffee' });
  await us.getByText('Coffee').waitFor();
  const moved = ((await field.boundingBox())?.y ?? 0) - (stood?.y ?? 0);
  expect(Math.abs(moved)).toBeLessThan(1);
  await us.keyboard.type(' And when?');
  await driver.act('exercise.resume');
  await us.reload();
  await us.getByText('1 of 8 elements').waitFor();
  expect(await us.getByLabel('Text', { exact: true }).inputValue()).toBe('Who rented this server? And when?');
  await expectAccessible(us);
  await send(us, 'Send a request');

  await china.getByText('US → CN').waitFor();
  await china.getByRole('button', { name: 'Acknowledge' }).click();
  await send(china, 'Acknowledge');
  await panel(china, 'Requests').getByText('acknowledged', { exact: true }).waitFor();
  await china.getByRole('button', { name: 'Answer', exact: true }).first().click();
  await china.getByText('203.0.113.27').first().waitFor();
  await china.getByRole('radio', { name: 'Declined' }).check();
  await formOf(china, 'Answer').getByLabel('On the ground of').selectOption({ index: 1 });
  await formOf(china, 'Answer').getByLabel('Text', { exact: true }).fill('The case is under investigation.');
  await expectAccessible(china);
  await send(china, 'Answer');
  await us.getByRole('button', { name: 'CN answers US-1' }).click();
  await panel(us, 'Inbox').getByText('The case is under investigation.').waitFor();
});

/** Counts how often a call that was answered could be pressed to be answered. */
const watchesOldButtons = `(() => {
  window.oldButtons = 0;
  const look = () => {
    const [answered] = document.querySelectorAll('.call[data-state="dutyOfficer"]');
    const [old] = [...(answered?.querySelectorAll('button') ?? [])].filter(({ textContent }) => textContent === 'Answer');
    if (old !== undefined && !old.disabled) window.oldButtons += 1;
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
})()`;

test('CALL-3, CALL-4: a call rings at the duty officer, is called back, arranged, held, and its point confirmed', async () => {
  await us.getByRole('button', { name: 'Call CN' }).click();
  await formOf(us, 'Call by hotline')
    .getByLabel('The issue that arose')
    .fill('The answer leaves us with nothing.');
  await send(us, 'Call by hotline');

  await china.getByRole('link', { name: 'RINGING' }).click();
  await expect.poll(() => china.title(), { timeout: patience }).toBe('EXERCISE · ☎ US calls on the hotline');
  await expectAccessible(china);
  await china.evaluate(watchesOldButtons);
  await china.getByRole('button', { name: 'Answer', exact: true }).click();
  await china.getByText('Say nothing of substance').waitFor();
  await china.getByRole('button', { name: 'Call back (authenticate)' }).click();
  expect(await china.evaluate<number>('window.oldButtons')).toBe(0);
  await china.getByRole('button', { name: 'Arrange a session' }).click();
  await formOf(china, 'Arrange a session …').getByRole('button', { name: '+1 h from now' }).click();
  await formOf(china, 'Arrange a session …')
    .getByText(/Washington .* Beijing/)
    .waitFor();
  await send(china, 'Arrange a session …');
  await panel(us, 'Hotline').getByText('session arranged').waitFor();

  const until = new Date(Date.parse(driver.all('clock').at(-1)?.at ?? '') + 3 * 3_600_000).toISOString();
  expect(await driver.command({ kind: 'run', until })).toMatchObject({ ok: true });
  await panel(us, 'Hotline').getByText('IN SESSION').waitFor();
  await us.getByRole('radio', { name: 'text' }).check();
  await formOf(us, 'Say').getByLabel('What we say').fill('What can you still do?');
  await formOf(us, 'Say').getByRole('button', { name: 'Say it' }).click();
  await panel(china, 'Hotline').getByText('What can you still do?').waitFor();
  await formOf(china, 'Read a point back')
    .getByLabel('The point, as both heard it')
    .fill('The logs are kept.');
  await send(china, 'Read a point back');
  await us.getByRole('button', { name: 'Confirm', exact: true }).click();
  await panel(china, 'Hotline').getByText('confirmed', { exact: true }).waitFor();
  await expectAccessible(us);
  await us.getByRole('button', { name: 'End the session' }).click();
  await formOf(us, 'End the session …').getByRole('radio', { name: 'Agreed points' }).check();
  await send(us, 'End the session …');
  await panel(china, 'Hotline').getByText('ended, points agreed').waitFor();
  expect(dashboard.complaints()).toEqual([]);
});

test('all the JavaScript that a cell has loaded is less than 250 kB compressed', async () => {
  const scripts = await us.evaluate<string[]>(
    "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))",
  );
  const sizes = await Promise.all(
    [...new Set(scripts)].map(async (script) => gzipSync(await (await fetch(script)).arrayBuffer()).length),
  );
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
});

/** Coming in, and what stands around every room. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.ts';
import { openDashboard } from '../support/browser.ts';
import type { Begun, Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
let dashboard: Dashboard;
let begun: Begun;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  begun = await dashboard.begin({ name: 'turbine-blades' }, { us: { 'played-by': 'person' } });
});
afterAll(async () => {
  await dashboard.close();
});

test('a link leads to its seat, the secret leaves the address, and a reload gives the seat back', async () => {
  const page = await dashboard.come(begun.links['us-desk'] ?? '', 'Ann');
  expect(page.url()).toBe(`${dashboard.origin()}/#/seat`);
  expect(await page.title()).toMatch(/^EXERCISE · /);
  await page.reload();
  await page.getByRole('timer').waitFor();
  await page.getByText('EXERCISE · nothing here is a real message').waitFor();
  await expectAccessible(page);
  expect(dashboard.complaints()).toEqual([]);
});

test('a wrong code is said to be wrong, and what was typed stays', async () => {
  const page = await dashboard.page({ phone: true, dark: true });
  await page.goto(dashboard.origin());
  await page.getByLabel('Code of your place').fill('zzzzzz');
  await page.getByLabel('Your name').fill('Bo');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('alert').getByText('No place has this code').waitFor();
  expect(await page.getByLabel('Your name').inputValue()).toBe('Bo');
  await expectAccessible(page);
});

test('a code is taken as it is pasted, and one that is too short is said to be', async () => {
  const page = await dashboard.page();
  await page.goto(dashboard.origin());
  const code = page.getByLabel('Code of your place');
  await page.getByLabel('Your name').fill('Bo');
  await code.fill('zzz');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('alert').getByText('This one has 3.').waitFor();
  await code.fill(' zzz-zz z ');
  expect(await code.inputValue()).toBe('ZZZZZZ');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('alert').getByText('No place has this code').waitFor();
});

test('EX-1: a real emergency is one touch away in a cell, asked once, and freezes it for everyone', async () => {
  const driver = await dashboard.driver(begun.exercise);
  const director = await dashboard.direct(begun.exercise);
  const desk = await dashboard.come(begun.links['us-desk'] ?? '', 'Cem', { phone: true });
  expect(await driver.act('exercise.start')).toMatchObject({ ok: true });
  await driver.act('conduct.clock', {}, { speed: 1500 });
  await desk.getByText('1500×').waitFor();
  const going = 'document.querySelector(".head-going")';
  expect(await desk.evaluate(`${going}.scrollWidth <= ${going}.clientWidth`)).toBe(true);
  await desk.getByRole('button', { name: 'Real emergency' }).click();
  await desk.getByLabel('What has happened').fill('Fire alarm');
  await desk.getByRole('button', { name: 'Yes, stop now' }).click();
  for (const page of [desk, director]) await page.getByText('Fire alarm').waitFor();
});

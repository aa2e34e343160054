/**
 * The first half of a director's hour, as far as no longer play shows it: from the lobby to the seats by link and by code, a question to
 * the room and away again, and a move in which something that was planned could not be done.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { inEnglish } from '../../src/report/chronicle.ts';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import { loadedText, scenarioText } from '../support/shippedScenario.ts';
import { trafficOf } from '../support/traffic.ts';
import type { Traffic } from '../support/traffic.ts';

const folder = testFolder();
const { scenario } = loadedText(scenarioText('same-worm'));
const text = 'We ask you to secure the memory of that server.';
let dashboard: Dashboard;
let director: Page;
let us: Page;
let china: Page;
let wall: Page;
const traffic: Traffic[] = [];

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  director = await dashboard.page();
  us = await dashboard.page();
  china = await dashboard.page({ phone: true, dark: true });
  wall = await dashboard.page();
  for (const page of [us, china, wall]) traffic.push(trafficOf(page));
});
afterAll(async () => {
  await dashboard.close();
});

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();
const seen = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor();
const desk = (page: Page) => page.locator('#desk');
async function comesIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('timer').waitFor();
}
async function closesTheMove(): Promise<void> {
  await press(us, 'We are ready');
  await press(china, 'We are ready');
  await press(director, /^Close the move/);
  await director.getByRole('dialog').getByRole('button', { name: 'Close the move' }).click();
  await us.getByText(/^Move until/).waitFor({ state: 'detached' });
}

test('from the lobby people come to their seats by link and by code, and nobody at the table is told the plot', async () => {
  await director.goto(dashboard.link());
  await director.getByRole('link', { name: 'Set up: The same worm' }).click();
  for (const side of ['United States', 'China'])
    await director.getByLabel(`Who plays ${side}`, { exact: true }).selectOption({ label: 'People' });
  await press(director, 'Set up the exercise');
  const sheet = (place: string) =>
    director.getByRole('listitem').filter({ has: director.getByText(place, { exact: true }) });
  const linkOf = (place: string): Promise<string> => sheet(place).getByText('/#/join/').innerText();
  await us.goto(await linkOf('United States · Working desk and duty officer'));
  await comesIn(us, 'Ulf');
  await wall.goto(await linkOf('Wall'));
  await comesIn(wall, 'Wall');
  const code = await sheet('China · Working desk and duty officer').locator('.sheet-code').innerText();
  await china.goto(dashboard.origin());
  await china.getByLabel('Code of your place').fill(code.toLowerCase());
  await comesIn(china, 'Chen');

  await wall.getByRole('heading', { name: 'The exercise has not begun.' }).waitFor();
  await press(director, 'To the control room');
  const plot = inEnglish(scenario.summary).trim().slice(0, 60);
  await seen(director, plot);
  for (const one of traffic) {
    const told = await one.received();
    expect(told.includes(inEnglish(scenario.title))).toBe(true);
    expect(told.includes(plot)).toBe(false);
  }
  await press(director, 'Start (STARTEX)');
  await seen(us, 'The hospitals call');
});

test('a question to the room is read on every page, until the director takes it away', async () => {
  await press(director, /^Begin A0/);
  await director.getByRole('tab', { name: 'Questions' }).first().click();
  await press(director, 'Put on the wall');
  const [question] = scenario.discussion;
  const words = inEnglish(question?.ask ?? '');
  for (const page of [us, china, wall]) await seen(page, words);
  expect(await us.getByRole('button', { name: 'Take it away' }).count()).toBe(0);
  await press(director, 'Take it away');
  for (const page of [us, china, wall])
    await page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'detached' });
});

test('what was planned in a move and could not be done is told, with why, and can be written again', async () => {
  await press(director, /^Begin M1/);
  // an act of a page that has not heard of the move is done at once, and not planned
  await seen(us, /^Move until/);
  await press(us, 'Report an incident');
  await us.getByLabel('Kind of incident').fill('extortion');
  await us.getByRole('radio', { name: '4', exact: true }).check({ force: true });
  await us.getByLabel('What happened').fill('Hospitals are locked, one after the other.');
  await desk(us).getByRole('button', { name: 'Report an incident' }).click();
  await seen(us, 'Planned, and done when the move is played:');
  await closesTheMove();

  await press(director, /^Begin M2/);
  await seen(us, /^Move until/);
  await press(us, 'Send a request');
  await us.getByLabel('Text', { exact: true }).fill(text);
  await press(us, 'Circulate for clearance');
  await seen(us, /^Circulated .*, when the move is played/);
  await press(us, /^Takes effect: \+1 h/);
  // the window ends before a day is over
  expect(await us.getByRole('button', { name: /^Takes effect: \+1 d/ }).count()).toBe(0);
  await desk(us).getByRole('button', { name: 'Send a request' }).click();
  await closesTheMove();

  await us.getByRole('button', { name: '“Send a request” could not be done as planned' }).click();
  await seen(us, /CLR-1/);
  await seen(us, 'No request has been sent.');
  await press(us, 'Write it again');
  expect(await us.getByLabel('Text', { exact: true }).inputValue()).toBe(text);
  await desk(us).getByRole('button', { name: 'Send a request' }).click();
  await seen(china, 'US → CN');
  expect(dashboard.complaints()).toEqual([]);
});

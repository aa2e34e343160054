/** Two exercises beside one another on one server: what is played in one reaches no page of the other, nor does a real emergency. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import { trafficOf } from '../support/traffic.ts';
import type { Traffic } from '../support/traffic.ts';

const folder = testFolder();
const people = { us: { 'played-by': 'person' }, china: { 'played-by': 'person' } };
const places = ['us-desk', 'china-desk', 'wall', 'evaluator'] as const;
let dashboard: Dashboard;

interface Beside {
  readonly exercise: string;
  readonly pages: Map<string, Page>;
  readonly traffic: Map<string, Traffic>;
}
let here: Beside;
let there: Beside;

async function sit(): Promise<Beside> {
  const { exercise, links } = await dashboard.begin({ name: 'turbine-blades' }, people);
  const [pages, traffic] = [new Map<string, Page>(), new Map<string, Traffic>()];
  for (const place of places) {
    const page = await dashboard.page();
    traffic.set(place, trafficOf(page));
    await page.goto(links[place] ?? '');
    await page.getByLabel('Your name').fill(`${place} of ${exercise}`);
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.getByRole('timer').waitFor();
    pages.set(place, page);
  }
  return { exercise, pages, traffic };
}

const at = ({ pages }: Beside, place: string): Page => {
  const page = pages.get(place);
  if (!page) throw new Error(`Nobody sits at ${place}.`);
  return page;
};

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  here = await sit();
  there = await sit();
});
afterAll(async () => {
  await dashboard.close();
});

/** A matter that both sides know, told in words that occur nowhere else. */
async function play(beside: Beside, word: string): Promise<void> {
  const driver = await dashboard.driver(beside.exercise);
  await driver.act('exercise.start');
  await driver.act('conduct.clock', {}, { speed: 1 });
  const us = at(beside, 'us-desk');
  await us.getByRole('button', { name: 'Report an incident' }).click();
  const report = us.getByRole('form', { name: 'Report an incident' });
  await report.getByRole('radio', { name: '2' }).check();
  await report.getByLabel('What happened').fill('Our drawings are gone.');
  await report.getByRole('button', { name: 'Report an incident' }).click();
  await us.getByRole('button', { name: 'Set the severity' }).waitFor();
  await us.getByRole('button', { name: 'Send a request' }).click();
  const request = us.getByRole('form', { name: 'Send a request' });
  await request.getByLabel('Text', { exact: true }).fill(`Who rented ${word}?`);
  await request.getByRole('button', { name: 'Send a request' }).click();
  await at(beside, 'china-desk').getByRole('button', { name: 'US asks: US-1' }).click();
  await at(beside, 'china-desk').getByText(`Who rented ${word}?`).first().waitFor();
}

test('requests with the same names are sent in both, and every page received its own alone', async () => {
  await play(here, 'ONLY-HERE');
  await play(there, 'ONLY-THERE');
  await at(here, 'us-desk').getByRole('button', { name: 'Real emergency' }).click();
  await at(here, 'us-desk').getByLabel('What has happened').fill('SMOKE-HERE');
  await at(here, 'us-desk').getByRole('button', { name: 'Yes, stop now' }).click();
  for (const place of places) await at(here, place).getByText('SMOKE-HERE').first().waitFor();
  // what is done there afterwards arrives: nothing of the emergency could be on its way still
  const china = at(there, 'china-desk');
  await china.getByRole('button', { name: 'Acknowledge' }).click();
  await china.getByRole('form', { name: 'Acknowledge' }).getByRole('button', { name: 'Acknowledge' }).click();
  await at(there, 'us-desk').getByText('acknowledged', { exact: true }).first().waitFor();

  for (const place of places) {
    const [mine, others] = await Promise.all(
      [here, there].map(({ traffic }) => traffic.get(place)?.received() ?? Promise.resolve('')),
    );
    expect(mine).toContain(here.exercise);
    expect(others).toContain(there.exercise);
    for (const word of [there.exercise, 'ONLY-THERE']) expect(mine).not.toContain(word);
    for (const word of [here.exercise, 'ONLY-HERE', 'SMOKE-HERE']) expect(others).not.toContain(word);
  }
  expect(await at(there, 'us-desk').getByText('running', { exact: true }).count()).toBe(1);
  expect(dashboard.complaints()).toEqual([]);
});

test('a token of one opens no exercise but its own', async () => {
  const token = await at(here, 'us-desk').evaluate<string>("sessionStorage.getItem('hotline.seat')");
  const answers = await Promise.all(
    [here, there].map(({ exercise }) =>
      fetch(`${dashboard.origin()}/api/v1/exercises/${exercise}/view`, {
        headers: { authorization: `Bearer ${token}` },
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 404]);
});

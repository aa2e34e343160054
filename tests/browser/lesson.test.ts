/**
 * The shipped lesson from its first step to its end, every question answered badly and then well. What is asked and what is right is read
 * from the scenario.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { instant, iso, parseMoment } from '../../src/contract/time.ts';
import type { LessonStep } from '../../src/contract/lesson.ts';
import { inEnglish } from '../../src/report/chronicle.ts';
import { expectAccessible } from '../support/accessible.ts';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import { loadedText, scenarioText } from '../support/shippedScenario.ts';
import { startClass } from '../support/startClass.ts';

const folder = testFolder();
const { scenario, profile } = loadedText(scenarioText('first-case'));
const lesson = scenario.lesson;
const asked = lesson.filter(({ ask }) => ask !== undefined);
const judged = asked.filter(({ ask }) => ask !== undefined && !('compose' in ask));
let dashboard: Dashboard;
let trainer: Page;
let link: string;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  ({ trainer, link } = await startClass(dashboard, inEnglish(scenario.title)));
});
afterAll(async () => {
  await dashboard.close();
});

const begins = async (name: string, phone = false): Promise<Page> => {
  const page = await dashboard.page({ phone, dark: phone });
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Begin' }).click();
  await stepOf(page, 1);
  return page;
};
const stepOf = (page: Page, step: number): Promise<void> =>
  page.getByRole('heading', { level: 1, name: `Step ${step} of ${lesson.length}` }).waitFor();
const says = (page: Page, words: string): Promise<void> =>
  page.getByText(words.replaceAll(/\s+/g, ' ').trim()).first().waitFor();
const answer = (page: Page): Promise<void> => page.getByRole('button', { name: /^Answer/ }).click();
const otherwise = (page: Page): Promise<void> => page.getByRole('button', { name: 'Try otherwise' }).click();

type Ask = NonNullable<LessonStep['ask']>;
type Kind<Key extends string> = Extract<Ask, Record<Key, unknown>>;

async function chooses(page: Page, { options }: Kind<'choice'>): Promise<void> {
  for (const good of [false, true]) {
    const option = options.find(({ right }) => (right === true) === good);
    if (option === undefined) throw new Error(`There is no ${good ? 'good' : 'bad'} answer to choose.`);
    await page.getByLabel(inEnglish(option.text), { exact: true }).check();
    await answer(page);
    await says(page, inEnglish(option.because ?? ''));
  }
}

async function composes(page: Page, { elements = [], model }: Kind<'compose'>): Promise<void> {
  await page.getByLabel('Your text').fill('We shall see.');
  await answer(page);
  if (elements.length > 0) await says(page, 'You did not tick:');
  await says(page, inEnglish(model));
  await otherwise(page);
  for (const box of await page.getByRole('group', { name: 'What is in it' }).getByRole('checkbox').all())
    await box.check();
  await page.getByLabel('Your text').fill('What was asked for, and by when.');
  await answer(page);
  if (elements.length > 0) await says(page, 'You ticked every element.');
  await says(page, 'What was asked for, and by when.');
}

async function plansCall(page: Page, { level, model }: Kind<'plan'>): Promise<void> {
  const levels = ['working', 'vice-ministerial', 'ministerial'];
  for (const good of [false, true]) {
    if (good) await otherwise(page);
    const chosen = levels.find((one) => (one === level) === good) ?? '';
    await page.getByLabel('Level').selectOption(chosen);
    await page.getByLabel(/^Hour in/).fill('21:00');
    await page.getByLabel('The issue').fill('The answer is late.');
    await page.getByLabel('Who speaks').fill('The desk');
    await answer(page);
    await says(page, good ? 'The level fits' : 'The lesson calls at another level');
  }
  await says(page, 'Who is there then');
  await says(page, inEnglish(model));
}

async function computes(page: Page, ask: Kind<'local-time'>): Promise<void> {
  const startex = instant(Date.parse(scenario.startex));
  const at = parseMoment(ask['local-time'], startex);
  const zone = profile.parties[ask.in]?.capital.zone;
  if (at === null || zone === undefined) throw new Error('A lesson that was checked says when and where.');
  for (const good of [false, true]) {
    if (good) await otherwise(page);
    const local = new Date(at).toLocaleString('sv-SE', { timeZone: good ? zone : 'UTC' });
    await page.getByLabel(/^Day in/).fill(local.slice(0, 10));
    await page.getByLabel(/^Hour in/).fill(local.slice(11, 16));
    await answer(page);
    await says(page, good ? 'Right.' : 'Not right.');
  }
}

async function learns(page: Page, ask: Ask): Promise<void> {
  if ('choice' in ask) await chooses(page, ask);
  else if ('compose' in ask) await composes(page, ask);
  else if ('plan' in ask) await plansCall(page, ask);
  else await computes(page, ask);
}

test('a learner comes to the end of the lesson by every question, and the end says how it went, also after a reload', async () => {
  const page = await begins('Ben');
  for (const [index, { ask, else: hint }] of lesson.entries()) {
    const next = page.getByRole('button', { name: 'Next', exact: true });
    if (ask !== undefined) {
      expect(await next.isDisabled()).toBe(true);
      await learns(page, ask);
    }
    if (hint !== undefined && ask !== undefined && 'compose' in ask) await says(page, inEnglish(hint));
    const words = await page.getByRole('main').innerText();
    for (const raw of [iso(Date.parse(scenario.startex)), 'undefined', '[object', 'us/desk', 'china/desk'])
      expect(words).not.toContain(raw);
    if (index + 1 === lesson.length) break;
    await next.click();
    await stepOf(page, index + 2);
  }
  await page.getByText('That was the lesson').waitFor();
  await says(page, `0 of ${judged.length} questions with one right answer were right at the first try.`);
  await expectAccessible(page);
  await page.reload();
  await page.getByText('That was the lesson').waitFor();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await stepOf(page, lesson.length - 1);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await stepOf(page, lesson.length);
  expect(dashboard.complaints()).toEqual([]);
}, 300_000);

test('a trainer sees who has come to the end and who has just begun, and every try', async () => {
  await begins('Cora', true);
  const count = asked.length;
  await trainer
    .getByRole('row', {
      name: new RegExp(`^Ben .*at the end.* ${count} / ${count} 0 / ${judged.length} `),
    })
    .waitFor();
  await trainer.getByRole('row', { name: new RegExp(`^Cora 1 / ${lesson.length} 0 / ${count} `) }).waitFor();
  await expectAccessible(trainer);
  expect(dashboard.complaints()).toEqual([]);
});

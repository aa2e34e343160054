/** The walkthrough: a learner goes through a lesson alone, and the trainer sees it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.ts';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import { startClass } from '../support/startClass.ts';
import { patience } from '../support/patience.ts';

const folder = testFolder();
let dashboard: Dashboard;
let trainer: Page;
let link: string;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  ({ trainer, link } = await startClass(dashboard, 'A first case'));
});
afterAll(async () => {
  await dashboard.close();
});

const stepOf = (page: Page, step: number) =>
  page.getByRole('heading', { level: 1, name: `Step ${step} of 25` }).waitFor();
const turnTo = async (page: Page, way: 'Next' | 'Back', step: number): Promise<void> => {
  await page.getByRole('button', { name: way, exact: true }).click();
  await stepOf(page, step);
};
const answers = async (page: Page, option: string): Promise<void> => {
  await page.getByLabel(option).check();
  await page.getByRole('button', { name: /^Answer/ }).click();
};

test('a learner errs, tries otherwise, goes on and back, waits, looks from the other chair, and loses nothing', async () => {
  const learner = await dashboard.page();
  await learner.goto(link);
  await learner.getByLabel('Your name').fill('Ann');
  await learner.getByRole('button', { name: 'Begin' }).click();
  await stepOf(learner, 1);
  expect(learner.url()).toBe(`${dashboard.origin()}/#/learn`);
  await expect
    .poll(() => learner.title(), { timeout: patience })
    .toBe('EXERCISE · Step 1 of 25 · A first case');

  await answers(learner, 'Whom it suspects.');
  await learner.getByText('Who did it comes last.').waitFor();
  expect(await learner.getByText('The evidence at home is the beginning').count()).toBe(0);
  await answers(learner, 'To touch nothing more');
  await learner.getByText('The evidence at home is the beginning').waitFor();
  await expectAccessible(learner);

  await turnTo(learner, 'Next', 2);
  await learner.getByText('The incident printer', { exact: true }).waitFor();
  await answers(learner, 'Have somebody go to the third floor');
  await turnTo(learner, 'Next', 3);
  await answers(learner, 'Level 3, with the reason.');
  await turnTo(learner, 'Next', 4);
  await learner.getByLabel('Day in Beijing').fill('2017-10-03');
  await learner.getByLabel('Hour in Beijing').fill('00:30');
  await learner.getByRole('button', { name: 'Answer' }).click();
  await learner.getByText('12 h ahead of Washington').waitFor();
  await turnTo(learner, 'Next', 5);

  const text = 'We ask you to keep the machine as it is.';
  await learner.getByLabel('Your text').fill(text);
  await learner.getByLabel('The action asked for').check();
  await learner.reload();
  await stepOf(learner, 5);
  expect(await learner.getByLabel('Your text').inputValue()).toBe(text);
  expect(await learner.getByLabel('The action asked for').isChecked()).toBe(true);
  await learner.getByRole('button', { name: 'Answer' }).click();
  await learner.getByText('You did not tick: Times with their zone').waitFor();
  await learner.getByText('The list of donors of a blood bank was copied by way of').waitFor();

  await learner.getByRole('button', { name: 'What if everybody waits?' }).click();
  await learner.getByText('The wire service asks').waitFor();
  await learner.getByRole('button', { name: 'The other chair: China' }).click();
  await learner.getByText('Nothing new has reached this seat').waitFor();
  await learner.getByText('No incident is known on this side yet.').waitFor();
  await turnTo(learner, 'Back', 4);
  await learner.getByText('12 h ahead of Washington').waitFor();
  await turnTo(learner, 'Next', 5);
  await learner.getByText(text).waitFor();
  expect(dashboard.complaints()).toEqual([]);
});

test('a trainer sees who is where and reads what was written; a new link leads a learner back, also after a crash', async () => {
  await trainer.getByRole('row', { name: /^Ann 5 \/ 25 5 \/ 21 3 \/ 4/ }).waitFor();
  await trainer.getByText('You draft the request').click();
  await trainer.getByText('We ask you to keep the machine as it is.').waitFor();
  await expectAccessible(trainer);
  await trainer.getByRole('button', { name: 'Own link: Ann' }).click();
  const own = await trainer.getByText(/#\/learn\/class-/).innerText();

  await dashboard.kill();
  await dashboard.startAgain();
  const phone = await dashboard.page({ phone: true, dark: true });
  await phone.goto(own);
  await stepOf(phone, 5);
  expect(phone.url()).not.toContain('class-');
  await phone.getByText('We ask you to keep the machine as it is.').waitFor();
  await expectAccessible(phone);
  await turnTo(phone, 'Next', 6);

  const anew = await dashboard.page();
  await anew.goto(dashboard.link());
  await anew.getByRole('link', { name: 'Walkthroughs' }).click();
  await anew.getByRole('link', { name: 'Open' }).click();
  await anew.getByRole('row', { name: /^Ann 6 \/ 25/ }).waitFor();
  const [file] = await Promise.all([
    anew.waitForEvent('download'),
    anew.getByRole('button', { name: 'Results as a table' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('EXERCISE-first-case-class.csv');
  await anew.getByRole('button', { name: 'Remove: Ann' }).click();
  await anew.getByRole('button', { name: 'Yes, remove' }).click();
  await anew.getByText('Nobody has come in yet.').waitFor();
  await phone.getByRole('button', { name: 'Back', exact: true }).click();
  await phone.getByRole('heading', { name: 'This place is not open to you any more' }).waitFor();
  await expectAccessible(anew);
  expect(dashboard.complaints()).toEqual([]);
});

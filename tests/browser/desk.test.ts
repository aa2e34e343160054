/** What a cell does beside the mechanism: it chooses, clears a text, shares a report, asks control, decides, and keeps notes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.ts';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';
import type { Client } from '../support/liveServer.ts';

const folder = testFolder();
let dashboard: Dashboard;
let driver: Client;
let control: Page;
let desk: Page;
let vice: Page;
let china: Page;

const scenario = `format: hotline-scenario/1
id: desk
title: At the desk
summary: A company calls, and a deputy has to choose.
agreement: us-china-2015
startex: 2017-03-01T13:00:00Z
endex: T+3d
cast: { us: { played-by: person }, china: { played-by: person } }
bodies: { company: Blade maker }
incidents: { plant: { victim: us, against: china, truth: { actor: nobody } } }
storyline:
  - { id: INJ-1, at: T+0h, inject: us/desk, from: company, title: The company calls, body: Our drawings are gone., incident: plant }
  - { id: INJ-2, after: CHO-1, inject: us/desk, title: The company is told, body: It will wait. }
  - id: CHO-1
    at: T+1m
    title: A journalist asks
    choice:
      seat: us/vice
      ask: What do you say to the journalist?
      options: [{ id: hold, text: Nothing yet, then: [INJ-2] }, { id: name, text: That we ask Beijing }]
      default: name
`;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'));
  const begun = await dashboard.begin({ text: scenario });
  driver = await dashboard.driver(begun.exercise);
  [control, desk, vice, china] = await Promise.all([
    dashboard.come(begun.links['controller'] ?? '', 'Con'),
    dashboard.come(begun.links['us-desk'] ?? '', 'Ann'),
    dashboard.come(begun.links['us-vice'] ?? '', 'Vera', { phone: true }),
    dashboard.come(begun.links['china-desk'] ?? '', 'Bo'),
  ]);
  await driver.act('exercise.start');
  await driver.act('conduct.clock', {}, { speed: 1 });
  await driver.command({ kind: 'brakes', brakes: [] });
});
afterAll(async () => {
  await dashboard.close();
});

const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true });
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();

test('an inject belongs to its seat until it is shared: with the own side, which then reads it, or with the other in other words', async () => {
  await press(desk, 'The company calls');
  await desk.getByText('Our drawings are gone.').waitFor();
  await vice.getByRole('link', { name: 'Inbox' }).click();
  await vice.getByText('Nothing has come in yet.').waitFor();
  await press(desk, 'Share with our side');
  await press(vice, 'The company calls');
  await vice.getByText('Our drawings are gone.').waitFor();
  await vice.getByText('shared by Working desk and duty officer').waitFor();
  expect(await china.getByText('The company calls').count()).toBe(0);

  await press(desk, 'Share with China …');
  const words = form(desk, 'Share');
  await words.getByLabel('Text').fill('Drawings of a company of ours are gone.');
  await words.getByRole('button', { name: 'Hand it to China' }).click();
  await press(china, 'The company calls');
  await china.getByText('Drawings of a company of ours are gone.').waitFor();
  await china.getByText('shared by United States').waitFor();
  expect(await china.getByText('Our drawings are gone.').count()).toBe(0);
  expect(await panel(desk, 'Inbox').getByRole('listitem').count()).toBe(1);
});

test('CLR-1: a request is held back until its office has cleared it; an objection says why, and is revised', async () => {
  await press(desk, 'Report an incident');
  await form(desk, 'Report an incident').getByRole('radio', { name: '3' }).check();
  const report = form(desk, 'Report an incident');
  await report.getByRole('button', { name: 'Report an incident' }).click();
  await report.getByText('This is needed.').waitFor();
  await report.getByLabel('What happened').fill('Drawings were copied.');
  await report.getByRole('button', { name: 'Report an incident' }).click();
  await desk.getByRole('button', { name: 'Set the severity' }).waitFor();
  await press(desk, 'Send a request');
  const request = form(desk, 'Send a request');
  await request.getByLabel('Handling mark (TLP)').selectOption('TLP:AMBER+STRICT');
  const leaves = request.getByRole('button', { name: 'Send a request' });
  await leaves.click();
  await request.getByText('This is needed.').waitFor();
  await request.getByLabel('Text', { exact: true }).fill('Who rented this server?');
  await leaves.click();
  const refused = request.getByRole('alert');
  await refused.getByText('Circulate the text (“Circulate for clearance”)').waitFor();
  await press(desk, 'Circulate for clearance');

  const clearance = request.getByRole('group', { name: 'Clearance of the request' });
  const speaks = async (note: string, result: string): Promise<void> => {
    await clearance.getByRole('button', { name: 'Speak for Department of Justice' }).click();
    await clearance.getByLabel('What it says: its changes, or why not').fill(note);
    await clearance.getByRole('button', { name: result, exact: true }).click();
    await clearance.getByText(note).last().waitFor();
  };
  await speaks('Name no company.', 'Objected');
  await clearance.getByText('objected to', { exact: true }).waitFor();
  await expectAccessible(desk);
  await leaves.click();
  await refused.waitFor();
  await press(desk, 'Circulate it revised');
  await speaks('Only as TLP:AMBER.', 'Cleared with changes');
  await leaves.click();
  await panel(china, 'Requests').getByText('sent', { exact: true }).waitFor();
  expect(await china.getByText('Name no company.').count()).toBe(0);
});

test('a clearance that nobody spoke for comes by itself at its time, and one that left before it is owed', async () => {
  await press(china, 'Answer');
  const answer = form(china, 'Answer');
  await answer.getByRole('radio', { name: 'In part' }).check();
  await answer.getByRole('button', { name: 'Answer', exact: true }).click();
  await answer.getByText('This is needed.').waitFor();
  await answer.getByLabel('Text', { exact: true }).fill('We have the records.');
  await press(china, 'Circulate for clearance');
  const clearance = answer.getByRole('group', { name: 'Clearance of the answer' });
  // an office is said not to have answered also before it was asked
  await clearance.getByText('circulated', { exact: true }).waitFor();
  await clearance.getByText('has not answered').first().waitFor();
  const ran = await driver.command({ kind: 'run', until: '2017-03-01T17:30:00Z' });
  expect(ran).toEqual({ ok: true });
  await clearance.getByText('cleared', { exact: true }).first().waitFor();
  await answer.getByRole('button', { name: 'Answer', exact: true }).click();
  await press(desk, 'CN answers US-1');
  await desk.getByText('We have the records.').first().waitFor();
  await driver.act('exercise.resume');
});

test('a choice is put to its seat on a telephone, taken with a reason, and goes on where its option says', async () => {
  await vice.getByRole('link', { name: 'Desk' }).click();
  const choice = panel(vice, 'What do you say to the journalist?');
  await choice.waitFor();
  expect(await desk.getByText('What do you say to the journalist?').count()).toBe(0);
  await press(vice, 'Decide');
  await choice.getByText('This is needed.').waitFor();
  await choice.getByRole('radio', { name: 'Nothing yet' }).check();
  await choice.getByLabel('Why').fill('We asked for help only today.');
  await expectAccessible(vice);
  await press(vice, 'Decide');
  await choice.waitFor({ state: 'detached' });
  await desk.getByRole('button', { name: 'The company is told' }).waitFor();
});

test('what a cell puts to control is answered: with words, with a cost of time, in the name of a body', async () => {
  const asks = async (verb: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    await press(desk, verb);
    for (const [label, text] of Object.entries(fields))
      await form(desk, verb).getByRole('textbox', { name: label }).fill(text);
    await form(desk, verb).getByRole('button', { name: verb }).click();
    await form(desk, verb).waitFor({ state: 'detached' });
  };
  const needs = panel(control, /^Needs you/);
  const answers = async (asked: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) => {
    await needs
      .getByRole('listitem')
      .filter({ hasText: asked })
      .getByRole('button', { name: 'Answer' })
      .click();
    const dialog = control.getByRole('dialog');
    await fill(dialog);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await asks('Ask control', { 'Our question': 'Is the company insured?' });
  await asks('Something else', {
    'What we do': 'We send two officers.',
    'To whom': 'Blade maker',
    'Aimed at what': 'The drives',
  });
  await answers('Is the company insured?', (dialog) => dialog.getByLabel('Answer').fill('It is.'));
  await answers('We send two officers.', async (dialog) => {
    await dialog.getByText('aimed at: The drives').waitFor();
    await dialog.getByLabel('How').selectOption('time');
    await dialog.getByLabel('It takes').fill('4h');
    await dialog.getByLabel('Answer').fill('They come back with a drive.');
  });
  await needs.getByText('Nothing waits for you.').waitFor();
  await desk.getByRole('link', { name: 'Record' }).click();
  await desk.getByText('It is.', { exact: true }).waitFor();
  await desk.getByText('What comes of it comes Wed 1 Mar 2017 21:30 UTC.').waitFor();
  expect(await desk.getByText('They come back with a drive.').count()).toBe(0);
  await driver.command({ kind: 'run', until: '2017-03-01T22:00:00Z' });
  await desk.getByText('They come back with a drive.').waitFor();
});

/** A page that hears nothing of the server while `deaf` is set. */
const canBeDeaf = `
  window.WebSocket = class extends WebSocket {
    constructor(...to) {
      super(...to);
      this.addEventListener('message', (event) => { if (window.deaf) event.stopImmediatePropagation(); });
    }
  };
`;

test('what was sent and not answered before a reload says so, and sent again it is done once', async () => {
  await desk.addInitScript(canBeDeaf);
  await desk.reload();
  const question = form(desk, 'Ask control');
  const sends = (): Promise<void> => question.getByRole('button', { name: 'Ask control' }).click();
  await desk.getByRole('link', { name: 'Our desk' }).click();
  await press(desk, 'Ask control');
  await question.getByRole('textbox', { name: 'Our question' }).fill('May we call the press?');
  await desk.evaluate('window.deaf = true');
  await sends();
  const needs = panel(control, /^Needs you/);
  await needs.getByText('May we call the press?').waitFor();
  await desk.reload();
  await question.getByText('This may have been sent already').waitFor();
  await sends();
  await question.waitFor({ state: 'detached' });
  expect(await needs.getByText('May we call the press?').count()).toBe(1);
  await needs.getByRole('button', { name: 'No', exact: true }).click();
  await needs.getByText('Nothing waits for you.').waitFor();
  await desk.getByRole('link', { name: 'Record' }).click();
});

test('a decision is recorded with options, marks, reason and dissent; a note is the seat’s own', async () => {
  await press(desk, 'Record a decision');
  const decision = form(desk, 'Record a decision');
  await decision.getByLabel('What is to be decided').fill('Do we call?');
  await decision.getByLabel('Tests').fill('speed, risk');
  await press(desk, '+ Option');
  await desk.getByLabel('Option 1: what').fill('Write again');
  await desk.getByLabel('Option 2: what').fill('Call now');
  await desk.getByLabel('speed, option 2').fill('good');
  await desk.getByLabel('Option 3: what').fill('Wait a day');
  await decision.getByRole('combobox').selectOption('Call now');
  await press(desk, 'Take option 1 out');
  await decision.getByLabel('Who decided').fill('Deputy level');
  await decision.getByRole('textbox', { name: 'Why' }).fill('The logs are deleted soon.');
  await decision.getByLabel('Dissent').fill('The lawyer would wait.');
  await desk.reload();
  await press(desk, 'Record a decision');
  await expectAccessible(desk);
  await decision.getByRole('button', { name: 'Record a decision' }).click();
  const decisions = panel(desk, 'Decisions');
  await decisions.getByText('Do we call? → Call now').waitFor();
  await decisions.getByText('Call now · speed good').waitFor();
  await decisions.getByText('Dissent: The lawyer would wait.').waitFor();

  await desk.getByRole('textbox', { name: 'Note' }).fill('Ask the lawyer again.');
  await press(desk, 'Keep the note');
  await panel(desk, /^Notes/)
    .getByRole('listitem')
    .getByText('Ask the lawyer again.')
    .waitFor();
  await vice.getByRole('link', { name: 'Record' }).click();
  await panel(vice, 'Decisions').getByText('Do we call? → Call now').waitFor();
  expect(await vice.getByText('Ask the lawyer again.').count()).toBe(0);
  expect(dashboard.complaints()).toEqual([]);
});

import { expect, test } from 'vitest';
import { outgoingTexts } from '../../src/engine/draft.ts';
import { runText } from '../support/shippedScenario.ts';
import { warningsOf } from '../support/smallScenario.ts';
import { expectGenerated, fenced, readText, section } from './markdown.ts';
import { stateTable } from './stateTable.ts';

const page = 'docs/writing.md';
const head = `format: hotline-scenario/1
id: gates
title: The gates
summary: Gates of a dam open without an order.
agreement:
  base: generic-bilateral
  with: { review: { first: { is: 2027-12-31T23:59:59Z, assumption: The first year. } } }
startex: 2027-04-05T06:00:00Z
endex: T+24d
cast: { north: { played-by: script }, south: { played-by: script } }
incidents: { gates: { victim: north, against: south } }
storyline:
`;
const storyline = fenced(readText(page), 'yaml').join('').replace(/^/gm, '  ');

test('the page on what follows what has every state as it stands in the code', async () => {
  await expectGenerated(page, { states: stateTable() });
});

test('its storyline is in order, and plays without a refusal or a departure to where it says', async () => {
  expect(warningsOf(head + storyline)).toEqual([]);
  const { summary } = await runText(head + storyline);
  expect([summary.refusals, summary.departures]).toEqual([[], []]);
  expect(summary.incidents).toMatchObject([{ state: 'closed' }]);
  expect(summary.requests).toMatchObject([{ state: 'completed' }]);
  expect(summary.calls.map(({ state }) => state)).toEqual(['ended.dropped', 'ended.agreed']);
  expect(summary.reviews).toMatchObject([{ state: 'concluded.jointSummary' }]);
});

test('it names every act for which a text is cleared', () => {
  const text = section(readText(page), '## A text that needs clearance');
  const rows = text.split('\n').filter((row) => row.startsWith('| `'));
  const said = rows.flatMap((row) => {
    const [, kind = '', verbs = ''] = row.split('|');
    return [...verbs.matchAll(/`([^`]+)`/g)].map(([, verb = '']) => [verb, kind.replace(/[ `]/g, '')]);
  });
  expect(Object.fromEntries(said)).toEqual(outgoingTexts);
});

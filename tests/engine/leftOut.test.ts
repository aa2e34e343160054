import { expect, test } from 'vitest';
import { runText } from '../support/shippedScenario.ts';
import { withItem } from '../support/smallScenario.ts';

test('an item that is left out does nothing when it comes up, and what comes after it goes on', async () => {
  const text = withItem(
    '{ id: B-1, at: T+7d, as: us/desk, do: incident.assess, incident: blades, with: { severity: 5 }, set: { heat: 1 }, skip: true }\n' +
      '  - { id: B-2, after: { item: B-1, by: 1h }, inject: us/desk, title: Goes on }',
  ).replace('storyline:\n', 'variables: { heat: 0 }\nstoryline:\n');
  const { entries, summary } = await runText(text);
  const of = (item: string) =>
    entries.filter((entry) => entry.item === item).map(({ at, do: done, moves }) => [at, done, moves.length]);
  expect(of('B-1')).toEqual([['2017-03-08T13:00:00.000Z', 'item.skipped', 0]]);
  expect(of('B-2')).toEqual([['2017-03-08T14:00:00.000Z', 'inject.deliver', 0]]);
  expect(summary.passed).toBe(true);
});

test('a choice that is left out releases what comes after it, and nothing of its options', async () => {
  const text = withItem(
    '{ id: C-1, at: T+7d, skip: true, choice: { seat: us/vice, ask: How?, options: [{ id: ask, text: Ask, then: [B-1] }, { id: press, text: Press, then: [B-2] }], default: ask } }\n' +
      '  - { id: B-1, after: { item: C-1, by: 1h }, inject: us/desk, title: Ask }\n' +
      '  - { id: B-2, inject: us/desk, title: Press }\n' +
      '  - { id: B-3, after: { item: C-1, by: 2h }, inject: us/desk, title: In any case }',
  );
  const { entries } = await runText(text);
  expect(entries.flatMap(({ item }) => (item !== undefined && /^[BC]-/.test(item) ? [item] : []))).toEqual([
    'C-1',
    'B-3',
  ]);
});

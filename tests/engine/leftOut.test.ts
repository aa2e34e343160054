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

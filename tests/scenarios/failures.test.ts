import { describe, expect, test } from 'vitest';
import { FAILURES, failureIds } from '../../src/contract/failure.ts';
import type { FailureId } from '../../src/contract/failure.ts';
import { readChronicle } from '../../src/report/chronicle.ts';
import { loadedText, runText, scenarioText, shippedScenarios } from '../support/shippedScenario.ts';
import { evidence } from './evidence/evidence.ts';
import { takenAway } from './evidence/takenAway.ts';

/** The items of a scenario's run at which a failure shows. */
async function shown(text: string, failure: FailureId): Promise<readonly string[]> {
  const { entries, summary } = await runText(text);
  return evidence[failure]({ chronicle: readChronicle(entries), summary });
}

const claims = shippedScenarios.flatMap((id) =>
  Object.entries(loadedText(scenarioText(id)).scenario.plays).map(
    ([failure, items]) => [failure as FailureId, id, items] as const,
  ),
);

describe('a scenario that says that it plays', () => {
  test.each(claims)('%s, as %s does, shows it in its run at the items named', async (failure, id, items) => {
    expect(await shown(scenarioText(id), failure)).toEqual(expect.arrayContaining(items));
  });
});

describe('a failure is told from what happened in the run:', () => {
  test.each(failureIds)('%s is not there when its cause is taken away', async (failure) => {
    const { scenario: id, changes } = takenAway[failure];
    const text = scenarioText(id);
    const items = loadedText(text).scenario.plays[failure] ?? [];
    expect(items).not.toEqual([]);
    for (const [from] of changes) expect(text).toContain(from);
    const otherwise = changes.reduce((changed, [from, to]) => changed.replace(from, to), text);
    const left = await shown(otherwise, failure);
    expect(left.filter((item) => items.includes(item))).toEqual([]);
  });
});

describe('the shelf', () => {
  test('plays every failure and dispute', () => {
    const played = new Set<string>(claims.map(([failure]) => failure));
    expect(Object.keys(FAILURES).filter((failure) => !played.has(failure))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { LOG_FORMAT } from '../../src/contract/entry.ts';
import { policyNames } from '../../src/contract/policy.ts';
import type { Opening } from '../../src/engine/state.ts';
import { full } from '../support/counts.ts';
import { playPolicies } from '../support/policyPlay.ts';
import { loadedText, scenarioText, shippedScenarios } from '../support/shippedScenario.ts';
import { expectReplay } from '../support/story.ts';

function openingOf(id: string, seed: number): Opening {
  const { scenario, profile } = loadedText(scenarioText(id));
  return { format: LOG_FORMAT, version: '0.0.0', machines: 'test', scenario, profile, seed };
}

describe.each(shippedScenarios)('the shipped scenario %s with both sides on a policy', (id) => {
  test.each(policyNames)('reaches ENDEX and replays: %s', (policy) => {
    let done = 0;
    for (let seed = 1; seed <= full(1, 10); seed++) {
      const opening = openingOf(id, seed);
      const [first = '', second = ''] = Object.keys(opening.profile.parties);
      const play = playPolicies(opening, { [first]: policy, [second]: policy }, opening.scenario.replies);
      expect(play.ended).toBe(true);
      expect(play.refused.filter(({ refusal }) => refusal.rule !== 'REV-4')).toEqual([]);
      const fulfilled = play.entries.filter(({ fulfils }) => fulfils !== undefined);
      if (policy === 'silent') expect(fulfilled).toEqual([]);
      done += fulfilled.length;
      if (seed === 1) expectReplay(play);
    }
    if (policy === 'cooperative') expect(done).toBeGreaterThan(0);
  });
});

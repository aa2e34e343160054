import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/contract/entry.ts';
import { policyNames } from '../../../src/contract/policy.ts';
import type { PolicyName } from '../../../src/contract/policy.ts';
import { full } from '../../support/counts.ts';
import { act, actsOf, oneRequest, playOne } from './playing.ts';

const seeds = Array.from({ length: full(100, 1000) }, (_, i) => i + 1);

/** What became of one request and one call under a policy, over all seeds. */
interface Outcomes {
  readonly acknowledgedAfter: number[];
  readonly answeredAfter: number[];
  readonly answers: string[];
  readonly grounds: unknown[];
  readonly acts: number;
  readonly callsAnswered: number;
}

const sentAt = Date.parse('2017-03-01T14:00:00.000Z');
const call = act(
  'ACT-3',
  'T+1d',
  'us/desk',
  'call.place',
  { call: 'c1', incident: 'blades' },
  { level: 'working' },
);
const first = (entries: readonly Entry[], verb: string): Entry | undefined =>
  entries.find((entry) => entry.do === verb);

function outcomesOf(policy: PolicyName): Outcomes {
  const found: Outcomes = {
    acknowledgedAfter: [],
    answeredAfter: [],
    answers: [],
    grounds: [],
    acts: 0,
    callsAnswered: 0,
  };
  let [acts, callsAnswered] = [0, 0];
  for (const seed of seeds) {
    const done = actsOf(playOne(oneRequest(seed, [call]), 'china', policy), 'china');
    const [receipt, answer] = [first(done, 'request.acknowledge'), first(done, 'request.answer')];
    if (receipt) found.acknowledgedAfter.push(Date.parse(receipt.at) - sentAt);
    if (answer) {
      found.answeredAfter.push(Date.parse(answer.at) - sentAt);
      found.answers.push(String(answer.with?.['answer']));
      if (answer.with?.['answer'] === 'declined') found.grounds.push(answer.with['ground']);
    }
    acts += done.length;
    callsAnswered += first(done, 'call.answer') ? 1 : 0;
  }
  return { ...found, acts, callsAnswered };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
const share = (some: number, all: number): number => (all === 0 ? 0 : some / all);

describe('the five policies, over many seeds', () => {
  const found = {} as Record<PolicyName, Outcomes>;
  beforeAll(() => {
    for (const policy of policyNames) found[policy] = outcomesOf(policy);
  });
  const declined = (policy: PolicyName): number =>
    share(
      found[policy].answers.filter((answer) => answer === 'declined').length,
      found[policy].answers.length,
    );

  test('cooperative answers sooner than overloaded, and within the time of the profile', () => {
    const { cooperative, overloaded } = found;
    expect(median(cooperative.answeredAfter)).toBeLessThan(median(overloaded.answeredAfter) / 1.5);
    expect(Math.max(...cooperative.answeredAfter)).toBeLessThanOrEqual(72 * 3_600_000);
    expect(median(overloaded.answeredAfter)).toBeGreaterThan(72 * 3_600_000);
    expect(median(cooperative.acknowledgedAfter)).toBeLessThan(median(overloaded.acknowledgedAfter));
    expect(cooperative.answers.length).toBeGreaterThan(overloaded.answers.length);
  });

  test('silent does nothing at all', () => {
    expect(found.silent.acts).toBe(0);
  });

  test('legalistic declines most, and more often than not', () => {
    expect(declined('legalistic')).toBeGreaterThan(0.5);
    for (const other of policyNames.filter((policy) => policy !== 'legalistic'))
      expect(declined('legalistic')).toBeGreaterThan(declined(other));
    expect(declined('cooperative')).toBeLessThan(0.2);
  });

  test('whoever declines names a ground of the profile, and each its own most', () => {
    const grounds = Object.keys(oneRequest(1).profile.request.grounds.is);
    for (const policy of policyNames) {
      for (const ground of found[policy].grounds) expect(grounds).toContain(ground);
    }
    const often = (policy: PolicyName, ground: string) =>
      share(found[policy].grounds.filter((one) => one === ground).length, found[policy].grounds.length);
    expect(often('denying', 'no-link')).toBeGreaterThan(often('legalistic', 'no-link'));
    expect(often('legalistic', 'national-law')).toBeGreaterThan(often('denying', 'national-law'));
  });

  test('denying gives less than cooperative', () => {
    const given = (policy: PolicyName) =>
      share(found[policy].answers.filter((answer) => answer === 'full').length, seeds.length);
    expect(given('denying')).toBeLessThan(given('cooperative') / 4);
  });

  test('cooperative is reached by telephone about as often as the documented figure says: 64%', () => {
    const reached = share(found.cooperative.callsAnswered, seeds.length);
    // three standard deviations of so many draws, and a little less for rings that are missed
    const spread = 3 * Math.sqrt((0.64 * 0.36) / seeds.length);
    expect(reached).toBeGreaterThan(0.64 - spread - 0.04);
    expect(reached).toBeLessThan(0.64 + spread);
    expect(share(found.overloaded.callsAnswered, seeds.length)).toBeLessThan(reached);
  });

  test('cooperative confirms receipt about as often as the documented figure says: 99%', () => {
    const heard = share(found.cooperative.acknowledgedAfter.length, seeds.length);
    // a request that is answered or given back first needs no receipt
    expect(heard).toBeGreaterThan(0.75);
    expect(found.cooperative.acknowledgedAfter.length).toBeGreaterThan(
      found.overloaded.acknowledgedAfter.length,
    );
  });
});

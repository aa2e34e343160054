import { describe, expect, test } from 'vitest';
import { theMechanism } from '../../../machines/mechanism.ts';
import { report } from '../../../src/engine/explore/checkMechanism.ts';
import { everyChoice } from '../../../src/engine/explore/everyChoice.ts';
import { QUIET, classesOf } from '../../../src/engine/explore/quotient.ts';
import { searchMachines } from '../../../src/engine/explore/searchMachines.ts';
import { searchTogether, togetherAs } from '../../../src/engine/explore/searchTogether.ts';
import { seenStates } from '../../../src/engine/explore/seenStates.ts';
import { shorten } from '../../../src/engine/explore/shorten.ts';
import { drawFrom } from '../../support/draw.ts';
import { shippedProfile } from '../../support/profiles.ts';

const profile = shippedProfile('us-china-2015');

describe('every combination that matters', () => {
  test('is tried once, and a question that did not come up is not asked', () => {
    const runs = everyChoice((choose) =>
      choose('open', [true, false])
        ? [choose('by', ['us', 'china']), choose('by', ['us', 'china'])]
        : ['closed'],
    );
    expect(runs.map(({ result }) => result)).toEqual([['us', 'us'], ['china', 'china'], ['closed']]);
    expect(runs.map(({ answers }) => answers.map(({ question }) => question))).toEqual([
      ['open', 'by'],
      ['open', 'by'],
      ['open'],
    ]);
  });
});

describe('states that nobody can tell apart', () => {
  const to = (target: number, sign = QUIET) => ({ to: target, sign });

  test('are taken as one, and those that differ only later are not', () => {
    // 0 and 1 go to 2 and 3, which look alike; 4 ends, and of 5 it can be heard
    const shown = ['a', 'a', 'b', 'b', 'c', 'a'];
    const steps = [[to(2)], [to(3)], [to(4)], [to(4)], [], [to(2, 'told')]];
    expect(classesOf(shown, steps)).toEqual({ of: [0, 0, 1, 1, 2, 3], count: 4 });
  });

  test('a quiet step to an equal state is as if it were not there', () => {
    expect(classesOf(['a', 'a'], [[to(0), to(1)], []]).count).toBe(1);
    expect(classesOf(['a', 'a'], [[to(0, 'told')], []]).count).toBe(2);
  });
});

describe('the set of states', () => {
  test('numbers each state once, in the order in which they came, however large they are', () => {
    const seen = seenStates();
    const draw = drawFrom(1);
    const known = new Map<number, number>();
    for (let i = 0; i < 50_000; i++) {
      const state = draw.below(20_000) * 0x1_0000_0007;
      const number = known.get(state) ?? known.size;
      known.set(state, number);
      expect(seen.number(state)).toBe(number);
    }
    expect(seen.size()).toBe(known.size);
    for (const [state, number] of known) expect(seen.at(number)).toBe(state);
  });
});

describe('a failing walk', () => {
  test('is made as short as it can be', () => {
    const deeds = Array.from({ length: 100 }, (_, at) => at);
    expect(shorten(deeds, (some) => some.includes(17) && some.includes(80))).toEqual([17, 80]);
    expect(shorten([1], () => false)).toEqual([1]);
  });
});

describe('a search that is cut off', () => {
  test('says so, and of what it could not see to the end it says nothing', () => {
    const cut = searchMachines(theMechanism, profile, { thorough: false, mostStates: 20, only: ['call'] });
    expect(cut.reports).toMatchObject([{ name: 'call alone', states: 20, cutOff: true }]);
    expect(cut.findings.map(({ property }) => property)).not.toContain('P11');
    const scope = togetherAs(profile, { thorough: false, mostStates: 300 }, ['incident', 'call', 'channel']);
    const { reports, findings } = searchTogether(theMechanism, profile, scope);
    expect(reports).toMatchObject([{ cutOff: true }]);
    expect(findings.map(({ property }) => property)).not.toContain('P2');
  });
});

describe('a property that was tried nowhere', () => {
  test('does not hold', () => {
    const { holds, properties } = report([
      searchMachines(theMechanism, profile, { thorough: false, mostStates: 1_000, only: ['channel'] }),
    ]);
    expect(holds).toBe(false);
    expect(properties.find(({ id }) => id === 'P3')).toMatchObject({ tried: 0, holds: false, findings: [] });
    expect(properties.find(({ id }) => id === 'P12')).toMatchObject({ holds: true });
  });
});

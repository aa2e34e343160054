import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lackedBy, machineParts, partKey, partsReached } from '../../src/engine/machineParts.ts';
import type { Lack } from '../../src/engine/machineParts.ts';
import { openExercise } from '../../src/engine/open.ts';
import { inputOf } from '../../src/engine/replay.ts';
import type { Opening } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';
import { full } from '../support/counts.ts';
import { opening } from '../support/opening.ts';
import { playAtRandom, scripts, usual } from '../support/randomPlay.ts';
import type { Wanted } from '../support/randomPlay.ts';

const parts = machineParts();

/** Everything that random play comes by; what is played is stepped again, since its entries do not have all transitions. */
function reachedAtRandom(begin: Opening, seeds: readonly number[], wanted: Wanted): Set<string> {
  const { entries } = playAtRandom(begin, seeds, wanted).play;
  let { entry, next, taken } = openExercise(begin);
  const reached = new Set(partsReached(entry, taken));
  for (const played of entries.slice(1)) {
    const outcome = step(next, inputOf(played));
    if ('refusal' in outcome) throw new Error(outcome.refusal.message);
    ({ entry, next, taken } = outcome);
    for (const part of partsReached(entry, taken)) reached.add(part);
  }
  return reached;
}

/** The director can set any state by hand, and can bring in what the agreement lacks. */
const asAgreed: Wanted = (verb) => usual(verb) && verb !== 'state.set' && verb !== 'agreement.amend';

describe('the parts of the machines', () => {
  test('each have a name of their own', () => {
    const keys = parts.map(partKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(parts.map(({ machine }) => machine)).size).toBe(8);
  });

  test('are all that play comes by', () => {
    const known = new Set(parts.map(partKey));
    const everywhere = new Set<string>();
    const whole = opening();
    fc.assert(
      fc.property(scripts(80), (seeds) => {
        const reached = reachedAtRandom(whole, seeds, usual);
        for (const part of reached) everywhere.add(part);
        expect([...reached].filter((part) => !known.has(part))).toEqual([]);
      }),
      { seed: 7, numRuns: full(30, 400) },
    );
    expect([...everywhere].filter((part) => part.includes(' transition ')).length).toBeGreaterThan(100);
  });

  test.each([
    ['hotline', { hotline: null }],
    ['review', { review: null }],
  ] as const)('that need a %s are never come by without one', (lack: Lack, amended) => {
    const begin = opening({ amended, scenario: { world: {} } });
    expect(lackedBy(begin.profile)).toEqual([lack]);
    const out = new Set(parts.filter(({ needs }) => needs === lack).map(partKey));
    expect(out.size).toBeGreaterThan(60);
    const inside = new Set<string>();
    fc.assert(
      fc.property(scripts(80), (seeds) => {
        const reached = reachedAtRandom(begin, seeds, asAgreed);
        for (const part of reached) inside.add(part);
        expect([...reached].filter((part) => out.has(part))).toEqual([]);
      }),
      { seed: 7, numRuns: full(30, 400) },
    );
    expect(inside.size).toBeGreaterThan(100);
  });
});

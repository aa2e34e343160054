/**
 * Seeded property tests: the same cases each time, or those of HOTLINE_SEED. A failure prints its seed and its case; with
 * HOTLINE_SHRINK=1 the smallest case that fails, which can take long to find.
 */
import fc from 'fast-check';
import { full } from './counts.ts';

const usualSeed = 20150925;
const endOnFailure = process.env['HOTLINE_SHRINK'] !== '1';

export const seed = Number(process.env['HOTLINE_SEED'] ?? usualSeed);

export interface Counts {
  readonly small: number;
  readonly full: number;
}

/** Holds for every case tried. `check` throws when it does not. */
export function holds<T>(cases: fc.Arbitrary<T>, counts: Counts, check: (value: T) => void): void {
  fc.assert(fc.property(cases, check), { seed, numRuns: full(counts.small, counts.full), endOnFailure });
}

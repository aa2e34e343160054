/** Draws of a seeded walk: each is a key of its own, so that a walk is the same wherever it is walked. */
import { chance } from '../chance.ts';

export interface Draw {
  readonly below: (count: number) => number;
  readonly of: <T>(options: readonly T[]) => T;
  readonly percent: (share: number) => boolean;
}

export function drawFrom(seed: number, purpose: string): Draw {
  let drawn = 0;
  const below = (count: number): number => {
    drawn += 1;
    return Math.floor(chance(seed, purpose, '', drawn) * count);
  };
  return {
    below,
    of: <T>(options: readonly T[]) => options[below(options.length)] as T,
    percent: (share) => below(100) < share,
  };
}

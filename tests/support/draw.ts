/** Draws from a seed: the same numbers in the same order each time, so that a list of seeds is a whole script. */
export interface Draw {
  /** A whole number from 0 up to, and without, `most`. */
  readonly below: (most: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
  /** True in so many cases out of a hundred. */
  readonly percent: (share: number) => boolean;
}

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    of: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error('There is nothing to draw from.');
      return list[below(list.length)] as T;
    },
    percent: (share) => below(100) < share,
  };
}

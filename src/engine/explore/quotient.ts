/**
 * States of one machine that no other machine and no property can tell apart are taken as one: the coarsest partition in which equal
 * states show the same, offer the same steps and tell the same. What holds of the classes holds of the states.
 */

export interface RawStep {
  readonly to: number;
  /** All that can be seen of a step from outside: what has to hold elsewhere, what was told to it, and what it tells. */
  readonly sign: string;
}

export interface Classes {
  /** The class of each state, numbered in the order of their first states. */
  readonly of: readonly number[];
  readonly count: number;
}

/** The sign of a step that asks and tells nothing: when it leads to an equal state, it is as if it were not there. */
export const QUIET = '';

export function classesOf(shown: readonly string[], steps: readonly (readonly RawStep[])[]): Classes {
  let classes = numbered(shown);
  for (;;) {
    const { of } = classes;
    const next = numbered(
      of.map((own, state) => `${own}|${seenFrom(own, of, steps[state] ?? []).join('|')}`),
    );
    if (next.count === classes.count) return next;
    classes = next;
  }
}

function seenFrom(own: number, of: readonly number[], steps: readonly RawStep[]): string[] {
  const seen = new Set<string>();
  for (const { to, sign } of steps) {
    const there = of[to] ?? -1;
    if (there !== own || sign !== QUIET) seen.add(`${sign}>${there}`);
  }
  return [...seen].sort();
}

function numbered(keys: readonly string[]): Classes {
  const numbers = new Map<string, number>();
  for (const key of keys) if (!numbers.has(key)) numbers.set(key, numbers.size);
  return { of: keys.map((key) => numbers.get(key) ?? 0), count: numbers.size };
}

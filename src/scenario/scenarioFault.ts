import { oneOf } from './describeExpected.ts';
import { quoted } from './describeFound.ts';
import { nearest } from '../contract/nearest.ts';
import type { ProblemWords, ValuePath } from './problem.ts';
import type { ProblemCode } from './problemCatalogue.ts';

/** Something in a scenario of the right shape that does not fit something else in it, or its agreement. */
export type ScenarioFault = ProblemWords & {
  readonly path: ValuePath;
  /** It is the name of the field at the path that is wrong, not its value. */
  readonly atName?: boolean;
};

/** What a name should have been one of. */
export type Names = {
  readonly code: ProblemCode;
  /** In words that fit after 'There is no': `seat`. */
  readonly what: string;
  /** Whose they are, where they are somebody's: `CHO-01` has them. */
  readonly of?: string;
  readonly names: readonly string[];
  /** Where they are declared, or what to do when there are none. */
  readonly hint?: string;
};

/** A long list of names: looked up at once, and searched for near ones only so many times, so that the time is bounded. */
type Long = { readonly set: ReadonlySet<string>; searches: number };
const longFrom = 200;
const mostSearches = 150;
const longLists = new WeakMap<readonly string[], Long>();

function longList(names: readonly string[]): Long {
  const found = longLists.get(names) ?? { set: new Set(names), searches: 0 };
  longLists.set(names, found);
  return found;
}

const isAmong = (names: readonly string[], written: string): boolean =>
  names.length < longFrom ? names.includes(written) : longList(names).set.has(written);

/** The name that was probably meant; of a long list, as long as it has not been searched too often. */
export function nearAmong(names: readonly string[], written: string): string | undefined {
  if (names.length >= longFrom && (longList(names).searches += 1) > mostSearches) return undefined;
  return nearest(written, names);
}

/** Nothing when the name is one of those that are there; else the fault, with the name that was probably meant. */
export function unlessNamed(
  { code, what, of, names, hint }: Names,
  written: string,
  path: ValuePath,
  atName = false,
): ScenarioFault[] {
  if (isAmong(names, written)) return [];
  const near = nearAmong(names, written);
  const none = `${of === undefined ? 'There is' : `${of} has`} no ${what} ${quoted(written)}`;
  const choice = names.length === 0 ? `a ${what} that is there` : oneOf(names);
  const advice = near === undefined ? hint : `Did you mean ${quoted(near)}?`;
  return [
    {
      code,
      path,
      ...(atName ? { atName } : {}),
      found: quoted(written),
      expected: choice,
      message: names.length === 0 ? `${none}, nor any other.` : `${none}. Expected ${choice}.`,
      ...(advice === undefined ? {} : { hint: advice }),
    },
  ];
}

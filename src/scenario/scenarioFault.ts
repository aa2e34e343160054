import { oneOf } from './describeExpected.ts';
import { quoted } from './describeFound.ts';
import { nearest } from './nearest.ts';
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
  /** In words that fit after 'There is no': `seat`, `instrument of us`. */
  readonly what: string;
  readonly names: readonly string[];
  /** Where they are declared, or what to do when there are none. */
  readonly hint?: string;
};

/** Nothing when the name is one of those that are there; else the fault, with the name that was probably meant. */
export function unlessNamed(
  { code, what, names, hint }: Names,
  written: string,
  path: ValuePath,
  atName = false,
): ScenarioFault[] {
  if (names.includes(written)) return [];
  const near = nearest(written, names);
  const choice = names.length === 0 ? `a ${what} that is there` : oneOf(names);
  const advice = near === undefined ? hint : `Did you mean ${quoted(near)}?`;
  return [
    {
      code,
      path,
      ...(atName ? { atName } : {}),
      found: quoted(written),
      expected: choice,
      message:
        names.length === 0
          ? `There is no ${what} ${quoted(written)}, nor any other.`
          : `There is no ${what} ${quoted(written)}. Expected ${choice}.`,
      ...(advice === undefined ? {} : { hint: advice }),
    },
  ];
}

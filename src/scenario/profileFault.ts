import { parseDuration } from '../contract/time.ts';
import { quoted } from './describeFound.ts';
import { nearest } from '../contract/nearest.ts';
import type { ProblemWords, ValuePath } from './problem.ts';

/** Something in a profile of the right shape that does not fit something else in it. */
export type ProfileFault = ProblemWords & {
  readonly path: ValuePath;
  /** It is the name of the field at the path that is wrong, not its value. */
  readonly atName?: boolean;
};

/** Nothing when the name is one of those that are there; else the fault, with the name that was probably meant. */
export function unlessNamed(
  names: readonly string[],
  what: string,
  written: string,
  path: ValuePath,
): ProfileFault[] {
  if (names.includes(written)) return [];
  const near = nearest(written, names);
  const choice =
    names.length === 0
      ? 'there is none'
      : names.length > 12
        ? `one of ${names.length}`
        : `one of ${names.join(', ')}`;
  return [
    {
      code: 'unknown-value',
      path,
      found: quoted(written),
      expected: `${what}: ${choice}`,
      message: `${quoted(written)} is not ${what}. Expected ${choice}.`,
      ...(near === undefined ? {} : { hint: `Did you mean '${near}'?` }),
    },
  ];
}

/** A duration that has to be longer than nothing. */
export function unlessLasting(duration: string | undefined, path: ValuePath): ProfileFault[] {
  if (duration === undefined || (parseDuration(duration) ?? 0) > 0) return [];
  return [
    {
      code: 'out-of-range',
      path,
      found: quoted(duration),
      expected: 'a duration longer than nothing',
      message: `The duration ${quoted(duration)} is no time at all. Expected one longer than nothing.`,
    },
  ];
}

import type * as z from 'zod';
import { nearest } from '../contract/nearest.ts';
import type { ValuePath } from './problem.ts';
import { fieldsOf, hasValueAt, isRequired, isWrongTag, type Schema } from './schemaWalk.ts';

type Issues = readonly z.core.$ZodIssue[];

/** What to say about a value that fits no option of a union. */
export type Branch =
  | { readonly kind: 'option'; readonly index: number }
  /** No option takes values of this kind, or several take them and each refuses this one as a whole. */
  | { readonly kind: 'all'; readonly among: readonly number[] }
  /** A map with nothing in it that tells which option is meant. */
  | { readonly kind: 'untold' };

/**
 * The one option to report: the planner meant one of them, and what the others miss is noise. An option
 * of another type is out; then the fewest slips win, those at the top counting more than those deep down.
 */
export function chooseBranch(options: readonly Schema[], errors: readonly Issues[], value: unknown): Branch {
  const all = errors.map((_, index) => index);
  const possible = all.filter((index) => !errors[index]?.some((issue) => isWrongType(issue, value)));
  if (possible.length === 0) return { kind: 'all', among: all };
  const [only] = possible;
  if (only !== undefined && possible.length === 1) {
    // `title: { Draft }` is text with braces around it, and not the map that it could have been.
    const foreign = isMap(value) && all.length > 1 && !showsItself(options, possible, only, value);
    return foreign ? { kind: 'all', among: all } : { kind: 'option', index: only };
  }
  if (possible.every((index) => errors[index]?.every(isAboutWhole))) return { kind: 'all', among: possible };
  if (isMap(value) && !possible.some((index) => showsItself(options, possible, index, value)))
    return { kind: 'untold' };
  const costs = possible.map((index) => ({
    index,
    cost: costOf(errors[index] ?? [], options[index], value),
  }));
  const best = costs.reduce((least, next) => (next.cost < least.cost ? next : least));
  return { kind: 'option', index: best.index };
}

function isWrongType(issue: z.core.$ZodIssue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  const wrongLiteral =
    issue.code === 'invalid_value' && issue.values.every((one) => typeof one !== typeof value);
  return issue.code === 'invalid_type' || wrongLiteral;
}

function isAboutWhole({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && code !== 'unrecognized_keys';
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a map has a field, perhaps misspelt, that only this option requires; or none of them has such. */
function showsItself(
  options: readonly Schema[],
  among: readonly number[],
  index: number,
  value: object,
): boolean {
  const own = tellingFields(options, among, index);
  return own.length === 0 || Object.keys(value).some((name) => nearest(name, own) !== undefined);
}

/** The fields that this option requires and no other knows. */
export function tellingFields(options: readonly Schema[], among: readonly number[], index: number): string[] {
  const option = options[index];
  const fields = Object.entries((option && fieldsOf(option)) ?? {});
  const others = among.filter((other) => other !== index).map((other) => options[other]);
  return fields
    .filter(([, field]) => isRequired(field))
    .map(([name]) => name)
    .filter((name) => !others.some((other) => other && name in (fieldsOf(other) ?? {})));
}

const atTop = 20;

function costOf(issues: Issues, option: Schema | undefined, value: unknown): number {
  const names = Object.keys((option && fieldsOf(option)) ?? {});
  let cost = 0;
  let deep = 0;
  for (const issue of issues) {
    const path = issue.path as ValuePath;
    if (issue.code === 'unrecognized_keys' && path.length === 0) {
      // A misspelt name is half the slip that a strange one is: the field it stands for is missing too.
      for (const key of issue.keys) cost += nearest(key, names) === undefined ? atTop : 1;
    } else if (isWrongTag(issue, value)) {
      cost += 3 * atTop;
    } else if (path.length <= 1 && !hasValueAt(value, path)) {
      cost += atTop;
    } else {
      deep += 1;
    }
  }
  return cost + Math.min(deep, atTop - 1);
}

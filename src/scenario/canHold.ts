import type {
  Condition,
  CountCondition,
  ItemCondition,
  SubjectCondition,
  VariableCondition,
} from '../contract/condition.ts';
import { isAct, isChoice } from '../contract/scenario.ts';
import type { StoryItem } from '../contract/scenario.ts';
import type { MachineName } from '../contract/subject.ts';
import { machineOf, matches, subjectsIn } from './aboutFaults.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { everyLeaf } from './reach.ts';
import type { Reach } from './reach.ts';

/** Why a condition can never hold, and which part of it that is. */
export type Never = { readonly why: string; readonly path: ValuePath };

/** What is asked of the rest of the scenario. */
export type Possible = {
  readonly agreement: string;
  readonly reach: Reach;
  readonly item: (id: string) => StoryItem | undefined;
  /** The item can come up, or a person can do what it expects. */
  readonly canBeDone: (id: string) => boolean;
  readonly canComeUp: (id: string) => boolean;
  /** Control has its hand in it: what becomes of it, and when, is not in the file alone. */
  readonly byHand: (id: string) => boolean;
  readonly values: ReadonlyMap<string, Values>;
  /** The state in which a channel begins. */
  readonly begins: (channel: string) => string | undefined;
};

/** The values that a variable can have: those that are given to it; with what is added, any number above or below. */
export type Values = { readonly given: readonly unknown[]; readonly up: boolean; readonly down: boolean };

/** Null when it may hold at some time, as far as can be told. */
export function neverHolds(condition: Condition, path: ValuePath, possible: Possible): Never | null {
  if ('and' in condition) {
    for (const [at, part] of condition.and.entries()) {
      const never = neverHolds(part, [...path, 'and', at], possible);
      if (never) return never;
    }
    return excluded(condition.and, path);
  }
  if ('or' in condition) {
    const parts = condition.or.map((part, at) => neverHolds(part, [...path, 'or', at], possible));
    return parts.every((never) => never !== null) ? (parts[0] ?? null) : null;
  }
  if ('not' in condition) return alwaysHolds(condition.not, [...path, 'not'], possible);
  if ('item' in condition) return neverBecomes(condition, path, possible);
  if ('choice' in condition)
    return possible.canComeUp(condition.choice)
      ? null
      : { why: `the choice ${quoted(condition.choice)} is never put`, path: [...path, 'choice'] };
  if ('variable' in condition) return neverIs(condition, path, possible);
  if ('count' in condition) return neverSoMany(condition, path, possible);
  if ('decision' in condition || 'line' in condition)
    return possible.reach.exists('review')
      ? null
      : { why: noneOf('review', possible), path: [...path, 'review'] };
  if ('severity' in condition || 'departure' in condition) return null;
  return neverThere(condition, path, possible);
}

/** Before anything has happened nearly everything is false; only what is said of a variable can be true from the first. */
function alwaysHolds(condition: Condition, path: ValuePath, possible: Possible): Never | null {
  if ('and' in condition) {
    const parts = condition.and.map((part, at) => alwaysHolds(part, [...path, 'and', at], possible));
    return parts.every((always) => always !== null) ? (parts[0] ?? null) : null;
  }
  if ('or' in condition) {
    for (const [at, part] of condition.or.entries()) {
      const always = alwaysHolds(part, [...path, 'or', at], possible);
      if (always) return always;
    }
    return null;
  }
  if ('not' in condition) return neverHolds(condition.not, [...path, 'not'], possible);
  if (!('variable' in condition)) return null;
  const values = possible.values.get(condition.variable);
  if (!values || values.up || values.down) return null;
  return values.given.every((value) => satisfies(value, condition))
    ? {
        why: `the variable ${quoted(condition.variable)} is never anything else`,
        path: [...path, 'variable'],
      }
    : null;
}

function neverBecomes({ item: id, is }: ItemCondition, path: ValuePath, possible: Possible): Never | null {
  const item = possible.item(id);
  if (!item) return null;
  const at = [...path, 'is'];
  if (is === 'done' && !possible.canBeDone(id))
    return { why: `item ${quoted(id)} never comes up`, path: [...path, 'item'] };
  if (is === 'missed' && !(isAct(item) && (item.within !== undefined || possible.byHand(id)))) {
    const why = isAct(item)
      ? `item ${quoted(id)} has no 'within' after which it is missed`
      : `item ${quoted(id)} is no act that could be missed`;
    return { why, path: at };
  }
  if (is === 'awaited' && !isAct(item) && !isChoice(item))
    return { why: `item ${quoted(id)} is an inject, which is not awaited`, path: at };
  if (is === 'lapsed' && item.if === undefined && item.when?.until === undefined)
    return { why: `item ${quoted(id)} has neither 'if' nor 'until', so that it does not lapse`, path: at };
  return null;
}

function neverIs(condition: VariableCondition, path: ValuePath, { values }: Possible): Never | null {
  const { variable, is, 'at-least': least, 'at-most': most } = condition;
  const found = values.get(variable);
  if (!found || found.given.some((value) => satisfies(value, condition))) return null;
  const numbers = found.given.filter((value) => typeof value === 'number');
  const open =
    (found.up && (most === undefined || numbers.some((value) => value <= most))) ||
    (found.down && (least === undefined || numbers.some((value) => value >= least)));
  if (open) return null;
  const wanted =
    is !== undefined ? String(is) : least !== undefined ? `at least ${least}` : `at most ${most ?? ''}`;
  return { why: `the variable ${quoted(variable)} is never ${wanted}`, path: [...path, 'variable'] };
}

const satisfies = (value: unknown, { is, 'at-least': least, 'at-most': most }: VariableCondition): boolean =>
  (is === undefined || value === is) &&
  (least === undefined || (typeof value === 'number' && value >= least)) &&
  (most === undefined || (typeof value === 'number' && value <= most));

function neverSoMany(condition: CountCondition, path: ValuePath, possible: Possible): Never | null {
  const { count, is, has } = condition;
  if ((condition['at-least'] ?? 0) === 0) return null;
  if (!possible.reach.exists(count)) return { why: noneOf(count, possible), path: [...path, 'count'] };
  return unreached(
    count,
    is ?? has,
    possible.reach.leaves(count),
    [...path, is === undefined ? 'has' : 'is'],
    possible,
  );
}

function neverThere(condition: SubjectCondition, path: ValuePath, possible: Possible): Never | null {
  const [field] = subjectsIn(condition);
  const machine = machineOf(condition);
  if (!possible.reach.exists(machine))
    return { why: noneOf(machine, possible), path: [...path, field ?? 'is'] };
  const { is, has, clock } = condition;
  const wanted = is ?? has;
  const state = wanted === undefined || clock === undefined ? wanted : `${clock}.${wanted}`;
  const leaves = leavesOf(machine, condition.channel, possible);
  const never = unreached(machine, state, leaves, [...path, is === undefined ? 'has' : 'is'], possible);
  return (
    never ??
    (condition.after === undefined
      ? null
      : unreached(machine, condition.after, leaves, [...path, 'after'], possible))
  );
}

/** States that a subject can be in; a channel begins as the world or the agreement says. */
export function leavesOf(
  machine: MachineName,
  channel: string | undefined,
  { reach, begins }: Possible,
): ReadonlySet<string> {
  const begun = channel === undefined ? undefined : begins(channel);
  return channel === undefined || begun === undefined
    ? reach.leaves(machine)
    : reach.channelLeaves(channel, begun);
}

/** Null when one of the states meant can be reached, or when there is no such state, which is told elsewhere. */
export function unreached(
  machine: MachineName,
  wanted: string | undefined,
  leaves: ReadonlySet<string>,
  path: ValuePath,
  { agreement }: Possible,
): Never | null {
  if (wanted === undefined || [...leaves].some((leaf) => matches(leaf, wanted))) return null;
  if (!everyLeaf(machine).some((leaf) => matches(leaf, wanted))) return null;
  const what =
    machine === 'dossier' ? "one side's file" : `${/^[aeiou]/.test(machine) ? 'an' : 'a'} ${machine}`;
  const like = machine === 'channel' ? 'this channel' : what;
  return { why: `${like} never reaches ${quoted(wanted)} under the agreement ${quoted(agreement)}`, path };
}

export const noneOf = (machine: MachineName, { agreement }: Possible): string =>
  `the agreement ${quoted(agreement)} has no ${machine === 'call' ? 'hotline' : 'meetings of ministers'}`;

/** Two states of one region exclude each other: nothing is sent and answered at once. */
function excluded(parts: readonly Condition[], path: ValuePath): Never | null {
  const said = parts.slice(0, 24).flatMap((part, at) => {
    const one = isNow(part);
    return one ? [{ ...one, at }] : [];
  });
  for (const one of said) {
    for (const other of said) {
      if (other.at <= one.at || other.about !== one.about) continue;
      const together = one.leaves.some((leaf) =>
        other.leaves.some(
          (another) => leaf === another || region(one.machine, leaf) !== region(one.machine, another),
        ),
      );
      if (!together)
        return {
          why: `it is never ${quoted(one.is)} and ${quoted(other.is)} at once`,
          path: [...path, 'and', other.at, 'is'],
        };
    }
  }
  return null;
}

function isNow(part: Condition) {
  if ('and' in part || 'or' in part || 'not' in part || 'item' in part || 'choice' in part) return null;
  if ('variable' in part || 'count' in part || 'decision' in part || 'line' in part) return null;
  if ('severity' in part || 'departure' in part || part.is === undefined) return null;
  const [field] = subjectsIn(part);
  const machine = machineOf(part);
  const is = part.clock === undefined ? part.is : `${part.clock}.${part.is}`;
  const about = `${machine} ${field === undefined ? '' : (part[field] ?? '')} ${part.of ?? ''}`;
  return { machine, about, is: part.is, leaves: everyLeaf(machine).filter((leaf) => matches(leaf, is)) };
}

const whole: readonly MachineName[] = ['call'];
const region = (machine: MachineName, leaf: string): string =>
  whole.includes(machine) ? '' : leaf.slice(0, leaf.indexOf('.'));

/**
 * Conditions asked of the state: whether they hold, what they watch, and why (design §6). Watching is by key: a change of a subject,
 * an item or a variable wakes only the conditions that name it; none is ever searched for.
 */
import type {
  Condition,
  CountCondition,
  SubjectCondition,
  VariableCondition,
} from '../contract/condition.ts';
import type { MachineName, SubjectRef } from '../contract/subject.ts';
import { iso, parseDuration } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { firstReached, isIn, statesOf } from './look.ts';
import { meant } from './meant.ts';
import { startexOf } from './state.ts';
import type { State, Subject } from './state.ts';

/** A condition with its value and what was found, part by part; for `hotline explain`. */
export interface Finding {
  readonly says: string;
  readonly holds: boolean;
  readonly found: string;
  readonly parts: readonly Finding[];
}

const machineFields = ['request', 'call', 'review', 'clearance', 'channel', 'incident'] as const;

export const holds = (state: State, condition: Condition): boolean => find(state, condition).holds;

export function find(state: State, condition: Condition): Finding {
  if ('and' in condition)
    return joined(
      'all of',
      condition.and.map((part) => find(state, part)),
      (parts) => parts.every((part) => part.holds),
    );
  if ('or' in condition)
    return joined(
      'one of',
      condition.or.map((part) => find(state, part)),
      (parts) => parts.some((part) => part.holds),
    );
  if ('not' in condition)
    return joined('not', [find(state, condition.not)], ([part]) => part?.holds === false);
  if ('item' in condition) return findItem(state, condition);
  if ('choice' in condition) return findChoice(state, condition);
  if ('variable' in condition) return findVariable(state, condition);
  if ('count' in condition) return findCount(state, condition);
  return findSubject(state, condition);
}

/** The keys whose change can change a condition. */
export function watches(condition: Condition): string[] {
  if ('and' in condition) return condition.and.flatMap(watches);
  if ('or' in condition) return condition.or.flatMap(watches);
  if ('not' in condition) return watches(condition.not);
  if ('item' in condition) return [`item ${condition.item}`];
  if ('choice' in condition) return [`item ${condition.choice}`];
  if ('variable' in condition) return [`variable ${condition.variable}`];
  if ('count' in condition) return [`every ${condition.count}`];
  const [machine, name] = namedBy(condition);
  return [`${machine} ${name}`];
}

/** The key under which a subject is watched: its machine and the name it was given, whoever made it. */
export function watchKey(subject: SubjectRef): string {
  const slash = subject.indexOf('/');
  const named = subject.slice(Math.max(subject.lastIndexOf(':'), subject.lastIndexOf('/')) + 1);
  return slash < 0 ? subject : `${subject.slice(0, slash)} ${named}`;
}

function joined(
  says: string,
  parts: readonly Finding[],
  verdict: (parts: readonly Finding[]) => boolean,
): Finding {
  const met = parts.filter((part) => part.holds).length;
  return { says, holds: verdict(parts), found: `${met} of ${parts.length} hold`, parts };
}

const plain = (says: string, verdict: boolean, found: string): Finding => ({
  says,
  holds: verdict,
  found,
  parts: [],
});

function findItem(state: State, condition: Extract<Condition, { item: string }>): Finding {
  const item = state.items.get(condition.item);
  const found = item === undefined ? 'it has not come up yet' : `${item.status} since ${iso(item.at)}`;
  return plain(`item ${condition.item} is ${condition.is}`, item?.status === condition.is, found);
}

function findChoice(state: State, condition: Extract<Condition, { choice: string }>): Finding {
  const taken = state.choices.get(condition.choice);
  return plain(
    `choice ${condition.choice} took ${condition.took}`,
    taken === condition.took,
    taken === undefined ? 'nothing was chosen yet' : `${taken} was chosen`,
  );
}

function findVariable(state: State, condition: VariableCondition): Finding {
  const value = state.variables.get(condition.variable);
  const { is, 'at-least': least, 'at-most': most } = condition;
  const met =
    (is === undefined || value === is) &&
    (least === undefined || (typeof value === 'number' && value >= least)) &&
    (most === undefined || (typeof value === 'number' && value <= most));
  return plain(`variable ${condition.variable}${bounds(condition)}`, met, `it is ${String(value)}`);
}

function bounds({
  is,
  'at-least': least,
  'at-most': most,
}: Pick<VariableCondition, 'is' | 'at-least' | 'at-most'>): string {
  return [
    is === undefined ? '' : ` is ${String(is)}`,
    least === undefined ? '' : ` is at least ${least}`,
    most === undefined ? '' : ` is at most ${most}`,
  ].join('');
}

function findCount(state: State, condition: CountCondition): Finding {
  const { count, from, is, has, 'at-least': least, 'at-most': most } = condition;
  const counted = [...state.subjects.values()].filter(
    (subject) =>
      subject.machine === count &&
      (from === undefined || subject.owner === from) &&
      (is === undefined || isIn(state, subject.ref, is)) &&
      (has === undefined || firstReached(state, subject, has) !== null),
  ).length;
  const met = (least === undefined || counted >= least) && (most === undefined || counted <= most);
  const which = `${count}s${from === undefined ? '' : ` of ${from}`}${is === undefined ? '' : ` that are ${is}`}${has === undefined ? '' : ` that were ${has}`}`;
  return plain(
    `number of ${which}${bounds({ 'at-least': least, 'at-most': most })}`,
    met,
    `there are ${counted}`,
  );
}

/** `request blades-1`, `dossier blades`: what a condition or expectation is about, in words. */
export const nameOfSubject = (about: Parameters<typeof namedBy>[0]): string => namedBy(about).join(' ');

function namedBy(
  condition: Pick<SubjectCondition, (typeof machineFields)[number] | 'of'>,
): [MachineName, string] {
  for (const machine of machineFields) {
    const name = condition[machine];
    if (name !== undefined) return [condition.of === undefined ? machine : 'dossier', name];
  }
  return ['exercise', ''];
}

/** The subject that a condition or expectation means by its name, whichever side it is of. */
export function subjectNamed(
  state: State,
  about: Pick<SubjectCondition, (typeof machineFields)[number] | 'of'>,
): Subject | undefined {
  const [machine, name] = namedBy(about);
  if (machine !== 'dossier') return meant(state, machine, name, null);
  const incident = meant(state, 'incident', name, null)?.incident ?? '';
  return state.subjects.get(`dossier/${about.of ?? ''}/${incident}`);
}

function findSubject(state: State, condition: SubjectCondition): Finding {
  const [machine, name] = namedBy(condition);
  const subject = subjectNamed(state, condition);
  const clock = condition.clock === undefined ? '' : `${condition.clock}.`;
  const says = `${machine} ${name} ${condition.is === undefined ? 'has been' : 'is'} ${clock}${condition.is ?? condition.has ?? ''}${limit(condition)}`;
  if (!subject) return plain(says, false, `there is no ${machine} ${name}`);
  if (condition.is !== undefined)
    return plain(
      says,
      isIn(state, subject.ref, clock + condition.is),
      `it is ${statesOf(state, subject.ref).join(', ')}`,
    );
  const reached = firstReached(state, subject, clock + (condition.has ?? ''));
  if (reached === null) return plain(says, false, 'it was never there');
  return plain(says, inTime(state, subject, condition, reached), `it was there at ${iso(reached)}`);
}

function limit({ within, after }: SubjectCondition): string {
  if (within === undefined) return '';
  return ` within ${within} of ${after ?? 'STARTEX'}`;
}

/** A past fact with its time: no later than `within` after another state was first reached, or after STARTEX. */
function inTime(state: State, subject: Subject, condition: SubjectCondition, reached: Instant): boolean {
  if (condition.within === undefined) return true;
  const from =
    condition.after === undefined ? startexOf(state.opening) : firstReached(state, subject, condition.after);
  return from !== null && reached - from <= (parseDuration(condition.within) ?? 0);
}

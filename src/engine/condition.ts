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
import type { SubjectRef } from '../contract/subject.ts';
import { durationText, iso, parseDuration } from '../contract/time.ts';
import { conditionWords, namedBy, nameOfSubject } from './conditionWords.ts';
import type { About } from './conditionWords.ts';
import { firstReached, isIn, statesOf } from './look.ts';
import { resolve, startexOf } from './state.ts';
import type { State, Subject } from './state.ts';

/** A condition with its value and what was found, part by part. */
export interface Finding {
  readonly says: string;
  readonly holds: boolean;
  readonly found: string;
  readonly parts: readonly Finding[];
}

export const holds = (state: State, condition: Condition): boolean => find(state, condition).holds;

export function find(state: State, condition: Condition): Finding {
  if ('and' in condition)
    return joined(state, condition, condition.and, (parts) => parts.every((part) => part.holds));
  if ('or' in condition)
    return joined(state, condition, condition.or, (parts) => parts.some((part) => part.holds));
  if ('not' in condition) return joined(state, condition, [condition.not], ([part]) => part?.holds === false);
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
  state: State,
  condition: Condition,
  joins: readonly Condition[],
  verdict: (parts: readonly Finding[]) => boolean,
): Finding {
  const parts = joins.map((part) => find(state, part));
  const met = parts.filter((part) => part.holds).length;
  const found = parts.length === 1 ? '' : `${met} of ${parts.length} ${met === 1 ? 'is' : 'are'} so`;
  return { says: conditionWords(condition), holds: verdict(parts), found, parts };
}

const plain = (condition: Condition, verdict: boolean, found: string): Finding => ({
  says: conditionWords(condition),
  holds: verdict,
  found,
  parts: [],
});

function findItem(state: State, condition: Extract<Condition, { item: string }>): Finding {
  const item = state.items.get(condition.item);
  const found = item === undefined ? 'it has not come up yet' : `${item.status} since ${iso(item.at)}`;
  return plain(condition, item?.status === condition.is, found);
}

function findChoice(state: State, condition: Extract<Condition, { choice: string }>): Finding {
  const taken = state.choices.get(condition.choice);
  const found = taken === undefined ? 'nothing was chosen yet' : `${taken} was chosen`;
  return plain(condition, taken === condition.took, found);
}

function findVariable(state: State, condition: VariableCondition): Finding {
  const value = state.variables.get(condition.variable);
  const { is, 'at-least': least, 'at-most': most } = condition;
  const met =
    (is === undefined || value === is) &&
    (least === undefined || (typeof value === 'number' && value >= least)) &&
    (most === undefined || (typeof value === 'number' && value <= most));
  return plain(condition, met, `it is ${String(value)}`);
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
  return plain(condition, met, `there ${counted === 1 ? 'is' : 'are'} ${counted}`);
}

/** The subject that a condition or expectation names; names are asked over both sides. */
export function subjectNamed(state: State, about: About): Subject | undefined {
  const [machine, name] = namedBy(about);
  if (machine !== 'dossier') return resolve(state, machine, name, null);
  const incident = resolve(state, 'incident', name, null)?.incident ?? '';
  return state.subjects.get(`dossier/${about.of ?? ''}/${incident}`);
}

function findSubject(state: State, condition: SubjectCondition): Finding {
  const { clock, is, has = '' } = condition;
  const subject = subjectNamed(state, condition);
  const within = clock === undefined ? '' : `${clock}.`;
  if (!subject) return plain(condition, false, `there is no ${nameOfSubject(condition)}`);
  if (is !== undefined) {
    const states = statesOf(state, subject.ref).filter((leaf) => leaf.startsWith(within));
    return plain(condition, isIn(state, subject.ref, within + is), `it is ${states.join(', ')}`);
  }
  const reached = firstReached(state, subject, within + has);
  if (reached === null) return plain(condition, false, 'it was never there');
  const found = `it was there at ${iso(reached)}`;
  if (condition.within === undefined) return plain(condition, true, found);
  const { after = 'STARTEX' } = condition;
  const from =
    condition.after === undefined ? startexOf(state.opening) : firstReached(state, subject, condition.after);
  if (from === null) return plain(condition, false, `${found}, and never ${after}`);
  const inTime = reached - from <= (parseDuration(condition.within) ?? 0);
  return plain(condition, inTime, `${found}, ${durationText(reached - from)} from ${after}`);
}

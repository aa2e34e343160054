/**
 * Conditions asked of the state: whether they hold, what they watch, and why (design §6). Watching is by key: a change of a subject,
 * an item or a variable wakes only the conditions that name it; none is ever searched for.
 */
import type { Condition, SubjectCondition } from '../contract/condition.ts';
import type { MachineName, SubjectRef } from '../contract/subject.ts';
import { iso, parseDuration } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import {
  bounds,
  countOf,
  counted,
  departuresNow,
  fewest,
  fits,
  severityNow,
  within,
} from './boundCondition.ts';
import { firstReached, isIn, statesOf } from './look.ts';
import { decisionOn, lineNow } from './meetingCondition.ts';
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

/** Whether it holds. It is asked at every change of what it watches; the words of why are for those who ask. */
export function holds(state: State, condition: Condition): boolean {
  if ('and' in condition) return condition.and.every((part) => holds(state, part));
  if ('or' in condition) return condition.or.some((part) => holds(state, part));
  if ('not' in condition) return !holds(state, condition.not);
  if ('item' in condition) return state.items.get(condition.item)?.status === condition.is;
  if ('choice' in condition) return state.choices.get(condition.choice) === condition.took;
  if ('variable' in condition) return fits(state.variables.get(condition.variable), condition);
  if ('count' in condition) return within(countOf(state, condition), condition);
  if ('decision' in condition) return decisionOn(state, condition) === condition.decision;
  if ('line' in condition) return lineNow(state, condition) === condition.is;
  if ('severity' in condition) return within(severityNow(state, condition), condition);
  if ('departure' in condition) return within(departuresNow(state, condition), fewest(condition));
  return subjectHolds(state, condition);
}

export function find(state: State, condition: Condition): Finding {
  const found = (says: string, what: string, parts: readonly Finding[] = []): Finding => ({
    says,
    holds: holds(state, condition),
    found: what,
    parts,
  });
  const joined = (says: string, of: readonly Condition[]): Finding => {
    const parts = of.map((part) => find(state, part));
    return found(says, `${parts.filter((part) => part.holds).length} of ${parts.length} hold`, parts);
  };
  if ('and' in condition) return joined('all of', condition.and);
  if ('or' in condition) return joined('one of', condition.or);
  if ('not' in condition) return joined('not', [condition.not]);
  if ('item' in condition) {
    const item = state.items.get(condition.item);
    const what = item === undefined ? 'it has not come up yet' : `${item.status} since ${iso(item.at)}`;
    return found(`item ${condition.item} is ${condition.is}`, what);
  }
  if ('choice' in condition) {
    const taken = state.choices.get(condition.choice);
    const what = taken === undefined ? 'nothing was chosen yet' : `${taken} was chosen`;
    return found(`choice ${condition.choice} took ${condition.took}`, what);
  }
  if ('variable' in condition) {
    const value = state.variables.get(condition.variable);
    return found(`variable ${condition.variable}${bounds(condition)}`, `it is ${String(value)}`);
  }
  if ('count' in condition)
    return found(`number of ${counted(condition)}`, `there are ${countOf(state, condition)}`);
  if ('decision' in condition) {
    const { decision, review, incident } = condition;
    const what = decisionOn(state, condition) ?? 'not decided';
    return found(`decision of review ${review} on incident ${incident} is ${decision}`, `it is ${what}`);
  }
  if ('line' in condition) {
    const what = lineNow(state, condition);
    const says = `line ${condition.line} of review ${condition.review} is ${condition.is}`;
    return found(says, what === null ? 'there is no such line' : `it is ${what}`);
  }
  if ('severity' in condition) {
    const what = severityNow(state, condition);
    const whose = condition.of === undefined ? '' : ` for ${condition.of}`;
    const says = `severity of ${condition.severity}${whose}${bounds(condition)}`;
    return found(says, what === null ? 'it was never set' : `it is ${what}`);
  }
  if ('departure' in condition) {
    const who = condition.from === undefined ? '' : ` by ${condition.from}`;
    const says = `number of departures from ${condition.departure}${who}${bounds(fewest(condition))}`;
    return found(says, `there are ${departuresNow(state, condition)}`);
  }
  return found(subjectSaid(condition), subjectFound(state, condition));
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
  if ('decision' in condition || 'line' in condition) return [`review ${condition.review}`];
  if ('severity' in condition) return [`incident ${condition.severity}`];
  if ('departure' in condition) return [`departure ${condition.departure}`];
  const [machine, name] = namedBy(condition);
  return [`${machine} ${name}`];
}

/** The key under which a subject is watched: its machine and the name it was given, whoever made it. */
export function watchKey(subject: SubjectRef): string {
  const slash = subject.indexOf('/');
  const named = subject.slice(Math.max(subject.lastIndexOf(':'), subject.lastIndexOf('/')) + 1);
  return slash < 0 ? subject : `${subject.slice(0, slash)} ${named}`;
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

function subjectHolds(state: State, condition: SubjectCondition): boolean {
  const subject = subjectNamed(state, condition);
  if (!subject) return false;
  const wanted = stateOf(condition);
  if (condition.is !== undefined) return isIn(state, subject.ref, wanted);
  const reached = firstReached(state, subject, wanted);
  return reached !== null && inTime(state, subject, condition, reached);
}

/** The state that a condition names, with its clock: `answer.overdue`. */
function stateOf({ clock, is, has }: SubjectCondition): string {
  const state = is ?? has ?? '';
  return clock === undefined ? state : `${clock}.${state}`;
}

const subjectSaid = (condition: SubjectCondition): string =>
  `${nameOfSubject(condition)} ${condition.is === undefined ? 'has been' : 'is'} ${stateOf(condition)}${limit(condition)}`;

function subjectFound(state: State, condition: SubjectCondition): string {
  const subject = subjectNamed(state, condition);
  if (!subject) return `there is no ${nameOfSubject(condition)}`;
  if (condition.is !== undefined) return `it is ${statesOf(state, subject.ref).join(', ')}`;
  const reached = firstReached(state, subject, stateOf(condition));
  return reached === null ? 'it was never there' : `it was there at ${iso(reached)}`;
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

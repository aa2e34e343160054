/**
 * Conditions asked of the state: whether they hold, what they watch, and why (design §6). Watching is by key: a change of a subject,
 * an item or a variable wakes only the conditions that name it; none is ever searched for.
 */
import type { Condition, SubjectCondition } from '../contract/condition.ts';
import type { SubjectRef } from '../contract/subject.ts';
import { durationText, iso, parseDuration } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { countOf, departuresNow, fewest, fits, severityNow, within } from './boundCondition.ts';
import { conditionWords, namedBy, nameOfSubject } from './conditionWords.ts';
import type { About } from './conditionWords.ts';
import { firstReached, isIn, statesOf } from './look.ts';
import { decisionOn, lineNow } from './meetingCondition.ts';
import { meant } from './meant.ts';
import { startexOf } from './state.ts';
import type { State, Subject } from './state.ts';

/** A condition with its value and what was found, part by part. */
export interface Finding {
  readonly says: string;
  readonly holds: boolean;
  readonly found: string;
  readonly parts: readonly Finding[];
}

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
  const joins = partsOf(condition);
  const parts = joins.map((part) => find(state, part));
  return {
    says: conditionWords(condition),
    holds: holds(state, condition),
    found: joins.length > 0 ? partsFound(parts) : found(state, condition),
    parts,
  };
}

function partsOf(condition: Condition): readonly Condition[] {
  if ('and' in condition) return condition.and;
  if ('or' in condition) return condition.or;
  return 'not' in condition ? [condition.not] : [];
}

function partsFound(parts: readonly Finding[]): string {
  const so = parts.filter((part) => part.holds).length;
  return parts.length < 2 ? '' : `${so} of ${parts.length} ${so === 1 ? 'is' : 'are'} so`;
}

function found(state: State, condition: Condition): string {
  if ('item' in condition) {
    const item = state.items.get(condition.item);
    return item === undefined ? 'it has not come up yet' : `${item.status} since ${iso(item.at)}`;
  }
  if ('choice' in condition) {
    const taken = state.choices.get(condition.choice);
    return taken === undefined ? 'nothing was chosen yet' : `${taken} was chosen`;
  }
  if ('variable' in condition) return `it is ${String(state.variables.get(condition.variable))}`;
  if ('count' in condition) {
    const number = countOf(state, condition);
    return `there ${number === 1 ? 'is' : 'are'} ${number}`;
  }
  if ('decision' in condition) return `it is ${decisionOn(state, condition) ?? 'not decided'}`;
  if ('line' in condition) {
    const standing = lineNow(state, condition);
    return standing === null ? 'there is no such line' : `it is ${standing}`;
  }
  if ('severity' in condition) {
    const severity = severityNow(state, condition);
    return severity === null ? 'it was never set' : `it is ${severity}`;
  }
  if ('departure' in condition) {
    const number = departuresNow(state, condition);
    return `there ${number === 1 ? 'is' : 'are'} ${number}`;
  }
  return subjectFound(state, condition as SubjectCondition);
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

/** The subject that a condition or expectation means by its name, whichever side it is of. */
export function subjectNamed(state: State, about: About): Subject | undefined {
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

function subjectFound(state: State, condition: SubjectCondition): string {
  const { clock, is, within: limit, after } = condition;
  const subject = subjectNamed(state, condition);
  if (!subject) return `there is no ${nameOfSubject(condition)}`;
  if (is !== undefined) {
    const region = clock === undefined ? '' : `${clock}.`;
    const states = statesOf(state, subject.ref).filter((leaf) => leaf.startsWith(region));
    return `it is ${states.join(', ')}`;
  }
  const reached = firstReached(state, subject, stateOf(condition));
  if (reached === null) return 'it was never there';
  const there = `it was there at ${iso(reached)}`;
  if (limit === undefined) return there;
  const from = countedFrom(state, subject, after);
  return from === null
    ? `${there}, and never ${after ?? ''}`
    : `${there}, ${durationText(reached - from)} from ${after ?? 'STARTEX'}`;
}

/** A past fact with its time: no later than `within` after another state was first reached, or after STARTEX. */
function inTime(state: State, subject: Subject, condition: SubjectCondition, reached: Instant): boolean {
  if (condition.within === undefined) return true;
  const from = countedFrom(state, subject, condition.after);
  return from !== null && reached - from <= (parseDuration(condition.within) ?? 0);
}

const countedFrom = (state: State, subject: Subject, after: string | undefined): Instant | null =>
  after === undefined ? startexOf(state.opening) : firstReached(state, subject, after);

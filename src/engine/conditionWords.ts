/** Conditions in the words of the file, and what their opposite says. */
import type {
  Condition,
  CountCondition,
  SubjectCondition,
  VariableCondition,
} from '../contract/condition.ts';
import type { MachineName } from '../contract/subject.ts';
import { fewest } from './boundCondition.ts';

const machineFields = ['request', 'call', 'review', 'clearance', 'channel', 'incident'] as const;
/** The fields by which a condition or an expectation says what it is about. */
export type About = Pick<SubjectCondition, (typeof machineFields)[number] | 'of'>;

/** The machine and the name that a condition or an expectation is about; the exercise where it names none. */
export function namedBy(about: About): [MachineName, string] {
  for (const machine of machineFields) {
    const name = about[machine];
    if (name !== undefined) return [about.of === undefined ? machine : 'dossier', name];
  }
  return ['exercise', ''];
}

/** `request blades-1`, `dossier blades`: what a condition or an expectation is about, in words. */
export const nameOfSubject = (about: About): string => namedBy(about).join(' ').trim();

/** `request blades-1 is overdue`; with `so` false its opposite, `request blades-1 is not overdue`. */
export function conditionWords(condition: Condition, so = true): string {
  if ('and' in condition) return so ? 'all of these' : 'not all of these';
  if ('or' in condition) return so ? 'one of these' : 'none of these';
  if ('not' in condition) return so ? 'the opposite of this' : 'this';
  const not = so ? '' : ' not';
  if ('item' in condition) return `item ${condition.item} is${not} ${condition.is}`;
  if ('choice' in condition)
    return `choice ${condition.choice} ${so ? 'took' : 'did not take'} ${condition.took}`;
  if ('variable' in condition) return `variable ${condition.variable}${bounds(condition, not)}`;
  if ('count' in condition) return countWords(condition, not);
  if ('decision' in condition) {
    const { decision, review, incident } = condition;
    return `the decision of review ${review} on incident ${incident} is${not} ${decision}`;
  }
  if ('line' in condition)
    return `line ${condition.line} of review ${condition.review} is${not} ${condition.is}`;
  if ('severity' in condition) {
    const whose = condition.of === undefined ? '' : ` for ${condition.of}`;
    return `the severity of ${condition.severity}${whose}${bounds(condition, not)}`;
  }
  if ('departure' in condition) {
    const who = condition.from === undefined ? '' : ` by ${condition.from}`;
    return `the number of departures from ${condition.departure}${who}${bounds(fewest(condition), not)}`;
  }
  const whose = condition.of === undefined ? '' : ` of ${condition.of}`;
  return `${nameOfSubject(condition)}${whose} ${stateWords(condition, not)}`;
}

function stateWords({ clock, is, has, within, after }: SubjectCondition, not: string): string {
  const state = `${clock === undefined ? '' : `${clock}.`}${is ?? has ?? ''}`;
  const limit = within === undefined ? '' : ` within ${within} of ${after ?? 'STARTEX'}`;
  return is === undefined ? `has${not} been ${state}${limit}` : `is${not} ${state}`;
}

function countWords({ count, from, is, has, ...least }: CountCondition, not: string): string {
  const which = [
    `the number of ${count}s`,
    from === undefined ? '' : `of ${from}`,
    is === undefined ? '' : `that are ${is}`,
    has === undefined ? '' : `that have been ${has}`,
  ];
  return `${which.filter((words) => words !== '').join(' ')}${bounds(least, not)}`;
}

function bounds(
  { is, 'at-least': least, 'at-most': most }: Pick<VariableCondition, 'is' | 'at-least' | 'at-most'>,
  not: string,
): string {
  const parts = [
    is === undefined ? '' : String(is),
    least === undefined ? '' : `at least ${least}`,
    most === undefined ? '' : `at most ${most}`,
  ].filter((words) => words !== '');
  return ` is${not} ${parts.join(' and ')}`;
}

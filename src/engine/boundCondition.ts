/** What conditions hold against bounds: a variable, a count, a severity, how often a rule was departed from. */
import type {
  CountCondition,
  DepartureCondition,
  SeverityCondition,
  VariableCondition,
} from '../contract/condition.ts';
import { firstReached, isIn } from './look.ts';
import { meant } from './meant.ts';
import { parties } from './state.ts';
import type { State, Value } from './state.ts';

export function fits(
  value: Value | undefined,
  { is, 'at-least': least, 'at-most': most }: VariableCondition,
): boolean {
  return (
    (is === undefined || value === is) &&
    (least === undefined || (typeof value === 'number' && value >= least)) &&
    (most === undefined || (typeof value === 'number' && value <= most))
  );
}

export const within = (
  number: number | null,
  { 'at-least': least, 'at-most': most }: Pick<CountCondition, 'at-least' | 'at-most'>,
): boolean =>
  number !== null && (least === undefined || number >= least) && (most === undefined || number <= most);

export function countOf(state: State, { count, from, is, has }: CountCondition): number {
  let number = 0;
  for (const subject of state.subjects.values()) {
    if (subject.machine !== count || (from !== undefined && subject.owner !== from)) continue;
    if (is !== undefined && !isIn(state, subject.ref, is)) continue;
    if (has === undefined || firstReached(state, subject, has) !== null) number += 1;
  }
  return number;
}

/** As a party has set it; without one, the highest that any has set; null when it was never set. */
export function severityNow(state: State, { severity: name, of }: SeverityCondition): number | null {
  const { severities = {} } = (meant(state, 'incident', name, null)?.snapshot.context ?? {}) as {
    severities?: Readonly<Record<string, number>>;
  };
  const set = of === undefined ? Object.values(severities) : [severities[of] ?? -1];
  const severity = Math.max(-1, ...set);
  return severity < 0 ? null : severity;
}

export function departuresNow(state: State, { departure: rule, from }: DepartureCondition): number {
  const sides = from === undefined ? ['', ...parties(state)] : [from];
  return sides.reduce((sum, side) => sum + (state.departures.get(`${rule} ${side}`) ?? 0), 0);
}

/** Asked without bounds, it is asked whether there was any. */
export const fewest = (
  bounds: Pick<DepartureCondition, 'at-least' | 'at-most'>,
): Pick<DepartureCondition, 'at-least' | 'at-most'> =>
  bounds['at-least'] === undefined && bounds['at-most'] === undefined ? { 'at-least': 1 } : bounds;

/** Conditions that hold a number against bounds: a variable, a count, a severity, how often a rule was departed from. */
import type {
  CountCondition,
  DepartureCondition,
  SeverityCondition,
  VariableCondition,
} from '../contract/condition.ts';
import { plain } from './finding.ts';
import type { Finding } from './finding.ts';
import { firstReached, isIn } from './look.ts';
import { meant } from './meant.ts';
import { parties } from './state.ts';
import type { State } from './state.ts';

export function findVariable(state: State, condition: VariableCondition): Finding {
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

export function findCount(state: State, condition: CountCondition): Finding {
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

/** As a party has set it; without one, the highest that any has set. */
export function findSeverity(state: State, condition: SeverityCondition): Finding {
  const { severity: name, of, 'at-least': least = 0, 'at-most': most = 5 } = condition;
  const { severities = {} } = (meant(state, 'incident', name, null)?.snapshot.context ?? {}) as {
    severities?: Readonly<Record<string, number>>;
  };
  const set = Object.entries(severities).flatMap(([party, value]) =>
    of === undefined || party === of ? [value] : [],
  );
  const severity = Math.max(...set);
  const says = `severity of ${name}${of === undefined ? '' : ` for ${of}`}${bounds(condition)}`;
  if (set.length === 0) return plain(says, false, 'it was never set');
  return plain(says, severity >= least && severity <= most, `it is ${severity}`);
}

export function findDepartures(state: State, condition: DepartureCondition): Finding {
  const { departure: rule, from, 'at-least': least, 'at-most': most } = condition;
  const sides = from === undefined ? ['', ...parties(state)] : [from];
  const times = sides.reduce((sum, side) => sum + (state.departures.get(`${rule} ${side}`) ?? 0), 0);
  const fewest = least ?? (most === undefined ? 1 : undefined);
  const met = times >= (fewest ?? 0) && (most === undefined || times <= most);
  const who = from === undefined ? '' : ` by ${from}`;
  const says = `number of departures from ${rule}${who}${bounds({ 'at-least': fewest, 'at-most': most })}`;
  return plain(says, met, `there are ${times}`);
}

/** Replay (design §4): step again on each entry's own input; its transitions must equal the entry's. */
import type { Mechanism } from '../../machines/mechanism.ts';
import type { Entry } from '../contract/entry.ts';
import type { Input, LogInput } from '../contract/input.ts';
import type { Verb } from '../contract/act/acts.ts';
import { instant, parseInstant } from '../contract/time.ts';
import type { Instant, WallInstant } from '../contract/time.ts';
import { recordedCalendar } from './calendar.ts';
import { openExercise } from './open.ts';
import type { Opening, State } from './state.ts';
import { step } from './step.ts';

/** Where a log and the engine part: at which entry, and what differs. */
export interface Divergence {
  readonly seq: number;
  readonly message: string;
}

export type Replayed = { readonly state: State } | { readonly divergence: Divergence };

/**
 * The next entry of a log, from the state before it; an entry that this engine could never have made may stop it, and parts from it
 * too. `json` is the entry as the log has it.
 */
export function replayNext(state: State | null, entry: Entry, json?: string): Replayed {
  try {
    return state === null ? replayOpening(entry, undefined, json) : replayEntry(state, entry, json);
  } catch (error) {
    const message = `the engine stops at it: ${error instanceof Error ? error.message : String(error)}`;
    return { divergence: { seq: entry.seq, message } };
  }
}

export function replayOpening(entry: Entry, mechanism?: Mechanism, json?: string): Replayed {
  if (entry.do !== 'log.opened')
    return { divergence: { seq: entry.seq, message: 'the log does not begin with log.opened' } };
  const calendar = recordedCalendar(entry.calendar ?? {});
  const opened = openExercise(entry.with as unknown as Opening, calendar, mechanism);
  return compare(entry, opened.entry, opened.next, json);
}

export function replayEntry(state: State, entry: Entry, json?: string): Replayed {
  const outcome = step(state, inputOf(entry), recordedCalendar(entry.calendar ?? {}));
  if ('refusal' in outcome)
    return {
      divergence: { seq: entry.seq, message: `the engine refuses ${entry.do}: ${outcome.refusal.message}` },
    };
  return compare(entry, outcome.entry, outcome.next, json);
}

/** The input that an entry was made from. */
export function inputOf(entry: Entry): Input {
  const common = {
    at: at(entry.at),
    by: author(entry),
    ...(entry.wall === undefined ? {} : { wall: at(entry.wall) as number as WallInstant }),
  };
  if (entry.due !== undefined) return { ...common, by: { seat: 'engine' }, do: 'due', due: entry.due };
  if (entry.do === 'log.closed' || entry.do === 'exercise.forked') {
    const log: LogInput = {
      ...common,
      do: entry.do === 'log.closed' ? 'log.close' : 'exercise.fork',
      with: entry.with ?? {},
    };
    return log;
  }
  return {
    ...common,
    do: entry.do as Verb,
    refs: entry.refs ?? {},
    with: entry.with ?? {},
    ...(entry.item === undefined ? {} : { item: entry.item }),
    ...(entry.effectiveAt === undefined ? {} : { effectiveAt: at(entry.effectiveAt) }),
    ...(entry.for === undefined ? {} : { for: entry.for }),
    ...(entry.aside === undefined ? {} : { aside: entry.aside }),
  };
}

const at = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);

function author(entry: Entry): Input['by'] {
  return entry.by.person === undefined
    ? { seat: entry.by.seat }
    : { seat: entry.by.seat, person: entry.by.person };
}

function compare(logged: Entry, made: Entry, state: State, json = JSON.stringify(logged)): Replayed {
  if (logged.seq !== made.seq)
    return { divergence: { seq: logged.seq, message: `entry ${made.seq} was expected` } };
  if (json === JSON.stringify(made)) return { state };
  for (const field of Object.keys({ ...logged, ...made }) as (keyof Entry)[]) {
    const [was, is] = [inJson(logged[field]), inJson(made[field])];
    if (was !== is)
      return {
        divergence: {
          seq: logged.seq,
          message: `${field} was ${was}, the engine makes it ${is}`,
        },
      };
  }
  return { state };
}

const inJson = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value));

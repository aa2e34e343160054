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
import type { Accepted, Outcome } from './step.ts';

/** Where a log and the engine part: at which entry, and what differs. */
export interface Divergence {
  readonly seq: number;
  readonly message: string;
}

export type Replayed = { readonly state: State } | { readonly divergence: Divergence };

/** What an entry is made from; the engine makes the rest of it. */
export type EntryHead = Omit<Entry, 'moves' | 'broken' | 'agenda'>;

/** The next entry of a log, from the state before it; an entry that this engine could never have made may stop it, and parts from it too. */
export function replayNext(state: State | null, entry: Entry): Replayed {
  try {
    return state === null ? replayOpening(entry) : replayEntry(state, entry);
  } catch (error) {
    const message = `the engine stops at it: ${error instanceof Error ? error.message : String(error)}`;
    return { divergence: { seq: entry.seq, message } };
  }
}

export function replayOpening(entry: Entry, mechanism?: Mechanism): Replayed {
  if (entry.do !== 'log.opened')
    return { divergence: { seq: entry.seq, message: 'the log does not begin with log.opened' } };
  return compare(entry, openAgain(entry, mechanism));
}

export function replayEntry(state: State, entry: Entry): Replayed {
  const outcome = stepAgain(state, entry);
  if ('refusal' in outcome)
    return {
      divergence: { seq: entry.seq, message: `the engine refuses ${entry.do}: ${outcome.refusal.message}` },
    };
  return compare(entry, outcome);
}

/** What the engine makes of a head, for the caller to compare; null when it makes nothing of it. */
export function makeAgain(state: State | null, head: EntryHead): Accepted | null {
  try {
    const outcome = state === null ? openAgain(head) : stepAgain(state, head);
    return 'refusal' in outcome ? null : outcome;
  } catch {
    return null;
  }
}

const openAgain = (head: EntryHead, mechanism?: Mechanism): Accepted =>
  openExercise(head.with as unknown as Opening, recordedCalendar(head.calendar ?? {}), mechanism);

const stepAgain = (state: State, head: EntryHead): Outcome =>
  step(state, inputOf(head), recordedCalendar(head.calendar ?? {}));

/** The input that an entry was made from. */
export function inputOf(entry: EntryHead): Input {
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

function author(entry: EntryHead): Input['by'] {
  return entry.by.person === undefined
    ? { seat: entry.by.seat }
    : { seat: entry.by.seat, person: entry.by.person };
}

function compare(logged: Entry, { entry, next: state }: Accepted): Replayed {
  const made = inWordsOf(logged, entry);
  if (logged.seq !== made.seq)
    return { divergence: { seq: logged.seq, message: `entry ${made.seq} was expected` } };
  if (JSON.stringify(logged) === JSON.stringify(made)) return { state };
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

/** Why an act was refused is compared; the sentence about it is for people, and a log outlives a better one. */
function inWordsOf({ refused }: Entry, made: Entry): Entry {
  return refused && made.refused ? { ...made, refused: { ...made.refused, message: refused.message } } : made;
}

const inJson = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value));

/**
 * A scenario played by itself for a walkthrough (design §1): what was, how it stood where its lesson stops, and what came if everybody
 * only waited. It is worked out on states alone; nothing is kept of it.
 */
import { acts } from '../../contract/act/acts.ts';
import type { Verb } from '../../contract/act/acts.ts';
import type { Entry } from '../../contract/entry.ts';
import type { LessonStep } from '../../contract/lesson.ts';
import { isAct, isChoice } from '../../contract/scenario.ts';
import { seatsOfLesson } from '../../contract/seatsOfLesson.ts';
import { nameOf, partyOf } from '../../contract/subject.ts';
import type { Party, Seat } from '../../contract/subject.ts';
import { DAY, instant, iso } from '../../contract/time.ts';
import { advance } from '../../engine/advance.ts';
import { canDo } from '../../engine/can.ts';
import { lifeOf } from '../../engine/look.ts';
import { openExercise } from '../../engine/open.ts';
import { parties } from '../../engine/state.ts';
import type { Opening, State } from '../../engine/state.ts';
import { step } from '../../engine/step.ts';
import type { Surroundings } from '../surroundings.ts';

/** Where a step of the lesson stands in what was played. */
export interface Moment {
  /** Its item came about; it may have been left out, have lapsed, or never have come up. */
  readonly came: boolean;
  /** So many entries had been when it stops there. */
  readonly entries: number;
  readonly at: string;
  /** The learner's seat there. */
  readonly seat: Seat;
  /** Its counterpart in the other capital. */
  readonly other: Seat;
  /** The incident that it is about, such as `us:blades`. */
  readonly incident: string | null;
}

/** Something that the machines take. */
export interface Possible {
  readonly do: Verb;
  /** What it would be done to; null: it brings something into being. */
  readonly ref: string | null;
  /** It belongs to the incident that the step is about. */
  readonly near: boolean;
}

export interface LessonPlay {
  readonly opening: Opening;
  readonly entries: readonly Entry[];
  /** One for each step of the lesson. */
  readonly moments: readonly Moment[];
  /** What a seat could do at a step. */
  readonly can: (at: number, seat: Seat) => readonly Possible[];
  /** What came after a step if neither side did anything. */
  readonly ifWaiting: (at: number) => Promise<readonly Entry[]>;
  /** The step from which it goes on after something else was tried at another. */
  readonly rejoins: (at: number) => number;
}

type Clock = Pick<Surroundings, 'monotonic' | 'after'>;

/** Others are served after so many ms of work. */
const SLICE_MS = 10;
/** How far one looks when waiting. */
const WAITS = { entries: 80, ms: 21 * DAY } as const;

const director = { seat: 'director' } as const;

/** How the log tells that an item did not come about. */
const passedOver: readonly string[] = ['item.skipped', 'item.lapsed'];

export async function playLesson(opening: Opening, clock: Clock): Promise<LessonPlay> {
  const { lesson } = opening.scenario;
  const rest = resting(clock);
  const stops = new Map<string, { index: number; before: State; after: State }>();
  const wanted = new Set(lesson.flatMap((one) => [one['at-item'], one.rejoin ?? one['at-item']]));
  const entries: Entry[] = [];
  const { entry, next } = openExercise(opening);
  let state = next;
  entries.push(entry);
  const take = (to: State, made: Entry): void => {
    const { item } = made;
    if (item !== undefined && wanted.has(item) && !stops.has(item))
      stops.set(item, { index: entries.length, before: state, after: to });
    entries.push(made);
    state = to;
  };
  const begun = step(state, { at: state.now, by: director, do: 'exercise.start', refs: {}, with: {} });
  if ('refusal' in begun) throw new Error(begun.refusal.message);
  take(begun.next, begun.entry);
  for (;;) {
    const gone = advance(state, instant(Number.POSITIVE_INFINITY));
    if (gone === null || 'stopped' in gone) break;
    take(gone.next, gone.entry);
    await rest();
  }

  const seats = seatsOfLesson(opening.scenario, opening.profile);
  const states: State[] = [];
  const moments: Moment[] = [];
  for (const [index, one] of lesson.entries()) {
    const seat = seats[index] ?? '';
    const stop = stops.get(one['at-item']);
    const early = stop !== undefined && stopsBefore(opening, one, seat);
    const made = stop && entries[stop.index];
    const previous = moments.at(-1);
    const at = made?.at ?? previous?.at ?? iso(begun.next.now);
    const then = stop === undefined ? (states.at(-1) ?? begun.next) : early ? stop.before : stop.after;
    states.push({ ...then, now: instant(Date.parse(at)) });
    moments.push({
      came: made !== undefined && !passedOver.includes(made.do),
      entries: stop === undefined ? (previous?.entries ?? 2) : stop.index + (early ? 0 : 1),
      at,
      seat,
      other: counterpart(opening, seat),
      incident: made?.incident ?? previous?.incident ?? null,
    });
  }

  return {
    opening,
    entries,
    moments,
    can: (at, seat) => {
      const state = states[at];
      return state === undefined ? [] : possible(state, seat, moments[at]?.incident ?? null);
    },
    ifWaiting: async (at) => {
      const from = states[at];
      return from === undefined ? [] : waiting(from, rest);
    },
    rejoins: (at) => {
      const back = stops.get(lesson[at]?.rejoin ?? '')?.index ?? 0;
      const later = lesson.findIndex(
        (one, index) => index > at && (stops.get(one['at-item'])?.index ?? 0) >= back,
      );
      return later < 0 ? at + 1 : later;
    },
  };
}

/** The conduct of the exercise is left out: it is nobody's to learn here. */
function possible(state: State, seat: Seat, incident: string | null): readonly Possible[] {
  return canDo(state, seat).flatMap((one) => {
    const { do: verb, ref } = one;
    if (!one.accepts || acts[verb].on === 'exercise') return [];
    const of = ref === null ? incident : (state.subjects.get(ref)?.incident ?? one.incident ?? nameOf(ref));
    return [{ do: verb, ref, near: of === incident }];
  });
}

/** Before an act of the own side that the learner is asked about, and behind everything else: what comes from elsewhere is read first. */
function stopsBefore({ scenario }: Opening, { ask, 'at-item': id }: LessonStep, seat: Seat): boolean {
  const item = scenario.storyline.find((one) => one.id === id);
  if (ask === undefined || item === undefined) return false;
  const by = isAct(item) ? item.as : isChoice(item) ? item.choice.seat : '';
  return partyOf(by) === partyOf(seat);
}

/** The first seat of the same level on the other side. */
function counterpart({ profile }: Opening, seat: Seat): Seat {
  const side = partyOf(seat);
  const level = profile.parties[side ?? '']?.seats[seat.slice(seat.indexOf('/') + 1)]?.level;
  const there = Object.entries(profile.parties).find(([id]) => id !== side);
  const seats = Object.entries(there?.[1].seats ?? {});
  const [name = ''] = seats.find(([, one]) => one.level === level) ?? seats[0] ?? [];
  return `${there?.[0] ?? ''}/${name}`;
}

/** The rows of both scripts become expected actions, which nobody does: what is due comes, and what comes from elsewhere. */
async function waiting(from: State, rest: () => Promise<void>): Promise<readonly Entry[]> {
  let state = parties(from).reduce(away, from);
  const entries: Entry[] = [];
  while (entries.length < WAITS.entries && lifeOf(state, 'exercise') === 'running') {
    const gone = advance(state, instant(from.now + WAITS.ms));
    if (gone === null || 'stopped' in gone) break;
    entries.push(gone.entry);
    state = gone.next;
    await rest();
  }
  return entries;
}

function away(state: State, who: Party): State {
  const cast = { who, by: 'person' };
  const done = step(state, { at: state.now, by: director, do: 'cast.set', refs: {}, with: cast });
  if ('refusal' in done) throw new Error(done.refusal.message);
  return done.next;
}

function resting({ monotonic, after }: Clock): () => Promise<void> {
  let since = monotonic();
  return async () => {
    if (monotonic() - since < SLICE_MS) return;
    await new Promise<void>((resolve) => after(0, resolve));
    since = monotonic();
  };
}

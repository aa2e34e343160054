/**
 * Exercise time against the clock on the wall (design §3). A mark says which instant stood at which monotonic time; while the clock
 * runs, exercise time goes on from there. A pause keeps the mark; a change of speed sets a new one, and never rescales the past.
 */
import { instant } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { statesOf, lifeOf } from '../engine/look.ts';
import type { State } from '../engine/state.ts';

/** A gap longer than this is a machine that slept: the clock is paused, and does not catch up. */
export const LONGEST_GAP_MS = 5_000;

export interface Mark {
  readonly at: Instant;
  readonly monotonic: number;
}

export interface Clock {
  readonly mark: Mark;
  /** Minutes of exercise time in one of the room. */
  readonly speed: number;
  readonly runs: boolean;
}

/** The exercise instant at a monotonic time. */
export function instantAt({ mark, speed, runs }: Clock, monotonic: number): Instant {
  if (!runs) return mark.at;
  return instant(mark.at + Math.floor(Math.max(0, monotonic - mark.monotonic) * speed));
}

/** How long until an instant comes up on the wall; infinite while the clock stands. */
export function untilMs(clock: Clock, monotonic: number, at: Instant): number {
  if (!clock.runs) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.ceil((at - instantAt(clock, monotonic)) / clock.speed));
}

/** How time goes now: it stands, the wall paces it, or the engine plays the window of a move in order. */
export type Going = 'stands' | 'paced' | 'played';

export function goingOf(state: State): Going {
  if (lifeOf(state, 'exercise') !== 'running') return 'stands';
  const conduct = statesOf(state, 'exercise').find((leaf) => leaf.startsWith('conduct.'));
  if (conduct === 'conduct.move.playing') return 'played';
  return conduct === 'conduct.clock' || conduct === 'conduct.none' ? 'paced' : 'stands';
}

/** The speed that an entry sets; undefined where it leaves it. */
export function speedIn(
  verb: string,
  fields: Readonly<Record<string, unknown>> | undefined,
): number | undefined {
  const speed = verb === 'conduct.clock' ? fields?.['speed'] : undefined;
  return typeof speed === 'number' ? speed : undefined;
}

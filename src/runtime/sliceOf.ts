/** A stretch of time that is played without waiting for the wall, slice after slice, and where it ends (design §3). */
import type { Refusal } from '../contract/entry.ts';
import type { Brake } from '../contract/live/command.ts';
import { instant } from '../contract/time.ts';
import type { Instant, WallInstant } from '../contract/time.ts';
import { advance } from '../engine/advance.ts';
import type { State } from '../engine/state.ts';
import type { Accepted } from '../engine/step.ts';
import { brakeOf, needsPerson } from './brakes.ts';
import { goingOf } from './pace.ts';

const MOST_IN_A_SLICE = 128;

/** How far a hurry goes: to an instant, over one due thing, or to the next that needs a person. */
export type Until = { readonly to: Instant } | 'one' | 'person';

export interface Slice {
  readonly steps: readonly Accepted[];
  readonly state: State;
  /** Where it is over; null: it goes on. */
  readonly ends: Instant | null;
  readonly stopped: Refusal | null;
}

export function sliceOf(
  from: State,
  until: Until | 'window',
  brakes: ReadonlySet<Brake>,
  wall: WallInstant,
): Slice {
  const limit = typeof until === 'object' ? until.to : instant(Number.POSITIVE_INFINITY);
  const steps: Accepted[] = [];
  let state = from;
  const end = (ends: Instant | null, stopped: Refusal | null = null): Slice => ({
    steps,
    state,
    ends,
    stopped,
  });
  while (steps.length < MOST_IN_A_SLICE) {
    const due = advance(state, limit, wall);
    if (due === null)
      return end(typeof until === 'object' ? instant(Math.max(until.to, state.now)) : state.now);
    if ('stopped' in due) return end(state.now, due.stopped);
    steps.push(due);
    state = due.next;
    if (isThere(until, state, due, brakes)) return end(state.now);
  }
  return end(null);
}

/** Whether it is where it was to go, after a step. */
function isThere(
  until: Until | 'window',
  state: State,
  { entry }: Accepted,
  brakes: ReadonlySet<Brake>,
): boolean {
  if (goingOf(state) === 'stands') return true;
  const rings = brakes.has('call') && brakeOf(state, entry) === 'call';
  switch (until) {
    case 'one':
      return true;
    case 'person':
      return needsPerson(state, entry);
    case 'window':
      return goingOf(state) !== 'played' || rings;
    default:
      return rings || brakeOf(state, entry) === 'stop';
  }
}

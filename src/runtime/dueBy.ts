/** What has come due while the wall paced the clock, and where it brakes by itself: everything at its own instant (design §3). */
import type { Refusal } from '../contract/entry.ts';
import type { Brake } from '../contract/live/command.ts';
import { instant } from '../contract/time.ts';
import type { Instant, WallInstant } from '../contract/time.ts';
import { advance } from '../engine/advance.ts';
import type { State } from '../engine/state.ts';
import type { Accepted } from '../engine/step.ts';
import { brakeOf, NEAR_MS, nextOwed } from './brakes.ts';
import { engineDoes } from './engineDoes.ts';
import { goingOf } from './pace.ts';
import type { Clock } from './pace.ts';

export interface DueUntil {
  readonly at: Instant;
  readonly clock: Clock;
  readonly brakes: ReadonlySet<Brake>;
  /** Deadlines that the clock has braked for already. */
  readonly warned: Set<string>;
  /** The machine slept: it is paused where it fell asleep. */
  readonly slept: boolean;
  readonly wall: WallInstant;
}

export interface CameDue {
  readonly steps: readonly Accepted[];
  readonly state: State;
  /** The instant at which an act would be now. */
  readonly at: Instant;
  /** What the engine refused to go on with. */
  readonly stopped: Refusal | null;
}

export function dueBy(from: State, { at, clock, brakes, warned, slept, wall }: DueUntil): CameDue {
  let state = from;
  const steps: Accepted[] = [];
  const take = (accepted: Accepted | null): void => {
    if (!accepted) return;
    steps.push(accepted);
    state = accepted.next;
  };
  const pause = (when: Instant, reason: string): void =>
    take(engineDoes(state, 'exercise.pause', when, wall, reason));
  const end = (when: Instant, stopped: Refusal | null = null): CameDue => ({
    steps,
    state,
    at: when,
    stopped,
  });
  const near = clock.speed > 1 && brakes.has('deadline') ? nearDeadline(state, at, clock, warned) : null;
  const until = near ?? at;
  for (let due = advance(state, until, wall); due; due = advance(state, until, wall)) {
    if ('stopped' in due) {
      pause(state.now, due.stopped.message);
      return end(state.now, due.stopped);
    }
    take(due);
    const brake = clock.speed > 1 ? brakeOf(state, due.entry) : null;
    if (brake !== null && brakes.has(brake)) pause(state.now, reasons[brake]);
    if (goingOf(state) !== 'paced') return end(state.now);
  }
  if (near !== null) pause(near, reasons.deadline);
  else if (slept) pause(at, 'The machine slept or stood still.');
  return end(until);
}

const reasons: Readonly<Record<Brake, string>> = {
  call: 'A call.',
  stop: 'The scenario stops here.',
  deadline: 'A deadline is near.',
  time: 'A cell asks for time.',
};

/** The instant at which the clock brakes because a deadline of a person is near; null where none is. */
function nearDeadline(
  state: State,
  at: Instant,
  { mark, speed }: Clock,
  warned: Set<string>,
): Instant | null {
  const owed = nextOwed(state, warned);
  if (!owed) return null;
  const warnAt = instant(Math.max(state.now, owed.at - NEAR_MS * speed));
  if (warnAt > at) return null;
  warned.add(owed.id);
  // what is nearer than the margin when the clock sets out is known to the director
  return mark.at >= owed.at - NEAR_MS * speed ? null : warnAt;
}

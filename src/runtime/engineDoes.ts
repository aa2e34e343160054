import type { Instant, WallInstant } from '../contract/time.ts';
import type { State } from '../engine/state.ts';
import { step } from '../engine/step.ts';
import type { Accepted } from '../engine/step.ts';

/** Pauses or goes on, as the engine's own act; null where that is not possible now. */
export function engineDoes(
  state: State,
  verb: 'exercise.pause' | 'exercise.resume',
  at: Instant,
  wall: WallInstant,
  reason?: string,
): Accepted | null {
  const fields = reason === undefined ? {} : { reason };
  const outcome = step(state, { at, by: { seat: 'engine' }, do: verb, refs: {}, with: fields, wall });
  return 'refusal' in outcome ? null : outcome;
}

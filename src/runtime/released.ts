/** What control released comes up at once, also while the clock stands (EX-3): with the act that released it, in one commit. */
import type { Refusal } from '../contract/entry.ts';
import type { WallInstant } from '../contract/time.ts';
import { advance } from '../engine/advance.ts';
import { isReleased } from '../engine/agenda.ts';
import type { State } from '../engine/state.ts';
import type { Accepted } from '../engine/step.ts';
import { goingOf } from './pace.ts';

export interface Released {
  readonly steps: readonly Accepted[];
  /** Why something of it could not come up. */
  readonly stopped: Refusal | null;
}

/** Nothing while the clock runs: it comes to it by itself, and brakes where it should. */
export function releasedAfter(after: State, wall: WallInstant): Released {
  const steps: Accepted[] = [];
  let state = after;
  while (goingOf(state) === 'stands' && isReleased(state.agenda)) {
    const due = advance(state, state.now, wall);
    if (due === null) break;
    if ('stopped' in due) return { steps, stopped: due.stopped };
    steps.push(due);
    state = due.next;
  }
  return { steps, stopped: null };
}

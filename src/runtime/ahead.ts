/**
 * What lies ahead if the clock runs (design §3): what would fire and what would lapse, and whose it is, up to an instant, over one due
 * thing, to what needs a person, or through the window of a move. It is worked out on a copy of the state; nothing happens.
 */
import type { Entry } from '../contract/entry.ts';
import type { Verb } from '../contract/act/acts.ts';
import type { Ahead, ComesUp } from '../contract/live/asked.ts';
import { instant, iso } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { advance } from '../engine/advance.ts';
import { lifeOf } from '../engine/look.ts';
import type { State } from '../engine/state.ts';
import { step } from '../engine/step.ts';
import { needsPerson } from './brakes.ts';
import { goingOf } from './pace.ts';
import type { Until } from './sliceOf.ts';

/** No more than this is looked at; what lies beyond is not told. */
const MOST_LOOKED_AT = 2_000;

export function lookAhead(state: State, until: Until | 'window'): Ahead {
  let reached = setGoing(state, until === 'window');
  const limit = typeof until === 'object' ? until.to : instant(Number.POSITIVE_INFINITY);
  const comes: ComesUp[] = [];
  const end = (at: Instant, more = false): Ahead => ({ at: iso(at), comes, more });
  while (comes.length < MOST_LOOKED_AT) {
    if (goingOf(reached) === 'stands') return end(reached.now);
    const next = advance(reached, limit);
    if (next === null) return end(typeof until === 'object' ? until.to : reached.now);
    if ('stopped' in next) return end(reached.now, true);
    reached = next.next;
    comes.push(told(next.entry));
    if (until === 'one' || (until === 'person' && needsPerson(reached, next.entry))) return end(reached.now);
  }
  return end(reached.now, true);
}

/** The state as it would be once the clock runs: resumed, or with the move closed. */
function setGoing(state: State, window: boolean): State {
  const does = (from: State, verb: Verb): State => {
    const outcome = step(from, { at: from.now, by: { seat: 'engine' }, do: verb, refs: {}, with: {} });
    return 'refusal' in outcome ? from : outcome.next;
  };
  const running = lifeOf(state, 'exercise') === 'paused' ? does(state, 'exercise.resume') : state;
  return window ? does(running, 'conduct.closeMove') : running;
}

function told({ at, do: verb, by, item, on, moves, with: fields }: Entry): ComesUp {
  const late = moves.find(({ to }) => to.endsWith('.overdue') || to.endsWith('.lapsed'));
  return {
    at,
    do: verb,
    by: by.seat,
    ...(item === undefined ? {} : { item }),
    ...(on === undefined ? {} : { on }),
    ...(verb === 'deadline.due' ? { moves } : {}),
    ...(verb === 'expectation.checked' ? { with: fields } : {}),
    ...(late === undefined ? {} : { lapses: late.ref }),
  };
}

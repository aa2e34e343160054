/** Discrete events: from one due instant to the next (design §3). A jump over a month stamps every entry with its own instant. */
import type { Refusal } from '../contract/entry.ts';
import { iso } from '../contract/time.ts';
import type { Instant, WallInstant } from '../contract/time.ts';
import { peek, upcoming } from './agenda.ts';
import type { State } from './state.ts';
import { step } from './step.ts';
import type { Accepted } from './step.ts';

/**
 * More than this that comes up by itself at one instant is a loop in the scenario; it is stopped, and what goes round is named. What
 * people do while the clock stands does not count, and after anything that somebody does it may go on.
 */
export const MOST_ENTRIES_AT_ONE_INSTANT = 1000;

export type Advanced = Accepted | { readonly stopped: Refusal };

/** The next due thing as an entry, or null when nothing is due up to and including `until`. Live play gives the time on the wall. */
export function advance(state: State, until: Instant, wall?: WallInstant): Advanced | null {
  const due = peek(state.agenda);
  if (!due || due.at > until) return null;
  if (state.entriesAtInstant >= MOST_ENTRIES_AT_ONE_INSTANT && due.at === state.now) {
    const names = upcoming(state.agenda)
      .filter(({ at }) => at === due.at)
      .slice(0, 5)
      .map(({ id }) => id);
    const message = `More than ${MOST_ENTRIES_AT_ONE_INSTANT} entries at ${iso(due.at)}; next would be ${names.join(', ')}.`;
    return { stopped: { code: 'not-now', rule: null, message } };
  }
  const outcome = step(state, {
    at: due.at,
    by: { seat: 'engine' },
    do: 'due',
    due: due.id,
    ...(wall === undefined ? {} : { wall }),
  });
  return 'refusal' in outcome ? { stopped: outcome.refusal } : outcome;
}

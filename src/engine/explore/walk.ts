/** A seeded walk: what it does to an exercise, deed by deed, and what came of each; done again, it comes to the same. */
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { Entry, Refusal } from '../../contract/entry.ts';
import type { ActInput, Input } from '../../contract/input.ts';
import { instant, iso } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import { statesOf } from '../look.ts';
import { openExercise } from '../open.ts';
import type { Opening, State } from '../state.ts';
import { peek } from '../agenda.ts';
import { step } from '../step.ts';

/** An act at the standing instant, or time that passes. */
export type Deed =
  | { readonly kind: 'act'; readonly input: Omit<ActInput, 'at'> }
  | { readonly kind: 'wait'; readonly until: Instant };

/** One input given to the engine, and what came of it. */
export interface Given {
  readonly before: State;
  readonly input: Input;
  readonly entry: Entry | null;
  readonly refusal: Refusal | null;
  readonly after: State;
}

export interface Walker {
  readonly state: () => State;
  /** The instant at which seats act: the last entry's, or later when time has passed since. */
  readonly now: () => Instant;
  readonly entries: () => readonly Entry[];
  /** The answer to the deed: null when it was accepted. */
  readonly perform: (deed: Deed) => Refusal | null;
}

export type Watcher = (given: Given) => void;

export function walker(opening: Opening, mechanism: Mechanism, watch: Watcher = () => undefined): Walker {
  const opened = openExercise(opening, undefined, mechanism);
  const entries: Entry[] = [opened.entry];
  let state = opened.next;
  let { now } = state;
  const give = (input: Input): Refusal | null => {
    const outcome = step(state, input);
    const refused = 'refusal' in outcome;
    const given = {
      before: state,
      input,
      entry: refused ? null : outcome.entry,
      refusal: refused ? outcome.refusal : null,
      after: refused ? state : outcome.next,
    };
    if (!refused) {
      entries.push(outcome.entry);
      state = outcome.next;
    }
    watch(given);
    return given.refusal;
  };
  const wait = (until: Instant): Refusal | null => {
    for (
      let due = peek(state.agenda);
      timePasses(state) && due && due.at <= until;
      due = peek(state.agenda)
    ) {
      now = due.at;
      const refusal = give({ at: due.at, by: { seat: 'engine' }, do: 'due', due: due.id });
      if (refusal) return refusal;
    }
    // with an earlier deed left out, more time may have passed than until then
    if (timePasses(state)) now = instant(Math.max(now, until));
    return null;
  };
  return {
    state: () => state,
    now: () => now,
    entries: () => entries,
    perform: (deed) => (deed.kind === 'wait' ? wait(deed.until) : give({ ...deed.input, at: now })),
  };
}

/** The clock stands while the exercise is paused or frozen, in a discussion and in an open move. */
function timePasses(state: State): boolean {
  const [life, conduct] = statesOf(state, 'exercise');
  const goes = ['conduct.none', 'conduct.clock', 'conduct.move.playing'].includes(conduct ?? '');
  return life === 'life.running' && goes;
}

/** A deed in words: `us/desk: request.send r1, about incident one (kind: information)`. */
export function deedInWords(deed: Deed): string {
  if (deed.kind === 'wait') return `until ${iso(deed.until)}`;
  const { by, do: verb, refs, with: fields, for: acting, aside, effectiveAt } = deed.input;
  const about = Object.entries(refs).map(([machine, name]) => `${machine} ${String(name)}`);
  const said = Object.entries(fields).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  const more = [
    ...(acting === undefined ? [] : [`for ${acting}`]),
    ...(aside === undefined ? [] : [`${aside.rules.join(', ')} set aside`]),
    ...(effectiveAt === undefined ? [] : [`to take effect at ${iso(effectiveAt)}`]),
  ];
  const what = [verb, ...about].join(' ');
  const rest = [...said, ...more];
  return `${by.seat}: ${what}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`;
}

export const laterThan = (now: Instant, ms: number): Instant => instant(now + ms);

/**
 * One authority per exercise: it decides against memory, seals, appends, and only then publishes (design §4). A refused input
 * changes nothing; a failed append drops what was decided.
 */
import type { Entry, Refusal } from '../contract/entry.ts';
import type { Input } from '../contract/input.ts';
import type { Instant } from '../contract/time.ts';
import { advance } from '../engine/advance.ts';
import { openExercise } from '../engine/open.ts';
import type { Opening, State } from '../engine/state.ts';
import { step } from '../engine/step.ts';
import type { Accepted } from '../engine/step.ts';
import type { Log } from '../store/log.ts';
import { GENESIS, seal } from './seal.ts';

export interface Host {
  readonly state: () => State;
  readonly hash: () => string;
  /** Performs one input; a refusal changes nothing. */
  readonly act: (input: Input) => Promise<Refusal | null>;
  /** Plays everything due up to and including an instant; a refusal stops it. */
  readonly advanceTo: (until: Instant) => Promise<Refusal | null>;
}

interface Standing {
  readonly state: State;
  readonly hash: string;
}

/** Lines appended in one write while playing a long stretch. */
const BATCH = 256;

/** Hears each entry once it is in the log, and the transitions that were taken for it. */
export type Publish = (entry: Entry, taken: Accepted['taken']) => void;

/** What is decided and not yet in the log. */
type Decided = Pick<Accepted, 'entry' | 'taken'>;

/** Opens a new exercise on an empty log. */
export async function openHost(opening: Opening, log: Log, publish: Publish): Promise<Host> {
  const { entry, next, taken } = openExercise(opening);
  const sealed = seal(entry, GENESIS);
  await log.append([sealed.line], 0);
  publish(entry, taken);
  return hostFrom({ state: next, hash: sealed.hash }, log, publish);
}

/** Goes on from a state that a log was replayed to. */
export function hostFrom(standing: Standing, log: Log, publish: Publish): Host {
  let { state, hash } = standing;
  const commit = async (steps: readonly Decided[], next: State) => {
    const lines: string[] = [];
    let last = hash;
    for (const { entry } of steps) {
      const sealed = seal(entry, last);
      lines.push(sealed.line);
      last = sealed.hash;
    }
    await log.append(lines, state.seq);
    state = next;
    hash = last;
    for (const { entry, taken } of steps) publish(entry, taken);
  };
  return {
    state: () => state,
    hash: () => hash,
    act: async (input) => {
      const outcome = step(state, input);
      if ('refusal' in outcome) return outcome.refusal;
      await commit([outcome], outcome.next);
      return null;
    },
    advanceTo: async (until) => {
      for (;;) {
        // without the states in between, which nobody needs any more
        const steps: Decided[] = [];
        let reached = state;
        let refusal: Refusal | null = null;
        while (steps.length < BATCH) {
          const advanced = advance(reached, until);
          if (!advanced) break;
          if ('stopped' in advanced) {
            refusal = advanced.stopped;
            break;
          }
          const { entry, taken, next } = advanced;
          steps.push({ entry, taken });
          reached = next;
        }
        if (steps.length > 0) await commit(steps, reached);
        if (refusal ?? steps.length < BATCH) return refusal;
      }
    },
  };
}

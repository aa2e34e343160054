/** A log stepped through once, with the state before and after each entry, for everything that is asked of it then. */
import type { Entry } from '../../contract/entry.ts';
import { replayNext } from '../../engine/replay.ts';
import type { Replayed } from '../../engine/replay.ts';
import type { State } from '../../engine/state.ts';

interface LogStep {
  readonly entry: Entry;
  readonly before: State | null;
  readonly after: State;
}

export interface SteppedLog {
  readonly entries: readonly Entry[];
  /** As far as this engine replays them. */
  readonly steps: readonly LogStep[];
}

export function stepThrough(entries: readonly Entry[]): SteppedLog {
  const steps: LogStep[] = [];
  for (const entry of entries) {
    const before: State | null = steps.at(-1)?.after ?? null;
    const replayed: Replayed = replayNext(before, entry);
    if ('divergence' in replayed) break;
    steps.push({ entry, before, after: replayed.state });
  }
  return { entries, steps };
}

/** The log as it was after an entry. */
export const upTo = ({ entries, steps }: SteppedLog, seq: number): SteppedLog => ({
  entries: entries.slice(0, seq + 1),
  steps: steps.slice(0, seq + 1),
});

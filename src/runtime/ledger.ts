/**
 * What was decided, on its way to the store (design §4, §9). The authority decides against `state()` at once; whatever was decided
 * while the last commit ran goes into the next one together. While the disk works, what is to be published is made ready; it is
 * published when it is durable, and only then acknowledged. When a commit fails, everything that was not saved is dropped.
 */
import type { Entry } from '../contract/entry.ts';
import { replayNext } from '../engine/replay.ts';
import type { State } from '../engine/state.ts';
import type { Accepted } from '../engine/step.ts';
import type { Put, Store } from '../store/store.ts';
import { seal, unseal } from './seal.ts';

/** Where a log stands: the state after its last line, and that line's hash. */
export interface Standing {
  readonly state: State;
  readonly hash: string;
}

export interface Ledger {
  /** The state after everything that was decided, saved or not. */
  readonly state: () => State;
  readonly standing: () => Standing;
  /** Lines that are saved. */
  readonly saved: () => number;
  /** False while what the store holds is not known: nothing can be decided then. */
  readonly isSound: () => boolean;
  /** Takes what was decided; resolves when it is durable and published, and all before it; rejects with a `NotSaved`. */
  readonly add: (steps: readonly Accepted[], puts?: readonly Put[]) => Promise<void>;
  /** Resolves when nothing is on its way any more. */
  readonly idle: () => Promise<void>;
  /** Reads again what the store holds, after a failure. */
  readonly recover: () => Promise<void>;
}

/** The store did not take it: nothing of it has happened. */
export class NotSaved extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

export interface LedgerPorts {
  readonly store: Pick<Store, 'commit' | 'length' | 'lines'>;
  /** The name of the log in the store. */
  readonly log: string;
  /** Makes entries ready that are on their way, in order; what it gives publishes them, once they are durable. */
  readonly ready: (entries: readonly Entry[]) => () => void;
  /** Hears that what was not saved has been dropped. */
  readonly dropped: (why: string) => void;
  /** Hears that what was saved could not be told. */
  readonly untold: (why: string) => void;
}

interface Batch {
  readonly lines: string[];
  readonly entries: Entry[];
  readonly puts: Put[];
  readonly waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void }[];
  end: Standing | null;
}

const nothing = (): Batch => ({ lines: [], entries: [], puts: [], waiting: [], end: null });

export function openLedger(from: Standing, { store, log, ready, dropped, untold }: LedgerPorts): Ledger {
  let saved = from;
  let decided = from;
  let next = nothing();
  let isRunning = false;
  let running = Promise.resolve();
  let sound = true;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (next.waiting.length > 0) {
      const batch = next;
      next = nothing();
      try {
        const append = { expected: saved.state.seq, lines: batch.lines };
        const isBarrier = batch.lines.length + batch.puts.length === 0;
        const saving = isBarrier
          ? null
          : store.commit({
              exercise: log,
              ...(batch.lines.length === 0 ? {} : { append }),
              ...(batch.puts.length === 0 ? {} : { put: batch.puts }),
            });
        const publish = safely(() => ready(batch.entries));
        await saving;
        saved = batch.end ?? saved;
        safely(publish);
        for (const { resolve } of batch.waiting) resolve();
      } catch (error) {
        await drop(batch, new NotSaved(error));
      }
    }
    // in the same turn in which it was seen that nothing waits: what comes next begins anew
    isRunning = false;
  };

  /** What is saved is acknowledged as that, also where a mistake of the program keeps it from being told. */
  const safely = <T>(tell: () => T): T | (() => void) => {
    try {
      return tell();
    } catch (error) {
      untold(error instanceof Error ? error.message : String(error));
      return () => undefined;
    }
  };

  const drop = async (batch: Batch, why: NotSaved): Promise<void> => {
    sound = false;
    const lost = [...batch.waiting, ...next.waiting];
    next = nothing();
    decided = saved;
    dropped(why.message);
    for (const { reject } of lost) reject(why);
    await recover().catch(() => undefined);
  };

  let reading: Promise<void> | null = null;
  /** Once for all who wait for it: what is decided when one of them goes on would be lost to the next. */
  const recover = (): Promise<void> => (reading ??= readAgain());

  /** The store may hold more than it said: a commit can be durable and yet reported as failed. */
  const readAgain = async (): Promise<void> => {
    try {
      const { seq } = saved.state;
      const length = await store.length(log);
      if (length > seq) {
        const { standing, entries } = follow(saved, await store.lines(log, seq));
        saved = standing;
        safely(safely(() => ready(entries)));
      }
      decided = saved;
      sound = true;
    } finally {
      reading = null;
    }
  };

  return {
    state: () => decided.state,
    standing: () => decided,
    saved: () => saved.state.seq,
    isSound: () => sound,
    add: (steps, puts = []) => {
      if (!sound) return Promise.reject(new NotSaved('the store is being read again'));
      for (const { entry, next: state } of steps) {
        const { line, hash } = seal(entry, decided.hash);
        next.lines.push(line);
        next.entries.push(entry);
        decided = { state, hash };
      }
      if (steps.length > 0) next.end = decided;
      next.puts.push(...puts);
      const done = new Promise<void>((resolve, reject) => next.waiting.push({ resolve, reject }));
      if (!isRunning) running = run();
      return done;
    },
    idle: async () => {
      while (isRunning) await running;
    },
    recover,
  };
}

/** The standing after more lines of the same log. */
function follow(from: Standing, lines: readonly string[]): { standing: Standing; entries: Entry[] } {
  let { state, hash } = from;
  const entries: Entry[] = [];
  for (const line of lines) {
    const opened = unseal(line, hash, state.seq);
    if ('fault' in opened) throw new Error(opened.fault);
    const replayed = replayNext(state, opened.entry);
    if ('divergence' in replayed) throw new Error(replayed.divergence.message);
    ({ state } = replayed);
    ({ hash } = opened);
    entries.push(opened.entry);
  }
  return { standing: { state, hash }, entries };
}

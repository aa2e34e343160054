/** The store in a file of SQLite, which a thread of its own writes: the server decides while the disk works (design §9). */
import type { Worker } from 'node:worker_threads';
import { askThread } from '../../thread/askThread.ts';
import { StoreConflict, StoreFault } from '../store.ts';
import type { Store } from '../store.ts';
import type { Ask, Failure } from './messages.ts';

/** Opens the store at a path, or makes it; rejects with a `StoreFault`. `start` starts a thread that runs thread.ts. */
export async function sqliteStore(path: string, start: () => Worker): Promise<Store> {
  let lost: StoreFault | null = null;
  let isLost = (_: StoreFault): void => undefined;
  const whenLost = new Promise<StoreFault>((resolve) => (isLost = resolve));
  const thread = askThread<Ask, Failure>({
    start,
    errorOf,
    lost: (why) => {
      lost = new StoreFault('disk', `${path}: what writes it has failed (${why}). ${AFTERWARDS}`);
      isLost(lost);
      return lost;
    },
  });
  // another thread would not have the file open: once it is lost, nothing more is asked
  const ask = <T>(asked: Ask): Promise<T> => (lost ? Promise.reject(lost) : thread.ask<T>(asked));
  const end = (): Promise<void> => thread.end((lost = new StoreFault('disk', 'The store is closed.')));

  try {
    await ask({ do: 'open', path });
  } catch (error) {
    await end();
    throw error;
  }
  return {
    commit: (change) => ask({ do: 'commit', change }),
    probe: () => ask({ do: 'probe' }),
    exercises: () => ask({ do: 'exercises' }),
    length: (exercise) => ask({ do: 'length', exercise }),
    lines: (exercise, from = 0, to = Number.MAX_SAFE_INTEGER) => ask({ do: 'lines', exercise, from, to }),
    records: async (exercise, kind) =>
      new Map(await ask<[string, string][]>({ do: 'records', exercise, kind })),
    remove: (exercise) => ask({ do: 'remove', exercise }),
    backup: (file) => ask({ do: 'backup', file }),
    close: async () => {
      if (lost) return;
      await ask({ do: 'close' });
      await end();
    },
    lost: whenLost,
  };
}

const AFTERWARDS = 'What was acknowledged is in it; start the server again.';

function errorOf(failure: Failure): Error {
  switch (failure.is) {
    case 'conflict':
      return new StoreConflict(failure.exercise, failure.expected, failure.found);
    case 'fault':
      return new StoreFault(failure.kind, failure.message);
    case 'bug':
      return new Error(failure.message);
  }
}

/** The store in a file of SQLite, which a thread of its own writes: the server decides while the disk works (design §9). */
import type { Worker } from 'node:worker_threads';
import { StoreConflict, StoreFault } from '../store.ts';
import type { Store } from '../store.ts';
import type { Ask, Failure, Told } from './messages.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Opens the store at a path, or makes it; rejects with a `StoreFault`. `thread` runs thread.ts. */
export async function sqliteStore(path: string, thread: Worker): Promise<Store> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let lost: Error | null = null;
  const ask = <T>(asked: Ask): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (lost) {
        reject(lost);
        return;
      }
      const id = (last += 1);
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      thread.postMessage({ id, ask: asked });
    });
  const lose = (error: Error): void => {
    lost ??= error;
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  };
  thread.on('message', (told: Told) => {
    const waits = waiting.get(told.id);
    waiting.delete(told.id);
    if ('failure' in told) waits?.reject(errorOf(told.failure));
    else waits?.resolve(told.value);
  });
  thread.on('error', (error: Error) =>
    lose(new StoreFault('disk', `The store's thread failed: ${error.message}`)),
  );
  thread.on('exit', () => lose(new StoreFault('disk', 'The store is closed.')));

  try {
    await ask({ do: 'open', path });
  } catch (error) {
    await thread.terminate();
    throw error;
  }
  return {
    commit: (change) => ask({ do: 'commit', change }),
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
      await thread.terminate();
    },
  };
}

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

/** The library in a thread of its own. */
import type { Worker } from 'node:worker_threads';
import type { Library } from './library.ts';
import type { Ask, Told } from './messages.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `thread` runs thread.ts, with the folders as its data. */
export function threadedLibrary(thread: Worker): Library {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let lost: Error | null = null;
  const ask = <T>(asked: Ask): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (lost) {
        reject(lost);
        return;
      }
      last += 1;
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
      thread.postMessage({ id: last, ask: asked });
    });
  const lose = (error: Error): void => {
    lost ??= error;
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  };
  thread.on('message', (told: Told) => {
    const waits = waiting.get(told.id);
    waiting.delete(told.id);
    if ('failure' in told) waits?.reject(new Error(told.failure));
    else waits?.resolve(told.value);
  });
  thread.on('error', lose);
  thread.on('exit', () => lose(new Error('The library is closed.')));
  return {
    catalogue: () => ask({ do: 'catalogue' }),
    profiles: () => ask({ do: 'profiles' }),
    check: (brought) => ask({ do: 'check', brought }),
    open: (wanted) => ask({ do: 'open', wanted }),
    close: async () => {
      await thread.terminate();
    },
  };
}

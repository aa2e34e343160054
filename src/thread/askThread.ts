/** Asks of a thread, each answered once, in whichever order: what the store, the library and the looking back have in common. */
import type { Worker } from 'node:worker_threads';

export interface Asked<A> {
  readonly id: number;
  readonly ask: A;
}

/** Errors cross a thread without their class: what they are is said in data. */
export type Told<F> =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failure: F };

export interface AskedThread<A> {
  readonly ask: <T>(asked: A) => Promise<T>;
  /** Ends the thread where it stands; whoever waits is told why. Another is started with the next ask. */
  readonly end: (why: Error) => Promise<void>;
}

export interface ThreadPorts<F> {
  readonly start: () => Worker;
  /** What went wrong with one thing that was asked. */
  readonly errorOf: (failure: F) => Error;
  /** What whoever waits is told when the thread ends by itself. */
  readonly lost: (why: string) => Error;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The thread is started with the first ask, and anew with the next one after it was lost. */
export function askThread<A, F>({ start, errorOf, lost }: ThreadPorts<F>): AskedThread<A> {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let last = 0;
  const lose = (error: Error): void => {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const begin = (): Worker => {
    const begun = start();
    begun.on('message', (told: Told<F>) => {
      const waits = waiting.get(told.id);
      waiting.delete(told.id);
      if ('failure' in told) waits?.reject(errorOf(told.failure));
      else waits?.resolve(told.value);
    });
    const gone = (why: string): void => {
      if (thread === begun) lose(lost(why));
    };
    begun.on('error', ({ message }: Error) => gone(message));
    begun.on('exit', () => gone('it ended'));
    return begun;
  };
  return {
    ask: <T>(ask: A) =>
      new Promise<T>((resolve, reject) => {
        thread ??= begin();
        last += 1;
        waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
        thread.postMessage({ id: last, ask } satisfies Asked<A>);
      }),
    end: async (why) => {
      const ended = thread;
      lose(why);
      await ended?.terminate();
    },
  };
}

/** Asks of a thread that take their turn, each within a time: one that takes longer is given up, and does not hold up the others. */
import type { Worker } from 'node:worker_threads';
import { askThread } from './askThread.ts';
import { inTurn } from './inTurn.ts';

/** A thread that could not do what it was asked; the message says why, and what can be done. */
export class ThreadFault extends Error {}

export interface InTurn<A> {
  readonly ask: <T>(asked: A) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface TurnPorts<A> {
  readonly start: () => Worker;
  /** How long something may take, in ms. */
  readonly most: (asked: A) => number;
  /** What can be done about it. */
  readonly advice: string;
}

export function askInTurn<A>({ start, most, advice }: TurnPorts<A>): InTurn<A> {
  const thread = askThread<A, string>({
    start,
    errorOf: (failure) => new Error(failure),
    lost: (why) => new ThreadFault(`It could not be done: ${why}. ${advice}`),
  });
  const turns = inTurn();
  let isClosed = false;
  const within = async <T>(asked: A): Promise<T> => {
    if (isClosed) throw closed();
    const ms = most(asked);
    const late = setTimeout(() => {
      const why = new ThreadFault(`It took longer than ${ms / 1_000} seconds, and was given up. ${advice}`);
      thread.end(why).catch(() => undefined);
    }, ms);
    try {
      return await thread.ask<T>(asked);
    } finally {
      clearTimeout(late);
    }
  };
  return {
    ask: <T>(asked: A) => turns('', () => within<T>(asked)),
    close: async () => {
      isClosed = true;
      await thread.end(closed());
    },
  };
}

const closed = (): ThreadFault => new ThreadFault('The server is being ended.');

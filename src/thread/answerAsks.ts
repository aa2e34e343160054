/** In a thread: answers what it is asked, one thing after the other. */
import { parentPort } from 'node:worker_threads';
import type { Asked, Told } from './askThread.ts';

export function answerAsks(answer: (ask: never) => unknown): void {
  parentPort?.on('message', ({ id, ask }: Asked<never>) => {
    const tell = (told: Told<string>): void => parentPort?.postMessage(told);
    try {
      tell({ id, value: answer(ask) });
    } catch (error) {
      tell({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** Bare inserts into SQLite as the store is opened, asked of a thread by so many at a time. */
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../src/thread/startThread.ts';
import { answerParent, programOf } from './child.ts';

const [folder = ''] = process.argv.slice(2);
const threads = new Map<boolean, Worker>();
let files = 0;

const threadFor = (grouped: boolean): Worker => {
  const path = join(folder, `bare-${(files += 1)}.db`);
  const thread = threads.get(grouped) ?? startThread(programOf('insertsThread'), { path, grouped });
  threads.set(grouped, thread);
  return thread;
};

answerParent({
  insert: async (each: number, clients: number, bytes: number, grouped: boolean) => {
    const thread = threadFor(grouped);
    const line = 'x'.repeat(bytes);
    const took: number[] = [];
    const waiting: ((value: unknown) => void)[] = [];
    thread.removeAllListeners('message').on('message', () => waiting.shift()?.(null));
    const one = async (): Promise<void> => {
      for (let n = 0; n < each; n += 1) {
        const before = performance.now();
        await new Promise((resolve) => {
          waiting.push(resolve);
          thread.postMessage(line);
        });
        took.push(performance.now() - before);
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: clients }, one));
    return { took, all: performance.now() - start };
  },
});

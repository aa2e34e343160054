/** The store's thread from the sources, as development runs it. */
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../src/thread/startThread.ts';

/** What makes JavaScript of the sources in a process; for `--import`. */
export const tsx = import.meta.resolve('tsx');

export const storeThread = (): Worker =>
  startThread(new URL('../../src/store/sqlite/thread.ts', import.meta.url));

/**
 * The store's thread, which ends by itself while more is asked of it: between two things that it does. In the middle of one, libsql
 * would take the whole process with it.
 */
import { parentPort } from 'node:worker_threads';
import '../../src/store/sqlite/thread.ts';

/** Opening; and a commit, with what has come by the time it is done. */
const LIVES_FOR = 2;

let heard = 0;
parentPort?.on('message', () => {
  heard += 1;
  if (heard === LIVES_FOR) process.exit(1);
});

/** The store's thread from the sources, as development runs it. */
import { Worker } from 'node:worker_threads';

/** What makes JavaScript of the sources in a process; for `--import`. */
export const tsx = import.meta.resolve('tsx');

/** In a thread, `--import tsx` does nothing: the sources are asked for after it was put in place. */
const program = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};
  register();
  await import(${JSON.stringify(new URL('../../src/store/sqlite/thread.ts', import.meta.url).href)});`;

export const storeThread = (): Worker =>
  new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));

/** Starts a thread of this program: from its build, or from the sources, which first need what makes JavaScript of them. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

export function startThread(program: URL, workerData?: unknown): Worker {
  if (extname(program.pathname) !== '.ts') return new Worker(program, { workerData });
  const [tsx, source] = [import.meta.resolve('tsx/esm/api'), program.href].map((url) => JSON.stringify(url));
  const code = `import(${tsx}).then(({ register }) => { register(); return import(${source}); });`;
  return new Worker(code, { eval: true, workerData });
}

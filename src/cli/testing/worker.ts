/** A thread that tests the files it is given, one after the other. The program starts as many as are asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { compose } from '../../compose.ts';
import type { FromWorker, ToWorker } from './pool.ts';
import { testFile } from './testFile.ts';
import type { Wanted } from './testFile.ts';

const outside = compose();
const say = (message: FromWorker): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ file }: ToWorker) => {
  void testFile(file, workerData as Wanted, outside, {
    opened: (opened) => say({ is: 'opened', opened }),
    tested: (tested) => say({ is: 'tested', tested }),
  }).then(() => say({ is: 'done' }));
});
say({ is: 'ready' });

/** The library's thread: a large scenario takes a second to be checked, and the exercises that are played do not wait for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { folderLibrary } from './folderLibrary.ts';
import type { FolderLibrary, Folders } from './folderLibrary.ts';
import type { Ask, Asked, Told } from './messages.ts';

const library = folderLibrary(workerData as Folders);

function answer({ catalogue, profiles, check, open }: FolderLibrary, ask: Ask): unknown {
  switch (ask.do) {
    case 'catalogue':
      return catalogue();
    case 'profiles':
      return profiles();
    case 'check':
      return check(ask.brought);
    case 'open':
      return open(ask.wanted);
  }
}

parentPort?.on('message', ({ id, ask }: Asked) => {
  const tell = (told: Told): void => parentPort?.postMessage(told);
  try {
    tell({ id, value: answer(library, ask) });
  } catch (error) {
    tell({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});

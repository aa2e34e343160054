/** The library's thread: a large scenario takes a second to be checked, and the exercises that are played do not wait for it. */
import { workerData } from 'node:worker_threads';
import { answerAsks } from '../thread/answerAsks.ts';
import type { Ask } from './ask.ts';
import { folderLibrary } from './folderLibrary.ts';
import type { Folders } from './folderLibrary.ts';

const { catalogue, profiles, check, open } = folderLibrary(workerData as Folders);

answerAsks((ask: Ask) => {
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
});

/** The library in a thread of its own. */
import type { Worker } from 'node:worker_threads';
import { askInTurn } from '../thread/askInTurn.ts';
import type { Ask } from './ask.ts';
import type { Library } from './library.ts';

/** The whole catalogue is read anew where files have changed; everything else is of one file, and of bounded size. */
const MOST_MS = { catalogue: 60_000, profiles: 20_000, check: 20_000, open: 20_000 } as const;

/** `start` starts a thread that runs thread.ts, with the folders as its data. */
export function threadedLibrary(
  start: () => Worker,
  most: Readonly<Record<Ask['do'], number>> = MOST_MS,
): Library {
  const { ask, close } = askInTurn<Ask>({
    start,
    most: (asked) => most[asked.do],
    advice: 'Make the scenario smaller, or its conditions simpler.',
  });
  return {
    catalogue: () => ask({ do: 'catalogue' }),
    profiles: () => ask({ do: 'profiles' }),
    check: (brought) => ask({ do: 'check', brought }),
    open: (wanted) => ask({ do: 'open', wanted }),
    close,
  };
}

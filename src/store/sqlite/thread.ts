/**
 * The store's thread. Commits that came in while the last one ran go into the next transaction together: the disk is asked once for
 * all of them (design §9).
 */
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { StoreConflict, StoreFault } from '../store.ts';
import { openStoreFile } from './database.ts';
import type { StoreFile } from './database.ts';
import type { Asked as AskedOf, Told as ToldOf } from '../../thread/askThread.ts';
import type { Ask, Failure } from './messages.ts';

/** Most changes in one transaction, so that one that waits is not kept waiting for long. */
const MOST_TOGETHER = 512;

type Asked = AskedOf<Ask>;
type Told = ToldOf<Failure>;
type Commit = Ask & { do: 'commit' };

function serve(port: MessagePort): void {
  let file: StoreFile | null = null;
  const theFile = (): StoreFile => {
    if (!file) throw new Error('The store is not open.');
    return file;
  };
  const tell = (told: Told): void => port.postMessage(told);
  const answer = (id: number, work: () => unknown): void => {
    try {
      tell({ id, value: work() });
    } catch (error) {
      tell({ id, failure: failureOf(error) });
    }
  };
  const commit = (asked: readonly { id: number; ask: Commit }[]): void => {
    try {
      const outcomes = theFile().commit(asked.map(({ ask }) => ask.change));
      outcomes.forEach((conflict, index) => {
        const id = asked[index]?.id ?? -1;
        tell(conflict ? { id, failure: failureOf(conflict) } : { id, value: null });
      });
    } catch (error) {
      for (const { id } of asked) tell({ id, failure: failureOf(error) });
    }
  };
  const perform = (ask: Exclude<Ask, Commit>): unknown => {
    switch (ask.do) {
      case 'open':
        file = openStoreFile(ask.path);
        return null;
      case 'probe': {
        theFile().probe();
        return;
      }
      case 'exercises':
        return theFile().exercises();
      case 'length':
        return theFile().length(ask.exercise);
      case 'lines':
        return theFile().lines(ask.exercise, ask.from, ask.to);
      case 'records':
        return theFile().records(ask.exercise, ask.kind);
      case 'remove': {
        theFile().remove(ask.exercise);
        return;
      }
      case 'backup': {
        theFile().backup(ask.file);
        return;
      }
      case 'close':
        theFile().close();
        return null;
    }
  };
  port.on('message', (first: Asked) => {
    let next: Asked | undefined = first;
    while (next) {
      const together: { id: number; ask: Commit }[] = [];
      while (next?.ask.do === 'commit' && together.length < MOST_TOGETHER) {
        together.push({ id: next.id, ask: next.ask });
        next = waiting(port);
      }
      if (together.length > 0) commit(together);
      const { id, ask } = next ?? {};
      if (id === undefined || ask === undefined) return;
      if (ask.do === 'commit') continue;
      answer(id, () => perform(ask));
      next = waiting(port);
    }
  });
}

const waiting = (port: MessagePort): Asked | undefined =>
  (receiveMessageOnPort(port) as { message: Asked } | undefined)?.message;

function failureOf(error: unknown): Failure {
  if (error instanceof StoreConflict) {
    const { exercise, expected, found } = error;
    return { is: 'conflict', exercise, expected, found };
  }
  if (error instanceof StoreFault) return { is: 'fault', kind: error.kind, message: error.message };
  return { is: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

if (parentPort) serve(parentPort);

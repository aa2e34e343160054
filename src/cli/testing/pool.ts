/**
 * Tests files in threads, several at a time. What is heard of them comes in the order of the files, whichever is done first, so that
 * nobody can tell how many threads there were.
 */
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../thread/startThread.ts';
import { faulty, unread } from './testFile.ts';
import type { Opened, Tested, Wanted } from './testFile.ts';

export interface ToWorker {
  readonly file: string;
}
export type FromWorker =
  | { readonly is: 'ready' | 'done' }
  | { readonly is: 'opened'; readonly opened: Opened }
  | { readonly is: 'tested'; readonly tested: Tested };

export interface Work {
  readonly files: readonly string[];
  readonly jobs: number;
  readonly wanted: Wanted;
  /** Ends it where it stands. */
  readonly interrupt: AbortSignal;
  /** What a thread runs. */
  readonly program: URL;
}

/** Each file is opened, its tests follow, and then it is done: one file after the other. */
export interface FileHears {
  readonly opened: (opened: Opened) => void;
  readonly tested: (tested: Tested) => void;
  readonly done: () => void;
}

/** Rejects when a thread cannot even begin. No thread is left when it is over, however it ends. */
export async function testFiles(work: Work, hears: FileHears): Promise<void> {
  const { files, wanted, interrupt } = work;
  const threads = new Set<Worker>();
  let isOver = false;
  const end = async (): Promise<void> => {
    isOver = true;
    await Promise.all([...threads].map((thread) => thread.terminate()));
  };
  const interrupted = (): void => void end();
  interrupt.addEventListener('abort', interrupted);
  const started = async (): Promise<Worker> => {
    const thread = startThread(work.program, wanted);
    threads.add(thread);
    // what it still has to say when it ends is of no use to anybody
    thread.on('error', () => undefined);
    await ready(thread);
    return thread;
  };
  const order = inOrder();
  const say = (at: number): Say => {
    return (tell) => {
      if (!isOver) order.say(at, () => tell(hears));
    };
  };
  let next = 0;
  const oneAfterTheOther = async (): Promise<void> => {
    let thread: Worker | null = null;
    for (let at = next++; at < files.length && !isOver; at = next++) {
      // one that has ended in the meantime has no number any more
      if (!thread || thread.threadId < 0) thread = await started();
      const lost = await testIn(thread, files[at] ?? '', wanted, say(at));
      if (lost) thread = null;
      order.done(at, hears.done);
    }
  };
  try {
    const most = Math.min(work.jobs, files.length);
    await Promise.all(Array.from({ length: most }, oneAfterTheOther));
  } catch (error) {
    // a thread that was stopped before it could begin
    if (!interrupt.aborted) throw error;
  } finally {
    interrupt.removeEventListener('abort', interrupted);
    await end();
  }
}

type Say = (tell: (hears: FileHears) => void) => void;

/** True when the thread was lost over the file; what was not tested of it has failed then. */
function testIn(thread: Worker, file: string, wanted: Wanted, say: Say): Promise<boolean> {
  return new Promise((resolve) => {
    let opened: Opened | null = null;
    let tested = 0;
    const over = (lost: boolean): void => {
      hearNoMore();
      resolve(lost);
    };
    const lose = (error: unknown): void => {
      const head = opened ?? unread(file);
      if (!opened) say((hears) => hears.opened(head));
      for (const variant of head.variants.slice(tested))
        say((hears) => hears.tested(faulty(variant, wanted, error)));
      over(true);
    };
    const heard = (message: FromWorker): void => {
      if (message.is === 'opened') {
        opened = message.opened;
        say((hears) => hears.opened(message.opened));
      } else if (message.is === 'tested') {
        tested += 1;
        say((hears) => hears.tested(message.tested));
      } else if (message.is === 'done') over(false);
    };
    const hearNoMore = hear(thread, heard, lose);
    thread.postMessage({ file } satisfies ToWorker);
  });
}

function ready(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const hearNoMore = hear(
      thread,
      () => {
        hearNoMore();
        resolve();
      },
      (error) => reject(error instanceof Error ? error : new Error(`a test could not begin: ${error}`)),
    );
  });
}

/** Hears of a thread until what it returns is called. The thread has listeners of its own, which stay. */
function hear(
  thread: Worker,
  said: (message: FromWorker) => void,
  lost: (error: Error | string) => void,
): () => void {
  const ended = (code: number): void => lost(`its thread ended with code ${code}.`);
  thread.on('message', said);
  thread.on('error', lost);
  thread.on('exit', ended);
  return () => {
    thread.off('message', said);
    thread.off('error', lost);
    thread.off('exit', ended);
  };
}

interface Order {
  /** Tells at once when it is the file's turn, and otherwise when its turn comes. */
  readonly say: (file: number, tell: () => void) => void;
  readonly done: (file: number, tell: () => void) => void;
}

function inOrder(): Order {
  const waiting = new Map<number, (() => void)[]>();
  const over = new Set<number>();
  let turn = 0;
  const say = (file: number, tell: () => void): void => {
    if (file === turn) tell();
    else waiting.set(file, [...(waiting.get(file) ?? []), tell]);
  };
  return {
    say,
    done: (file, tell) => {
      say(file, tell);
      over.add(file);
      while (over.has(turn)) {
        turn += 1;
        for (const one of waiting.get(turn) ?? []) one();
        waiting.delete(turn);
      }
    },
  };
}

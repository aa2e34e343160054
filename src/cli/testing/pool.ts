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

/** Rejects when a thread cannot even begin. */
export async function testFiles(work: Work, hears: FileHears): Promise<void> {
  const { files, interrupt } = work;
  const threads = new Set<Worker>();
  const stop = (): void => {
    for (const thread of threads) void thread.terminate();
  };
  interrupt.addEventListener('abort', stop);
  const order = inOrder();
  let next = 0;
  const oneAfterTheOther = async (): Promise<void> => {
    let thread: Worker | null = null;
    for (let at = next++; at < files.length; at = next++) {
      // one that has ended in the meantime has no number any more
      if (!thread || thread.threadId < 0) {
        thread = startThread(work.program, work.wanted);
        threads.add(thread);
        await ready(thread);
      }
      if (interrupt.aborted) return;
      const lost = await testIn(thread, files[at] ?? '', (tell) => order.say(at, () => tell(hears)), work);
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
    interrupt.removeEventListener('abort', stop);
    await Promise.all([...threads].map((thread) => thread.terminate()));
  }
}

type Say = (tell: (hears: FileHears) => void) => void;

/** True when the thread was lost over the file; what was not tested of it has failed then. */
function testIn(thread: Worker, file: string, say: Say, { wanted, interrupt }: Work): Promise<boolean> {
  return new Promise((resolve) => {
    let opened: Opened | null = null;
    let tested = 0;
    const over = (lost: boolean): void => {
      hearNoMore(thread);
      // what it still has to say when it ends is of no use to anybody
      thread.on('error', () => undefined);
      resolve(lost);
    };
    const lose = (error: unknown): void => {
      if (!interrupt.aborted) {
        const head = opened ?? unread(file);
        if (!opened) say((hears) => hears.opened(head));
        for (const variant of head.variants.slice(tested))
          say((hears) => hears.tested(faulty(variant, wanted, error)));
      }
      over(true);
    };
    thread.on('message', (message: FromWorker) => {
      if (message.is === 'opened') {
        opened = message.opened;
        say((hears) => hears.opened(message.opened));
      } else if (message.is === 'tested') {
        tested += 1;
        say((hears) => hears.tested(message.tested));
      } else if (message.is === 'done') over(false);
    });
    thread.once('error', lose);
    thread.once('exit', (code) => lose(`its thread ended with code ${code}.`));
    thread.postMessage({ file } satisfies ToWorker);
  });
}

function ready(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.once('message', () => {
      hearNoMore(thread);
      resolve();
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('a thread for tests could not be started.')));
  });
}

/** A thread listens for listeners itself, and those stay. */
function hearNoMore(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
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

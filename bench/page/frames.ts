/**
 * How smooth a page is while something is done in it: the time between its frames, measured in the page, and the time of the processor
 * that each of its tasks takes, which does not depend on what else the machine does.
 */
import type { CDPSession, Page } from 'playwright-core';

export interface Frames {
  readonly about: string;
  readonly frames: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  /** The longest task, by the processor's time. */
  readonly taskMs: number;
  /** Tasks that took longer than a frame lasts. */
  readonly longTasks: number;
}

const FRAME_MS = 1_000 / 60;

export async function framesWhile(page: Page, about: string, act: () => Promise<void>): Promise<Frames> {
  const tracing = await page.context().newCDPSession(page);
  await tracing.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: ['__metadata', 'disabled-by-default-devtools.timeline'] },
  });
  await page.evaluate(`
    globalThis.frameTimes = []; globalThis.frameGo = true;
    (function next(last) {
      requestAnimationFrame((now) => {
        if (last !== undefined) frameTimes.push(now - last);
        if (frameGo) next(now);
      });
    })();
  `);
  await act();
  // what is drawn after the last movement counts too
  await page.evaluate('new Promise((idle) => requestIdleCallback(idle))');
  const times = await page.evaluate<number[]>(`frameGo = false; frameTimes`);
  const tasks = await tasksOf(tracing);
  await tracing.detach();
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    about,
    frames: sorted.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    worstMs: at(1),
    taskMs: Math.max(0, ...tasks),
    longTasks: tasks.filter((ms) => ms > FRAME_MS).length,
  };
}

interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the processor, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The tasks of the threads that pages run in, in ms of the processor. */
async function tasksOf(tracing: CDPSession): Promise<number[]> {
  const over = new Promise<string>((resolve) => {
    tracing.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? ''));
  });
  await tracing.send('Tracing.end');
  const handle = await over;
  let text = '';
  for (;;) {
    const { data, eof } = await tracing.send('IO.read', { handle });
    text += data;
    if (eof) break;
  }
  await tracing.send('IO.close', { handle });
  const { traceEvents } = JSON.parse(text) as { traceEvents: readonly Traced[] };
  const thread = ({ pid, tid }: Traced): string => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(thread),
  );
  return traceEvents
    .filter((event) => event.ph === 'X' && event.name === 'RunTask' && pages.has(thread(event)))
    .map(({ tdur = 0 }) => tdur / 1_000);
}

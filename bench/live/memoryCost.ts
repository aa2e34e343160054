/** What exercises hold in memory while their clocks run and nobody is there, beyond what the first of them held already. */
import { startChild } from './child.ts';

export interface MemoryCost {
  readonly exercises: number;
  /** Kilobytes for each of them, over a server that has some already. */
  readonly each: number;
  /** Megabytes of the whole process. */
  readonly whole: number;
}

interface Held {
  readonly held: number;
  readonly rss: number;
}

/** `warm`: exercises that are there before anything is counted. */
export async function memoryCost(
  counts: readonly number[],
  warm: number,
  folder: string,
): Promise<MemoryCost[]> {
  const server = startChild('hotlineProcess', folder);
  try {
    // the scenario and what the program compiles are there once, however many are played
    await server.ask('running', warm);
    await server.ask<Held>('memory');
    const { held: before } = await server.ask<Held>('memory');
    const costs: MemoryCost[] = [];
    let running = 0;
    for (const exercises of counts) {
      await server.ask('running', exercises - running);
      running = exercises;
      const { held, rss } = await server.ask<Held>('memory');
      costs.push({ exercises, each: (held - before) / exercises / 1_024, whole: rss / 1_024 / 1_024 });
    }
    return costs;
  } finally {
    await server.end();
  }
}

/** From the sending of a command to its arrival at the last of many clients; and how many arrivals there are in a second. */
import { median } from '../median.ts';
import { startChild } from './child.ts';
import type { Child } from './child.ts';
import type { Fanned } from './clientsProcess.ts';

export interface FanOut {
  readonly clients: number;
  /** Milliseconds to the last client, one command at a time. */
  readonly last: Both;
  /** Arrivals in a second, with some commands under way at a time. */
  readonly perSecond: Both;
}

export interface Both {
  readonly hotline: number;
  readonly bare: number;
}

export interface FanOutCounts {
  readonly rounds: number;
  /** Commands before anything is counted. */
  readonly warm: number;
  /** Commands of a round, one after the other. */
  readonly alone: number;
  /** Commands of a round, some at a time. */
  readonly pressed: number;
}

/** Commands that are under way at a time when arrivals are counted. */
const TOGETHER = 8;
/** People; each has as many clients as are wanted. */
const PEOPLE = 50;

interface RoomMade {
  readonly port: number;
  readonly tokens: readonly string[];
  readonly director: string;
}

export async function fanOut(
  clients: number,
  { rounds, warm, alone, pressed }: FanOutCounts,
  folder: string,
): Promise<FanOut> {
  const [server, bare] = [startChild('hotlineProcess', folder), startChild('bareSocketProcess')];
  const [ours, theirs] = [startChild('clientsProcess'), startChild('clientsProcess')];
  try {
    const { port, tokens, director } = await server.ask<RoomMade>('room', PEOPLE);
    await ours.ask('connect', port, tokens, clients, director);
    await ours.ask('fan', warm, 1);
    const barePort = await bare.ask<number>('tells', await ours.ask('sample'));
    await theirs.ask('connect', barePort, tokens, clients, director);
    await theirs.ask('fan', warm, 1);
    const last = { hotline: [] as number[], bare: [] as number[] };
    const perSecond = { hotline: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1)
      for (const [which, child] of [
        ['hotline', ours],
        ['bare', theirs],
      ] as const) {
        last[which].push(...(await child.ask<Fanned>('fan', alone, 1)).last);
        perSecond[which].push(arrivals(await child.ask<Fanned>('fan', pressed, TOGETHER)));
      }
    return {
      clients,
      last: { hotline: median(last.hotline), bare: median(last.bare) },
      perSecond: { hotline: median(perSecond.hotline), bare: median(perSecond.bare) },
    };
  } finally {
    await endAll([ours, theirs, server, bare]);
  }
}

const arrivals = ({ last, clients, all }: Fanned): number => (last.length * clients) / (all / 1_000);

const endAll = (children: readonly Child[]) => Promise.all(children.map((child) => child.end()));

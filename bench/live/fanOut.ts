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

const servers = ['hotline', 'bare'] as const;
type Server = (typeof servers)[number];
export type Both = Readonly<Record<Server, number>>;

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
  // one process hears both, so that its code and memory are the same for both
  const hearers = startChild('clientsProcess');
  try {
    const { port, tokens, director } = await server.ask<RoomMade>('room', PEOPLE);
    const fan = (from: Server, times: number, together: number) =>
      hearers.ask<Fanned>('fan', from, times, together);
    await hearers.ask('connect', 'hotline', port, tokens, clients, director);
    await fan('hotline', 1, 1);
    const barePort = await bare.ask<number>('tells', await hearers.ask('sample'));
    await hearers.ask('connect', 'bare', barePort, tokens, clients, director);
    for (const from of servers) await fan(from, warm, 1);
    const [last, perSecond] = [emptyOf(), emptyOf()];
    for (let round = 0; round < rounds; round += 1)
      for (const from of servers) {
        last[from].push(...(await fan(from, alone, 1)).last);
        perSecond[from].push(arrivals(await fan(from, pressed, TOGETHER)));
      }
    return {
      clients,
      last: { hotline: median(last.hotline), bare: median(last.bare) },
      perSecond: { hotline: median(perSecond.hotline), bare: median(perSecond.bare) },
    };
  } finally {
    await endAll([hearers, server, bare]);
  }
}

const emptyOf = (): Record<Server, number[]> => ({ hotline: [], bare: [] });

const arrivals = ({ last, clients, all }: Fanned): number => (last.length * clients) / (all / 1_000);

const endAll = (children: readonly Child[]) => Promise.all(children.map((child) => child.end()));

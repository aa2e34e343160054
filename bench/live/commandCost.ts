/** Durable acknowledged commands, beside bare inserts into the same SQLite with as many at a time. */
import { median } from '../median.ts';
import { startChild } from './child.ts';

export interface CommandCost {
  /** Acknowledged in a second, with many clients. */
  readonly perSecond: { readonly hotline: number; readonly bare: number; readonly grouped: number };
  /** Milliseconds for one, with one client. */
  readonly one: { readonly hotline: number; readonly bare: number };
}

export interface CommandCounts {
  readonly rounds: number;
  readonly clients: number;
  /** Commands of each client in a round. */
  readonly each: number;
  /** Commands of a round with one client. */
  readonly alone: number;
}

interface Timed {
  readonly took: readonly number[];
  readonly all: number;
}

export async function commandCost(
  { rounds, clients, each, alone }: CommandCounts,
  folder: string,
): Promise<CommandCost> {
  const server = startChild('hotlineProcess', folder);
  const [callers, inserts] = [startChild('clientsProcess'), startChild('insertsProcess', folder)];
  try {
    const { port, tokens, director } = await server.ask<{ port: number; tokens: string[]; director: string }>(
      'room',
      clients,
    );
    await callers.ask('connect', 'hotline', port, tokens, clients, director);
    const notes = (many: number, count: number) => callers.ask<Timed>('notes', 'hotline', count, many);
    await notes(clients, Math.min(each, 20));
    const bytes = await server.ask<number>('lineBytes');
    const insert = (many: number, count: number, grouped: boolean) =>
      inserts.ask<Timed>('insert', count, many, bytes, grouped);
    await insert(clients, Math.min(each, 20), false);
    await insert(clients, Math.min(each, 20), true);
    const perSecond = { hotline: [] as number[], bare: [] as number[], grouped: [] as number[] };
    const one = { hotline: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      perSecond.hotline.push(rate(await notes(clients, each)));
      perSecond.bare.push(rate(await insert(clients, each, false)));
      perSecond.grouped.push(rate(await insert(clients, each, true)));
      one.hotline.push(...(await notes(1, alone)).took);
      one.bare.push(...(await insert(1, alone, false)).took);
    }
    return {
      perSecond: {
        hotline: median(perSecond.hotline),
        bare: median(perSecond.bare),
        grouped: median(perSecond.grouped),
      },
      one: { hotline: median(one.hotline), bare: median(one.bare) },
    };
  } finally {
    await Promise.all([callers.end(), inserts.end(), server.end()]);
  }
}

const rate = ({ took, all }: Timed): number => took.length / (all / 1_000);

/** Everything of live play that is measured, in one run on one machine, each figure beside that of the bare thing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandCost } from './commandCost.ts';
import type { CommandCounts } from './commandCost.ts';
import { fanOut } from './fanOut.ts';
import type { FanOutCounts } from './fanOut.ts';
import { memoryCost } from './memoryCost.ts';
import { killCost, startCost } from './startCost.ts';

export interface Row {
  readonly what: string;
  readonly measured: number;
  readonly against: string;
  /** Null where it stands by itself. */
  readonly other: number | null;
  readonly unit: string;
  /** What is compared with the target: one figure by the other, or the figure. */
  readonly found: number;
  readonly target: Target | null;
  readonly reached: boolean | null;
}

type Target = { readonly most: number } | { readonly least: number };

export interface MeasuredLive {
  readonly format: 'hotline-bench-live/1';
  readonly node: string;
  readonly rows: readonly Row[];
}

export interface LiveCounts {
  readonly sockets: readonly number[];
  readonly fan: FanOutCounts;
  readonly commands: CommandCounts;
  readonly exercises: readonly number[];
  /** Exercises that are there before memory is counted. */
  readonly warm: number;
  readonly starts: number;
  /** Matters of the exercise that is killed, and entries that its log has then. */
  readonly matters: number;
  readonly entries: number;
}

export const FULL_LIVE: LiveCounts = {
  sockets: [50, 500],
  // until V8 has optimized both servers, and the clients
  fan: { rounds: 5, warm: 2_000, alone: 40, pressed: 60 },
  commands: { rounds: 5, clients: 64, each: 60, alone: 200 },
  exercises: [1, 10, 100],
  warm: 30,
  starts: 7,
  matters: 800,
  entries: 100_000,
};

const MOST_FAN = { most: 1.25 };
const LEAST_COMMANDS = { least: 2 / 3 };
const MOST_KB = { most: 200 };
const MOST_START = { most: 1.5 };
const MOST_READY = { most: 2_000 };

export async function measureLive(
  counts: LiveCounts,
  progress: (about: string) => void,
): Promise<MeasuredLive> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
  const within = (name: string): string => mkdtempSync(join(folder, name));
  const rows: Row[] = [];
  try {
    for (const clients of counts.sockets) {
      progress(`a command that ${clients} sockets hear`);
      const { last, perSecond } = await fanOut(clients, counts.fan, within('fan-'));
      const toAll = `bare socket.io to ${clients}`;
      rows.push(
        beside(`to the last of ${clients} sockets`, last.hotline, toAll, last.bare, 'ms', MOST_FAN),
        beside(`arrivals at ${clients} sockets`, perSecond.hotline, toAll, perSecond.bare, '/s', null),
      );
    }
    progress('durable commands');
    const { clients } = counts.commands;
    const { perSecond, one } = await commandCost(counts.commands, within('commands-'));
    rows.push(
      beside(
        `commands of ${clients} clients`,
        perSecond.hotline,
        `${clients} bare inserts at a time, each durable by itself`,
        perSecond.bare,
        '/s',
        LEAST_COMMANDS,
      ),
      beside(
        `commands of ${clients} clients`,
        perSecond.hotline,
        `${clients} at a time, made durable together`,
        perSecond.grouped,
        '/s',
        LEAST_COMMANDS,
      ),
      beside('one command of one client', one.hotline, 'one bare insert', one.bare, 'ms', null),
    );
    progress('exercises that are live');
    for (const { exercises, each, whole } of await memoryCost(
      counts.exercises,
      counts.warm,
      within('memory-'),
    ))
      rows.push(
        alone(
          `memory of each of ${exercises} more`,
          each,
          `process of ${whole.toFixed(0)} MB`,
          'KB',
          MOST_KB,
        ),
      );
    progress('starts');
    const start = await startCost(counts.starts, folder);
    rows.push(
      beside(
        'start to ready',
        start.hotline,
        'a bare Express and socket.io process',
        start.bare,
        'ms',
        MOST_START,
      ),
    );
    progress(`kill -9 with a log of ${counts.entries} entries, which is played first`);
    const { entries, ready } = await killCost(counts.matters, counts.entries, within('kill-'));
    rows.push(alone('kill -9 to ready', ready, `log of ${entries} entries`, 'ms', MOST_READY));
    return { format: 'hotline-bench-live/1', node: process.versions.node, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function beside(
  what: string,
  measured: number,
  against: string,
  other: number,
  unit: string,
  target: Target | null,
): Row {
  const found = measured / other;
  return { what, measured, against, other, unit, found, target, reached: isReached(found, target) };
}

function alone(what: string, measured: number, against: string, unit: string, target: Target): Row {
  const reached = isReached(measured, target);
  return { what, measured, against, other: null, unit, found: measured, target, reached };
}

function isReached(found: number, target: Target | null): boolean | null {
  if (target === null) return null;
  return 'most' in target ? found <= target.most : found >= target.least;
}

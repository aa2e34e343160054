/** From the start of the process until it answers: `hotline serve`, fresh and on what a killed server left, and a bare one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageFolder } from '../../src/compose.ts';
import { median } from '../median.ts';
import { startChild } from './child.ts';

const root = packageFolder();
const bare = [
  '--input-type=module',
  '--eval',
  `import { createServer } from 'node:http';
   import express from 'express';
   import { Server } from 'socket.io';
   const app = express();
   app.get('/readyz', (_, response) => response.json({ status: 'ok' }));
   const http = createServer(app);
   new Server(http);
   http.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + http.address().port + '/'));`,
];

export interface StartCost {
  /** Milliseconds. */
  readonly hotline: number;
  readonly bare: number;
}

export async function startCost(rounds: number, folder: string): Promise<StartCost> {
  const hotline: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    hotline.push(await untilReady(serving(mkdtempSync(join(folder, 'start-')))));
    alone.push(await untilReady(bare));
  }
  return { hotline: median(hotline), bare: median(alone) };
}

export interface KillCost {
  readonly entries: number;
  /** Milliseconds from the new start until it answers, its exercise ready to be resumed. */
  readonly ready: number;
}

/** Kills a server while it plays, and starts another on what it left. */
export async function killCost(matters: number, entries: number, folder: string): Promise<KillCost> {
  const server = startChild('hotlineProcess', folder);
  const saved = await server.ask<number>('fill', matters, entries);
  await server.end('SIGKILL');
  return { entries: saved, ready: await untilReady(serving(folder)) };
}

const serving = (data: string): string[] => [
  join(root, 'bin/hotline.js'),
  'serve',
  '--port',
  '0',
  '--data',
  data,
];

/** Milliseconds until what was started says where it is, and answers there that it is ready. */
async function untilReady(args: readonly string[]): Promise<number> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const before = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const lines = createInterface({ input: child.stdout });
    const [line] = (await Promise.race([once(lines, 'line'), failed(child)])) as [string];
    const address = /http:\/\/[^/]+\//.exec(line)?.[0] ?? '';
    const { status } = await fetch(`${address}readyz`);
    if (status !== 200) throw new Error(`${args.join(' ')} answered ${status}.`);
    return performance.now() - before;
  } finally {
    const ended = child.exitCode === null ? once(child, 'exit') : null;
    child.kill('SIGKILL');
    await ended;
  }
}

async function failed(child: ReturnType<typeof spawn>): Promise<never> {
  await once(child, 'exit');
  throw new Error('A server that was to be measured ended.');
}

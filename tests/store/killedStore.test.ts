/** A process that commits is killed at any moment: what it was told is in the file is there, whole and once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sqliteStore } from '../../src/store/sqlite/sqliteStore.ts';
import { full } from '../support/counts.ts';
import { testFolder } from '../support/folder.ts';
import { storeThread, tsx } from '../support/storeThread.ts';

const folder = testFolder();
const committer = fileURLToPath(new URL('../support/committer.ts', import.meta.url));

/** How many commits of each of two exercises were acknowledged before it was killed. */
async function killedAfter(path: string, acknowledgements: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', tsx, committer, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const heard = [0, 0];
  let sum = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [exercise, length] = line.split(' ').map(Number);
    heard[exercise ?? 0] = length ?? 0;
    if ((sum += 1) === acknowledgements) child.kill('SIGKILL');
  }
  await gone;
  return heard;
}

test(
  'after kill -9 no acknowledged line is lost, none is doubled, and no change is half there',
  { timeout: 600_000 },
  async () => {
    const path = folder.at('killed.db');
    for (let round = 0; round < full(3, 40); round += 1) {
      const heard = await killedAfter(path, 5 + 37 * round);
      const store = await sqliteStore(path, storeThread);
      for (const [n, acknowledged] of heard.entries()) {
        const lines = await store.lines(`e${n}`);
        expect(lines.length).toBeGreaterThanOrEqual(acknowledged);
        expect(lines).toEqual(lines.map((_, seq) => `${seq}`));
        expect(await store.length(`e${n}`)).toBe(lines.length);
        // the line and what stands beside it are of one change
        const now = lines.length === 0 ? [] : [['now', `${lines.length}`] as const];
        expect(await store.records(`e${n}`, 'length')).toEqual(new Map(now));
      }
      await store.close();
    }
  },
);

/** A log read from its file, verified and replayed, beside the play that wrote it there from the scenario's file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { maker } from '../src/cli/readLog.ts';
import { runHeadless } from '../src/runtime/headless.ts';
import { openLog } from '../src/runtime/openLog.ts';
import { manyMatters } from './manyMatters.ts';
import { median } from './median.ts';
import { openingIn, outside } from './openings.ts';

export interface ReplayCost {
  readonly entries: number;
  /** Milliseconds to read the scenario's file, to check it with its agreement and to play it into the file of its log. */
  readonly live: number;
  /** Milliseconds to read that file, to verify its chain, to check the scenario in it and to replay it to its end. */
  readonly replay: number;
}

export async function replayCost(matters: number, rounds: number): Promise<ReplayCost> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
  const scenario = join(folder, 'many-matters.yaml');
  const live: number[] = [];
  const replay: number[] = [];
  let entries = 0;
  try {
    writeFileSync(scenario, stringify(manyMatters(matters)));
    for (let round = 0; round < rounds; round += 1) {
      const path = join(folder, `${round}.jsonl`);
      const start = performance.now();
      const opening = openingIn(scenario);
      const log = await outside.newLog(path);
      await runHeadless(opening, log, () => undefined);
      await log.close();
      live.push(performance.now() - start);
      const again = performance.now();
      const read = await outside.readLog(path);
      const opened = 'fault' in read ? { fault: { message: read.fault } } : openLog(read.lines, maker());
      replay.push(performance.now() - again);
      if ('fault' in opened) throw new Error(opened.fault.message);
      entries = opened.log.entries.length;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { entries, live: median(live), replay: median(replay) };
}

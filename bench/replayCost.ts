/** A log read from its file, verified and replayed, beside the play that wrote it there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maker } from '../src/cli/readLog.ts';
import type { Opening } from '../src/engine/state.ts';
import { runHeadless } from '../src/runtime/headless.ts';
import { openLog } from '../src/runtime/openLog.ts';
import { median } from './median.ts';
import { outside } from './openings.ts';

export interface ReplayCost {
  readonly entries: number;
  /** Milliseconds for the whole play, into the file of its log. */
  readonly live: number;
  /** Milliseconds to read that file, to verify it and to replay it to its end. */
  readonly replay: number;
}

export async function replayCost(opening: Opening, rounds: number): Promise<ReplayCost> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
  const live: number[] = [];
  const replay: number[] = [];
  let entries = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const path = join(folder, `${round}.jsonl`);
      const start = performance.now();
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

/** A log verified and replayed, beside the play that made it. */
import { maker } from '../src/cli/readLog.ts';
import type { Opening } from '../src/engine/state.ts';
import { runHeadless } from '../src/runtime/headless.ts';
import { openLog } from '../src/runtime/openLog.ts';
import { median } from './median.ts';
import { outside } from './openings.ts';

export interface ReplayCost {
  readonly entries: number;
  /** Milliseconds for the whole play, sealed into a log in memory. */
  readonly live: number;
  /** Milliseconds to verify that log and to replay it to its end. */
  readonly replay: number;
}

export async function replayCost(opening: Opening, rounds: number): Promise<ReplayCost> {
  const live: number[] = [];
  const replay: number[] = [];
  let entries = 0;
  for (let round = 0; round < rounds; round += 1) {
    const log = outside.passingLog();
    const start = performance.now();
    await runHeadless(opening, log, () => undefined);
    live.push(performance.now() - start);
    const lines = await log.read();
    const again = performance.now();
    const opened = openLog(lines, maker());
    replay.push(performance.now() - again);
    if ('fault' in opened) throw new Error(opened.fault.message);
    entries = lines.length;
  }
  return { entries, live: median(live), replay: median(replay) };
}

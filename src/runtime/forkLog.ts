/** A fork (design §4): a new log with its parent's lines up to an entry, unchanged, and then the entry that says so. */
import type { State } from '../engine/state.ts';
import type { Log } from '../store/log.ts';
import { hostFrom } from './host.ts';
import type { Host, Publish } from './host.ts';
import type { OpenedLog } from './openLog.ts';

/** Begins the new log after the last entry of the part that was opened. Its state is needed: what can only be read has no fork. */
export async function forkLog(
  part: OpenedLog,
  state: State,
  parent: string,
  log: Log,
  publish: Publish,
): Promise<Host> {
  const hash = part.hashes.at(-1) ?? '';
  const seq = part.entries.length - 1;
  await log.append(part.lines, 0);
  // what was taken for them was taken in the parent
  for (const entry of part.entries) publish(entry, []);
  const host = hostFrom({ state, hash }, log, publish);
  await host.act({ at: state.now, by: { seat: 'engine' }, do: 'exercise.fork', with: { parent, seq, hash } });
  return host;
}

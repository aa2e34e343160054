/** `hotline fork LOG --at SEQ --log NEW`: goes back to an entry and on from there in a new log; the old one stays as it is. */
import { basename, resolve } from 'node:path';
import type { Entry } from '../contract/entry.ts';
import { summarize } from '../report/summary.ts';
import { forkLog } from '../runtime/forkLog.ts';
import { goOn } from '../runtime/headless.ts';
import { exit, fail } from './io.ts';
import type { ExitCode, Failure, Shell } from './io.ts';
import { showRun, verdict } from './output.ts';
import { openLines, readLines } from './readLog.ts';
import { writeLog } from './writeLog.ts';

export interface ForkOptions {
  readonly at: number;
  readonly log: string;
  readonly stop?: boolean;
  readonly json?: boolean;
}

export async function fork(file: string, options: ForkOptions, shell: Shell): Promise<ExitCode> {
  const read = await readLines(file, shell.io.cwd, shell.outside);
  if ('failure' in read) return fail(shell, read.failure);
  const { at } = options;
  const last = read.lines.length - 1;
  if (at > last) return fail(shell, noEntry(file, at, last));
  // only what is taken over has to be whole
  const part = openLines(read.lines.slice(0, at + 1), file);
  if ('failure' in part) return fail(shell, part.failure);
  const { log: parent } = part;
  if ('readOnly' in parent.end) return fail(shell, onlyToRead(file, parent.end.readOnly));
  if (parent.finished) return fail(shell, afterTheEnd(file, at));
  const { state } = parent.end;
  return writeLog(resolve(shell.io.cwd, options.log), options.log, shell, async (log) => {
    const entries: Entry[] = [];
    const begun = await forkLog(parent, state, basename(file), log, (entry) => entries.push(entry));
    const { host, stopped } = options.stop === true ? { host: begun, stopped: null } : await goOn(begun);
    await log.close();
    const summary = summarize(entries, host.hash());
    showRun({ opening: parent.opening, entries, summary, from: at + 1 }, options, shell);
    return verdict(summary, stopped, shell);
  });
}

const noEntry = (file: string, at: number, last: number): Failure => ({
  code: exit.input,
  message: `--at ${at}: ${file} has no entry ${at}; it ends with entry ${last}.`,
});

const onlyToRead = (file: string, why: string): Failure => ({
  code: exit.input,
  message: `${file}: ${why}. It can be read, and not gone on with.`,
});

const afterTheEnd = (file: string, at: number): Failure => ({
  code: exit.input,
  message: `--at ${at}: that entry closes ${file}; nothing can follow it. Choose an earlier one.`,
});

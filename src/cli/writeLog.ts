/** Work that writes a log: whole when the work is done, and no trace of it when it fails. */
import type { Log } from '../store/log.ts';
import { LogUnwritable } from '../store/log.ts';
import { exit, fail } from './io.ts';
import type { ExitCode, Shell } from './io.ts';

/** `shown` is the name as the user gave it. */
export async function writeLog(
  path: string | null,
  shown: string,
  shell: Shell,
  work: (log: Log) => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    const log = path === null ? shell.outside.passingLog() : await shell.outside.newLog(path);
    try {
      return await work(log);
    } finally {
      await log.discard();
    }
  } catch (error) {
    if (!(error instanceof LogUnwritable)) throw error;
    const code = error.why === 'disk' ? exit.machine : exit.input;
    return fail(shell, { code, message: `--log ${shown}: ${error.message}` });
  }
}

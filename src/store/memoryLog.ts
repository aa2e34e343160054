/** Logs that live in memory. */
import type { Log } from './log.ts';
import { LogConflict } from './log.ts';

/** Its lines are those that it is given. */
export function memoryLog(lines: string[]): Log {
  return logInto((added) => {
    for (const line of added) lines.push(line);
  }, lines.length);
}

/** Thrown away with the run, line by line. */
export const passingLog = (): Log => logInto(() => undefined, 0);

function logInto(keep: (added: readonly string[]) => void, begun: number): Log {
  let length = begun;
  return {
    append: (added, expected) => {
      if (length !== expected) return Promise.reject(new LogConflict(expected, length));
      keep(added);
      length += added.length;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

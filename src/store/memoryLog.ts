/** A log that lives in memory. */
import type { Log } from './log.ts';
import { LogConflict } from './log.ts';

export function memoryLog(lines: string[] = []): Log {
  return {
    append: (added, expected) => {
      if (lines.length !== expected) return Promise.reject(new LogConflict(expected, lines.length));
      for (const line of added) lines.push(line);
      return Promise.resolve();
    },
    read: () => Promise.resolve([...lines]),
    close: () => Promise.resolve(),
  };
}

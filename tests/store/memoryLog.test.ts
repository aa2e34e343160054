import { expect, test } from 'vitest';
import { LogConflict } from '../../src/store/log.ts';
import { memoryLog, passingLog } from '../../src/store/memoryLog.ts';
import { logContract } from './logContract.ts';

logContract('memory', () => {
  const lines: string[] = [];
  return Promise.resolve({ log: memoryLog(lines), lines: () => lines });
});

test('A log that is thrown away with the run knows how long it is all the same', async () => {
  const log = passingLog();
  await log.append(['one', 'two'], 0);
  await expect(log.append(['three'], 1)).rejects.toThrow(LogConflict);
  await log.append(['three'], 2);
});

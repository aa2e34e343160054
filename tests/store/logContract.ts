/** What every log holds to, whatever it is kept in. */
import { describe, expect, test } from 'vitest';
import { LogConflict } from '../../src/store/log.ts';
import type { Log } from '../../src/store/log.ts';

export interface KeptLog {
  readonly log: Log;
  /** The lines that it has, once it is closed. */
  readonly lines: () => readonly string[];
}

export function logContract(kept: string, newLog: () => Promise<KeptLog>): void {
  describe(`a log kept in ${kept}`, () => {
    test('is empty at first', async () => {
      const { log, lines } = await newLog();
      await log.close();
      expect(lines()).toEqual([]);
    });

    test('has its lines in the order in which they were appended', async () => {
      const { log, lines } = await newLog();
      await log.append(['{"a":1}'], 0);
      await log.append(['{"b":"热线"}', '{"c":3}'], 1);
      await log.close();
      expect(lines()).toEqual(['{"a":1}', '{"b":"热线"}', '{"c":3}']);
    });

    test('takes an append of nothing', async () => {
      const { log, lines } = await newLog();
      await log.append([], 0);
      await log.append(['x'], 0);
      await log.close();
      expect(lines()).toEqual(['x']);
    });

    test('refuses an append that expects another length, and keeps what it has', async () => {
      const { log, lines } = await newLog();
      await log.append(['one', 'two'], 0);
      await expect(log.append(['three'], 1)).rejects.toThrow(LogConflict);
      await expect(log.append(['three'], 3)).rejects.toMatchObject({ expected: 3, found: 2 });
      await log.append(['three'], 2);
      await log.close();
      expect(lines()).toEqual(['one', 'two', 'three']);
    });

    test('can be closed twice', async () => {
      const { log } = await newLog();
      await log.append(['one'], 0);
      await log.close();
      await log.close();
    });
  });
}

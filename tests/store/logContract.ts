/** What every log holds to, whatever it is kept in. */
import { describe, expect, test } from 'vitest';
import { LogConflict } from '../../src/store/log.ts';
import type { Log } from '../../src/store/log.ts';

export function logContract(kept: string, newLog: () => Promise<Log>): void {
  describe(`a log kept in ${kept}`, () => {
    test('is empty at first', async () => {
      const log = await newLog();
      expect(await log.read()).toEqual([]);
      await log.close();
    });

    test('gives its lines back in the order in which they were appended', async () => {
      const log = await newLog();
      await log.append(['{"a":1}'], 0);
      await log.append(['{"b":"热线"}', '{"c":3}'], 1);
      expect(await log.read()).toEqual(['{"a":1}', '{"b":"热线"}', '{"c":3}']);
      await log.close();
    });

    test('takes an append of nothing', async () => {
      const log = await newLog();
      await log.append([], 0);
      await log.append(['x'], 0);
      expect(await log.read()).toEqual(['x']);
      await log.close();
    });

    test('refuses an append that expects another length, and keeps what it has', async () => {
      const log = await newLog();
      await log.append(['one', 'two'], 0);
      await expect(log.append(['three'], 1)).rejects.toThrow(LogConflict);
      await expect(log.append(['three'], 3)).rejects.toMatchObject({ expected: 3, found: 2 });
      expect(await log.read()).toEqual(['one', 'two']);
      await log.append(['three'], 2);
      expect(await log.read()).toEqual(['one', 'two', 'three']);
      await log.close();
    });

    test('gives a reader a list of its own', async () => {
      const log = await newLog();
      await log.append(['one'], 0);
      const before = await log.read();
      await log.append(['two'], 1);
      expect(before).toEqual(['one']);
      await log.close();
    });

    test('can be closed twice', async () => {
      const log = await newLog();
      await log.append(['one'], 0);
      await log.close();
      await log.close();
    });
  });
}

import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { newFileLog } from '../../src/store/fileLog.ts';
import { readLogFile } from '../../src/store/readLogFile.ts';
import { testFolder } from '../support/folder.ts';
import { logContract } from './logContract.ts';

const folder = testFolder();
let count = 0;
const fresh = (): string => folder.at(`log-${(count += 1)}.jsonl`);

logContract('a file', async () => {
  const path = fresh();
  const lines = () => readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return { log: await newFileLog(path), lines };
});

describe('a log in a file', () => {
  test('has its name only once it is closed, with nothing beside it', async () => {
    const path = fresh();
    const log = await newFileLog(path);
    await log.append(['one', 'two'], 0);
    expect(existsSync(path)).toBe(false);
    await log.close();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    expect(folder.files().filter((file) => file.includes('partial'))).toEqual([]);
  });

  test('is read back as it was written', async () => {
    const path = fresh();
    const log = await newFileLog(path);
    await log.append(['{"say":"热线"}', '{"say":"hotline"}'], 0);
    await log.close();
    expect(await readLogFile(path)).toEqual({ lines: ['{"say":"热线"}', '{"say":"hotline"}'] });
  });

  test('leaves nothing when it is discarded', async () => {
    const path = fresh();
    const before = folder.files();
    const log = await newFileLog(path);
    await log.append(['one'], 0);
    await log.discard();
    await log.discard();
    expect(folder.files()).toEqual(before);
  });

  test('stays when it is discarded after it was closed', async () => {
    const path = fresh();
    const log = await newFileLog(path);
    await log.append(['one'], 0);
    await log.close();
    await log.discard();
    expect(readFileSync(path, 'utf8')).toBe('one\n');
  });

  test('is not begun where there is a file by its name, which is left as it is', async () => {
    const path = folder.put('taken.jsonl', 'an older log\n');
    await expect(newFileLog(path)).rejects.toMatchObject({ why: 'taken' });
    expect(readFileSync(path, 'utf8')).toBe('an older log\n');
  });

  test('does not destroy a log of its name that somebody made in the meantime', async () => {
    const path = fresh();
    const log = await newFileLog(path);
    await log.append(['mine'], 0);
    writeFileSync(path, 'theirs\n');
    await expect(log.close()).rejects.toMatchObject({ why: 'taken' });
    expect(readFileSync(path, 'utf8')).toBe('theirs\n');
    expect(folder.files().filter((file) => file.includes('partial'))).toEqual([]);
  });

  test('does not write through a link that leads nowhere', async () => {
    const path = fresh();
    symlinkSync(folder.at('elsewhere'), path);
    const log = await newFileLog(path);
    await log.append(['one'], 0);
    await expect(log.close()).rejects.toMatchObject({ why: 'taken' });
    expect(existsSync(folder.at('elsewhere'))).toBe(false);
  });

  test('is not begun in a folder that is not there', async () => {
    const log = newFileLog(folder.at('nowhere/run.jsonl'));
    await expect(log).rejects.toMatchObject({
      why: 'place',
      message: expect.stringMatching('no folder') as string,
    });
  });

  test('is not begun under a name that is too long', async () => {
    await expect(newFileLog(folder.at('x'.repeat(300)))).rejects.toMatchObject({ why: 'place' });
  });

  test.skipIf(!existsSync('/sys'))('is not begun in a folder that may not be written to', async () => {
    await expect(newFileLog('/sys/run.jsonl')).rejects.toMatchObject({ why: 'disk' });
  });

  test.skipIf(!existsSync('/dev/full'))('says that the disk is full, and leaves nothing', async () => {
    const before = folder.files();
    const log = await newFileLog(fresh(), () => open('/dev/full', 'a'));
    await expect(log.append(['one'], 0)).rejects.toMatchObject({
      why: 'disk',
      message: 'The log could not be written: the disk is full. Nothing was left behind.',
    });
    expect(folder.files()).toEqual(before);
    await expect(log.append(['one'], 0)).rejects.toThrow('closed');
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { openDatabase, storeFileOf } from '../../src/store/sqlite/database.ts';
import { APPLICATION_ID, migrations } from '../../src/store/sqlite/migrations.ts';
import { sqliteStore } from '../../src/store/sqlite/sqliteStore.ts';
import type { Store } from '../../src/store/store.ts';
import { startThread } from '../../src/thread/startThread.ts';
import { testFolder } from '../support/folder.ts';
import { storeThread } from '../support/storeThread.ts';
import { storeContract } from './storeContract.ts';

const folder = testFolder();
let count = 0;
const fresh = (): string => folder.at(`store-${(count += 1)}.db`);
const mortal = new URL('../support/mortalStoreThread.ts', import.meta.url);
const open = (path: string): Promise<Store> => sqliteStore(path, storeThread);

storeContract('a file of SQLite', () => open(fresh()));

describe('a store in a file', () => {
  test('holds what was committed when it is opened again', async () => {
    const path = fresh();
    const first = await open(path);
    await first.commit({
      exercise: 'a',
      append: { expected: 0, lines: ['one', 'two'] },
      put: [{ kind: 'seat', key: 'us/desk', value: 'x' }],
    });
    await first.close();
    const second = await open(path);
    expect(await second.lines('a')).toEqual(['one', 'two']);
    expect(await second.records('a', 'seat')).toEqual(new Map([['us/desk', 'x']]));
    await second.close();
  });

  test('is not shared: a second one is told that the first is using it, and the first goes on', async () => {
    const path = fresh();
    const first = await open(path);
    await expect(open(path)).rejects.toMatchObject({ kind: 'taken' });
    await first.commit({ exercise: 'a', append: { expected: 0, lines: ['one'] } });
    await first.close();
    const after = await open(path);
    expect(await after.lines('a')).toEqual(['one']);
    await after.close();
  });

  test('whose thread ended is lost: nothing is taken any more, and what was acknowledged is there', async () => {
    const path = fresh();
    const store = await sqliteStore(path, () => startThread(mortal));
    await store.commit({ exercise: 'a', append: { expected: 0, lines: ['one'] } });
    const writing = Promise.allSettled(
      Array.from({ length: 300 }, (_, n) =>
        store.commit({ exercise: 'a', append: { expected: n + 1, lines: [`line ${n}`] } }),
      ),
    );
    const lost = await store.lost;
    expect(lost).toMatchObject({
      kind: 'disk',
      message: expect.stringMatching(/start the server again/) as string,
    });
    const taken = (await writing).filter(({ status }) => status === 'fulfilled').length;
    await expect(store.commit({ exercise: 'b' })).rejects.toBe(lost);
    await store.close();
    const again = await open(path);
    expect((await again.lines('a')).length).toBeGreaterThan(taken);
    await again.close();
  });

  test('is copied whole while it is written to, and a copy never overwrites', async () => {
    const store = await open(fresh());
    const copy = fresh();
    const writing = Array.from({ length: 300 }, (_, n) =>
      store.commit({ exercise: 'a', append: { expected: n, lines: [`line ${n}`] } }),
    );
    await writing[100];
    await store.backup(copy);
    await Promise.all(writing);
    await expect(store.backup(copy)).rejects.toMatchObject({ kind: 'taken' });
    await store.close();
    const copied = await open(copy);
    const lines = await copied.lines('a');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines).toEqual(Array.from({ length: lines.length }, (_, n) => `line ${n}`));
    expect(await copied.length('a')).toBe(lines.length);
    await copied.close();
  });

  test('what is asked after it was closed is refused, and closing twice is no error', async () => {
    const store = await open(fresh());
    await store.close();
    await store.close();
    await expect(store.commit({ exercise: 'a' })).rejects.toThrow(/closed/);
  });
});

describe('a store that cannot be used says why and what to do', () => {
  test('a folder that is not there', async () => {
    await expect(open(folder.at('nowhere/store.db'))).rejects.toMatchObject({ kind: 'place' });
  });

  test('a file that is no database', async () => {
    const path = folder.put('text.db', 'not a database, but long enough to be taken for one '.repeat(40));
    await expect(open(path)).rejects.toMatchObject({
      kind: 'corrupt',
      message: expect.stringContaining(path) as string,
    });
    expect(readFileSync(path, 'utf8')).toContain('not a database');
  });

  test('a database of another program, which is left as it is', async () => {
    const path = fresh();
    const other = new Database(path);
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    await expect(open(path)).rejects.toMatchObject({
      kind: 'corrupt',
      message: expect.stringMatching(/another program/) as string,
    });
    const again = new Database(path);
    expect(again.prepare('SELECT name FROM sqlite_master').raw().all().flat()).toEqual(['theirs']);
    again.close();
  });

  test('a file of a newer version, which is left as it is', async () => {
    const path = fresh();
    await (await open(path)).close();
    const newer = new Database(path);
    newer.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    newer.close();
    await expect(open(path)).rejects.toMatchObject({
      kind: 'newer',
      message: expect.stringMatching(/newer version/) as string,
    });
  });

  test('a file whose pages were overwritten', async () => {
    const path = fresh();
    const store = await open(path);
    const lines = Array.from({ length: 2000 }, (_, n) => `line ${n} ${'x'.repeat(200)}`);
    await store.commit({ exercise: 'a', append: { expected: 0, lines } });
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096 * 3, 4096 * 40);
    writeFileSync(path, bytes);
    const broken = async (): Promise<unknown> => {
      const again = await open(path);
      try {
        return await again.lines('a');
      } finally {
        await again.close();
      }
    };
    await expect(broken()).rejects.toMatchObject({ kind: 'corrupt' });
  });

  test('a full disk takes nothing of a change, and what was there stays; with room again it goes on', () => {
    const path = fresh();
    const db = openDatabase(path);
    const file = storeFileOf(db, path);
    file.commit([{ exercise: 'a', append: { expected: 0, lines: ['one'] } }]);
    db.pragma('max_page_count = 20');
    const much = Array.from({ length: 400 }, () => 'x'.repeat(1000));
    expect(() => file.commit([{ exercise: 'a', append: { expected: 1, lines: much } }])).toThrow(
      /disk is full/,
    );
    expect(file.lines('a', 0, 10)).toEqual(['one']);
    expect(file.length('a')).toBe(1);
    db.pragma('max_page_count = 1000000');
    file.commit([{ exercise: 'a', append: { expected: 1, lines: ['two'] } }]);
    expect(file.lines('a', 0, 10)).toEqual(['one', 'two']);
    file.close();
  });
});

describe('the tables', () => {
  test('come from the first version on: a file of each earlier version is brought up to date', async () => {
    for (let version = 0; version <= migrations.length; version += 1) {
      const path = fresh();
      const old = new Database(path);
      for (const script of migrations.slice(0, version)) old.exec(script);
      if (version > 0) old.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      old.exec(`PRAGMA user_version = ${version}`);
      old.close();
      const store = await open(path);
      await store.commit({ exercise: 'a', append: { expected: 0, lines: ['one'] } });
      expect(await store.lines('a')).toEqual(['one']);
      await store.close();
    }
  });
});

/** A disk that fills while the server runs on it (design §4): refused, nothing half-written, and on from there with room again. */
import { existsSync, readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLog } from '../../src/runtime/openLog.ts';
import { sqliteStore } from '../../src/store/sqlite/sqliteStore.ts';
import type { Store } from '../../src/store/store.ts';
import { testFolder } from '../support/folder.ts';
import { httpServer } from '../support/httpServer.ts';
import type { HttpServerUnderTest } from '../support/httpServer.ts';
import { clientOf } from '../support/liveServer.ts';
import { smallDisk } from '../support/smallDisk.ts';
import { base } from '../support/smallScenario.ts';
import { storeThread } from '../support/storeThread.ts';

const folder = testFolder();
folder.put('small.yaml', base);
const disk = smallDisk(folder.at('disk'), 4);
afterAll(() => disk?.unmount());

const path = folder.at('disk/hotline.db');
const maker = { version: '0.0.0', machines: 'test' };
const text = 'Which of the two windows is meant? '.repeat(20);

describe.skipIf(disk === null)('on a disk that fills (this machine lets a test mount one)', () => {
  let store: Store;
  let server: HttpServerUnderTest;
  beforeEach(async () => {
    store = await sqliteStore(path, storeThread);
    server = await httpServer(folder.path, { store });
  });
  afterEach(() => server.close());

  const ready = async () => {
    const { status, text } = await server.get('/readyz');
    return [status, (JSON.parse(text) as { why?: string }).why];
  };

  test('what finds no room is refused as not saved, and all goes on when there is room', async () => {
    const begun = await server.begin();
    const director = clientOf(server.port, (await server.come(begun, 'director')).token);
    const desk = clientOf(server.port, (await server.come(begun, 'us-desk')).token);
    await Promise.all([director.until('wall'), desk.until('wall')]);
    expect(await director.act('exercise.start')).toMatchObject({ ok: true });
    const said = (n: number) => desk.act('question.ask', {}, { name: `q${n}`, text: `${n}: ${text}` });
    expect(await said(0)).toMatchObject({ ok: true });

    disk?.fill();
    const replies = [];
    // what SQLite has room for in its own files is still taken, and kept
    for (let n = 1; n < 400 && (replies.at(-1)?.ok ?? true); n += 1) replies.push(await said(n));
    const refused = replies.at(-1);
    expect(refused).toMatchObject({ ok: false, refused: { code: 'not-saved' } });
    expect(JSON.stringify(refused)).toContain('the disk is full');
    expect(JSON.stringify(refused)).not.toContain(folder.path);
    const told = await director.until('trouble');
    expect(told.message).toContain('could not be saved');
    expect(
      (await server.post('/api/v1/exercises', { scenario: { name: 'small' } }, server.house)).problem,
    ).toMatchObject({ code: 'not-saved', detail: expect.stringContaining('the disk is full') as string });
    expect(await ready()).toEqual([503, 'the disk is full']);
    expect(server.log.join('')).toContain('hotline.db: the disk is full');

    disk?.empty();
    expect(await ready()).toEqual([200, undefined]);
    expect(await said(1_000)).toMatchObject({ ok: true });
    const acknowledged = 2 + replies.filter(({ ok }) => ok).length;
    const { exercise } = begun;
    const shown = desk.all('entries').flatMap(({ entries }) => entries);
    expect(shown.filter((entry) => entry.do === 'question.ask')).toHaveLength(acknowledged);
    director.socket.disconnect();
    desk.socket.disconnect();
    await server.close();

    store = await sqliteStore(path, storeThread);
    const [log = ''] = (await store.exercises()).filter((name) => name.includes(exercise.id));
    const opened = openLog(await store.lines(log), maker);
    if ('fault' in opened) throw new Error(opened.fault.message);
    const asked = opened.log.entries.filter((entry) => entry.do === 'question.ask');
    expect(asked).toHaveLength(acknowledged);
    expect('state' in opened.log.end).toBe(true);
    server = await httpServer(folder.path, { store });
    expect((await server.get('/api/v1/exercises', server.house)).text).toContain(exercise.id);
  });

  test('a copy that finds no room leaves nothing behind', async () => {
    await server.begin();
    disk?.fill();
    const copy = folder.at('disk/copy.db');
    await expect(store.backup(copy)).rejects.toMatchObject({ kind: 'full' });
    expect(readdirSync(folder.at('disk')).filter((name) => name.startsWith('copy'))).toEqual([]);
    disk?.empty();
    await store.backup(copy);
    expect(existsSync(copy)).toBe(true);
  });

  test('a disk that can only be read is refused at the start, and is left as it was', async () => {
    await server.close();
    const before = readdirSync(folder.at('disk'));
    disk?.lock();
    await expect(sqliteStore(path, storeThread)).rejects.toMatchObject({
      kind: 'read-only',
      message: expect.stringContaining('it may not be written to') as string,
    });
    expect(readdirSync(folder.at('disk'))).toEqual(before);
  });
});

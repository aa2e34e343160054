/** A disk that can only be read from some moment on, while the server runs (design §4): refused, and on when it can be written to. */
import { afterAll, expect, test } from 'vitest';
import { sqliteStore } from '../../src/store/sqlite/sqliteStore.ts';
import { testFolder } from '../support/folder.ts';
import { httpServer } from '../support/httpServer.ts';
import { clientOf } from '../support/liveServer.ts';
import { base } from '../support/smallScenario.ts';
import { storeThread } from '../support/storeThread.ts';
import { unwritable } from '../support/unwritable.ts';

const folder = testFolder();
folder.put('small.yaml', base);
const files = unwritable(folder.path, ['hotline.db', 'hotline.db-wal', 'hotline.db-shm']);
// what cannot be written cannot be removed either
afterAll(() => files?.end());

test.skipIf(files === null)(
  'what cannot be written is refused as not saved, the server stays, and all goes on when it can',
  async () => {
    const store = await sqliteStore(folder.at('hotline.db'), storeThread);
    const server = await httpServer(folder.path, { store });
    const begun = await server.begin();
    const director = clientOf(server.port, (await server.come(begun, 'director')).token);
    await director.until('wall');
    expect(await director.act('exercise.start')).toMatchObject({ ok: true });

    files?.begin();
    const note = () => director.act('note.write', {}, { text: 'The line was tried twice.' });
    for (const refused of [await note(), await note()]) {
      expect(refused).toMatchObject({ ok: false, refused: { code: 'not-saved' } });
      expect(JSON.stringify(refused)).toContain('it may not be written to');
      expect(JSON.stringify(refused)).not.toContain(folder.path);
    }
    expect((await director.until('trouble')).message).toContain('could not be saved');
    expect((await server.get('/readyz')).status).toBe(503);
    expect((await server.get('/healthz')).status).toBe(200);

    files?.end();
    expect((await server.get('/readyz')).status).toBe(200);
    expect(await note()).toMatchObject({ ok: true });
    const told = director.all('entries').flatMap(({ entries }) => entries);
    expect(told.filter((entry) => entry.do === 'note.write')).toHaveLength(1);
    director.socket.disconnect();
    await server.close();
  },
);

/**
 * A server for live play in a process of its own, that a test kills: its store is a file of SQLite in a folder. Prints one line when it
 * is ready: { port, exercise, tokens }, with tokens on the first start alone.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { goLive } from '../../src/server/live.ts';
import { openRooms } from '../../src/server/rooms.ts';
import { sqliteStore } from '../../src/store/sqlite/sqliteStore.ts';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import { killedPlay } from './killedPlay.ts';
import { storeThread } from './storeThread.ts';

const store = await sqliteStore(join(process.argv[2] ?? '', 'hotline.db'), storeThread);
const http = createServer();
const live = goLive(http, machineSurroundings);
const rooms = await openRooms({
  store,
  surroundings: machineSurroundings,
  machines: 'test',
  hears: live.hears,
});
const tokens: Record<string, string> = {};
if (rooms.all().length === 0) {
  const { room, links } = await rooms.begin(killedPlay);
  for (const place of ['director', 'north-desk', 'south-desk', 'evaluator']) {
    const joined = await room.places.join({ link: links.get(place) ?? '' }, place);
    if ('token' in joined) tokens[place] = joined.token;
  }
}
live.open(rooms);
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
const { port } = http.address() as AddressInfo;
process.stdout.write(`${JSON.stringify({ port, exercise: rooms.all()[0]?.exercise.about().id, tokens })}\n`);

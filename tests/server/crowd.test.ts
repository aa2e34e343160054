/** Who is put elsewhere, goes, or falls behind once more, while what they are to be told is still on its way. */
import { EventEmitter } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import type { Exercise } from '../../src/runtime/exercises.ts';
import { gather, seatRoom } from '../../src/server/crowd.ts';
import type { LiveServer, LiveSocket } from '../../src/server/line.ts';
import { memoryStore } from '../../src/store/memoryStore.ts';
import { liveServer } from '../support/liveServer.ts';
import type { LiveServerUnderTest } from '../support/liveServer.ts';
import { opening } from '../support/opening.ts';
import { virtualSurroundings } from '../support/virtualSurroundings.ts';

const servers: LiveServerUnderTest[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

test('who is moved while the log is read for them is shown nothing more of where they were', async () => {
  const inside = memoryStore();
  const waiting: (() => void)[] = [];
  let held = false;
  const server = await liveServer({
    ...inside,
    lines: async (...asked) => {
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      return inside.lines(...asked);
    },
  });
  servers.push(server);
  const { room, links } = await server.begin(
    opening({ scenario: { storyline: [], world: { meetings: [] } } }),
  );
  held = true;
  const joined = await room.places.join({ link: links.get('north') ?? '' }, 'Somebody');
  if ('refused' in joined) throw new Error(joined.refused.message);
  const client = server.connect(joined.token);
  await client.until('welcome', ({ place }) => place.id === 'north');
  await room.places.move(joined.person.id, 'south-desk');
  await client.until('welcome', ({ place }) => place.id === 'south-desk');
  held = false;
  for (const letGo of waiting) letGo();
  await client.until('wall');
  const inject = (id: string, to: string) =>
    room.exercise.authority()?.act({ seat: 'director' }, id, {
      do: 'inject.deliver',
      refs: {},
      with: { to: [to], title: `To ${to}` },
    });
  await room.exercise
    .authority()
    ?.act({ seat: 'director' }, 'start', { do: 'exercise.start', refs: {}, with: {} });
  await inject('one', 'north/desk');
  await inject('two', 'south/desk');
  await client.until('entries', ({ entries }) => JSON.stringify(entries).includes('To south/desk'));
  expect(client.received()).not.toContain('To north/desk');
  expect(client.all('view').map(({ seat }) => seat)).toEqual(['south/desk']);
});

/** A socket whose buffer the test fills and empties, in a crowd whose feeds answer when the test says so. */
function crowded() {
  const around = virtualSurroundings();
  const rooms = new Map<string, Set<string>>();
  const conn = Object.assign(new EventEmitter(), {
    writeBuffer: [] as unknown[],
    write: (text: string) => told.push(text),
  });
  const told: string[] = [];
  const disconnected: boolean[] = [];
  const of = (room: string): Set<string> => {
    const found = rooms.get(room) ?? new Set<string>();
    rooms.set(room, found);
    return found;
  };
  const socket = {
    connected: true,
    data: { exercise: 'x', person: 'p', told: new Map() },
    conn,
    emit: (event: string, { seat }: { seat: string }) => told.push(`${event} ${seat}`),
    join: (room: string) => of(room).add('s'),
    leave: (room: string) => of(room).delete('s'),
    get rooms() {
      return new Set([...rooms].flatMap(([room, ids]) => (ids.has('s') ? [room] : [])));
    },
    disconnect: () => disconnected.push(true),
  } as unknown as LiveSocket;
  const io = {
    sockets: { adapter: { rooms }, sockets: new Map([['s', socket]]) },
  } as unknown as LiveServer;
  const waiting: (() => void)[] = [];
  const feed = { view: () => ({ n: 9 }), since: () => [] };
  const exercise = {
    about: () => ({ id: 'x', branch: 1 }),
    feeds: () => ({ of: () => new Promise((resolve) => waiting.push(() => resolve(feed))) }),
  } as unknown as Exercise;
  const crowd = gather(io, around);
  return {
    around,
    crowd,
    socket,
    disconnected,
    sits: (seat: string) => void socket.join(seatRoom('x', seat)),
    seats: () => [...socket.rooms].map((room) => room.slice('x/'.length)).sort(),
    showing: (seat: string) => crowd.showing(exercise, seat, [{ n: 5 } as never])(),
    keepsUp: (does: boolean) => {
      conn.writeBuffer = does ? [] : Array.from({ length: 1_000 }, () => 'waits');
      if (does) conn.emit('drain');
    },
    answer: async () => {
      for (const letGo of waiting.splice(0)) letGo();
      await around.settle();
    },
  };
}

test('who falls behind at another seat while one is caught up with is caught up with at both', async () => {
  const { around, sits, seats, showing, keepsUp, answer, disconnected } = crowded();
  sits('north/desk');
  sits('north/chief');
  keepsUp(false);
  showing('north/desk');
  keepsUp(true);
  keepsUp(false);
  showing('north/chief');
  await answer();
  keepsUp(true);
  await answer();
  expect(seats()).toEqual(['north/chief', 'north/desk']);
  expect([around.waiting(), disconnected]).toEqual([0, []]);
});

test('who is moved while behind does not come back to the seat where they were', async () => {
  const { crowd, socket, around, sits, seats, showing, keepsUp, answer } = crowded();
  sits('north/desk');
  keepsUp(false);
  showing('north/desk');
  crowd.leave(socket);
  sits('south/desk');
  keepsUp(true);
  await answer();
  expect([seats(), around.waiting()]).toEqual([['south/desk'], 0]);
});

test('who is moved while they are caught up with does not come back either', async () => {
  const { crowd, socket, sits, seats, showing, keepsUp, answer } = crowded();
  sits('north/desk');
  keepsUp(false);
  showing('north/desk');
  keepsUp(true);
  crowd.leave(socket);
  sits('south/desk');
  await answer();
  expect(seats()).toEqual(['south/desk']);
});

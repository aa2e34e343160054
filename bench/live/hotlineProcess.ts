/** Hotline's runtime and live play on a store of SQLite, as `hotline serve` has them, set going without the HTTP around it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { maker } from '../../src/cli/readLog.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { instant } from '../../src/contract/time.ts';
import type { Instant } from '../../src/contract/time.ts';
import { endexOf, startexOf } from '../../src/engine/state.ts';
import type { Opening } from '../../src/engine/state.ts';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import { goLive } from '../../src/server/live.ts';
import { openRooms } from '../../src/server/rooms.ts';
import type { NewRoom, Room } from '../../src/server/rooms.ts';
import { largestShipped, madeOf, outside } from '../openings.ts';
import { answerParent } from './child.ts';

const [folder = ''] = process.argv.slice(2);
/** The measure is of the server's work, and not of how often it lets somebody ask. */
const limits = { sockets: 5_000, socketsOfOne: 1_000, commands: { atOnce: 1e9, perSecond: 1e9 } };

/** Entries that are played when everything else of a long log was written. */
const BEFORE_THE_END = 400;

const store = await outside.openStore(folder);
const http = createServer();
const live = goLive(http, machineSurroundings, limits);
const rooms = await openRooms({
  store,
  surroundings: machineSurroundings,
  machines: maker().machines,
  hears: live.hears,
});
live.open(rooms);
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

let acts = 0;
const act = async (room: Room, verb: Verb, fields: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  const asked = { do: verb, refs: {}, with: fields };
  const reply = await room.exercise.authority()?.act({ seat: 'director' }, `bench-${(acts += 1)}`, asked);
  if (!reply?.ok) throw new Error(`${verb}: ${reply?.refused.message ?? 'nobody is there'}`);
};

const begun: NewRoom[] = [];
const begin = async (opening: Opening): Promise<NewRoom> => {
  const made = await rooms.begin(opening);
  begun.push(made);
  return made;
};

answerParent({
  /** An exercise whose clock stands; and a token each for so many people, spread over the seats of the parties. */
  room: async (people: number) => {
    const { room, links } = await begin(largestShipped());
    await act(room, 'exercise.start');
    await act(room, 'conduct.discuss');
    const places = room.places.all().filter(({ kind }) => kind === 'seat');
    const tokens: string[] = [];
    for (let n = 0; n < people; n += 1) {
      const joined = await room.places.join(
        { link: links.get(places[n % places.length]?.id ?? '') ?? '' },
        '',
      );
      if ('token' in joined) tokens.push(joined.token);
    }
    const { token } = await room.places.direct('');
    return { port: (http.address() as AddressInfo).port, tokens, director: token };
  },
  /** So many exercises more, with their clocks running at the speed of the room, and nobody there. */
  running: async (exercises: number) => {
    for (let n = 0; n < exercises; n += 1) {
      const { room } = await begin(largestShipped());
      await act(room, 'exercise.start');
      await act(room, 'conduct.clock', { speed: 1 });
    }
  },
  /** Bytes that are held, after everything that can be let go was let go: the least of some times that it is asked. */
  memory: async () => {
    const held: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      globalThis.gc?.();
      const { heapUsed, external } = process.memoryUsage();
      held.push(heapUsed + external);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return { held: Math.min(...held), rss: process.memoryUsage.rss() };
  },
  /** Plays half of a made exercise; people write the greater part of its log; then it plays on, until there are so many entries. */
  fill: async (matters: number, entries: number) => {
    const opening = madeOf(matters);
    const { room } = await begin(opening);
    await act(room, 'exercise.start');
    const authority = room.exercise.authority();
    if (!authority) throw new Error('It can only be read.');
    const half = instant((startexOf(opening) + endexOf(opening)) / 2);
    const playOn = async (id: string, to: Instant, most: number): Promise<void> => {
      await authority.hurry({ seat: 'director' }, id, { to });
      while (authority.saved() < most && authority.clock().hurry !== null)
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await playOn('bench-half', half, entries);
    while (authority.saved() < entries - BEFORE_THE_END)
      await Promise.all(
        Array.from({ length: Math.min(256, entries) }, () =>
          act(room, 'note.write', { text: `The desk notes the ${acts + 1}st call of this morning.` }),
        ),
      );
    await playOn('bench-end', endexOf(opening), entries);
    return authority.saved();
  },
  /** The mean length of a line of the last exercise's log, in bytes. */
  lineBytes: async () => {
    const lines = (await begun.at(-1)?.room.exercise.lines(3)) ?? [];
    return Math.round(lines.reduce((sum, line) => sum + line.length, 0) / Math.max(1, lines.length));
  },
});

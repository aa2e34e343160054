/** A server for live play on loopback, on a store in memory, and clients that take part in it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { LIVE_PROTOCOL } from '../../src/contract/live/protocol.ts';
import type { Command, Handshake, Question } from '../../src/contract/live/command.ts';
import type { Reply } from '../../src/contract/live/reply.ts';
import type { ClientSends, ServerTells } from '../../src/contract/live/told.ts';
import type { Opening } from '../../src/engine/state.ts';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import type { Surroundings } from '../../src/runtime/surroundings.ts';
import { goLive } from '../../src/server/live.ts';
import type { Limits } from '../../src/server/recognize.ts';
import { openRooms } from '../../src/server/rooms.ts';
import type { NewRoom, Rooms } from '../../src/server/rooms.ts';
import { memoryStore } from '../../src/store/memoryStore.ts';
import type { Store } from '../../src/store/store.ts';
import { patience } from './patience.ts';

export interface LiveServerUnderTest {
  readonly rooms: Rooms;
  readonly port: number;
  readonly begin: (opening: Opening) => Promise<NewRoom>;
  /** Comes in by the link of a place, and connects. */
  readonly come: (made: NewRoom, place: string, name?: string) => Promise<Client>;
  readonly connect: (token: string, since?: Handshake['since'], transport?: Transport) => Client;
  readonly close: () => Promise<void>;
}

type Transport = 'websocket' | 'polling';

export type Told = {
  [E in keyof ServerTells]: { event: E; told: Parameters<ServerTells[E]>[0] };
}[keyof ServerTells];

export interface Client {
  readonly token: string;
  readonly socket: Socket<ServerTells, ClientSends>;
  /** Everything that the server told, in order. */
  readonly told: Told[];
  /** What was told under one name, in order. */
  readonly all: <E extends keyof ServerTells>(event: E) => Parameters<ServerTells[E]>[0][];
  /** Waits until something was told that fits. */
  readonly until: <E extends keyof ServerTells>(
    event: E,
    fits?: (told: Parameters<ServerTells[E]>[0]) => boolean,
  ) => Promise<Parameters<ServerTells[E]>[0]>;
  readonly command: (command: WithoutId<Command>) => Promise<Reply>;
  readonly act: (verb: string, refs?: object, fields?: object, seat?: string) => Promise<Reply>;
  readonly question: (question: Question) => Promise<Reply>;
  readonly refused: () => Promise<{ code: string; message: string }>;
  /** Every byte that came over the socket. */
  readonly received: () => string;
}

export type WithoutId<C> = C extends { id: string } ? Omit<C, 'id'> & { id?: string } : never;

const events: readonly (keyof ServerTells)[] = [
  'welcome',
  'waiting',
  'view',
  'entries',
  'clock',
  'presence',
  'draft',
  'wall',
  'places',
  'trouble',
  'gone',
];

export async function liveServer(
  store: Store = memoryStore(),
  surroundings: Surroundings = machineSurroundings,
  limits?: Limits,
): Promise<LiveServerUnderTest> {
  const http = createServer();
  const live = goLive(http, surroundings, limits);
  const rooms = await openRooms({
    store,
    surroundings,
    machines: 'test',
    hears: live.hears,
  });
  live.open(rooms);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const clients: Client[] = [];
  const connect: LiveServerUnderTest['connect'] = (token, since, transport) => {
    const client = clientOf(port, token, since, transport);
    clients.push(client);
    return client;
  };
  return {
    rooms,
    port,
    begin: rooms.begin,
    come: async (made, place, name = place) => {
      const joined = await made.room.places.join({ link: made.links.get(place) ?? '' }, name);
      if ('refused' in joined) throw new Error(joined.refused.message);
      const client = connect(joined.token);
      await client.until('wall');
      return client;
    },
    connect,
    close: async () => {
      for (const { socket } of clients) socket.disconnect();
      await rooms.stop();
      await live.close();
      await store.close();
    },
  };
}

export function clientOf(
  port: number,
  token: string,
  since?: Handshake['since'],
  transport: Transport = 'websocket',
): Client {
  const auth = { token, protocol: LIVE_PROTOCOL, ...(since === undefined ? {} : { since }) };
  const socket: Socket<ServerTells, ClientSends> = io(`http://127.0.0.1:${port}`, {
    auth,
    transports: [transport],
    reconnection: false,
    forceNew: true,
  });
  const told: Told[] = [];
  const bytes: string[] = [];
  socket.io.on('open', () => {
    socket.io.engine.on('packet', ({ data }: { data?: unknown }) => bytes.push(String(data)));
  });
  const hears = new Set<() => void>();
  for (const event of events)
    socket.on(event, ((given: never) => {
      told.push({ event, told: given });
      for (const hear of [...hears]) hear();
    }) as never);
  const all: Client['all'] = (event) =>
    told.flatMap((one) => (one.event === event ? [one.told as never] : []));
  const command: Client['command'] = (asked) => {
    const id = randomBytes(8).toString('hex');
    return socket.timeout(patience).emitWithAck('command', { id, ...asked } as Command);
  };
  return {
    token,
    socket,
    told,
    all,
    until: (event, fits = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = all(event).find((one) => fits(one));
          if (found === undefined && !told.some((one) => one.event === event && fits(one.told as never)))
            return;
          hears.delete(look);
          resolve(found as never);
        };
        hears.add(look);
        look();
      }),
    command,
    act: (verb, refs = {}, fields = {}, seat) =>
      command({
        kind: 'act',
        do: verb,
        refs,
        with: fields,
        ...(seat === undefined ? {} : { seat }),
      } as WithoutId<Command>),
    received: () => bytes.join('\n'),
    question: (question) => socket.timeout(patience).emitWithAck('question', question),
    refused: () =>
      new Promise((resolve) =>
        socket.on('connect_error', (error) =>
          resolve((error as unknown as { data: { code: string; message: string } }).data),
        ),
      ),
  };
}

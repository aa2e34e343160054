/** Messages that are framed once for everybody arrive whole, on both sides of where a frame tells its length in another way. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServerTells } from '../../src/contract/live/told.ts';
import type { LiveSocket } from '../../src/server/line.ts';
import { packetOf, send } from '../../src/server/packet.ts';

const http = createServer();
const server = new Server<Record<string, never>, ServerTells>(http, { serveClient: false });
const clients: Socket<ServerTells>[] = [];

beforeAll(() => new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve)));
afterAll(async () => {
  for (const client of clients) client.disconnect();
  await server.close();
});

interface Line {
  readonly here: LiveSocket;
  readonly there: Socket<ServerTells>;
}

async function line(transport: 'websocket' | 'polling'): Promise<Line> {
  const met = new Promise<LiveSocket>((resolve) =>
    server.once('connection', (socket) => resolve(socket as unknown as LiveSocket)),
  );
  const { port } = http.address() as AddressInfo;
  const there: Socket<ServerTells> = io(`http://127.0.0.1:${port}`, {
    transports: [transport],
    reconnection: false,
    forceNew: true,
  });
  clients.push(there);
  return { here: await met, there };
}

/** What stands around the words in the message, in bytes. */
const AROUND = Buffer.byteLength('42["trouble",{"message":""}]');

/** Words with which the whole message has so many bytes; `sign` as often as it fits, then letters. */
function words(bytes: number, sign: string): string {
  const room = bytes - AROUND;
  const signs = sign.repeat(Math.floor(room / Buffer.byteLength(sign)));
  return signs + 'x'.repeat(room - Buffer.byteLength(signs));
}

const told = (there: Socket<ServerTells>, count: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const all: string[] = [];
    there.on('disconnect', (why) => reject(new Error(`The client was cut off: ${why}.`)));
    there.on('trouble', ({ message }) => {
      all.push(message);
      if (all.length === count) resolve(all);
    });
  });

const edges = [124, 125, 126, 127, 65_534, 65_535, 65_536, 65_537, 200_000];
const signs = [
  ['letters alone', 'a'],
  ['signs of two bytes', 'é'],
  ['signs of three bytes', '刀'],
  ['signs of four bytes, which are two in JavaScript', '🖥'],
] as const;

describe.each(['websocket', 'polling'] as const)('over %s', (transport) => {
  test.each(signs)('messages of every length arrive as they were sent, with %s', async (_, sign) => {
    const { here, there } = await line(transport);
    const sent = edges.flatMap((bytes) => [words(bytes, sign), 'and the one after it']);
    const arriving = told(there, sent.length);
    for (const message of sent) send(here, packetOf('trouble', { message }));
    expect(await arriving).toEqual(sent);
    there.disconnect();
  });
});

test.each(edges)('a message of %i bytes says its length in the fewest bytes that hold it', (bytes) => {
  for (const [, sign] of signs) {
    const { wsPreEncodedFrame } = packetOf('trouble', { message: words(bytes, sign) }).options;
    const [frame] = wsPreEncodedFrame;
    const saying = bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10;
    expect(frame.length).toBe(saying + bytes);
    // a text, whole and without a mask
    expect(frame[0]).toBe(0x81);
    const length = {
      2: () => frame[1],
      4: () => frame.readUInt16BE(2),
      10: () => Number(frame.readBigUInt64BE(2)),
    };
    expect(length[saying]()).toBe(bytes);
  }
});

/** Clients in a process of their own: they all hear what one of them sends, or each sends and waits for its answer. */
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { LIVE_PROTOCOL } from '../../src/contract/live/protocol.ts';
import { answerParent } from './child.ts';

export interface Fanned {
  /** Milliseconds from the sending of each command to its arrival at the last client. */
  readonly last: readonly number[];
  /** Milliseconds for all of them. */
  readonly all: number;
  readonly clients: number;
}

/** Clients of one server, who all hear what the sender says. */
interface Crowd {
  readonly sockets: readonly Socket[];
  readonly sender: Socket;
}

const crowds = new Map<string, Crowd>();
let sent = 0;

/** What a client was told, as socket.io has it: the event, and what came with it. */
export type Told = readonly [event: string, ...given: unknown[]];

/** What the first client was told, to be told by another server as well. */
export interface Sample {
  /** When it came in. */
  readonly greeting: Told[];
  /** Of what the sender sent first. */
  entries: { readonly entries: readonly object[] } | null;
}

const sample: Sample = { greeting: [], entries: null };

interface UnderWay {
  readonly start: number;
  left: number;
  readonly arrived: (ms: number) => void;
}
const underWay = new Map<string, UnderWay>();

const connect = (port: number, token: string, hears?: (...told: Told) => void): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const auth = { token, protocol: LIVE_PROTOCOL };
    const socket = io(`http://127.0.0.1:${port}`, { auth, transports: ['websocket'], forceNew: true });
    if (hears) socket.onAny(hears);
    socket.once('connect_error', reject);
    socket.once('connect', () => resolve(socket));
  });

/** Comes in, and goes again when everything that is told at once has arrived. */
async function takeSample(port: number, token: string): Promise<void> {
  const socket = await connect(port, token, (...told) => sample.greeting.push(told));
  await settled();
  socket.disconnect();
}

/** What is told to whoever comes in has arrived. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));

const hear = (socket: Socket): void => {
  socket.on('entries', (told: { entries: readonly { with?: { title?: string } }[] }) => {
    for (const { with: fields } of told.entries) {
      const waits = underWay.get(fields?.title ?? '');
      if (!waits) continue;
      sample.entries ??= told;
      waits.left -= 1;
      if (waits.left > 0) continue;
      underWay.delete(fields?.title ?? '');
      waits.arrived(performance.now() - waits.start);
    }
  });
};

const command = async (socket: Socket, verb: string, fields: object): Promise<void> => {
  const asked = { id: `${process.pid}-bench-${(sent += 1)}`, kind: 'act', do: verb, refs: {}, with: fields };
  const reply = (await socket.emitWithAck('command', asked)) as {
    ok: boolean;
    refused?: { message: string };
  };
  if (!reply.ok) throw new Error(reply.refused?.message);
};

const crowdOf = (server: string): Crowd => {
  const crowd = crowds.get(server);
  if (!crowd) throw new Error(`Nobody is connected to ${server}.`);
  return crowd;
};

const fan = ({ sockets, sender }: Crowd): Promise<number> => {
  const title = `Told to all, ${String(sent + 1).padStart(6, '0')}`;
  return new Promise((resolve, reject) => {
    underWay.set(title, { start: performance.now(), left: sockets.length, arrived: resolve });
    command(sender, 'inject.deliver', { to: ['all'], title, body: 'Power is back in the north.' }).catch(
      reject,
    );
  });
};

/** Does something so many times, so many of it at a time. */
async function repeat(times: number, together: number, work: () => Promise<void>): Promise<number> {
  let left = times;
  const start = performance.now();
  const one = async (): Promise<void> => {
    while ((left -= 1) >= 0) await work();
  };
  await Promise.all(Array.from({ length: together }, one));
  return performance.now() - start;
}

answerParent({
  connect: async (
    server: string,
    port: number,
    tokens: readonly string[],
    clients: number,
    director: string,
  ) => {
    const sockets: Socket[] = [];
    if (sample.greeting.length === 0) await takeSample(port, tokens[0] ?? '');
    for (let n = 0; n < clients; n += 1) sockets.push(await connect(port, tokens[n % tokens.length] ?? ''));
    crowds.set(server, { sockets, sender: await connect(port, director) });
    await settled();
    sockets.forEach(hear);
  },
  fan: async (server: string, times: number, together: number): Promise<Fanned> => {
    const crowd = crowdOf(server);
    const last: number[] = [];
    const all = await repeat(times, together, async () => void last.push(await fan(crowd)));
    return { last, all, clients: crowd.sockets.length };
  },
  sample: () => sample,
  /** Each client sends a note and waits for its answer, again and again. */
  notes: async (server: string, each: number, clients: number) => {
    const took: number[] = [];
    const start = performance.now();
    const one = (socket: Socket) =>
      repeat(each, 1, async () => {
        const before = performance.now();
        await command(socket, 'note.write', {
          text: 'The duty officer was told, and has read it back to us.',
        });
        took.push(performance.now() - before);
      });
    await Promise.all(crowdOf(server).sockets.slice(0, clients).map(one));
    return { took, all: performance.now() - start };
  },
});

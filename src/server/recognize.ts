/** Who a client is, by its handshake, or why it is not let in. */
import { issueWords } from '../contract/issueWords.ts';
import { handshakeSchema } from '../contract/live/command.ts';
import { LIVE_PROTOCOL } from '../contract/live/protocol.ts';
import type { Line } from './line.ts';
import type { Rooms } from './rooms.ts';
import { exerciseOf } from './tokens.ts';

export interface Limits {
  /** Sockets of the server, and of one person. */
  readonly sockets: number;
  readonly socketsOfOne: number;
  /** Commands and questions of one socket: so many at once, and so many a second after that. */
  readonly commands: { readonly atOnce: number; readonly perSecond: number };
}

export const usualLimits: Limits = {
  sockets: 2_000,
  socketsOfOne: 12,
  commands: { atOnce: 60, perSecond: 20 },
};

export interface Connected {
  readonly all: number;
  readonly of: (exercise: string, person: string) => number;
}

export function recognize(
  auth: unknown,
  rooms: Rooms | null,
  connected: Connected,
  limits: Limits,
): Line | Error {
  const read = handshakeSchema.safeParse(auth);
  if (!read.success) return refusal('malformed', `The handshake: ${issueWords(read.error.issues)}`);
  const { token, protocol } = read.data;
  if (protocol !== LIVE_PROTOCOL)
    return refusal('protocol', `This server speaks ${LIVE_PROTOCOL}, not ${protocol}. Load the page anew.`);
  if (!rooms) return refusal('busy', 'The server is starting. Come back in a moment.');
  if (connected.all > limits.sockets)
    return refusal('busy', 'Too many are connected to this server. Come back in a moment.');
  const room = rooms.find(exerciseOf(token) ?? '');
  const who = room?.places.standingOf(token);
  if (!room || !who || who.person.status === 'removed')
    return refusal('removed', 'This seat is no longer yours. Ask the director for a new link.');
  const { id } = room.exercise.about();
  if (connected.of(id, who.person.id) >= limits.socketsOfOne)
    return refusal('busy', 'You have this open too many times. Close a page.');
  return { exercise: id, person: who.person.id, told: new Map() };
}

/** What socket.io hands to a client that is not let in. */
function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { data: { code, message } });
}

/**
 * The sockets of people, by the seats that they look from. What a seat is shown goes to all of its sockets at once; one that cannot
 * keep up is left out until it has, and is then told what it missed; one that never does is sent away (design §5).
 */
import type { Seat } from '../contract/subject.ts';
import type { SeatEntry } from '../contract/view.ts';
import type { Exercise } from '../runtime/exercises.ts';
import type { Surroundings } from '../runtime/surroundings.ts';
import { socketsIn } from './line.ts';
import type { LiveServer, LiveSocket } from './line.ts';
import { packetOf, send } from './packet.ts';

/** Packets that may wait for one client. */
const MOST_WAITING = 256;
/** How long a client may stay behind. */
const LONGEST_BEHIND_MS = 30_000;

export const seatRoom = (exercise: string, seat: Seat): string => `${exercise}/${seat}`;
export const personRoom = (exercise: string, person: string): string => `${exercise}#${person}`;

export interface Crowd {
  /** Makes ready what a seat is shown; what it gives hands it on. */
  readonly showing: (exercise: Exercise, seat: Seat, entries: readonly SeatEntry[]) => () => void;
  /** Lets a socket hear a seat from its number `n` on; what it missed is told first, in the same turn. */
  readonly join: (socket: LiveSocket, exercise: Exercise, seat: Seat, n: number | null) => Promise<void>;
  readonly leave: (socket: LiveSocket) => void;
}

export function gather(io: LiveServer, surroundings: Pick<Surroundings, 'after'>): Crowd {
  const join: Crowd['join'] = async (socket, exercise, seat, n) => {
    const feed = await exercise.feeds().of(seat);
    const { branch } = exercise.about();
    if (!socket.connected) return;
    const { n: last } = feed.view();
    if (n === null || n > last)
      socket.emit('view', { branch, seat, view: feed.view(), entries: feed.since(0) });
    else socket.emit('entries', { branch, seat, entries: feed.since(n) });
    socket.data.behind.delete(seat);
    void socket.join(seatRoom(socket.data.exercise, seat));
  };

  /** Leaves a socket out of a seat until what waits for it has gone. */
  const leaveBehind = (socket: LiveSocket, exercise: Exercise, seat: Seat, n: number): void => {
    void socket.leave(seatRoom(socket.data.exercise, seat));
    if (socket.data.behind.size === 0) {
      const sendAway = surroundings.after(LONGEST_BEHIND_MS, () => socket.disconnect(true));
      const catchUp = (): void => {
        if (waitingFor(socket) > 0) return;
        sendAway();
        socket.conn.off('drain', catchUp);
        for (const [behind, last] of [...socket.data.behind])
          join(socket, exercise, behind, last).catch(() => socket.disconnect(true));
      };
      socket.conn.on('drain', catchUp);
    }
    socket.data.behind.set(seat, n);
  };

  return {
    showing: (exercise, seat, entries) => {
      const { id, branch } = exercise.about();
      const first = entries[0]?.n ?? 1;
      const packet = packetOf('entries', { branch, seat, entries });
      return () => {
        for (const socket of socketsIn(io, seatRoom(id, seat)))
          if (waitingFor(socket) > MOST_WAITING) leaveBehind(socket, exercise, seat, first - 1);
          else send(socket, packet);
      };
    },
    join,
    leave: (socket) => {
      for (const room of socket.rooms)
        if (room.startsWith(`${socket.data.exercise}/`)) void socket.leave(room);
    },
  };
}

const waitingFor = ({ conn }: LiveSocket): number =>
  (conn as unknown as { writeBuffer: readonly unknown[] }).writeBuffer.length;

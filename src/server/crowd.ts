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
  /**
   * Lets a socket hear a seat from its number `n` on; what it missed is told first, in the same turn. False: it is not `still` to, and
   * hears nothing.
   */
  readonly join: (
    socket: LiveSocket,
    exercise: Exercise,
    seat: Seat,
    n: number | null,
    still: () => boolean,
  ) => Promise<boolean>;
  /** Takes a socket out of all seats, and whatever waits for it; gives whether it was not taken out again since. */
  readonly leave: (socket: LiveSocket) => () => boolean;
}

/** A socket that cannot keep up. */
interface Behind {
  /** The last number of each seat that it was left out of. */
  readonly last: Map<Seat, number>;
  /** It is not waited for any more. */
  readonly stop: () => void;
}

export function gather(io: LiveServer, surroundings: Pick<Surroundings, 'after'>): Crowd {
  const behind = new WeakMap<LiveSocket, Behind>();
  const taken = new WeakMap<LiveSocket, symbol>();

  const join: Crowd['join'] = async (socket, exercise, seat, n, still) => {
    const feed = await exercise.feeds().of(seat);
    if (!socket.connected || !still()) return false;
    const { branch } = exercise.about();
    const { n: last } = feed.view();
    if (n === null || n > last)
      socket.emit('view', { branch, seat, view: feed.view(), entries: feed.since(0) });
    else socket.emit('entries', { branch, seat, entries: feed.since(n) });
    void socket.join(seatRoom(socket.data.exercise, seat));
    return true;
  };

  const stillWhere = (socket: LiveSocket): (() => boolean) => {
    const mark = taken.get(socket);
    return () => taken.get(socket) === mark;
  };

  /** Waits until what waits for a socket has gone; one that takes too long is sent away. */
  const waitFor = (socket: LiveSocket, exercise: Exercise): Behind => {
    const last = new Map<Seat, number>();
    const still = stillWhere(socket);
    const catchUp = (): void => {
      if (waitingFor(socket) > 0) return;
      stop();
      for (const [seat, n] of last)
        join(socket, exercise, seat, n, still).catch(() => socket.disconnect(true));
    };
    const sendAway = surroundings.after(LONGEST_BEHIND_MS, () => socket.disconnect(true));
    const stop = (): void => {
      sendAway();
      socket.conn.off('drain', catchUp);
      behind.delete(socket);
    };
    socket.conn.on('drain', catchUp);
    return { last, stop };
  };

  /** Leaves a socket out of a seat until it has kept up. */
  const leaveBehind = (socket: LiveSocket, exercise: Exercise, seat: Seat, n: number): void => {
    void socket.leave(seatRoom(socket.data.exercise, seat));
    const waits = behind.get(socket) ?? waitFor(socket, exercise);
    behind.set(socket, waits);
    waits.last.set(seat, n);
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
      behind.get(socket)?.stop();
      taken.set(socket, Symbol('taken out'));
      for (const room of socket.rooms)
        if (room.startsWith(`${socket.data.exercise}/`)) void socket.leave(room);
      return stillWhere(socket);
    },
  };
}

const waitingFor = ({ conn }: LiveSocket): number =>
  (conn as unknown as { writeBuffer: readonly unknown[] }).writeBuffer.length;

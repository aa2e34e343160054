/**
 * Live play over socket.io, protocol `hotline-live/1` (docs/live-protocol.md). A client gives its token; it is told the view of each
 * of its seats and then what each is shown, in order; it sends commands, and each is answered once.
 */
import type { Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server } from 'socket.io';
import type { ZodType } from 'zod';
import { commandSchema, handshakeSchema, questionSchema } from '../contract/live/command.ts';
import { LIVE_PROTOCOL } from '../contract/live/protocol.ts';
import type { Handshake } from '../contract/live/command.ts';
import { issueWords } from '../contract/issueWords.ts';
import type { Reply } from '../contract/live/reply.ts';
import { notSaved } from '../runtime/answered.ts';
import type { Exercise } from '../runtime/exercises.ts';
import type { Surroundings } from '../runtime/surroundings.ts';
import { StoreFault, whyNotStored } from '../store/store.ts';
import { allowance } from './allowance.ts';
import { answer, perform } from './commands.ts';
import { gather, personRoom, seatRoom } from './crowd.ts';
import { socketsIn } from './line.ts';
import type { LiveServer, LiveSocket } from './line.ts';
import { fromHere } from './origin.ts';
import type { FromHere } from './origin.ts';
import type { Standing } from './places.ts';
import { recognize, usualLimits } from './recognize.ts';
import type { Connected, Limits } from './recognize.ts';
import type { Room, RoomHears, Rooms } from './rooms.ts';
import { clockFor, settingFor } from './shownTo.ts';
import { tellWhoIsThere } from './whoIsThere.ts';

/** Largest message that a client may send: a draft of 100,000 characters and what is around it. */
const MOST_BYTES = 512 * 1024;
/** How long an exercise that nobody looks at keeps what it would show. */
const REST_AFTER_MS = 60_000;

/** How long those are waited for at the end who do not hear that it is the end. */
export const LET_GO_MS = 2_000;

export interface Live {
  /** What the rooms are to tell. */
  readonly hears: RoomHears;
  /** Begins to answer; until then every client is told to come back. */
  readonly open: (rooms: Rooms) => void;
  readonly sockets: () => number;
  readonly close: () => Promise<void>;
}

export function goLive(
  http: HttpServer,
  surroundings: Surroundings,
  limits: Limits = usualLimits,
  isFromHere: FromHere = fromHere(null),
): Live {
  const io: LiveServer = new Server(http, {
    allowRequest: (request, decide) => decide(null, isFromHere(request)),
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    cleanupEmptyChildNamespaces: true,
  });
  const lines = new Set<Duplex>();
  http.on('upgrade', (_, line) => {
    lines.add(line);
    line.once('close', () => lines.delete(line));
  });
  const crowd = gather(io, surroundings);
  let rooms: Rooms | null = null;

  const standingOf = (socket: LiveSocket): { room: Room; who: Standing } | null => {
    const room = rooms?.find(socket.data.exercise);
    const who = room?.places.personById(socket.data.person);
    return room && who ? { room, who } : null;
  };
  const socketsOf = (id: string): LiveSocket[] => socketsIn(io, everyone(id));

  const connected: Connected = {
    get all() {
      return io.engine.clientsCount;
    },
    of: (exercise, person) => io.sockets.adapter.rooms.get(personRoom(exercise, person))?.size ?? 0,
  };
  io.use((socket, next) => {
    const line = recognize(socket.handshake.auth, rooms, connected, limits);
    if (line instanceof Error) {
      next(line);
      return;
    }
    socket.data = line;
    next();
  });

  const resting = new Map<string, () => void>();
  let closed = false;
  /** Whoever only loads the page anew does not have everything read again. */
  const restLater = ({ exercise }: Room): void => {
    const { id } = exercise.about();
    resting.get(id)?.();
    // those who are let go at the end leave nothing behind that keeps the program up
    if (closed) return;
    const rest = (): void => {
      resting.delete(id);
      if (socketsOf(id).length === 0) exercise.feeds().rest();
    };
    resting.set(id, surroundings.after(REST_AFTER_MS, rest));
  };

  const whoIsThere = tellWhoIsThere({
    surroundings,
    roomOf: (id) => rooms?.find(id) ?? null,
    socketsOf,
    standingOf: (socket) => standingOf(socket)?.who ?? null,
  });

  /** Everything that a client needs to begin, or to go on from what it has. */
  const enter = async (
    socket: LiveSocket,
    room: Room,
    who: Standing,
    still: () => boolean,
    since?: Handshake['since'],
  ): Promise<void> => {
    const { exercise } = room;
    const { code: _, ...place } = who.place;
    socket.emit('welcome', {
      protocol: LIVE_PROTOCOL,
      setting: settingFor(exercise, who.place),
      person: who.person,
      place,
    });
    const same = since?.branch === exercise.about().branch ? since.seats : {};
    // who was put elsewhere in between hears nothing more of this place
    for (const seat of place.seats)
      if (!(await crowd.join(socket, exercise, seat, same[seat] ?? null, still))) return;
    for (const seat of place.seats) for (const draft of room.drafts.of(seat)) socket.emit('draft', draft);
    const authority = exercise.authority();
    if (authority) socket.emit('clock', clockFor(authority.clock(), who.place));
    socket.emit('wall', room.wall());
  };

  /** Puts a socket where its person stands now. */
  const settle = async (socket: LiveSocket, since?: Handshake['since']): Promise<void> => {
    const found = standingOf(socket);
    const still = crowd.leave(socket);
    if (!found || found.who.person.status === 'removed') {
      socket.emit('gone', { why: 'The director has taken this seat away.' });
      socket.disconnect(true);
    } else if (found.who.person.status === 'knocks') socket.emit('waiting');
    else await enter(socket, found.room, found.who, still, since);
  };

  const settleSafely = (socket: LiveSocket, since?: Handshake['since']): void => {
    settle(socket, since).catch(() => socket.disconnect(true));
  };

  io.on('connection', (socket) => {
    const { exercise: id, person } = socket.data;
    const room = rooms?.find(id);
    if (!room) {
      socket.disconnect(true);
      return;
    }
    void socket.join([everyone(id), personRoom(id, person)]);
    settleSafely(socket, handshakeSchema.parse(socket.handshake.auth).since);
    whoIsThere.changed(id);
    socket.on('disconnect', () => {
      crowd.leave(socket);
      whoIsThere.changed(id);
      restLater(room);
    });

    const may = allowance(limits.commands, surroundings.monotonic);
    const answers = <T>(
      schema: ZodType<T>,
      given: unknown,
      reply: unknown,
      work: (who: Standing, asked: T) => Promise<Reply> | Reply,
    ): void => {
      // without an answer that can be given, nothing is done
      if (typeof reply !== 'function') return;
      const say = reply as (said: Reply) => void;
      if (!may()) {
        say(no('too-often', 'Too many commands in a short time. Wait a moment.'));
        return;
      }
      const found = standingOf(socket);
      const read = schema.safeParse(given);
      const reached = async (): Promise<Reply> => {
        if (!read.success) return no('malformed', issueWords(read.error.issues));
        if (found?.who.person.status !== 'in') return no('removed', 'The director has not let you in.');
        return work(found.who, read.data);
      };
      reached().then(say, (error: unknown) => {
        room.trouble(error);
        say(
          error instanceof StoreFault
            ? notSaved(whyNotStored(error))
            : no('busy', 'The server could not do this. The director has been told.'),
        );
      });
    };
    socket.on('command', (command, reply) =>
      answers(commandSchema, command, reply, (who, asked) => perform(room, who, asked)),
    );
    socket.on('question', (question, reply) =>
      answers(questionSchema, question, reply, (who, asked) => answer(room, who, asked)),
    );
  });

  const inRoom = (
    exercise: Exercise,
    tell: (room: Room, socket: LiveSocket, who: Standing) => void,
  ): void => {
    const room = rooms?.find(exercise.about().id);
    if (!room) return;
    for (const socket of socketsOf(exercise.about().id)) {
      const found = standingOf(socket);
      if (found?.who.person.status === 'in') tell(room, socket, found.who);
    }
  };

  return {
    hears: {
      showing: crowd.showing,
      clock: (exercise) => {
        const now = exercise.authority()?.clock();
        if (now) inRoom(exercise, (_, socket, { place }) => socket.emit('clock', clockFor(now, place)));
      },
      trouble: (exercise, message) => {
        io.to(seatRoom(exercise.about().id, 'director')).emit('trouble', { message });
      },
      branched: (exercise) => {
        for (const socket of socketsOf(exercise.about().id)) settleSafely(socket);
      },
      places: (exercise) => whoIsThere.changed(exercise.about().id),
      moved: (exercise, person) => {
        for (const socket of socketsOf(exercise.about().id))
          if (socket.data.person === person) settleSafely(socket);
      },
      draft: (exercise, draft) => {
        io.to(seatRoom(exercise.about().id, draft.seat)).emit('draft', draft);
      },
      wall: (exercise, shows) => {
        inRoom(exercise, (_, socket) => socket.emit('wall', shows));
      },
    },
    open: (opened) => {
      rooms = opened;
    },
    sockets: () => io.engine.clientsCount,
    close: () => {
      closed = true;
      for (const takeOff of resting.values()) takeOff();
      whoIsThere.stop();
      const takeOff = surroundings.after(LET_GO_MS, () => {
        for (const line of lines) line.destroy();
      });
      return io.close().finally(takeOff);
    },
  };
}

const everyone = (exercise: string): string => `${exercise}!`;

const no = (code: 'too-often' | 'malformed' | 'removed' | 'busy', message: string): Reply => ({
  ok: false,
  refused: { code, rule: null, message },
});

/**
 * Who is there and where, told to everybody whom it concerns: made once for each place, told to those alone for whom it is another
 * than it was, and once for all who come or go at about the same time. A class comes in at once; told one by one, of five hundred
 * people a quarter of a million would be told. Nobody is told anything because somebody came of whom they may not know.
 */
import type { Surroundings } from '../runtime/surroundings.ts';
import type { LiveSocket } from './line.ts';
import { packetOf, send } from './packet.ts';
import type { Packet } from './packet.ts';
import type { Standing } from './places.ts';
import type { Room } from './rooms.ts';
import { isControl, presentFor } from './shownTo.ts';
import { together } from './together.ts';

const TOLD_AFTER_MS = 50;

export interface WhoIsTherePorts {
  readonly surroundings: Pick<Surroundings, 'after'>;
  readonly roomOf: (exercise: string) => Room | null;
  readonly socketsOf: (exercise: string) => readonly LiveSocket[];
  readonly standingOf: (socket: LiveSocket) => Standing | null;
}

export interface WhoIsThere {
  /** Somebody came or went, or is to be elsewhere. */
  readonly changed: (exercise: string) => void;
  /** Nothing more is told. */
  readonly stop: () => void;
}

export function tellWhoIsThere({ surroundings, roomOf, socketsOf, standingOf }: WhoIsTherePorts): WhoIsThere {
  const tell = (exercise: string): void => {
    const room = roomOf(exercise);
    if (!room) return;
    const sockets = socketsOf(exercise);
    const here = new Set(sockets.map(({ data }) => data.person));
    const presence = onceFor((place: Standing['place']) =>
      packetOf('presence', presentFor(room.places, here, place)),
    );
    const places = onceFor(() => placesOf(room));
    for (const socket of sockets) {
      const who = standingOf(socket);
      if (who?.person.status !== 'in') continue;
      sendChanged(socket, 'presence', presence(who.place));
      if (isControl(who.place)) sendChanged(socket, 'places', places(who.place));
    }
  };
  const { soon, stop } = together(surroundings, TOLD_AFTER_MS, tell);
  return { changed: soon, stop };
}

function sendChanged(socket: LiveSocket, event: string, packet: Packet): void {
  const { told } = socket.data;
  if (told.get(event) === packet.text) return;
  told.set(event, packet.text);
  send(socket, packet);
}

function onceFor(make: (place: Standing['place']) => Packet): (place: Standing['place']) => Packet {
  const made = new Map<string, Packet>();
  return (place) => {
    const packet = made.get(place.id) ?? make(place);
    made.set(place.id, packet);
    return packet;
  };
}

const placesOf = ({ places }: Room): Packet =>
  packetOf('places', { places: places.all(), people: places.people(), holder: places.holder() });

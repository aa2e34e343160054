/** A client's line to the server: its socket, and what the server remembers of it. */
import type { Server, Socket } from 'socket.io';
import type { ClientSends, ServerTells } from '../contract/live/told.ts';

/** What the server remembers of a socket. */
export interface Line {
  readonly exercise: string;
  readonly person: string;
  /** What it was told last, under names that tell the same again unless it is another. */
  readonly told: Map<string, string>;
}

export type LiveServer = Server<ClientSends, ServerTells, Record<string, never>, Line>;
export type LiveSocket = Socket<ClientSends, ServerTells, Record<string, never>, Line>;

/** The sockets that are in a room now. */
export function socketsIn({ sockets }: LiveServer, room: string): LiveSocket[] {
  const ids = sockets.adapter.rooms.get(room) ?? new Set<string>();
  return [...ids].flatMap((id) => sockets.sockets.get(id) ?? []);
}

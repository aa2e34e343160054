/** A route as data: the server is built from it, and so is its description in OpenAPI, so that neither can lack what the other has. */
import type * as z from 'zod';
import type { ProblemCode } from '../contract/http/problem.ts';
import type { Addresses } from '../contract/http/operation.ts';
import type { Library } from '../library/library.ts';
import type { Classes } from './learn/classes.ts';
import type { Surroundings } from '../runtime/surroundings.ts';
import type { Answer } from './answer.ts';
import type { Caller, Grant } from './callers.ts';
import type { Look } from './look/look.ts';
import type { Metrics } from './metrics.ts';
import type { Room, Rooms } from './rooms.ts';

/** What the routes work with. */
export interface Desk {
  readonly rooms: Rooms;
  readonly classes: Classes;
  readonly library: Library;
  readonly look: Look;
  readonly surroundings: Surroundings;
  readonly maker: { readonly version: string; readonly machines: string };
  readonly metrics: Metrics;
  /** Clients that are connected. */
  readonly sockets: () => number;
  /** Why the store does not take anything just now; null when it does. */
  readonly storeFault: () => Promise<string | null>;
  /** Where it listens, and by what addresses other machines reach it. */
  readonly reached: () => Addresses;
  /** Copies the store; gives the file. */
  readonly backUp: () => Promise<string>;
}

export interface Asked<Query, Body> {
  readonly caller: Caller | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The address by which people reach the server, without a slash at its end. */
  readonly origin: string;
}

type Shape = { readonly says: string; readonly shape: z.ZodType };
type Documents = { readonly says: string; readonly types: readonly string[] };
export type Gives = Shape | Documents;

export interface Route<Query = unknown, Body = unknown> {
  /** Its name in OpenAPI. */
  readonly id: string;
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it: `/api/v1/exercises/{exercise}`. */
  readonly path: string;
  readonly says: string;
  /** Who may; nobody in particular when it is empty. */
  readonly may: readonly Grant[];
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** The body is a file as it is, and not JSON. */
  readonly file?: true;
  /** Largest body, in bytes. */
  readonly most?: number;
  /** Asked seldom, since it is much work or could be used to guess. */
  readonly seldom?: 'work' | 'guess';
  readonly gives: Readonly<Record<number, Gives>>;
  /** Problems of its own, beside those that every route can have. */
  readonly problems: readonly ProblemCode[];
  readonly handle: (asked: Asked<Query, Body>, desk: Desk) => Promise<Answer> | Answer;
}

/** Keeps the types of query and body inside the route. */
export const route = <Query, Body>(spec: Route<Query, Body>): Route => spec as unknown as Route;

/** A route of one exercise: the room is found, and the caller is of it, before it is handled. */
export const roomRoute = <Query, Body>(
  spec: Omit<Route<Query, Body>, 'handle'> & {
    readonly handle: (room: Room, asked: Asked<Query, Body>, desk: Desk) => Promise<Answer> | Answer;
  },
): Route =>
  route<Query, Body>({
    ...spec,
    handle: (asked, desk) => {
      const room = desk.rooms.find(asked.params['exercise'] ?? '');
      if (!room) throw new Error('The exercise is looked for before.');
      return spec.handle(room, asked, desk);
    },
  });

/**
 * The server as people reach it, on loopback and a store in memory. Every answer is held against what its route says that it gives:
 * one that is not described fails the test that asked.
 */
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type * as z from 'zod';
import type { begunSchema, joinedSchema } from '../../src/contract/http/exercise.ts';
import { problemSchema, PROBLEM_TYPE } from '../../src/contract/http/problem.ts';
import type { ProblemBody } from '../../src/contract/http/problem.ts';
import { folderLibrary } from '../../src/library/folderLibrary.ts';
import type { Library } from '../../src/library/library.ts';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import { lookBack } from '../../src/server/look/lookBack.ts';
import { problemsOf } from '../../src/server/openapi.ts';
import type { Route } from '../../src/server/route.ts';
import { allRoutes } from '../../src/server/routes/all.ts';
import { openServer } from '../../src/server/server.ts';
import type { Where } from '../../src/server/server.ts';
import { memoryStore } from '../../src/store/memoryStore.ts';
import type { Store } from '../../src/store/store.ts';

export type Begun = z.infer<typeof begunSchema>;
export type Entered = z.infer<typeof joinedSchema>;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The object, where it is one. */
  readonly body: never;
  readonly problem: ProblemBody | null;
}

export interface Question {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpServerUnderTest {
  readonly origin: string;
  readonly port: number;
  /** The token of whoever runs the server. */
  readonly house: string;
  readonly log: string[];
  readonly get: (path: string, token?: string) => Promise<Answered>;
  readonly post: (path: string, body?: unknown, token?: string) => Promise<Answered>;
  readonly ask: (method: string, path: string, question?: Question) => Promise<Answered>;
  /** Sets an exercise up. */
  readonly begin: (body?: object) => Promise<Begun>;
  /** Comes in by the link of a place. */
  readonly come: (begun: Begun, place: string, name?: string) => Promise<Entered>;
  readonly close: () => Promise<void>;
}

const agreements = fileURLToPath(new URL('../../agreements', import.meta.url));
const routes = allRoutes('test');

const unthreaded = (scenarios: string): Library => {
  const library = folderLibrary({ scenarios, agreements });
  return {
    catalogue: () => Promise.resolve(library.catalogue()),
    profiles: () => Promise.resolve(library.profiles()),
    check: (brought) => Promise.resolve(library.check(brought)),
    open: (wanted) => Promise.resolve(library.open(wanted)),
    close: () => Promise.resolve(),
  };
};

export interface Wanted {
  readonly store?: Store;
  readonly where?: Partial<Where>;
  readonly dashboard?: string;
  readonly library?: Partial<Library>;
}

export async function httpServer(scenarios: string, wanted: Wanted = {}): Promise<HttpServerUnderTest> {
  const { store = memoryStore(), where = {}, dashboard = '/nowhere', library = {} } = wanted;
  const log: string[] = [];
  const server = await openServer(
    {
      store,
      library: { ...unthreaded(scenarios), ...library },
      look: { look: (asked) => Promise.resolve(lookBack(asked)), close: () => Promise.resolve() },
      surroundings: machineSurroundings,
      maker: { version: '0.0.0', machines: 'test' },
      dashboard,
      backUp: async () => {
        await store.backup('copy.db');
        return 'copy.db';
      },
      log: { level: 'info', write: (line) => log.push(line) },
    },
    { host: '127.0.0.1', port: 0, orNext: false, url: null, ...where },
  );
  if ('fault' in server) throw new Error(server.fault);
  const origin = `http://127.0.0.1:${server.port}`;
  const house = server.link.slice(server.link.lastIndexOf('/') + 1);

  const ask = async (method: string, path: string, question: Question = {}): Promise<Answered> => {
    const { token, body, headers = {} } = question;
    const asFile = body instanceof Uint8Array || typeof body === 'string';
    const response = await fetch(`${origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined || asFile ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: asFile ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answered = { status: response.status, headers: response.headers, text };
    const problem = asDescribed(method, path, answered);
    const isObject = mediaOf(response.headers) === 'application/json';
    return { ...answered, body: (isObject ? JSON.parse(text) : null) as never, problem };
  };
  const post = (path: string, body?: unknown, token?: string): Promise<Answered> =>
    ask('POST', path, { body, ...(token === undefined ? {} : { token }) });

  return {
    origin,
    port: server.port,
    house,
    log,
    ask,
    get: (path, token) => ask('GET', path, token === undefined ? {} : { token }),
    post,
    begin: async (body = { scenario: { name: 'small' } }) => {
      const { status, body: begun, text } = await post('/api/v1/exercises', body, house);
      expect([status, text]).toEqual([201, text]);
      return begun;
    },
    come: async (begun, place, name = place) => {
      const link = begun.places.find(({ id }) => id === place)?.link;
      const { body, status } = await post('/api/v1/join', { link, name });
      expect(status).toBe(201);
      return body;
    },
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

/** Fails when a route answers what it does not say that it answers; gives the problem where it is one. */
function asDescribed(
  method: string,
  path: string,
  { status, headers, text }: Pick<Answered, 'status' | 'headers' | 'text'>,
): ProblemBody | null {
  const type = mediaOf(headers);
  const problem = type === PROBLEM_TYPE ? problemSchema.parse(JSON.parse(text)) : null;
  if (problem) expect(problem.status).toBe(status);
  const route = routeOf(method, path);
  if (!route) return problem;
  const given = route.gives[status];
  if (problem) expect(problemsOf(route)).toContain(problem.code);
  else if (!given) expect(`${status} ${text}`).toBe(`an answer of ${route.id}`);
  else if ('types' in given) expect(given.types.some((one) => one.replace(/;.*$/, '') === type)).toBe(true);
  else expect(given.shape.safeParse(JSON.parse(text)).error).toBeUndefined();
  return problem;
}

/** The type of an answer, without its parameters. */
const mediaOf = (headers: Headers): string => headers.get('Content-Type')?.replace(/;.*$/, '') ?? '';

const routeOf = (method: string, path: string): Route | undefined =>
  routes.find(
    (route) =>
      route.method === method.toLowerCase() &&
      new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path.replace(/\?.*$/, '')),
  );

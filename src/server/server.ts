/** The server: HTTP and live play on one address. This is its door; nothing else of it is used from outside. */
import { createServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Library } from '../library/library.ts';
import type { Surroundings } from '../runtime/surroundings.ts';
import { StoreFault, storeFaults } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { addressesOf } from './addresses.ts';
import { application } from './application.ts';
import { newHouse } from './callers.ts';
import { openClasses } from './learn/classes.ts';
import { goLive } from './live.ts';
import type { Look } from './look/look.ts';
import { countMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { fromHere } from './origin.ts';
import { usualLimits } from './recognize.ts';
import { openRooms } from './rooms.ts';
import type { RoomHears } from './rooms.ts';
import { allRoutes } from './routes/all.ts';

export interface ServerPorts {
  readonly store: Store;
  readonly library: Library;
  readonly look: Look;
  readonly surroundings: Surroundings;
  readonly maker: { readonly version: string; readonly machines: string };
  /** The folder of the built dashboard. */
  readonly dashboard: string;
  /** Copies the store beside it; gives the file. */
  readonly backUp: () => Promise<string>;
  /** Takes lines of the log of the server, as JSON. */
  readonly log: { readonly level: 'info' | 'warn'; readonly write: (line: string) => void };
}

export interface Where {
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
  /** Whether another one may be taken when that is taken. */
  readonly orNext: boolean;
  /** The address by which people come in through a reverse proxy on this machine; null: they come directly. */
  readonly url: string | null;
}

export interface Server {
  readonly port: number;
  /** For whoever runs the server: sets up exercises, and comes in as their director. */
  readonly link: string;
  /** Nothing fires any more, everyone is let go, everything is saved. */
  readonly close: () => Promise<void>;
}

/** Why it cannot listen there. */
export interface NotListening {
  readonly fault: 'taken' | 'not-allowed' | 'no-such-host';
}

/** Ports that are tried after one that is taken. */
const NEXT_PORTS = 20;

/** Rejects with a `StoreFault` when what is kept cannot be read. What it was given is the caller's to close. */
export async function openServer(ports: ServerPorts, where: Where): Promise<Server | NotListening> {
  const { library, look, surroundings, maker, dashboard, backUp } = ports;
  const logger = pino({ level: ports.log.level, base: null }, { write: ports.log.write });
  const metrics = countMetrics(maker.version);
  const { store, fault } = watchedStore(ports.store, metrics, logger);
  // asked by way of live play, which takes what is its own: as a listener after it, it would answer that a second time
  const http = createServer((request, response) => void app(request, response));
  const live = goLive(http, surroundings, usualLimits, fromHere(where.url));
  const hears: RoomHears = {
    ...live.hears,
    trouble: (exercise, message) => {
      // what it was is told to the director alone: it may name what others may not know
      logger.warn({ exercise: exercise.about().id }, 'Something went wrong in an exercise.');
      live.hears.trouble(exercise, message);
    },
  };
  const rooms = await openRooms({ store, surroundings, machines: maker.machines, hears });
  const classes = await openClasses({ store, surroundings });
  const stop = async (): Promise<void> => {
    await rooms.stop();
    metrics.stop();
    await live.close();
    http.closeAllConnections();
  };
  const { token, house } = newHouse(surroundings);
  const desk = {
    rooms,
    classes,
    library,
    look,
    surroundings,
    maker,
    metrics,
    sockets: live.sockets,
    storeFault: fault,
    backUp,
    reached: () => addressesOf(where, (http.address() as AddressInfo).port),
  };
  const routes = allRoutes(maker.version);
  const app = application({ routes, desk, house, dashboard, url: where.url, logger });
  const listening = await listen(http, where);
  if (listening !== null) {
    await stop();
    return listening;
  }
  live.open(rooms);
  const { port } = http.address() as AddressInfo;
  const origin = where.url ?? `http://${shownHost(where.host)}:${port}`;
  return { port, link: `${origin}/#/direct/${token}`, close: stop };
}

/** An address that stands for all of a machine's is shown as one that leads there. */
function shownHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

async function listen(http: HttpServer, { host, port, orNext }: Where): Promise<NotListening | null> {
  const last = orNext && port !== 0 ? Math.min(65_535, port + NEXT_PORTS) : port;
  for (let next = port; next <= last; next += 1) {
    const code = await tryListening(http, host, next);
    if (code === null) return null;
    if (code === 'EACCES') return { fault: 'not-allowed' };
    if (code !== 'EADDRINUSE') return { fault: 'no-such-host' };
  }
  return { fault: 'taken' };
}

function tryListening(http: HttpServer, host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const refused = (error: NodeJS.ErrnoException): void => resolve(error.code ?? '');
    http.once('error', refused);
    http.listen(port, host, () => {
      http.off('error', refused);
      resolve(null);
    });
  });
}

/** The store, with an eye on whether it takes what it is given. After a failure it is tried again when somebody asks. */
function watchedStore(
  store: Store,
  metrics: Metrics,
  logger: Logger,
): { store: Store; fault: () => Promise<string | null> } {
  let fault: string | null = null;
  let probing: Promise<void> | null = null;
  const probe = async (): Promise<void> => {
    try {
      await store.probe();
      fault = null;
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      fault = storeFaults[error.kind];
    } finally {
      probing = null;
    }
  };
  return {
    store: {
      ...store,
      commit: async (change) => {
        try {
          await store.commit(change);
          fault = null;
        } catch (error) {
          if (error instanceof StoreFault) {
            fault = storeFaults[error.kind];
            metrics.storeFailed();
            logger.error(error.message);
          }
          throw error;
        }
      },
    },
    fault: async () => {
      // many may ask at a time, and one try tells them all
      if (fault !== null) await (probing ??= probe());
      return fault;
    },
  };
}

/** The application over HTTP: what every request goes through, then its route. */
import express from 'express';
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type * as z from 'zod';
import { issueSays } from '../contract/issueWords.ts';
import { StoreConflict, StoreFault, whyNotStored } from '../store/store.ts';
import { ThreadFault } from '../thread/askInTurn.ts';
import { problem } from './answer.ts';
import type { Problem } from './answer.ts';
import { callerOf, isGranted, keyOf } from './callers.ts';
import type { Caller, House } from './callers.ts';
import { TakenAway } from './learn/classes.ts';
import { limit } from './limits.ts';
import { fromHere } from './origin.ts';
import { pages, policy } from './page.ts';
import type { Asked, Desk, Route } from './route.ts';
import { sendAnswer } from './sendAnswer.ts';

/** Largest body of a request that brings no scenario. */
const MOST_BYTES = 64 * 1024;

export interface ApplicationPorts {
  readonly routes: readonly Route[];
  readonly desk: Desk;
  readonly house: House;
  /** The folder of the built dashboard. */
  readonly dashboard: string;
  /** The address by which people come in through a reverse proxy on this machine; null: they come directly. */
  readonly url: string | null;
  readonly logger: Logger;
}

export function application({ routes, desk, house, dashboard, url, logger }: ApplicationPorts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  // only a proxy on this machine is believed about whom it brings
  app.set('trust proxy', url === null ? false : 'loopback');
  app.use(watched(desk, logger), policy());
  app.use(limit('address'), limit('parts'), sameOrigin(url));
  const perToken = limit('token', (response) => keyOf(callerIn(response)));
  const perWork = limit('work', (response) => keyOf(callerIn(response)));
  const guesses = limit('guess');
  for (const route of routes) {
    const steps: RequestHandler[] = [
      (_, response, next) => {
        response.locals['route'] = route.id;
        next();
      },
      ...(route.seldom === 'guess' ? [guesses] : []),
      ...(route.may.length === 0 ? [] : [admitted(route, desk, house), perToken]),
      ...(route.seldom === 'work' ? [perWork] : []),
      ...(route.body ? [reader(route)] : []),
      async (request, response) => {
        const asked = askedOf(route, request, response, url);
        const answer = 'is' in asked ? asked : await route.handle(asked, desk);
        sendAnswer(response, answer);
      },
    ];
    app[route.method](expressPath(route.path), ...steps);
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    app.route(expressPath(path)).all((_, response) => {
      response.set('Allow', methods.join(', '));
      sendAnswer(response, problem('method', `This answers to ${methods.join(' and ')}.`));
    });
  }
  app.use('/api', (_, response) => sendAnswer(response, noSuchAddress));
  app.use(pages(dashboard));
  app.use((_, response) => sendAnswer(response, noSuchAddress));
  app.use(failed(logger));
  return app;
}

const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

const noSuchAddress = problem('not-found', 'There is nothing at this address. See /api/v1/openapi.json.');

/** Counts and logs what was answered: the route and never the address, which could carry what is nobody's. */
function watched({ metrics, surroundings }: Desk, logger: Logger): RequestHandler {
  return (request, response, next) => {
    const began = surroundings.monotonic();
    response.on('finish', () => {
      const ms = surroundings.monotonic() - began;
      const named: unknown = response.locals['route'];
      const route = typeof named === 'string' ? named : 'page';
      metrics.answered(route, response.statusCode, ms / 1_000);
      logger.info({ method: request.method, route, status: response.statusCode, ms: Math.round(ms) });
    });
    next();
  };
}

function sameOrigin(url: string | null): RequestHandler {
  const isFromHere = fromHere(url);
  return (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads || isFromHere(request)) next();
    else sendAnswer(response, problem('other-origin', 'This page is of another site than the server.'));
  };
}

/** Who asks is known, may ask, and is of the exercise that is meant; what may not be known of is not there. */
function admitted(route: Route, desk: Desk, house: House): RequestHandler {
  return (request, response, next) => {
    const token = /^Bearer ([\w.-]{16,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    const caller = token === undefined ? null : callerOf(token, house, desk);
    const refuse = (why: Problem): void => sendAnswer(response, why);
    const { exercise } = request.params;
    if (token === undefined)
      refuse(problem('no-token', 'Send the token of your seat as Authorization: Bearer.'));
    else if (caller === null)
      refuse(
        problem('unknown-token', 'Ask the director for a new link; the house has a new one each start.'),
      );
    else if (caller.is === 'person' && exercise !== undefined && exercise !== idOf(caller))
      refuse(problem('not-found', `There is no exercise ${String(exercise)}.`));
    else if (!isGranted(caller, route.may))
      refuse(problem('not-yours', `This is for: ${route.may.map((grant) => grantWords[grant]).join(', ')}.`));
    else if (typeof exercise === 'string' && !desk.rooms.find(exercise))
      refuse(problem('not-found', `There is no exercise ${exercise}.`));
    else {
      response.locals['caller'] = caller;
      next();
    }
  };
}

const grantWords = {
  house: 'whoever runs the server',
  director: 'directors of the exercise',
  evaluator: 'its evaluators',
  person: 'people whom the director has let in',
  learner: 'learners of a class',
} as const;

const idOf = (caller: Extract<Caller, { is: 'person' }>): string => caller.room.exercise.about().id;

function callerIn(response: Response): Caller {
  const caller = response.locals['caller'] as Caller | undefined;
  if (!caller) throw new Error('Only a route that asks for a token counts by it.');
  return caller;
}

function reader({ file, most = MOST_BYTES }: Route): RequestHandler {
  return file
    ? express.raw({ limit: most, type: () => true, inflate: false })
    : express.json({ limit: most, inflate: false });
}

/** What was asked, checked by the shapes of the route. */
function askedOf(
  route: Route,
  request: Request,
  response: Response,
  url: string | null,
): Asked<unknown, unknown> | Problem {
  const body: unknown = request.body;
  if (route.body && !route.file && body === undefined)
    return problem('wrong-type', 'Expected a body of JSON, with Content-Type: application/json.');
  const query = route.query?.safeParse(request.query);
  const read = route.body?.safeParse(body ?? new Uint8Array());
  const errors = [
    ...(query?.success === false ? errorsAt('query', query.error.issues) : []),
    ...(read?.success === false ? errorsAt('body', read.error.issues) : []),
  ];
  if (errors.length > 0)
    return problem('invalid', 'Something in the request is not as expected.', { errors });
  return {
    caller: (response.locals['caller'] as Caller | undefined) ?? null,
    params: Object.fromEntries(Object.entries(request.params).map(([name, one]) => [name, String(one)])),
    query: query?.data,
    body: read?.data,
    origin: url ?? `${request.protocol}://${request.host}`,
  };
}

const errorsAt = (where: string, issues: readonly z.core.$ZodIssue[]): { at: string; message: string }[] =>
  issues
    .slice(0, 20)
    .map((issue) => ({ at: [where, ...issue.path.map(String)].join('.'), message: issueSays(issue) }));

/** Whatever was thrown on the way: of the request, of the disk, or of the program. */
function failed(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response: Response, next) => {
    if (response.headersSent) next(error);
    else sendAnswer(response, problemOf(error, logger));
  };
}

const sizeOf = (bytes: number): string =>
  bytes < 2 ** 20 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 2 ** 20)} MB`;

function problemOf(error: unknown, logger: Logger): Problem {
  if (error instanceof StoreFault) {
    // where it lies is for whoever reads the log of the server
    logger.error(error.message);
    const why = `Nothing has happened: ${whyNotStored(error)}. Ask again when whoever runs the server has mended it.`;
    return problem('not-saved', why);
  }
  if (error instanceof TakenAway) return problem('not-found', error.message);
  if (error instanceof ThreadFault) return problem('too-long', error.message);
  if (error instanceof StoreConflict)
    return problem('not-saved', 'Another has written in between. Try again.');
  const { status, type, limit: most } = error as { status?: number; type?: string; limit?: number };
  if (type === 'entity.too.large')
    return problem(
      'too-large',
      `It is too large: at most ${sizeOf(most ?? MOST_BYTES)} can be sent here. Check that it is what you meant to send.`,
    );
  if (status === 415) return problem('wrong-type', 'Send it as UTF-8 and not compressed.');
  if (status === 400)
    return problem('invalid', 'The request could not be read. Check its address, and that its body is JSON.');
  logger.error({ err: error }, 'The program failed.');
  return problem(
    'failed',
    'That is a mistake of the program, and stands in its log. Nothing more is known here.',
  );
}

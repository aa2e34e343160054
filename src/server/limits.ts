/** How often something may be asked: by an address, by a token, and more seldom where it is much work or could be used to guess. */
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler, Response } from 'express';
import { problem } from './answer.ts';
import { sendAnswer } from './sendAnswer.ts';

const MINUTE = 60_000;

const isPart = ({ path }: Request): boolean => path.startsWith('/assets/');

/** A classroom behind one address plays over sockets; these are page loads, lists and downloads. */
const limits = {
  address: { windowMs: MINUTE, limit: 1_200, skip: isPart },
  /** The parts of the dashboard, some thirty for each page that is opened. */
  parts: { windowMs: MINUTE, limit: 12_000, skip: (request: Request) => !isPart(request) },
  token: { windowMs: MINUTE, limit: 300 },
  work: { windowMs: MINUTE, limit: 60 },
  /** Only what failed counts: with 32 letters to the power of six a code is not found in twenty tries. */
  guess: { windowMs: 10 * MINUTE, limit: 20, skipSuccessfulRequests: true },
} as const;

/** Each call makes a limit with a count of its own. */
export function limit(which: keyof typeof limits, keyOf?: (response: Response) => string): RequestHandler {
  return rateLimit({
    ...limits[which],
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request, response) => keyOf?.(response) ?? ipKeyGenerator(request.ip ?? ''),
    // whose address counts is decided in application.ts
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_, response) => {
      sendAnswer(
        response,
        problem('too-often', 'Wait as many seconds as the header Retry-After says, and ask again.'),
      );
    },
  });
}

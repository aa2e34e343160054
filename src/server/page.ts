/** The pages: the dashboard where it is built, else one that says that the server runs. Each goes out with a nonce for its styles. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import { Router, static as files } from 'express';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Stands in the built page wherever a nonce belongs; each answer has its own. */
const NONCE_MARK = '__HOTLINE_NONCE__';

export const nonceOf = (response: Response): string => String(response.locals['nonce']);

/** Nothing from elsewhere, nothing inline but styles that bear the nonce, and no other site around it. */
export function policy(): RequestHandler[] {
  return [
    (_, response, next) => {
      response.locals['nonce'] = randomBytes(18).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", (_, response) => `'nonce-${nonceOf(response as Response)}'`],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          mediaSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  ];
}

export function pages(dashboard: string): Router {
  const router = Router();
  const built = join(dashboard, 'index.html');
  router.get('/', (_, response) => {
    const page = existsSync(built) ? readFileSync(built, 'utf8') : plainPage;
    response
      .set('Cache-Control', 'no-store')
      .type('text/html')
      .send(page.replaceAll(NONCE_MARK, nonceOf(response)));
  });
  // their names change with what is in them; nothing of anybody's is in them, so that they may go out compressed
  router.use(
    '/assets',
    compression(),
    files(join(dashboard, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  router.use(files(dashboard, { index: false }));
  return router;
}

const plainPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>EXERCISE · Hotline</title>
    <style nonce="${NONCE_MARK}">
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }
    </style>
  </head>
  <body>
    <p><strong>EXERCISE</strong></p>
    <h1>Hotline runs</h1>
    <p>Exercises of the cyber-incident hotline are played on this server. Nothing here is a real message.</p>
    <p>What it answers to programs stands in <a href="/api/v1/openapi.json">its description</a>.</p>
  </body>
</html>
`;

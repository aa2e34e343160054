/** Same origin only: a page of another site may not ask anything here, though it has no token to ask with. */
import type { IncomingMessage } from 'node:http';

/** Whether a request comes from a page of this server, or from no page at all: only pages name an origin. */
export type FromHere = (request: Pick<IncomingMessage, 'headers'>) => boolean;

/**
 * `url`: the address by which people come in through a proxy, which is all of an origin; null: they come directly, and what they came
 * by is the host that they name.
 */
export function fromHere(url: string | null): FromHere {
  const own = url === null ? null : new URL(url).origin;
  return ({ headers: { origin, host } }) => {
    if (origin === undefined) return true;
    if (!URL.canParse(origin)) return false;
    return own === null ? new URL(origin).host === host : new URL(origin).origin === own;
  };
}

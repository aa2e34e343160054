/** Same origin only: a page of another site may not ask anything here, though it has no token to ask with. */
import type { IncomingMessage } from 'node:http';

/** Whether a request comes from a page of this server, or from no page at all: only pages name an origin. */
export type FromHere = (request: Pick<IncomingMessage, 'headers'>) => boolean;

/** `url`: the address by which people come in through a proxy; null: they come directly. */
export function fromHere(url: string | null): FromHere {
  return ({ headers: { origin, host } }) => {
    if (origin === undefined) return true;
    return URL.canParse(origin) && new URL(origin).host === (url === null ? host : new URL(url).host);
  };
}

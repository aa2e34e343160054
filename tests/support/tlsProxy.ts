/**
 * A reverse proxy with TLS on this machine, as docs/security.md puts one before the server: it ends TLS, names the client's address,
 * and passes upgrades on. Its certificate is for localhost, from 2020 to 2120, and its key is nobody's secret.
 */
import { request } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

export const certificate = `-----BEGIN CERTIFICATE-----
MIIBaTCCAQ+gAwIBAgIBATAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1Ib3RsaW5l
IHRlc3RzMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYD
VQQDDA1Ib3RsaW5lIHRlc3RzMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDhC
/u4gGa4Yzy3VrXU56YLshGkQuZWtH/tyc2wx3HtB2ltp3FjE9t47cQqJqUeTnjAP
vyu77Bp81w4CgOaDKKNIMEYwFAYDVR0RBA0wC4IJbG9jYWxob3N0MA8GA1UdEwEB
/wQFMAMBAf8wHQYDVR0OBBYEFBgZMngqYYKV5fwzMr8M7ecL74adMAoGCCqGSM49
BAMCA0gAMEUCICKoFaZt5GqkzIoBlYP8qE2I9G7I9zqkqt9A/di8Xv4sAiEA5mzW
n63SuBKLzySlFK5OtwKXf7pSaFURYeKyDDOMcl4=
-----END CERTIFICATE-----
`;

const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgb2iO1e+ZYeWwVrMz
FUnkhjrBNitbXj0pSPrpq0DDGsyhRANCAAQQOEL+7iAZrhjPLdWtdTnpguyEaRC5
la0f+3JzbDHce0HaW2ncWMT23jtxCompR5OeMA+/K7vsGnzXDgKA5oMo
-----END PRIVATE KEY-----
`;

export interface TlsProxy {
  readonly url: string;
  /** Where it passes everything on to; until then it answers nothing. */
  readonly leadTo: (port: number) => void;
  readonly close: () => Promise<void>;
}

/** `Host`, `X-Forwarded-For` and `X-Forwarded-Proto` as in the page's configuration of nginx: what the client says there is replaced. */
const passedOn = (asked: IncomingMessage, port: number): RequestOptions => ({
  host: '127.0.0.1',
  port,
  method: asked.method,
  path: asked.url,
  headers: {
    ...asked.headers,
    'x-forwarded-for': clientOf(asked),
    'x-forwarded-proto': 'https',
  },
});

/** All of a test's clients are on one machine; each says in a header of the test's own where it would be. */
const clientOf = ({ headers }: IncomingMessage): string => String(headers['x-test-client'] ?? '203.0.113.1');

export async function tlsProxy(): Promise<TlsProxy> {
  let port = 0;
  const server = createServer({ cert: certificate, key }, (asked, answers) => {
    const onward = request(passedOn(asked, port), (answer) => {
      answers.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(answers);
    });
    onward.on('error', () => answers.writeHead(502).end());
    asked.pipe(onward);
  });
  server.on('upgrade', (asked: IncomingMessage, client: Socket, first: Buffer) => {
    const onward = request(passedOn(asked, port));
    onward.on('upgrade', (answer, inside, begun) => {
      const heads = Object.entries(answer.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
      client.write(`HTTP/1.1 101 Switching Protocols\r\n${heads.join('')}\r\n`);
      client.write(begun);
      inside.write(first);
      inside.pipe(client).pipe(inside);
      inside.on('error', () => client.destroy());
      client.on('error', () => inside.destroy());
    });
    onward.on('response', (answer) => {
      client.write(`HTTP/1.1 ${answer.statusCode ?? 502} Refused\r\nConnection: close\r\n\r\n`);
      answer.pipe(client);
    });
    onward.on('error', () => client.destroy());
    onward.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    leadTo: (given) => {
      port = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The server behind a reverse proxy with TLS, as docs/security.md says to put it there. */
import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIVE_PROTOCOL } from '../../src/contract/live/protocol.ts';
import type { Reply } from '../../src/contract/live/reply.ts';
import type { ClientSends, ServerTells } from '../../src/contract/live/told.ts';
import { testFolder } from '../support/folder.ts';
import { httpServer } from '../support/httpServer.ts';
import type { Begun, Entered, HttpServerUnderTest } from '../support/httpServer.ts';
import { base } from '../support/smallScenario.ts';
import { certificate, tlsProxy } from '../support/tlsProxy.ts';
import type { TlsProxy } from '../support/tlsProxy.ts';
import { patience } from '../support/patience.ts';

const folder = testFolder();
folder.put('small.yaml', base);

let proxy: TlsProxy;
let server: HttpServerUnderTest;
let begun: Begun;
let director: Entered;
const sockets: Socket[] = [];
beforeAll(async () => {
  proxy = await tlsProxy();
  server = await httpServer(folder.path, { where: { url: proxy.url } });
  proxy.leadTo(server.port);
  begun = (await ask('POST', '/api/v1/exercises', house(), { scenario: { name: 'small' } })).body as Begun;
  director = await join('director');
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await proxy.close();
  await server.close();
});

const house = () => ({ Authorization: `Bearer ${server.house}` });
const http = () => proxy.url.replace('https:', 'http:');

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly body: unknown;
}

/** Asks over TLS, holding the certificate to be the proxy's. */
function ask(method: string, path: string, headers: object = {}, body?: object): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const how = { method, ca: certificate, headers: { ...type, ...headers } };
    const asking = request(`${proxy.url}${path}`, how, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        const { statusCode: status = 0, headers: given } = response;
        resolve({ status, headers: given, text, body: isJson ? (JSON.parse(text) as unknown) : null });
      });
    });
    asking.on('error', reject);
    asking.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const linkOf = (place: string): string => begun.places.find(({ id }) => id === place)?.link ?? '';
const join = async (place: string): Promise<Entered> =>
  (await ask('POST', '/api/v1/join', {}, { link: linkOf(place), name: place })).body as Entered;

function connect(token: string, transport: 'websocket' | 'polling', origin = proxy.url) {
  const socket: Socket<ServerTells, ClientSends> = io(proxy.url, {
    ca: certificate,
    auth: { token, protocol: LIVE_PROTOCOL },
    extraHeaders: { Origin: origin },
    transports: [transport],
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  const welcome = new Promise<boolean>((resolve) => {
    socket.on('welcome', () => resolve(true));
    socket.on('connect_error', () => resolve(false));
  });
  return { socket, welcome };
}

test('the certificate of these tests holds until after 2100', () => {
  expect(new Date(new X509Certificate(certificate).validTo).getUTCFullYear()).toBeGreaterThan(2100);
});

describe('links', () => {
  test('lead to the address in front, and admit there', async () => {
    for (const { link } of begun.places) expect(link.startsWith(`${proxy.url}/#/join/`)).toBe(true);
    expect((await join('us-desk')).token.length).toBeGreaterThan(20);
    const { addresses } = (await ask('GET', '/api/v1/addresses', house())).body as { addresses: string[] };
    expect(addresses).toEqual([proxy.url]);
  });

  test('are drawn as QR codes', async () => {
    const { status, body } = await ask('POST', '/api/v1/qr', house(), { links: [linkOf('us-desk')] });
    expect([status, (body as { drawn: string[] }).drawn[0]?.slice(0, 4)]).toEqual([200, '<svg']);
  });
});

describe.each(['websocket', 'polling'] as const)('a socket over %s', (transport) => {
  test('plays through the proxy', async () => {
    const { socket, welcome } = connect(director.token, transport);
    expect(await welcome).toBe(true);
    const said = (await socket.timeout(patience).emitWithAck('command', {
      id: `note-${transport}`,
      kind: 'act',
      do: 'note.write',
      refs: {},
      with: { text: 'Heard through the proxy: 热线.'.repeat(2_500) },
    })) as Reply;
    expect(said).toEqual({ ok: true, entry: expect.any(Number) as number });
  });

  test('of a page of another site, or of this address without TLS, is not let in', async () => {
    const { token } = await join('us-desk');
    expect(await connect(token, transport, 'https://evil.example').welcome).toBe(false);
    expect(await connect(token, transport, http()).welcome).toBe(false);
    expect(await connect(token, transport).welcome).toBe(true);
  });
});

describe('a request', () => {
  test('of a page of another site, or of this address without TLS, changes nothing', async () => {
    const guess = { code: 'AAAAAA', name: 'x' };
    for (const Origin of ['https://evil.example', http(), server.origin, 'null'])
      expect((await ask('POST', '/api/v1/join', { Origin }, guess)).body).toMatchObject({
        code: 'other-origin',
      });
    const own = await ask('POST', '/api/v1/join', { Origin: proxy.url }, guess);
    expect(own.body).toMatchObject({ code: 'not-found' });
  });

  test('gets pages that stay with TLS, and no cookie', async () => {
    const { status, headers, text } = await ask('GET', '/');
    expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    expect(text).toContain('<title>EXERCISE');
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    expect(headers['content-security-policy']).not.toMatch(/http:/);
  });

  test('counts for the address that the proxy names, whatever the client says it is', async () => {
    const guess = (client: string, said: string) =>
      ask(
        'POST',
        '/api/v1/join',
        { 'X-Test-Client': client, 'X-Forwarded-For': said },
        { code: 'AAAAAA', name: 'x' },
      );
    for (let n = 0; n < 20; n += 1) expect((await guess('198.51.100.7', `10.0.0.${n}`)).status).toBe(404);
    expect((await guess('198.51.100.7', '10.0.0.99')).body).toMatchObject({ code: 'too-often' });
    expect((await guess('198.51.100.8', '198.51.100.7')).status).toBe(404);
  });
});

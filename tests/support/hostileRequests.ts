/** Requests over HTTP that no honest client sends, drawn from a seed; and lines that are no HTTP at all. */
import { request } from 'node:http';
import type { Agent } from 'node:http';
import { connect } from 'node:net';
import { verbs } from '../../src/contract/act/acts.ts';
import { allRoutes } from '../../src/server/routes/all.ts';
import type { Draw } from './draw.ts';
import { anything } from './hostile.ts';

export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const routes = allRoutes('test');
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];
const params = [
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%ff',
  '__proto__',
  'constructor',
  '%',
  'é',
  '1'.repeat(3_000),
  '.',
  '%2e%2e',
];
const places = [
  '/',
  '/..%2f..%2fpackage.json',
  '/assets/../../package.json',
  '/api',
  '/api/v2/x',
  '/socket.io/',
  '//x',
  '/index.html%00',
];
const types = [
  'application/json',
  'text/plain',
  'application/json; charset=utf-7',
  'multipart/form-data',
  'x',
  'application/xml',
];
const values = [
  'director',
  'south/desk',
  '-1',
  '1e99',
  'NaN',
  '',
  'x'.repeat(2_000),
  '%00',
  'us%2Fdesk',
  '[]',
  '{}',
  '99999999999999999999',
];

/** `ids`: exercises that are there; `tokens`: those that the attacker has. */
export function hostileRequest(
  draw: Draw,
  ids: readonly string[],
  tokens: readonly string[],
): HostileRequest {
  const route = draw.of(routes);
  const known = route.path.replace(/\{\w+\}/g, () => (draw.percent(60) ? draw.of(ids) : draw.of(params)));
  const names = ['seat', 'entry', 'n', 'format', 'reveal', 'file', '__proto__', 'seat[]', 'seat'];
  const query = Array.from({ length: draw.below(4) }, () => `${draw.of(names)}=${draw.of(values)}`).join('&');
  const path = `${draw.percent(85) ? known : draw.of(places)}${query === '' ? '' : `?${query}`}`;
  const method = draw.percent(80) ? route.method.toUpperCase() : draw.of(methods);
  const body = method === 'GET' ? '' : bodyFor(draw);
  const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  return { method, path, headers: { ...headersFor(draw, tokens), ...length }, body };
}

function headersFor(draw: Draw, tokens: readonly string[]): Record<string, string> {
  const bearer = draw.percent(70)
    ? draw.of(tokens)
    : draw.of([...params.slice(3, 8), 'x.y', 'house.AAAAAAAAAAAAAAAAAAAAAAAA']);
  const address = Array.from({ length: 4 }, () => draw.below(256)).join('.');
  return {
    'X-Forwarded-For': address,
    ...(draw.percent(85)
      ? { Authorization: `${draw.percent(90) ? 'Bearer' : 'Basic'} ${encodeURI(bearer)}` }
      : {}),
    ...(draw.percent(80) ? { 'Content-Type': draw.of(types) } : {}),
    ...(draw.percent(10) ? { Origin: 'https://elsewhere.example.org' } : {}),
    ...(draw.percent(5) ? { 'Content-Encoding': 'gzip' } : {}),
    ...(draw.percent(5) ? { Range: 'bytes=0-999999999999' } : {}),
    ...(draw.percent(5) ? { 'X-Long': 'x'.repeat(8_000) } : {}),
  };
}

function bodyFor(draw: Draw): string {
  switch (draw.below(8)) {
    case 0:
      return '';
    case 1:
      return '{"a":'.repeat(1 + draw.below(5_000));
    case 2:
      return `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    case 3:
      return 'x'.repeat(draw.below(200_000));
    case 4:
      return JSON.stringify({
        name: draw.of(values),
        code: draw.of(['AAAAAA', 'x', '']),
        link: draw.of(params),
      });
    case 5:
      return `a: &a [*a]\nformat: hotline-scenario/1\nid: ${draw.of(values)}\ndo: ${draw.of(verbs)}\n`;
    default:
      return JSON.stringify(anything(draw));
  }
}

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Null where the line was cut. */
export const send = (
  port: number,
  agent: Agent,
  { method, path, headers, body }: HostileRequest,
): Promise<RawAnswer | null> =>
  new Promise((resolve) => {
    const asked = request(
      { host: '127.0.0.1', port, agent, method, path: encodeURI(path).replaceAll('%25', '%'), headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => resolve(null));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    asked.on('error', () => resolve(null));
    asked.end(body);
  });

const lines = [
  'GET / HTTP/9.9\r\n\r\n',
  'POST /api/v1/join HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  '\u0000\u0001\u0002\r\n\r\n',
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n',
  'CONNECT elsewhere:443 HTTP/1.1\r\nHost: x\r\n\r\n',
];

/** A line that is no request; resolves with what came back, when the server has hung up. */
export const sendLine = (port: number, draw: Draw): Promise<string> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.end(draw.of(lines)));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });

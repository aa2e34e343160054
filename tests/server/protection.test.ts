/** What stands between the server and whoever means harm (docs/security.md). */
import { mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LIVE_PROTOCOL } from '../../src/contract/live/protocol.ts';
import { faultyStore } from '../support/faultyStore.ts';
import { testFolder } from '../support/folder.ts';
import { httpServer } from '../support/httpServer.ts';
import type { HttpServerUnderTest } from '../support/httpServer.ts';
import { clientOf } from '../support/liveServer.ts';
import { base } from '../support/smallScenario.ts';

const folder = testFolder();
folder.put('small.yaml', base);

let server: HttpServerUnderTest;
beforeEach(async () => {
  server = await httpServer(folder.path);
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

describe('a page', () => {
  test('EX-2: says EXERCISE, before there is a dashboard as well', async () => {
    const { text, headers } = await server.get('/');
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('<title>EXERCISE');
    expect(text).toMatch(/<body>\s*<p><strong>EXERCISE/);
  });

  test('loads nothing from elsewhere, runs nothing inline, and stands in no frame', async () => {
    const { headers } = await server.get('/');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Powered-By')).toBeNull();
  });

  test('has a nonce for its styles, another one each time', async () => {
    const nonces = [await server.get('/'), await server.get('/')].map(({ text, headers }) => {
      const nonce = /<style nonce="([^"]{20,})">/.exec(text)?.[1] ?? '';
      expect(headers.get('Content-Security-Policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test('of the dashboard goes out with its nonce, and its parts as they were built', async () => {
    mkdirSync(folder.at('built/assets'), { recursive: true });
    folder.put(
      'built/index.html',
      '<title>EXERCISE</title><meta property="csp-nonce" nonce="__HOTLINE_NONCE__">',
    );
    folder.put('built/assets/app-1.js', `export const words = '${'many words '.repeat(400)}';`);
    const other = await httpServer(folder.path, { dashboard: folder.at('built') });
    const { text } = await other.get('/');
    expect(text).toMatch(/nonce="[\w+/]{20,}=*"/);
    const script = await other.get('/assets/app-1.js');
    expect(script.headers.get('Content-Type')).toContain('javascript');
    expect(script.headers.get('Cache-Control')).toContain('immutable');
    expect(script.headers.get('Content-Encoding')).toBe('gzip');
    expect((await other.get('/assets/../../small.yaml')).status).toBe(404);
    expect((await other.get('/..%2fsmall.yaml')).status).toBeGreaterThanOrEqual(400);
    await other.close();
  });
});

describe('a page of another site', () => {
  const evil = { Origin: 'http://evil.example' };

  test('changes nothing here, and is given no leave to read', async () => {
    const answer = await server.ask('POST', '/api/v1/join', {
      body: { code: 'ABCDEF', name: 'x' },
      headers: evil,
    });
    expect(answer.problem?.code).toBe('other-origin');
    const read = await server.ask('GET', '/healthz', { headers: evil });
    expect(read.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const own = { Origin: server.origin };
    const allowed = await server.ask('POST', '/api/v1/join', {
      body: { code: 'ABCDEF', name: 'x' },
      headers: own,
    });
    expect(allowed.problem?.code).toBe('not-found');
  });

  test('connects no socket, even with a token', async () => {
    const { token } = await server.come(await server.begin(), 'wall');
    const connects = (extraHeaders: Record<string, string>) =>
      new Promise<boolean>((resolve) => {
        const auth = { token, protocol: LIVE_PROTOCOL };
        const socket = io(server.origin, {
          auth,
          extraHeaders,
          transports: ['websocket'],
          reconnection: false,
        });
        socket.on('welcome', () => {
          socket.disconnect();
          resolve(true);
        });
        socket.on('connect_error', () => resolve(false));
      });
    expect(await connects(evil)).toBe(false);
    expect(await connects({ Origin: server.origin })).toBe(true);
  });
});

describe('a client that polls', () => {
  const at = '/socket.io/?EIO=4&transport=polling';

  test('plays as one with a WebSocket does, and the server stays up', async () => {
    const { token } = await server.come(await server.begin(), 'director');
    const { socket, ...director } = clientOf(server.port, token, undefined, 'polling');
    await director.until('wall');
    expect(await director.act('exercise.start')).toMatchObject({ ok: true });
    await director.until('entries', ({ entries }) => entries.some((entry) => entry.do === 'exercise.start'));
    socket.disconnect();
    expect((await server.get('/healthz')).status).toBe(200);
  });

  test('is answered once, by live play alone, also without a token', async () => {
    const opened = await fetch(`${server.origin}${at}`);
    const [, sid = ''] = /"sid":"([^"]+)"/.exec(await opened.text()) ?? [];
    const asking = fetch(`${server.origin}${at}&sid=${sid}`);
    const body = '40{"token":"of-nobody-at-all-here"}';
    const told = await fetch(`${server.origin}${at}&sid=${sid}`, { method: 'POST', body });
    expect([opened.status, told.status, (await asking).status]).toEqual([200, 200, 200]);
    expect((await server.get('/healthz')).status).toBe(200);
    expect(server.log.join('')).not.toContain('The program failed');
  });
});

describe('a request that is not as it should be', () => {
  test.each([
    ['no JSON', '{"link":', { 'Content-Type': 'application/json' }, 'invalid'],
    ['no type', 'link=1', {}, 'wrong-type'],
    ['another character set', '{}', { 'Content-Type': 'application/json; charset=x-none' }, 'wrong-type'],
    ['compressed', '{}', { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, 'wrong-type'],
    [
      'too large',
      JSON.stringify({ name: 'x'.repeat(70_000) }),
      { 'Content-Type': 'application/json' },
      'too-large',
    ],
    [
      'an own prototype',
      '{"__proto__":{"x":1},"name":"x"}',
      { 'Content-Type': 'application/json' },
      'invalid',
    ],
  ])('(%s) is refused in words, without a trace of the program', async (_, body, headers, code) => {
    const answer = await server.ask('POST', '/api/v1/join', { body, headers });
    expect(answer.problem?.code).toBe(code);
    expect(answer.text).not.toMatch(/node_modules|\.ts\b|at \w+ \(/);
  });

  test('asks for an address that is not there, or in a way that it does not answer to', async () => {
    expect((await server.get('/api/v1/nothing')).problem?.code).toBe('not-found');
    expect((await server.get('/api/v1/exercises/%ff', server.house)).problem?.code).toBe('invalid');
    expect((await server.get('/.env')).problem?.code).toBe('not-found');
    const wrong = await server.ask('DELETE', '/api/v1/exercises', { token: server.house });
    expect([wrong.problem?.code, wrong.headers.get('Allow')]).toEqual(['method', 'GET, POST']);
  });

  test('brings a large scenario without a right to: nothing of it is read', async () => {
    const big = new Uint8Array(2_000_000).fill(35);
    const { problem } = await server.ask('POST', '/api/v1/scenarios/check', { body: big });
    expect(problem?.code).toBe('no-token');
  });
});

describe('a fault of the program', () => {
  test('is answered without its cause, which stands in the log of the server alone', async () => {
    const cause = 'CAUSE-OF-IT at secretFunction (src/x.ts:1)';
    const broken = await httpServer(folder.path, {
      library: { profiles: () => Promise.reject(new Error(cause)) },
    });
    const { problem, text } = await broken.get('/api/v1/profiles', broken.house);
    expect(problem?.code).toBe('failed');
    expect(text).not.toContain('CAUSE');
    expect(broken.log.join('')).toContain('CAUSE-OF-IT');
    await broken.close();
  });

  test('of the disk is said as one, nothing has happened, and readyz says so until it is over', async () => {
    const store = faultyStore();
    const full = await httpServer(folder.path, { store });
    store.fail('lost');
    const body = { scenario: { name: 'small' } };
    expect((await full.post('/api/v1/exercises', body, full.house)).problem).toMatchObject({
      code: 'not-saved',
      detail: 'Nothing has happened: the disk is full. Ask again when whoever runs the server has mended it.',
    });
    const { exercises } = (await full.get('/api/v1/exercises', full.house)).body as { exercises: [] };
    expect(exercises).toEqual([]);
    expect([(await full.get('/healthz')).status, (await full.get('/readyz')).status]).toEqual([200, 503]);
    store.fail(null);
    // nobody plays, and it finds out by itself
    expect((await full.get('/readyz')).status).toBe(200);
    await full.begin();
    await full.close();
  });
});

describe('a limit', () => {
  test('is set to guessing codes, by address; who has a code is not counted', async () => {
    const begun = await server.begin();
    const { code } = begun.places[0]!;
    const join = (given: string) => server.post('/api/v1/join', { code: given, name: 'x' });
    for (let n = 0; n < 25; n += 1) expect((await join(code)).status).toBe(201);
    for (let n = 0; n < 20; n += 1) expect((await join('AAAAAA')).problem?.code).toBe('not-found');
    const { problem, headers } = await join('AAAAAB');
    expect(problem?.code).toBe('too-often');
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(60);
    expect((await join(code)).problem?.code).toBe('too-often');
  });

  test('is set to how often one token asks; another one still may', async () => {
    // it counts by the minute, which is not to pass while a slow machine asks
    vi.useFakeTimers({ toFake: ['Date'] });
    const begun = await server.begin();
    const [one, other] = [await server.come(begun, 'us-desk'), await server.come(begun, 'china-desk')];
    let last = await server.get('/api/v1/me', one.token);
    for (let n = 0; n < 300 && last.status === 200; n += 1) last = await server.get('/api/v1/me', one.token);
    expect(last.problem?.code).toBe('too-often');
    expect((await server.get('/api/v1/me', other.token)).status).toBe(200);
  });
});

describe('an address behind a proxy', () => {
  /** With a header that names somebody else as the one who asks. */
  const guess = (origin: string, from: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ code: 'AAAAAA', name: 'x' });
      const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': from };
      const asking = request(`${origin}/api/v1/join`, { method: 'POST', headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      asking.on('error', reject);
      asking.end(body);
    });

  test('is believed of a proxy on this machine, when the server was told of one, and not otherwise', async () => {
    const behind = await httpServer(folder.path, { where: { url: 'https://exercise.example' } });
    const statuses: number[] = [];
    for (let n = 0; n < 22; n += 1) {
      statuses.push(await guess(behind.origin, `203.0.113.${n}`));
      statuses.push(await guess(server.origin, `203.0.113.${n}`));
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    await behind.close();
  });

  test('is the one that links lead to', async () => {
    const behind = await httpServer(folder.path, { where: { url: 'https://exercise.example' } });
    expect((await behind.begin()).places[0]?.link).toMatch(/^https:\/\/exercise\.example\/#\/join\//);
    const other = { Origin: 'https://exercise.example' };
    const body = { code: 'AAAAAA', name: 'x' };
    const { problem } = await behind.ask('POST', '/api/v1/join', { body, headers: other });
    expect(problem?.code).toBe('not-found');
    await behind.close();
  });
});

test('no token, code, name or text of play stands in the log of the server, or in its counts', async () => {
  const begun = await server.begin();
  const desk = await server.come(begun, 'us-desk', 'Ann Secret');
  await server.get(`/api/v1/exercises/${begun.exercise.id}/report`, desk.token);
  await server.get('/api/v1/me', 'an-unknown-token-of-somebody');
  await server.post('/api/v1/join', { code: begun.places[1]!.code, name: 'Ann Secret' });
  const counts = await server.get('/metrics', server.house);
  const written = `${server.log.join('')}${counts.text}`;
  expect(server.log.length).toBeGreaterThan(4);
  const secrets = [server.house, desk.token, 'an-unknown-token', 'Ann Secret', begun.places[1]!.code];
  for (const secret of [...secrets, ...begun.places.map(({ link }) => link.slice(-24))])
    expect(written).not.toContain(secret);
});

describe('counts', () => {
  test('are for the house: they grow with what each side does', async () => {
    const begun = await server.begin();
    const director = await server.come(begun, 'director');
    expect((await server.get('/metrics')).problem?.code).toBe('no-token');
    expect((await server.get('/metrics', director.token)).problem?.code).toBe('not-yours');
    const { text } = await server.get('/metrics', server.house);
    expect(text).toMatch(/^hotline_exercises 1$/m);
    expect(text).toMatch(/^hotline_entries 1$/m);
    expect(text).toMatch(/^hotline_http_answers_total\{route="metrics",status="401"\} 1$/m);
    expect(text).toMatch(/^nodejs_eventloop_delay_p99_seconds \d/m);
  });

  test('a copy of what is kept is made for the house alone, and what is in memory has none', async () => {
    const director = await server.come(await server.begin(), 'director');
    expect((await server.post('/api/v1/backup', undefined, director.token)).problem?.code).toBe('not-yours');
    expect((await server.post('/api/v1/backup', undefined, server.house)).problem?.code).toBe('not-saved');
  });
});

/** What was, as far as the one who asks may see: views, logs and reports over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLog } from '../../src/runtime/openLog.ts';
import { memoryStore } from '../../src/store/memoryStore.ts';
import { testFolder } from '../support/folder.ts';
import { httpServer } from '../support/httpServer.ts';
import type { Answered, Begun, Entered, HttpServerUnderTest } from '../support/httpServer.ts';
import { clientOf } from '../support/liveServer.ts';
import { base } from '../support/smallScenario.ts';

const folder = testFolder();
const persons = base
  .replace('us: { played-by: script }', 'us: { played-by: person }\n  china: { played-by: person }')
  .replace('against: china }', 'against: china, truth: { actor: TRUTH-OF-IT } }');
folder.put('small.yaml', persons);

let server: HttpServerUnderTest;
let begun: Begun;
const people: Record<string, Entered> = {};

beforeAll(async () => {
  server = await httpServer(folder.path);
  begun = await server.begin();
  for (const place of [
    'director',
    'evaluator',
    'controller',
    'observer',
    'wall',
    'us-desk',
    'china-desk',
    'us',
  ])
    people[place] = await server.come(begun, place);
  const director = clientOf(server.port, tokenOf('director'));
  const desk = clientOf(server.port, tokenOf('us-desk'));
  expect(await director.act('exercise.start')).toMatchObject({ ok: true });
  expect(await desk.act('incident.report', { incident: 'blades' }, { severity: 2 })).toMatchObject({
    ok: true,
  });
  expect(await desk.act('note.write', {}, { text: 'SECRET-OF-us' })).toMatchObject({ ok: true });
  expect(await desk.act('exercise.end')).toMatchObject({ ok: false });
  director.socket.disconnect();
  desk.socket.disconnect();
});
afterAll(() => server.close());

const tokenOf = (place: string): string => people[place]?.token ?? '';
const look = (what: string, as: string, query = ''): Promise<Answered> =>
  server.get(
    `/api/v1/exercises/${begun.exercise.id}/${what}${query}`,
    as === 'house' ? server.house : tokenOf(as),
  );
const shows = (text: string): string[] =>
  ['SECRET-OF-us', 'TRUTH-OF-IT'].filter((secret) => text.includes(secret));

describe('a view at a past entry', () => {
  test('is what the seat knew then, for the director from any seat', async () => {
    const then = (await look('view', 'director', '?seat=us/desk&entry=1')).body as {
      view: { states: Record<string, unknown> };
    };
    const now = (await look('view', 'director', '?seat=us/desk')).body as typeof then;
    expect(Object.keys(then.view.states)).not.toContain('incident/us:blades');
    expect(Object.keys(now.view.states)).toContain('incident/us:blades');
    expect((await look('view', 'director', '?entry=1')).body).toMatchObject({ view: { seat: 'director' } });
    expect((await look('view', 'house', '?seat=china/desk')).body).toMatchObject({ marking: 'EXERCISE' });
  });

  test('of one’s own seat is asked for by the seat’s own numbers', async () => {
    const now = (await look('view', 'us-desk')).body as { view: { n: number }; entries: { n: number }[] };
    const then = (await look('view', 'us-desk', '?n=2')).body as typeof now;
    expect(now.view.n).toBeGreaterThan(2);
    expect(then.view.n).toBe(2);
    expect(then.entries).toEqual(now.entries.slice(0, 2));
    expect((await look('view', 'us-desk', '?entry=1')).problem?.code).toBe('not-yours');
    expect((await look('view', 'us-desk', `?n=${now.view.n + 1}`)).problem?.code).toBe('not-found');
  });

  test('is refused where there is no such entry, no such seat, or no number', async () => {
    expect((await look('view', 'director', '?entry=99')).problem?.code).toBe('not-found');
    expect((await look('view', 'director', '?seat=us/nobody')).problem?.code).toBe('not-found');
    expect((await look('view', 'director', '?entry=-1')).problem?.errors?.[0]?.at).toBe('query.entry');
    expect((await look('view', 'director', '?entri=1')).problem?.code).toBe('invalid');
  });
});

describe('what one side does by itself', () => {
  test.each(['view', 'log', 'report?format=html', 'report?format=markdown'])(
    'is in the %s of its own desk and the director, and of no other side',
    async (what) => {
      expect(shows((await look(what, 'us-desk')).text)).toEqual(['SECRET-OF-us']);
      expect(shows((await look(what, 'director')).text)).toContain('SECRET-OF-us');
      for (const as of ['china-desk', 'observer', 'wall']) {
        const { status, text } = await look(what, as);
        expect([as, status, shows(text)]).toEqual([as, 200, []]);
      }
      for (const as of ['evaluator', 'controller'])
        expect(shows((await look(what, as)).text)).toEqual(['SECRET-OF-us']);
    },
  );

  test.each(['us/desk', 'us/vice', 'us', 'director', 'controller', 'evaluator'])(
    'the other side, the wall and an observer look from %s no more than from anywhere but their own',
    async (seat) => {
      for (const as of ['china-desk', 'observer', 'wall'])
        for (const what of ['view', 'log', 'report']) {
          const { problem } = await look(what, as, `?seat=${seat}`);
          expect([as, what, problem?.code]).toEqual([as, what, 'not-yours']);
        }
    },
  );

  test('what really happened is for the director alone: an evaluator looks from every other seat', async () => {
    for (const what of ['log', 'report?format=json', 'report?format=html', 'view'])
      expect(shows((await look(what, 'evaluator')).text)).not.toContain('TRUTH-OF-IT');
    expect((await look('log', 'evaluator', '?seat=director')).problem?.code).toBe('not-yours');
    expect((await look('report', 'evaluator', '?seat=china/desk')).status).toBe(200);
    expect(shows((await look('log', 'director')).text)).toContain('TRUTH-OF-IT');
  });

  test('who holds a cell looks from each of its seats, and from none of the other', async () => {
    expect((await look('view', 'us', '?seat=us/vice')).status).toBe(200);
    expect((await look('view', 'us', '?seat=china/vice')).problem?.code).toBe('not-yours');
  });
});

describe('the log', () => {
  test('of the director is sealed and whole, and is kept under a name that says EXERCISE', async () => {
    const { text, headers } = await look('log', 'director');
    const lines = text.trimEnd().split('\n');
    expect(openLog(lines, { version: '0.0.0', machines: 'test' })).toHaveProperty('log');
    expect(headers.get('Content-Disposition')).toBe('attachment; filename=EXERCISE-small-log.jsonl');
  });

  test('of a seat is what it was shown, and does not say how much others did', async () => {
    const { body, headers } = await look('log', 'china-desk');
    expect(body).toMatchObject({ marking: 'EXERCISE', format: 'hotline-view/1', seat: 'china/desk' });
    expect(JSON.stringify(body)).not.toMatch(/"(seq|hash|prev|entry)":/);
    expect(headers.get('Content-Disposition')).toContain('EXERCISE-small-china-desk.json');
  });
});

describe('the report', () => {
  test('EX-2: begins with EXERCISE in each of its forms', async () => {
    expect((await look('report', 'us-desk')).text).toContain('<title>EXERCISE');
    expect((await look('report', 'us-desk', '?format=markdown')).text).toMatch(/^# EXERCISE/);
    expect((await look('report', 'us-desk', '?format=json')).text).toMatch(/^\{\s*"marking": "EXERCISE"/);
  });

  test('has what people tried and were refused, for their own side', async () => {
    const tried = async (as: string) =>
      ((await look('report', as, '?format=json')).body as { tried: unknown[] }).tried.length;
    expect(await tried('us-desk')).toBeGreaterThan(0);
    expect(await tried('china-desk')).toBe(0);
  });

  test('reveals the truth to a seat after ENDEX alone, and by the director alone', async () => {
    const query = '?format=json&seat=china/desk&reveal=all';
    expect((await look('report', 'director', query)).problem?.code).toBe('refused');
    const end = `/api/v1/exercises/${begun.exercise.id}/end`;
    const ended = await server.post(end, undefined, tokenOf('director'));
    expect(ended.body).toMatchObject({ life: 'ended' });
    expect(shows((await look('report', 'china-desk', '?format=json')).text)).toEqual([]);
    expect((await look('report', 'china-desk', '?reveal=all')).problem?.code).toBe('not-yours');
    expect(shows((await look('report', 'director', query)).text)).toEqual(['TRUTH-OF-IT']);
    expect((await look('report', 'director', '?reveal=blade')).problem?.code).toBe('not-found');
  });
});

test('who knocks or was taken away sees nothing', async () => {
  const knocking = begun.places.find(({ id }) => id === 'observer')!;
  const { body } = await server.post('/api/v1/join', { code: knocking.code, name: 'Late' });
  const late = body as Entered;
  expect(late.person.status).toBe('knocks');
  const path = `/api/v1/exercises/${begun.exercise.id}/view`;
  expect((await server.get(path, late.token)).problem?.code).toBe('not-yours');
  const director = clientOf(server.port, tokenOf('director'));
  await director.command({ kind: 'remove', person: late.person.id });
  director.socket.disconnect();
  expect((await server.get(path, late.token)).problem?.code).toBe('unknown-token');
});

test('a view that was asked for before the director went back says of which branch it is', async () => {
  const inside = memoryStore();
  let wait: Promise<void> | null = null;
  const asked = { hears: (): void => undefined };
  const slow = await httpServer(folder.path, {
    store: {
      ...inside,
      lines: async (...of) => {
        const before = wait;
        wait = null;
        const lines = await inside.lines(...of);
        if (before) asked.hears();
        await before;
        return lines;
      },
    },
  });
  const made = await slow.begin();
  const { token } = await slow.come(made, 'director');
  const director = clientOf(slow.port, token);
  await director.until('wall');
  let letGo = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (asked.hears = resolve));
  wait = new Promise((resolve) => (letGo = resolve));
  const view = slow.get(`/api/v1/exercises/${made.exercise.id}/view`, token);
  await isAsked;
  expect(await director.command({ kind: 'back', entry: 0 })).toEqual({ ok: true });
  letGo();
  expect((await view).body).toMatchObject({ branch: 1 });
  director.socket.disconnect();
  await slow.close();
});

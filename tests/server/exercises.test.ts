import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testFolder } from '../support/folder.ts';
import { httpServer } from '../support/httpServer.ts';
import type { Begun, HttpServerUnderTest } from '../support/httpServer.ts';
import { clientOf } from '../support/liveServer.ts';
import { base, changed } from '../support/smallScenario.ts';

const folder = testFolder();
folder.put('small.yaml', `${base}variants:\n  - { id: quiet, title: Nobody answers, skip: [ACT-03] }\n`);
folder.put('wrong.yaml', changed('victim: us', 'victim: uss'));

let server: HttpServerUnderTest;
beforeAll(async () => {
  server = await httpServer(folder.path);
});
afterAll(() => server.close());

const exercises = '/api/v1/exercises';
const at = ({ exercise }: Begun, rest = ''): string => `${exercises}/${exercise.id}${rest}`;

describe('the catalogue', () => {
  test('shows the house and a director what can be played, and who could play it', async () => {
    const { body } = await server.get('/api/v1/scenarios', server.house);
    expect(body).toMatchObject({
      marking: 'EXERCISE',
      scenarios: [{ name: 'small', title: 'Small', variants: [{ id: 'quiet' }] }],
      wrong: [{ name: 'wrong' }],
      policies: ['cooperative', 'overloaded', 'legalistic', 'denying', 'silent'],
    });
    const director = await server.come(await server.begin(), 'director');
    expect((await server.get('/api/v1/scenarios', director.token)).status).toBe(200);
    expect((await server.get('/api/v1/profiles', director.token)).text).toContain('us-china-2015-annual');
  });

  test('is closed to those who will play what stands in it', async () => {
    const desk = await server.come(await server.begin(), 'us-desk');
    for (const path of ['/api/v1/scenarios', '/api/v1/profiles', exercises]) {
      expect((await server.get(path)).problem?.code).toBe('no-token');
      expect((await server.get(path, desk.token)).problem?.code).toBe('not-yours');
      expect((await server.get(path, `${desk.token}x`)).problem?.code).toBe('unknown-token');
    }
  });

  test('a file from elsewhere is checked as hotline validate checks it', async () => {
    const check = (body: string | Uint8Array, file = 'mine.yaml') =>
      server.ask('POST', `/api/v1/scenarios/check?file=${file}`, { token: server.house, body });
    expect((await check(changed('us/desk,', 'us/dsk,'))).body).toMatchObject({
      checked: {
        valid: false,
        files: [{ file: 'mine.yaml', problems: [{ code: 'unknown-seat', line: 23 }] }],
      },
      card: null,
    });
    expect((await check(base)).body).toMatchObject({ checked: { valid: true }, card: { id: 'small' } });
    const wide = new Uint8Array(Buffer.from(base, 'utf16le'));
    expect((await check(wide)).text).toContain('saved as UTF-16');
    expect((await check(new Uint8Array(2_050_000).fill(35))).text).toContain('file-too-large');
    expect((await check(new Uint8Array(2_200_000).fill(35))).problem).toMatchObject({
      code: 'too-large',
      detail: 'It is too large: at most 2 MB can be sent here. Check that it is what you meant to send.',
    });
    expect((await check('')).text).toContain('file-empty');
  });
});

describe('an exercise', () => {
  test('is set up by the house from a scenario of the catalogue, with a link and a code for every place', async () => {
    const begun = await server.begin({
      scenario: { name: 'small' },
      variant: 'quiet',
      seed: 99,
      cast: { china: { 'played-by': 'policy', policy: 'silent' } },
    });
    expect(begun.exercise).toMatchObject({ title: 'Small', life: 'planned', variant: 'quiet', seed: 99 });
    expect(begun.places.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'director',
        'controller',
        'evaluator',
        'observer',
        'wall',
        'us',
        'us-desk',
        'china',
      ]),
    );
    for (const { link, code } of begun.places) {
      expect(link).toMatch(new RegExp(`^${server.origin}/#/join/${begun.exercise.id}\\.[\\w-]{24}$`));
      expect(code).toMatch(/^[A-Z2-9]{6}$/);
    }
    const log = await server.get(at(begun, '/log'), server.house);
    expect(JSON.parse(log.text.split('\n')[0] ?? '')).toMatchObject({
      with: { seed: 99, scenario: { variant: 'quiet', cast: { china: { policy: 'silent' } } } },
    });
  });

  test('is set up from a scenario that somebody brings', async () => {
    const text = changed('title: Small', 'title: Brought');
    expect((await server.begin({ scenario: { text } })).exercise).toMatchObject({ title: 'Brought' });
  });

  test.each([
    ['a name that there is not', { scenario: { name: 'smal' } }, 'not-found', 'Did you mean small?'],
    ['a variant that there is not', { scenario: { name: 'small' }, variant: 'quit' }, 'not-found', 'quiet'],
    ['a scenario with mistakes', { scenario: { name: 'wrong' } }, 'not-in-order', 'unknown-party'],
    ['a text that is no scenario', { scenario: { text: 'hello' } }, 'not-in-order', 'scenario.yaml'],
    [
      'a policy that there is not',
      { scenario: { name: 'small' }, cast: { us: { 'played-by': 'policy', policy: 'silant' } } },
      'invalid',
      'body.cast.us',
    ],
    ['a field that there is not', { scenario: { name: 'small' }, sead: 3 }, 'invalid', 'sead'],
    ['no scenario', {}, 'invalid', 'body.scenario'],
  ])('is not set up from %s', async (_, body, code, says) => {
    const before = (await server.get(exercises, server.house)).text;
    const { problem, text } = await server.post(exercises, body, server.house);
    expect(problem?.code).toBe(code);
    expect(text).toContain(says);
    expect((await server.get(exercises, server.house)).text).toBe(before);
  });

  test('is set up by nobody else, a director of another exercise included', async () => {
    const director = await server.come(await server.begin(), 'director');
    const body = { scenario: { name: 'small' } };
    expect((await server.post(exercises, body)).problem?.code).toBe('no-token');
    expect((await server.post(exercises, body, director.token)).problem?.code).toBe('not-yours');
  });

  test('is listed with how it stands, and shown to those who run or judge it', async () => {
    const begun = await server.begin();
    const [evaluator, desk] = [await server.come(begun, 'evaluator'), await server.come(begun, 'us-desk')];
    const list = (await server.get(exercises, server.house)).body as { exercises: { id: string }[] };
    expect(list.exercises.find(({ id }) => id === begun.exercise.id)).toMatchObject({
      life: 'planned',
      entries: 1,
      people: 2,
      archived: false,
      readOnly: null,
      agreement: { id: 'us-china-2015' },
    });
    expect((await server.get(at(begun), evaluator.token)).body).toMatchObject({ id: begun.exercise.id });
    expect((await server.get(at(begun), desk.token)).problem?.code).toBe('not-yours');
  });

  test('of others is not there: not even its director may know of another', async () => {
    const [mine, other] = [await server.begin(), await server.begin()];
    const director = await server.come(mine, 'director');
    for (const rest of ['', '/log', '/view', '/report'])
      expect((await server.get(at(other, rest), director.token)).problem?.code).toBe('not-found');
    for (const rest of ['/end', '/fork', '/archive'])
      expect((await server.post(at(other, rest), {}, director.token)).problem?.code).toBe('not-found');
    expect((await server.get(`${exercises}/nothere`, server.house)).problem?.code).toBe('not-found');
  });

  test('is ended by the director who has the final say, and by no other seat', async () => {
    const begun = await server.begin();
    const [first, second] = [await server.come(begun, 'director'), await server.come(begun, 'director')];
    const desk = await server.come(begun, 'us-desk');
    const early = await server.post(at(begun, '/end'), {}, first.token);
    expect(early.problem).toMatchObject({ code: 'refused', refused: { code: 'not-now' } });
    expect((await server.post(at(begun, '/end'), {}, second.token)).problem?.code).toBe('not-yours');
    expect((await server.post(at(begun, '/end'), {}, desk.token)).problem?.code).toBe('not-yours');
    expect((await server.get(at(begun), first.token)).body).toMatchObject({ life: 'planned' });
  });

  test('is put away: nobody joins it, and its log stays', async () => {
    const begun = await server.begin();
    const director = await server.come(begun, 'director');
    const put = await server.post(at(begun, '/archive'), { archived: true }, director.token);
    expect(put.body).toMatchObject({ archived: true });
    const { link, code } = begun.places[0]!;
    expect((await server.post('/api/v1/join', { link, name: 'Ann' })).problem?.code).toBe('not-found');
    expect((await server.post('/api/v1/join', { code, name: 'Ann' })).problem?.code).toBe('not-found');
    expect((await server.get(at(begun, '/log'), server.house)).status).toBe(200);
    await server.post(at(begun, '/archive'), { archived: false }, server.house);
    expect((await server.post('/api/v1/join', { link, name: 'Ann' })).status).toBe(201);
  });

  test('is begun again from an entry of another, with people and links of its own', async () => {
    const parent = await server.begin();
    const director = await server.come(parent, 'director');
    const { body, status } = await server.post(at(parent, '/fork'), { entry: 0 }, director.token);
    const forked = body as Begun;
    expect(status).toBe(201);
    expect(forked.cast).toEqual(parent.cast);
    expect(forked.exercise).toMatchObject({ entries: 2, people: 0, title: 'Small' });
    expect(forked.exercise.id).not.toBe(parent.exercise.id);
    const [first] = (await server.get(at(parent, '/log'), server.house)).text.split('\n');
    expect((await server.get(at(forked, '/log'), server.house)).text.split('\n')[0]).toBe(first);
    expect((await server.get(at(forked), director.token)).problem?.code).toBe('not-found');
    const beyond = await server.post(at(parent, '/fork'), { entry: 5 }, director.token);
    expect(beyond.problem).toMatchObject({
      code: 'not-found',
      detail: 'There is no entry 5; the last one is 0.',
    });
  });

  test('begun from an entry of another, it is played by who played it there then', async () => {
    const parent = await server.begin();
    const director = await server.come(parent, 'director');
    const client = clientOf(server.port, director.token);
    await client.until('wall');
    for (const [verb, fields] of [
      ['exercise.start', {}],
      ['cast.set', { who: 'china', by: 'policy', policy: 'silent' }],
    ] as const)
      expect(await client.act(verb, {}, fields)).toMatchObject({ ok: true });
    client.socket.disconnect();
    const entries = (await server.get(at(parent, '/log'), server.house)).text.trim().split('\n').length;
    const fork = async (entry: number): Promise<Begun> =>
      (await server.post(at(parent, '/fork'), { entry }, director.token)).body as Begun;
    const set = { 'played-by': 'policy', policy: 'silent' };
    expect((await fork(entries - 1)).cast['china']).toEqual(set);
    expect((await fork(0)).cast).toEqual(parent.cast);
    expect(parent.cast['china']).not.toEqual(set);
  });
});

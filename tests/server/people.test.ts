import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testFolder } from '../support/folder.ts';
import { httpServer } from '../support/httpServer.ts';
import type { Begun, Entered, HttpServerUnderTest } from '../support/httpServer.ts';
import { base } from '../support/smallScenario.ts';

const folder = testFolder();
folder.put('small.yaml', base);

let server: HttpServerUnderTest;
let begun: Begun;
beforeAll(async () => {
  server = await httpServer(folder.path);
  begun = await server.begin();
});
afterAll(() => server.close());

const place = (id: string) => begun.places.find((one) => one.id === id)!;
const join = (body: object) => server.post('/api/v1/join', body);

describe('coming in', () => {
  test('by a link, or by the token that it ends in, gives a token of one’s own', async () => {
    const { link } = place('us-desk');
    const [first, second] = [
      (await join({ link, name: ' Ann ' })).body as Entered,
      (await join({ link: link.slice(link.lastIndexOf('/') + 1), name: 'Bob' })).body as Entered,
    ];
    expect(first).toMatchObject({
      marking: 'EXERCISE',
      exercise: { id: begun.exercise.id, title: 'Small' },
      person: { name: 'Ann', place: 'us-desk', status: 'in' },
      place: { seats: ['us/desk'] },
    });
    expect(first.token).toMatch(/^\w{8}\.[\w-]{24}$/);
    expect(second.token).not.toBe(first.token);
    expect(second.person.id).not.toBe(first.person.id);
    expect(JSON.stringify(first)).not.toContain(place('us-desk').code);
  });

  test('by a code, however it is written', async () => {
    const { code } = place('china');
    const { body } = await join({ code: ` ${code.toLowerCase()} `, name: 'Li' });
    expect(body).toMatchObject({ person: { place: 'china', status: 'in' }, place: { kind: 'cell' } });
  });

  test('needs a name, and a way that leads somewhere', async () => {
    const { link, code } = place('us-desk');
    expect((await join({ link, name: '' })).problem).toMatchObject({ code: 'invalid' });
    expect((await join({ name: 'Ann' })).problem?.code).toBe('invalid');
    expect((await join({ link: `${link}x`, name: 'Ann' })).problem?.code).toBe('refused');
    expect((await join({ link: 'elsewhere', name: 'Ann' })).problem?.code).toBe('not-found');
    const other = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    expect((await join({ code: other, name: 'Ann' })).problem?.code).toBe('not-found');
  });

  test('the house comes in as a director of any exercise; the first has the final say', async () => {
    const one = await server.begin();
    const path = `/api/v1/exercises/${one.exercise.id}/direct`;
    const director = (await server.post(path, { name: 'Dana' }, server.house)).body as Entered;
    expect(director).toMatchObject({ person: { name: 'Dana', status: 'in' }, place: { kind: 'director' } });
    const again = await server.post(path, { name: 'Eve' }, director.token);
    expect(again.problem?.code).toBe('not-yours');
  });
});

describe('a token', () => {
  test('says to whom it belongs', async () => {
    const desk = await server.come(begun, 'us-desk', 'Ann');
    expect((await server.get('/api/v1/me', desk.token)).body).toMatchObject({
      is: 'person',
      exercise: { id: begun.exercise.id },
      person: { name: 'Ann' },
      place: { id: 'us-desk' },
    });
    expect((await server.get('/api/v1/me', server.house)).body).toMatchObject({ is: 'house', person: null });
    expect((await server.get('/api/v1/me')).problem?.code).toBe('no-token');
  });

  test('of a place is no token of a person', async () => {
    const link = place('director').link.slice(place('director').link.lastIndexOf('/') + 1);
    expect((await server.get('/api/v1/me', link)).problem?.code).toBe('unknown-token');
  });

  test('of a house that is gone leads nowhere', async () => {
    const other = await httpServer(folder.path);
    const { house } = other;
    await other.close();
    expect((await server.get('/api/v1/exercises', house)).problem?.code).toBe('unknown-token');
  });
});

test('a name is taken away for good; what the person did stays', async () => {
  const [director, desk] = [
    await server.come(begun, 'director', 'Dana'),
    await server.come(begun, 'us-desk', 'Forgotten'),
  ];
  const path = `/api/v1/exercises/${begun.exercise.id}/people/${desk.person.id}/erase`;
  expect((await server.post(path, undefined, desk.token)).problem?.code).toBe('not-yours');
  expect((await server.post(path, undefined, director.token)).body).toMatchObject({ person: { name: '' } });
  expect((await server.get('/api/v1/me', desk.token)).text).not.toContain('Forgotten');
  const nobody = await server.post(path.replace(desk.person.id, 'p-0'), undefined, director.token);
  expect(nobody.problem?.code).toBe('not-found');
});

import { afterEach, describe, expect, test } from 'vitest';
import type { Msel } from '../../src/contract/live/asked.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import type { Surroundings } from '../../src/runtime/surroundings.ts';
import { liveServer } from '../support/liveServer.ts';
import type { Client, LiveServerUnderTest, WithoutId } from '../support/liveServer.ts';
import type { Command } from '../../src/contract/live/command.ts';
import { faultyStore } from '../support/faultyStore.ts';
import { opening } from '../support/opening.ts';
import { patience } from '../support/patience.ts';

let server: LiveServerUnderTest;
afterEach(() => server.close());

const quiet = { storyline: [], world: { meetings: [] } };
const start = async (scenario: object = quiet) => {
  server = await liveServer();
  return server.begin(opening({ scenario }));
};
const shown = (client: Client): SeatEntry[] => [
  ...client.all('view').flatMap(({ entries }) => entries),
  ...client.all('entries').flatMap(({ entries }) => entries),
];
const verbs = (client: Client): (string | undefined)[] => shown(client).map((entry) => entry.do);

describe('a seat', () => {
  test('is told its view, and then what it is shown, in its own order and without a gap', async () => {
    const made = await start();
    const [director, desk] = [await server.come(made, 'director'), await server.come(made, 'north-desk')];
    await director.act('exercise.start');
    expect(await desk.act('incident.report', { incident: 'blades' })).toEqual({ ok: true });
    await desk.until('entries', ({ entries }) => entries.some((entry) => entry.do === 'incident.report'));
    expect(shown(desk).map(({ n }) => n)).toEqual(shown(desk).map((_, index) => index + 1));
    expect(verbs(desk)).toContain('exercise.start');
  });

  test('does not hear what the other side does by itself; the director does, with its number', async () => {
    const made = await start();
    const [director, north, south] = [
      await server.come(made, 'director'),
      await server.come(made, 'north-desk'),
      await server.come(made, 'south-desk'),
    ];
    await director.act('exercise.start');
    await north.act('incident.report', { incident: 'quite-secret' });
    await north.act('note.write', {}, { text: 'For nobody else.' });
    expect(await director.act('note.write', {}, { text: 'The last.' })).toMatchObject({ ok: true, entry: 4 });
    await director.until('entries', ({ entries }) => entries.some((entry) => entry.entry === 4));
    expect(JSON.stringify(director.told)).toContain('quite-secret');
    expect(JSON.stringify(south.told)).not.toMatch(/quite-secret|For nobody else/);
    expect(JSON.stringify(north.told)).not.toContain('"entry":');
  });

  test('is refused with the code and the words of the rule, and can go on', async () => {
    const made = await start();
    const desk = await server.come(made, 'north-desk');
    expect(await desk.act('exercise.start')).toMatchObject({ ok: false, refused: { code: 'not-your-seat' } });
    expect(
      await desk.command({ kind: 'act', do: 'incident.report', refs: { incident: 'A B' }, with: {} }),
    ).toMatchObject({
      ok: false,
      refused: { code: 'malformed', message: expect.stringContaining('refs.incident') as string },
    });
    const strange: unknown = await desk.socket
      .timeout(patience)
      .emitWithAck('command', { kind: 'dance' } as never);
    expect(strange).toMatchObject({ ok: false, refused: { code: 'malformed' } });
  });

  test('cannot act from a seat that its place does not hold; a cell acts from each of its party', async () => {
    const made = await start();
    const [director, cell] = [await server.come(made, 'director'), await server.come(made, 'north')];
    await director.act('exercise.start');
    expect(await cell.act('incident.report', { incident: 'x' }, {}, 'south/desk')).toMatchObject({
      refused: { code: 'not-your-seat' },
    });
    expect(await cell.act('incident.report', { incident: 'x' }, {}, 'north/vice')).toEqual({ ok: true });
    const seats = Object.keys(made.room.exercise.opening.profile.parties['north']?.seats ?? {});
    await cell.until('wall');
    expect(cell.all('view').map(({ seat }) => seat)).toEqual(seats.map((seat) => `north/${seat}`));
  });

  test('that comes back is told what it missed, and not the world again', async () => {
    const made = await start();
    const [director, desk] = [await server.come(made, 'director'), await server.come(made, 'north-desk')];
    await director.act('exercise.start');
    await desk.until('entries');
    const n = shown(desk).at(-1)?.n ?? 0;
    desk.socket.disconnect();
    await director.act('inject.deliver', {}, { to: ['north/desk'], title: 'While you were away' });
    const again = server.connect(desk.token, { branch: 1, seats: { 'north/desk': n } });
    await again.until('wall');
    expect(again.all('view')).toEqual([]);
    expect(shown(again).map((entry) => [entry.n, entry.do])).toEqual([[n + 1, 'inject.deliver']]);
  });

  test('is told the whole view when it knows another branch', async () => {
    const made = await start();
    const [director, desk] = [await server.come(made, 'director'), await server.come(made, 'north-desk')];
    await director.act('exercise.start');
    await director.command({ kind: 'back', entry: 1 });
    await desk.until('view', ({ branch }) => branch === 2);
    const again = server.connect(desk.token, { branch: 1, seats: { 'north/desk': 2 } });
    await again.until('wall');
    expect(again.all('view').map(({ branch }) => branch)).toEqual([2]);
  });
});

describe('coming in', () => {
  test('a code admits before STARTEX; after it, it knocks until the director lets it in', async () => {
    const made = await start();
    const director = await server.come(made, 'director');
    const code = made.room.places.all().find(({ id }) => id === 'south-desk')?.code ?? '';
    const early = await made.room.places.join({ code }, 'Early');
    expect(early).toMatchObject({ person: { status: 'in' } });
    await director.act('exercise.start');
    const late = await made.room.places.join({ code }, 'Late');
    if ('refused' in late) throw new Error(late.refused.message);
    const client = server.connect(late.token);
    await client.until('waiting');
    expect(client.told.map(({ event }) => event)).toEqual(['waiting']);
    expect(await client.act('note.write', {}, { text: 'Hello?' })).toMatchObject({
      refused: { code: 'removed' },
    });
    await director.until('places', ({ people }) => people.some(({ status }) => status === 'knocks'));
    await director.command({ kind: 'admit', person: late.person.id });
    await client.until('view');
    expect(client.all('welcome')).toHaveLength(1);
  });

  test('what is done to one person at the same time is all done', async () => {
    const made = await start();
    const director = await server.come(made, 'director');
    await director.act('exercise.start');
    const code = made.room.places.all().find(({ id }) => id === 'south-desk')?.code ?? '';
    const late = await made.room.places.join({ code }, 'Late');
    if ('refused' in late) throw new Error(late.refused.message);
    const person = late.person.id;
    await Promise.all([
      director.command({ kind: 'admit', person }),
      director.command({ kind: 'move', person, place: 'south-vice' }),
      made.room.places.erase(person),
    ]);
    expect(made.room.places.personById(person)).toMatchObject({
      person: { status: 'in', name: '' },
      place: { id: 'south-vice' },
    });
  });

  test('who is removed is sent away and does not come back; a locked place lets nobody in', async () => {
    const made = await start();
    const [director, desk] = [await server.come(made, 'director'), await server.come(made, 'north-desk')];
    const person = made.room.places.standingOf(desk.token)?.person.id ?? '';
    await director.command({ kind: 'remove', person });
    await desk.until('gone');
    expect((await server.connect(desk.token).refused()).code).toBe('removed');
    await director.command({ kind: 'lock', place: 'north-desk', locked: true });
    expect(await made.room.places.join({ link: made.links.get('north-desk') ?? '' }, 'X')).toMatchObject({
      refused: { message: expect.stringContaining('locked') as string },
    });
  });

  test('a link that was renewed leads nowhere, and the new one does', async () => {
    const made = await start();
    const director = await server.come(made, 'director');
    const reply = await director.command({ kind: 'renew', place: 'wall' });
    const { link } = (reply as { value: { link: string } }).value;
    expect(await made.room.places.join({ link: made.links.get('wall') ?? '' }, 'Old')).toHaveProperty(
      'refused',
    );
    expect(await made.room.places.join({ link }, 'New')).toHaveProperty('token');
  });

  test('another protocol, no token and a token of nobody are told apart', async () => {
    await start();
    const wrong = server.connect('x.0123456789abcdef');
    expect((await wrong.refused()).code).toBe('removed');
    const bare = server.connect('short');
    expect((await bare.refused()).code).toBe('malformed');
  });
});

describe('the director', () => {
  test('one has the final say; another takes it over or is given it', async () => {
    const made = await start();
    const [first, second] = [await server.come(made, 'director'), await server.come(made, 'director')];
    expect(await second.act('exercise.start')).toMatchObject({ refused: { code: 'not-held' } });
    expect(await second.act('exercise.freeze')).toMatchObject({ ok: true });
    expect(await second.command({ kind: 'handOver' })).toEqual({ ok: true });
    expect(await first.act('exercise.unfreeze')).toMatchObject({ refused: { code: 'not-held' } });
    expect(await second.act('exercise.unfreeze')).toMatchObject({ ok: true });
  });

  test('sees what lies ahead, and runs to it', async () => {
    const storyline = [{ id: 'I1', at: 'T+1d', inject: 'north/desk', title: 'One' }];
    const made = await start({ ...quiet, storyline });
    const director = await server.come(made, 'director');
    await director.act('exercise.start');
    const ahead = await director.question({ ask: 'ahead', until: 'one' });
    expect(ahead).toMatchObject({ ok: true, value: { comes: [{ item: 'I1', do: 'inject.deliver' }] } });
    expect(await director.command({ kind: 'run', until: 'one' })).toEqual({ ok: true });
    await director.until('clock', ({ at }) => at === '2017-03-02T13:00:00.000Z');
    const msel = await director.question({ ask: 'msel' });
    expect(msel).toMatchObject({ value: { rows: [{ status: 'done', due: null }] } });
  });

  test('is told of which item of the MSEL an act is; the side that acts is not', async () => {
    const storyline = [{ id: 'A1', at: 'T+1h', as: 'north/desk', do: 'incident.report', incident: 'x' }];
    const made = await start({ ...quiet, storyline });
    const [director, north] = [await server.come(made, 'director'), await server.come(made, 'north-desk')];
    await director.act('exercise.start');
    await director.command({ kind: 'run', until: 'one' });
    const isReport = ({ do: verb }: { do?: string }): boolean => verb === 'incident.report';
    const told = await director.until('entries', ({ entries }) => entries.some(isReport));
    expect(told.entries.find(isReport)).toMatchObject({ item: 'A1' });
    const own = await north.until('entries', ({ entries }) => entries.some(isReport));
    expect(own.entries.find(isReport)).not.toHaveProperty('item');
  });

  test('what control holds back and changes of an inject stands in the MSEL', async () => {
    const storyline = [{ id: 'I1', at: 'T+1d', inject: 'north/desk', title: 'One' }];
    const made = await start({ ...quiet, storyline });
    const director = await server.come(made, 'director');
    await director.act('exercise.start');
    const before = await director.question({ ask: 'msel' });
    expect(before).toMatchObject({ value: { rows: [{ held: false, edit: null }] } });
    await director.act('item.hold', {}, { item: 'I1' });
    await director.act('item.edit', {}, { item: 'I1', title: 'Two' });
    const after = await director.question({ ask: 'msel' });
    expect(after).toMatchObject({ value: { rows: [{ held: true, edit: { title: 'Two' } }] } });
  });

  test('asked with a mark, it is told what has changed of the MSEL since, and all of it where the mark is not known', async () => {
    const storyline = ['I1', 'I2', 'I3'].map((id) => ({ id, at: 'T+1d', inject: 'north/desk', title: id }));
    const made = await start({ ...quiet, storyline });
    const [director, desk] = [await server.come(made, 'director'), await server.come(made, 'north-desk')];
    await director.act('exercise.start');
    const since = async (mark?: string): Promise<Msel> => {
      const reply = await director.question({ ask: 'msel', ...(mark === undefined ? {} : { since: mark }) });
      return (reply as { value: unknown }).value as Msel;
    };
    const all = ['I1', 'I2', 'I3'];
    const idsOf = ({ rows }: Msel): string[] => rows.map(({ item }) => item.id);
    const first = await since();
    expect(idsOf(first)).toEqual(all);
    expect(await since(first.mark)).toEqual({ mark: first.mark, rows: [] });
    await director.act('item.hold', {}, { item: 'I2' });
    const second = await since(first.mark);
    expect(second).toMatchObject({ rows: [{ item: { id: 'I2' }, held: true }] });
    await director.act('item.edit', {}, { item: 'I3', title: 'Other' });
    await director.command({ kind: 'run', until: 'one' });
    await director.until('clock', ({ at }) => at === '2017-03-02T13:00:00.000Z');
    expect(idsOf(await since(second.mark))).toEqual(['I1', 'I3']);
    expect(idsOf(await since(first.mark))).toEqual(all);
    expect(idsOf(await since('of-another-day'))).toEqual(all);
    const refused = await desk.question({ ask: 'msel', since: first.mark });
    expect(refused).toMatchObject({ refused: { code: 'not-your-seat' } });
  });

  test('what others may not ask is refused to them', async () => {
    const made = await start();
    const desk = await server.come(made, 'north-desk');
    for (const question of [{ ask: 'msel' }, { ask: 'ahead', until: 'one' }] as const)
      expect(await desk.question(question)).toMatchObject({ refused: { code: 'not-your-seat' } });
    for (const command of [
      { kind: 'run', until: 'one' },
      { kind: 'back', entry: 0 },
      { kind: 'brakes', brakes: [] },
    ] satisfies WithoutId<Command>[])
      expect(await desk.command(command)).toMatchObject({ refused: { code: 'not-your-seat' } });
  });
});

describe('what players put to control', () => {
  test('stands in one queue that control alone sees, and is answered to the seat', async () => {
    const made = await start();
    const [director, controller, desk, other] = [
      await server.come(made, 'director'),
      await server.come(made, 'controller'),
      await server.come(made, 'north-desk'),
      await server.come(made, 'south-desk'),
    ];
    await director.act('exercise.start');
    expect(await desk.act('question.ask', {}, { name: 'q1', text: 'Is the line manned?' })).toEqual({
      ok: true,
    });
    const asks = await controller.question({ ask: 'asks' });
    expect(asks).toMatchObject({ ok: true, value: [{ name: 'north:q1' }] });
    expect(await desk.question({ ask: 'asks' })).toMatchObject({ refused: { code: 'not-your-seat' } });
    const answer = { asked: 'north:q1', how: 'words', text: 'It is, by day.', to: 'seat' };
    expect(await controller.act('control.answer', {}, answer)).toEqual({ ok: true });
    await desk.until('entries', ({ entries }) => entries.some((entry) => entry.do === 'control.answer'));
    expect(JSON.stringify(other.told)).not.toMatch(/manned|by day/);
  });

  test('what a seat can do now is asked of the machines, with the reason for the rest', async () => {
    const made = await start();
    const [director, desk] = [await server.come(made, 'director'), await server.come(made, 'north-desk')];
    await director.act('exercise.start');
    const can = await desk.question({ ask: 'can' });
    expect(can).toMatchObject({ ok: true });
    const all = (can as { value: { do: string; accepts: boolean }[] }).value;
    expect(all.find((one) => one.do === 'incident.report')?.accepts).toBe(true);
    expect(all.find((one) => one.do === 'cell.ready')?.accepts).toBe(false);
    expect(await desk.question({ ask: 'can', seat: 'south/desk' })).toMatchObject({
      refused: { code: 'not-your-seat' },
    });
    expect(await director.question({ ask: 'can', for: 'north/desk' })).toEqual(can);
    expect(await desk.question({ ask: 'can', for: 'south/desk' })).toMatchObject({
      refused: { code: 'not-your-seat' },
    });
  });
});

describe('a command that is sent again', () => {
  test('has the same answer and is not done again, also beside the log', async () => {
    const made = await start();
    const director = await server.come(made, 'director');
    await director.act('exercise.start');
    const twice = async (command: WithoutId<Command>): Promise<void> => {
      const [first, again] = [await director.command(command), await director.command(command)];
      expect(again).toEqual(first);
    };
    await twice({ id: 'renewed-once', kind: 'renew', place: 'north-desk' });
    await director.act('note.write', {}, { text: 'One.' });
    await Promise.all(Array.from({ length: 3 }, () => twice({ id: 'gone-back', kind: 'back', entry: 2 })));
    expect(made.room.exercise.about().branch).toBe(2);
    await twice({ id: 'no-such-part', kind: 'part', part: 'nowhere' });
  });

  test('that could not be saved says so without a path of the server, and can be done after all', async () => {
    const store = faultyStore();
    server = await liveServer(store);
    const made = await server.begin(opening({ scenario: quiet }));
    const director = await server.come(made, 'director');
    store.fail('lost');
    for (const command of [
      { id: 'locked-at-last', kind: 'lock', place: 'north-desk', locked: true },
      { id: 'noted-at-last', kind: 'act', do: 'note.write', refs: {}, with: { text: 'Ours.' } },
    ] as const) {
      store.fail('lost');
      expect(await director.command(command)).toMatchObject({
        refused: {
          code: 'not-saved',
          message: 'It could not be saved, and nothing of it has happened: the disk is full. Send it again.',
        },
      });
      store.fail(null);
      expect(await director.command(command)).toMatchObject({ ok: true });
    }
  });
});

describe('what is told', () => {
  test('arrives whole, however long and in whatever language, over a WebSocket and by polling', async () => {
    const made = await start();
    const director = await server.come(made, 'director');
    const wide = await server.come(made, 'north-desk');
    const joined = await made.room.places.join({ link: made.links.get('north-desk') ?? '' }, 'By polling');
    const polling = server.connect('token' in joined ? joined.token : '', undefined, 'polling');
    await polling.until('wall');
    await director.act('exercise.start');
    const bodies = [1, 10, 100, 1_000, 7_500].map((length) => '电话 "ü" '.repeat(length).trim());
    for (const body of bodies)
      await director.act('inject.deliver', {}, { to: ['north/desk'], title: 'News', body });
    for (const client of [wide, polling]) {
      await client.until('entries', ({ entries }) =>
        entries.some(({ with: fields }) => fields?.['body'] === bodies.at(-1)),
      );
      const told = shown(client).filter((entry) => entry.do === 'inject.deliver');
      expect(told.map(({ with: fields }) => fields?.['body'])).toEqual(bodies);
    }
  });
});

describe('an exercise that nobody looks at', () => {
  test('forgets what it would show, and shows the same to whoever comes back', async () => {
    const hasty: Surroundings = {
      ...machineSurroundings,
      after: (ms, call) => machineSurroundings.after(ms >= 60_000 ? 20 : ms, call),
    };
    server = await liveServer(undefined, hasty);
    const made = await server.begin(opening({ scenario: quiet }));
    const [director, desk] = [await server.come(made, 'director'), await server.come(made, 'north-desk')];
    await director.act('exercise.start');
    await desk.act('note.write', {}, { text: 'Ours.' });
    await desk.until('entries', ({ entries }) => entries.some((entry) => entry.do === 'note.write'));
    const feeds = made.room.exercise.feeds();
    const before = await feeds.of('north/desk');
    for (const { socket } of [director, desk]) socket.disconnect();
    while ((await feeds.of('north/desk')).view() === before.view())
      await new Promise((next) => setTimeout(next, 5));
    const again = server.connect(desk.token);
    const { view, entries } = await again.until('view');
    expect([view, entries]).toEqual([before.view(), before.since(0)]);
    await server.connect(director.token).act('conduct.discuss');
    await again.until('entries', ({ entries: told }) => told.some((entry) => entry.do === 'conduct.discuss'));
  });
});

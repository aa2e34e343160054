/** Every command from every place: what is not theirs to do is refused, and one side never acts for the other (design §5). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verbs } from '../../src/contract/act/acts.ts';
import type { Command } from '../../src/contract/live/command.ts';
import type { Place } from '../../src/contract/live/place.ts';
import { drawFrom } from '../support/draw.ts';
import { liveServer } from '../support/liveServer.ts';
import type { Client, LiveServerUnderTest, WithoutId } from '../support/liveServer.ts';
import type { NewRoom } from '../../src/server/rooms.ts';
import { opening } from '../support/opening.ts';
import { sampleOf } from '../support/sampleActs.ts';

const freely = { sockets: 200, socketsOfOne: 200, commands: { atOnce: 1e9, perSecond: 1e9 } };
let server: LiveServerUnderTest;
let made: NewRoom;
const clients = new Map<string, Client>();
let places: readonly Place[];

beforeAll(async () => {
  server = await liveServer(undefined, undefined, freely);
  made = await server.begin(
    opening({ scenario: { storyline: [], incidents: { blades: { victim: 'north' } } } }),
  );
  places = made.room.places.all();
  for (const { id } of places) clients.set(id, await server.come(made, id));
  await clients.get('director')?.act('exercise.start');
  await clients.get('director')?.act('conduct.discuss');
});
afterAll(() => server.close());

const length = () => made.room.exercise.authority()?.saved() ?? 0;
const seatsElsewhere = (place: Place): string[] =>
  [...new Set(places.flatMap(({ seats }) => seats))].filter((seat) => !place.seats.includes(seat));
const codeOf = (reply: Awaited<ReturnType<Client['command']>>): string =>
  reply.ok ? 'ok' : reply.refused.code;

/** Every act, as somebody of a side would send it. */
function everyAct(side: string | null): { do: string; refs: object; with: object }[] {
  const state = made.room.exercise.authority()?.state();
  if (!state) throw new Error('It can only be read.');
  const draw = drawFrom(5);
  return verbs.map((verb) => ({ do: verb, ...sampleOf(verb, { state, side, draw }) }));
}

const otherCommands: WithoutId<Command>[] = [
  { kind: 'run', until: 'one' },
  { kind: 'brakes', brakes: [] },
  { kind: 'part', part: 'M1' },
  { kind: 'back', entry: 0 },
  { kind: 'admit', person: 'p-1' },
  { kind: 'remove', person: 'p-1' },
  { kind: 'move', person: 'p-1', place: 'wall' },
  { kind: 'lock', place: 'wall', locked: true },
  { kind: 'renew', place: 'wall' },
  { kind: 'handOver' },
  { kind: 'wall', shows: { view: 'itself' } },
];

test('no place acts from a seat that it does not hold, with any act or any other command', async () => {
  const before = length();
  for (const place of places) {
    const client = clients.get(place.id);
    const [own] = place.seats;
    for (const seat of seatsElsewhere(place).filter((one) => one.split('/')[0] !== own?.split('/')[0])) {
      const commands = [
        ...everyAct(place.party).map((act) => ({ kind: 'act', ...act, seat })),
        ...otherCommands.map((command) => ({ ...command, seat })),
        { kind: 'draft', draft: 'd', text: 'Ours.', seat },
        { kind: 'pen', draft: 'd', seat },
      ] as WithoutId<Command>[];
      // the whole list for one of the others, and some of it for the rest
      const tried = seat === seatsElsewhere(place)[0] ? commands : commands.filter((_, at) => at % 10 === 0);
      const codes = await Promise.all(
        tried.map(async (command) => codeOf((await client?.command(command)) ?? { ok: true })),
      );
      expect([place.id, seat, [...new Set(codes)]]).toEqual([place.id, seat, ['not-your-seat']]);
    }
  }
  expect(length()).toBe(before);
});

test('nobody but the director acts for another seat (EX-3), and the other commands are the director’s', async () => {
  const before = length();
  for (const place of places.filter(({ kind }) => kind !== 'director')) {
    const client = clients.get(place.id);
    const [elsewhere = ''] = seatsElsewhere(place).filter((seat) => seat.includes('/'));
    const asAnother = everyAct(place.party).map((act) => ({ kind: 'act', ...act, for: elsewhere }));
    const commands = [...asAnother, ...otherCommands] as WithoutId<Command>[];
    const codes = await Promise.all(
      commands.map(async (command) => codeOf((await client?.command(command)) ?? { ok: true })),
    );
    expect([place.id, [...new Set(codes)].filter((code) => code !== 'malformed')]).toEqual([
      place.id,
      ['not-your-seat'],
    ]);
    expect(codes.filter((code) => code === 'malformed').length).toBeLessThan(verbs.length / 4);
  }
  expect(length()).toBe(before);
});

test('what is accepted from a place stands in the log as an act of one of its own seats', async () => {
  for (const place of places.filter(({ kind }) => kind !== 'director')) {
    const before = length();
    // a real emergency anybody may call; everything else would be refused after it
    const acts = everyAct(place.party).filter((act) => act.do !== 'exercise.freeze');
    for (const act of acts)
      await clients.get(place.id)?.command({ kind: 'act', ...act } as WithoutId<Command>);
    const entries = (await made.room.exercise.lines(before)).map(
      (line) => JSON.parse(line) as { do: string; by: { seat: string; person?: string }; for?: string },
    );
    const by = new Set(
      entries.filter((entry) => entry.by.person !== undefined).map((entry) => entry.by.seat),
    );
    expect([place.id, [...by].filter((seat) => !place.seats.includes(seat))]).toEqual([place.id, []]);
    expect(entries.filter((entry) => entry.for !== undefined)).toEqual([]);
    expect([place.id, entries.length > 0]).toEqual([place.id, place.kind !== 'wall']);
  }
});

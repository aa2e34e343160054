/** What a director does while an exercise is played, over the wire as the dashboard does it (EX-3, EX-4). */
import { afterEach, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { liveServer } from '../support/liveServer.ts';
import type { Client, LiveServerUnderTest } from '../support/liveServer.ts';
import { opening } from '../support/opening.ts';

let server: LiveServerUnderTest;
afterEach(() => server.close());

const storyline = [
  { id: 'INJ-1', at: 'T+1d', inject: 'north/desk', title: 'One' },
  { id: 'INJ-2', at: 'T+2d', inject: 'north/desk', title: 'Two' },
  { id: 'ACT-1', at: 'T+3d', as: 'north/desk', do: 'incident.report', incident: 'blades' },
];
const freely = { sockets: 100, socketsOfOne: 10, commands: { atOnce: 1e9, perSecond: 1e9 } };

async function begun(scenario: object = {}) {
  server = await liveServer(undefined, undefined, freely);
  const made = await server.begin(
    opening({ scenario: { incidents: { blades: { victim: 'north' } }, storyline, ...scenario } }),
  );
  const [director, north, south] = [
    await server.come(made, 'director'),
    await server.come(made, 'north'),
    await server.come(made, 'south'),
  ];
  await director.act('exercise.start');
  const entries = async (): Promise<Entry[]> =>
    (await made.room.exercise.lines()).map((line) => JSON.parse(line) as Entry);
  return { made, director, north, south, entries };
}

type Act = readonly [who: Client, verb: string, refs?: object, fields?: object];
async function inOrder(acts: readonly Act[]): Promise<void> {
  for (const [who, verb, refs, fields] of acts) {
    const reply = await who.act(verb, refs, fields);
    expect([verb, reply]).toEqual([verb, expect.objectContaining({ ok: true })]);
  }
}

test('EX-3: extends and excuses a deadline, sets a state, acts for a seat, and both sides are told', async () => {
  const { director, north, south, entries } = await begun();
  const asked = { request: 'r1' };
  await inOrder([
    [north, 'incident.report', { incident: 'blades' }, { severity: 2 }],
    [
      north,
      'request.send',
      { ...asked, incident: 'blades' },
      { kind: 'information', severity: 2, beforeClearance: true },
    ],
    [
      director,
      'deadline.extend',
      { request: 'north:r1' },
      { clock: 'ack', to: '2017-03-20T13:00:00Z', why: 'A holiday.' },
    ],
    [director, 'deadline.excuse', { request: 'north:r1' }, { clock: 'answer', why: 'Their office burned.' }],
    [director, 'state.set', {}, { subject: 'incident/north:blades', to: 'spine.assessed', why: 'To go on.' }],
  ]);
  const spoken = await director.command({
    kind: 'act',
    do: 'request.acknowledge',
    refs: { request: 'north:r1' },
    with: {},
    for: 'south/desk',
  });
  expect(spoken).toMatchObject({ ok: true });
  await south.until('entries', ({ entries: told }) =>
    told.some((entry) => entry.do === 'request.acknowledge'),
  );
  const last = (await entries()).at(-1);
  expect([last?.by.seat, last?.for]).toEqual(['director', 'south/desk']);
});

test('EX-4: changes dates, availability and the agreement while it is played', async () => {
  const { director } = await begun();
  await inOrder([
    [director, 'endex.set', {}, { at: '2017-12-01T13:00:00Z' }],
    [
      director,
      'availability.set',
      {},
      { seat: 'south/minister', from: '2017-03-02T13:00:00Z', to: '2017-03-09T13:00:00Z' },
    ],
    [director, 'agreement.amend', {}, { with: { deadlines: { answer: { is: '10d' } } } }],
    [director, 'note.write', {}, { text: 'They are slow today.' }],
  ]);
});

test('a move is opened, cells say that they are ready, the director looks ahead and closes it; the window is played', async () => {
  const { director, north, south } = await begun({
    cast: { north: { 'played-by': 'person' }, south: { 'played-by': 'person' } },
  });
  await inOrder([
    [director, 'conduct.openMove', {}, { to: '2017-03-03T14:00:00Z' }],
    [north, 'cell.ready'],
    [south, 'cell.ready'],
    [south, 'cell.notReady'],
  ]);
  const later = await north.command({
    kind: 'act',
    do: 'incident.report',
    refs: { incident: 'blades' },
    with: {},
    effectiveAt: '2017-03-02T15:00:00Z',
  });
  expect(later).toEqual({ ok: true });
  const ahead = await director.question({ ask: 'ahead', until: 'window' });
  expect((ahead as { value: { comes: { do: string }[] } }).value.comes.map((one) => one.do)).toEqual([
    'inject.deliver',
    'incident.report',
    'inject.deliver',
    'move.played',
  ]);
  await inOrder([[director, 'conduct.closeMove']]);
  await director.until('entries', ({ entries }) => entries.some((entry) => entry.do === 'move.played'));
  const verbs = director.all('entries').flatMap(({ entries }) => entries.map((entry) => entry.do));
  expect(verbs.slice(-4)).toEqual(['inject.deliver', 'incident.report', 'inject.deliver', 'move.played']);
});

test('items are held, changed, released, marked and skipped; a seat is given to a policy and back', async () => {
  const { director, entries } = await begun();
  await inOrder([
    [director, 'conduct.discuss'],
    [director, 'item.hold', {}, { item: 'INJ-1' }],
    [director, 'item.edit', {}, { item: 'INJ-1', title: 'Changed' }],
    [director, 'item.release', {}, { item: 'INJ-1' }],
    [director, 'item.skip', {}, { item: 'INJ-2', why: 'Said aloud.' }],
    [director, 'item.mark', {}, { item: 'ACT-1', as: 'done', why: 'Done at the table.' }],
    [director, 'cast.set', {}, { who: 'south', by: 'policy', policy: 'cooperative' }],
    [director, 'cast.set', {}, { who: 'south', by: 'person' }],
  ]);
  const delivered = (await entries()).filter((entry) => entry.do === 'inject.deliver');
  expect(delivered.map(({ item, with: fields }) => [item, fields?.['title']])).toEqual([
    ['INJ-1', 'Changed'],
  ]);
});

test('any seat calls a real emergency; the director alone ends it', async () => {
  const { director, north, south } = await begun();
  await inOrder([[south, 'exercise.freeze']]);
  await north.until('entries', ({ entries }) => entries.some((entry) => entry.do === 'exercise.freeze'));
  expect(await north.act('note.write', {}, { text: 'Now?' })).toMatchObject({ ok: false });
  expect(await south.act('exercise.unfreeze')).toMatchObject({ refused: { rule: 'EX-1' } });
  await inOrder([[director, 'exercise.unfreeze']]);
});

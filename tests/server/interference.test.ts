/** Two runs that differ only in what one side does by itself send the other side the same (design §2). */
import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import { liveServer } from '../support/liveServer.ts';
import type { Client, LiveServerUnderTest } from '../support/liveServer.ts';
import { opening } from '../support/opening.ts';

const servers: LiveServerUnderTest[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** Chance and the wall are the same in both runs, and what is to come a little later comes when `later` says; the exercise clock stands. */
const sameAgain = () => {
  let counter = 0;
  const waiting = new Set<() => void>();
  return {
    ...machineSurroundings,
    after: (_: number, call: () => void) => {
      waiting.add(call);
      return () => void waiting.delete(call);
    },
    later: () => {
      const due = [...waiting];
      waiting.clear();
      for (const call of due) call();
    },
    wall: () => Date.UTC(2026, 0, 1),
    monotonic: () => 0,
    random: (bytes: number) => {
      counter += 1;
      return createHash('sha256').update(String(counter)).digest().subarray(0, bytes);
    },
  };
};

const toldTo = ({ told }: Client): string[] => told.map((one) => JSON.stringify(one));

async function run(byItself: (north: Client) => Promise<void>): Promise<{ south: string[]; wall: string[] }> {
  const surroundings = sameAgain();
  const server = await liveServer(undefined, surroundings);
  servers.push(server);
  const made = await server.begin(
    opening({ scenario: { storyline: [], cast: { north: { 'played-by': 'person' } } } }),
  );
  const director = await server.come(made, 'director');
  const north = await server.come(made, 'north');
  const south = await server.come(made, 'south');
  const wall = await server.come(made, 'wall');
  // who is there is told a little later, once all have come
  surroundings.later();
  for (const client of [south, wall]) await client.until('presence');
  await director.act('exercise.start');
  await director.act('conduct.discuss');
  await byItself(north);
  await north.act('incident.report', { incident: 'blades' });
  await north.act(
    'request.send',
    { request: 'r', incident: 'blades' },
    { kind: 'information', text: 'Who?' },
  );
  await south.act('request.acknowledge', { request: 'r' });
  surroundings.later();
  await director.act('inject.deliver', {}, { to: ['all'], title: 'The end' });
  for (const client of [south, wall])
    await client.until('entries', ({ entries }) =>
      entries.some(({ with: fields }) => fields?.['title'] === 'The end'),
    );
  return { south: toldTo(south), wall: toldTo(wall) };
}

test('what a side does by itself changes nothing of what the other side and the wall are sent', async () => {
  const plain = await run(() => Promise.resolve());
  const busy = await run(async (north) => {
    await north.act('incident.report', { incident: 'secret' });
    await north.act('incident.assess', { incident: 'secret' }, { severity: 5, reason: 'Ours.' });
    await north.act('dossier.gather', { incident: 'secret' }, { evidence: 'Ours.' });
    await north.act('note.write', {}, { text: 'Ours.' });
    await north.command({ kind: 'draft', draft: 'request', text: 'Ours.' });
    await north.act('request.draft', { request: 'ours', incident: 'secret' }, { text: 'Ours.' });
    await north.act('request.answer', { request: 'of-nobody' }, { answer: 'full' });
    await north.question({ ask: 'msel' });
  });
  expect(busy).toEqual(plain);
  expect(plain.south.join()).toContain('request.send');
});

test('what the whole truth shows the director does differ', async () => {
  const shown: string[] = [];
  for (const acts of [[], ['incident.report']] as const) {
    const server = await liveServer(undefined, sameAgain());
    servers.push(server);
    const made = await server.begin(opening({ scenario: { storyline: [] } }));
    const director = await server.come(made, 'director');
    const north = await server.come(made, 'north');
    await director.act('exercise.start');
    for (const verb of acts) await north.act(verb, { incident: 'secret' });
    await director.act('note.write', {}, { text: 'The end.' });
    await director.until('entries', ({ entries }) => entries.some((entry) => entry.do === 'note.write'));
    shown.push(JSON.stringify(director.told));
  }
  expect(shown[0]).not.toBe(shown[1]);
});

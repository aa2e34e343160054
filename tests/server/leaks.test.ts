/** Every byte that a place receives over its socket, held against whose it is (design §2, §5). */
import { afterEach, describe, expect, test } from 'vitest';
import { LOG_FORMAT } from '../../src/contract/entry.ts';
import type { Place } from '../../src/contract/live/place.ts';
import { liveServer } from '../support/liveServer.ts';
import type { Client, LiveServerUnderTest } from '../support/liveServer.ts';
import { mayKnow, ownersIn, withPlantedSecrets } from '../support/plantedSecrets.ts';
import { loadedText, scenarioText, shippedScenarios } from '../support/shippedScenario.ts';

let server: LiveServerUnderTest;
afterEach(() => server.close());

interface Watched {
  readonly place: Place;
  readonly client: Client;
}

async function played(id: string): Promise<readonly Watched[]> {
  const { scenario, profile } = loadedText(scenarioText(id));
  server = await liveServer();
  const opening = {
    format: LOG_FORMAT,
    version: '0.0.0',
    machines: 'test',
    scenario: withPlantedSecrets(scenario),
    profile,
    seed: 1,
  };
  const made = await server.begin(opening as Parameters<typeof server.begin>[0]);
  const watched: Watched[] = [];
  for (const place of made.room.places.all())
    watched.push({
      place,
      client: await server.come(
        made,
        place.id,
        `SECRET-OF-${place.kind === 'director' ? 'director-name' : (place.party ?? place.id)}-0`,
      ),
    });
  const director = watched.find(({ place }) => place.kind === 'director')?.client;
  await director?.act('exercise.start');
  for (const { place, client } of watched) await trySecrets(place, client);
  await director?.command({ kind: 'brakes', brakes: [] });
  for (let turn = 0; turn < 50 && made.room.exercise.life() !== 'ended'; turn += 1) {
    await director?.command({ kind: 'run', until: '2099-01-01T00:00:00Z' });
    const stops = made.room.exercise.authority();
    while (stops?.clock().hurry) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(made.room.exercise.life()).toBe('ended');
  // what was sent last has arrived when each has had an answer after it
  for (const { client } of watched) await client.act('note.write', {}, { text: 'The end.' });
  return watched;
}

/** What a place keeps to itself while it plays: notes, drafts, and what it is refused. */
async function trySecrets({ kind, seats, id }: Place, client: Client): Promise<void> {
  const [seat = ''] = seats;
  const own = kind === 'cell' || kind === 'seat' ? seat : id;
  if (kind !== 'wall') await client.act('note.write', {}, { text: `SECRET-OF-${own}-1` });
  await client.command({ kind: 'draft', draft: 'd', text: `SECRET-OF-${own}-2` });
  await client.act('request.withdraw', { request: 'no-such-request' }, { reason: `SECRET-OF-${own}-3` });
  await client.act('exercise.close', {}, { why: `SECRET-OF-${own}-4` });
}

describe('what a place receives', () => {
  test.each(shippedScenarios)('%s: holds nothing of another, in any byte', async (id) => {
    const watched = await played(id);
    for (const { place, client } of watched) {
      const owners = ownersIn(client.received());
      expect([place.id, [...owners].filter((owner) => !mayKnow(place, owner))]).toEqual([place.id, []]);
    }
    // and what is theirs does arrive
    const director = watched.find(({ place }) => place.kind === 'director');
    expect(ownersIn(director?.client.received() ?? '').size).toBeGreaterThan(2);
  });
});

/** Every byte that a place receives, over its socket and over HTTP, held against whose it is (design §2, §5). */
import { afterEach, describe, expect, test } from 'vitest';
import type { Place } from '../../src/contract/live/place.ts';
import { full } from '../support/counts.ts';
import { httpServer } from '../support/httpServer.ts';
import type { HttpServerUnderTest } from '../support/httpServer.ts';
import { clientOf } from '../support/liveServer.ts';
import type { Client } from '../support/liveServer.ts';
import { mayKnow, ownersIn, withPlantedSecrets } from '../support/plantedSecrets.ts';
import { loadedText, scenarioText, shippedScenarios } from '../support/shippedScenario.ts';

let server: HttpServerUnderTest;
let watched: Watched[] = [];
afterEach(async () => {
  for (const { client } of watched) client.socket.disconnect();
  await server.close();
});

interface Watched {
  readonly place: Omit<Place, 'code' | 'locked'>;
  readonly client: Client;
  /** Everything that HTTP answered it, headers and all. */
  readonly answers: string[];
  readonly ask: (path: string, body?: unknown) => Promise<{ status: number; text: string }>;
}

async function played(id: string): Promise<void> {
  const { scenario, profile } = loadedText(scenarioText(id));
  const planted = withPlantedSecrets(scenario);
  server = await httpServer('/nowhere', {
    library: { open: () => Promise.resolve({ scenario: planted, profile }) },
  });
  const begun = await server.begin();
  const exercise = `/api/v1/exercises/${begun.exercise.id}`;
  watched = [];
  for (const place of begun.places) {
    const whose = place.kind === 'director' ? 'director-name' : (place.party ?? place.id);
    const { token } = await server.come(begun, place.id, `SECRET-OF-${whose}-0`);
    const client = clientOf(server.port, token);
    await client.until('wall');
    const answers: string[] = [];
    const ask: Watched['ask'] = async (path, body) => {
      const method = body === undefined ? 'GET' : 'POST';
      const { status, headers, text } = await server.ask(method, `${exercise}${path}`, { token, body });
      answers.push(JSON.stringify([...headers]), text);
      return { status, text };
    };
    watched.push({ place, client, answers, ask });
  }
  const director = watched.find(({ place }) => place.kind === 'director')?.client;
  await director?.act('exercise.start');
  for (const { place, client } of watched) await trySecrets(place, client);
  for (const one of watched) await lookAround(one);
  await director?.command({ kind: 'brakes', brakes: [] });
  const life = async (): Promise<string> => {
    const listed: { life: string } = (await server.get(exercise, server.house)).body;
    return listed.life;
  };
  for (let turn = 0; turn < 50 && (await life()) !== 'ended'; turn += 1) {
    await director?.command({ kind: 'run', until: '2099-01-01T00:00:00Z' });
    while (director?.all('clock').at(-1)?.going === 'played')
      await new Promise((next) => setTimeout(next, 5));
  }
  expect(await life()).toBe('ended');
  // what was sent last has arrived when each has had an answer after it
  for (const { client } of watched) await client.act('note.write', {}, { text: 'The end.' });
  for (const one of watched) await download(one);
}

/** What a place keeps to itself while it plays: notes, drafts, questions to control, and what it is refused. */
async function trySecrets({ kind, seats, id, party }: Watched['place'], client: Client): Promise<void> {
  const [seat = ''] = seats;
  const own = kind === 'cell' || kind === 'seat' ? seat : id;
  if (kind !== 'wall') await client.act('note.write', {}, { text: `SECRET-OF-${own}-1` });
  await client.command({ kind: 'draft', draft: 'd', text: `SECRET-OF-${own}-2` });
  await client.act('request.withdraw', { request: 'no-such-request' }, { reason: `SECRET-OF-${own}-3` });
  await client.act('exercise.close', {}, { why: `SECRET-OF-${own}-4` });
  await client.act('question.ask', {}, { name: `q-${id}`, text: `SECRET-OF-${party ?? own}-5` });
}

/** While it is played: the own view, and what is refused. */
async function lookAround({ place, ask }: Watched): Promise<void> {
  const others = watched.map((one) => one.place.seats[0] ?? '').filter((seat) => !place.seats.includes(seat));
  await ask('/view');
  await ask(`/view?seat=${others[0] ?? ''}`);
  await ask('/log?seat=director');
  await ask('/report?reveal=all&format=json');
  await ask('/end', {});
  await ask('/fork', { entry: 0 });
  await ask('');
}

/** After ENDEX: log and report, as far as they are granted, from every seat; views at past entries; and errors. */
async function download({ place, ask }: Watched): Promise<void> {
  const { text } = await ask('/view');
  const { view } = JSON.parse(text) as { view: { n: number } };
  for (const n of [1, Math.ceil(view.n / 2), view.n, view.n + 1]) await ask(`/view?n=${n}`);
  for (const entry of [0, 5, 1e6]) await ask(`/view?entry=${entry}`);
  for (const format of ['json', 'markdown', 'html'].slice(0, full(2, 3)))
    expect((await ask(`/report?format=${format}`)).status).toBe(200);
  await ask('/log');
  for (const { place: other } of watched) {
    const seat = other.seats[0] ?? '';
    const granted = (await ask(`/log?seat=${seat}`)).status === 200;
    const own = place.seats.includes(seat) || place.kind === 'director';
    const evaluates = place.kind === 'evaluator' && seat !== 'director';
    expect([place.id, seat, granted]).toEqual([place.id, seat, own || evaluates]);
    if (!granted) for (const path of [`/view?seat=${seat}`, `/report?seat=${seat}`]) await ask(path);
  }
}

describe('what a place receives over its socket and over HTTP', () => {
  test.each(shippedScenarios)('%s: holds nothing of another, in any byte', async (id) => {
    await played(id);
    for (const { place, client, answers } of watched) {
      const known = { ...place, code: '', locked: false };
      for (const [how, bytes] of [
        ['socket', client.received()],
        ['HTTP', answers.join('\n')],
      ] as const) {
        const foreign = [...ownersIn(bytes)].filter((owner) => !mayKnow(known, owner));
        expect([place.id, how, foreign]).toEqual([place.id, how, []]);
      }
    }
    // and what is theirs does arrive
    const director = watched.find(({ place }) => place.kind === 'director');
    expect(ownersIn(director?.client.received() ?? '').size).toBeGreaterThan(2);
    expect(ownersIn(director?.answers.join('\n') ?? '').size).toBeGreaterThan(2);
  });
});

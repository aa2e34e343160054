/** A client that stops reading (design §5): what waits for it is bounded, the others notice nothing, and it is told what it missed. */
import { afterEach, expect, test, vi } from 'vitest';
import type { SeatEntry } from '../../src/contract/view.ts';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import type { Surroundings } from '../../src/runtime/surroundings.ts';
import { LET_GO_MS } from '../../src/server/live.ts';
import { liveServer } from '../support/liveServer.ts';
import type { Client, LiveServerUnderTest } from '../support/liveServer.ts';
import { opening } from '../support/opening.ts';

let server: LiveServerUnderTest;
afterEach(() => server.close());

/** More than the buffers of the system hold, so that the rest would have to wait in the server. */
const INJECTS = 1_200;
const BODY = 'Power is out in the north. '.repeat(700);
const freely = { sockets: 100, socketsOfOne: 10, commands: { atOnce: 1e9, perSecond: 1e9 } };

interface Reading {
  readonly pause: () => void;
  readonly resume: () => void;
}

/** The line under a client: paused, it reads nothing, and the system tells the other end so. */
const lineOf = ({ socket }: Client): Reading =>
  (socket.io.engine.transport as unknown as { ws: { _socket: Reading } }).ws._socket;

const injects = (client: Client): SeatEntry[] =>
  client.all('entries').flatMap(({ entries }) => entries.filter((entry) => entry.do === 'inject.deliver'));

async function told(surroundings?: Surroundings) {
  server = await liveServer(undefined, surroundings, freely);
  const made = await server.begin(opening({ scenario: { storyline: [], world: { meetings: [] } } }));
  const director = await server.come(made, 'director');
  const [slow, quick] = [await server.come(made, 'north-desk'), await server.come(made, 'north-desk')];
  await director.act('exercise.start');
  await slow.until('entries');
  lineOf(slow).pause();
  for (let sent = 0; sent < INJECTS; sent += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        director.act(
          'inject.deliver',
          {},
          { to: ['north/desk'], title: `Inject ${sent + n + 1}`, body: BODY },
        ),
      ),
    );
  await quick.until('entries', ({ entries }) =>
    entries.some(({ with: fields }) => fields?.['title'] === `Inject ${INJECTS}`),
  );
  return { slow, quick, director };
}

test('who reads too slowly is left out, then told in one what it missed; others are told each at once', async () => {
  const { slow, quick } = await told();
  expect(injects(quick)).toHaveLength(INJECTS);
  expect(quick.all('entries').every(({ entries }) => entries.length < 100)).toBe(true);
  expect(injects(slow).length).toBeLessThan(INJECTS);
  lineOf(slow).resume();
  await slow.until('entries', ({ entries }) =>
    entries.some(({ with: fields }) => fields?.['title'] === `Inject ${INJECTS}`),
  );
  expect(injects(slow)).toEqual(injects(quick));
  // it did not wait for it piece by piece: the server kept some of it, and told the rest from the log
  const most = Math.max(...slow.all('entries').map(({ entries }) => entries.length));
  expect(most).toBeGreaterThan(100);
  expect(await slow.act('note.write', {}, { text: 'Here again.' })).toEqual({ ok: true });
});

test('who does not read for too long is cut off, and comes back to what it missed', async () => {
  const impatient: Surroundings = {
    ...machineSurroundings,
    after: (ms, call) => machineSurroundings.after(ms >= 30_000 ? 100 : ms, call),
  };
  const { slow, quick, director } = await told(impatient);
  const n = slow.all('entries').at(-1)?.entries.at(-1)?.n ?? 0;
  const cut = new Promise((resolve) => slow.socket.once('disconnect', resolve));
  await director.until('presence', (present) =>
    present.some(({ people }) => people.filter(({ here }) => !here).length === 1),
  );
  lineOf(slow).resume();
  await cut;
  const again = server.connect(slow.token, { branch: 1, seats: { 'north/desk': n } });
  await again.until('wall');
  expect([...injects(slow).filter((entry) => entry.n <= n), ...injects(again)]).toEqual(injects(quick));
});

test('who is behind when the server ends is cut off, and not waited for: nothing keeps the program up', async () => {
  const waits = new Set<() => void>();
  const counting: Surroundings = {
    ...machineSurroundings,
    after: (ms, call) => {
      if (ms === LET_GO_MS) setImmediate(call);
      if (ms !== 30_000) return machineSurroundings.after(ms, call);
      waits.add(call);
      return () => waits.delete(call);
    },
  };
  await told(counting);
  expect(waits.size).toBe(1);
  // no time passes that would end it in another way
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await server.close();
  vi.useRealTimers();
  expect(waits.size).toBe(0);
});

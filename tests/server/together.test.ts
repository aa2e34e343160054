/** Several people at once: a pen for each draft, and who is there. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Present } from '../../src/contract/live/told.ts';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import type { Surroundings } from '../../src/runtime/surroundings.ts';
import { liveServer } from '../support/liveServer.ts';
import type { LiveServerUnderTest } from '../support/liveServer.ts';
import { opening } from '../support/opening.ts';

let server: LiveServerUnderTest;
afterEach(() => server.close());

const quiet = { storyline: [], world: { meetings: [] } };
const start = async (scenario: object = quiet, surroundings?: Surroundings) => {
  server = await liveServer(undefined, surroundings);
  return server.begin(opening({ scenario }));
};

describe('drafts', () => {
  test('are kept, seen by the seat alone, and written by whoever holds the pen', async () => {
    const made = await start();
    const [one, two, other] = [
      await server.come(made, 'north-desk', 'One'),
      await server.come(made, 'north-desk', 'Two'),
      await server.come(made, 'south-desk'),
    ];
    await one.command({ kind: 'draft', draft: 'request', text: 'We ask' });
    await two.until('draft', ({ text }) => text === 'We ask');
    expect(await two.command({ kind: 'draft', draft: 'request', text: 'No' })).toMatchObject({
      refused: { code: 'not-held' },
    });
    await two.command({ kind: 'pen', draft: 'request' });
    await two.command({ kind: 'draft', draft: 'request', text: 'We ask you' });
    await one.until('draft', ({ text }) => text === 'We ask you');
    const again = server.connect(one.token);
    await again.until('draft', ({ text }) => text === 'We ask you');
    expect(other.all('draft')).toEqual([]);
  });
});

describe('presence', () => {
  test('control sees everyone; a side sees its own and that the director is there', async () => {
    const made = await start();
    const director = await server.come(made, 'director', 'Dee');
    await server.come(made, 'south-desk', 'Sun');
    const north = await server.come(made, 'north-desk', 'Nor');
    await director.until('presence', (present) =>
      present.some(({ people }) => people.some(({ name, here }) => name === 'Nor' && here)),
    );
    await north.until('presence');
    expect(JSON.stringify(north.told)).not.toContain('Sun');
    expect(JSON.stringify(director.told)).toContain('Sun');
  });

  test('when many come at once, each is told of them together, and in the end of all of them', async () => {
    const waiting = new Set<() => void>();
    let held = true;
    const made = await start(quiet, {
      ...machineSurroundings,
      after: (ms, call) => {
        if (!held) return machineSurroundings.after(ms, call);
        waiting.add(call);
        return () => waiting.delete(call);
      },
    });
    const director = await server.come(made, 'director');
    const link = made.links.get('north-desk') ?? '';
    const people = 60;
    const tokens: string[] = [];
    for (let n = 0; n < people; n += 1) {
      const joined = await made.room.places.join({ link }, `Person ${n}`);
      if ('token' in joined) tokens.push(joined.token);
    }
    const desks = tokens.map((token) => server.connect(token));
    for (const client of desks) await client.until('wall');
    held = false;
    for (const call of waiting) call();
    const allThere = (present: readonly Present[]): boolean =>
      present.flatMap((place) => place.people).filter(({ here }) => here).length === people + 1;
    for (const client of [director, ...desks]) await client.until('presence', allThere);
    expect(desks[0]?.all('presence')).toHaveLength(1);
    for (const { socket } of desks.slice(1)) socket.disconnect();
    await desks[0]?.until(
      'presence',
      (present) => present.flatMap((place) => place.people).filter(({ here }) => here).length === 2,
    );
  });

  test('a side is told nothing when somebody of the other side comes or goes', async () => {
    const made = await start();
    const north = await server.come(made, 'north-desk');
    await north.until('presence');
    const south = await server.come(made, 'south-desk');
    south.socket.disconnect();
    const director = await server.come(made, 'director');
    await north.until('presence', (present) =>
      present.some(({ place, people }) => place === 'director' && people.some(({ here }) => here)),
    );
    await director.until('presence');
    const told = north.all('presence').map((one) => JSON.stringify(one));
    expect(new Set(told).size).toBe(told.length);
  });
});

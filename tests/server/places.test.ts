/** Who has the final say while directors come, go and are moved at the same time: always one who is in, as a director. */
import { expect, test } from 'vitest';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import { makePlaces, openPlaces } from '../../src/server/places.ts';
import { memoryStore } from '../../src/store/memoryStore.ts';
import { opening } from '../support/opening.ts';

async function somePlaces() {
  const store = memoryStore();
  const ports = { store, surroundings: machineSurroundings, exercise: 'x' };
  const { put } = makePlaces(opening().profile.parties, ports);
  await store.commit({ exercise: 'x', put });
  return openPlaces({ ...ports, isOpen: () => true, changed: () => undefined, moved: () => undefined });
}

test('of two directors who come at once the first has it', async () => {
  const places = await somePlaces();
  const [first] = await Promise.all([places.direct('First'), places.direct('Second')]);
  expect(places.holder()).toBe(first.person.id);
});

test.each(['handed over first', 'taken away first'])(
  'who is to have it and is removed or moved at the same time keeps the place or does not get it: %s',
  async (order) => {
    const away = {
      remove: (id: string, places: Awaited<ReturnType<typeof somePlaces>>) => places.remove(id),
      move: (id: string, places: Awaited<ReturnType<typeof somePlaces>>) => places.move(id, 'observer'),
    };
    for (const leave of Object.values(away)) {
      const places = await somePlaces();
      await places.direct('First');
      const { id } = (await places.direct('Second')).person;
      const both = [() => places.handOver(id), () => leave(id, places)];
      if (order === 'taken away first') both.reverse();
      const [done, refused] = await Promise.all(both.map((does) => does()));
      expect([done, refused]).toMatchObject([null, { code: 'not-held' }]);
      const holder = places.personById(places.holder() ?? '');
      expect(holder).toMatchObject({ person: { status: 'in' }, place: { kind: 'director' } });
    }
  },
);

/** An exercise that could be set up only in part: the disk is full, or the program goes down in between. */
import { expect, test } from 'vitest';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import { openRooms } from '../../src/server/rooms.ts';
import type { Rooms } from '../../src/server/rooms.ts';
import { memoryStore } from '../../src/store/memoryStore.ts';
import { StoreFault } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { opening } from '../support/opening.ts';

const nothing = (): void => undefined;
const open = (store: Store): Promise<Rooms> =>
  openRooms({
    store,
    surroundings: machineSurroundings,
    machines: 'test',
    hears: {
      showing: () => nothing,
      clock: nothing,
      trouble: nothing,
      branched: nothing,
      places: nothing,
      moved: nothing,
      draft: nothing,
      wall: nothing,
    },
  });

test('is none: every exercise that is there can be directed', async () => {
  const inside = memoryStore();
  const rooms = await open(inside);
  const whole = await rooms.begin(opening());
  const commits = { left: 0 };
  const failing: Store = {
    ...inside,
    commit: (change) => {
      commits.left -= 1;
      return commits.left < 0
        ? Promise.reject(new StoreFault('full', 'The disk is full.'))
        : inside.commit(change);
    },
  };
  const others = await open(failing);
  const found = others.find(whole.room.exercise.about().id);
  const begins = [() => others.begin(opening()), () => others.fork(found ?? whole.room, 0)];
  for (const begin of begins)
    for (let done = 0; ; done += 1) {
      commits.left = done;
      const made = await begin().catch(() => null);
      const again = await open(inside);
      for (const { places } of again.all())
        expect((await places.direct('Director')).place.id).toBe('director');
      if (made) break;
    }
  expect((await open(inside)).all()).toHaveLength(3);
});

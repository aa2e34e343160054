/** What the store holds is read again after a failure: once for all who wait for it, and nothing that was decided since is lost by it. */
import { expect, test } from 'vitest';
import { playLive } from '../support/livePlay.ts';
import { opening } from '../support/opening.ts';
import { faultyStore } from '../support/faultyStore.ts';

const quiet = { storyline: [], world: { meetings: [] } };

/** A store whose answer to how long a log is comes when the test lets it go. */
function slowToTell() {
  const inside = faultyStore();
  const asked: (() => void)[] = [];
  let slow = false;
  const store = {
    ...inside,
    length: async (exercise: string) => {
      if (slow) await new Promise<void>((resolve) => asked.push(resolve));
      return inside.length(exercise);
    },
  };
  return {
    store,
    slowly: () => {
      slow = true;
    },
    letGo: () => {
      slow = false;
      for (const tell of asked.splice(0)) tell();
    },
    letOneGo: () => asked.shift()?.(),
  };
}

const note = (text: string) => ({ do: 'note.write', refs: {}, with: { text } }) as const;

test('many who come while it is read again have it read once, and what is decided next stands', async () => {
  const { store, slowly, letGo, letOneGo } = slowToTell();
  const live = await playLive(opening({ scenario: quiet }), store);
  await live.act('director', 'exercise.start');
  const write = (id: string) => live.authority().act({ seat: 'north/desk' }, id, note(id));

  store.fail('lost');
  slowly();
  const lost = write('lost');
  await live.around.settle();
  store.fail(null);
  const second = write('second');
  await live.around.settle();
  letOneGo();
  await live.around.settle();
  const save = store.hold();
  const third = write('third');
  letGo();
  await live.around.settle();
  save();
  expect(await lost).toMatchObject({ ok: false, refused: { code: 'not-saved' } });
  expect([await second, await third, await write('fourth')]).toEqual([
    { ok: true, entry: 2 },
    { ok: true, entry: 3 },
    { ok: true, entry: 4 },
  ]);
  const again = await live.crash();
  expect(again.exercise.readOnly()).toBeNull();
  expect(await again.entries()).toHaveLength(6);
});

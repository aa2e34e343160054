/** What the store holds is read again after a failure: once for all who wait for it, and nothing that was decided since is lost by it. */
import { expect, test } from 'vitest';
import { keepTime } from '../../src/runtime/timekeeper.ts';
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

test('a command that came while the store could not be read can be sent again, as it is told', async () => {
  const inside = faultyStore();
  let unread = false;
  const store = {
    ...inside,
    length: (exercise: string) =>
      unread ? Promise.reject(new Error('It cannot be read.')) : inside.length(exercise),
  };
  const live = await playLive(opening({ scenario: quiet }), store);
  await live.act('director', 'exercise.start');
  store.fail('lost');
  unread = true;
  const send = (id: string) => live.act('north/desk', 'note.write', {}, { text: id }, id);
  for (const id of ['one', 'two']) expect(await send(id)).toMatchObject({ refused: { code: 'not-saved' } });
  store.fail(null);
  unread = false;
  expect([await send('one'), await send('two'), await send('two')]).toEqual([
    { ok: true, entry: 2 },
    { ok: true, entry: 3 },
    { ok: true, entry: 3 },
  ]);
});

test('a window that was being played when the disk failed is played on, once the store has been read again', async () => {
  const { store, slowly, letGo } = slowToTell();
  const storyline = [{ id: 'I1', at: 'T+1d', inject: 'north/desk', title: 'One' }];
  const live = await playLive(opening({ scenario: { ...quiet, storyline } }), store);
  await live.act('director', 'exercise.start');
  await live.act('director', 'conduct.openMove', {}, { to: '2017-03-03T13:00:00Z' });
  const close = { do: 'conduct.closeMove', refs: {}, with: {} } as const;
  await live.authority().act({ seat: 'director' }, 'close', close);
  store.fail('lost');
  slowly();
  await live.around.settle();
  expect(live.heard.trouble.join()).toContain('could not be saved');
  store.fail(null);
  letGo();
  await live.around.pass(2_000);
  expect(await live.story(4)).toEqual([
    '03-02T13:00:00 controller inject.deliver',
    '03-03T13:00:00 engine move.played',
  ]);
});

test('on a full disk what is due is tried again once a second, and comes up at its own instant when there is room', async () => {
  const storyline = [{ id: 'I1', at: 'T+1h', inject: 'north/desk', title: 'One' }];
  const live = await playLive(opening({ scenario: { ...quiet, storyline } }));
  await live.act('director', 'exercise.start');
  await live.around.pass(3_599_500);
  live.store.fail('lost');
  await live.around.pass(5_000);
  expect(live.heard.trouble).toHaveLength(5);
  live.store.fail(null);
  await live.around.pass(2_000);
  expect(await live.story(2)).toEqual(['03-01T14:00:00 controller inject.deliver']);
});

test('the clock does not hurry after a store that cannot be read: it has it read, and looks again in a while', async () => {
  const storyline = [{ id: 'I1', at: 'T+1h', inject: 'north/desk', title: 'One' }];
  const live = await playLive(opening({ scenario: { ...quiet, storyline } }));
  await live.act('director', 'exercise.start');
  const state = live.authority().state();
  let now = 0;
  let readAgain = 0;
  const planned: { ms: number; call: () => void }[] = [];
  const time = keepTime(
    { at: state.now, speed: 1, brakes: null },
    {
      ledger: {
        state: () => state,
        standing: () => ({ state, hash: '' }),
        saved: () => state.seq,
        isSound: () => false,
        add: () => Promise.reject(new Error('It cannot be read.')),
        idle: () => Promise.resolve(),
        recover: () => {
          readAgain += 1;
          return Promise.reject(new Error('It cannot be read.'));
        },
      },
      surroundings: {
        wall: () => now,
        monotonic: () => now,
        after: (ms, call) => {
          planned.push({ ms, call });
          return () => undefined;
        },
        random: (bytes) => new Uint8Array(bytes),
      },
      changed: () => undefined,
      stopped: () => undefined,
    },
  );
  time.retime([]);
  for (let look = 0; look < 3; look += 1) {
    now += 1_000;
    planned.at(-1)?.call();
  }
  now += 3_600_000;
  planned.at(-1)?.call();
  expect(planned.slice(1).map(({ ms }) => ms)).toEqual([1_000, 1_000, 1_000, 1_000]);
  expect(readAgain).toBe(4);
});

/** Going back while something else begins or ends: one thing after the other, and what fails changes nothing. */
import { expect, test } from 'vitest';
import { faultyStore } from '../support/faultyStore.ts';
import { playLive } from '../support/livePlay.ts';
import { opening } from '../support/opening.ts';

const quiet = { storyline: [], world: { meetings: [] } };
const note = (text: string) => ({ do: 'note.write', refs: {}, with: { text } }) as const;

async function started(scenario: object = {}, store = faultyStore()) {
  const live = await playLive(opening({ scenario: { ...quiet, ...scenario } }), store);
  await live.act('director', 'exercise.start');
  for (const text of ['one', 'two', 'three']) await live.act('north/desk', 'note.write', {}, { text });
  return live;
}

test('of two who go back at once one does, and the branch that is played is whole', async () => {
  const live = await started();
  const both = [live.exercises.goBack(live.exercise, 3), live.exercises.goBack(live.exercise, 2)];
  expect(await Promise.all(both)).toEqual([true, false]);
  const { id } = live.exercise.about();
  expect([live.exercise.about().branch, await live.store.length(`${id}.2`)]).toEqual([2, 6]);
  const again = await live.crash();
  expect([again.exercise.about().branch, again.exercise.readOnly()]).toEqual([2, null]);
});

test('that cannot be saved leaves the clock as it goes', async () => {
  const storyline = [{ id: 'I1', at: 'T+1h', inject: 'north/desk', title: 'One' }];
  const live = await started({ storyline });
  live.store.fail('lost');
  await expect(live.exercises.goBack(live.exercise, 2)).rejects.toThrow(/disk is full/);
  live.store.fail(null);
  await live.around.pass(3_601_000);
  expect([live.life(), (await live.story(5)).at(-1)]).toEqual([
    'running',
    '03-01T14:00:00 controller inject.deliver',
  ]);
});

test('whose new branch cannot be read is not done: what is acknowledged after it is there after a restart', async () => {
  const inside = faultyStore();
  let fails = false;
  const store = {
    ...inside,
    records: (exercise: string, kind: string) =>
      fails && kind === 'journal'
        ? Promise.reject(new Error('It cannot be read.'))
        : inside.records(exercise, kind),
  };
  const live = await started({}, store);
  fails = true;
  await expect(live.exercises.goBack(live.exercise, 2)).rejects.toThrow('It cannot be read.');
  fails = false;
  expect(await live.act('north/desk', 'note.write', {}, { text: 'four' })).toMatchObject({ ok: true });
  const again = await live.crash();
  expect(again.exercise.about().branch).toBe(1);
  expect((await again.entries()).map((entry) => entry.with?.['text'])).toContain('four');
});

test('and putting away at the same time are both done', async () => {
  const live = await started();
  await Promise.all([live.exercises.goBack(live.exercise, 2), live.exercises.archive(live.exercise, true)]);
  expect(live.exercise.about()).toMatchObject({ branch: 2, archived: true });
  expect((await live.crash()).exercise.about()).toMatchObject({ branch: 2, archived: true });
});

test('what was on its way in the branch that is left is shown to nobody', async () => {
  const inside = faultyStore();
  const waiting: (() => void)[] = [];
  let held = '';
  const store = {
    ...inside,
    commit: async (change: Parameters<typeof inside.commit>[0]) => {
      if (change.exercise === held) await new Promise<void>((resolve) => waiting.push(resolve));
      return inside.commit(change);
    },
  };
  const live = await started({}, store);
  await live.exercise.feeds().of('north/desk');
  held = `${live.exercise.about().id}.1`;
  const late = live.authority().act({ seat: 'north/desk' }, 'late', note('late'));
  const back = live.exercises.goBack(live.exercise, 2);
  await live.around.settle();
  const shown = [...live.heard.shown];
  expect(live.exercise.about().branch).toBe(2);
  held = '';
  for (const letGo of waiting) letGo();
  expect([await late, await back]).toEqual([{ ok: true, entry: 5 }, true]);
  expect(live.heard.shown).toEqual(shown);
});

test('at the end of the program nothing is begun any more, and what is on its way is waited for', async () => {
  const live = await started();
  const save = live.store.hold();
  const back = live.exercises.goBack(live.exercise, 2);
  const other = live.exercises.begin(opening({ scenario: quiet }));
  await live.around.settle();
  const stopped = live.exercises.stop();
  const late = live.exercises.goBack(live.exercise, 3);
  await live.around.settle();
  save();
  await stopped;
  expect([await back, await late, live.exercise.about().branch]).toEqual([true, false, 2]);
  for (const exercise of [live.exercise, await other])
    for (const verb of ['exercise.start', 'exercise.resume'] as const)
      await exercise.authority()?.act({ seat: 'director' }, verb, { do: verb, refs: {}, with: {} });
  await live.around.settle();
  expect(live.around.waiting()).toBe(0);
});

/** A class, or a learner, that is taken away while something is being asked of it: nothing of it is kept. */
import { expect, test } from 'vitest';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import { openClasses, TakenAway } from '../../src/server/learn/classes.ts';
import { faultyStore } from '../support/faultyStore.ts';
import { opening } from '../support/opening.ts';

async function aClass() {
  const store = faultyStore();
  const disk = { isFull: false };
  const remove = (id: string) =>
    disk.isFull ? Promise.reject(new Error('The disk is full.')) : store.remove(id);
  const classes = await openClasses({ store: { ...store, remove }, surroundings: machineSurroundings });
  const group = await classes.begin(opening());
  if (!group) throw new Error('There is room for a class.');
  const joined = await group.join('Somebody');
  if (!joined) throw new Error('There is room for a learner.');
  return { store, disk, classes, group, learner: joined.learner.id };
}

test('whoever comes in while the class is taken away comes too late', async () => {
  const { store, classes, group, learner } = await aClass();
  const removing = classes.remove(group.about.id);
  const late = [group.join('Too late'), group.go(learner, 1), group.remove(learner)];
  expect(
    (await Promise.allSettled(late)).map((one) => 'reason' in one && one.reason instanceof TakenAway),
  ).toEqual([true, true, true]);
  await removing;
  expect(await store.exercises()).toEqual([]);
  await expect(group.play()).rejects.toBeInstanceOf(TakenAway);
});

test('a class that could not be taken away is there still', async () => {
  const { disk, classes, group, learner } = await aClass();
  disk.isFull = true;
  await expect(classes.remove(group.about.id)).rejects.toThrow('The disk is full.');
  expect(classes.find(group.about.id)).toBe(group);
  await group.go(learner, 1);
  expect(group.learner(learner)?.at).toBe(1);
});

test('what a learner answers while they are taken away comes too late, and is no mistake of the program', async () => {
  const { store, group, learner } = await aClass();
  const removing = group.remove(learner);
  await expect(group.go(learner, 1)).rejects.toBeInstanceOf(TakenAway);
  await removing;
  expect((await store.records(group.about.id, 'learner')).size).toBe(0);
});

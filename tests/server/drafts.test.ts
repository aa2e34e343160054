import { expect, test } from 'vitest';
import { openDrafts } from '../../src/server/drafts.ts';
import { faultyStore } from '../support/faultyStore.ts';

async function writing() {
  const store = faultyStore();
  const drafts = await openDrafts({ store, exercise: 'x', changed: () => undefined });
  const write = (text: string | null) => drafts.write('us/desk', 'note', 'p-1', text);
  return { store, drafts, write };
}

test('a draft that could not be thrown away on a full disk is there, and goes when there is room', async () => {
  const { store, drafts, write } = await writing();
  await write('A line.');
  store.fail('lost');
  await expect(write(null)).rejects.toThrow('The disk is full.');
  expect(drafts.of('us/desk')).toMatchObject([{ draft: 'note', text: 'A line.' }]);
  store.fail(null);
  expect(await write(null)).toBeNull();
  expect((await store.records('x', 'draft')).size).toBe(0);
});

test('what is written while it is being thrown away in vain stands', async () => {
  const { store, drafts, write } = await writing();
  await write('One.');
  store.fail('lost');
  const gone = write(null);
  const again = write('Two.');
  expect((await Promise.allSettled([gone, again])).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  expect(drafts.of('us/desk')).toMatchObject([{ text: 'Two.' }]);
});

import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memoryStore.ts';
import { storeContract } from './storeContract.ts';

storeContract('memory', () => Promise.resolve(memoryStore()));

test('what is kept in memory alone says that it has no copy', async () => {
  await expect(memoryStore().backup('copy.db')).rejects.toThrow(/Give it a folder/);
});

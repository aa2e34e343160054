/** A process that commits to two exercises as fast as it can, and prints each acknowledgement: "exercise length". */
import { sqliteStore } from '../../src/store/sqlite/sqliteStore.ts';
import { storeThread } from './storeThread.ts';

const store = await sqliteStore(process.argv[2] ?? '', storeThread);

async function keepOn(exercise: number): Promise<never> {
  const name = `e${exercise}`;
  for (let expected = await store.length(name); ; expected += 1) {
    const put = [{ kind: 'length', key: 'now', value: `${expected + 1}` }];
    await store.commit({ exercise: name, append: { expected, lines: [`${expected}`] }, put });
    process.stdout.write(`${exercise} ${expected + 1}\n`);
  }
}

await Promise.all([keepOn(0), keepOn(1)]);

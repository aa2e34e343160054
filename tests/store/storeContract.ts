/** What every store holds to, whatever it is kept in. */
import { describe, expect, test } from 'vitest';
import { StoreConflict } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';

const all = async (store: Store, exercise: string, kind: string): Promise<Record<string, string>> =>
  Object.fromEntries(await store.records(exercise, kind));

export function storeContract(kept: string, newStore: () => Promise<Store>): void {
  const withStore = (work: (store: Store) => Promise<void>) => async (): Promise<void> => {
    const store = await newStore();
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };

  describe(`a store kept in ${kept}`, () => {
    test(
      'is empty at first, and knows of no exercise that nobody began',
      withStore(async (store) => {
        expect(await store.exercises()).toEqual([]);
        expect(await store.length('blades')).toBe(0);
        expect(await store.lines('blades')).toEqual([]);
        expect(await all(store, 'blades', 'seat')).toEqual({});
        await store.remove('blades');
      }),
    );

    test(
      'gives the lines of each log back in the order in which they were appended',
      withStore(async (store) => {
        await store.commit({ exercise: 'b', append: { expected: 0, lines: ['{"b":"热线"}'] } });
        await store.commit({ exercise: 'a', append: { expected: 0, lines: ['one', 'two'] } });
        await store.commit({ exercise: 'b', append: { expected: 1, lines: ['second', 'third'] } });
        expect(await store.exercises()).toEqual(['b', 'a']);
        expect(await store.lines('b')).toEqual(['{"b":"热线"}', 'second', 'third']);
        expect(await store.lines('b', 1, 2)).toEqual(['second']);
        expect(await store.lines('b', 2)).toEqual(['third']);
        expect(await store.lines('b', 7)).toEqual([]);
        expect([await store.length('a'), await store.length('b')]).toEqual([2, 3]);
      }),
    );

    test(
      'refuses lines for a log of another length, and takes nothing of that change',
      withStore(async (store) => {
        await store.commit({ exercise: 'a', append: { expected: 0, lines: ['one'] } });
        for (const expected of [0, 2]) {
          const put = [{ kind: 'seat', key: 'us/desk', value: 'taken' }];
          const change = { exercise: 'a', append: { expected, lines: ['other'] }, put };
          await expect(store.commit(change)).rejects.toThrow(StoreConflict);
        }
        await expect(
          store.commit({ exercise: 'new', append: { expected: 4, lines: ['x'] } }),
        ).rejects.toMatchObject({ exercise: 'new', expected: 4, found: 0 });
        expect(await store.lines('a')).toEqual(['one']);
        expect(await all(store, 'a', 'seat')).toEqual({});
        expect(await store.exercises()).toEqual(['a']);
      }),
    );

    test(
      'keeps what stands beside a log by kind and key, writes it anew, and takes it away',
      withStore(async (store) => {
        const put = (kind: string, key: string, value: string | null) => ({ kind, key, value });
        await store.commit({
          exercise: 'a',
          put: [put('seat', 'x', '1'), put('seat', 'y', '2'), put('mark', 'x', '3')],
        });
        await store.commit({ exercise: 'b', put: [put('seat', 'x', 'of b')] });
        expect(await all(store, 'a', 'seat')).toEqual({ x: '1', y: '2' });
        await store.commit({ exercise: 'a', put: [put('seat', 'x', '热线 "1"'), put('seat', 'y', null)] });
        expect(await all(store, 'a', 'seat')).toEqual({ x: '热线 "1"' });
        expect(await all(store, 'a', 'mark')).toEqual({ x: '3' });
        expect(await all(store, 'b', 'seat')).toEqual({ x: 'of b' });
        expect(await store.exercises()).toEqual(['a', 'b']);
      }),
    );

    test(
      'takes commits that are asked for at once in the order in which they were asked for',
      withStore(async (store) => {
        const asked = Array.from({ length: 200 }, (_, n) =>
          store.commit({
            exercise: `e${n % 3}`,
            append: { expected: Math.floor(n / 3), lines: [`line ${n}`] },
          }),
        );
        await Promise.all(asked);
        expect(await store.length('e0')).toBe(67);
        expect((await store.lines('e1')).slice(0, 3)).toEqual(['line 1', 'line 4', 'line 7']);
      }),
    );

    test(
      'when one of several commits at once is in conflict, the others are taken',
      withStore(async (store) => {
        const outcomes = await Promise.allSettled([
          store.commit({ exercise: 'a', append: { expected: 0, lines: ['1'] } }),
          store.commit({ exercise: 'a', append: { expected: 0, lines: ['never'] } }),
          store.commit({ exercise: 'b', append: { expected: 0, lines: ['1'] } }),
          store.commit({ exercise: 'a', append: { expected: 1, lines: ['2'] } }),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual([
          'fulfilled',
          'rejected',
          'fulfilled',
          'fulfilled',
        ]);
        expect(await store.lines('a')).toEqual(['1', '2']);
        expect(await store.lines('b')).toEqual(['1']);
      }),
    );

    test(
      'takes an exercise away with all that is of it, and nothing of another',
      withStore(async (store) => {
        for (const exercise of ['a', 'b']) {
          const put = [{ kind: 'seat', key: 'us/desk', value: 'taken' }];
          await store.commit({ exercise, append: { expected: 0, lines: ['one', 'two'] }, put });
        }
        await store.remove('a');
        expect(await store.exercises()).toEqual(['b']);
        expect(await store.lines('a')).toEqual([]);
        expect(await all(store, 'a', 'seat')).toEqual({});
        expect(await store.lines('b')).toEqual(['one', 'two']);
        await store.commit({ exercise: 'a', append: { expected: 0, lines: ['anew'] } });
        expect(await store.lines('a')).toEqual(['anew']);
      }),
    );
  });
}

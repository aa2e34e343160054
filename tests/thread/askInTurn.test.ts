import { afterEach, expect, test } from 'vitest';
import { askInTurn, ThreadFault } from '../../src/thread/askInTurn.ts';
import type { InTurn } from '../../src/thread/askInTurn.ts';
import { startThread } from '../../src/thread/startThread.ts';
import type { FickleAsk } from '../support/fickleThread.ts';

const program = new URL('../support/fickleThread.ts', import.meta.url);
let started = 0;
let thread: InTurn<FickleAsk>;
const ask = <T>(asked: FickleAsk): Promise<T> => thread.ask<T>(asked);
afterEach(() => thread.close());

const begin = (): void => {
  started = 0;
  thread = askInTurn<FickleAsk>({
    start: () => {
      started += 1;
      return startThread(program);
    },
    most: (asked) => (asked.do === 'spin' ? 50 : 240_000),
    advice: 'Ask for less.',
  });
};

test('answers in turn, from one thread, and a failure is of the one that asked', async () => {
  begin();
  const asked = [ask({ do: 'say', what: 'a' }), ask({ do: 'fail' }), ask({ do: 'say', what: 'b' })];
  expect(await asked[0]).toBe('a');
  await expect(asked[1]).rejects.toThrow('It fails.');
  expect(await asked[2]).toBe('b');
  expect(started).toBe(1);
});

test('what takes too long is given up with words; what waits behind it is answered by another thread', async () => {
  begin();
  const [late, next] = [ask({ do: 'spin' }), ask({ do: 'say', what: 'next' })];
  await expect(late).rejects.toThrow(/^It took longer than 0.05 seconds, and was given up. Ask for less.$/);
  await expect(late).rejects.toBeInstanceOf(ThreadFault);
  expect(await next).toBe('next');
  expect(started).toBe(2);
});

test('a thread that dies is started again with the next ask', async () => {
  begin();
  await expect(ask({ do: 'end' })).rejects.toBeInstanceOf(ThreadFault);
  expect(await ask({ do: 'say', what: 'again' })).toBe('again');
  expect(started).toBe(2);
});

test('nothing is asked any more once it is closed, and none is started that nobody asked', async () => {
  begin();
  await thread.close();
  await expect(ask({ do: 'say', what: 'late' })).rejects.toThrow('ended');
  expect(started).toBe(0);
});

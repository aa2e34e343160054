/** A store in memory that fails when it is told to, as a full disk does. */
import { memoryStore } from '../../src/store/memoryStore.ts';
import { StoreFault } from '../../src/store/store.ts';
import type { Change, Store } from '../../src/store/store.ts';

export interface FaultyStore extends Store {
  /** From now on commits fail, before (`lost`) or after (`kept`) they are durable; null: no longer. */
  readonly fail: (how: 'lost' | 'kept' | null) => void;
  /** Every change that was asked for, in order. */
  readonly asked: readonly Change[];
  /** Commits wait until they are let go. */
  readonly hold: () => () => void;
}

export function faultyStore(): FaultyStore {
  const inside = memoryStore();
  const asked: Change[] = [];
  let failing: 'lost' | 'kept' | null = null;
  let held: Promise<void> | null = null;
  return {
    ...inside,
    asked,
    fail: (how) => {
      failing = how;
    },
    hold: () => {
      let letGo = (): void => undefined;
      held = new Promise<void>((resolve) => (letGo = resolve));
      return () => {
        held = null;
        letGo();
      };
    },
    probe: () => (failing === 'lost' ? Promise.reject(full()) : inside.probe()),
    commit: async (change) => {
      asked.push(change);
      await held;
      const how = failing;
      if (how !== 'lost') await inside.commit(change);
      if (how !== null) throw full();
    },
  };
}

const full = (): StoreFault => new StoreFault('full', 'The disk is full.');

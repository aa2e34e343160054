/** A store that lives in memory, for runs that nobody keeps. */
import { StoreConflict, StoreFault } from './store.ts';
import type { Change, Store } from './store.ts';

interface Kept {
  readonly lines: string[];
  readonly records: Map<string, Map<string, string>>;
}

const nothing = (): Kept => ({ lines: [], records: new Map() });

export function memoryStore(): Store {
  const kept = new Map<string, Kept>();
  const apply = ({ exercise, append, put = [] }: Change): void => {
    const { lines, records } = kept.get(exercise) ?? nothing();
    if (append && append.expected !== lines.length)
      throw new StoreConflict(exercise, append.expected, lines.length);
    kept.set(exercise, { lines, records });
    for (const line of append?.lines ?? []) lines.push(line);
    for (const { kind, key, value } of put) {
      const ofKind = records.get(kind) ?? new Map<string, string>();
      records.set(kind, ofKind);
      if (value === null) ofKind.delete(key);
      else ofKind.set(key, value);
    }
  };
  return {
    commit: (change) => Promise.resolve().then(() => apply(change)),
    probe: () => Promise.resolve(),
    exercises: () => Promise.resolve([...kept.keys()]),
    length: (exercise) => Promise.resolve(kept.get(exercise)?.lines.length ?? 0),
    lines: (exercise, from = 0, to) => Promise.resolve(kept.get(exercise)?.lines.slice(from, to) ?? []),
    records: (exercise, kind) => Promise.resolve(new Map(kept.get(exercise)?.records.get(kind))),
    remove: (exercise) => Promise.resolve(void kept.delete(exercise)),
    backup: () =>
      Promise.reject(new StoreFault('place', 'What is kept in memory alone has no copy. Give it a folder.')),
    close: () => Promise.resolve(),
    lost: new Promise(() => undefined),
  };
}

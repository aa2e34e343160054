/**
 * Where the clock brakes by itself stands beside the log, like the clock mark: nothing that is played depends on it. The pause that a
 * brake brings is an entry.
 */
import { brakeNames } from '../contract/live/command.ts';
import type { Brake } from '../contract/live/command.ts';
import type { Put, Store } from '../store/store.ts';

const KIND = 'clock';
const KEY = 'brakes';

export const brakesPut = (brakes: readonly Brake[]): Put => ({
  kind: KIND,
  key: KEY,
  value: JSON.stringify(brakes),
});

/** Null where nobody has wished anything. */
export async function brakesKept(store: Store, log: string): Promise<readonly Brake[] | null> {
  const kept = (await store.records(log, KIND)).get(KEY);
  if (kept === undefined) return null;
  const wished = new Set(JSON.parse(kept) as readonly string[]);
  return brakeNames.filter((brake) => wished.has(brake));
}

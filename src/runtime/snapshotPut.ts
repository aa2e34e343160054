/** A snapshot beside the log (design §4): a cache of the state after an entry, good only with the machines and the log that made it. */
import { saveState } from '../engine/snapshot.ts';
import type { SavedState } from '../engine/snapshot.ts';
import type { Put } from '../store/store.ts';
import type { Standing } from './ledger.ts';

/** Entries from one snapshot to the next. */
export const SNAPSHOT_EVERY = 1_000;

export interface Snapshot {
  readonly machines: string;
  /** The hash of the last line that it holds. */
  readonly hash: string;
  readonly state: SavedState;
  readonly speed: number;
}

/** Only the last one is kept. */
export function snapshotPut({ state, hash }: Standing, speed: number, machines: string): Put {
  const snapshot: Snapshot = { machines, hash, state: saveState(state), speed };
  return { kind: 'snapshot', key: 'last', value: JSON.stringify(snapshot) };
}

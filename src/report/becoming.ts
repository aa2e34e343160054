/** What became of the items of a storyline, read off the entries. */
import { actOf } from '../contract/act/acts.ts';
import type { Entry } from '../contract/entry.ts';
import type { ItemStatus } from '../engine/state.ts';

export interface Became {
  readonly status: ItemStatus;
  readonly entry: Entry;
}

/** Everything that became of each item, in order. */
export function becomings(entries: readonly Entry[]): ReadonlyMap<string, readonly Became[]> {
  const all = new Map<string, Became[]>();
  for (const entry of entries) {
    const found = becameBy(entry);
    if (found) all.set(found.item, [...(all.get(found.item) ?? []), { status: found.status, entry }]);
  }
  return all;
}

const noted: Readonly<Record<string, ItemStatus>> = {
  'item.awaited': 'awaited',
  'choice.put': 'awaited',
  'item.missed': 'missed',
  'item.skipped': 'skipped',
  'item.lapsed': 'lapsed',
  'item.refused': 'refused',
  'choice.defaulted': 'done',
};

function becameBy(entry: Entry): { item: string; status: ItemStatus } | null {
  const { do: what, item, fulfils, effectiveAt } = entry;
  const status = noted[what];
  if (status !== undefined) return item === undefined ? null : { item, status };
  // an act that is only planned has done nothing yet
  if (actOf(what) === undefined || effectiveAt !== undefined) return null;
  if (what === 'item.skip') return { item: String(entry.with?.['item']), status: 'skipped' };
  if (what === 'choice.take') return { item: String(entry.with?.['choice']), status: 'done' };
  const done = fulfils ?? item;
  return done === undefined ? null : { item: done, status: 'done' };
}

/** What became of the items of a storyline, read off the entries. */
import { actOf } from '../contract/act/acts.ts';
import type { Entry } from '../contract/entry.ts';
import type { ItemStatus } from '../engine/state.ts';
import { tookEffect } from './chronicle.ts';

export interface Became {
  readonly status: ItemStatus;
  readonly entry: Entry;
}

/** Everything that became of each item, in order. */
export function becomings(entries: readonly Entry[]): ReadonlyMap<string, readonly Became[]> {
  const all = new Map<string, Became[]>();
  for (const entry of entries) {
    for (const { item, status } of becameBy(entry))
      all.set(item, [...(all.get(item) ?? []), { status, entry }]);
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

/** An act of the storyline can settle another item, and is done itself. */
function becameBy(entry: Entry): { item: string; status: ItemStatus }[] {
  const { do: what, item, fulfils, effectiveAt, with: fields = {} } = entry;
  const status = noted[what];
  if (status !== undefined) return item === undefined ? [] : [{ item, status }];
  // an act that is only planned has done nothing yet
  if (actOf(what) === undefined || effectiveAt !== undefined) return [];
  const done = fulfils ?? item;
  const own = done === undefined ? [] : [{ item: done, status: 'done' as const }];
  if (what === 'item.skip') return [...own, { item: String(fields['item']), status: 'skipped' }];
  if (what === 'choice.take') return [...own, { item: String(fields['choice']), status: 'done' }];
  if (what !== 'item.mark') return own;
  return [...own, { item: String(fields['item']), status: fields['as'] === 'done' ? 'done' : 'missed' }];
}

const hands: readonly string[] = ['item.hold', 'item.release', 'item.edit', 'item.mark'];

/** What control did to an item by hand, in order. */
export const handledBy = (entries: readonly Entry[], id: string): Entry[] =>
  entries.filter((entry) => hands.includes(entry.do) && tookEffect(entry) && entry.with?.['item'] === id);

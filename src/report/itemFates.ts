/** What became of each item of the storyline in a run. */
import type { Entry } from '../contract/entry.ts';
import type { ItemStatus, State } from '../engine/state.ts';

export interface ItemFate {
  readonly id: string;
  /** It was done, once at least. */
  readonly done: boolean;
  /** What became of it last; null when it never came up. */
  readonly became: ItemStatus | null;
}

/** What became of an item last is in the state; that one which repeats was done before is in the entries only. */
export function itemFates({ opening, items }: State, entries: readonly Entry[]): ItemFate[] {
  const done = new Set(entries.flatMap((entry) => doneBy(entry) ?? []));
  return opening.scenario.storyline.map(({ id }) => {
    const became = items.get(id)?.status ?? null;
    return { id, done: became === 'done' || done.has(id), became };
  });
}

/** The item that an entry does: a scripted act, an inject, or the act that was awaited. */
function doneBy({ do: what, item, fulfils, refused, effectiveAt }: Entry): string | undefined {
  if (refused || effectiveAt !== undefined || what.startsWith('item.') || what === 'choice.put')
    return undefined;
  return item ?? fulfils;
}

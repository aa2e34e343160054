/** What became of each item of the storyline in a run. */
import type { Entry } from '../contract/entry.ts';
import type { ItemStatus, State } from '../engine/state.ts';
import { becomings } from './becoming.ts';

export interface ItemFate {
  readonly id: string;
  /** It was done, once at least. */
  readonly done: boolean;
  /** What became of it last; null when it never came up. */
  readonly became: ItemStatus | null;
}

/** What became of an item last is in the state; that one which repeats was done before is in the entries only. */
export function itemFates({ opening, items }: State, entries: readonly Entry[]): ItemFate[] {
  const all = becomings(entries);
  return opening.scenario.storyline.map(({ id }) => ({
    id,
    done: all.get(id)?.some(({ status }) => status === 'done') === true,
    became: items.get(id)?.status ?? null,
  }));
}

/** The MSEL as it stands: every item of the storyline, when it is due, and what became of it. For control alone. */
import type { MselRow } from '../contract/live/asked.ts';
import { iso } from '../contract/time.ts';
import type { State } from '../engine/state.ts';
import { itemId } from '../engine/story.ts';

/** What its rows are made of: a part of it is another only when it has changed. */
export type MselState = Pick<State, 'items' | 'held' | 'edits'> & Pick<State['agenda'], 'pending'>;

export const mselStateOf = ({ items, agenda: { pending }, held, edits }: State): MselState => ({
  items,
  pending,
  held,
  edits,
});

/** All of its rows; or those that have changed since an earlier state. */
export function mselOf(state: State, before?: MselState): readonly MselRow[] {
  const { storyline } = state.opening.scenario;
  const now = mselStateOf(state);
  const changed =
    before === undefined ? storyline : storyline.filter(({ id }) => hasChanged(id, before, now));
  return changed.map((item) => {
    const known = now.items.get(item.id);
    const due = now.pending.get(itemId(item.id));
    return {
      item,
      status: known?.status ?? null,
      at: known === undefined ? null : iso(known.at),
      due: due === undefined ? null : iso(due.at),
      held: now.held.has(item.id),
      edit: now.edits.get(item.id) ?? null,
    };
  });
}

export const sameMsel = (a: MselState, b: MselState): boolean =>
  a.items === b.items && a.pending === b.pending && a.held === b.held && a.edits === b.edits;

function hasChanged(id: string, before: MselState, now: MselState): boolean {
  const due = itemId(id);
  return (
    before.items.get(id) !== now.items.get(id) ||
    before.pending.get(due) !== now.pending.get(due) ||
    before.held.has(id) !== now.held.has(id) ||
    before.edits.get(id) !== now.edits.get(id)
  );
}

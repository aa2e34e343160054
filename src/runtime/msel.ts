/** The MSEL as it stands: every item of the storyline, when it is due, and what became of it. For control alone. */
import type { MselRow } from '../contract/live/asked.ts';
import { iso } from '../contract/time.ts';
import type { State } from '../engine/state.ts';
import { itemId } from '../engine/story.ts';

export function mselOf({ opening, items, agenda, held, edits }: State): readonly MselRow[] {
  return opening.scenario.storyline.map((item) => {
    const known = items.get(item.id);
    const due = agenda.pending.get(itemId(item.id));
    return {
      item,
      status: known?.status ?? null,
      at: known === undefined ? null : iso(known.at),
      due: due === undefined ? null : iso(due.at),
      held: held.has(item.id),
      edit: edits.get(item.id) ?? null,
    };
  });
}

/** The MSEL as it stands: every item of the storyline, when it is due, and what became of it. For control alone. */
import { iso } from '../contract/time.ts';
import type { StoryItem } from '../contract/scenario.ts';
import type { ItemEdit, State } from '../engine/state.ts';
import { itemId } from '../engine/story.ts';

export interface MselRow {
  readonly item: StoryItem;
  /** What became of it, and when; null while nothing has. */
  readonly status: string | null;
  readonly at: string | null;
  /** When it is due; null while it waits for something, or is over. */
  readonly due: string | null;
  /** Control holds it back. */
  readonly held: boolean;
  /** What control changed of it; null where nothing. */
  readonly edit: ItemEdit | null;
}

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

/** Virtual seats: each folds the entries that it may see, as a client does. */
import type { Entry } from '../../src/contract/entry.ts';
import type { Seat } from '../../src/contract/subject.ts';
import type { SeatEntry, SeatView } from '../../src/contract/view.ts';
import type { Opening } from '../../src/engine/state.ts';
import { emptyView, see } from '../../src/engine/view.ts';

export interface Watched {
  readonly view: SeatView;
  /** Everything that was sent to this seat, in order. */
  readonly shown: readonly SeatEntry[];
}

export function watch(opening: Opening, entries: readonly Entry[], seat: Seat): Watched {
  const { observers } = opening.scenario;
  const viewer = { seat, parties: Object.keys(opening.profile.parties), observers };
  const shown: SeatEntry[] = [];
  let view = emptyView(viewer);
  for (const entry of entries) {
    const seen = see(viewer, view, entry);
    if (seen.shown) shown.push(seen.shown);
    view = seen.view;
  }
  return { view, shown };
}

/** Every byte that this seat received. */
export function bytesFor(opening: Opening, entries: readonly Entry[], seat: Seat): string {
  return JSON.stringify(watch(opening, entries, seat));
}

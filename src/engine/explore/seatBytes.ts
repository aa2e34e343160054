/** What each seat that may not know of a side's private acts receives in a log, byte for byte. */
import type { Entry } from '../../contract/entry.ts';
import type { Party, Seat } from '../../contract/subject.ts';
import type { Opening } from '../state.ts';
import { emptyView, see } from '../view.ts';

/** The seats of the other side, and those that are shown only what both sides know. */
export function seatsApartFrom({ profile }: Opening, side: Party): Seat[] {
  const others = Object.entries(profile.parties).filter(([party]) => party !== side);
  const seats = others.flatMap(([party, { seats: own }]) =>
    Object.keys(own).map((seat) => `${party}/${seat}`),
  );
  return [...seats, 'observer', 'wall'];
}

/** Each thing that a seat is shown, in order. */
export function shownTo(opening: Opening, entries: readonly Entry[], seat: Seat): string[] {
  const viewer = { seat, parties: Object.keys(opening.profile.parties), observers: 'shared' as const };
  const shown: string[] = [];
  let view = emptyView(viewer);
  for (const entry of entries) {
    const seen = see(viewer, view, entry);
    if (seen.shown) shown.push(JSON.stringify(seen.shown));
    view = seen.view;
  }
  return shown;
}

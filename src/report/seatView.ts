/** What one seat saw of a run: a fold of the entries in its audience. */
import type { Entry } from '../contract/entry.ts';
import type { Seat } from '../contract/subject.ts';
import type { SeatEntry, SeatView } from '../contract/view.ts';
import type { Opening } from '../engine/state.ts';
import { emptyView, see } from '../engine/view.ts';
import type { Viewer } from '../engine/view.ts';

const VIEW_FORMAT = 'hotline-view/1';

export interface SeenBySeat {
  readonly view: SeatView;
  readonly shown: readonly SeatEntry[];
}

/** `most`: no more than the seat's own first so many. */
export function seenBySeat(
  { scenario, profile }: Opening,
  entries: readonly Entry[],
  seat: Seat,
  most = Number.POSITIVE_INFINITY,
): SeenBySeat {
  const viewer: Viewer = { seat, parties: Object.keys(profile.parties), observers: scenario.observers };
  const shown: SeatEntry[] = [];
  let view = emptyView(viewer);
  for (const entry of entries) {
    if (view.n >= most) break;
    const seen = see(viewer, view, entry);
    view = seen.view;
    if (seen.shown) shown.push(seen.shown);
  }
  return { view, shown };
}

/** What a seat knows, for programs. */
export function seatObject(opening: Pick<Opening, 'scenario'>, { view, shown }: SeenBySeat): object {
  const { seat, states } = view;
  return {
    marking: 'EXERCISE',
    format: VIEW_FORMAT,
    scenario: opening.scenario.id,
    seat,
    states,
    entries: shown,
  };
}

/** Seats that a view can be asked for: those of the parties, and those beside them. */
export function seatsOf({ profile }: Pick<Opening, 'profile'>): Seat[] {
  const played = Object.entries(profile.parties).flatMap(([party, { seats }]) =>
    Object.keys(seats).map((seat) => `${party}/${seat}`),
  );
  return [...played, 'director', 'controller', 'evaluator', 'observer', 'wall'];
}

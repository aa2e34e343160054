/** What a client knows of the exercise it is in: folded from what the server tells, and nothing else. */
import type {
  Present,
  Shows,
  ToldClock,
  ToldDraft,
  ToldEntries,
  ToldView,
} from '../../src/contract/live/told.ts';
import type { ServerTells, Welcome } from '../../src/contract/live/told.ts';
import type { Seat } from '../../src/contract/subject.ts';
import type { SeatEntry, SeatView } from '../../src/contract/view.ts';
import { viewAfter } from '../../src/engine/viewAfter.ts';

export type Line =
  | { readonly is: 'connecting' }
  /** The director has not opened yet. */
  | { readonly is: 'waiting' }
  | { readonly is: 'live' }
  /** Cut off; the client comes back by itself. */
  | { readonly is: 'lost' }
  /** Not let in, or taken away; it does not come back. */
  | { readonly is: 'gone'; readonly code: string; readonly why: string };

export interface Seen {
  readonly view: SeatView;
  readonly entries: readonly SeatEntry[];
}

export interface LiveState {
  readonly line: Line;
  readonly welcome: Welcome | null;
  readonly branch: number;
  readonly seats: Readonly<Record<Seat, Seen>>;
  /** `toldAt`: when it was told, on the clock of this page in ms. */
  readonly clock: (ToldClock & { readonly toldAt: number }) | null;
  readonly presence: readonly Present[];
  /** By seat and name, such as `us/desk request:new`. */
  readonly drafts: Readonly<Record<string, ToldDraft>>;
  readonly wall: Shows;
  readonly places: Parameters<ServerTells['places']>[0] | null;
  readonly troubles: readonly string[];
}

export const nothingYet: LiveState = {
  line: { is: 'connecting' },
  welcome: null,
  branch: 1,
  seats: {},
  clock: null,
  presence: [],
  drafts: {},
  wall: { view: 'itself' },
  places: null,
  troubles: [],
};

export function withView(state: LiveState, { branch, seat, view, entries }: ToldView): LiveState {
  // another branch: the director went back, and what was known before is void
  const seats = branch === state.branch ? state.seats : {};
  return { ...state, branch, seats: { ...seats, [seat]: { view, entries } } };
}

/** Null: something is missing in between. */
export function withEntries(state: LiveState, { branch, seat, entries }: ToldEntries): LiveState | null {
  const seen = state.seats[seat];
  if (seen === undefined || branch !== state.branch) return null;
  const fresh = entries.filter(({ n }) => n > seen.view.n);
  if (fresh.length === 0) return state;
  if (fresh[0]?.n !== seen.view.n + 1) return null;
  const next = { view: fresh.reduce(viewAfter, seen.view), entries: [...seen.entries, ...fresh] };
  return { ...state, seats: { ...state.seats, [seat]: next } };
}

export const draftKey = (seat: Seat, draft: string): string => `${seat} ${draft}`;

export function withDraft(state: LiveState, told: ToldDraft): LiveState {
  const { [draftKey(told.seat, told.draft)]: _, ...rest } = state.drafts;
  return {
    ...state,
    drafts: told.text === null ? rest : { ...rest, [draftKey(told.seat, told.draft)]: told },
  };
}

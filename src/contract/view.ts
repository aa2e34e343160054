/** What a seat is shown. `n` counts for each seat, so that a gap tells nothing of what others did. */
import type { Refusal } from './entry.ts';
import type { Seat } from './subject.ts';

export interface SeatMove {
  readonly ref: string;
  /** The state as this seat last knew it; empty when it knew of none. */
  readonly from: string;
  readonly to: string;
  /** The act or deadline that moved it; empty when the seat may not know. */
  readonly on: string;
}

/** A deadline that this seat knows of. It knows the length of a state that it may see, but for one that is drawn by chance. */
export interface SeatDeadline {
  readonly ref: string;
  /** The deadline's name in its machine, such as `answer`. */
  readonly name: string;
  /** When it is due; null: it is not pending any more. */
  readonly at: string | null;
}

export interface SeatEntry {
  readonly n: number;
  /** The number of the entry in the log: for director and evaluators alone. */
  readonly entry?: number;
  readonly at: string;
  /** On the wall of the room, in live play: for those alone who run or judge it. */
  readonly wall?: string;
  readonly by?: Seat;
  /** Who acted for that seat (EX-3): for its own side, and for those who run or judge it. */
  readonly hand?: Seat;
  readonly do?: string;
  readonly on?: string;
  /** The incident that it is about, such as `us:blades`, once this seat knows of that. */
  readonly incident?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly item?: string;
  readonly effectiveAt?: string;
  /** The plan that `act.cancel` takes back. */
  readonly plan?: string;
  readonly refused?: Refusal | { code: string; rule: string | null; message: string };
  /** Rules that the own side departed from by it. */
  readonly departed?: readonly { readonly rule: string; readonly ref: string }[];
  readonly moves: readonly SeatMove[];
  readonly deadlines?: readonly SeatDeadline[];
}

export interface SeatView {
  readonly seat: Seat;
  readonly n: number;
  /** The states it knows, by subject and region. */
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** When each deadline that it knows of is due, by subject and name such as `request/us:blades-1 answer`. */
  readonly deadlines: Readonly<Record<string, string>>;
}

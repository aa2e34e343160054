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

export interface SeatEntry {
  readonly n: number;
  readonly at: string;
  readonly by?: Seat;
  readonly do?: string;
  readonly on?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly item?: string;
  readonly effectiveAt?: string;
  /** The plan that `act.cancel` takes back. */
  readonly plan?: string;
  readonly refused?: Refusal | { code: string; rule: string | null; message: string };
  readonly moves: readonly SeatMove[];
}

export interface SeatView {
  readonly seat: Seat;
  readonly n: number;
  /** The states it knows, by subject and region. */
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

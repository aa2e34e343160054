/**
 * What the pictures are drawn from: what one seat was shown, in order, and the names that everybody knows. The audiences are already
 * applied, so that a picture can show nothing that its seat does not know; the whole truth is what the director was shown.
 */
import type { Party, Seat } from './subject.ts';
import type { SeatEntry } from './view.ts';

export interface PictureParty {
  readonly id: Party;
  /** `United States` */
  readonly name: string;
  /** `US`, as in the label of a request, `US-1`. */
  readonly short: string;
}

export interface PictureSource {
  /** What is played. */
  readonly title: string;
  /** Through whose eyes. */
  readonly seat: Seat;
  /** The first stands above or left, everywhere. */
  readonly parties: readonly [PictureParty, PictureParty];
  /** What channels, meetings and incidents are called, by their subject's reference such as `channel/hotline`. */
  readonly names: Readonly<Record<string, string>>;
  /** The channel that is the hotline, such as `channel/hotline`; null: the agreement has none. */
  readonly hotline: string | null;
  readonly startex: string;
  /** The instant that exercise time has come to. */
  readonly now: string;
  readonly seen: readonly SeatEntry[];
}

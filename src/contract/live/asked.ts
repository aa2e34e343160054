/** What the questions of control are answered with: the MSEL, what players have put to control, what lies ahead. */
import type { Text } from '../act/act.ts';
import type { AskVerb } from '../act/room.ts';
import type { StoryItem } from '../scenario.ts';
import type { Seat } from '../subject.ts';
import type { SeatEntry } from '../view.ts';
import type { Can } from './can.ts';

/** An item of the storyline, when it is due, and what became of it. For control alone. */
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
  readonly edit: { readonly title?: Text; readonly body?: Text; readonly inject?: readonly string[] } | null;
}

/** The MSEL in the order of its file, or those of its rows that have changed since an earlier answer. For control alone. */
export interface Msel {
  /** Names this answer, for whoever asks what has changed since it. */
  readonly mark: string;
  readonly rows: readonly MselRow[];
}

/** What a seat has put to control. For control alone. */
export interface AskRow {
  /** By which it is answered, such as `us:logs`. */
  readonly name: string;
  readonly do: AskVerb;
  readonly by: Seat;
  readonly at: number;
  readonly with: Readonly<Record<string, unknown>>;
  readonly status: 'open' | 'coming' | 'due' | 'answered';
}

export interface ComesUp {
  readonly at: string;
  readonly do: string;
  readonly by: string;
  readonly item?: string;
  readonly on?: string;
  /** Of a deadline: where it leads, by which it is told. */
  readonly moves?: SeatEntry['moves'];
  /** Of an expectation: what it would find, by which it is told. */
  readonly with?: SeatEntry['with'];
  /** A deadline of this subject passes: what was owed was not done. */
  readonly lapses?: string;
}

/** What would fire and what would lapse on the way. For the director alone. */
export interface Ahead {
  /** Where it would be then. */
  readonly at: string;
  readonly comes: readonly ComesUp[];
  /** It goes on beyond what was looked at. */
  readonly more: boolean;
}

/** What each question is answered with. */
export interface Answers {
  readonly can: readonly Can[];
  readonly asks: readonly AskRow[];
  readonly ahead: Ahead;
  readonly msel: Msel;
}

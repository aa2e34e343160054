/** What a report is made of, whatever it is rendered to: words stand here once, and a rendering decides how they look. */
import type { Line } from '../line.ts';

/** How a piece is stressed. The words say it too: nothing is told by colour alone. */
export type Stress = 'strong' | 'quiet' | 'good' | 'late' | 'flag' | 'code';

export interface Piece {
  readonly text: string;
  readonly stress: Stress;
}

/** Text with stressed pieces in it; a line break is a line break. */
export type Words = string | readonly (string | Piece)[];

export type Column = 'words' | 'name' | 'number' | 'when';

export type Block =
  | { readonly is: 'text'; readonly words: Words }
  /** Names on the left, what they are on the right. */
  | { readonly is: 'terms'; readonly rows: readonly (readonly [string, Words])[] }
  /** A few numbers that stand out. */
  | {
      readonly is: 'figures';
      readonly figures: readonly { readonly value: string; readonly says: string; readonly late: boolean }[];
    }
  | {
      readonly is: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Words[])[];
      readonly columns: readonly Column[];
      readonly small: boolean;
    }
  | { readonly is: 'list'; readonly items: readonly Words[] }
  /** To be ticked off, by hand or already. */
  | { readonly is: 'checks'; readonly items: readonly { readonly words: string; readonly ticked: boolean }[] }
  | { readonly is: 'quote'; readonly who: string; readonly text: string }
  | { readonly is: 'picture'; readonly picture: PictureWanted }
  /** Side by side where there is room. */
  | { readonly is: 'beside'; readonly columns: readonly (readonly Block[])[] }
  | { readonly is: 'group'; readonly id: string; readonly title: string; readonly blocks: readonly Block[] }
  /** Empty lines or rows, to be filled in by hand. */
  | { readonly is: 'blank'; readonly head: readonly string[]; readonly rows: number }
  | { readonly is: 'timeline'; readonly capitals: readonly string[]; readonly days: readonly Day[] };

/** Which picture stands here; each rendering draws it in its own way. */
export type PictureWanted =
  | {
      readonly is: 'bridge';
      /** One stretch of it; otherwise the whole run. */
      readonly stretch?: { readonly from: string; readonly to: string };
    }
  | { readonly is: 'path'; readonly incident: string };

export interface Day {
  readonly title: string;
  readonly rows: readonly Moment[];
}

export interface Moment {
  /** The number of the entry in the log; null for a reader who is not given it. */
  readonly entry: number | null;
  /** Time of day in UTC, and in each capital; empty when it is that of the row before. */
  readonly times: readonly string[];
  readonly said: readonly Line[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly annex: boolean;
  readonly blocks: readonly Block[];
}

export interface ReportDocument {
  readonly title: string;
  /** Who may read it, and what it is made from. */
  readonly about: readonly string[];
  readonly sections: readonly Section[];
}

export const text = (words: Words): Block => ({ is: 'text', words });
export const list = (items: readonly Words[]): Block => ({ is: 'list', items });
export const piece = (stress: Stress, words: string): Piece => ({ text: words, stress });
export const strong = (words: string): Piece => piece('strong', words);
export const quiet = (words: string): Piece => piece('quiet', words);
export const late = (words: string): Piece => piece('late', words);
export const good = (words: string): Piece => piece('good', words);

export function group(id: string, title: string, blocks: readonly Block[]): Block {
  return { is: 'group', id, title, blocks };
}

/** A table, or nothing when it has no rows. */
export function table(
  head: readonly string[],
  columns: readonly Column[],
  rows: readonly (readonly Words[])[],
  small = false,
): Block[] {
  return rows.length === 0 ? [] : [{ is: 'table', head, columns, rows, small }];
}

export function terms(rows: readonly (readonly [string, Words])[]): Block[] {
  const said = rows.filter(([, words]) => words !== '' && words.length > 0);
  return said.length === 0 ? [] : [{ is: 'terms', rows: said }];
}

/** Words one after the other, without those that are empty. */
export function joined(parts: readonly string[], between = '; '): string {
  return parts.filter((part) => part !== '').join(between);
}

/** The port of looking back: what a seat knew, and what is told of an exercise, worked out from the lines of its log. */
import type { JournalEntry } from '../../contract/journal.ts';
import type { Seat } from '../../contract/subject.ts';
import type { Answer } from '../answer.ts';

/** Who looks, and from where, was decided before. */
export type LookAsk =
  | {
      readonly do: 'view';
      readonly lines: readonly string[];
      readonly seat: Seat;
      readonly branch: number;
      /** No more than the seat's own first so many. */
      readonly n: number | null;
    }
  | { readonly do: 'log'; readonly lines: readonly string[]; readonly seat: Seat }
  | {
      readonly do: 'report';
      readonly lines: readonly string[];
      readonly seat: Seat;
      readonly format: ReportFormat;
      readonly journal: readonly JournalEntry[];
      /** Incidents whose truth the seat is told. */
      readonly reveal: readonly string[];
    };

export const reportFormats = ['html', 'markdown', 'json'] as const;
type ReportFormat = (typeof reportFormats)[number];

export interface Look {
  readonly look: (asked: LookAsk) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** One act as a sentence is made from it. Fields that the reader may not see are simply not there: every sentence does without. */
export interface Told {
  /** Who acts, such as `US desk`. */
  readonly who: string;
  /** The other side, such as `CN`. */
  readonly other: string;
  /** What the act is about, such as `US-1`. */
  readonly it: string;
  /** The incident, such as `blades`; '' where there is none. */
  readonly incident: string;
  readonly field: (name: string) => string;
  /** A field whose value is one of a few names, in words. */
  readonly plain: (name: string) => string;
  /** A field's text quoted, after a colon; '' where it is not there. */
  readonly says: (name: string) => string;
  readonly moment: (name: string) => string;
  readonly list: (name: string) => readonly string[];
  readonly is: (name: string) => boolean;
  readonly track: (name: string) => string;
  readonly seat: (name: string) => string;
  /** The institution that a field names, such as `Department of Justice`; '' where there is none. */
  readonly office: (name: string) => string;
  /** The body of the scenario that a field names, such as `Wire service`. */
  readonly body: (name: string) => string;
  readonly seats: (name: string) => readonly string[];
  /** Who comes when that seat is away, and with what authority; '' where nobody is named (CALL-5). */
  readonly substitute: (name: string) => string;
}

/** A sentence without its full stop. */
export type Sentence = (told: Told) => string;

/** ` about blades`, or nothing when no incident is named. */
export const about = ({ incident }: Told): string => (incident === '' ? '' : ` about ${incident}`);
/** The words before a text, when there is a text. */
export const given = (before: string, words: string): string => (words === '' ? '' : `${before}${words}`);

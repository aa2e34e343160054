/** One act as a sentence is made from it. Fields that the reader may not see are simply not there: every sentence does without. */
import { iso, parseMoment } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import { fieldText } from '../chronicle.ts';
import { momentWords } from '../dates.ts';
import { quoted } from '../line.ts';
import type { Naming } from '../naming.ts';
import { plainWords } from '../wording.ts';

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
  readonly seats: (name: string) => readonly string[];
  /** Who comes when that seat is away, and with what authority; '' where nobody is named (CALL-5). */
  readonly substitute: (name: string) => string;
}

/** A sentence without its full stop. */
export type Sentence = (told: Told) => string;

interface Source {
  readonly at: string;
  readonly who: string;
  readonly other: string;
  readonly it: string;
  readonly incident: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly startex: Instant;
  /** The longest quotation that is not cut. */
  readonly quote: number;
}

export function toldFrom(source: Source, naming: Naming): Told {
  const field = (name: string): string => fieldText(source, name);
  const list = (name: string): readonly string[] => {
    const value = source.with[name];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  };
  return {
    who: source.who,
    other: source.other,
    it: source.it,
    incident: source.incident,
    field,
    plain: (name) => plainWords(field(name)),
    says: (name) => (field(name) === '' ? '' : `: ${quoted(field(name), source.quote)}`),
    moment: (name) => {
      const at = parseMoment(field(name), source.startex);
      return at === null ? '' : momentWords(iso(at), source.at);
    },
    list,
    is: (name) => source.with[name] === true,
    track: (name) => (field(name) === '' ? '' : naming.track(field(name))),
    seat: (name) => naming.seat(field(name)),
    seats: (name) => list(name).map(naming.seat),
    substitute: (name) => {
      const named = naming.substitute(field(name));
      return named === null ? '' : `${named.title}. ${named.authority.replace(/\.$/, '')}`;
    },
  };
}

/** ` about blades`, or nothing when no incident is named. */
export const about = ({ incident }: Told): string => (incident === '' ? '' : ` about ${incident}`);
/** The words before a text, when there is a text. */
export const given = (before: string, words: string): string => (words === '' ? '' : `${before}${words}`);

/** What a sentence is made from, of an act as a report reads it. */
import { iso, parseMoment } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import { fieldText } from '../chronicle.ts';
import { momentWords } from '../dates.ts';
import { quoted } from '../line.ts';
import type { Naming } from '../naming.ts';
import { plainWords } from '../wording.ts';
import type { Told } from './told.ts';

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
    office: (name) => (field(name) === '' ? '' : naming.office(field(name))),
    body: (name) => naming.body(field(name)),
    seats: (name) => list(name).map(naming.seat),
    substitute: (name) => {
      const named = naming.substitute(field(name));
      return named === null ? '' : `${named.title}. ${named.authority.replace(/\.$/, '')}`;
    },
  };
}

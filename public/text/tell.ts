/** An entry as a sentence, in the words of the report, from what a seat was shown of it. */
import type { SeatEntry } from '../../src/contract/view.ts';
import type { Setting } from '../../src/contract/live/told.ts';
import type { Text } from '../../src/contract/act/act.ts';
import { sentences } from '../../src/report/sentence/sentences.ts';
import type { Told } from '../../src/report/sentence/told.ts';
import { english, plain, plainName, sideIn, stateWords } from '../../src/picture/words.ts';
import { dayAndTime } from '../app/times.ts';
import { inWords } from './inWords.ts';

export interface Teller {
  /** `US desk confirms receipt of CN-1: “…”`; '' for what has nothing to tell. */
  readonly sentence: (entry: SeatEntry) => string;
  /** `US-1`, `the hotline`, `blades`. */
  readonly subject: (ref: string) => string;
  /** `US desk`, `control`. */
  readonly seat: (seat: string) => string;
}

const besideTheParties: Readonly<Record<string, string>> = {
  director: 'the director',
  controller: 'control',
  evaluator: 'an evaluator',
  observer: 'an observer',
  wall: 'the wall',
  engine: 'the exercise',
  all: 'all',
};

/** The first entry of the log, in which everything is set up: no event in the play. */
export const isOpening = ({ moves }: SeatEntry): boolean =>
  moves.some(({ ref, to }) => ref === 'exercise' && to === 'life.planned');

/** The longest quotation in a sentence. */
const QUOTE = 200;

export function tellerOf(setting: Setting, entries: readonly SeatEntry[], quote = QUOTE): Teller {
  const labels = requestLabels(setting, entries);
  const party = (id: string): string => setting.parties[id]?.short ?? id;
  const seat = (id: string): string => {
    const [side = '', role] = id.split('/');
    return besideTheParties[id] ?? (role === undefined ? party(side) : `${party(side)} ${plain(role)}`);
  };
  const subject = (ref: string): string => {
    const [machine = ''] = ref.split('/');
    const name = plainName(ref);
    if (machine === 'request') return labels.get(ref) ?? name;
    if (machine === 'channel' && name === setting.terms.hotline) return 'the hotline';
    if (machine === 'dossier') return `${party(ref.split('/')[1] ?? '')} file on ${name}`;
    if (machine === 'clearance') return `${party(sideIn(ref))} clearance of ${plain(name)}`;
    if (machine === 'call' && !name.startsWith('call')) return `call ${name}`;
    return setting.names[ref] ?? name;
  };
  const told = (entry: SeatEntry): Told => {
    const fields = entry.with ?? {};
    const field = (name: string): string => {
      const value = fields[name];
      return typeof value === 'number' ? String(value) : inWords(value as Text) || english(value);
    };
    const list = (name: string): readonly string[] => {
      const value = fields[name];
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    };
    const side = sideIn(entry.on ?? '');
    const own = entry.by === undefined ? side : (entry.by.split('/')[0] ?? '');
    const other = Object.keys(setting.parties).find((id) => id !== own);
    return {
      who: entry.by === undefined ? party(side) : seat(entry.by),
      other: own in setting.parties && other !== undefined ? party(other) : 'the other side',
      it: entry.on === undefined ? '' : subject(entry.on),
      incident: entry.incident === undefined ? '' : plainName(entry.incident),
      field,
      plain: (name) => plain(field(name)),
      says: (name) => (field(name) === '' ? '' : `: ${quoted(field(name), quote)}`),
      moment: (name) => {
        const at = Date.parse(field(name));
        return Number.isNaN(at) ? field(name) : dayAndTime(at);
      },
      list,
      is: (name) => fields[name] === true,
      track: (name) => inWords(setting.terms.tracks[field(name)]) || field(name),
      seat: (name) => seat(field(name)),
      body: (name) => inWords(setting.bodies[field(name)]) || field(name),
      seats: (name) => list(name).map(seat),
      substitute: () => '',
    };
  };
  const moves = (entry: SeatEntry): string =>
    entry.moves
      .filter(({ ref }) => ref !== 'exercise')
      .map(({ ref, to }) => `${subject(ref)}: ${stateWords(to)}`)
      .join('; ');
  return {
    subject,
    seat,
    sentence: (entry) => {
      if (isOpening(entry)) return '';
      const make = (sentences as Partial<Record<string, (of: Told) => string>>)[entry.do ?? ''];
      const words = make === undefined ? moves(entry) : make(told(entry));
      return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
    },
  };
}

/** A request has its label from when it is sent: the first of a side is `US-1`. */
function requestLabels({ parties }: Setting, entries: readonly SeatEntry[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const count = new Map<string, number>();
  for (const { moves } of entries)
    for (const { ref, to } of moves) {
      if (to !== 'life.sent' || labels.has(ref) || !ref.startsWith('request/')) continue;
      const side = sideIn(ref);
      const next = (count.get(side) ?? 0) + 1;
      count.set(side, next);
      labels.set(ref, `${parties[side]?.short ?? side}-${next}`);
    }
  return labels;
}

function quoted(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= longest ? `“${flat}”` : `“${flat.slice(0, longest - 1).trimEnd()}…”`;
}

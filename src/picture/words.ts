/** Instants, spans and states as a picture names them: short, in UTC, in English. */
import type { Party, Seat } from '../contract/subject.ts';
import { partyOf } from '../contract/subject.ts';
import type { PictureSource } from '../contract/picture.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const msOf = (at: string): number => Date.parse(at);

const inTwo = (count: number): string => (count < 10 ? `0${count}` : String(count));

/** `21:30` */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return `${inTwo(date.getUTCHours())}:${inTwo(date.getUTCMinutes())}`;
}

/** `2 Mar` */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`;
}

/** `Thu 2 Mar` */
export const weekdayOf = (at: number): string => `${weekdays[new Date(at).getUTCDay()] ?? ''} ${dayOf(at)}`;

/** `2 Mar 2017` */
export const dateOf = (at: number): string => `${dayOf(at)} ${new Date(at).getUTCFullYear()}`;

/** `2 Mar 2017 to 5 Mar 2017`, with times of day where it is a matter of hours; one instant where nothing lies between. */
export function stretchOf(from: number, to: number): string {
  if (to - from > 3 * DAY) return `${dateOf(from)} to ${dateOf(to)}, UTC`;
  const same = dateOf(from) === dateOf(to);
  if (same && timeOfDay(from) === timeOfDay(to)) return `${dateOf(from)} ${timeOfDay(from)} UTC`;
  return `${dateOf(from)} ${timeOfDay(from)} to ${same ? '' : `${dateOf(to)} `}${timeOfDay(to)} UTC`;
}

/** `Thu 2 Mar 2017 21:30 UTC` */
export const instantOf = (at: number): string =>
  `${weekdayOf(at)} ${new Date(at).getUTCFullYear()} ${timeOfDay(at)} UTC`;

/** The two largest units that count: `5 h`, `2 d 22 h`, `1 y 2 mo`. */
export function spanOf(ms: number): string {
  const units: readonly (readonly [number, string])[] =
    ms >= YEAR
      ? [
          [YEAR, 'y'],
          [30.4 * DAY, 'mo'],
        ]
      : ms >= 60 * DAY
        ? [[DAY, 'd']]
        : ms >= DAY
          ? [
              [DAY, 'd'],
              [HOUR, 'h'],
            ]
          : [
              [HOUR, 'h'],
              [MINUTE, 'min'],
            ];
  let rest = ms;
  const parts = units.flatMap(([size, unit]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  return parts.join(' ') || '0 min';
}

/** From here on the day is enough: nobody reads the hour of what happened in another year. */
const YEARS = 2 * YEAR;
export const isOfYears = (ms: number): boolean => ms > YEARS;

/** An instant beside a state, the fullest first: with the year where it is not that of STARTEX, without the hour in a run of years. */
export function stampsOf({ startex, now }: PictureSource, at: number): string[] {
  const year = startex.slice(0, 4) === String(new Date(at).getUTCFullYear()) ? '' : yearOf(at);
  if (isOfYears(msOf(now) - msOf(startex)))
    return [`${weekdayOf(at)}${year}`, `${dayOf(at)}${year}`, dayOf(at)];
  const time = timeOfDay(at);
  return [`${weekdayOf(at)}${year} ${time}`, `${dayOf(at)}${year} ${time}`, `${dayOf(at)}${year}`];
}
const yearOf = (at: number): string => ` ${new Date(at).getUTCFullYear()}`;

/** `ministerialReview.inReview` as `ministerial review, in review`. */
export function stateWords(state: string): string {
  return state
    .replace('oneSided', 'oneSideClosed')
    .replace(/^attributed\.(\w+)$/, 'attributed.$1Confidence')
    .split('.')
    .map((part) => part.replace(/([A-Z])/g, ' $1').toLowerCase())
    .join(', ');
}

export const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

export const plain = (name: string): string => name.replaceAll('-', ' ');

/** `blades-1` of `request/us:blades-1`, of `us:blades-1`, and of itself. */
export const plainName = (ref: string): string =>
  ref.slice(Math.max(ref.lastIndexOf(':'), ref.lastIndexOf('/')) + 1);

/** `filling stations` of `incident/us:filling-stations`. */
export const nameInWords = (ref: string): string => plain(plainName(ref));

/** The side in the name of `request/us:blades-1`; '' where there is none. */
export function sideIn(ref: string): Party {
  const name = ref.slice(ref.indexOf('/') + 1);
  return name.slice(0, Math.max(0, name.search(/[:/]/)));
}

export const shortName = ({ parties }: PictureSource, party: Party): string =>
  parties.find(({ id }) => id === party)?.short ?? party;

const besideTheParties: Readonly<Record<string, string>> = {
  director: 'the director',
  controller: 'control',
  evaluator: 'an evaluator',
  observer: 'an observer',
  wall: 'the wall',
  engine: 'the exercise',
};

/** `US desk`; `the exercise` for what comes by itself. */
export function seatName(source: PictureSource, seat: Seat): string {
  const party = partyOf(seat);
  if (party === null) return besideTheParties[seat] ?? shortName(source, seat);
  return `${shortName(source, party)} ${plain(seat.slice(party.length + 1))}`;
}

/** A text of an act in English, whichever languages it has. */
export function english(value: unknown): string {
  if (typeof value === 'string') return value;
  const en = typeof value === 'object' && value !== null && 'en' in value ? value.en : undefined;
  return typeof en === 'string' ? en : '';
}

const outgoing = ['request', 'answer', 'call-script', 'docket-item', 'statement'] as const;

export interface ClearedText {
  readonly kind: (typeof outgoing)[number];
  /** What it is on, such as `blades-1`. */
  readonly about: string;
}

/** The text that a clearance is for (CLR-1), by the name of the clearance: `answer-blades-1` is an answer on `blades-1`. */
export function clearedText(name: string): ClearedText | null {
  const kind = outgoing.find((one) => name.startsWith(`${one}-`));
  return kind === undefined ? null : { kind, about: name.slice(kind.length + 1) };
}

/**
 * The one calendar (REQ-6): when a contact point is on duty, and when counted time runs out. Its answers are recorded in the entry
 * that asked, so that replay never computes a time zone.
 */
import type { Contact } from '../contract/profile.ts';
import { DAY, HOUR, MINUTE } from '../contract/time.ts';

export interface Calendar {
  /** How long from `at` until `counted` ms of contact hours have passed, ms of elapsed time. */
  elapsedFor(contact: string, at: number, counted: number): number;
  /** Counted contact time between two instants, ms. */
  countedBetween(contact: string, from: number, to: number): number;
  onDuty(contact: string, at: number): boolean;
}

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const formats: Record<string, Intl.DateTimeFormat> = {};

const WEEK = 7 * DAY;

/** By zone, the offset with which each week begins, counted from 1970. */
const weeksBegin = new Map<string, Map<number, number>>();

/**
 * What to add to UTC to get local time in a zone. A week that ends with the offset with which it began had no other (so it is in every
 * zone from 1990 on): to ask for each instant takes thirty times as long.
 */
export function offsetMs(zone: string, at: number): number {
  const week = Math.floor(at / WEEK);
  const offset = offsetAtBeginning(zone, week);
  return offset === offsetAtBeginning(zone, week + 1) ? offset : askOffset(zone, at);
}

function offsetAtBeginning(zone: string, week: number): number {
  let known = weeksBegin.get(zone);
  if (!known) weeksBegin.set(zone, (known = new Map<number, number>()));
  let offset = known.get(week);
  if (offset === undefined) known.set(week, (offset = askOffset(zone, week * WEEK)));
  return offset;
}

function askOffset(zone: string, at: number): number {
  const format = (formats[zone] ??= new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }));
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

type Hours = Exclude<Contact['hours'], 'always'>;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The contact hours that open on a local day, in UTC; null on a day on which the contact point stays closed. Hours that end no later
 * than they begin end on the next day, and belong to the day on which they open.
 */
function hoursOn(hours: Hours, holidays: readonly string[], zone: string, day: number): Span | null {
  const date = new Date(day * DAY);
  const weekday = days[date.getUTCDay()];
  if (!hours.days.some((one) => one === weekday)) return null;
  if (holidays.includes(date.toISOString().slice(0, 10))) return null;
  const [from, to] = [clock(hours.from), clock(hours.to)];
  return {
    from: instantOf(zone, day * DAY + from),
    to: instantOf(zone, day * DAY + to + (to > from ? 0 : DAY)),
  };
}

/** The local day, counted like days of UTC, in which an instant falls. */
const localDay = (zone: string, at: number): number => Math.floor((at + offsetMs(zone, at)) / DAY);

/**
 * The instant at which clocks there show a local time, whoever asks and when: the first of two; where clocks jump over it, the first
 * instant after the gap.
 */
export function instantOf(zone: string, localMs: number): number {
  // no clock is a whole day off, so that these are the offsets before and after any change near it
  const [before, after] = [offsetMs(zone, localMs - DAY), offsetMs(zone, localMs + DAY)];
  for (const offset of [before, after]) {
    if (offsetMs(zone, localMs - offset) === offset) return localMs - offset;
  }
  let [low, high] = [localMs - after, localMs - before];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(zone, middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}

/** A contact point that is closed for two years running never comes due: the calendar gives up there. */
const HORIZON = 731 * DAY;

export function calendarOf(
  contacts: Readonly<Record<string, Contact>>,
  zoneOf: (contact: Contact) => string,
): Calendar {
  /** The spans in which a contact point is there, in order, from the one that an instant may fall in; null: it always is. */
  function spansFrom(id: string, at: number, until: number): Iterable<Span> | null {
    const contact = contacts[id];
    if (!contact || contact.hours === 'always') return null;
    const { hours, holidays } = contact;
    return spansBetween(hours, holidays, zoneOf(contact), at, until);
  }
  return {
    elapsedFor(id, at, counted) {
      const spans = spansFrom(id, at, at + HORIZON);
      if (spans === null) return counted;
      let left = counted;
      for (const { from, to } of spans) {
        const start = Math.max(at, from);
        if (left <= to - start) return start + left - at;
        left -= to - start;
      }
      return HORIZON;
    },
    countedBetween(id, from, to) {
      const spans = spansFrom(id, from, to);
      if (spans === null) return to - from;
      let counted = 0;
      for (const span of spans) counted += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
      return counted;
    },
    onDuty(id, at) {
      const spans = spansFrom(id, at, at);
      if (spans === null) return true;
      for (const { from } of spans) if (from <= at) return true;
      return false;
    },
  };
}

/** The spans that end after the one instant and whose day begins no later than the other. */
function* spansBetween(
  hours: Hours,
  holidays: readonly string[],
  zone: string,
  from: number,
  until: number,
): Generator<Span> {
  const last = localDay(zone, until);
  for (let day = localDay(zone, from) - 1; day <= last; day++) {
    const span = hoursOn(hours, holidays, zone, day);
    if (span !== null && span.to > from) yield span;
  }
}

/** A calendar that notes its answers under their questions. */
export function recordingCalendar(inner: Calendar, answers: Record<string, number>): Calendar {
  const note = (question: string, answer: number): number => (answers[question] = answer);
  return {
    elapsedFor: (id, at, counted) =>
      note(`elapsed ${id} ${at} ${counted}`, inner.elapsedFor(id, at, counted)),
    countedBetween: (id, from, to) => note(`counted ${id} ${from} ${to}`, inner.countedBetween(id, from, to)),
    onDuty: (id, at) => note(`duty ${id} ${at}`, inner.onDuty(id, at) ? 1 : 0) === 1,
  };
}

/** A calendar that knows only what a log recorded. */
export function recordedCalendar(answers: Readonly<Record<string, number>>): Calendar {
  const look = (question: string): number => {
    const answer = answers[question];
    if (answer === undefined) throw new Error(`The log has no answer of the calendar to "${question}".`);
    return answer;
  };
  return {
    elapsedFor: (id, at, counted) => look(`elapsed ${id} ${at} ${counted}`),
    countedBetween: (id, from, to) => look(`counted ${id} ${from} ${to}`),
    onDuty: (id, at) => look(`duty ${id} ${at}`) === 1,
  };
}

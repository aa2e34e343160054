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

/** By zone, the offset with which each UTC day begins. */
const daysBegin = new Map<string, Map<number, number>>();

/**
 * What to add to UTC to get local time in a zone. A day that ends with the offset with which it began had no other: to ask for each
 * instant takes thirty times as long.
 */
export function offsetMs(zone: string, at: number): number {
  const day = Math.floor(at / DAY);
  const offset = offsetAtBeginning(zone, day);
  return offset === offsetAtBeginning(zone, day + 1) ? offset : askOffset(zone, at);
}

function offsetAtBeginning(zone: string, day: number): number {
  const known = daysBegin.get(zone) ?? new Map<number, number>();
  daysBegin.set(zone, known);
  const offset = known.get(day) ?? askOffset(zone, day * DAY);
  known.set(day, offset);
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

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The contact hours of the local day that `at` falls in, and where that day ends, in UTC. */
function dayAround(contact: Contact, zone: string, at: number): { open: Span | null; ends: number } {
  const local = at + offsetMs(zone, at);
  const midnight = Math.floor(local / DAY) * DAY;
  const utc = (localMs: number) => instantOf(zone, localMs, offsetMs(zone, at));
  const ends = utc(midnight + DAY);
  if (contact.hours === 'always') return { open: { from: utc(midnight), to: ends }, ends };
  const weekday = days[new Date(midnight).getUTCDay()];
  const date = new Date(midnight).toISOString().slice(0, 10);
  const works = contact.hours.days.some((day) => day === weekday) && !contact.holidays.includes(date);
  return {
    open: works
      ? { from: utc(midnight + clock(contact.hours.from)), to: utc(midnight + clock(contact.hours.to)) }
      : null,
    ends,
  };
}

/** The instant at which clocks there show a local time; where clocks jump over it, the first instant after the gap. */
function instantOf(zone: string, localMs: number, before: number): number {
  const after = offsetMs(zone, localMs - before);
  const found = localMs - after;
  return offsetMs(zone, found) === after ? found : localMs - Math.min(before, after);
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
  const find = (id: string): Contact | undefined => contacts[id];
  return {
    elapsedFor(id, at, counted) {
      const contact = find(id);
      if (!contact || contact.hours === 'always') return counted;
      const zone = zoneOf(contact);
      let left = counted;
      let now = at;
      while (now < at + HORIZON) {
        const { open, ends } = dayAround(contact, zone, now);
        if (open && open.to > now) {
          const start = Math.max(now, open.from);
          if (left <= open.to - start) return start + left - at;
          left -= open.to - start;
        }
        now = ends;
      }
      return HORIZON;
    },
    countedBetween(id, from, to) {
      const contact = find(id);
      if (!contact || contact.hours === 'always') return to - from;
      const zone = zoneOf(contact);
      let counted = 0;
      let now = from;
      while (now < to) {
        const { open, ends } = dayAround(contact, zone, now);
        if (open) counted += Math.max(0, Math.min(open.to, to) - Math.max(open.from, now));
        now = ends;
      }
      return counted;
    },
    onDuty(id, at) {
      const contact = find(id);
      if (!contact || contact.hours === 'always') return true;
      const { open } = dayAround(contact, zoneOf(contact), at);
      return open !== null && at >= open.from && at < open.to;
    },
  };
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

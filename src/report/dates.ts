/** Dates and times of day as people read them, in UTC and in the capitals. */
import { DAY, MINUTE, iso, parseInstant } from '../contract/time.ts';
import { offsetMs } from '../engine/calendar.ts';

const daysOfWeek = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekdays = daysOfWeek.map((name) => name.slice(0, 3));
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const ms = (at: string): number => parseInstant(at) ?? Number.NaN;

/** Whole days from date to date in UTC, whatever the time of day. */
export function daysBetween(from: string, to: string): number {
  return Math.floor(ms(to) / DAY) - Math.floor(ms(from) / DAY);
}

/** Minutes from one instant to another, rounded. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((ms(to) - ms(from)) / MINUTE);
}

/** `Wed 1 Mar 2017`, in UTC. */
export function dateWords(at: string): string {
  const date = new Date(ms(at));
  return `${shortDate(date)} ${date.getUTCFullYear()}`;
}

const shortDate = (date: Date): string =>
  `${weekdays[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`;

/** `Thu 2 Mar 17:00`, in UTC; with the year when it is another one than that of `near`. */
export function momentWords(at: string, near: string): string {
  const year = at.slice(0, 4) === near.slice(0, 4) ? '' : ` ${at.slice(0, 4)}`;
  return `${shortDate(new Date(ms(at)))}${year} ${timeOfDay(at)}`;
}

/** `Wednesday`, in UTC. */
export const weekdayOf = (at: string): string => daysOfWeek[new Date(ms(at)).getUTCDay()] ?? '';

/** The same sentence with each ISO instant in it as people read it. */
export function readableInstants(sentence: string, near: string): string {
  return sentence.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) => momentWords(at, near));
}

/** `17:00`, in UTC. */
export function timeOfDay(at: string): string {
  return iso(ms(at)).slice(11, 16);
}

/** `Wed 08:00`: weekday and time of day in a zone. */
export function localTime(at: string, zone: string): string {
  const local = ms(at) + offsetMs(zone, ms(at));
  return `${weekdays[new Date(local).getUTCDay()] ?? ''} ${timeOfDay(iso(local))}`;
}

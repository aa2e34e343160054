/**
 * Exercise time: an instant in UTC, kept apart from wall time by its type (design §3).
 * In the core an instant is a count of milliseconds since 1970-01-01T00:00:00Z; in files and on the wire it is ISO text.
 */

export type Instant = number & { readonly __brand: 'exercise time' };
export type WallInstant = number & { readonly __brand: 'wall time' };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const isoPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z$/;
export const durationPattern = /^(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

export const instant = (ms: number): Instant => ms as Instant;

/** The day that was written last: one entry has several instants, and most of them are of one day. */
let written = { day: 0, date: '1970-01-01T' };
const upTo59 = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const two = (value: number): string => upTo59[Math.floor(value)] ?? '';

/** ISO text with milliseconds and Z, for example `2017-03-01T13:00:00.000Z`: what `Date` writes, in an eighth of the time. */
export function iso(at: number): string {
  const whole = Math.trunc(at);
  const day = Math.floor(whole / DAY);
  if (day !== written.day) written = { day, date: new Date(day * DAY).toISOString().slice(0, -13) };
  const time = whole - day * DAY;
  const [hour, minute, second] = [two(time / HOUR), two((time % HOUR) / MINUTE), two((time % MINUTE) / 1000)];
  return `${written.date}${hour}:${minute}:${second}.${String(time % 1000).padStart(3, '0')}Z`;
}

/** The instant that an ISO text in UTC names, or null when the text is not one or the day does not exist. */
export function parseInstant(text: string): Instant | null {
  const match = isoPattern.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = ''] = match;
  const ms = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const back = new Date(ms);
  const same =
    back.getUTCMonth() === Number(month) - 1 &&
    back.getUTCDate() === Number(day) &&
    back.getUTCHours() === Number(hour) &&
    back.getUTCMinutes() === Number(minute);
  return same ? instant(ms + Number(fraction.padEnd(3, '0'))) : null;
}

const months = 'January February March April May June July August September October November December';

/** Which day a text names that no calendar has, for example `2017-02-30T13:00:00Z`; null when that is not what is wrong with it. */
export function noSuchDay(text: string): string | null {
  const [, date = '', year, month, day] = /^((\d{4})-(\d{2})-(\d{2}))(?!\d)/.exec(text) ?? [];
  if (date === '') return null;
  const name = months.split(' ')[Number(month) - 1];
  if (name === undefined) return `there is no ${date}: a year has the months 01 to 12`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) >= 1 && Number(day) <= days) return null;
  return `there is no ${date}: ${name} ${year ?? ''} has the days 01 to ${days}`;
}

/** Milliseconds of a duration such as `4h`, `1d6h30m` or `2w`, or null when the text is not one. */
export function parseDuration(text: string): number | null {
  const match = durationPattern.exec(text);
  if (!match || text === '') return null;
  const [, weeks, days, hours, minutes, seconds] = match;
  const n = (part: string | undefined) => Number(part ?? 0);
  return n(weeks) * 7 * DAY + n(days) * DAY + n(hours) * HOUR + n(minutes) * MINUTE + n(seconds) * 1000;
}

/** A duration in plain words, for example `1 d 6 h` or `12 min`. */
export function durationText(ms: number): string {
  const sign = ms < 0 ? '-' : '';
  let rest = Math.round(Math.abs(ms) / 1000);
  const parts: string[] = [];
  for (const [size, unit] of [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${unit}`);
    rest -= count * size;
  }
  return sign + (parts.slice(0, 2).join(' ') || '0 s');
}

/** The instant of a moment: `T+2h` counts from STARTEX; an ISO instant stands for itself. Null when the text is neither. */
export function parseMoment(text: string, startex: Instant): Instant | null {
  if (!text.startsWith('T+')) return parseInstant(text);
  const ms = parseDuration(text.slice(2));
  return ms === null ? null : instant(startex + ms);
}

/** Times as people read them: exercise time in UTC, local times in the capitals. */
import i18next from 'i18next';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(i18next.language === 'en' ? 'en-GB' : i18next.language, {
    hourCycle: 'h23',
    ...options,
  });

/** `Fri 4 Mar 2016 14:05` */
export function dayAndTime(ms: number, zone = 'UTC'): string {
  const parts = format({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).formatToParts(ms);
  return parts
    .map(({ type, value }) => (type === 'literal' && value !== ':' ? ' ' : value))
    .join('')
    .replaceAll(/ +/g, ' ');
}

/** `Fri 4 Mar 14:05`, where the year goes without saying. */
export const dayInYear = (ms: number): string => dayAndTime(ms).replace(/ \d{4}(?= )/, '');

/** `09:05` */
export const timeIn = (ms: number, zone: string): string =>
  format({ hour: '2-digit', minute: '2-digit', timeZone: zone }).format(ms);

/** `2 d 3 h`, `5 h 10 min`, `40 s`: the two largest units of a length of time in ms. */
export function lengthOf(ms: number): string {
  const units: readonly [string, number][] = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1_000],
  ];
  let rest = Math.max(0, Math.round(ms / 1_000) * 1_000);
  const parts: string[] = [];
  for (const [name, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count} ${name}`);
    else if (parts.length > 0) break;
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}

import { iso } from '../contract/time.ts';

/** What to do about a time that is not written as these files have it. */
export function timeHint(value: unknown, expected: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  return expected.startsWith('a duration')
    ? durationHint(value)
    : (instantHint(value) ?? dateInWords(value) ?? momentHint(value, expected));
}

const units: Readonly<Record<string, string>> = {
  week: 'w',
  day: 'd',
  hour: 'h',
  hr: 'h',
  minute: 'm',
  min: 'm',
  second: 's',
  sec: 's',
};
const counts = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `6 hours`, `six hours`, `6H`: a number and what is counted. */
function shortDuration(written: string): string | undefined {
  const [, count = '', unit = ''] =
    /^(\d+|[a-z]+)\s*([a-z]+?)s?\.?$/.exec(written.trim().toLowerCase()) ?? [];
  const number = /^\d+$/.test(count) ? Number(count) : counts.indexOf(count);
  const sign = units[unit] ?? (/^[wdhms]$/.test(unit) ? unit : undefined);
  return number < 0 || sign === undefined ? undefined : `${number}${sign}`;
}

function durationHint(written: string): string | undefined {
  const short = shortDuration(written);
  return short === undefined ? undefined : `Write ${short}.`;
}

function instantHint(written: string): string | undefined {
  const [, date, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/.exec(
      written,
    ) ?? [];
  if (date === undefined) return undefined;
  if (time === undefined) return `Add the time: ${date}T00:00:00Z.`;
  if (zone === undefined) return `All instants are in UTC. If this one is, write ${date}T${time}Z.`;
  const at = Date.parse(
    `${date}T${time}${/^[+-]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'Z'}`,
  );
  return Number.isNaN(at) ? undefined : `All instants are in UTC. Write ${iso(at).replace('.000Z', 'Z')}.`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `5 April 2027`, `April 5, 2027`. */
function dateInWords(written: string): string | undefined {
  const said = written.trim().toLowerCase();
  const [, day, month, year] = /^(\d{1,2})\.? ([a-z]{3})[a-z]*\.? (\d{4})\b/.exec(said) ?? [];
  const [, first, second, third] = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/.exec(said) ?? [];
  const number = months.indexOf(month ?? first ?? '') + 1;
  if (number === 0) return undefined;
  const [numbered, named] = [String(number), day ?? second ?? ''].map((part) => part.padStart(2, '0'));
  return `Write the date in numbers, with a time in UTC: ${year ?? third ?? ''}-${numbered ?? ''}-${named ?? ''}T13:00:00Z.`;
}

/** `T8h`, `+8h` or `8h` was meant to count from STARTEX. */
function momentHint(written: string, expected: string): string | undefined {
  if (!expected.startsWith('a moment')) return undefined;
  if (/^[dh]\s*\+?\s*\d/i.test(written))
    return 'Moments count from STARTEX and begin with T: T+1d8h is a day and eight hours after it.';
  if (/^t\s*[-\u2212]\s*\d/i.test(written))
    return 'Nothing happens before STARTEX: write T+0h, and tell what was before in a brief or an inject.';
  const rest = /^[Tt]?\s*\+?\s*(\d.*)$/.exec(written)?.[1];
  const short =
    rest === undefined
      ? undefined
      : (shortDuration(rest) ?? (/^(\d+[wdhms])+$/.test(rest) ? rest : undefined));
  return short === undefined ? undefined : `Write T+${short} for that long after STARTEX.`;
}

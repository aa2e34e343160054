import { visible } from './problem.ts';

const longestQuote = 40;

/** Text as it is shown in a message: in single quotes, cut if long, nothing invisible in it. */
export function quoted(text: string): string {
  const signs = Array.from(text.slice(0, longestQuote * 4));
  const cut = signs.length > longestQuote ? `${signs.slice(0, longestQuote).join('')}…` : text;
  return `'${visible(cut)}'`;
}

/** What stands in the file, in words: `the text 'abc'`, `the number 007`, `a list of 2 items`. */
export function describeFound(value: unknown, written?: string): string {
  if (value === undefined) return 'nothing';
  if (value === null)
    return written === undefined || written === '' ? 'nothing' : `nothing (${quoted(written)})`;
  if (typeof value === 'string') return value === '' ? 'empty text' : `the text ${quoted(value)}`;
  if (typeof value === 'number') return `the number ${written ?? String(value)}`;
  if (typeof value === 'boolean') return written ?? String(value);
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${countWords(value.length, 'item')}`;
  const names = Object.keys(value);
  if (names.length === 0) return 'an empty map';
  const shown = names.slice(0, 3).map(quoted);
  return `a map with ${and(names.length > 3 ? [...shown, `${names.length - 3} more`] : shown)}`;
}

export function countWords(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}

/** `a`, `a and b`, `a, b and c`. */
export function and(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

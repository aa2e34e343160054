import { oddBehindWords, oddSpaceBehind } from './oddSpace.ts';

/** What to do when a value is of the wrong type, as far as the value shows what was meant. */
export function typeHint(value: unknown, expected: string, written: string | undefined): string | undefined {
  const wantsList = expected.startsWith('a list');
  const wantsMap = expected.startsWith('a map');
  const wantsNumber = /^(a whole number|a number)/.test(expected);
  if (value === null) return 'Write a value after the colon, or take the line away.';
  if (typeof value === 'string' && wantsNumber && value !== '' && Number.isFinite(Number(value))) {
    return `Write it without quotes: ${value}`;
  }
  if (expected === 'true or false' && typeof value === 'string') {
    if (/^(yes|on|y)$/i.test(value)) return 'Write true.';
    if (/^(no|off|n)$/i.test(value)) return 'Write false.';
  }
  const odd = typeof value === 'string' && !wantsNumber ? oddSpaceBehind(value) : undefined;
  if (odd !== undefined) return `${oddBehindWords(odd.odd, odd.sign).message} Delete it and type it again.`;
  if (wantsMap && Array.isArray(value))
    return "Take the '- ' away: a map is written as 'name: value' lines, without dashes.";
  if (wantsList && typeof value === 'object') return "Begin each entry with '- '.";
  if (wantsList && written !== undefined) return `Put it in brackets: [${written}]`;
  const wantsText = /^(text|a name)/.test(expected);
  if (!wantsText) return undefined;
  if ((typeof value === 'number' || typeof value === 'boolean') && written !== undefined) {
    return `Put it in quotes: "${written}"`;
  }
  if (typeof value === 'object') return 'If this is one text, put the whole of it in quotes.';
  return undefined;
}

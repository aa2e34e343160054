/** An explanation as an indented tree for people: ✓ for what holds, ✗ for what does not, each also in words. */
import type { Entry } from '../../contract/entry.ts';
import { readableInstants } from '../dates.ts';
import { line, title, wrapped } from '../line.ts';
import type { Line, Tone } from '../line.ts';
import type { Because, Moment } from './because.ts';
import type { Explanation } from './explanation.ts';

const kinds: Readonly<Record<Explanation['kind'], string>> = {
  inject: 'Inject',
  'expected-action': 'Expected action',
  choice: 'Choice',
  expectation: 'Expectation',
};

/** More reasons of one kind than this are only counted. */
const MOST_PARTS = 8;

/** What the lines are made with: the entries by their numbers, and the instant that dates are told from. */
interface Page {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly now: string;
}

export function explanationLines(told: Explanation, entries: readonly Entry[], now: string): Line[] {
  const { id, kind, title: called, status, since, says, reasons, wanting } = told;
  const page: Page = { id, entries, now };
  const became = status === null ? notYet(told) : status.replace('-', ' ');
  const when = since === null ? '' : ` ${since.at}${entryWords(page, since)}`;
  const verdict = `${marks[String(good(told))] ?? '·'} ${capital(became)}${when}: ${says}.`;
  return [
    ...title(`${kinds[kind]} ${id}`, ...(called === null ? [] : [called])),
    ...wrapped(readableInstants(verdict, now), 0, tone(good(told))),
    ...reasons.flatMap((reason) => reasonLines(page, reason, 2)),
    ...(wanting === null ? [] : wrapped(`Wanting: ${wanting}.`, 0, 'flag')),
  ];
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
const notYet = ({ kind }: Explanation): string => (kind === 'expectation' ? 'not checked' : 'not come up');

const marks: Readonly<Record<string, string>> = { true: '✓', false: '✗', null: '·' };
const tone = (holds: boolean | null): Tone => (holds === null ? 'plain' : holds ? 'good' : 'bad');

function good({ status }: Explanation): boolean | null {
  if (status === null || status === 'awaited' || status === 'skipped') return null;
  return status === 'done' || status === 'met';
}

function reasonLines(
  page: Page,
  { field, holds, says, found, since, parts }: Because,
  indent: number,
): Line[] {
  // a part of a condition says of itself whether it is so; the others are told by their field
  const lead = field === null ? (holds === null ? '' : holds ? 'so: ' : 'not so: ') : `${field}: `;
  const words = [`${lead}${says}`, found ?? ''].filter((text) => text !== '').join('; ');
  const dated = field === null && since !== null && since.entry > 0 && !words.includes(since.at);
  const from = `${dated ? `, since ${since.at}` : ''}${since === null ? '' : entryWords(page, since)}`;
  const text = readableInstants(`${marks[String(holds)] ?? '·'} ${words}${from}`, page.now);
  const more = parts.length - MOST_PARTS;
  return [
    ...wrapped(text, indent, holds === null ? 'quiet' : 'plain', ' '.repeat(indent), 4),
    ...parts.slice(0, MOST_PARTS).flatMap((part) => reasonLines(page, part, indent + 2)),
    ...(more > 0 ? [line(`${' '.repeat(indent + 2)}· and ${more} more`, 'quiet')] : []),
  ];
}

/** The entry, with the item that it was of or else what was done; nothing for what has been so from STARTEX on. */
function entryWords({ id, entries }: Page, { entry }: Moment): string {
  if (entry === 0) return '';
  const by = entries[entry];
  const item = by?.fulfils ?? by?.item;
  const what = item === id || by?.do === 'expectation.checked' ? '' : `, ${item ?? by?.do ?? ''}`;
  return ` (entry ${entry}${what})`;
}

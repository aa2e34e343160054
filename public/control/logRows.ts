/** The log as rows that can be searched: who, what, about what, and what was said, in words. */
import type { SeatEntry } from '../../src/contract/view.ts';
import type { Story } from '../../src/picture/story.ts';
import { stateWords } from '../../src/picture/words.ts';
import { stateIn, regionOf } from '../../machines/region.ts';
import { inWords } from '../text/inWords.ts';
import { refName, whoName } from './names.ts';

export const rowKinds = ['acts', 'control', 'deadlines', 'msel', 'departed'] as const;
export type RowKind = (typeof rowKinds)[number];

export interface LogRow {
  readonly entry: SeatEntry;
  readonly at: number;
  readonly who: string;
  readonly party: string;
  readonly kind: RowKind;
  readonly flagged: boolean;
  readonly verb: string;
  readonly about: string;
  readonly says: string;
  /** Everything of it that is looked for, in small letters. */
  readonly text: string;
}

const spoken = [
  'text',
  'title',
  'issue',
  'message',
  'statement',
  'what',
  'summary',
  'reason',
  'why',
  'point',
  'note',
  'id',
];

export function saidIn({ with: fields = {} }: SeatEntry): string {
  for (const name of spoken) {
    const said = inWords(fields[name] as string | undefined);
    if (typeof said === 'string' && said !== '') return said;
  }
  return '';
}

export function movesIn(story: Story, { moves }: SeatEntry): string {
  return moves
    .map(({ ref, to }) => `${refName(story, ref)}: ${stateWords(stateIn(regionOf(ref, to), to))}`)
    .join(' · ');
}

export function rowOf(story: Story, entry: SeatEntry, verb: (verb: string) => string): LogRow {
  const { do: done = '', by = '', item, refused, departed } = entry;
  const [family = ''] = done.split('.');
  const flagged =
    refused !== undefined || departed !== undefined || done === 'item.missed' || done === 'item.refused';
  const kind: RowKind =
    family === 'deadline'
      ? 'deadlines'
      : ['item', 'inject', 'choice', 'expectation'].includes(family)
        ? 'msel'
        : by.includes('/')
          ? 'acts'
          : 'control';
  const who = by === '' ? '' : whoName(story, by);
  const about = [
    item ?? '',
    entry.on === undefined || entry.on === 'exercise' ? '' : refName(story, entry.on),
  ]
    .filter((word) => word !== '')
    .join(' · ');
  const says = saidIn(entry) || movesIn(story, entry);
  const words = verb(done);
  return {
    entry,
    at: Date.parse(entry.at),
    who,
    party: by.split('/')[0] ?? '',
    kind,
    flagged,
    verb: words,
    about,
    says,
    text: `${entry.entry ?? ''} ${who} ${done} ${words} ${about} ${says}`.toLowerCase(),
  };
}

/** The log as rows that can be searched: who, what, and what was said, in a sentence. */
import type { SeatEntry } from '../../src/contract/view.ts';
import type { Teller } from '../text/tell.ts';

export const rowKinds = ['acts', 'control', 'deadlines', 'msel', 'departed'] as const;
export type RowKind = (typeof rowKinds)[number];

export interface LogRow {
  readonly entry: SeatEntry;
  readonly at: number;
  readonly party: string;
  readonly kind: RowKind;
  /** A departure, a refusal, something missed. */
  readonly flagged: boolean;
  readonly item: string;
  readonly says: string;
  /** Everything of it that is looked for, in small letters. */
  readonly text: string;
}

const ofMsel: readonly string[] = ['item', 'inject', 'choice', 'expectation'];
const isFlag: readonly string[] = ['item.missed', 'item.refused'];

export function rowOf(entry: SeatEntry, tell: Teller, verb: (verb: string) => string): LogRow {
  const { do: done = '', by = '', refused, departed } = entry;
  const named = entry.item ?? entry.with?.['item'];
  const item = typeof named === 'string' ? named : '';
  const [family = ''] = done.split('.');
  const kind: RowKind =
    family === 'deadline'
      ? 'deadlines'
      : ofMsel.includes(family)
        ? 'msel'
        : by.includes('/')
          ? 'acts'
          : 'control';
  const says =
    tell.sentence(entry) || `${verb(done)}${by === '' || by === 'engine' ? '' : ` · ${tell.seat(by)}`}`;
  return {
    entry,
    at: Date.parse(entry.at),
    party: by.split('/')[0] ?? '',
    kind,
    flagged: refused !== undefined || departed !== undefined || isFlag.includes(done),
    item,
    says,
    text: `${entry.entry ?? ''} ${done} ${item} ${says}`.toLowerCase(),
  };
}

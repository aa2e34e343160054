/**
 * What came in to a seat: injects, letters of the other side, answers of control, what was put to it, notices, and what it planned that
 * could not be done. Newest first.
 */
import type { SeatEntry, SeatMove } from '../../src/contract/view.ts';
import { partyOf } from '../../src/contract/subject.ts';
import type { Seat } from '../../src/contract/subject.ts';
import { sideIn } from '../../src/picture/words.ts';
import type { Seen } from '../live/state.ts';
import { said } from './words.ts';

export type InboxKind =
  'report' | 'press' | 'letter' | 'answer' | 'choice' | 'late' | 'missed' | 'undone' | 'notice';

export interface InboxItem {
  readonly n: number;
  readonly at: string;
  readonly kind: InboxKind;
  readonly entry: SeatEntry;
  /** Of an inject, by which it is shared. */
  readonly item: string;
}

export interface Inject {
  readonly item: string;
  readonly title: string;
  readonly incident: string;
}

export function injectsOf({ entries }: Seen): Inject[] {
  return entries.flatMap((entry) =>
    entry.do === 'inject.deliver'
      ? [
          {
            item: entry.item ?? '',
            title: said(entry.with?.['title']),
            incident: said(entry.with?.['incident']),
          },
        ]
      : [],
  );
}

const notices: readonly string[] = [
  'agreement.amend',
  'availability.set',
  'endex.set',
  'truth.reveal',
  'deadline.extend',
  'deadline.excuse',
];
/** Acts of a call that stand in the panel of the hotline, while they happen. */
const onTheLine: readonly string[] = ['call.leaveMessage', 'call.takeMessage', 'call.confirmInWriting'];

export function inboxOf({ entries, view }: Seen): InboxItem[] {
  const { seat } = view;
  return entries
    .flatMap((entry): InboxItem[] => {
      const kind = kindOf(entry, seat);
      return kind === null ? [] : [{ n: entry.n, at: entry.at, kind, entry, item: entry.item ?? '' }];
    })
    .reverse();
}

function kindOf(entry: SeatEntry, seat: Seat): InboxKind | null {
  const party = partyOf(seat);
  const verb = entry.do ?? '';
  if (verb === 'item.refused') return entry.by === seat ? 'undone' : null;
  if (entry.refused !== undefined || entry.effectiveAt !== undefined) return null;
  if (verb === 'inject.deliver') return isPress(entry) ? 'press' : 'report';
  if (verb === 'inject.share') return entry.by === seat ? null : 'report';
  if (verb === 'choice.put') return 'choice';
  if (verb === 'control.answer') return 'answer';
  if (notices.includes(verb)) return 'notice';
  if (entry.moves.some(({ to }) => to.endsWith('.overdue'))) return 'late';
  if (entry.moves.some((move) => isMissed(move, party ?? ''))) return 'missed';
  const by = partyOf(entry.by ?? '');
  if (by === null || by === party) return null;
  if (verb === 'statement.publish' || verb === 'statement.comment' || verb === 'incident.leak')
    return 'press';
  if (verb.startsWith('call.')) return onTheLine.includes(verb) ? 'letter' : null;
  return 'letter';
}

/** A call that the other side gave up on, after all its attempts. */
const isMissed = ({ ref, to }: SeatMove, party: string): boolean =>
  ref.startsWith('call/') && to === 'unanswered' && sideIn(ref) !== party;

const isPress = ({ with: fields }: SeatEntry): boolean =>
  /press|news|media|wire/i.test(`${said(fields?.['channel'])} ${said(fields?.['from'])}`);

export interface Choice {
  readonly item: string;
  readonly entry: SeatEntry;
  readonly ask: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly until: string;
}

/** Choices put to this seat that nobody took yet. */
export function openChoices({ entries }: Seen): Choice[] {
  const over = new Set(
    entries.flatMap((entry) =>
      entry.do === 'choice.take'
        ? [said(entry.with?.['choice'])]
        : entry.do === 'choice.defaulted'
          ? [entry.item ?? '']
          : [],
    ),
  );
  return entries.flatMap((entry) => {
    if (entry.do !== 'choice.put' || over.has(entry.item ?? '')) return [];
    const options = (entry.with?.['options'] ?? []) as readonly { id: string; text: unknown }[];
    return [
      {
        item: entry.item ?? '',
        entry,
        ask: said(entry.with?.['ask']),
        options: options.map(({ id, text }) => ({ id, text: said(text) })),
        until: said(entry.with?.['until']),
      },
    ];
  });
}

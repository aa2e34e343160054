/**
 * What is due, in order: instant, then order of precedence, then sequence (design §3). A leftist heap: adding and taking the next
 * cost the logarithm of what is pending; what is cancelled leaves the index at once and the heap when its turn comes.
 */
import { Map } from 'immutable';
import type { Party, SubjectRef } from '../contract/subject.ts';
import type { Instant } from '../contract/time.ts';

/** Precedence at one instant: an act at its due instant is in time. */
export const precedence = { director: 0, act: 1, inject: 2, deadline: 3, condition: 4, endex: 5 } as const;

export type DueWhat =
  | { readonly kind: 'deadline'; readonly ref: SubjectRef; readonly timer: string; readonly event: string }
  /** `byHand`: control released it; it comes up whatever it waits for, also while the clock stands. */
  | { readonly kind: 'item'; readonly item: string; readonly byHand?: true }
  /** An expected action that was not done in time; a condition that is waited for no longer. */
  | { readonly kind: 'miss'; readonly item: string }
  | { readonly kind: 'lapse'; readonly item: string }
  /** An act planned in a move, or by a policy for one of its duties. */
  | {
      readonly kind: 'act';
      readonly plan: string;
      readonly policy?: { readonly party: Party; readonly duty: string };
    }
  /** The answer of control to what was put to it, which was to take time. */
  | { readonly kind: 'answer'; readonly asked: string }
  | { readonly kind: 'expectation'; readonly expectation: string }
  | { readonly kind: 'window' }
  | { readonly kind: 'endex' };

export interface Due {
  readonly id: string;
  readonly at: Instant;
  readonly order: number;
  readonly seq: number;
  readonly what: DueWhat;
}

interface Heap {
  readonly due: Due;
  readonly rank: number;
  readonly left: Heap | null;
  readonly right: Heap | null;
}

export interface Agenda {
  readonly heap: Heap | null;
  readonly pending: Map<string, Due>;
  readonly nextSeq: number;
}

export const emptyAgenda: Agenda = { heap: null, pending: Map(), nextSeq: 0 };

const before = (a: Due, b: Due): boolean =>
  a.at - b.at < 0 || (a.at === b.at && (a.order - b.order || a.seq - b.seq) < 0);
const rank = (heap: Heap | null): number => heap?.rank ?? 0;

function merge(a: Heap | null, b: Heap | null): Heap | null {
  if (!a) return b;
  if (!b) return a;
  const [top, other] = before(b.due, a.due) ? [b, a] : [a, b];
  const right = merge(top.right, other);
  return rank(top.left) >= rank(right)
    ? { due: top.due, rank: rank(right) + 1, left: top.left, right }
    : { due: top.due, rank: rank(top.left) + 1, left: right, right: top.left };
}

/** Puts something on the agenda; what is pending under the same name gives way to it. */
export function schedule(agenda: Agenda, due: Omit<Due, 'seq'>): Agenda {
  const full: Due = { seq: agenda.nextSeq, ...due };
  return dropStale({
    heap: merge(agenda.heap, { due: full, rank: 1, left: null, right: null }),
    pending: agenda.pending.set(due.id, full),
    nextSeq: agenda.nextSeq + 1,
  });
}

/** An agenda from what was pending, with the sequence numbers that it had. */
export function restoreAgenda(pending: readonly Due[], nextSeq: number): Agenda {
  let heap: Heap | null = null;
  for (const due of pending) heap = merge(heap, { due, rank: 1, left: null, right: null });
  return { heap, pending: Map(pending.map((due): [string, Due] => [due.id, due])), nextSeq };
}

export function cancel(agenda: Agenda, id: string): Agenda {
  return agenda.pending.has(id) ? dropStale({ ...agenda, pending: agenda.pending.delete(id) }) : agenda;
}

/** The next thing due, or null. The top of the heap is never stale. */
export function peek(agenda: Agenda): Due | null {
  return agenda.heap?.due ?? null;
}

/** Whether what is next was released by control: it comes up at once, whatever the clock does. */
export function isReleased(agenda: Agenda): boolean {
  const what = peek(agenda)?.what;
  return what?.kind === 'item' && what.byHand === true;
}

/** Everything pending, in the order in which it would come due. */
export function upcoming(agenda: Agenda): Due[] {
  return [...agenda.pending.values()].sort((a, b) => (before(a, b) ? -1 : 1));
}

function dropStale(agenda: Agenda): Agenda {
  let { heap } = agenda;
  while (heap && agenda.pending.get(heap.due.id) !== heap.due) heap = merge(heap.left, heap.right);
  return heap === agenda.heap ? agenda : { ...agenda, heap };
}

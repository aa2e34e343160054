/** What a timeline shows of an entry: all of it for those who run the exercise, or what one seat may see. */
import type { Entry } from '../contract/entry.ts';
import type { Refs } from '../contract/input.ts';
import type { RuleId } from '../contract/rule.ts';
import type { SeatEntry } from '../contract/view.ts';

export interface Shown {
  readonly at: string;
  /** Sequence number in the log; null in a seat's view, which has none. */
  readonly entry: number | null;
  readonly by: string | null;
  readonly do: string | null;
  readonly on: string | null;
  readonly incident: string | null;
  /** Names by which the act says what it is about; a planned act has nothing else yet. */
  readonly refs: Refs;
  readonly with: Readonly<Record<string, unknown>>;
  readonly item: string | null;
  readonly refused: Entry['refused'];
  readonly effectiveAt: string | null;
  readonly aside: Entry['aside'];
  readonly broken: Entry['broken'];
  /** Deadlines that it set. */
  readonly set: readonly { readonly id: string; readonly at: string }[];
  readonly moves: readonly { readonly ref: string; readonly from: string; readonly to: string }[];
}

export function shownWhole(entry: Entry): Shown {
  return {
    at: entry.at,
    entry: entry.seq,
    by: entry.for ?? entry.by.seat,
    do: entry.do,
    on: entry.on ?? null,
    incident: entry.incident ?? null,
    refs: entry.refs ?? {},
    with: entry.with ?? {},
    item: entry.item ?? null,
    refused: entry.refused,
    effectiveAt: entry.effectiveAt ?? null,
    aside: entry.aside,
    broken: entry.broken,
    set: entry.agenda?.add ?? [],
    moves: entry.moves,
  };
}

/** The view's allow-list has decided; nothing is added here. */
export function shownToSeat(entry: SeatEntry): Shown {
  return {
    at: entry.at,
    entry: null,
    by: entry.by ?? null,
    do: entry.do ?? null,
    on: entry.on ?? null,
    incident: entry.incident ?? null,
    refs: {},
    with: entry.with ?? {},
    item: entry.item ?? null,
    refused: entry.refused,
    effectiveAt: entry.effectiveAt ?? null,
    aside: undefined,
    broken: entry.departed?.map(({ rule, ref }) => ({ rule: rule as RuleId, ref, how: 'departed' })),
    set: (entry.deadlines ?? []).flatMap(({ ref, name, at }) =>
      at === null ? [] : [{ id: `${ref} ${name}`, at }],
    ),
    moves: entry.moves,
  };
}

/** How time is conducted, as a cell sees it: the open move with its window, who is ready, and what it planned inside it. */
import type { SeatEntry } from '../../src/contract/view.ts';
import { stateOf } from '../live/useLive.ts';
import { labelOf } from './names.ts';
import type { SeatFacts } from './useCell.ts';
import { said, verbWords } from './words.ts';

export interface Move {
  readonly to: number;
  readonly ready: boolean;
}

const lastOpening = ({ seen }: SeatFacts): number =>
  seen.entries.findLastIndex(({ do: verb }) => verb === 'conduct.openMove');

/** Null: no move is open. */
export function openMove(facts: SeatFacts): Move | null {
  const { seen } = facts;
  const opening = seen.entries[lastOpening(facts)];
  if (opening === undefined || stateOf(seen, 'exercise', 'conduct') !== 'move.open') return null;
  const said_ = seen.entries
    .slice(lastOpening(facts))
    .findLast(({ do: verb }) => verb === 'cell.ready' || verb === 'cell.notReady');
  return { to: Date.parse(said(opening.with?.['to'])), ready: said_?.do === 'cell.ready' };
}

export interface Plan {
  readonly plan: string;
  readonly at: string;
  readonly words: string;
  readonly entry: SeatEntry;
  /** It will bring something new into being. */
  readonly makes: boolean;
}

const making: readonly string[] = ['request.send', 'request.draft', 'call.place', 'incident.report'];

/** Acts of this side that take effect later in the open move, and can be taken back. */
export function openPlans(facts: SeatFacts): Plan[] {
  if (openMove(facts) === null) return [];
  const entries = facts.seen.entries.slice(lastOpening(facts));
  const cancelled = new Set(
    entries.filter(({ do: verb }) => verb === 'act.cancel').map((entry) => said(entry.with?.['plan'])),
  );
  return entries.flatMap((entry) => {
    const { plan, effectiveAt, do: verb, on } = entry;
    return plan === undefined || effectiveAt === undefined || cancelled.has(plan)
      ? []
      : [
          {
            plan,
            entry,
            at: effectiveAt,
            makes: on === undefined && making.includes(verb ?? ''),
            words:
              on === undefined ? verbWords(verb ?? '') : `${verbWords(verb ?? '')} · ${labelOf(facts, on)}`,
          },
        ];
  });
}

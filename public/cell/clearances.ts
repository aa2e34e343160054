/** Which offices must clear a text, and how far its clearance is (CLR-1). */
import type { ClearedText } from '../../src/picture/words.ts';
import { actsOn } from './points.ts';
import type { SeatFacts } from './useCell.ts';
import { said } from './words.ts';
import { stateOf } from '../live/useLive.ts';

export interface OfficeSays {
  readonly office: string;
  /** `cleared`, `cleared-with-changes`, `objected`; '' before it has answered. */
  readonly result: string;
  readonly note: string;
}

export interface ClearanceFacts {
  readonly ref: string;
  /** `circulated`, `cleared`, `objected` and the others; '' before it was circulated. */
  readonly life: string;
  /** What it still owes after it left early: `none`, `owed`, `correction`, `settled`. */
  readonly owed: string;
  readonly offices: readonly OfficeSays[];
}

/** `of`: the name of the request, call or incident that the text belongs to. */
export function clearanceOf(
  cell: SeatFacts,
  text: ClearedText['kind'],
  of: string,
  severity: number,
): ClearanceFacts {
  const ref = `clearance/${cell.party}:${text}-${of}`;
  const life = stateOf(cell.seen, ref, 'life');
  const answers = new Map<string, OfficeSays>();
  for (const entry of actsOn(cell.seen, ref, 'clearance.clear', 'clearance.circulate', 'clearance.revise')) {
    if (entry.do !== 'clearance.clear') answers.clear();
    else {
      const office = said(entry.with?.['office']);
      answers.set(office, { office, result: said(entry.with?.['result']), note: said(entry.with?.['note']) });
    }
  }
  const cleared = life.startsWith('cleared');
  const needed = (cell.ours.clearances ?? []).filter((one) => one.text === text && severity >= one.from);
  const offices = needed.map(
    ({ office }) => answers.get(office) ?? { office, result: cleared ? 'cleared' : '', note: '' },
  );
  return { ref, life, owed: stateOf(cell.seen, ref, 'owed'), offices };
}

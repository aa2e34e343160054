/** What is said on a call, and the points that were read back on it (CALL-4). */
import type { SeatEntry } from '../../src/contract/view.ts';
import { partyOf } from '../../src/contract/subject.ts';
import type { Seen } from '../live/state.ts';
import { said } from './words.ts';

export interface Point {
  readonly name: string;
  readonly text: string;
  readonly by: string | null;
  readonly confirmed: boolean;
}

export const actsOn = ({ entries }: Seen, ref: string, ...verbs: readonly string[]): SeatEntry[] =>
  entries.filter(
    ({ on, do: verb, effectiveAt, refused }) =>
      on === ref &&
      verb !== undefined &&
      verbs.includes(verb) &&
      effectiveAt === undefined &&
      refused === undefined,
  );

export function pointsOf(seen: Seen, ref: string): Point[] {
  const points = new Map<string, Point>();
  for (const entry of actsOn(seen, ref, 'call.readBack', 'call.confirmPoint')) {
    const name = said(entry.with?.['point']);
    const by = partyOf(entry.by ?? '');
    const known = points.get(name);
    if (entry.do === 'call.readBack')
      points.set(name, { name, text: said(entry.with?.['text']), by, confirmed: false });
    else if (known) points.set(name, { ...known, confirmed: true });
  }
  return [...points.values()];
}

/** When the exercise was paused or frozen, how time was conducted, and who came to play a seat: what the room did, not the sides. */
import type { Entry } from '../../contract/entry.ts';
import type { Seat } from '../../contract/subject.ts';
import { actingSeat, fieldText, tookEffect } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';

export interface StopFacts {
  readonly do: string;
  readonly at: string;
  readonly entry: number;
  readonly by: Seat;
  readonly what: string | null;
}

const told: readonly string[] = [
  'exercise.pause',
  'exercise.resume',
  'exercise.freeze',
  'exercise.unfreeze',
  'cast.set',
  'cell.askTime',
];

export function stopsOf({ entries }: Chronicle): StopFacts[] {
  return entries
    .filter((entry) => told.includes(entry.do) && tookEffect(entry))
    .map((entry) => ({
      do: entry.do,
      at: entry.at,
      entry: entry.seq,
      by: actingSeat(entry),
      what: saidIn(entry) || null,
    }));
}

function saidIn(entry: Entry): string {
  if (entry.do !== 'cell.askTime')
    return fieldText(entry, 'reason') || fieldText(entry, 'what') || fieldText(entry, 'by');
  const why = fieldText(entry, 'why');
  return `${fieldText(entry, 'minutes')} min${why === '' ? '' : `: ${why}`}`;
}

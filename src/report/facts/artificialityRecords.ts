/** What the director did to the exercise, with what exactly it was done to (EX-3). */
import type { RunSummary } from '../../contract/runSummary.ts';
import { clock } from '../sentence/conduct.ts';
import { fieldText } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';

type Artificiality = RunSummary['artificialities'][number];

export interface ArtificialityRecord extends Artificiality {
  /** The clock, the item, the new instant or the state that it was about. */
  readonly what: string | null;
}

export function artificialityRecordOf({ entries }: Chronicle, one: Artificiality): ArtificialityRecord {
  const entry = entries.find(({ seq }) => seq === one.entry);
  const field = (name: string): string => (entry === undefined ? '' : fieldText(entry, name));
  const named = one.do.startsWith('deadline.') ? clock(field('clock')) : '';
  const parts = [
    named,
    field('item'),
    field('as'),
    field('title'),
    field('subject'),
    field('to'),
    field('at'),
  ].filter((part) => part !== '');
  return { ...one, what: parts.length === 0 ? null : parts.join(', ') };
}

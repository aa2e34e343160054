/** Whether play is over: what is kept from the sides while they play may be told from then on. */
import type { Entry } from '../../contract/entry.ts';

const over: readonly string[] = ['life.ended', 'life.hotWash', 'life.closed'];

export function hasEnded(entries: readonly Entry[]): boolean {
  return entries.some(({ moves }) => moves.some(({ ref, to }) => ref === 'exercise' && over.includes(to)));
}

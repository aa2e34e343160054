/** Leaf states by the region of their machine: a machine of one region has it without a name. */
import type { MachineName } from '../src/contract/subject.ts';

/** Known here by name, so that a page that folds states carries no machines. */
export const ofOneRegion: readonly MachineName[] = ['call'];

export function regionOf(ref: string, leaf: string): string {
  return ofOneRegion.includes(ref.split('/')[0] as MachineName) ? '' : leaf.slice(0, leaf.indexOf('.'));
}

/** The state without its region: `sent` of `life.sent`. */
export function stateIn(region: string, leaf: string): string {
  return region === '' || leaf === '' ? leaf : leaf.slice(region.length + 1);
}

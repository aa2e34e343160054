/** Leaf states by the region of their machine: a machine of one region has it without a name. */
import { machines } from '../../machines/machines.ts';
import { machineOf } from '../contract/subject.ts';
import type { SubjectRef } from '../contract/subject.ts';

export function regionOf(ref: string, leaf: string): string {
  const { logic } = machines[machineOf(ref as SubjectRef)];
  return logic.root.type === 'parallel' ? leaf.slice(0, leaf.indexOf('.')) : '';
}

/** The state without its region: `sent` of `life.sent`. */
export function stateIn(region: string, leaf: string): string {
  return region === '' || leaf === '' ? leaf : leaf.slice(region.length + 1);
}

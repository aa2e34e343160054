/** Leaf states by the region of their machine: a machine of one region has it without a name. */
import type { MachineName } from '../src/contract/subject.ts';
import type { AnyStateNode } from './definition.ts';
import { machines } from './machines.ts';

export function regionOf(ref: string, leaf: string): string {
  return rootOf(ref).type === 'parallel' ? leaf.slice(0, leaf.indexOf('.')) : '';
}

/** The state without its region: `sent` of `life.sent`. */
export function stateIn(region: string, leaf: string): string {
  return region === '' || leaf === '' ? leaf : leaf.slice(region.length + 1);
}

/** The region whose states wait for a deadline of this name. */
export function regionOfTimer(ref: string, timer: string): string {
  const root = rootOf(ref);
  if (root.type !== 'parallel') return '';
  return Object.keys(root.states).find((region) => waitsFor(root.states[region], timer)) ?? '';
}

const rootOf = (ref: string): AnyStateNode => machines[ref.split('/')[0] as MachineName].logic.root;

function waitsFor(node: AnyStateNode | undefined, timer: string): boolean {
  if (node === undefined) return false;
  return (
    node.after.some(({ delay }) => delay === timer) ||
    Object.values(node.states).some((inner) => waitsFor(inner, timer))
  );
}

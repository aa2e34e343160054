/** The region whose states wait for a deadline of this name, read off the machine of a subject. */
import type { MachineName } from '../src/contract/subject.ts';
import type { AnyStateNode } from './definition.ts';
import { machines } from './machines.ts';

export function regionOfTimer(ref: string, timer: string): string {
  const { root } = machines[ref.split('/')[0] as MachineName].logic;
  if (root.type !== 'parallel') return '';
  return Object.keys(root.states).find((region) => waitsFor(root.states[region], timer)) ?? '';
}

function waitsFor(node: AnyStateNode | undefined, timer: string): boolean {
  if (node === undefined) return false;
  return (
    node.after.some(({ delay }) => delay === timer) ||
    Object.values(node.states).some((inner) => waitsFor(inner, timer))
  );
}

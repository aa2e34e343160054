/** How a subject stands, as a refusal tells it. */
import { leaves } from '../../machines/stepMachine.ts';
import type { MachineDefinition } from '../../machines/definition.ts';
import { acts } from '../contract/act/acts.ts';
import { subjectWords } from '../contract/subject.ts';
import type { SubjectRef } from '../contract/subject.ts';
import type { Stand } from './refusal.ts';
import type { State } from './state.ts';

type Node = MachineDefinition['logic']['root'];

/** By the regions that have a use for this act in some state; or by the main one. */
export function standFor(state: State, ref: SubjectRef, verb: string): Stand {
  const subject = state.subjects.get(ref);
  if (!subject) return { what: subjectWords(ref), states: [], takes: [] };
  const { root } = state.mechanism.machines[subject.machine].logic;
  const all = leaves(subject.snapshot);
  const concerned = all.filter((leaf) => uses(regionOf(root, leaf), verb));
  const states = concerned.length > 0 ? concerned : all.slice(0, 1);
  const [family = ''] = verb.split('.');
  const takes = concerned.length > 0 ? actsTakenIn(root, states, `${family}.`) : [];
  return { what: subjectWords(ref), states, takes };
}

const regionOf = (root: Node, leaf: string): Node => {
  const region = leaf.slice(0, Math.max(0, leaf.indexOf('.')));
  return (root.type === 'parallel' ? root.states[region] : undefined) ?? root;
};

const uses = (node: Node, verb: string): boolean =>
  node.transitions.has(verb) || Object.values(node.states).some((child) => uses(child, verb));

/** The acts of one family that these leaf states, and what they are within, have a transition for. */
function actsTakenIn(root: Node, of: readonly string[], family: string): string[] {
  const taken = new Set<string>();
  for (const leaf of of) {
    let node: Node | undefined = root;
    for (const key of leaf.split('.')) {
      node = node?.states[key];
      for (const type of node?.transitions.keys() ?? [])
        if (type in acts && type.startsWith(family)) taken.add(type);
    }
  }
  return [...taken];
}

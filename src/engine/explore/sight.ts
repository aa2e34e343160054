/** What the parts of a product see of each other in a state: the facts that one reads from another, and whom a signal reaches. */
import type { Around } from '../addressees.ts';
import type { Node } from './exploreMachine.ts';
import { between } from './part.ts';
import type { Part } from './part.ts';
import { facts } from './productParts.ts';
import type { PartName } from './productParts.ts';

const there = ['incident', 'request', 'call', 'meeting ahead', 'carried over'] as const;
type There = (typeof there)[number];

/** By part and class, the facts that it gives to others as bits. */
export const factBits = (parts: readonly Part[]): number[][] =>
  parts.map(({ machine, shown }) =>
    shown.map((node) => {
      const given = facts(machine as PartName, node);
      return bits(between, (name) => given[name] === true);
    }),
  );

/** By part and class, what there is of it to be told something, as bits. */
export const aroundBits = (parts: readonly Part[]): number[][] =>
  parts.map(({ machine, shown }) => shown.map((node) => bits(there, (name) => isThere(machine, node, name))));

function isThere(machine: Part['machine'], node: Node | null, name: There): boolean {
  if (node === null) return false;
  if (name === 'meeting ahead') return machine === 'review' && 'meeting' in node.timers;
  if (name === 'carried over')
    return machine === 'incident' && facts('incident', node)['carried over'] === true;
  return machine === name;
}

/** What the addresses of the wiring are resolved against, as the engine does on its state. */
export function aroundFrom(all: number): Around {
  const is = (name: There) => (all & (1 << there.indexOf(name))) !== 0;
  return {
    has: (ref) => ref.startsWith('incident/') && is('incident'),
    dossier: (party, incident) => `dossier/${party}/${incident}`,
    dialogues: () => [],
    onChannel: (machine) => (is(machine) ? [`${machine}/one`] : []),
    nextReview: () => (is('meeting ahead') ? ['review/one'] : []),
    carriedIncidents: () => (is('carried over') ? ['incident'] : []),
  };
}

function bits<Name extends string>(names: readonly Name[], holds: (name: Name) => boolean): number {
  return names.reduce((all, name, index) => (holds(name) ? all | (1 << index) : all), 0);
}

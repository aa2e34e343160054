/** What the parts of a product see of each other in a state: the facts that one reads from another, and whom a signal reaches. */
import type { Around } from '../addressees.ts';
import type { Node } from './exploreMachine.ts';
import { between } from './part.ts';
import type { Part } from './part.ts';
import type { Tuple } from './product.ts';
import { facts } from './productParts.ts';
import type { PartName } from './productParts.ts';

export interface Sight {
  readonly facts: (tuple: Tuple) => number;
  readonly around: (tuple: Tuple) => Around;
  readonly node: (tuple: Tuple, name: PartName) => Node | null;
}

export function inSight(parts: readonly Part[]): Sight {
  const place = (name: PartName) => parts.findIndex(({ machine }) => machine === name);
  const node = (tuple: Tuple, name: PartName): Node | null => {
    const at = place(name);
    return parts[at]?.shown[tuple[at] ?? 0] ?? null;
  };
  const bits = parts.map(({ machine, shown }) =>
    shown.map((one) => bitsOf(facts(machine as PartName, one, false))),
  );
  const around = (tuple: Tuple): Around => {
    const there = (name: PartName): readonly `${PartName}/one`[] => (node(tuple, name) ? [`${name}/one`] : []);
    const review = node(tuple, 'review');
    return {
      has: (ref) => ref.startsWith('incident/') && node(tuple, 'incident') !== null,
      dossier: (party, incident) => `dossier/${party}/${incident}`,
      dialogues: () => [],
      onChannel: (machine) => there(machine),
      nextReview: () => (review && 'meeting' in review.timers ? ['review/one'] : []),
      carriedIncidents: () =>
        facts('incident', node(tuple, 'incident'), false)['carried over'] === true ? ['incident'] : [],
    };
  };
  return { node, around, facts: (tuple) => tuple.reduce((all, own, at) => all | (bits[at]?.[own] ?? 0), 0) };
}

function bitsOf(known: Partial<Record<string, boolean>>): number {
  return between.reduce((bits, name, index) => (known[name] === true ? bits | (1 << index) : bits), 0);
}

/** Which states and transitions of the machines the searches have come by. */
import { declaredTransitions } from '../../../machines/declared.ts';
import type { MachineDefinition } from '../../../machines/definition.ts';
import { allLeaves } from '../../../machines/stepMachine.ts';
import type { Stepped } from '../../../machines/stepMachine.ts';
import type { Node } from './exploreMachine.ts';
import { tally } from './properties.ts';
import type { Finding } from './properties.ts';

export interface Coverage {
  readonly reach: (definition: MachineDefinition, nodes: readonly Node[]) => void;
  readonly take: (step: Pick<Stepped, 'taken'>) => void;
  readonly finding: () => Finding;
}

export function coverage(of: readonly MachineDefinition[]): Coverage {
  const reached = new Set<string>();
  const taken = new Set<object>();
  return {
    reach: ({ name }, nodes) => {
      for (const { leaves } of nodes) for (const leaf of leaves) reached.add(`${name} ${leaf}`);
    },
    take: (step) => {
      for (const transition of step.taken) taken.add(transition);
    },
    finding: () => {
      const found = tally('P11', 'all machines alone', 'states and transitions', Number.POSITIVE_INFINITY);
      for (const definition of of) {
        const { name } = definition;
        for (const leaf of allLeaves(definition)) {
          const missed = reached.has(`${name} ${leaf}`) ? null : `${name}: no search reached ${leaf}`;
          found.try(missed, () => []);
        }
        for (const transition of declaredTransitions(definition)) {
          const missed = taken.has(transition.definition)
            ? null
            : `${name}: no search took ${transition.name}`;
          found.try(missed, () => []);
        }
      }
      return found.finding();
    },
  };
}

/** Each machine alone, searched to a fixpoint and held against what must hold of it whatever the others do. */
import { declaredTransitions } from '../../../machines/declared.ts';
import type { DeclaredTransition } from '../../../machines/declared.ts';
import type { MachineDefinition } from '../../../machines/definition.ts';
import type { Mechanism } from '../../../machines/mechanism.ts';
import { allLeaves } from '../../../machines/stepMachine.ts';
import type { Profile } from '../../contract/profile.ts';
import { exploreMachine, inWords, pathTo } from './exploreMachine.ts';
import type { Edge, Explored, Node, Refused } from './exploreMachine.ts';
import { machineScopes } from './machineScopes.ts';
import type { Bounds } from './machineScopes.ts';
import { looseClocks, owesSomething } from './owed.ts';
import { tally } from './properties.ts';
import type { Finding, Searched, Tally } from './properties.ts';
import { announcedUnrecorded, leftUnrecorded, refusedBadly } from './recorded.ts';

export type Note = (text: string) => void;

export function searchMachines(
  mechanism: Mechanism,
  profile: Profile,
  bounds: Bounds,
  note: Note = () => undefined,
): Searched {
  const covered = coverage(mechanism);
  const found = machineScopes(mechanism, profile, bounds).map((scope) => {
    const search = `${scope.name} alone`;
    const steps = stepChecks(search);
    let explored: Explored | null = null;
    const watched: { edges: Edge[]; refused: Refused[] } = { edges: [], refused: [] };
    explored = exploreMachine(scope, {
      step: (edge) => {
        covered.take(scope.definition, edge);
        if (steps.wants(edge)) watched.edges.push(edge);
      },
      refused: (refused) => watched.refused.push(refused),
    });
    note(`${search}: ${explored.nodes.length} states`);
    covered.reach(scope.definition, explored.nodes);
    const findings = [...steps.findings(explored, watched), ...stateFindings(search, explored, profile)];
    const { nodes, steps: count, cutOff } = explored;
    return { findings, report: { name: search, states: nodes.length, steps: count, cutOff, cut: scope.cut } };
  });
  return {
    reports: found.map(({ report }) => report),
    findings: [...found.flatMap(({ findings }) => findings), covered.finding()],
  };
}

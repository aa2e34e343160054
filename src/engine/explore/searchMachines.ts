/** Each machine alone, searched to a fixpoint and held against what must hold of it whatever the others do. */
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { Profile } from '../../contract/profile.ts';
import { closable } from './closable.ts';
import { coverage } from './coverage.ts';
import { exploreMachine, inWords, pathTo } from './exploreMachine.ts';
import type { Edge, Explored, Node } from './exploreMachine.ts';
import { machineScopes } from './machineScopes.ts';
import type { Bounds } from './machineScopes.ts';
import { byItself, looseClocks, owesSomething } from './owed.ts';
import { tally } from './properties.ts';
import type { Finding, Searched, SearchReport, Tally } from './properties.ts';
import {
  announcedUnrecorded,
  announces,
  leftUnrecorded,
  refusedBadly,
  sendsText,
  setsAside,
} from './recorded.ts';

export type Note = (text: string) => void;

export function searchMachines(
  mechanism: Mechanism,
  profile: Profile,
  bounds: Bounds,
  note: Note = () => undefined,
): Searched {
  const scopes = machineScopes(mechanism, profile, bounds);
  const covered = coverage([...new Set(scopes.map(({ definition }) => definition))]);
  const found = scopes.map((scope) => {
    const search = `${scope.name} alone`;
    const cleared = tally('P5', search, 'steps');
    const tested = tally('P6', search, 'steps');
    const refusals = tally('P7', search, 'refusals');
    const explored = exploreMachine(scope, {
      started: covered.take,
      step: (edge, path) => {
        covered.take(edge);
        const whole = () => [...path(), inWords(edge)];
        if (sendsText(edge)) cleared.try(leftUnrecorded(edge), whole);
        if (announces(edge)) tested.try(announcedUnrecorded(edge), whole);
      },
      refused: (refused, leaves, path) => {
        refusals.try(refusedBadly(refused, leaves), () => [...path(), inWords({ ...refused, by: null })]);
      },
    });
    const { nodes, steps, cutOff } = explored;
    note(`${search}: ${nodes.length} states`);
    covered.reach(scope.definition, nodes);
    const findings = [cleared, tested, refusals, ...stateTallies(search, explored, profile)].map((one) =>
      one.finding(),
    );
    const report: SearchReport = {
      name: search,
      through: 'states',
      states: nodes.length,
      steps,
      cutOff,
      cut: scope.cut,
    };
    return { findings, report };
  });
  return {
    reports: found.map(({ report }) => report),
    findings: [
      ...found.flatMap(({ findings }) => findings.filter(applies)),
      ...(found.some(({ report }) => report.cutOff) ? [] : [covered.finding()]),
    ],
  };
}

/** A property that a machine has nothing to do with was not tried on it. */
const applies = ({ tried }: Finding): boolean => tried > 0;

function stateTallies(search: string, explored: Explored, profile: Profile): Tally[] {
  const { nodes, scope } = explored;
  const { name } = scope.definition;
  const path = (node: Node) => () => pathTo(nodes, node.id);
  const looked = tally('P1', search, 'states');
  const authenticated = tally('P3', search, 'states');
  const closing = tally('P2', search, 'states');
  const going = tally('P12', search, 'states');
  const lawful = reachedLawfully(explored);
  // of a search that was cut off nobody knows what could still be reached
  const closes = name === 'incident' && !explored.cutOff ? closable(explored) : null;
  for (const node of nodes) {
    if (name === 'request' && owesSomething(node, profile))
      looked.try(looseClocks(node, profile, byItself(node)).join('; ') || null, path(node));
    if (node.leaves[0] === 'inSession' && lawful.has(node.id))
      authenticated.try(isAuthenticated(node) ? null : 'a call is in session unauthenticated', path(node));
    if (closes && !node.full)
      closing.try(closes(node.id) ? null : `it cannot close from ${node.leaves[0] ?? ''}`, path(node));
    if (!node.full && !explored.cutOff && !isEnd(name, node))
      going.try(
        moves(explored, node) ? null : `nothing is accepted in ${node.leaves.join(', ')}`,
        path(node),
      );
  }
  return [looked, authenticated, ...(closes?.reaches === true ? [closing] : []), going];
}

const isAuthenticated = ({ snapshot }: Node): boolean =>
  (snapshot.context as { authenticated?: boolean }).authenticated === true;

/** States in which a matter may rest for good. */
const ends: Readonly<Record<string, RegExp>> = {
  exercise: /^life\.closed$/,
  request: /^life\.dropped$/,
  clearance: /^life\.(released|withdrawn)$/,
  review: /^life\.replaced\./,
};
const isEnd = (machine: string, { leaves }: Node): boolean => ends[machine]?.test(leaves[0] ?? '') === true;

/** An act or a deadline moves it, or is at least accepted, in its main region. */
function moves({ edges, scope }: Explored, { id }: Node): boolean {
  const { root } = scope.definition.logic;
  const main = root.type === 'parallel' ? Object.keys(root.states)[0] : undefined;
  return (edges[id] ?? []).some(
    ({ taken }: Edge) => main === undefined || taken.some(({ source }) => source.path[0] === main),
  );
}

/** States that are reached without the director setting a rule aside. */
function reachedLawfully({ nodes, edges }: Explored): Set<number> {
  const reached = new Set(nodes.filter(({ via }) => via === null).map(({ id }) => id));
  for (const id of reached) for (const edge of edges[id] ?? []) if (!setsAside(edge)) reached.add(edge.to);
  return reached;
}

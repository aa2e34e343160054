/** The machines that depend on one another, one of each, searched together to a fixpoint and held against what must hold of them. */
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { Signal } from '../../../machines/signal.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Bounds } from './machineScopes.ts';
import type { Note } from './searchMachines.ts';
import { closableStates } from './closable.ts';
import type { Node } from './exploreMachine.ts';
import type { When } from './owed.ts';
import type { Part } from './part.ts';
import { exploreProduct } from './product.ts';
import type { Product, Tuple } from './product.ts';
import { partNames, productCut, productParts } from './productParts.ts';
import type { PartName } from './productParts.ts';
import { tally } from './properties.ts';
import type { Searched, Tally } from './properties.ts';
import { aroundBits, aroundFrom, factBits } from './sight.ts';
import { owesSomething } from './owed.ts';
import { lostItem, looseRequest, spineIs } from './together.ts';
import { tablesOf } from './tables.ts';
import { togetherParts } from './togetherParts.ts';

export interface TogetherScope {
  readonly name: string;
  readonly parts: readonly PartName[];
  readonly when: When;
  readonly thorough: boolean;
  readonly mostStates: number;
  readonly cut: readonly string[];
}

/** These parts, with clocks as the profile has them. */
export const togetherAs = (
  profile: Profile,
  { thorough, mostStates }: Bounds,
  parts: readonly PartName[],
): TogetherScope => ({
  name: parts.join(' × '),
  parts,
  when: profile.deadlines.when,
  thorough,
  mostStates,
  cut: productCut(thorough),
});

/** All five; or, when it must be quick, what bears on calls apart from what bears on meetings. */
export const allTogether = (profile: Profile, bounds: Bounds): TogetherScope[] =>
  bounds.thorough
    ? [togetherAs(profile, bounds, partNames)]
    : [
        togetherAs(profile, bounds, ['incident', 'request', 'call', 'channel']),
        togetherAs(profile, bounds, ['incident', 'request', 'review']),
      ];

/** A request and its channel, under other ways for clocks to behave on detours than the profile's (REQ-6); the name says which. */
export function otherDetours(profile: Profile, { thorough, mostStates }: Bounds): TogetherScope[] {
  const ways = [
    ['stop', 'stop', 'stop', 'stop'],
    ['run', 'run', 'run', 'run'],
    ['restart', 'restart', 'restart', 'restart'],
    ['run', 'run', 'run', 'stop'],
    ['stop', 'stop', 'run', 'run'],
    ['restart', 'stop', 'restart', 'stop'],
  ] as const;
  return ways.slice(0, thorough ? ways.length : 1).map(([returned, redirected, partial, suspended]) => {
    const { when } = profile.deadlines;
    const is = { returned, redirected, partial, suspended };
    const detours = Object.entries(when).map(([detour, how]) => [
      detour,
      { ...how, is: is[detour as keyof typeof is] },
    ]);
    return {
      name: `request × channel (${Object.entries(is)
        .map((pair) => pair.join(' '))
        .join(', ')})`,
      parts: ['request', 'channel'],
      when: Object.fromEntries(detours) as When,
      thorough: false,
      mostStates,
      cut: [],
    };
  });
}

export function searchTogether(
  mechanism: Mechanism,
  profile: Profile,
  scope: TogetherScope,
  note: Note = () => undefined,
): Searched {
  const scopes = productParts(mechanism, profile, scope);
  const parts = togetherParts(
    scope.parts.map((name) => scopes[name]),
    mechanism.wiring,
  );
  note(
    parts
      .map(({ machine, states, classes }) => `${machine} ${states} states in ${classes} classes`)
      .join(', '),
  );
  const see = seeing(parts);
  const checks = checksFor(scope, profile, see);
  const product = exploreProduct({
    tables: tablesOf(parts, mechanism.wiring, aroundFrom),
    begins: parts.map(({ begins }) => begins),
    classes: parts.map(({ classes }) => classes),
    facts: factBits(parts),
    around: aroundBits(parts),
    mostStates: scope.mostStates,
    state: checks.state,
    told: checks.told,
    progress: (states) => note(`${scope.name}: ${states} states`),
  });
  const { states, edges } = product;
  const cutOff = product.cutOff || parts.some((part) => part.cutOff);
  const closing = scope.parts.includes('incident') && !cutOff ? [closingTally(scope, product, see)] : [];
  return {
    reports: [
      {
        name: scope.name,
        through: 'states',
        states,
        steps: edges,
        cutOff,
        cut: scope.cut,
      },
    ],
    findings: [...checks.tallies, ...closing].map((one) => one.finding()).filter(({ tried }) => tried > 0),
  };
}

/** The state that stands for the class of a part; null when the part is left out or there is none yet. */
export type See = (tuple: Tuple, name: PartName) => Node | null;

function seeing(parts: readonly Part[]): See {
  const places = new Map(parts.map(({ machine }, at) => [machine, at]));
  return (tuple, name) => {
    const at = places.get(name);
    return at === undefined ? null : (parts[at]?.shown[tuple[at] ?? 0] ?? null);
  };
}

function checksFor(scope: TogetherScope, profile: Profile, see: See) {
  const { name, when } = scope;
  const owed = tally('P1', name, 'states');
  const authenticated = tally('P3', name, 'states');
  const connected = tally('P4', name, 'steps');
  const spine = tally('P13', name, 'states');
  const docket = tally('P14', name, 'states');
  const suspended = (tuple: Tuple) => see(tuple, 'channel')?.leaves[0] === 'life.suspended';
  const tryIn = (to: Tally, what: string | null, path: () => string[]) => {
    to.try(what, path);
    return what === null;
  };
  return {
    tallies: [owed, authenticated, connected, spine, docket],
    state: (tuple: Tuple, path: () => string[]): boolean => {
      const incident = see(tuple, 'incident');
      const request = see(tuple, 'request');
      const call = see(tuple, 'call');
      const review = see(tuple, 'review');
      let right = true;
      if (request && !request.full && owesSomething(request, profile))
        right = tryIn(owed, looseRequest(request, profile, when, suspended(tuple)), path);
      if (call?.leaves[0] === 'inSession') {
        const is = (call.snapshot.context as { authenticated?: boolean }).authenticated === true;
        right = tryIn(authenticated, is ? null : 'a call is in session unauthenticated', path) && right;
      }
      if (incident) {
        right = tryIn(spine, spineIs({ incident, request, call, review }), path) && right;
        right = tryIn(docket, lostItem(incident, review), path) && right;
      }
      const full = incident?.full === true || request?.full === true;
      return right && !full;
    },
    told: (signals: readonly Signal[], before: Tuple, path: () => string[]): boolean => {
      if (!signals.some(({ type }) => type === 'call.connected')) return true;
      return tryIn(connected, suspended(before) ? 'a call connects on a suspended channel' : null, path);
    },
  };
}

function closingTally({ name, parts }: TogetherScope, product: Product, see: See): Tally {
  const closing = tally('P2', name, 'states');
  const full = (state: number) => parts.some((part) => see(product.tuple(state), part)?.full === true);
  const isClosed = (state: number) => see(product.tuple(state), 'incident')?.leaves[0] === 'spine.closed';
  const closes = closableStates(product, isClosed);
  for (let state = 0; state < product.states; state++)
    if (!full(state))
      closing.try(closes(state) ? null : 'the incident cannot close from here', () => product.pathTo(state));
  return closing;
}

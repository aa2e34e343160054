/**
 * The five machines whose states depend on one another, one of each: incident, request, call, channel, review. What is cut off is
 * chosen here, knowingly, and printed with every search.
 */
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Party } from '../../contract/subject.ts';
import { isOpenChannel, isOpenRequest, isWorkingChannel, isCarriedOver } from '../look.ts';
import type { Node } from './exploreMachine.ts';
import { factDomains } from './factDomains.ts';
import type { FactDomain, FactDomains } from './factDomains.ts';
import { offersFor } from './offer.ts';
import type { Offer } from './offer.ts';
import { between } from './part.ts';
import type { Between, PartScope } from './part.ts';
import { byProfile, looseClocks, owesSomething } from './owed.ts';
import type { When } from './owed.ts';

export const partNames = ['incident', 'request', 'call', 'channel', 'review'] as const;
export type PartName = (typeof partNames)[number];

/** The one incident, channel and meeting. */
const INCIDENT = 'incident';
const LINE = 'line';
const MEETING = 'meeting';

const plain = (node: Node) => node.snapshot.context as Readonly<Record<string, unknown>>;
const life = (node: Node | null): string => (node?.leaves[0] ?? '').replace(/^(life|spine)\./, '');

/** The facts that a part gives to the others, read by the functions that the engine reads them by. */
export function facts(name: PartName, node: Node | null): Partial<Record<Between, boolean>> {
  switch (name) {
    case 'request':
      return { admitted: isOpenRequest(life(node)) };
    case 'channel':
      return {
        'channel open': isOpenChannel(life(node)),
        'channel works': isWorkingChannel(life(node), false),
        suspended: !isOpenChannel(life(node)),
      };
    case 'incident':
      return { 'carried over': node !== null && isCarriedOver(node.leaves) };
    default:
      return {};
  }
}

const overLives: Readonly<Record<'request' | 'call' | 'review', RegExp>> = {
  request: /^life\.(dropped|completed|withdrawn|superseded)$/,
  call: /^(ended\..*|declined|notReachable|unanswered|authenticationFailed|messageTaken|abandoned|messageLeft)$/,
  review: /^life\.(concluded|replaced)\./,
};
export const isOver = (name: 'request' | 'call' | 'review', node: Pick<Node, 'leaves'>): boolean =>
  overLives[name].test(node.leaves[0] ?? '');

/** Acts that the product leaves to the search of one machine alone. */
const left: Readonly<Record<PartName, RegExp>> = {
  incident: /^(statement\.|incident\.(leak|link|split|allege|dispute|assess)$)/,
  request: /^(deadline\.|request\.(draft|amend|rate|supersede)$)/,
  call: /^call\.(say|readBack|confirmPoint|note|confirmInWriting|leaveMessage|tryAlternate|spoof|drop)$/,
  channel: /^channel\.(test|open|degrade|restore|used)$/,
  review: /^(line\.|review\.(report|delegate|prepare|readout)$)/,
};

export const productCut = (thorough: boolean): readonly string[] => [
  'incident: publicity, links, splits, allegations; severity is assessed or not',
  'request: drafts, amendments, ratings, the director extending and excusing; one kind of message, all clocks owed; one round of dispute',
  'call: at most rung twice, where somebody is on duty; what is said and read back; spoofed and test calls',
  'channel: in operation from the start; checks, degrading',
  'review: outcome text, delegations, readouts; three of the five decisions',
  'clearances are done, elements and grounds are there, principals come; nothing is hardened or set aside',
  ...(thorough ? [] : ['one side asks and calls; two of the decisions']),
];

export interface PartBounds {
  /** Either side asks and calls, and three decisions are told apart; otherwise one side and two. */
  readonly thorough: boolean;
  readonly mostStates: number;
  /** How clocks behave on detours (REQ-6). */
  readonly when: When;
}

/** One part alone has far fewer. */
const MOST_STATES_OF_PART = 50_000;

export function productParts(
  mechanism: Mechanism,
  profile: Profile,
  { thorough, mostStates, when }: PartBounds,
): Record<PartName, PartScope> {
  const parties = Object.keys(profile.parties);
  const [first = '', second = ''] = parties;
  const ways = [
    [first, second],
    [second, first],
  ].slice(0, thorough ? 2 : 1);
  const domains = narrow(profile, when);
  const common = (name: PartName) => ({
    name,
    machine: name,
    definition: mechanism.machines[name],
    offers: offers(mechanism, name, parties, thorough),
    domains: domains[name],
    cut: [],
    standings: 'never' as const,
    mostStates: Math.min(mostStates, MOST_STATES_OF_PART),
  });
  return {
    incident: {
      ...common('incident'),
      starts: [{ incident: INCIDENT, victim: first, parties }],
      forget: ['severities', 'warned', 'allegedBy'],
      full: (context) => Number(context['requests']) > 1 || Number(context['calls']) > 1,
      created: null,
      shows: (node) => {
        const { requests, calls, decision, known } = plain(node);
        const planned = decision === 'plan' || decision === 'unresolved';
        return { leaves: node.leaves.slice(0, 2), requests, calls, planned, known, closing: node.leaves[3] };
      },
    },
    request: {
      ...common('request'),
      starts: ways.map(([from, to]) => ({ incident: INCIDENT, from, to, kind: 'information' })),
      forget: ['left'],
      full: (context) => Number(context['disputes']) > 1,
      created: { by: ['request.send'], over: (node) => isOver('request', node) },
      shows: (node) => ({
        open: isOpenRequest(life(node)),
        loose: [true, false].map((suspended) => looseClocks(node, profile, byProfile(when, suspended))),
        owes: owesSomething(node, profile),
      }),
    },
    call: {
      ...common('call'),
      starts: ways.map(([from, to]) => ({
        call: 'call',
        incident: INCIDENT,
        channel: LINE,
        from,
        to,
        spoofed: false,
        test: false,
      })),
      forget: ['ringMs', 'connectMs', 'arrangedInMs'],
      full: () => false,
      created: { by: ['call.place'], over: (node) => isOver('call', node) },
      shows: (node) => ({
        inProgress: !isOver('call', node) && life(node) !== 'placed',
        inSession: life(node) === 'inSession',
        connecting: life(node) === 'connecting',
        authenticated: plain(node)['authenticated'],
      }),
    },
    channel: {
      ...common('channel'),
      starts: [{ channel: LINE, state: 'operational', testEveryMs: null, firstMs: null }],
      forget: [],
      full: () => false,
      created: null,
      shows: (node) => ({ life: life(node) }),
    },
    review: {
      ...common('review'),
      starts: [{ review: MEETING, parties }],
      forget: ['docketClosesAt', 'reported', 'principals'],
      full: () => false,
      created: { by: ['review.schedule'], over: (node) => isOver('review', node) },
      shows: (node) => ({
        items: Object.keys(plain(node)['items'] as object),
        over: isOver('review', node),
        met: /^(inSession|drafting)/.test(life(node)),
        ahead: 'meeting' in node.timers,
      }),
    },
  };
}

function offers(mechanism: Mechanism, name: PartName, parties: readonly Party[], thorough: boolean): Offer[] {
  const told = new Set(Object.values(mechanism.wiring).flatMap((wires) => wires.map((wire) => wire.input)));
  return offersFor(mechanism.machines[name], mechanism.wiring, parties)
    .filter(({ type }) => !told.has(type) && !left[name].test(type))
    .map((offer) => ({ ...offer, field: (field) => fewer(field, offer.field(field), thorough) }));
}

/** The values of a field that the product tells apart. */
function fewer(field: string, options: readonly unknown[], thorough: boolean): readonly unknown[] {
  if (options.length === 0) return options;
  switch (field) {
    case 'kind':
      return ['information'];
    case 'decision':
      return thorough ? ['resolved', 'plan', 'carried-over'] : ['plan', 'carried-over'];
    case 'ground':
      return ['a'];
    case 'outcome':
    case 'level':
    case 'by':
      return options.filter((option) => option !== undefined);
    case 'beforeClearance':
    case 'evidence':
    case 'test':
      return [undefined];
    default:
      return options;
  }
}

/** Facts that other parts give are asked for one by one; of the rest, those that no other part depends on are as they should be. */
function narrow(profile: Profile, when: When): Record<PartName, FactDomains> {
  const all = factDomains(profile);
  const fixed = (value: unknown) => () => value;
  const asked = Object.fromEntries(
    between.map((name): [string, FactDomain] => [name, ({ choose }) => choose(name, [true, false])]),
  ) as Record<Between, FactDomain>;
  return {
    incident: { ...all.incident, cleared: fixed(true) },
    request: {
      ...all.request,
      cleared: fixed(true),
      missing: fixed([]),
      grounds: fixed(['a']),
      lapsed: fixed(false),
      suspended: asked.suspended,
      when: fixed(Object.fromEntries(Object.entries(when).map(([detour, { is }]) => [detour, is]))),
    },
    call: {
      ...all.call,
      admitted: asked.admitted,
      channelOpen: asked['channel open'],
      channelWorks: asked['channel works'],
      onDuty: fixed(true),
      interpreted: fixed(true),
      cleared: fixed(true),
    },
    channel: { ...all.channel, testEveryMs: fixed(null) },
    review: {
      ...all.review,
      levels: fixed(['full', 'reduced']),
      principals: fixed(Object.fromEntries(Object.keys(profile.parties).map((party) => [party, 'present']))),
      incident: fixed(INCIDENT),
      carried: asked['carried over'],
      cleared: fixed(true),
    },
  };
}

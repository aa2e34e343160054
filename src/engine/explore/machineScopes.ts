/**
 * The searches through one machine alone: where it starts, what it is given, and what is left out so that the search comes to an end.
 * Regions that do not act on one another are searched one after the other.
 */
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { Profile } from '../../contract/profile.ts';
import type { MachineName } from '../../contract/subject.ts';
import type { MachineScope } from './exploreMachine.ts';
import { factDomains, kindsByOwing, owing } from './factDomains.ts';
import { offersFor } from './offer.ts';

export interface Bounds {
  /** Every kind of message and every decision, instead of one for each way that they work. */
  readonly thorough: boolean;
  readonly mostStates: number;
  /** These machines only; all eight when left out. */
  readonly only?: readonly MachineName[];
}

interface Draft {
  readonly name: string;
  readonly machine: MachineName;
  readonly starts: readonly object[];
  /** Inputs that are not given here. */
  readonly without?: RegExp;
  readonly forget?: readonly string[];
  readonly instead?: NonNullable<MachineScope['instead']>;
  readonly standings?: 'once';
  readonly fields?: Readonly<Record<string, readonly unknown[]>>;
  readonly full?: MachineScope['full'];
  readonly cut?: readonly string[];
}

export function machineScopes(mechanism: Mechanism, profile: Profile, bounds: Bounds): MachineScope[] {
  const parties = Object.keys(profile.parties);
  const domains = factDomains(profile);
  const wanted = drafts(profile, bounds.thorough).filter(
    ({ machine }) => bounds.only?.includes(machine) ?? true,
  );
  return wanted.map((draft) => {
    const definition = mechanism.machines[draft.machine];
    const offers = offersFor(definition, mechanism.wiring, parties)
      .filter(({ type }) => draft.without?.test(type) !== true)
      .map((offer) => ({
        ...offer,
        field: (field: string) => {
          const options = offer.field(field);
          return options.length > 0 ? (draft.fields?.[field] ?? options) : options;
        },
      }));
    return {
      name: draft.name,
      definition,
      starts: draft.starts,
      offers,
      domains: domains[draft.machine],
      forget: draft.forget ?? [],
      standings: draft.standings ?? 'always',
      ...(draft.instead ? { instead: draft.instead } : {}),
      cut: draft.cut ?? [],
      full: draft.full ?? (() => false),
      mostStates: bounds.mostStates,
    };
  });
}

function drafts(profile: Profile, thorough: boolean): Draft[] {
  const parties = Object.keys(profile.parties);
  const [first = '', second = ''] = parties;
  const decisions = ['resolved', 'plan', 'carried-over'];
  const call = { call: 'call', incident: 'incident', channel: 'line', from: first, to: second };
  const over = (most: number) => (context: Readonly<Record<string, unknown>>) =>
    Number(context['requests']) > most || Number(context['calls']) > most;
  const incident: Pick<Draft, 'machine' | 'starts' | 'forget'> = {
    machine: 'incident',
    starts: [{ incident: 'incident', victim: first, parties }],
    forget: ['severities'],
  };
  const review: Pick<Draft, 'machine' | 'starts' | 'forget'> = {
    machine: 'review',
    starts: [{ review: 'meeting', parties }],
    forget: ['docketClosesAt', 'reported', 'principals'],
  };
  return [
    { name: 'exercise', machine: 'exercise', starts: [{ parties }] },
    {
      name: 'incident: spine, docket and closing',
      ...incident,
      without: /^(statement\.|incident\.(leak|allege|dispute)$)/,
      full: over(2),
      forget: [...(incident.forget ?? []), 'warned', 'allegedBy'],
      ...(thorough ? {} : { fields: { decision: decisions } }),
      cut: ['publicity, allegations', 'at most two requests and two calls at a time'],
    },
    {
      name: 'incident: publicity and allegations',
      ...incident,
      without: /^(forum\.(requestDone|callDone)|docket\.|review\.(decided|over)|incident\.(close|reopen)$)/,
      full: over(1),
      cut: ['the ends of forums, docket and closing', 'at most one request and one call at a time'],
    },
    { name: 'dossier', machine: 'dossier', starts: [{ party: first, incident: 'incident' }] },
    {
      name: 'request',
      machine: 'request',
      starts: [{ incident: 'incident', from: first, to: second, kind: undefined }],
      forget: ['left'],
      standings: 'once',
      instead: ({ kind }) => ({ kind: owing(profile, kind) }),
      fields: {
        kind: thorough ? [undefined, ...kindsByOwing(profile)] : [undefined, ...oneOfEach(profile)],
      },
      full: ({ disputes }) => Number(disputes) > 1,
      cut: [
        thorough
          ? 'one kind of message for each way of owing'
          : 'kinds that owe all, or an acknowledgement only',
        'at most two rounds of dispute',
      ],
    },
    {
      name: 'clearance',
      machine: 'clearance',
      starts: [[], ['a']].map((offices) => ({
        clearance: 'clearance',
        party: first,
        of: 'request',
        text: 'request',
        offices,
      })),
      cut: ['at most two offices'],
    },
    {
      name: 'call',
      machine: 'call',
      starts: [
        { ...call, spoofed: false, test: false },
        { ...call, spoofed: true, test: false },
        { ...call, spoofed: false, test: true },
      ],
      forget: ['ringMs', 'connectMs', 'arrangedInMs'],
      cut: ['a ladder of two attempts', 'one agreed point'],
    },
    {
      name: 'channel',
      machine: 'channel',
      starts: ['planned', 'operational'].map((state) => ({
        channel: 'line',
        state,
        testEveryMs: 1,
        firstMs: 1,
      })),
      forget: ['waitMs'],
    },
    {
      name: 'review: docket and decisions',
      ...review,
      without: /^(line\.|review\.(delegate|report)$)/,
      ...(thorough ? {} : { fields: { decision: decisions } }),
      cut: ['one item', 'outcome text, delegations, reports'],
    },
    {
      name: 'review: delegations and outcome text',
      ...review,
      without: /^(docket\.|review\.position$)/,
      cut: ['one line', 'docket and decisions'],
    },
  ];
}

/** A kind that owes everything, and one that owes an acknowledgement only. */
function oneOfEach(profile: Profile): string[] {
  const { owes } = profile.deadlines;
  const kinds = kindsByOwing(profile) as (keyof typeof owes)[];
  return kinds.filter(
    (kind) => owes[kind].length === 3 || (owes[kind].length === 1 && owes[kind][0] === 'ack'),
  );
}

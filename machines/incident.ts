/**
 * One incident (design §2): the spine is the picture of the whole product. Beside it the docket, publicity, and who has closed.
 * The spine shows the highest forum now seized (INC-1); until the incident is raised only the detecting party knows of it.
 */
import { and, setup } from 'xstate';
import type { Verb, With } from '../src/contract/act/acts.ts';
import type { Decision } from '../src/contract/act/review.ts';
import type { Party } from '../src/contract/subject.ts';
import { ruleGuards, sees } from './definition.ts';
import type { Given, MachineDefinition } from './definition.ts';
import type { Signal, SignalOf } from './signal.ts';

export interface IncidentInput {
  readonly incident: string;
  readonly victim: Party;
  readonly parties: readonly Party[];
  /** Parties that know of it from the first: those of the incident that it was split from. */
  readonly known?: readonly Party[];
}

interface IncidentContext extends Required<IncidentInput> {
  /** The severity that each side has assessed for itself; private to it. */
  readonly severities: Readonly<Record<Party, number>>;
  /** Forums now seized: open requests and calls in progress. */
  readonly requests: number;
  readonly calls: number;
  /** A meeting of ministers that has it on its docket is in session. */
  readonly meeting: boolean;
  readonly closedBy: readonly Party[];
  readonly warned: readonly Party[];
  /** Parties that allege to the other side that a state stands behind it (NORM-1). */
  readonly allegedBy: readonly Party[];
  readonly decision: Decision | 'no-agreement' | null;
}

export interface IncidentFacts {
  /** Silence after which a matter that one side closed is closed, ms (INC-2). */
  readonly silenceMs: number;
  readonly cleared: boolean;
}

type Acted<V extends Extract<Verb, `incident.${string}` | `statement.${string}`>> = Given<
  V,
  With<V>,
  IncidentFacts
>;
type Told<Type extends string, Payload> = Given<Type, Payload, IncidentFacts>;

type IncidentEvent =
  | Acted<'incident.report'>
  | Acted<'incident.assess'>
  | Acted<'incident.allege'>
  | Acted<'incident.dispute'>
  | Acted<'incident.link'>
  | Acted<'incident.merge'>
  | Acted<'incident.split'>
  | Acted<'incident.close'>
  | Acted<'incident.reopen'>
  | Acted<'incident.leak'>
  | Acted<'statement.warn'>
  | Acted<'statement.publish'>
  | Acted<'statement.comment'>
  | Acted<'statement.decline'>
  | Told<'forum.request', SignalOf<'request.sent'>>
  | Told<'forum.requestDone', SignalOf<'request.closed'>>
  | Told<'forum.call', SignalOf<'call.placed'>>
  | Told<'forum.connected', SignalOf<'call.connected'>>
  | Told<'forum.callDone', SignalOf<'call.over'>>
  | Told<'measure.announced', SignalOf<'measure.announced'>>
  | Told<'docket.proposed', SignalOf<'docket.proposed'>>
  | Told<'docket.settled', SignalOf<'docket.settled'>>
  | Told<'docket.dropped', SignalOf<'docket.dropped'>>
  | Told<'docket.carried', SignalOf<'docket.carried'>>
  | Told<'review.opened', SignalOf<'review.opened'>>
  | Told<'review.decided', SignalOf<'review.decided'>>
  | Told<'review.over', SignalOf<'review.over'>>
  | { type: 'settle' };

type Args = { context: IncidentContext; event: IncidentEvent };
const given = (event: IncidentEvent): Given<string, object, IncidentFacts> =>
  event as Given<string, object, IncidentFacts>;
const party = (event: IncidentEvent): Party => given(event).by ?? '';

export const incidentRules = {
  hard: { 'CLR-1': ({ event }: Args) => given(event).facts.cleared },
  soft: {
    'PUB-1': ({ context, event }: Args) => context.known.length < 2 || context.warned.includes(party(event)),
  },
};

const s = setup({
  types: {
    context: {} as IncidentContext,
    events: {} as IncidentEvent,
    input: {} as IncidentInput,
    emitted: {} as Signal,
  },
  guards: {
    ...(ruleGuards(incidentRules.hard, incidentRules.soft) as unknown as Record<
      'CLR-1' | 'PUB-1',
      (args: Args) => boolean
    >),
    byKnowing: ({ context, event }: Args) => given(event).by === null || context.known.includes(party(event)),
    raised: ({ context }: Args) => context.known.length > 1,
    notRaised: ({ context }: Args) => context.known.length < 2,
    notYetClosed: ({ context, event }: Args) => !context.closedBy.includes(party(event)),
    hasSeverity: ({ event }: Args) => (event as Acted<'incident.report'>).with.severity !== undefined,
    alleged: ({ context }: Args) => context.allegedBy.length > 0,
    byOther: ({ context, event }: Args) =>
      given(event).by === null || context.allegedBy.some((side) => side !== party(event)),
    lastToClose: ({ context, event }: Args) =>
      context.known.every((side) => side === party(event) || context.closedBy.includes(side)),
    lastRequest: ({ context }: Args) => context.requests <= 1,
    requestsOpen: ({ context }: Args) => context.requests > 0,
    lastCall: ({ context }: Args) => context.calls <= 1,
    callsOpen: ({ context }: Args) => context.calls > 0,
    inMeeting: ({ context }: Args) => context.meeting,
    endsIt: ({ context }: Args) => context.decision === 'resolved' || context.decision === 'referred',
    plansIt: ({ context }: Args) => context.decision === 'plan' || context.decision === 'unresolved',
  },
  delays: { silence: ({ event }) => given(event).facts.silenceMs },
});

/** The incident is raised: every party knows of it from now on. */
const everyone = s.enqueueActions(({ context, enqueue }) => {
  if (context.known.length > 1) return;
  enqueue.assign({ known: context.parties });
  enqueue.emit({ type: 'incident.known', incident: context.incident, known: context.parties });
});
const reported = s.emit(({ context }) => ({
  type: 'incident.known' as const,
  incident: context.incident,
  known: context.known,
}));
const assess = s.assign({
  severities: ({ context, event }) => ({
    ...context.severities,
    [party(event)]: (event as Acted<'incident.assess'>).with.severity,
  }),
});
const count = (field: 'requests' | 'calls', by: 1 | -1) =>
  s.assign({ [field]: ({ context }: Args) => Math.max(0, context[field] + by) });
const decide = s.assign({
  decision: ({ event }) => (event as Told<'review.decided', SignalOf<'review.decided'>>).with.decision,
});
const closeForOneself = s.assign({ closedBy: ({ context, event }) => withParty(context.closedBy, event) });
/** The list with the acting party in it, once. */
const withParty = (list: readonly Party[], event: IncidentEvent): readonly Party[] =>
  list.includes(party(event)) ? list : [...list, party(event)];
const warn = s.assign({ warned: ({ context, event }) => withParty(context.warned, event) });
const allege = s.assign({ allegedBy: ({ context, event }) => withParty(context.allegedBy, event) });

const oneMoreRequest = [everyone, count('requests', 1)];
/** The last open request is done: what the ministers had planned is done with it. */
const lastRequestDone = [count('requests', -1), s.assign({ decision: null })];
/** A matter that goes on after it was closed goes on without what was decided before. */
const undecided = s.assign({ decision: null });
const reopen = [
  s.assign({ closedBy: [], decision: null }),
  s.emit(({ context }) => ({ type: 'incident.reopened' as const, incident: context.incident })),
];
const meet = [everyone, s.assign({ meeting: true })];
const adjourn = s.assign({ meeting: false });
const review = '#incident.spine.ministerialReview' as const;
const toReview = { target: review, actions: meet };

/** What can happen wherever the matter is open. */
const open = {
  'incident.link': { guard: 'byKnowing' },
  'incident.split': { guard: 'byKnowing' },
  'incident.merge': { guard: 'byKnowing', target: '#incident.spine.closed' },
  'incident.allege': { guard: and(['byKnowing', 'raised']), actions: allege },
  'incident.dispute': { guard: and(['byKnowing', 'alleged', 'byOther']) },
  'measure.announced': { actions: everyone },
  'review.opened': toReview,
  settle: { target: '#incident.spine.closed' },
} as const;

/** While the sides write or call, there is no silence. */
const stillTalking = { target: 'oneSided', reenter: true } as const;

/** Both sides have closed, or the only one that knows of it. */
const settled = {
  entry: s.raise({ type: 'settle' }),
  on: {
    'incident.reopen': { guard: 'byKnowing', target: 'open' },
    'forum.request': { target: 'open', actions: s.assign({ closedBy: [] }) },
    'forum.call': { target: 'open', actions: s.assign({ closedBy: [] }) },
  },
} as const;

const machine = s.createMachine({
  id: 'incident',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    known: input.known ?? [input.victim],
    severities: {},
    requests: 0,
    calls: 0,
    meeting: false,
    closedBy: [],
    warned: [],
    allegedBy: [],
    decision: null,
  }),
  states: {
    spine: {
      initial: 'detected',
      ...sees('known'),
      states: {
        detected: {
          on: {
            ...open,
            'incident.report': [
              { guard: and(['byKnowing', 'hasSeverity']), target: 'assessed', actions: [assess, reported] },
              { guard: 'byKnowing', actions: reported },
            ],
            'incident.assess': { guard: 'byKnowing', target: 'assessed', actions: assess },
            'forum.request': { target: 'requested', actions: oneMoreRequest },
            'forum.call': { target: 'hotline', actions: count('calls', 1) },
          },
        },
        assessed: {
          on: {
            ...open,
            'incident.assess': { guard: 'byKnowing', actions: assess },
            'forum.request': { target: 'requested', actions: oneMoreRequest },
            'forum.call': { target: 'hotline', actions: count('calls', 1) },
          },
        },
        requested: {
          on: {
            ...open,
            'incident.assess': { guard: 'byKnowing', actions: assess },
            'forum.request': { actions: oneMoreRequest },
            'forum.requestDone': [
              { guard: 'lastRequest', target: 'assessed', actions: lastRequestDone },
              { actions: count('requests', -1) },
            ],
            'forum.call': { target: 'hotline', actions: count('calls', 1) },
          },
        },
        hotline: {
          on: {
            ...open,
            'incident.assess': { guard: 'byKnowing', actions: assess },
            'forum.request': { actions: oneMoreRequest },
            'forum.requestDone': [
              { guard: 'lastRequest', actions: lastRequestDone },
              { actions: count('requests', -1) },
            ],
            'forum.call': { actions: count('calls', 1) },
            'forum.connected': { actions: everyone },
            'forum.callDone': [
              { guard: and(['lastCall', 'requestsOpen']), target: 'requested', actions: count('calls', -1) },
              { guard: and(['lastCall', 'plansIt']), target: 'requested', actions: count('calls', -1) },
              { guard: 'lastCall', target: 'assessed', actions: count('calls', -1) },
              { actions: count('calls', -1) },
            ],
          },
        },
        ministerialReview: {
          initial: 'inReview',
          states: {
            inReview: { on: { 'review.decided': { target: 'decided', actions: decide } } },
            decided: { on: { 'review.decided': { actions: decide } } },
          },
          on: {
            ...open,
            'review.opened': { actions: meet },
            'incident.assess': { guard: 'byKnowing', actions: assess },
            'forum.request': { actions: oneMoreRequest },
            'forum.requestDone': { actions: count('requests', -1) },
            'forum.call': { actions: count('calls', 1) },
            'forum.connected': { actions: everyone },
            'forum.callDone': { actions: count('calls', -1) },
            'review.over': [
              { guard: 'endsIt', target: 'closed', actions: adjourn },
              { guard: 'callsOpen', target: 'hotline', actions: adjourn },
              { guard: 'plansIt', target: 'requested', actions: adjourn },
              { guard: 'requestsOpen', target: 'requested', actions: adjourn },
              { target: 'assessed', actions: adjourn },
            ],
          },
        },
        closed: {
          entry: s.emit(({ context }) => ({ type: 'incident.closed' as const, incident: context.incident })),
          on: {
            'incident.reopen': [
              { guard: and(['byKnowing', 'inMeeting']), target: review, actions: reopen },
              { guard: and(['byKnowing', 'callsOpen']), target: 'hotline', actions: reopen },
              { guard: and(['byKnowing', 'requestsOpen']), target: 'requested', actions: reopen },
              { guard: 'byKnowing', target: 'assessed', actions: reopen },
            ],
            'forum.request': [
              { guard: 'inMeeting', target: review, actions: [...oneMoreRequest, undecided] },
              { guard: 'callsOpen', target: 'hotline', actions: [...oneMoreRequest, undecided] },
              { target: 'requested', actions: [...oneMoreRequest, undecided] },
            ],
            'forum.call': [
              { guard: 'inMeeting', target: review, actions: [count('calls', 1), undecided] },
              { target: 'hotline', actions: [count('calls', 1), undecided] },
            ],
            'review.opened': { actions: meet },
            'review.over': { actions: adjourn },
            'forum.connected': { actions: everyone },
            'forum.requestDone': { actions: count('requests', -1) },
            'forum.callDone': { actions: count('calls', -1) },
          },
        },
      },
    },
    docket: {
      initial: 'none',
      ...sees('known'),
      states: {
        none: { on: { 'docket.proposed': { target: 'proposed', actions: everyone } } },
        proposed: { on: { 'docket.settled': 'docketed', 'docket.dropped': 'none' } },
        docketed: {
          on: { 'docket.carried': 'carriedOver', 'docket.dropped': 'none', 'review.over': 'none' },
        },
        carriedOver: {
          on: { 'docket.proposed': 'proposed', 'docket.settled': 'docketed', 'docket.dropped': 'none' },
        },
      },
    },
    publicity: {
      initial: 'confidential',
      ...sees('all'),
      states: {
        confidential: {
          ...sees('known'),
          on: {
            'incident.leak': { target: 'leaked', actions: everyone },
            'statement.warn': { guard: and(['byKnowing', 'raised']), actions: warn },
            'statement.publish': {
              guard: and(['byKnowing', 'CLR-1', 'PUB-1']),
              target: 'public',
              actions: everyone,
            },
          },
        },
        leaked: {
          on: {
            'statement.warn': { guard: 'byKnowing', actions: warn },
            'statement.comment': { guard: and(['byKnowing', 'CLR-1']), target: 'public' },
            'statement.decline': { guard: 'byKnowing' },
            'statement.publish': { guard: and(['byKnowing', 'CLR-1', 'PUB-1']), target: 'public' },
          },
        },
        public: {
          on: {
            'statement.warn': { guard: 'byKnowing', actions: warn },
            'statement.publish': { guard: and(['byKnowing', 'CLR-1', 'PUB-1']) },
            'statement.comment': { guard: and(['byKnowing', 'CLR-1']) },
            'statement.decline': { guard: 'byKnowing' },
          },
        },
      },
    },
    closing: {
      initial: 'open',
      ...sees('known'),
      states: {
        open: {
          on: {
            'incident.close': [
              { guard: and(['byKnowing', 'notRaised']), target: 'notRaised', actions: closeForOneself },
              { guard: 'byKnowing', target: 'oneSided', actions: closeForOneself },
            ],
          },
        },
        oneSided: {
          on: {
            'incident.close': {
              guard: and(['byKnowing', 'notYetClosed', 'lastToClose']),
              target: 'closed',
              actions: closeForOneself,
            },
            'incident.reopen': { guard: 'byKnowing', target: 'open', actions: s.assign({ closedBy: [] }) },
            'forum.request': stillTalking,
            'forum.call': stillTalking,
          },
          after: { silence: 'closed' },
        },
        closed: settled,
        notRaised: settled,
      },
    },
  },
});

export const incident: MachineDefinition = { name: 'incident', logic: machine, rules: incidentRules };

/**
 * One meeting of ministers (design §2): its life, and beside it whether its date was kept (REV-1). The docket closes before the
 * meeting opens (REV-3); decisions are joint (REV-5); the outcome text is agreed line by line (REV-6). An open item is never lost.
 */
import { and, setup } from 'xstate';
import type { Verb, With } from '../src/contract/act/acts.ts';
import type { Party } from '../src/contract/subject.ts';
import { ruleGuards, sees } from './definition.ts';
import type { Given, MachineDefinition } from './definition.ts';
import {
  agreedLine,
  agreedOnly,
  bracketedLine,
  carriedItem,
  proposedItem,
  proposedLine,
  stillOpen,
  unsettled,
  without,
  withPosition,
} from './docket.ts';
import type { Item, Items, Line, Lines } from './docket.ts';
import type { Signal } from './signal.ts';

export interface ReviewInput {
  readonly review: string;
  readonly parties: readonly Party[];
}

type Level = 'full' | 'reduced';
/** Of a side's principals: all there, one of two co-chairs away, or none there. */
type Presence = 'present' | 'partly' | 'absent';

interface ReviewContext extends ReviewInput {
  readonly items: Items;
  readonly lines: Lines;
  /** Instant at which the docket closes by itself. */
  readonly docketClosesAt: number;
  /** Parties that have handed over their status report (REV-2). */
  readonly reported: readonly Party[];
  /** The level at which each side sends its delegation. */
  readonly delegated: Readonly<Record<Party, Level>>;
  /** Which principals were there when the meeting opened (REV-4). */
  readonly principals: Readonly<Record<Party, Presence>>;
}

export interface ReviewFacts {
  /** Time from now to the meeting on the date that this act names, and to the close of its docket, ms. */
  readonly meetingInMs: number;
  readonly docketClosesInMs: number;
  /** Levels that the profile knows. */
  readonly levels: readonly Level[];
  readonly principals: Readonly<Record<Party, Presence>>;
  /** The incident that this act is about. */
  readonly incident: string | null;
  /** An earlier meeting carried this incident over. */
  readonly carried: boolean;
  readonly cleared: boolean;
}

type Acted<V extends Extract<Verb, `review.${string}` | `docket.${string}` | `line.${string}`>> = Given<
  V,
  With<V>,
  ReviewFacts
>;

type ReviewEvent =
  | Acted<'review.schedule'>
  | Acted<'review.prepare'>
  | Acted<'review.report'>
  | Acted<'review.delegate'>
  | Acted<'docket.propose'>
  | Acted<'docket.accept'>
  | Acted<'docket.amend'>
  | Acted<'docket.object'>
  | Acted<'docket.withdraw'>
  | Acted<'review.closeDocket'>
  | Acted<'review.open'>
  | Acted<'review.position'>
  | Acted<'review.draftOutcome'>
  | Acted<'line.propose'>
  | Acted<'line.bracket'>
  | Acted<'line.agree'>
  | Acted<'review.conclude'>
  | Acted<'review.readout'>
  | Acted<'review.postpone'>
  | Acted<'review.replace'>
  | Given<'docket.carry', object, ReviewFacts>
  | { type: 'date.named'; at: number; meetingInMs: number }
  | { type: 'date.run'; meetingInMs: number }
  | { type: 'date.off' | 'date.keep' };

type Args = { context: ReviewContext; event: ReviewEvent };
const given = (event: ReviewEvent): Given<string, object, ReviewFacts> =>
  event as Given<string, object, ReviewFacts>;
const side = (event: ReviewEvent): Party => given(event).by ?? '';
const incidentOf = (event: ReviewEvent): string => given(event).facts.incident ?? '';
const itemOf = ({ context, event }: Args): Item | undefined => context.items[incidentOf(event)];
const lineName = (event: ReviewEvent): string => (event as Acted<'line.agree'>).with.line;
const lineOf = ({ context, event }: Args): Line | undefined => context.lines[lineName(event)];
const levelOf = (event: ReviewEvent): Level => (event as Acted<'review.open'>).with.level;
const outcomeOf = (event: ReviewEvent) => (event as Acted<'review.conclude'>).with.outcome;

export const reviewRules = {
  hard: {
    'CLR-1': ({ event }: Args) => given(event).facts.cleared,
    'REV-4': ({ context, event }: Args) =>
      context.parties.every(
        (party) =>
          given(event).facts.principals[party] !== 'absent' && context.delegated[party] !== 'reduced',
      ),
  },
  soft: {},
};

const s = setup({
  types: {
    context: {} as ReviewContext,
    events: {} as ReviewEvent,
    input: {} as ReviewInput,
    emitted: {} as Signal,
  },
  guards: {
    ...(ruleGuards(reviewRules.hard, reviewRules.soft) as unknown as Record<
      'CLR-1' | 'REV-4',
      (args: Args) => boolean
    >),
    namesIncident: ({ event }: Args) => given(event).facts.incident !== null,
    onDocket: (args: Args) => itemOf(args) !== undefined,
    notOnDocket: (args: Args) => itemOf(args) === undefined,
    /** Only used once it is closed: what an earlier meeting carried over still goes on. */
    docketOpen: (args: Args) => itemOf(args)?.carried ?? given(args.event).facts.carried,
    wordingOpen: (args: Args) => itemOf(args)?.status !== 'accepted',
    notObjected: (args: Args) => itemOf(args)?.status !== 'objected',
    byOther: (args: Args) => given(args.event).by === null || itemOf(args)?.wordedBy !== given(args.event).by,
    byProposer: (args: Args) => given(args.event).by === null || itemOf(args)?.by === given(args.event).by,
    levelInProfile: ({ event }: Args) => given(event).facts.levels.includes(levelOf(event)),
    atFull: ({ event }: Args) => levelOf(event) === 'full',
    atReduced: ({ event }: Args) => levelOf(event) === 'reduced',
    lineThere: (args: Args) => lineOf(args) !== undefined,
    lineOpen: (args: Args) => lineOf(args)?.status !== 'agreed',
    notYetAgreed: (args: Args) => !lineOf(args)?.agreedBy.includes(side(args.event)),
    joint: ({ event }: Args) => outcomeOf(event) === 'joint-summary',
    separate: ({ event }: Args) => outcomeOf(event) === 'separate-readouts',
    noOutcome: ({ event }: Args) => outcomeOf(event) === 'none',
    linesAgreed: ({ context }: Args) => {
      const lines = Object.values(context.lines);
      return lines.length === 0 || lines.some((line) => line.status === 'agreed');
    },
    toNewDate: ({ event }: Args) => (event as Acted<'review.postpone'>).with.to !== undefined,
    atLowerLevel: ({ event }: Args) => (event as Acted<'review.replace'>).with.by === 'lower-level',
    inWriting: ({ event }: Args) => (event as Acted<'review.replace'>).with.by === 'written',
  },
  delays: {
    docketCloses: ({ context, event }) => Math.max(0, context.docketClosesAt - given(event).at),
    meeting: ({ event }) => ('meetingInMs' in event ? Math.max(0, event.meetingInMs) : 0),
  },
});

const scheduled = s.emit(({ context }) => ({ type: 'review.scheduled' as const, review: context.review }));
const noteDate = s.assign({
  docketClosesAt: ({ event }) => given(event).at + given(event).facts.docketClosesInMs,
});
const runDate = s.raise(({ event }) => ({
  type: 'date.run' as const,
  meetingInMs: 'meetingInMs' in event ? event.meetingInMs : given(event).facts.meetingInMs,
}));
/** The meeting is ahead from now on: items that wait for one come to it (REV-1). */
const setDate = [noteDate, runDate, scheduled];
const nameDate = s.raise(({ event }) => ({
  type: 'date.named' as const,
  at: given(event).at,
  meetingInMs: given(event).facts.meetingInMs,
}));
const dateOff = s.raise({ type: 'date.off' });
const keepDate = s.raise({ type: 'date.keep' });

const change = (how: (item: Item, event: ReviewEvent) => Item) =>
  s.assign({
    items: ({ context, event }) => {
      const item = itemOf({ context, event });
      return item ? { ...context.items, [incidentOf(event)]: how(item, event) } : context.items;
    },
  });

const propose = s.enqueueActions(({ context, event, enqueue }) => {
  const incident = incidentOf(event);
  const { by, facts } = given(event);
  enqueue.assign({ items: { ...context.items, [incident]: proposedItem(by, facts.carried) } });
  enqueue.emit({ type: 'docket.proposed', incident, by: side(event) });
});
const settled = s.emit(({ event }) => ({ type: 'docket.settled' as const, incident: incidentOf(event) }));
const takeOver = [
  s.assign({ items: ({ context, event }) => ({ ...context.items, [incidentOf(event)]: carriedItem }) }),
  settled,
];
const accept = [change((item) => ({ ...item, status: 'accepted' })), settled];
const amend = change((item, event) => ({ ...item, status: 'amended', wordedBy: side(event) }));
const object = change((item) => ({ ...item, status: 'objected' }));
const withdraw = [
  s.assign({ items: ({ context, event }) => without(context.items, incidentOf(event)) }),
  s.emit(({ event }) => ({ type: 'docket.dropped' as const, incident: incidentOf(event) })),
];

const open = s.enqueueActions(({ context, event, enqueue }) => {
  enqueue.assign({ principals: given(event).facts.principals });
  enqueue.emit({ type: 'review.held', review: context.review });
  for (const incident of unsettled(context.items)) enqueue.emit({ type: 'docket.settled', incident });
  for (const incident of Object.keys(context.items)) enqueue.emit({ type: 'review.opened', incident });
});

const replace = s.enqueueActions(({ context, enqueue }) => {
  for (const incident of unsettled(context.items)) enqueue.emit({ type: 'docket.settled', incident });
  for (const incident of Object.keys(context.items)) enqueue.emit({ type: 'docket.carried', incident });
});

const state = s.enqueueActions(({ context, event, enqueue }) => {
  const before = itemOf({ context, event });
  if (!before) return;
  const incident = incidentOf(event);
  const position = (event as Acted<'review.position'>).with.decision;
  const item = withPosition(before, context.parties, side(event), position);
  const { decision } = item;
  enqueue.assign({ items: { ...context.items, [incident]: item } });
  if (decision !== null && decision !== before.decision)
    enqueue.emit({ type: 'review.decided', incident, decision });
});

/** Positions are in: an item that a side said nothing about is no agreement (REV-5). */
const draftOutcome = s.enqueueActions(({ context, enqueue }) => {
  const items: Record<string, Item> = { ...context.items };
  for (const [incident, item] of Object.entries(items)) {
    if (item.decision !== null) continue;
    items[incident] = { ...item, decision: 'no-agreement' };
    enqueue.emit({ type: 'review.decided', incident, decision: 'no-agreement' });
  }
  enqueue.assign({ items });
});

/** What was not decided together is carried over, and the meeting is over for every item. */
const conclude = s.enqueueActions(({ context, enqueue }) => {
  for (const incident of stillOpen(context.items)) enqueue.emit({ type: 'docket.carried', incident });
  for (const incident of Object.keys(context.items)) enqueue.emit({ type: 'review.over', incident });
  enqueue.assign({ lines: agreedOnly(context.lines) });
});

const line = (how: (args: Args, line: Line) => Line) =>
  s.assign({
    lines: ({ context, event }) => {
      const before = lineOf({ context, event }) ?? proposedLine(side(event));
      return { ...context.lines, [lineName(event)]: how({ context, event }, before) };
    },
  });
const proposeLine = line(({ event }) => proposedLine(side(event)));
const bracketLine = line(({ event }) =>
  bracketedLine(side(event), (event as Acted<'line.bracket'>).with.text !== undefined),
);
const agreeLine = line(({ context, event }, before) => agreedLine(before, context.parties, side(event)));

const report = s.assign({
  reported: ({ context, event }) =>
    context.parties.filter((party) => party === given(event).by || context.reported.includes(party)),
});
const delegate = s.assign({
  delegated: ({ context, event }) => {
    const { by } = given(event);
    return by === null
      ? context.delegated
      : { ...context.delegated, [by]: (event as Acted<'review.delegate'>).with.level };
  },
});

const opening = [
  {
    guard: and(['levelInProfile', 'atFull', 'REV-4']),
    target: '#review.life.inSession.full',
    actions: [open, keepDate],
  },
  {
    guard: and(['levelInProfile', 'atReduced']),
    target: '#review.life.inSession.reduced',
    actions: [open, keepDate],
  },
] as const;

const replacing = [
  { guard: 'atLowerLevel', target: '#review.life.replaced.lowerLevel', actions: [replace, dateOff] },
  { guard: 'inWriting', target: '#review.life.replaced.written', actions: [replace, dateOff] },
] as const;

/** What can happen wherever the meeting is still to come. */
const ahead = {
  'review.report': { actions: report },
  'review.delegate': { actions: delegate },
  'review.open': opening,
  'review.replace': replacing,
  'review.postpone': [
    {
      guard: 'toNewDate',
      target: '#review.life.postponed',
      actions: [dateOff, noteDate, nameDate],
    },
    { target: '#review.life.postponed', actions: dateOff },
  ],
  'docket.carry': { guard: and(['namesIncident', 'notOnDocket']), actions: takeOver },
} as const;

const may = {
  propose: and(['namesIncident', 'notOnDocket', 'CLR-1']),
  accept: and(['onDocket', 'wordingOpen', 'byOther']),
  amend: and(['onDocket', 'wordingOpen']),
  object: and(['onDocket', 'wordingOpen', 'notObjected', 'byOther']),
  withdraw: and(['onDocket', 'byProposer']),
};
const openDocket = {
  'docket.propose': { guard: may.propose, actions: propose },
  'docket.accept': { guard: may.accept, actions: accept },
  'docket.amend': { guard: may.amend, actions: amend },
  'docket.object': { guard: may.object, actions: object },
  'docket.withdraw': { guard: may.withdraw, actions: withdraw },
  'review.closeDocket': { target: '#review.life.docketClosed' },
} as const;
const closedDocket = {
  'docket.propose': { guard: and(['docketOpen', may.propose]), actions: propose },
  'docket.accept': { guard: and(['docketOpen', may.accept]), actions: accept },
  'docket.amend': { guard: and(['docketOpen', may.amend]), actions: amend },
  'docket.object': { guard: and(['docketOpen', may.object]), actions: object },
  'docket.withdraw': { guard: and(['docketOpen', may.withdraw]), actions: withdraw },
} as const;

const outcomeText = {
  'line.propose': { guard: 'lineOpen', actions: proposeLine },
  'line.bracket': { guard: and(['lineThere', 'lineOpen']), actions: bracketLine },
  'line.agree': { guard: and(['lineThere', 'lineOpen', 'notYetAgreed']), actions: agreeLine },
} as const;

const machine = s.createMachine({
  id: 'review',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    items: {},
    lines: {},
    docketClosesAt: 0,
    reported: [],
    delegated: {},
    principals: {},
  }),
  states: {
    life: {
      initial: 'planned',
      ...sees('all'),
      states: {
        planned: { ...sees('none'), on: { 'review.schedule': { target: 'scheduled', actions: setDate } } },
        scheduled: {
          on: {
            ...ahead,
            ...openDocket,
            'review.schedule': { target: 'scheduled', reenter: true, actions: setDate },
            'review.prepare': { target: 'preparing' },
          },
          after: { docketCloses: 'docketClosed' },
        },
        preparing: {
          on: {
            ...ahead,
            ...openDocket,
            'review.schedule': { target: 'preparing', reenter: true, actions: setDate },
          },
          after: { docketCloses: 'docketClosed' },
        },
        docketClosed: { on: { ...ahead, ...closedDocket } },
        inSession: {
          initial: 'full',
          states: { full: {}, reduced: {} },
          on: {
            ...outcomeText,
            'review.position': { guard: 'onDocket', actions: state },
            'review.draftOutcome': { target: 'drafting', actions: draftOutcome },
          },
        },
        drafting: {
          on: {
            ...outcomeText,
            'review.conclude': [
              { guard: and(['joint', 'linesAgreed']), target: 'concluded.jointSummary', actions: conclude },
              { guard: 'separate', target: 'concluded.separateReadouts', actions: conclude },
              { guard: 'noOutcome', target: 'concluded.none', actions: conclude },
            ],
          },
        },
        concluded: {
          initial: 'none',
          states: { jointSummary: {}, separateReadouts: {}, none: {} },
          on: { 'review.readout': {} },
        },
        postponed: {
          on: {
            'review.schedule': { target: 'scheduled', actions: setDate },
            'review.replace': replacing,
            'docket.carry': ahead['docket.carry'],
            'date.named': { target: 'scheduled', actions: [runDate, scheduled] },
          },
        },
        replaced: { initial: 'written', states: { lowerLevel: {}, written: {} } },
      },
    },
    date: {
      initial: 'none',
      ...sees('all'),
      states: {
        none: { ...sees('none'), on: { 'date.run': 'waiting' } },
        waiting: {
          on: { 'date.run': { target: 'waiting', reenter: true }, 'date.off': 'none', 'date.keep': 'kept' },
          after: { meeting: 'passed' },
        },
        passed: { on: { 'date.run': 'waiting', 'date.off': 'none', 'date.keep': 'keptLate' } },
        kept: {},
        keptLate: {},
      },
    },
  },
});

export const review: MachineDefinition = { name: 'review', logic: machine, rules: reviewRules };

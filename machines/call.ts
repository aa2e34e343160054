/**
 * One effort to reach the other side by hotline (design §2): from placing it, over the duty officer and authentication, to the session.
 * It retries by the profile's ladder, climbs by arrangement, and what is private to the other side fails it later, never at the act.
 */
import { and, setup } from 'xstate';
import type { acts, With } from '../src/contract/act/acts.ts';
import type { Party } from '../src/contract/subject.ts';
import { ruleGuards, sees } from './definition.ts';
import type { Given, MachineDefinition } from './definition.ts';
import type { Signal, SignalOf } from './signal.ts';

export interface CallInput {
  readonly call: string;
  readonly incident: string | null;
  readonly channel: string;
  readonly from: Party;
  readonly to: Party;
  /** Somebody calls in the name of `from`, who knows nothing of it. */
  readonly spoofed: boolean;
  readonly test: boolean;
}

interface CallContext extends CallInput {
  /** Who is on the line as caller; nobody when the caller is not who it says. */
  readonly caller: readonly Party[];
  readonly known: readonly Party[];
  readonly authenticated: boolean;
  readonly suspended: boolean;
  /** Times it has rung, and how long each attempt waits for the next. */
  readonly attempts: number;
  readonly ringMs: number;
  readonly retriesMs: readonly number[];
  readonly arrangedInMs: number;
  readonly connectMs: number;
  readonly obstacle: CallFacts['obstacle'];
  /** Alternate contacts of the other side that were tried, in order; the last is where it rings now (CALL-2). */
  readonly tried: readonly string[];
  /** Points read back, by name: by whom (null: the exercise itself), and whether the other side confirmed (CALL-4). */
  readonly points: Readonly<Record<string, { readonly by: Party | null; readonly confirmed: boolean }>>;
}

/** What a call's guards need from elsewhere. What later timers need is kept from the act that begins the wait. */
export interface CallFacts {
  /** The profile admits a call for this issue, in the caller's own reading (CALL-1). */
  readonly admitted: boolean;
  /** The channel is not suspended (CHAN-1). */
  readonly channelOpen: boolean;
  /** The channel has been put into operation; for a test, or into testing. A suspended one counts as put into operation. */
  readonly channelWorks: boolean;
  /** Somebody is on duty now at the contact point where it rings, or is about to ring (CALL-2). */
  readonly onDuty: boolean;
  /** The contact named is an alternate of those that answer the line: it, and the line that it answers itself. */
  readonly alternate: { readonly contact: string; readonly channel: string } | null;
  readonly ringMs: number;
  /** The ladder: how long each unanswered attempt waits for the next, ms; empty: one attempt only. */
  readonly retriesMs: readonly number[];
  readonly connectMs: number;
  readonly arrangedInMs: number;
  /** There is interpretation for it, or none is needed (CALL-6). */
  readonly interpreted: boolean;
  readonly cleared: boolean;
  /** What will stand in the way at the arranged time; the side that does not know is not told. */
  readonly obstacle: 'none' | 'unavailable';
}

type Act<V extends Extract<keyof typeof acts, `call.${string}`>> = Given<V, With<V>, CallFacts>;

type CallEvent =
  | Act<'call.place'>
  | Act<'call.spoof'>
  | Act<'call.answer'>
  | Act<'call.letRing'>
  | Act<'call.decline'>
  | Act<'call.authenticate'>
  | Act<'call.takeMessage'>
  | Act<'call.unavailable'>
  | Act<'call.arrange'>
  | Act<'call.say'>
  | Act<'call.readBack'>
  | Act<'call.confirmPoint'>
  | Act<'call.drop'>
  | Act<'call.end'>
  | Act<'call.abandon'>
  | Act<'call.leaveMessage'>
  | Act<'call.tryAlternate'>
  | Act<'call.note'>
  | Act<'call.confirmInWriting'>
  | Given<'channel.suspended', SignalOf<'channel.suspended'>, CallFacts>
  | Given<'channel.lifted', SignalOf<'channel.lifted'>, CallFacts>;

/** One session reads back no more points than this. */
const mostPoints = 20;

type Args = { context: CallContext; event: CallEvent };
const given = (event: CallEvent): Given<string, object, CallFacts> => event;
const facts = (event: CallEvent): CallFacts => event.facts;
const beforeClearance = (event: CallEvent) => (event as Act<'call.say'>).with.beforeClearance === true;
const outcome = (event: CallEvent) => (event as Act<'call.end'>).with.outcome;
const pointNamed = ({ context, event }: Args) =>
  context.points[(event as Act<'call.confirmPoint'>).with.point];

/** Acts by which it begins to ring. */
const begins: readonly string[] = ['call.place', 'call.spoof', 'call.tryAlternate'];

export const callRules = {
  hard: {
    'CLR-1': ({ event }: Args) => facts(event).cleared || beforeClearance(event),
    'CALL-3': ({ context }: Args) => context.authenticated,
    /** Once it rings the call itself remembers the channel, so that what was set aside when it began to ring stays so. */
    'CHAN-1': ({ context, event }: Args) =>
      begins.includes(event.type) ? facts(event).channelOpen : !context.suspended,
  },
  soft: {
    'CLR-2': ({ event }: Args) => facts(event).cleared || !beforeClearance(event),
    'CALL-1': ({ context, event }: Args) => context.test || facts(event).admitted,
    'CALL-4': ({ context, event }: Args) => {
      // A point that was read back and not confirmed is left open, which is as good an end as its confirmation.
      return outcome(event) !== 'agreed' || Object.values(context.points).some((point) => point.confirmed);
    },
  },
};

const s = setup({
  types: {
    context: {} as CallContext,
    events: {} as CallEvent,
    input: {} as CallInput,
    emitted: {} as Signal,
  },
  guards: {
    ...(ruleGuards(callRules.hard, callRules.soft) as unknown as Record<
      'CLR-1' | 'CLR-2' | 'CALL-1' | 'CALL-3' | 'CALL-4' | 'CHAN-1',
      (args: Args) => boolean
    >),
    byCaller: ({ context, event }: Args) =>
      given(event).by === null || context.caller.includes(given(event).by ?? ''),
    byCallee: ({ context, event }: Args) => given(event).by === null || given(event).by === context.to,
    byEither: ({ context, event }: Args) =>
      given(event).by === null || context.known.includes(given(event).by ?? ''),
    operational: ({ event }: Args) => facts(event).channelWorks,
    onDuty: ({ event }: Args) => facts(event).onDuty,
    alternateLeft: ({ context, event }: Args) => {
      const { alternate } = facts(event);
      return alternate !== null && !context.tried.includes(alternate.contact);
    },
    interpreted: ({ event }: Args) => facts(event).interpreted,
    spoofed: ({ context }: Args) => context.spoofed,
    genuine: ({ context }: Args) => !context.spoofed,
    test: ({ context }: Args) => context.test,
    retriesLeft: ({ context }: Args) => context.attempts <= context.retriesMs.length,
    suspended: ({ context }: Args) => context.suspended,
    /** Known when it was arranged, or come up since (EX-4). */
    unavailable: ({ context, event }: Args) =>
      context.obstacle === 'unavailable' || facts(event).obstacle === 'unavailable',
    roomForPoint: (args: Args) =>
      pointNamed(args) !== undefined || Object.keys(args.context.points).length < mostPoints,
    readBack: (args: Args) => pointNamed(args)?.confirmed === false,
    byOtherThanReader: (args: Args) =>
      given(args.event).by === null || pointNamed(args)?.by !== given(args.event).by,
    agreed: ({ event }: Args) => outcome(event) === 'agreed',
    notAgreed: ({ event }: Args) => outcome(event) === 'not-agreed',
  },
  delays: {
    ring: ({ context }) => context.ringMs,
    retry: ({ context }) => context.retriesMs[context.attempts - 1] ?? 0,
    arranged: ({ context }) => context.arrangedInMs,
    connect: ({ context }) => context.connectMs,
  },
});

const subject = (context: CallContext) => ({
  incident: context.incident,
  channel: context.channel,
  from: context.from,
  to: context.to,
});

/** Who is on the line and who knows of it: a side whose name a spoofer uses is neither. */
function onTheLine({ spoofed = false, from = '', to = '' }: Partial<CallInput> = {}) {
  return spoofed ? { caller: [], known: [to] } : { caller: [from], known: [from, to] };
}

const takeLadder = s.assign({
  ringMs: ({ event }) => facts(event).ringMs,
  retriesMs: ({ event }) => facts(event).retriesMs,
});
const takeLadderOnce = [takeLadder, s.assign({ retriesMs: [] })];
const takeAlternate = s.assign({
  attempts: 0,
  authenticated: false,
  suspended: false,
  channel: ({ context, event }) => facts(event).alternate?.channel ?? context.channel,
  tried: ({ context, event }) => [...context.tried, facts(event).alternate?.contact ?? ''],
});
const takeArrangement = s.assign({
  arrangedInMs: ({ event }) => facts(event).arrangedInMs,
  connectMs: ({ event }) => facts(event).connectMs,
  obstacle: ({ event }) => facts(event).obstacle,
});
const placed = s.emit(({ context }) => ({
  type: 'call.placed' as const,
  test: context.test,
  ...subject(context),
}));

const setPoint = (confirmed: boolean) =>
  s.assign({
    points: ({ context, event }) => {
      const { point } = (event as Act<'call.readBack' | 'call.confirmPoint'>).with;
      const by = confirmed ? (context.points[point]?.by ?? null) : given(event).by;
      return { ...context.points, [point]: { by, confirmed } };
    },
  });

/** A spoofed call was never placed by the side it names, so nothing is told of its end. */
const over = s.enqueueActions(({ context, enqueue }) => {
  if (!context.spoofed) enqueue.emit({ type: 'call.over', test: context.test, ...subject(context) });
});

const channelState = {
  'channel.suspended': { actions: s.assign({ suspended: true }) },
  'channel.lifted': { actions: s.assign({ suspended: false }) },
};
const abandon = { 'call.abandon': { guard: 'byCaller', target: 'abandoned' } } as const;
const decline = { 'call.decline': { guard: 'byCallee', target: 'declined' } } as const;
const drop = { 'call.drop': { target: '#call.ended.dropped' } } as const;
const note = { 'call.note': { guard: 'byEither' } } as const;
const leaveMessage = { 'call.leaveMessage': { guard: 'byCaller', target: 'messageLeft' } } as const;

/** It rings where somebody is on duty, or where nobody is: its caller is not refused, and finds out. */
const tryAlternate = {
  'call.tryAlternate': [
    {
      guard: and(['byCaller', 'alternateLeft', 'CHAN-1', 'operational', 'onDuty']),
      target: 'ringing',
      actions: [takeAlternate, takeLadder, placed],
    },
    {
      guard: and(['byCaller', 'alternateLeft', 'CHAN-1', 'operational']),
      target: 'unattended',
      actions: [takeAlternate, takeLadder, placed],
    },
  ],
} as const;
const oneMoreAttempt = s.assign({ attempts: ({ context }) => context.attempts + 1 });
const rungOut = { ring: [{ guard: 'retriesLeft', target: 'waiting' }, { target: 'unanswered' }] } as const;

const machine = s.createMachine({
  id: 'call',
  initial: 'placed',
  ...sees('known'),
  context: ({ input }) => ({
    ...input,
    ...onTheLine(input),
    authenticated: false,
    suspended: false,
    attempts: 0,
    ringMs: 0,
    retriesMs: [],
    arrangedInMs: 0,
    connectMs: 0,
    obstacle: 'none',
    tried: [],
    points: {},
  }),
  states: {
    placed: {
      ...sees('caller'),
      on: {
        'call.place': [
          {
            guard: and(['byCaller', 'genuine', 'CHAN-1', 'operational', 'CALL-1', 'onDuty']),
            target: 'ringing',
            actions: [takeLadder, placed],
          },
          {
            guard: and(['byCaller', 'genuine', 'CHAN-1', 'operational', 'CALL-1']),
            target: 'unattended',
            actions: [takeLadder, placed],
          },
        ],
        'call.spoof': [
          {
            guard: and(['spoofed', 'CHAN-1', 'operational', 'onDuty']),
            target: 'ringing',
            actions: takeLadderOnce,
          },
          { guard: and(['spoofed', 'CHAN-1', 'operational']), target: 'unattended', actions: takeLadderOnce },
        ],
      },
    },
    ringing: {
      entry: oneMoreAttempt,
      on: {
        'call.answer': { guard: and(['byCallee', 'CHAN-1']), target: 'dutyOfficer' },
        'call.letRing': [
          { guard: and(['byCallee', 'retriesLeft']), target: 'waiting' },
          { guard: 'byCallee', target: 'unanswered' },
        ],
        ...decline,
        ...abandon,
        ...channelState,
      },
      after: rungOut,
    },
    /** It rings where nobody is on duty; it can be picked up when somebody comes on duty meanwhile. */
    unattended: {
      entry: oneMoreAttempt,
      on: {
        'call.answer': { guard: and(['byCallee', 'onDuty', 'CHAN-1']), target: 'dutyOfficer' },
        ...abandon,
        ...channelState,
      },
      after: rungOut,
    },
    waiting: {
      on: { ...abandon, ...channelState },
      after: {
        retry: [
          { guard: 'suspended', target: 'unanswered' },
          { guard: 'onDuty', target: 'ringing' },
          { target: 'unattended' },
        ],
      },
    },
    dutyOfficer: {
      on: {
        'call.authenticate': [
          { guard: and(['byCallee', 'spoofed']), target: 'authenticationFailed' },
          { guard: 'byCallee', target: 'authenticated', actions: s.assign({ authenticated: true }) },
        ],
        'call.takeMessage': { guard: and(['byCallee', 'CALL-3']), target: 'messageTaken' },
        'call.unavailable': { guard: and(['byCallee', 'CALL-3']), target: 'notReachable' },
        'call.arrange': {
          guard: and(['byCallee', 'CALL-3', 'interpreted']),
          target: 'arranged',
          actions: takeArrangement,
        },
        ...decline,
        ...abandon,
        ...drop,
        ...channelState,
      },
    },
    authenticated: {
      always: { guard: 'test', target: '#call.ended.tested' },
      on: {
        'call.takeMessage': { guard: 'byCallee', target: 'messageTaken' },
        'call.unavailable': { guard: 'byCallee', target: 'notReachable' },
        'call.arrange': {
          guard: and(['byEither', 'interpreted']),
          target: 'arranged',
          actions: takeArrangement,
        },
        ...decline,
        ...abandon,
        ...drop,
        ...channelState,
      },
    },
    arranged: {
      on: {
        'call.arrange': {
          guard: and(['byEither', 'interpreted']),
          target: 'arranged',
          reenter: true,
          actions: takeArrangement,
        },
        'call.unavailable': { guard: 'byCallee', target: 'notReachable' },
        ...abandon,
        ...channelState,
      },
      after: { arranged: 'connecting' },
    },
    connecting: {
      on: { ...abandon, ...drop, ...channelState },
      after: {
        connect: [
          { guard: 'suspended', target: '#call.ended.dropped' },
          { guard: 'unavailable', target: 'notReachable' },
          { target: 'inSession' },
        ],
      },
    },
    inSession: {
      entry: s.emit(({ context }) => ({ type: 'call.connected' as const, ...subject(context) })),
      on: {
        'call.say': { guard: and(['byEither', 'CLR-1', 'CLR-2']) },
        'call.readBack': { guard: and(['byEither', 'roomForPoint']), actions: setPoint(false) },
        'call.confirmPoint': {
          guard: and(['byEither', 'readBack', 'byOtherThanReader']),
          actions: setPoint(true),
        },
        'call.end': [
          { guard: and(['byEither', 'CALL-4', 'agreed']), target: '#call.ended.agreed' },
          { guard: and(['byEither', 'CALL-4', 'notAgreed']), target: '#call.ended.notAgreed' },
          { guard: and(['byEither', 'CALL-4']), target: '#call.ended.positionStated' },
        ],
        ...drop,
      },
    },
    ended: {
      initial: 'agreed',
      entry: over,
      states: { agreed: {}, notAgreed: {}, positionStated: {}, dropped: {}, tested: {} },
      on: { ...note, 'call.confirmInWriting': { guard: 'byEither' } },
    },
    declined: { entry: over, on: { ...note, ...leaveMessage, ...tryAlternate } },
    notReachable: { entry: over, on: { ...note, ...leaveMessage, ...tryAlternate } },
    unanswered: { entry: over, on: { ...note, ...leaveMessage, ...tryAlternate } },
    authenticationFailed: { entry: over, on: note },
    messageTaken: { entry: over, on: note },
    abandoned: { entry: over, on: note },
    messageLeft: { on: { ...note, ...tryAlternate } },
  },
});

export const call: MachineDefinition = { name: 'call', logic: machine, rules: callRules };

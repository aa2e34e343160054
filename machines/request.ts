/**
 * A message that opens a matter (design §2): its life, and beside it the three clocks that count what is owed.
 * The life accepts acts; it moves the clocks by events raised inside the machine, so that a clock never runs on by itself.
 */
import { and, setup } from 'xstate';
import type { With } from '../src/contract/act/acts.ts';
import type { ClockEffect } from '../src/contract/profile.ts';
import type { Party } from '../src/contract/subject.ts';
import { ruleGuards, sees } from './definition.ts';
import type { Given, MachineDefinition, Standing } from './definition.ts';
import type { Signal } from './signal.ts';

export const clocks = ['ack', 'answer', 'update'] as const;
export type Clock = (typeof clocks)[number];
type PerClock<T> = Record<Clock, T>;

export interface RequestInput {
  readonly incident: string;
  readonly from: Party;
  readonly to: Party;
  readonly kind: With<'request.send'>['kind'];
}

interface RequestContext extends RequestInput {
  /** Counted time left on each clock, ms: how long `after` waits, or what remained when it was stopped. */
  readonly left: PerClock<number>;
  readonly answer: 'none' | 'full' | 'partial' | 'declined';
  /** Rounds of completion declared and disputed (REQ-7). */
  readonly disputes: number;
  /** One of the channels it runs on is suspended: stopped clocks wait for the lift. */
  readonly suspended: boolean;
}

/** What a request's guards need from elsewhere; instants are worked out by the calendar before the step (REQ-6). */
export interface RequestFacts {
  /** Time from now to the instant at which each clock is due, ms; null: not owed by this kind. */
  readonly due: PerClock<number | null>;
  /** Counted time left at this instant on each running clock, and how long that lasts if it resumes now, ms. */
  readonly left: PerClock<number>;
  readonly resume: PerClock<number>;
  readonly when: Record<'returned' | 'redirected' | 'partial' | 'suspended', ClockEffect>;
  readonly cleared: boolean;
  /** Elements of the profile's list that the text does not carry (REQ-5). */
  readonly missing: readonly string[];
  readonly grounds: readonly string[];
  readonly disputes: number;
}

type Act<V extends Extract<keyof typeof import('../src/contract/act/acts.ts').acts, `request.${string}` | `deadline.${string}`>> = Given<V, With<V>, RequestFacts>;

type RequestEvent =
  | Act<'request.draft'>
  | Act<'request.send'>
  | Act<'request.amend'>
  | Act<'request.withdraw'>
  | Act<'request.acknowledge'>
  | Act<'request.return'>
  | Act<'request.supply'>
  | Act<'request.redirect'>
  | Act<'request.answer'>
  | Act<'request.update'>
  | Act<'request.complete'>
  | Act<'request.accept'>
  | Act<'request.dispute'>
  | Act<'request.rate'>
  | Act<'deadline.extend'>
  | Act<'deadline.excuse'>
  | Given<'request.supersede', object, RequestFacts>
  | Given<'request.suspend', object, RequestFacts>
  | Given<'request.unsuspend', object, RequestFacts>
  | { type: 'clock.run' | 'clock.stop' | 'clock.resume'; clocks: readonly Clock[]; left: PerClock<number> }
  | { type: 'clock.meet' | 'clock.off' | 'clock.excuse'; clocks: readonly Clock[] };

type Args = { context: RequestContext; event: RequestEvent };

const given = (event: RequestEvent): Given<string, object, RequestFacts> => event as Given<string, object, RequestFacts>;

export const requestRules = {
  hard: {
    'CLR-1': ({ event }: Args) => given(event).facts.cleared || ('with' in event && 'beforeClearance' in event.with && event.with.beforeClearance === true),
  },
  soft: {
    'CLR-2': ({ event }: Args) => given(event).facts.cleared || !('with' in event && 'beforeClearance' in event.with && event.with.beforeClearance === true),
    'MSG-1': ({ context, event }: Args) => (context.kind ?? (event as Act<'request.send'>).with.kind) !== undefined,
    'REQ-3': ({ event }: Args) => {
      const { answer, ground } = (event as Act<'request.answer'>).with;
      return answer !== 'declined' || (ground !== undefined && given(event).facts.grounds.includes(ground));
    },
    'REQ-5': ({ event }: Args) => given(event).facts.missing.length === 0,
  },
};

const s = setup({
  types: {
    context: {} as RequestContext,
    events: {} as RequestEvent,
    input: {} as RequestInput,
    emitted: {} as Signal,
  },
  guards: {
    ...(ruleGuards(requestRules.hard, requestRules.soft) as unknown as Record<'CLR-1' | 'CLR-2' | 'MSG-1' | 'REQ-3' | 'REQ-5', (args: Args) => boolean>),
    byRequester: ({ context, event }: Args) => given(event).by === null || given(event).by === context.from,
    byResponder: ({ context, event }: Args) => given(event).by === null || given(event).by === context.to,
    full: ({ event }: Args) => (event as Act<'request.answer'>).with.answer === 'full',
    partial: ({ event }: Args) => (event as Act<'request.answer'>).with.answer === 'partial',
    wasFull: ({ context }: Args) => context.answer === 'full',
    wasPartial: ({ context }: Args) => context.answer === 'partial',
    wasDeclined: ({ context }: Args) => context.answer === 'declined',
    acknowledgementOnly: ({ event }: Args) => given(event).facts.due.answer === null,
    clockIs: ({ event }: Args, params: { clock: Clock }) => 'clocks' in event && event.clocks.includes(params.clock),
    onlyClock: ({ event }: Args, params: { clock: Clock }) => 'with' in event && 'clock' in event.with && event.with.clock === params.clock,
  },
  delays: {
    ack: ({ context }) => context.left.ack,
    answer: ({ context }) => context.left.answer,
    update: ({ context }) => context.left.update,
  },
});

const subject = (context: RequestContext) => ({ incident: context.incident, from: context.from, to: context.to });

/** Starts the clocks that this kind of message owes. */
const owe = (...wanted: Clock[]) =>
  s.raise(({ event }) => {
    const { due } = given(event).facts;
    const left = { ack: due.ack ?? 0, answer: due.answer ?? 0, update: due.update ?? 0 };
    return { type: 'clock.run' as const, clocks: wanted.filter((clock) => due[clock] !== null), left };
  });
const meet = (...met: Clock[]) => s.raise({ type: 'clock.meet', clocks: met });
const off = s.raise({ type: 'clock.off', clocks });

/** Runs, stops or restarts what is still owed, as the profile says for this detour (REQ-6). */
const detour = (when: keyof RequestFacts['when'], ...owed: Clock[]) =>
  s.raise(({ event }) => {
    const { facts } = given(event);
    const effect = facts.when[when];
    if (effect === 'run') return { type: 'clock.off' as const, clocks: [] };
    if (effect === 'stop') return { type: 'clock.stop' as const, clocks: owed, left: facts.left };
    const left = { ack: facts.due.ack ?? 0, answer: facts.due.answer ?? 0, update: facts.due.update ?? 0 };
    return { type: 'clock.run' as const, clocks: owed.filter((clock) => facts.due[clock] !== null), left };
  });

const resume = (...owed: Clock[]) =>
  s.raise(({ event }) => ({ type: 'clock.resume' as const, clocks: owed, left: given(event).facts.resume }));

/** A partial answer meets the answer clock unless the profile lets it run on; it can start a second one for the rest. */
const meetInPart = s.raise(({ event }) => ({
  type: 'clock.meet' as const,
  clocks: given(event).facts.when.partial === 'run' ? (['ack'] as const) : (['ack', 'answer'] as const),
}));
const restartIfSo = s.raise(({ event }) => {
  const { due, when } = given(event).facts;
  const left = { ack: 0, answer: due.answer ?? 0, update: 0 };
  return { type: 'clock.run' as const, clocks: when.partial === 'restart' ? (['answer'] as const) : [], left };
});

const disputed = s.enqueueActions(({ context, event, enqueue }) => {
  const disputes = context.disputes + 1;
  enqueue.assign({ disputes });
  if (disputes === given(event).facts.disputes) enqueue.emit({ type: 'request.candidate', ...subject(context) });
});

const tell = (type: 'request.closed' | 'request.reopened' | 'request.redirected') =>
  s.emit(({ context }) => ({ type, ...subject(context) }));

const clockRegion = (clock: Clock) => {
  const here = { type: 'clockIs' as const, params: { clock } };
  const only = { type: 'onlyClock' as const, params: { clock } };
  const run = {
    guard: here,
    reenter: true,
    target: 'running' as const,
    actions: s.assign({
      left: ({ context, event }) => ('left' in event ? { ...context.left, [clock]: event.left[clock] } : context.left),
    }),
  };
  const extend = {
    guard: only,
    reenter: true,
    target: 'running' as const,
    actions: s.assign({ left: ({ context, event }) => ({ ...context.left, [clock]: given(event).facts.due[clock] ?? 0 }) }),
  };
  const overdue = s.emit(({ context }) => ({ type: 'request.overdue' as const, clock, ...subject(context) }));
  return s.createStateConfig({
    initial: 'off',
    states: {
      off: { ...sees('none'), on: { 'clock.run': run } },
      running: {
        on: {
          'clock.run': run,
          'clock.stop': { guard: here, target: 'stopped', actions: run.actions },
          'clock.meet': { guard: here, target: 'met' },
          'clock.off': { guard: here, target: 'off' },
          'deadline.extend': extend,
          'deadline.excuse': { guard: only, target: 'excused' },
        },
        after: { [clock]: { target: 'overdue', actions: overdue } },
      },
      stopped: {
        on: {
          'clock.run': run,
          'clock.resume': run,
          'clock.meet': { guard: here, target: 'met' },
          'clock.off': { guard: here, target: 'off' },
          'deadline.excuse': { guard: only, target: 'excused' },
        },
      },
      overdue: {
        on: {
          'clock.run': { ...run, guard: here },
          'clock.meet': { guard: here, target: 'metLate' },
          'clock.off': { guard: here, target: 'off' },
          'deadline.extend': extend,
          'deadline.excuse': { guard: only, target: 'excused' },
        },
      },
      met: { on: { 'clock.run': run } },
      metLate: { on: { 'clock.run': run } },
      excused: { on: { 'clock.run': run } },
    },
    ...sees('all'),
  });
};

/** What closes the matter from any open state. */
const closings = {
  'request.withdraw': { guard: 'byRequester' as const, target: 'withdrawn' as const },
  'request.supersede': { target: 'superseded' as const },
};

/** A suspended channel can stop what is owed, and the lift lets it go on (REQ-6, CHAN-1). */
const suspension = (...owed: Clock[]) => ({
  'request.suspend': { actions: [s.assign({ suspended: true }), detour('suspended', ...owed)] },
  'request.unsuspend': { actions: [s.assign({ suspended: false }), resume(...owed)] },
});

const rate = { 'request.rate': {} };

const sending = {
  guard: and(['byRequester', 'MSG-1', 'CLR-1', 'CLR-2', 'REQ-5']),
  target: 'sent' as const,
  actions: [
    s.assign({ kind: ({ context, event }) => (event as Act<'request.send'>).with.kind ?? context.kind }),
    owe('ack', 'answer'),
    s.emit(({ context, event }) => ({ type: 'request.sent' as const, owes: given(event).facts.due.ack !== null, ...subject(context) })),
  ],
};

const answering = (() => {
  const guards = ['byResponder', 'REQ-3', 'CLR-1', 'CLR-2'] as const;
  const note = (answer: RequestContext['answer']) => s.assign({ answer });
  const substantive = [meet('ack', 'answer'), owe('update')];
  return [
    { guard: and([...guards, 'full']), target: '#request.life.answered.full', actions: [note('full'), ...substantive] },
    {
      guard: and([...guards, 'partial']),
      target: '#request.life.answered.partial',
      actions: [note('partial'), meetInPart, restartIfSo, owe('update')],
    },
    { guard: and([...guards]), target: '#request.life.answered.declined', actions: [note('declined'), meet('ack', 'answer')] },
  ] as const;
})();

const machine = s.createMachine({
  id: 'request',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    left: { ack: 0, answer: 0, update: 0 },
    answer: 'none',
    disputes: 0,
    suspended: false,
  }),
  states: {
    life: {
      initial: 'drafted',
      ...sees('all'),
      states: {
        drafted: {
          ...sees('from'),
          on: { 'request.draft': { guard: 'byRequester' }, 'request.send': sending, 'request.withdraw': { guard: 'byRequester', target: 'dropped' } },
        },
        dropped: { ...sees('from'), type: 'final' },
        sent: {
          on: {
            'request.acknowledge': [
              { guard: and(['byResponder', 'acknowledgementOnly']), target: 'completed', actions: meet('ack') },
              { guard: 'byResponder', target: 'acknowledged', actions: meet('ack') },
            ],
            'request.answer': answering,
            'request.return': { guard: 'byResponder', target: 'returned', actions: [meet('ack'), detour('returned', 'answer')] },
            'request.redirect': { guard: 'byResponder', target: 'redirected', actions: [meet('ack'), detour('redirected', 'answer'), tell('request.redirected')] },
            'request.amend': { guard: 'byRequester' },
            'request.complete': { guard: and(['byRequester', 'acknowledgementOnly']), target: 'completed' },
            ...suspension('ack', 'answer'),
            ...closings,
          },
        },
        acknowledged: {
          on: {
            'request.answer': answering,
            'request.return': { guard: 'byResponder', target: 'returned', actions: detour('returned', 'answer') },
            'request.redirect': { guard: 'byResponder', target: 'redirected', actions: [detour('redirected', 'answer'), tell('request.redirected')] },
            'request.amend': { guard: 'byRequester' },
            ...suspension('answer'),
            ...closings,
          },
        },
        returned: {
          on: {
            'request.supply': { guard: and(['byRequester', 'REQ-5']), target: 'acknowledged', actions: resume('answer') },
            'request.answer': answering,
            ...closings,
          },
        },
        redirected: { on: { 'request.answer': answering, 'request.supply': { guard: 'byRequester', target: 'acknowledged', actions: resume('answer') }, ...closings } },
        answered: {
          initial: 'full',
          states: { full: {}, partial: {}, declined: {} },
          on: {
            'request.answer': answering,
            'request.update': { guard: 'byResponder', actions: [meet('update'), owe('update')] },
            'request.complete': { guard: 'byResponder', target: 'completionDeclared', actions: meet('update') },
            'request.accept': { guard: 'byRequester', target: 'completed' },
            ...rate,
            ...suspension('update'),
            ...closings,
          },
        },
        completionDeclared: {
          on: {
            'request.accept': { guard: 'byRequester', target: 'completed' },
            'request.dispute': [
              { guard: and(['byRequester', 'wasFull']), target: 'answered.full', actions: [disputed, owe('update')] },
              { guard: and(['byRequester', 'wasPartial']), target: 'answered.partial', actions: [disputed, owe('update')] },
              { guard: and(['byRequester', 'wasDeclined']), target: 'answered.declined', actions: [disputed] },
            ],
            ...rate,
            ...closings,
          },
        },
        completed: { entry: [off, tell('request.closed')], on: rate },
        withdrawn: { entry: [off, tell('request.closed')], on: rate },
        superseded: { entry: [off, tell('request.closed')], on: rate },
      },
    },
    ack: clockRegion('ack'),
    answer: clockRegion('answer'),
    update: clockRegion('update'),
  },
});

export const request: MachineDefinition = { name: 'request', logic: machine, rules: requestRules };

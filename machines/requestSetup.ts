/** What a request is made of: its input, context, facts, events, rules and guards. The machine itself is in `request.ts`. */
import { setup } from 'xstate';
import type { Verb, With } from '../src/contract/act/acts.ts';
import type { ClockEffect } from '../src/contract/profile.ts';
import type { Party } from '../src/contract/subject.ts';
import { ruleGuards } from './definition.ts';
import type { Given } from './definition.ts';
import type { Signal } from './signal.ts';

export const clocks = ['ack', 'answer', 'update'] as const;
export type Clock = (typeof clocks)[number];
export type PerClock<T> = Record<Clock, T>;

export interface RequestInput {
  readonly incident: string;
  readonly from: Party;
  readonly to: Party;
  readonly kind: With<'request.send'>['kind'];
}

export interface RequestContext extends RequestInput {
  /** Counted time left on each clock, ms: how long `after` waits, or what remained when it was stopped. */
  readonly left: PerClock<number>;
  readonly answer: 'none' | 'full' | 'partial' | 'declined';
  /** Rounds of completion declared and disputed (REQ-7). */
  readonly disputes: number;
  /** A channel that it runs on is suspended: clocks that the suspension stops wait for the lift (REQ-6). */
  readonly suspended: boolean;
}

/** What a request's guards need from elsewhere; instants are worked out by the calendar before the step (REQ-6). */
export interface RequestFacts {
  /** Time from now to the instant at which each clock is due, ms; null: not owed by this kind. */
  readonly due: PerClock<number | null>;
  /** Counted time left at this instant on each running clock, and how long that lasts if it resumes now, ms. */
  readonly left: PerClock<number>;
  readonly resume: PerClock<number>;
  /** Counted time that each clock has when it begins, ms. */
  readonly whole: PerClock<number>;
  /** A channel that carries its track is suspended now. */
  readonly suspended: boolean;
  readonly when: Record<'returned' | 'redirected' | 'partial' | 'suspended', ClockEffect>;
  readonly cleared: boolean;
  /** Elements of the profile's list that the text does not carry (REQ-5). */
  readonly missing: readonly string[];
  readonly grounds: readonly string[];
  readonly disputes: number;
  /** What the responder held for this incident has lapsed (PRES-1). */
  readonly lapsed: boolean;
}

export type Act<V extends Extract<Verb, `request.${string}` | `deadline.${string}`>> = Given<
  V,
  With<V>,
  RequestFacts
>;

export type RequestEvent =
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
  | {
      type: 'clock.run' | 'clock.hold' | 'clock.restart' | 'clock.stop' | 'clock.resume';
      clocks: readonly Clock[];
      left: PerClock<number>;
    }
  | { type: 'clock.meet' | 'clock.off'; clocks: readonly Clock[] };

type Args = { context: RequestContext; event: RequestEvent };

export const given = (event: RequestEvent): Given<string, object, RequestFacts> =>
  event as Given<string, object, RequestFacts>;

export const requestRules = {
  hard: {
    'CLR-1': ({ event }: Args) =>
      given(event).facts.cleared ||
      ('with' in event && 'beforeClearance' in event.with && event.with.beforeClearance === true),
    'PRES-1': ({ event }: Args) =>
      !given(event).facts.lapsed || (event as Act<'request.answer'>).with.evidence === undefined,
  },
  soft: {
    'CLR-2': ({ event }: Args) =>
      given(event).facts.cleared ||
      !('with' in event && 'beforeClearance' in event.with && event.with.beforeClearance === true),
    'MSG-1': ({ context, event }: Args) =>
      (context.kind ?? (event as Act<'request.send'>).with.kind) !== undefined,
    'REQ-3': ({ event }: Args) => {
      const { answer, ground } = (event as Act<'request.answer'>).with;
      return answer !== 'declined' || (ground !== undefined && given(event).facts.grounds.includes(ground));
    },
    'REQ-5': ({ event }: Args) => given(event).facts.missing.length === 0,
  },
};

export const s = setup({
  types: {
    context: {} as RequestContext,
    events: {} as RequestEvent,
    input: {} as RequestInput,
    emitted: {} as Signal,
  },
  guards: {
    ...(ruleGuards(requestRules.hard, requestRules.soft) as unknown as Record<
      'CLR-1' | 'CLR-2' | 'PRES-1' | 'MSG-1' | 'REQ-3' | 'REQ-5',
      (args: Args) => boolean
    >),
    byRequester: ({ context, event }: Args) => given(event).by === null || given(event).by === context.from,
    byResponder: ({ context, event }: Args) => given(event).by === null || given(event).by === context.to,
    full: ({ event }: Args) => (event as Act<'request.answer'>).with.answer === 'full',
    partial: ({ event }: Args) => (event as Act<'request.answer'>).with.answer === 'partial',
    wasFull: ({ context }: Args) => context.answer === 'full',
    wasPartial: ({ context }: Args) => context.answer === 'partial',
    wasDeclined: ({ context }: Args) => context.answer === 'declined',
    acknowledgementOnly: ({ event }: Args) => given(event).facts.due.answer === null,
    clockIs: ({ event }: Args, params: { clock: Clock }) =>
      'clocks' in event && event.clocks.includes(params.clock),
    onlyClock: ({ event }: Args, params: { clock: Clock }) =>
      'with' in event && 'clock' in event.with && event.with.clock === params.clock,
  },
  delays: {
    ack: ({ context }) => context.left.ack,
    answer: ({ context }) => context.left.answer,
    update: ({ context }) => context.left.update,
  },
});

/**
 * A channel between the parties (design §2): how it stands, and beside it the check that is due at the profile's interval (CHAN-2).
 * Either side can suspend it, and only a side that suspended lifts (CHAN-1); it comes back to what it was before.
 */
import { and, setup } from 'xstate';
import type { acts, With } from '../src/contract/act/acts.ts';
import type { Party } from '../src/contract/subject.ts';
import { ruleGuards, sees } from './definition.ts';
import type { Given, MachineDefinition } from './definition.ts';
import type { Signal, SignalOf } from './signal.ts';

export interface ChannelInput {
  readonly channel: string;
  readonly state: 'planned' | 'operational';
  /** Interval of checks, ms; null: the profile asks for none. */
  readonly testEveryMs: number | null;
  /** Until the first check, ms: the interval, or for the dialogue the date by which it first meets (REV-1). */
  readonly firstMs: number | null;
}

interface ChannelContext extends ChannelInput {
  /** Sides whose suspension stands; '' is the exercise itself. */
  readonly suspendedBy: readonly Party[];
  /** How long until the check that runs now is due, ms. */
  readonly waitMs: number;
  /** What it goes back to when the last suspension is lifted. */
  readonly back: 'testing' | 'operational' | 'degraded';
}

export interface ChannelFacts {
  /** Until the first check when the channel opens now, ms. */
  readonly firstMs: number | null;
  /** What is left of the running check when the agreement's interval changes, ms (EX-4). */
  readonly leftMs: number;
  readonly testEveryMs: number | null;
}

type Act<V extends Extract<keyof typeof acts, `channel.${string}`>> = Given<V, With<V>, ChannelFacts>;

type ChannelEvent =
  | Act<'channel.test'>
  | Act<'channel.open'>
  | Act<'channel.degrade'>
  | Act<'channel.restore'>
  | Act<'channel.suspend'>
  | Act<'channel.lift'>
  | Given<'channel.used', SignalOf<'call.over' | 'review.held'>, ChannelFacts>
  | Given<'channel.retime', object, ChannelFacts>
  | { type: 'check.run' | 'check.off' };

type Args = { context: ChannelContext; event: ChannelEvent };
const given = (event: ChannelEvent): Given<string, object, ChannelFacts> =>
  event as Given<string, object, ChannelFacts>;
const party = (event: ChannelEvent): Party => given(event).by ?? '';

/** Suspensions that stand after this lift; a lift by the exercise itself, or with CHAN-1 set aside, ends them all. */
const standing = ({ context, event }: Args): readonly Party[] =>
  context.suspendedBy.includes(party(event)) && given(event).by !== null
    ? context.suspendedBy.filter((side) => side !== party(event))
    : [];

export const channelRules = {
  hard: {
    'CHAN-1': ({ context, event }: Args) =>
      given(event).by === null || context.suspendedBy.includes(party(event)),
  },
  soft: {},
};

const s = setup({
  types: {
    context: {} as ChannelContext,
    events: {} as ChannelEvent,
    input: {} as ChannelInput,
    emitted: {} as Signal,
  },
  guards: {
    ...(ruleGuards(channelRules.hard, channelRules.soft) as unknown as Record<
      'CHAN-1',
      (args: Args) => boolean
    >),
    beginsOperational: ({ context }: Args) => context.state === 'operational',
    checked: ({ context }: Args) => context.testEveryMs !== null,
    stillChecked: ({ event }: Args) => given(event).facts.testEveryMs !== null,
    notYetSuspendedByIt: ({ context, event }: Args) => !context.suspendedBy.includes(party(event)),
    lastToLift: (args: Args) => standing(args).length === 0,
    wasTesting: ({ context }: Args) => context.back === 'testing',
    wasDegraded: ({ context }: Args) => context.back === 'degraded',
  },
  delays: { check: ({ context }) => context.waitMs },
});

const interval = s.assign({
  testEveryMs: ({ event }) => given(event).facts.testEveryMs,
  waitMs: ({ event }) => given(event).facts.testEveryMs ?? 0,
});
const first = s.assign({
  testEveryMs: ({ event }) => given(event).facts.testEveryMs,
  waitMs: ({ event }) => given(event).facts.firstMs ?? 0,
});
const runCheck = s.raise({ type: 'check.run' });
const check = [interval, runCheck];

const suspend = (back: ChannelContext['back']) => ({
  target: 'suspended' as const,
  actions: [
    s.assign({ back, suspendedBy: ({ event }) => [party(event)] }),
    s.raise({ type: 'check.off' }),
    s.emit(({ context, event }) => ({
      type: 'channel.suspended' as const,
      channel: context.channel,
      by: party(event),
    })),
  ],
});

const lift = s.assign({ suspendedBy: standing });
const lifted = [
  lift,
  s.emit(({ context, event }) => ({
    type: 'channel.lifted' as const,
    channel: context.channel,
    by: party(event),
  })),
];

const machine = s.createMachine({
  id: 'channel',
  type: 'parallel',
  context: ({ input }) => ({ ...input, suspendedBy: [], back: 'operational', waitMs: input.firstMs ?? 0 }),
  states: {
    life: {
      initial: 'planned',
      ...sees('all'),
      states: {
        planned: {
          always: { guard: 'beginsOperational', target: 'operational', actions: runCheck },
          on: {
            'channel.test': 'testing',
            'channel.open': { target: 'operational', actions: [first, runCheck] },
          },
        },
        testing: {
          on: {
            'channel.test': {},
            'channel.used': {},
            'channel.open': { target: 'operational', actions: [first, runCheck] },
            'channel.suspend': suspend('testing'),
          },
        },
        operational: {
          on: {
            'channel.test': { actions: check },
            'channel.used': { actions: check },
            'channel.degrade': 'degraded',
            'channel.suspend': suspend('operational'),
          },
        },
        degraded: {
          on: {
            'channel.test': { actions: check },
            'channel.used': { actions: check },
            'channel.restore': 'operational',
            'channel.suspend': suspend('degraded'),
          },
        },
        suspended: {
          on: {
            'channel.suspend': {
              guard: 'notYetSuspendedByIt',
              actions: s.assign({
                suspendedBy: ({ context, event }) => [...context.suspendedBy, party(event)],
              }),
            },
            'channel.lift': [
              { guard: and(['CHAN-1', 'lastToLift', 'wasTesting']), target: 'testing', actions: lifted },
              {
                guard: and(['CHAN-1', 'lastToLift', 'wasDegraded']),
                target: 'degraded',
                actions: [...lifted, ...check],
              },
              {
                guard: and(['CHAN-1', 'lastToLift']),
                target: 'operational',
                actions: [...lifted, ...check],
              },
              { guard: 'CHAN-1', actions: lift },
            ],
          },
        },
      },
    },
    check: {
      initial: 'off',
      ...sees('all'),
      states: {
        off: { on: { 'check.run': { guard: 'checked', target: 'waiting' } } },
        waiting: {
          on: {
            'check.run': [{ guard: 'checked', target: 'waiting', reenter: true }, { target: 'off' }],
            'check.off': 'off',
            'channel.retime': [
              {
                guard: 'stillChecked',
                target: 'waiting',
                reenter: true,
                actions: s.assign({
                  testEveryMs: ({ event }) => given(event).facts.testEveryMs,
                  waitMs: ({ event }) => given(event).facts.leftMs,
                }),
              },
              { target: 'off', actions: s.assign({ testEveryMs: null }) },
            ],
          },
          after: { check: 'overdue' },
        },
        overdue: {
          on: {
            'check.run': [{ guard: 'checked', target: 'waiting' }, { target: 'off' }],
            'check.off': 'off',
          },
        },
      },
    },
  },
});

export const channel: MachineDefinition = { name: 'channel', logic: machine, rules: channelRules };

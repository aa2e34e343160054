/**
 * The clearance of one outgoing text within one government (design §2, CLR-1, CLR-2), private to it. Its life; beside it the offices
 * that are asked, each due at its own time; and what is still owed when the text left before they had all answered.
 */
import { and, setup } from 'xstate';
import type { acts, With } from '../src/contract/act/acts.ts';
import type { Party } from '../src/contract/subject.ts';
import { ruleGuards, sees } from './definition.ts';
import type { Given, MachineDefinition } from './definition.ts';
import type { Signal } from './signal.ts';

export interface ClearanceInput {
  readonly clearance: string;
  readonly party: Party;
  /** The matter the text belongs to, and which kind of text it is. */
  readonly of: string;
  readonly text: string;
  readonly offices: readonly string[];
}

export type ClearanceResult = With<'clearance.clear'>['result'];

/** One office that must clear: its time from circulation, and what it will say by itself; `played`: somebody says it. */
export interface PlannedClearance {
  readonly office: string;
  readonly takesMs: number;
  readonly result: 'played' | ClearanceResult;
}

interface ClearanceContext extends ClearanceInput {
  /** The offices by their time, and how many of those times have come. */
  readonly plan: readonly PlannedClearance[];
  readonly due: number;
  readonly results: Readonly<Record<string, ClearanceResult>>;
}

export interface ClearanceFacts {
  readonly plan: readonly PlannedClearance[];
}

type Act<V extends Extract<keyof typeof acts, `clearance.${string}`>> = Given<V, With<V>, ClearanceFacts>;

type ClearanceEvent =
  | Act<'clearance.circulate'>
  | Act<'clearance.clear'>
  | Act<'clearance.revise'>
  | Act<'clearance.release'>
  | Act<'clearance.withdraw'>
  | Given<'text.sent', { readonly beforeClearance: boolean }, ClearanceFacts>
  | { type: 'offices.ask' | 'offices.stop' | 'office.silent' | 'text.left' };

type Args = { context: ClearanceContext; event: ClearanceEvent };
const given = (event: ClearanceEvent): Given<string, object, ClearanceFacts> =>
  event as Given<string, object, ClearanceFacts>;
const beforeClearance = (event: ClearanceEvent) =>
  (event as Act<'clearance.release'>).with.beforeClearance === true;

const results = (context: ClearanceContext) => context.offices.map((office) => context.results[office]);
const allCleared = (context: ClearanceContext) =>
  results(context).every((result) => result !== undefined && result !== 'objected');

export const clearanceRules = {
  hard: { 'CLR-1': ({ context, event }: Args) => allCleared(context) || beforeClearance(event) },
  soft: { 'CLR-2': ({ context, event }: Args) => allCleared(context) || !beforeClearance(event) },
};

const s = setup({
  types: {
    context: {} as ClearanceContext,
    events: {} as ClearanceEvent,
    input: {} as ClearanceInput,
    emitted: {} as Signal,
  },
  guards: {
    ...(ruleGuards(clearanceRules.hard, clearanceRules.soft) as unknown as Record<
      'CLR-1' | 'CLR-2',
      (args: Args) => boolean
    >),
    byParty: ({ context, event }: Args) => given(event).by === null || given(event).by === context.party,
    officeAsked: ({ context, event }: Args) => {
      const { office } = (event as Act<'clearance.clear'>).with;
      return context.offices.includes(office) && context.results[office] === undefined;
    },
    allCleared: ({ context }: Args) => allCleared(context),
    unchanged: ({ context }: Args) => results(context).every((result) => result === 'cleared'),
    objectedTo: ({ context }: Args) => results(context).includes('objected'),
    notAllCleared: ({ context }: Args) => !allCleared(context),
    everyoneAnswered: ({ context }: Args) => results(context).every((result) => result !== undefined),
    anyAsked: ({ context }: Args) => context.plan.length > 0,
    neverAsked: ({ context }: Args) => context.plan.length === 0,
    moreToCome: ({ context }: Args) => context.due + 1 < context.plan.length,
  },
  delays: {
    office: ({ context }) => {
      const before = context.due === 0 ? 0 : (context.plan[context.due - 1]?.takesMs ?? 0);
      return (context.plan[context.due]?.takesMs ?? 0) - before;
    },
  },
});

const ask = [
  s.assign(({ event }) => {
    const plan = [...given(event).facts.plan].sort((a, b) => a.takesMs - b.takesMs);
    return { plan, offices: plan.map(({ office }) => office), due: 0, results: {} };
  }),
  s.raise({ type: 'offices.ask' }),
];

/** The same offices are asked about the revised text. */
const askAgain = [s.assign({ due: 0, results: {} }), s.raise({ type: 'offices.ask' })];

/** An office's time has come: it says what it was planned to say, unless it has spoken; a played one that has not is silent. */
const officeDue = s.enqueueActions(({ context, enqueue }) => {
  enqueue.assign({ due: context.due + 1 });
  const next = context.plan[context.due];
  if (!next || context.results[next.office] !== undefined) return;
  if (next.result === 'played') enqueue.raise({ type: 'office.silent' });
  else enqueue.assign({ results: { ...context.results, [next.office]: next.result } });
});

const officeClears = s.assign({
  results: ({ context, event }) => {
    const { office, result } = (event as Act<'clearance.clear'>).with;
    return { ...context.results, [office]: result };
  },
});

const left = s.raise({ type: 'text.left' });

const revise = {
  'clearance.revise': { guard: 'byParty', target: 'circulated', actions: askAgain },
} as const;
const leaving = {
  'clearance.release': { guard: and(['byParty', 'CLR-1', 'CLR-2']), target: 'released', actions: left },
  'clearance.withdraw': {
    guard: 'byParty',
    target: 'withdrawn',
    actions: s.raise({ type: 'offices.stop' }),
  },
  'text.sent': { target: 'released', actions: left },
} as const;
const whenAllAnswered = [
  { guard: 'objectedTo', target: 'objected' },
  { guard: 'unchanged', target: 'cleared' },
  { guard: 'allCleared', target: 'clearedWithChanges' },
] as const;
const clear = {
  'clearance.clear': { guard: and(['byParty', 'officeAsked']), actions: officeClears },
};

const machine = s.createMachine({
  id: 'clearance',
  type: 'parallel',
  context: ({ input }) => ({ ...input, plan: [], due: 0, results: {} }),
  states: {
    life: {
      initial: 'drafted',
      ...sees('party'),
      states: {
        drafted: {
          on: {
            'clearance.circulate': { guard: 'byParty', target: 'circulated', actions: ask },
            ...leaving,
          },
        },
        circulated: { always: whenAllAnswered, on: { 'office.silent': 'silent', ...leaving } },
        silent: { always: whenAllAnswered, on: { ...revise, ...leaving } },
        objected: { on: { ...revise, ...leaving } },
        cleared: { on: leaving },
        clearedWithChanges: { on: leaving },
        released: {
          on: {
            'clearance.circulate': [
              { guard: and(['byParty', 'neverAsked', 'notAllCleared']), actions: ask },
              { guard: and(['byParty', 'allCleared']), target: 'circulated', actions: ask },
            ],
            'clearance.revise': {
              guard: and(['byParty', 'anyAsked', 'notAllCleared']),
              actions: [...askAgain, left],
            },
          },
        },
        withdrawn: {},
      },
    },
    offices: {
      initial: 'idle',
      ...sees('party'),
      states: {
        idle: { on: { 'offices.ask': { guard: 'anyAsked', target: 'asked' } } },
        asked: {
          always: { guard: 'everyoneAnswered', target: 'idle' },
          on: {
            ...clear,
            'offices.ask': { target: 'asked', reenter: true },
            'offices.stop': 'idle',
          },
          after: {
            office: [
              { guard: 'moreToCome', target: 'asked', reenter: true, actions: officeDue },
              { target: 'allDue', actions: officeDue },
            ],
          },
        },
        allDue: {
          always: { guard: 'everyoneAnswered', target: 'idle' },
          on: {
            ...clear,
            'offices.ask': 'asked',
            'offices.stop': 'idle',
          },
        },
      },
    },
    owed: {
      initial: 'none',
      ...sees('party'),
      states: {
        none: { on: { 'text.left': { guard: 'notAllCleared', target: 'owed' } } },
        owed: {
          always: [
            { guard: 'objectedTo', target: 'correction' },
            { guard: 'allCleared', target: 'settled' },
          ],
        },
        correction: { on: { 'text.left': 'owed' } },
        settled: {},
      },
    },
  },
});

export const clearance: MachineDefinition = { name: 'clearance', logic: machine, rules: clearanceRules };

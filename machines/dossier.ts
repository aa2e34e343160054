/**
 * What one government thinks of an incident (design §2), private to it: its life, and beside it who did it, what to do about it,
 * and the evidence it preserves. Only a measure that is announced is seen by the other side.
 */
import { and, setup } from 'xstate';
import type { acts, With } from '../src/contract/act/acts.ts';
import type { Party } from '../src/contract/subject.ts';
import { ruleGuards, sees } from './definition.ts';
import type { Given, MachineDefinition } from './definition.ts';
import type { Signal } from './signal.ts';

export interface DossierInput {
  readonly party: Party;
  readonly incident: string;
}

interface DossierContext extends DossierInput {
  readonly aware: boolean;
  /** Times that the preservation now held was renewed. */
  readonly renewed: number;
}

export interface DossierFacts {
  /** The findings meet the test of the instrument (MEAS-1). */
  readonly testMet: boolean;
  readonly cleared: boolean;
  /** How long a preservation that begins now lasts, ms (PRES-1). */
  readonly preservationMs: number;
  /** How often the profile lets it be renewed. */
  readonly renewals: number;
}

type Act<
  V extends Extract<keyof typeof acts, `dossier.${string}` | `measure.${string}` | `custody.${string}`>,
> = Given<V, With<V>, DossierFacts>;

type DossierEvent =
  | Given<'dossier.learn', object, DossierFacts>
  | Act<'dossier.assess'>
  | Act<'dossier.hold'>
  | Act<'dossier.gather'>
  | Act<'dossier.attribute'>
  | Act<'dossier.doubt'>
  | Act<'dossier.close'>
  | Act<'dossier.reopen'>
  | Act<'measure.consider'>
  | Act<'measure.prepare'>
  | Act<'measure.announce'>
  | Act<'measure.lift'>
  | Act<'measure.drop'>
  | Act<'custody.hold'>
  | Act<'custody.renew'>
  | Act<'custody.release'>;

type Args = { context: DossierContext; event: DossierEvent };
const given = (event: DossierEvent): Given<string, object, DossierFacts> => event;
const confidence = (event: DossierEvent) => (event as Act<'dossier.attribute'>).with.confidence;

export const dossierRules = {
  hard: { 'CLR-1': ({ event }: Args) => given(event).facts.cleared },
  soft: { 'MEAS-1': ({ event }: Args) => given(event).facts.testMet },
};

const s = setup({
  types: {
    context: {} as DossierContext,
    events: {} as DossierEvent,
    input: {} as DossierInput,
    emitted: {} as Signal,
  },
  guards: {
    ...(ruleGuards(dossierRules.hard, dossierRules.soft) as unknown as Record<
      'CLR-1' | 'MEAS-1',
      (args: Args) => boolean
    >),
    byParty: ({ context, event }: Args) => given(event).by === null || given(event).by === context.party,
    aware: ({ context }: Args) => context.aware,
    low: ({ event }: Args) => confidence(event) === 'low',
    moderate: ({ event }: Args) => confidence(event) === 'moderate',
    renewalsLeft: ({ context, event }: Args) => context.renewed < given(event).facts.renewals,
  },
  delays: { preservation: ({ event }) => given(event).facts.preservationMs },
});

const own = and(['byParty', 'aware']);
const announcing = and(['byParty', 'aware', 'CLR-1', 'MEAS-1']);

const attributing = [
  { guard: and(['byParty', 'aware', 'low']), target: '#dossier.attribution.attributed.low' },
  { guard: and(['byParty', 'aware', 'moderate']), target: '#dossier.attribution.attributed.moderate' },
  { guard: own, target: '#dossier.attribution.attributed.high' },
] as const;

const announced = s.emit(({ context }) => ({
  type: 'measure.announced' as const,
  incident: context.incident,
  by: context.party,
}));

const machine = s.createMachine({
  id: 'dossier',
  type: 'parallel',
  context: ({ input }) => ({ ...input, aware: false, renewed: 0 }),
  states: {
    life: {
      initial: 'unaware',
      ...sees('party'),
      states: {
        unaware: { on: { 'dossier.learn': { target: 'aware', actions: s.assign({ aware: true }) } } },
        aware: {
          on: {
            'dossier.assess': { guard: 'byParty', target: 'assessing' },
            'dossier.close': { guard: 'byParty', target: 'closed' },
          },
        },
        assessing: {
          on: {
            'dossier.assess': { guard: 'byParty' },
            'dossier.hold': { guard: 'byParty', target: 'held' },
            'dossier.close': { guard: 'byParty', target: 'closed' },
          },
        },
        held: {
          on: {
            'dossier.assess': { guard: 'byParty', target: 'assessing' },
            'dossier.close': { guard: 'byParty', target: 'closed' },
          },
        },
        closed: { on: { 'dossier.reopen': { guard: 'byParty', target: 'assessing' } } },
      },
    },
    attribution: {
      initial: 'none',
      ...sees('party'),
      states: {
        none: { on: { 'dossier.gather': { guard: own, target: 'gathering' } } },
        gathering: { on: { 'dossier.gather': { guard: own }, 'dossier.attribute': attributing } },
        attributed: {
          initial: 'low',
          states: { low: {}, moderate: {}, high: {} },
          on: {
            'dossier.gather': { guard: own },
            'dossier.attribute': attributing,
            'dossier.doubt': { guard: own, target: 'doubted' },
          },
        },
        doubted: { on: { 'dossier.gather': { guard: own, target: 'gathering' } } },
      },
    },
    measures: {
      initial: 'none',
      ...sees('party'),
      states: {
        none: { on: { 'measure.consider': { guard: own, target: 'considered' } } },
        considered: {
          on: {
            'measure.consider': { guard: own },
            'measure.prepare': { guard: own, target: 'prepared' },
            'measure.drop': { guard: own, target: 'none' },
          },
        },
        prepared: {
          on: {
            'measure.consider': { guard: own, target: 'considered' },
            'measure.announce': { guard: announcing, target: 'announced', actions: announced },
            'measure.drop': { guard: own, target: 'none' },
          },
        },
        announced: {
          ...sees('all'),
          on: {
            'measure.consider': { guard: own },
            'measure.prepare': { guard: own },
            'measure.announce': {
              guard: announcing,
              target: 'announced',
              reenter: true,
              actions: announced,
            },
            'measure.lift': { guard: own, target: 'lifted' },
          },
        },
        lifted: {
          ...sees('all'),
          on: { 'measure.consider': { guard: own, target: 'considered' } },
        },
      },
    },
    custody: {
      initial: 'none',
      ...sees('party'),
      states: {
        none: {
          on: { 'custody.hold': { guard: own, target: 'held', actions: s.assign({ renewed: 0 }) } },
        },
        held: {
          on: {
            'custody.renew': {
              guard: and(['byParty', 'aware', 'renewalsLeft']),
              target: 'held',
              reenter: true,
              actions: s.assign({ renewed: ({ context }) => context.renewed + 1 }),
            },
            'custody.release': { guard: own, target: 'none' },
          },
          after: { preservation: 'lapsed' },
        },
        lapsed: {
          on: { 'custody.hold': { guard: own, target: 'held', actions: s.assign({ renewed: 0 }) } },
        },
      },
    },
  },
});

export const dossier: MachineDefinition = { name: 'dossier', logic: machine, rules: dossierRules };

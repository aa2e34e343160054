/** Random inputs for each machine, by its own facts: any type that the machine declares, timers and inner events among them. */
import fc from 'fast-check';
import type { AnyStateNode } from 'xstate';
import type { CallFacts } from '../../machines/call.ts';
import type { ChannelFacts } from '../../machines/channel.ts';
import type { ClearanceFacts } from '../../machines/clearance.ts';
import type { AnyMachineSnapshot, Given, Standing } from '../../machines/definition.ts';
import type { DossierFacts } from '../../machines/dossier.ts';
import type { ExerciseFacts } from '../../machines/exercise.ts';
import type { IncidentFacts } from '../../machines/incident.ts';
import type { Clock, PerClock, RequestFacts } from '../../machines/requestSetup.ts';
import type { ReviewFacts } from '../../machines/review.ts';
import { RULES } from '../../src/contract/rule.ts';
import type { RuleId } from '../../src/contract/rule.ts';
import type { MachineName } from '../../src/contract/subject.ts';
import { HOUR } from '../../src/contract/time.ts';

type Arbitraries<T> = { readonly [Field in keyof T]: fc.Arbitrary<T[Field]> };
const record = <T extends object>(fields: Arbitraries<T>): fc.Arbitrary<T> =>
  fc.record(fields as never) as unknown as fc.Arbitrary<T>;

const bool = fc.constantFrom(true, true, true, false);
const ms = fc.constantFrom(0, HOUR, 7 * HOUR);
const party = fc.constantFrom('north', 'south');
const perClock = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<PerClock<T>> =>
  record({ ack: one, answer: one, update: one });
const clockEffect = fc.constantFrom('run' as const, 'stop' as const, 'restart' as const);
const clocks = fc.subarray<Clock>(['ack', 'answer', 'update']);

const facts: Readonly<Record<MachineName, fc.Arbitrary<object>>> = {
  exercise: record<ExerciseFacts>({ director: bool, planned: bool }),
  incident: record<IncidentFacts>({ silenceMs: ms, cleared: bool }),
  dossier: record<DossierFacts>({ testMet: bool, cleared: bool, preservationMs: ms, renewals: fc.nat(2) }),
  request: record<RequestFacts>({
    due: perClock(fc.option(ms)),
    left: perClock(ms),
    resume: perClock(ms),
    whole: perClock(ms),
    suspended: bool,
    when: record({
      returned: clockEffect,
      redirected: clockEffect,
      partial: clockEffect,
      suspended: clockEffect,
    }),
    cleared: bool,
    missing: fc.subarray(['facts']),
    grounds: fc.subarray(['national-law']),
    disputes: fc.integer({ min: 1, max: 3 }),
    lapsed: bool,
  }),
  clearance: record<ClearanceFacts>({
    plan: fc.array(
      record({
        office: fc.constantFrom('legal', 'cabinet', 'press'),
        takesMs: ms,
        result: fc.constantFrom('played', 'cleared', 'cleared-with-changes', 'objected'),
      }),
      { maxLength: 3 },
    ),
  }),
  call: record<CallFacts>({
    admitted: bool,
    channelOpen: bool,
    channelWorks: bool,
    onDuty: bool,
    alternate: fc.constantFrom(null, { contact: 'embassy', channel: 'post' }),
    ringMs: ms,
    retriesMs: fc.array(ms, { maxLength: 2 }),
    connectMs: ms,
    arrangedInMs: ms,
    interpreted: bool,
    cleared: bool,
    obstacle: fc.constantFrom('none' as const, 'unavailable' as const),
  }),
  channel: record<ChannelFacts>({ testEveryMs: fc.option(ms), firstMs: fc.option(ms), leftMs: ms }),
  review: record<ReviewFacts>({
    meetingInMs: ms,
    docketClosesInMs: ms,
    levels: fc.constant(['full', 'reduced'] as const),
    principals: record({
      north: fc.constantFrom('present', 'partly', 'absent'),
      south: fc.constantFrom('present', 'partly', 'absent'),
    }),
    incident: fc.constantFrom('north:blades', 'south:grid', null),
    carried: bool,
    cleared: bool,
  }),
};

/** Every field that some guard or action reads; acts take what they need of them. */
const fields = fc.record({
  answer: fc.constantFrom('full', 'partial', 'declined'),
  ground: fc.constantFrom('national-law', 'spite'),
  kind: fc.constantFrom('information', 'party', 'control', 'director', 'due', 'scripted'),
  beforeClearance: bool,
  clock: fc.constantFrom('ack', 'answer', 'update'),
  decision: fc.constantFrom('resolved', 'plan', 'referred', 'carried-over', 'unresolved', 'no-agreement'),
  level: fc.constantFrom('full', 'reduced'),
  outcome: fc.constantFrom('agreed', 'not-agreed', 'joint-summary', 'separate-readouts', 'none'),
  by: fc.constantFrom('lower-level', 'written'),
  office: fc.constantFrom('legal', 'cabinet', 'press'),
  result: fc.constantFrom('cleared', 'cleared-with-changes', 'objected'),
  confidence: fc.constantFrom('low', 'moderate', 'high'),
  point: fc.constantFrom('p1', 'p2'),
  line: fc.constantFrom('l1', 'l2'),
  severity: fc.option(fc.nat(5), { nil: undefined }),
  to: fc.option(fc.constant('2017-04-01T00:00:00Z'), { nil: undefined }),
  text: fc.option(fc.constant('Text.'), { nil: undefined }),
});

const starts: Readonly<Record<MachineName, fc.Arbitrary<object>>> = {
  exercise: fc.constant({ parties: ['north', 'south'] }),
  incident: fc.constant({ incident: 'north:blades', victim: 'north', parties: ['north', 'south'] }),
  dossier: fc.constant({ party: 'north', incident: 'north:blades' }),
  request: fc.record({
    incident: fc.constant('north:blades'),
    from: fc.constant('north'),
    to: fc.constant('south'),
    kind: fc.constantFrom('information', undefined),
  }),
  clearance: fc.record({
    clearance: fc.constant('c'),
    party: fc.constant('north'),
    of: fc.constant('r1'),
    text: fc.constant('request'),
    offices: fc.subarray(['legal', 'cabinet']),
  }),
  call: fc.record({
    call: fc.constant('c'),
    incident: fc.constantFrom('north:blades', null),
    channel: fc.constant('hotline'),
    from: fc.constant('north'),
    to: fc.constant('south'),
    spoofed: bool,
    test: bool,
  }),
  channel: fc.record({
    channel: fc.constant('hotline'),
    state: fc.constantFrom('planned', 'operational'),
    testEveryMs: fc.option(ms),
  }),
  review: fc.constant({ review: 'm1', parties: ['north', 'south'] }),
};

const typesOf = (nodes: readonly AnyStateNode[]): string[] => {
  const types = new Set(nodes.flatMap((node) => [...node.transitions.keys()]));
  types.delete('');
  return [...types];
};

const within = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(within)];

const inner = /^(clock|date|check|pace|offices?|settle|text\.left)\b/;
const ruleIds = Object.keys(RULES) as RuleId[];
const standing = fc.record<Standing>({
  hardened: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constant(ruleIds) },
  ),
  aside: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant(ruleIds) }),
});

interface Pick {
  readonly number: number;
  /** Of any type that the machine has; else of one that the present state has a use for. */
  readonly wild: boolean;
}

export interface RandomInput {
  readonly pick: Pick;
  readonly given: Omit<Given<string>, 'type'>;
  readonly inside: object;
}

export interface RandomRun {
  readonly start: object;
  readonly inputs: readonly RandomInput[];
}

/** A start of a machine and a sequence of inputs to it. */
export function randomRun(machine: MachineName, atMost: number): fc.Arbitrary<RandomRun> {
  const input = fc.record({
    pick: fc.record({ number: fc.nat(), wild: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, bool) }),
    given: fc.record({
      at: fc.nat(3).map((hours) => hours * HOUR),
      by: fc.option(party),
      with: fields,
      facts: fc.tuple(facts[machine], standing).map(([own, rules]) => ({ ...own, ...rules })),
    }),
    inside: fc.record({ clocks, left: perClock(ms), meetingInMs: ms }),
  });
  return fc.record({
    start: starts[machine],
    inputs: fc.array(input, { minLength: 1, maxLength: atMost, size: 'max' }),
  });
}

/** The types of input that the present state has a transition for. */
export const inputTypesIn = (snapshot: AnyMachineSnapshot): string[] =>
  typesOf((snapshot as AnyMachineSnapshot & { _nodes: AnyStateNode[] })._nodes);

/** The input for a machine in this state. */
export function inputIn(snapshot: AnyMachineSnapshot, { pick, given, inside }: RandomInput): Given<string> {
  const { root } = snapshot.machine as { root: AnyStateNode };
  const types = pick.wild ? typesOf(within(root)) : inputTypesIn(snapshot);
  const type = types[pick.number % Math.max(1, types.length)] ?? 'nothing';
  return inner.test(type) ? { ...given, ...inside, type } : { ...given, type };
}

/**
 * One small function that steps any machine: over the machine's own `transition`, with one actor scope kept for each machine.
 * A property test holds it equal to XState's official `transition()`; the private fields `_transitions` of an inspection and `_nodes` of a
 * snapshot are read here only.
 */
import type { AnyMachineSnapshot, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { RuleId } from '../src/contract/rule.ts';
import type { Sees } from '../src/contract/subject.ts';
import type { Given, MachineDefinition, RuleTest } from './definition.ts';
import type { Signal } from './signal.ts';

/** One region moved from one leaf state to another, by an input, a timer or an event raised inside the machine. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly sees: Sees;
}

export interface Armed {
  /** The delay's name; unique among what one subject has armed at a time. */
  readonly timer: string;
  /** The event that the machine expects when the deadline is due. */
  readonly event: string;
  readonly delayMs: number;
}

export interface Stepped {
  readonly snapshot: AnyMachineSnapshot;
  readonly moves: readonly Move[];
  readonly signals: readonly Signal[];
  readonly armed: readonly Armed[];
  readonly cancelled: readonly string[];
  /** Rules whose test did not hold for a transition that was taken all the same. */
  readonly broken: readonly RuleId[];
  readonly taken: readonly AnyTransitionDefinition[];
}

/** Why an input was not accepted: the first failing guard, or null when this state has no transition for it. */
export interface Blocked {
  readonly blocked: true;
  readonly guard: string | null;
}

interface Microstep {
  readonly event: { readonly type: string };
  readonly snapshot: AnyMachineSnapshot;
  readonly taken: readonly AnyTransitionDefinition[];
}

/** What XState sends to an actor's system about each microstep; `_transitions` is private to it. */
interface Inspected extends Omit<Microstep, 'taken'> {
  readonly type: string;
  readonly _transitions: readonly AnyTransitionDefinition[];
}

interface Sink {
  microsteps: Microstep[];
  actions: { type: string; params: unknown }[];
}

/** The two functions of a machine that are stepped here, with the scope's type left out: XState's erased one is all `any`. */
interface Steppable {
  getInitialSnapshot(scope: object, input: object): AnyMachineSnapshot;
  transition(snapshot: AnyMachineSnapshot, input: object, scope: object): AnyMachineSnapshot;
}

interface Bench {
  readonly logic: Steppable;
  readonly scope: object;
  readonly sink: Sink;
  readonly sees: Map<string, Sees>;
  readonly leaves: readonly string[];
  /** The first start, kept for the next ones where it is like them: XState's own way takes ten times as long. */
  first: Stepped | null;
}

const benches = new WeakMap<object, Bench>();
const afterPrefix = 'xstate.after.';

export function startMachine(definition: MachineDefinition, input: object): Stepped {
  const bench = benchOf(definition);
  const context = definition.logic.config.context as unknown;
  if (bench.first && isFactory(context)) {
    const snapshot = { ...bench.first.snapshot, context: context({ input, self: {}, spawn: nothing }) };
    return { ...bench.first, snapshot: snapshot as AnyMachineSnapshot };
  }
  empty(bench.sink);
  const snapshot = bench.logic.getInitialSnapshot(bench.scope, input);
  if (snapshot.status === 'error') throw snapshot.error;
  const moves = leaves(snapshot).map((to) => ({ from: '', to, on: 'start', sees: seesOf(bench, to) }));
  const taken = takenIn(bench.sink.microsteps);
  const started: Stepped = { snapshot, moves, ...effects(bench.sink), broken: [], taken };
  if (startsQuietly(definition.logic.root)) bench.first = started;
  return started;
}

type ContextFactory = (given: { input: object; self: object; spawn: () => void }) => unknown;

const isFactory = (context: unknown): context is ContextFactory => typeof context === 'function';

/** Nothing is done on entering the first states, so that one start is like the next but for its context. */
function startsQuietly(node: AnyStateNode): boolean {
  const { initial, entry, always = [], invoke } = node;
  if (entry.length + always.length + invoke.length + initial.actions.length > 0) return false;
  const first = node.type === 'parallel' ? Object.values(node.states) : initial.target;
  return first.every(startsQuietly);
}

export function stepMachine(
  definition: MachineDefinition,
  snapshot: AnyMachineSnapshot,
  input: Given<string>,
): Stepped | Blocked {
  if (!hasUse(snapshot, input.type)) return { blocked: true, guard: null };
  const bench = benchOf(definition);
  empty(bench.sink);
  const next = bench.logic.transition(snapshot, input, bench.scope);
  const { microsteps } = bench.sink;
  if (!microsteps.some((step) => step.taken.length > 0))
    return { blocked: true, guard: failingGuard(definition, snapshot, input) };
  return {
    snapshot: next,
    moves: movesOf(bench, snapshot, microsteps),
    ...effects(bench.sink),
    broken: brokenRules(definition, snapshot, input, microsteps[0]?.taken ?? []),
    taken: takenIn(microsteps),
  };
}

/** Whether a state that it is in has a transition for an input, or one for none. Where it has not, nothing can come of the input. */
export function hasUse({ _nodes }: AnyMachineSnapshot, type: string): boolean {
  return _nodes.some(({ transitions, always }) => transitions.has(type) || (always ?? []).length > 0);
}

const takenIn = (microsteps: readonly Microstep[]): AnyTransitionDefinition[] =>
  microsteps.flatMap(({ taken }) => taken);

/** Who may see that a subject entered a leaf state. */
export const whoSees = (definition: MachineDefinition, leaf: string): Sees =>
  seesOf(benchOf(definition), leaf);

/** Every leaf state that a machine has, for example `life.answered.full`. */
export const allLeaves = (definition: MachineDefinition): readonly string[] => benchOf(definition).leaves;

/** The leaf states, one for each region, in the machine's own order, for example `life.sent`. */
export function leaves(snapshot: AnyMachineSnapshot): string[] {
  const { root } = snapshot.machine;
  if (root.type !== 'parallel') return [leafOf(snapshot.value, '')];
  const value = snapshot.value as Record<string, unknown>;
  return Object.keys(root.states).map((region) => leafOf(value[region], region));
}

function leafOf(value: unknown, path: string): string {
  let leaf = path;
  let rest = value;
  while (typeof rest === 'object' && rest !== null) {
    const [key] = Object.keys(rest);
    if (key === undefined) return leaf;
    leaf = leaf ? `${leaf}.${key}` : key;
    rest = (rest as Record<string, unknown>)[key];
  }
  if (typeof rest !== 'string') return leaf;
  return leaf ? `${leaf}.${rest}` : rest;
}

/**
 * The scope holds what a machine asks of the actor that it would run in. Nothing runs here: actions are taken down instead of done,
 * and the inspection that XState sends to its system is taken where it is sent (an actor's own system would copy each one first).
 */
function benchOf(definition: MachineDefinition): Bench {
  const kept = benches.get(definition.logic);
  if (kept) return kept;
  const sink: Sink = { microsteps: [], actions: [] };
  const scope = {
    self: {},
    id: 'machine',
    sessionId: 'machine',
    logger: nothing,
    system: {
      _sendInspectionEvent: ({ type, event, snapshot, _transitions }: Inspected) => {
        if (type === '@xstate.microstep') sink.microsteps.push({ event, snapshot, taken: _transitions });
      },
    },
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: (action: { type: string; params: unknown }) => {
      sink.actions.push(action);
    },
  };
  const bench: Bench = {
    logic: definition.logic as unknown as Steppable,
    scope,
    sink,
    sees: new Map(),
    leaves: leavesIn(definition.logic.root),
    first: null,
  };
  noteSees(bench, definition.logic.root);
  benches.set(definition.logic, bench);
  return bench;
}

const leavesIn = (node: AnyStateNode): string[] => {
  const children = Object.values(node.states);
  return children.length === 0 ? [node.path.join('.')] : children.flatMap(leavesIn);
};

function noteSees(bench: Bench, node: AnyStateNode): void {
  const meta = node.meta as { sees?: Sees } | undefined;
  if (meta?.sees) bench.sees.set(node.path.join('.'), meta.sees);
  for (const child of Object.values(node.states)) noteSees(bench, child);
}

function nothing(): void {
  // the pure step has nobody to tell
}

function empty(sink: Sink): void {
  sink.microsteps = [];
  sink.actions = [];
}

/** A leaf without a meta of its own is seen by whom its nearest ancestor names; by no one when none does. */
function seesOf(bench: Bench, leaf: string): Sees {
  const known = bench.sees.get(leaf);
  if (known) return known;
  const dot = leaf.lastIndexOf('.');
  const found = dot < 0 ? (bench.sees.get('') ?? 'none') : seesOf(bench, leaf.slice(0, dot));
  bench.sees.set(leaf, found);
  return found;
}

function movesOf(bench: Bench, before: AnyMachineSnapshot, microsteps: readonly Microstep[]): Move[] {
  const moves: Move[] = [];
  let from = leaves(before);
  for (const { event, snapshot, taken } of microsteps) {
    if (taken.length === 0) continue;
    const to = leaves(snapshot);
    const on = event.type.startsWith(afterPrefix) ? `after ${timerName(event.type)}` : event.type;
    to.forEach((leaf, region) => {
      const left = from[region] ?? '';
      if (leaf !== left || reenters(taken, leaf))
        moves.push({ from: left, to: leaf, on, sees: seesOf(bench, leaf) });
    });
    from = to;
  }
  return moves;
}

function reenters(taken: readonly AnyTransitionDefinition[], leaf: string): boolean {
  return taken.some((transition) => transition.reenter && transition.source.path.join('.') === leaf);
}

function effects(sink: Sink): Pick<Stepped, 'signals' | 'armed' | 'cancelled'> {
  const signals: Signal[] = [];
  let armed: Armed[] = [];
  const cancelled: string[] = [];
  for (const { type, params } of sink.actions) {
    if (type === 'xstate.emit') signals.push((params as { event: Signal }).event);
    else if (type === 'xstate.cancel') {
      const timer = timerName((params as { sendId: string }).sendId);
      armed = armed.filter((one) => one.timer !== timer);
      cancelled.push(timer);
    } else if (type === 'xstate.raise') {
      const { id, delay } = params as { id?: string; delay?: number };
      if (id !== undefined && delay !== undefined)
        armed.push({ timer: timerName(id), event: id, delayMs: delay });
    }
  }
  return { signals, armed, cancelled };
}

function timerName(id: string): string {
  const rest = id.slice(afterPrefix.length);
  return rest.slice(0, rest.indexOf('.'));
}

interface NamedGuard {
  readonly name: string;
  readonly params?: unknown;
}

function guardsOf(guard: unknown): NamedGuard[] {
  if (typeof guard === 'string') return [{ name: guard }];
  if (typeof guard === 'function' && 'guards' in guard) return (guard.guards as unknown[]).flatMap(guardsOf);
  if (typeof guard === 'object' && guard !== null && 'type' in guard)
    return [{ name: String(guard.type), params: 'params' in guard ? guard.params : undefined }];
  return [];
}

function failingGuard(
  definition: MachineDefinition,
  snapshot: AnyMachineSnapshot,
  input: Given<string>,
): string | null {
  const args = { context: snapshot.context as never, event: input as never };
  for (const leaf of leaves(snapshot)) {
    let node = definition.logic.getStateNodeById(`${definition.logic.id}.${leaf}`) as
      typeof definition.logic.root | undefined;
    for (; node; node = node.parent) {
      for (const transition of node.transitions.get(input.type) ?? []) {
        for (const { name, params } of guardsOf(transition.guard)) {
          const guard = definition.logic.implementations.guards[name] as
            ((args: object, params: unknown) => boolean) | undefined;
          if (guard && !guard(args, params)) return name;
        }
      }
    }
  }
  return null;
}

function brokenRules(
  definition: MachineDefinition,
  before: AnyMachineSnapshot,
  input: Given<string>,
  taken: readonly AnyTransitionDefinition[],
): RuleId[] {
  const broken: RuleId[] = [];
  for (const transition of taken) {
    for (const { name } of guardsOf(transition.guard)) {
      const id = name as RuleId;
      const test = (definition.rules.hard[id] ?? definition.rules.soft[id]) as
        RuleTest<unknown, unknown> | undefined;
      if (test && !test({ context: before.context, event: input })) broken.push(id);
    }
  }
  return broken;
}

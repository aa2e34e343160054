/**
 * Several machines together, one of each, wired as the engine wires them, explored to a fixpoint. A state is one class for each part;
 * an act or a deadline moves one part, and what it tells moves the others, first in, first out, until all is quiet.
 */
import type { Signal } from '../../../machines/signal.ts';
import { wiresFor } from '../../../machines/wiring.ts';
import type { Wiring } from '../../../machines/wiring.ts';
import { addressees } from '../addressees.ts';
import type { Around } from '../addressees.ts';
import { toldKey } from './part.ts';
import type { Part, PartStep, Told } from './part.ts';
import { seenStates } from './seenStates.ts';

/** The class of each part, in the order of the parts. */
export type Tuple = readonly number[];

export interface ProductScope {
  readonly parts: readonly Part[];
  readonly wiring: Wiring;
  /** Facts that the parts give each other in a state, as bits. */
  readonly facts: (tuple: Tuple) => number;
  readonly around: (tuple: Tuple) => Around;
  readonly mostStates: number;
  /** What is wrong with a state, or null; from a wrong state the search does not go on. */
  readonly wrong: (tuple: Tuple) => string | null;
  readonly step: (before: Tuple, after: Tuple, taken: Taken) => void;
}

/** What one step did: the act or deadline, and everything that was told on its way. */
export interface Taken {
  readonly part: number;
  readonly says: string;
  readonly signals: readonly Signal[];
}

export interface Product {
  readonly states: number;
  readonly edges: number;
  readonly cutOff: boolean;
  readonly tuple: (state: number) => Tuple;
  readonly pathTo: (state: number) => string[];
  /** Successors of each state without itself: those of `state` lie from `starts[state]` to `starts[state + 1]`. */
  readonly starts: Int32Array;
  readonly next: Int32Array;
  readonly wrong: readonly { readonly state: number; readonly what: string }[];
}

interface Arrival {
  readonly tuple: Tuple;
  readonly taken: Taken;
}

const mostTold = 64;

export function exploreProduct(scope: ProductScope): Product {
  const { parts } = scope;
  const seen = seenStates();
  const weights = parts.map((_, index) => parts.slice(0, index).reduce((all, { classes }) => all * classes, 1));
  const keyOf = (tuple: Tuple) => tuple.reduce((key, own, index) => key + own * (weights[index] ?? 0), 0);
  const tupleOf = (key: number): number[] =>
    parts.map(({ classes }, index) => Math.floor(key / (weights[index] ?? 1)) % classes);
  const parents = grown(0);
  const says: string[] = [];
  const sayNumbers = new Map<string, number>();
  const vias = grown(0);
  const starts = grown(0);
  const next = grown(0);
  const wrong: { state: number; what: string }[] = [];
  let edges = 0;
  let cutOff = false;

  const sayNumber = (text: string): number => {
    const known = sayNumbers.get(text);
    if (known !== undefined) return known;
    sayNumbers.set(text, says.length);
    return says.push(text) - 1;
  };
  const arrive = (key: number, parent: number, via: number): number => {
    const before = seen.size();
    const state = seen.number(key);
    if (state === before) {
      parents.push(parent);
      vias.push(via);
    }
    return state;
  };
  arrive(keyOf(parts.map(({ begins }) => begins)), -1, -1);

  for (let state = 0; state < seen.size(); state++) {
    starts.push(next.length());
    const key = seen.at(state);
    const tuple = tupleOf(key);
    const what = scope.wrong(tuple);
    if (what !== null) {
      wrong.push({ state, what });
      continue;
    }
    if (seen.size() >= scope.mostStates) {
      cutOff = true;
      continue;
    }
    const facts = scope.facts(tuple);
    const from = next.length();
    for (let part = 0; part < parts.length; part++) {
      for (const step of parts[part]?.steps[tuple[part] ?? 0] ?? []) {
        if ((facts & step.needs) !== step.holds) continue;
        for (const { tuple: after, taken } of consequences(scope, tuple, part, step)) {
          edges += 1;
          scope.step(tuple, after, taken);
          const to = arrive(keyOf(after), state, sayNumber(step.says));
          if (to !== state && !next.includes(to, from)) next.push(to);
        }
      }
    }
  }
  starts.push(next.length());
  const pathTo = (state: number): string[] => {
    const path: string[] = [];
    for (let at = state; parents.at(at) >= 0; at = parents.at(at)) path.unshift(says[vias.at(at)] ?? '');
    return path;
  };
  return {
    states: seen.size(),
    edges,
    cutOff,
    tuple: (state) => tupleOf(seen.at(state)),
    pathTo,
    starts: starts.all(),
    next: next.all(),
    wrong,
  };
}

/** Where a step leads, with everything that is told on its way; one outcome for each way that is open. */
function consequences(scope: ProductScope, before: Tuple, part: number, step: PartStep): Arrival[] {
  const after = before.with(part, step.to);
  const taken = { part, says: step.says, signals: step.signals };
  if (step.signals.length === 0) return [{ tuple: after, taken }];
  return settled(scope, after, told(scope, after, step.signals), taken, 0);
}

interface Delivery {
  readonly part: number;
  readonly key: string;
}

function settled(scope: ProductScope, tuple: Tuple, queue: readonly Delivery[], taken: Taken, depth: number): Arrival[] {
  const [first, ...rest] = queue;
  if (!first) return [{ tuple, taken }];
  if (depth > mostTold) throw new Error(`More than ${mostTold} are told in one step: ${taken.says}.`);
  const { part, key } = first;
  const facts = scope.facts(tuple);
  const open = (scope.parts[part]?.told[tuple[part] ?? 0]?.[key] ?? []).filter(
    ({ needs, holds }) => (facts & needs) === holds,
  );
  if (open.length === 0) return settled(scope, tuple, rest, taken, depth + 1);
  return open.flatMap((step) => {
    const after = tuple.with(part, step.to);
    const signals = [...taken.signals, ...step.signals];
    const more = step.signals.length === 0 ? rest : [...rest, ...told(scope, after, step.signals)];
    return settled(scope, after, more, { ...taken, signals }, depth + 1);
  });
}

function told({ parts, wiring, around }: ProductScope, tuple: Tuple, signals: readonly Signal[]): Delivery[] {
  const there = around(tuple);
  return signals.flatMap((signal) => {
    const incident = 'incident' in signal ? signal.incident : null;
    return wiresFor(signal, wiring).flatMap((wire) =>
      addressees(wire.to, signal, incident, there).flatMap(({ ref }) => {
        const part = parts.findIndex(({ machine }) => ref.startsWith(`${machine}/`));
        return part < 0 ? [] : [{ part, key: toldKey(wire.input, signal) }];
      }),
    );
  });
}

/** What the parts are told by each other: every signal that one of them gives, as the inputs that the wiring makes of it. */
export function toldBy(parts: readonly Part[], wiring: Wiring): Told[] {
  const signals = new Map<string, Signal>();
  for (const { steps, told: tolds } of parts) {
    const all = [...steps.flat(), ...tolds.flatMap((one) => Object.values(one).flat())];
    for (const step of all) for (const signal of step.signals) signals.set(JSON.stringify(signal), signal);
  }
  return [...signals.values()].flatMap((signal) =>
    wiresFor(signal, wiring).map(({ input }) => ({ input, signal })),
  );
}

interface Grown {
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  readonly length: () => number;
  readonly includes: (value: number, from: number) => boolean;
  readonly all: () => Int32Array;
}

/** A list of whole numbers that grows, in a typed array. */
function grown(length: number): Grown {
  let values = new Int32Array(1 << 12);
  let size = length;
  return {
    push: (value) => {
      if (size === values.length) {
        const wider = new Int32Array(values.length * 2);
        wider.set(values);
        values = wider;
      }
      values[size] = value;
      size += 1;
    },
    at: (index) => values[index] ?? 0,
    length: () => size,
    includes: (value, from) => {
      for (let index = from; index < size; index++) if (values[index] === value) return true;
      return false;
    },
    all: () => values.subarray(0, size),
  };
}

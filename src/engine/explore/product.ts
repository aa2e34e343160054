/**
 * Several machines together, one of each, wired as the engine wires them, explored to a fixpoint. A state is one class of each part;
 * an act or a deadline moves one part, and what it tells moves the others, first in, first out, until all is quiet.
 */
import type { Signal } from '../../../machines/signal.ts';
import { grownList } from './grownList.ts';
import { seenStates } from './seenStates.ts';
import { SILENT } from './tables.ts';
import type { Delivery, Tables, TableStep } from './tables.ts';

/** The class of each part, in the order of the parts. */
export type Tuple = readonly number[];

export interface ProductScope {
  readonly tables: Tables;
  readonly begins: Tuple;
  readonly classes: readonly number[];
  /** By part and class: facts that it gives to others, and what there is of it to be told, as bits. */
  readonly facts: readonly (readonly number[])[];
  readonly around: readonly (readonly number[])[];
  readonly mostStates: number;
  /** What is wrong with a state, or null; from a wrong state the search does not go on. */
  readonly wrong: (tuple: Tuple) => string | null;
  /** What is wrong with a step that tells somebody something, or null. */
  readonly wrongStep: (signals: readonly Signal[], before: Tuple, after: Tuple) => string | null;
  readonly progress?: (states: number) => void;
}

export interface Wrong {
  readonly what: string;
  readonly path: readonly string[];
}

export interface Product {
  readonly states: number;
  readonly edges: number;
  readonly cutOff: boolean;
  readonly tuple: (state: number) => Tuple;
  readonly pathTo: (state: number) => string[];
  /** Successors of a state, without itself. */
  readonly next: (state: number, each: (to: number) => boolean) => void;
  /** Each different thing that was found wrong, where it was first. */
  readonly wrong: readonly Wrong[];
}

const mostTold = 64;
const progressEvery = 250_000;

export function exploreProduct(scope: ProductScope): Product {
  const { tables, classes } = scope;
  const { weights } = tables;
  const seen = seenStates();
  const [parents, vias, starts, next] = [grownList(), grownList(), grownList(), grownList()];
  const wrong = new Map<string, Wrong>();
  let edges = 0;
  let cutOff = false;

  const keyOf = (tuple: Tuple) => tuple.reduce((key, own, part) => key + own * (weights[part] ?? 0), 0);
  const tupleOf = (key: number): number[] =>
    classes.map((count, part) => Math.floor(key / (weights[part] ?? 1)) % count);
  const arrive = (key: number, parent: number, via: number): number => {
    const before = seen.size();
    const state = seen.number(key);
    if (state === before) {
      parents.push(parent);
      vias.push(via);
    }
    return state;
  };
  const pathTo = (state: number): string[] => {
    const path: string[] = [];
    for (let at = state; parents.at(at) >= 0; at = parents.at(at))
      path.unshift(tables.says[vias.at(at)] ?? '');
    return path;
  };
  const note = (what: string | null, path: () => string[]) => {
    if (what !== null && !wrong.has(what)) wrong.set(what, { what, path: path() });
    return what !== null;
  };
  arrive(keyOf(scope.begins), -1, -1);

  for (let state = 0; state < seen.size(); state++) {
    starts.push(next.length());
    if (state % progressEvery === 0) scope.progress?.(state);
    const key = seen.at(state);
    const tuple = tupleOf(key);
    if (note(scope.wrong(tuple), () => pathTo(state))) continue;
    if (seen.size() >= scope.mostStates) {
      cutOff = true;
      continue;
    }
    const from = next.length();
    const facts = bitsOf(scope.facts, tuple);
    const go = (after: number, says: number) => {
      edges += 1;
      const to = arrive(after, state, says);
      if (to !== state && !next.has(to, from)) next.push(to);
    };
    for (let part = 0; part < tuple.length; part++) {
      const own = tuple[part] ?? 0;
      for (const step of tables.steps[part]?.[own] ?? []) {
        if ((facts & step.needs) !== step.holds) continue;
        if (step.signals === SILENT) {
          go(key + (step.to - own) * (weights[part] ?? 0), step.says);
          continue;
        }
        for (const { after, heard } of settled(scope, tuple.with(part, step.to), step)) {
          const what = scope.wrongStep(heard, tuple, after);
          const path = () => [...pathTo(state), tables.says[step.says] ?? ''];
          if (!note(what, path)) go(keyOf(after), step.says);
        }
      }
    }
  }
  starts.push(next.length());
  return {
    states: seen.size(),
    edges,
    cutOff,
    tuple: (state) => tupleOf(seen.at(state)),
    pathTo,
    next: (state, each) => {
      for (let at = starts.at(state); at < starts.at(state + 1); at++) if (each(next.at(at))) return;
    },
    wrong: [...wrong.values()],
  };
}

function bitsOf(of: readonly (readonly number[])[], tuple: Tuple): number {
  let bits = 0;
  for (let part = 0; part < tuple.length; part++) bits |= of[part]?.[tuple[part] ?? 0] ?? 0;
  return bits;
}

interface Settled {
  readonly after: Tuple;
  readonly heard: readonly Signal[];
}

/** Where a step leads when all is quiet again; one outcome for each way that is open. */
function settled(scope: ProductScope, moved: Tuple, step: TableStep): Settled[] {
  const { tables } = scope;
  const outcomes: Settled[] = [];
  const hear = (tuple: Tuple, queue: readonly Delivery[], heard: readonly Signal[], depth: number): void => {
    const [first, ...rest] = queue;
    if (!first) {
      outcomes.push({ after: tuple, heard });
      return;
    }
    if (depth > mostTold)
      throw new Error(`More than ${mostTold} are told in one step: ${tables.says[step.says] ?? ''}.`);
    const options = tables.told[first.part]?.[tuple[first.part] ?? 0]?.[first.told];
    const facts = options === undefined ? 0 : bitsOf(scope.facts, tuple);
    let open = 0;
    for (const { to, needs, holds, signals } of options ?? []) {
      if ((facts & needs) !== holds) continue;
      open += 1;
      const after = tuple.with(first.part, to);
      const more = tables.deliveries(signals, bitsOf(scope.around, after));
      const told = signals === SILENT ? heard : [...heard, ...(tables.signals[signals] ?? [])];
      hear(after, more.length === 0 ? rest : [...rest, ...more], told, depth + 1);
    }
    if (open === 0) hear(tuple, rest, heard, depth + 1);
  };
  const first = tables.deliveries(step.signals, bitsOf(scope.around, moved));
  hear(moved, first, tables.signals[step.signals] ?? [], 0);
  return outcomes;
}

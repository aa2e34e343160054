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
  /** Looks at a state; from one that is not right the search does not go on. */
  readonly state: (tuple: Tuple, path: () => string[]) => boolean;
  /** Looks at a step that tells somebody something, before it is taken; one that is not right is not taken. */
  readonly told: (signals: readonly Signal[], before: Tuple, path: () => string[]) => boolean;
  readonly progress?: (states: number) => void;
}

export interface Product {
  readonly states: number;
  readonly edges: number;
  readonly cutOff: boolean;
  readonly tuple: (state: number) => Tuple;
  readonly pathTo: (state: number) => string[];
  /** Whether one of the states that follow a state, without itself, is such. */
  readonly leadsTo: (state: number, such: (to: number) => boolean) => boolean;
}

const mostTold = 64;
const progressEvery = 250_000;

export function exploreProduct(scope: ProductScope): Product {
  const { tables, classes } = scope;
  const { weights } = tables;
  const seen = seenStates();
  const [parents, vias, starts, next] = [grownList(), grownList(), grownList(), grownList()];
  let edges = 0;
  let cutOff = false;

  const keyOf = (tuple: Tuple): number => {
    let key = 0;
    for (let part = 0; part < tuple.length; part++) key += (tuple[part] ?? 0) * (weights[part] ?? 0);
    return key;
  };
  const tupleOf = (key: number): number[] => {
    const tuple: number[] = [];
    for (let part = 0; part < classes.length; part++)
      tuple.push(Math.floor(key / (weights[part] ?? 1)) % (classes[part] ?? 1));
    return tuple;
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
  const pathTo = (state: number): string[] => {
    const path: string[] = [];
    for (let at = state; parents.at(at) >= 0; at = parents.at(at))
      path.unshift(tables.says[vias.at(at)] ?? '');
    return path;
  };
  arrive(keyOf(scope.begins), -1, -1);

  // no function is made inside the loops: they turn tens of millions of times
  let state = 0;
  let from = 0;
  let taking = 0;
  const go = (after: number, says: number): void => {
    edges += 1;
    const to = arrive(after, state, says);
    if (to !== state && !next.has(to, from)) next.push(to);
  };
  const path = () => pathTo(state);
  const pathOn = () => [...pathTo(state), tables.says[taking] ?? ''];
  for (; state < seen.size(); state++) {
    starts.push(next.length());
    if (state > 0 && state % progressEvery === 0) scope.progress?.(state);
    const key = seen.at(state);
    const tuple = tupleOf(key);
    if (!scope.state(tuple, path)) continue;
    if (seen.size() >= scope.mostStates) {
      cutOff = true;
      continue;
    }
    from = next.length();
    const facts = bitsOf(scope.facts, tuple);
    for (let part = 0; part < tuple.length; part++) {
      const own = tuple[part] ?? 0;
      for (const step of tables.steps[part]?.[own] ?? []) {
        if ((facts & step.needs) !== step.holds) continue;
        taking = step.says;
        if (step.signals === SILENT) {
          go(key + (step.to - own) * (weights[part] ?? 0), taking);
          continue;
        }
        for (const { after, heard } of settled(scope, tuple.with(part, step.to), step)) {
          if (scope.told(heard, tuple, pathOn)) go(keyOf(after), taking);
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
    leadsTo: (state, such) => {
      for (let at = starts.at(state); at < starts.at(state + 1); at++) if (such(next.at(at))) return true;
      return false;
    },
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
  const first = tables.deliveries(step.signals, bitsOf(scope.around, moved));
  hear(scope, outcomes, { tuple: moved, queue: first, heard: tables.signals[step.signals] ?? [], depth: 0 });
  return outcomes;
}

interface Hearing {
  readonly tuple: Tuple;
  readonly queue: readonly Delivery[];
  readonly heard: readonly Signal[];
  readonly depth: number;
}

function hear(scope: ProductScope, outcomes: Settled[], { tuple, queue, heard, depth }: Hearing): void {
  const { tables } = scope;
  const [first, ...rest] = queue;
  if (!first) {
    outcomes.push({ after: tuple, heard });
    return;
  }
  if (depth > mostTold) throw new Error(`More than ${mostTold} are told in one step.`);
  const options = tables.told[first.part]?.[tuple[first.part] ?? 0]?.[first.told];
  const facts = options === undefined ? 0 : bitsOf(scope.facts, tuple);
  let open = 0;
  for (const { to, needs, holds, signals } of options ?? []) {
    if ((facts & needs) !== holds) continue;
    open += 1;
    const after = tuple.with(first.part, to);
    const more = tables.deliveries(signals, bitsOf(scope.around, after));
    hear(scope, outcomes, {
      tuple: after,
      queue: more.length === 0 ? rest : [...rest, ...more],
      heard: signals === SILENT ? heard : [...heard, ...(tables.signals[signals] ?? [])],
      depth: depth + 1,
    });
  }
  if (open === 0) hear(scope, outcomes, { tuple, queue: rest, heard, depth: depth + 1 });
}

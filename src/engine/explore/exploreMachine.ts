/**
 * One machine alone, explored to a fixpoint: wherever what can be given to it and its own deadlines lead, with states told apart by
 * value, context and armed deadlines. Any armed deadline may fire at any time, so durations are left out of what tells states apart.
 */
import type { DeclaredTransition } from '../../../machines/declared.ts';
import { inputName } from '../../../machines/declared.ts';
import type { AnyMachineSnapshot, MachineDefinition } from '../../../machines/definition.ts';
import type { Signal } from '../../../machines/signal.ts';
import { leaves, startMachine, stepMachine } from '../../../machines/stepMachine.ts';
import type { Stepped } from '../../../machines/stepMachine.ts';
import type { RuleId } from '../../contract/rule.ts';
import { everyChoice } from './everyChoice.ts';
import type { Answer } from './everyChoice.ts';
import type { FactDomains } from './factDomains.ts';
import { givenBy } from './offer.ts';
import type { Offer } from './offer.ts';

export interface MachineScope {
  readonly name: string;
  readonly definition: MachineDefinition;
  readonly starts: readonly object[];
  readonly offers: readonly Offer[];
  readonly domains: FactDomains;
  /** Fields of the context that no guard reads, or only how long something takes. */
  readonly forget: readonly string[];
  /** What stands for fields of the context of which less matters. */
  readonly instead?: (context: Readonly<Record<string, unknown>>) => object;
  /** What is left out knowingly, in words. */
  readonly cut: readonly string[];
  /**
   * How often rules are also tried hardened and set aside: in every state, or, where that never changes where a step leads, once for
   * each input in each main state.
   */
  readonly standings: 'always' | 'once' | 'never';
  /** A counter is full: the state is looked at, and not gone on from. */
  readonly full: (context: Readonly<Record<string, unknown>>) => boolean;
  readonly mostStates: number;
  /** What tells two steps to one state apart, beside what they tell others; all the same when left out. */
  readonly apart?: (edge: Omit<Edge, 'to'>) => string;
}

export interface Node {
  readonly id: number;
  readonly snapshot: AnyMachineSnapshot;
  readonly leaves: readonly string[];
  /** Armed deadlines: the timer's name and the event it fires. */
  readonly timers: Readonly<Record<string, string>>;
  readonly full: boolean;
  /** The step that first led here; null at a start. */
  readonly via: Edge | null;
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly on: string;
  readonly offer: Offer;
  readonly by: unknown;
  readonly answers: readonly Answer[];
  readonly signals: readonly Signal[];
  readonly broken: readonly RuleId[];
  readonly taken: readonly DeclaredTransition['definition'][];
}

/** An input that was refused: by the guard named, or because the state has no use for it. */
export interface Refused {
  readonly from: number;
  readonly on: string;
  readonly answers: readonly Answer[];
  readonly guard: string | null;
  /** The state is not what it was before. */
  readonly changed: boolean;
}

/** Each step and each refusal, as it is found; the path leads to the state that it starts from. */
export interface Watch {
  readonly started?: (started: Stepped) => void;
  readonly step?: (edge: Edge, path: () => string[]) => void;
  readonly refused?: (refused: Refused, leaves: readonly string[], path: () => string[]) => void;
}

export interface Explored {
  readonly scope: MachineScope;
  readonly nodes: readonly Node[];
  /** Of each node, one step for each different outcome. */
  readonly edges: readonly (readonly Edge[])[];
  readonly steps: number;
  /** The search was cut off at `mostStates`. */
  readonly cutOff: boolean;
}

export function exploreMachine(scope: MachineScope, watch: Watch = {}): Explored {
  const nodes: Node[] = [];
  const edges: Edge[][] = [];
  const ids = new Map<string, number>();
  const { domains } = scope;
  const offered = new Set<string>();
  const firstTime = (what: string) => offered.size < offered.add(what).size;
  let steps = 0;
  let cutOff = false;

  const arrive = (
    snapshot: AnyMachineSnapshot,
    timers: Node['timers'],
    via: Omit<Edge, 'to'> | null,
  ): number => {
    const context = snapshot.context as Readonly<Record<string, unknown>>;
    const key = keyOf(scope, snapshot, timers);
    const known = ids.get(key);
    if (known !== undefined) return known;
    if (nodes.length >= scope.mostStates) {
      cutOff = true;
      return -1;
    }
    const id = nodes.length;
    ids.set(key, id);
    nodes.push({
      id,
      snapshot,
      leaves: leaves(snapshot),
      timers,
      full: scope.full(context),
      via: via && { ...via, to: id },
    });
    return id;
  };

  for (const input of scope.starts) {
    const started = startMachine(scope.definition, input);
    watch.started?.(started);
    arrive(started.snapshot, timersAfter({}, started, null), null);
  }
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node) break;
    const path = () => pathTo(nodes, node.id);
    const outcomes = new Map<string, Edge>();
    edges.push([]);
    if (node.full) continue;
    const due = Object.entries(node.timers).map(([timer, type]): [Offer, string] => [
      { type, by: [null], field: () => [] },
      timer,
    ]);
    for (const [offer, timer] of [...scope.offers.map((one): [Offer, null] => [one, null]), ...due]) {
      const before = contextText(node.snapshot);
      const standings =
        scope.standings === 'always' ||
        (scope.standings === 'once' && firstTime(`${node.leaves[0] ?? ''} ${offer.type}`));
      const runs = everyChoice((choose) => {
        const given = givenBy({ offer, domains, standings }, node.snapshot.context as object, choose);
        const result = stepMachine(scope.definition, node.snapshot, given);
        const by = choose('by', offer.by.slice(0, 1));
        return { result, by };
      });
      steps += runs.length;
      const changed = contextText(node.snapshot) !== before;
      for (const {
        answers,
        result: { result, by },
      } of runs) {
        const on = inputName(offer.type);
        if ('blocked' in result) {
          watch.refused?.({ from: node.id, on, answers, guard: result.guard, changed }, node.leaves, path);
          continue;
        }
        const { signals, broken, taken } = result;
        const step = { from: node.id, on, offer, by, answers, signals, broken, taken };
        const to = arrive(result.snapshot, timersAfter(node.timers, result, timer), step);
        if (to < 0) continue;
        const edge: Edge = { ...step, to };
        watch.step?.(edge, path);
        const outcome = `${outcomeKey(edge)} ${scope.apart?.(edge) ?? ''}`;
        if (!outcomes.has(outcome)) outcomes.set(outcome, edge);
      }
    }
    edges[at] = [...outcomes.values()];
  }
  return { scope, nodes, edges, steps, cutOff };
}

/** A step whose rules were not set aside stands before one whose were; only what follows counts beside. */
function outcomeKey({ to, signals, answers }: Edge): string {
  const aside = answers.filter(({ question, value }) => question.endsWith('is set aside') && value === true);
  return JSON.stringify([to, signals, aside.length > 0]);
}

function timersAfter(before: Node['timers'], stepped: Stepped, fired: string | null): Node['timers'] {
  const gone = new Set(stepped.cancelled);
  const kept = Object.entries(before).filter(([timer]) => timer !== fired && !gone.has(timer));
  const armed = stepped.armed.map(({ timer, event }): [string, string] => [timer, event]);
  return Object.fromEntries([...kept, ...armed].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const contextText = (snapshot: AnyMachineSnapshot): string => JSON.stringify(snapshot.context);

function keyOf(
  { forget, instead }: MachineScope,
  snapshot: AnyMachineSnapshot,
  timers: Node['timers'],
): string {
  const context = snapshot.context as Readonly<Record<string, unknown>>;
  const kept = Object.entries({ ...context, ...instead?.(context) }).filter(
    ([field]) => !forget.includes(field),
  );
  return JSON.stringify([snapshot.value, inOrder(Object.fromEntries(kept)), Object.keys(timers)]);
}

/** The same data in one order of its fields. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([field, inner]) => [field, inOrder(inner)]);
}

/** The steps that first led to a node, from a start, in words. */
export function pathTo(nodes: readonly Node[], id: number): string[] {
  const path: string[] = [];
  for (let via = nodes[id]?.via; via; via = nodes[via.from]?.via) path.unshift(inWords(via));
  return path;
}

export function inWords({ on, by, answers }: Pick<Edge, 'on' | 'by' | 'answers'>): string {
  const who = answers.find(({ question }) => question === 'by')?.value ?? by;
  const said = answers
    .filter(({ question, value, count }) => question !== 'by' && value !== undefined && count > 1)
    .map(({ question, value }) => `${question}: ${valueInWords(value)}`);
  const what = said.length > 0 ? `${on} (${said.join(', ')})` : on;
  return typeof who === 'string' ? `${who}: ${what}` : what;
}

function valueInWords(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * One machine as a part of the product: its states without regard to what only it can see, whole numbers for all that can be named,
 * and the steps of each state with what has to hold in the other parts and what they are told.
 */
import type { Signal } from '../../../machines/signal.ts';
import type { MachineName } from '../../contract/subject.ts';
import { exploreMachine, inWords } from './exploreMachine.ts';
import type { Edge, Explored, MachineScope, Node } from './exploreMachine.ts';
import { classesOf, QUIET } from './quotient.ts';

/** Facts that one part reads from another, in the order of their bits. */
export const between = ['admitted', 'channel open', 'channel works', 'suspended', 'carried over'] as const;
export type Between = (typeof between)[number];

export interface PartScope extends MachineScope {
  readonly machine: MachineName;
  /** It does not exist until an act creates it; when it is over, another may take its place. */
  readonly created: { readonly by: readonly string[]; readonly over: (node: Node) => boolean } | null;
  /** What properties and other parts see of a state. */
  readonly shows: (node: Node) => object;
}

/** What was told: an input of this machine and what it carries. */
export interface Told {
  readonly input: string;
  readonly signal: Signal;
}

export interface PartStep {
  readonly to: number;
  /** Which facts of other parts it needs, and which of them must hold, as bits. */
  readonly needs: number;
  readonly holds: number;
  readonly signals: readonly Signal[];
  readonly says: string;
}

export interface Part {
  readonly machine: MachineName;
  readonly classes: number;
  readonly states: number;
  readonly cutOff: boolean;
  /** What is shown of each class; null while it does not exist. */
  readonly shown: readonly (Node | null)[];
  /** Acts and deadlines, by class. */
  readonly steps: readonly (readonly PartStep[])[];
  /** What it does when told, by class and by the text of what it is told; nothing: it has no use for it. */
  readonly told: readonly Readonly<Record<string, readonly PartStep[]>>[];
  readonly begins: number;
}

export const toldKey = (input: string, signal: Signal): string => `${input} ${JSON.stringify(signal)}`;

export function partOf(scope: PartScope, tolds: readonly Told[]): Part {
  const told = tolds.map(({ input, signal }) => ({
    type: input,
    key: toldKey(input, signal),
    by: [null],
    field: (name: string) => (name in signal ? [signal[name as keyof Signal]] : []),
  }));
  const explored = exploreMachine({ ...scope, offers: [...scope.offers, ...told], apart });
  return number(scope, explored);
}

const apart = ({ offer, answers }: Omit<Edge, 'to'>): string =>
  `${offer.key ?? ''} ${JSON.stringify(conditions(answers))}`;

function conditions(answers: Edge['answers']): { needs: number; holds: number } {
  let [needs, holds] = [0, 0];
  for (const { question, value } of answers) {
    const bit = 1 << between.indexOf(question as Between);
    if (!between.includes(question as Between)) continue;
    needs |= bit;
    if (value === true) holds |= bit;
  }
  return { needs, holds };
}

/** State 0 is that it does not exist, unless it always does. */
function number(scope: PartScope, explored: Explored): Part {
  const { created } = scope;
  const shift = created ? 1 : 0;
  const steps: Edge[][] = explored.edges.map((edges) => [...edges]);
  if (created) {
    const creating = explored.nodes
      .filter(({ via }) => via === null)
      .flatMap(({ id }) => (steps[id] ?? []).filter(({ on }) => created.by.includes(on)));
    for (const node of explored.nodes) if (created.over(node)) steps[node.id]?.push(...creating);
    steps.unshift(creating);
  }
  const nodes: (Node | null)[] = [...(created ? [null] : []), ...explored.nodes];
  const raw = steps.map((edges) => edges.map((edge) => ({ to: edge.to + shift, sign: signOf(edge), edge })));
  const shows = nodes.map((node) => JSON.stringify(node && [node.full, scope.shows(node)]));
  const { of, count } = classesOf(shows, raw);
  const part = {
    shown: new Array<Node | null>(count).fill(null),
    steps: Array.from({ length: count }, (): PartStep[] => []),
    told: Array.from({ length: count }, (): Record<string, PartStep[]> => ({})),
  };
  const done = new Set<number>();
  nodes.forEach((node, state) => {
    const own = of[state] ?? 0;
    if (done.has(own)) return;
    done.add(own);
    part.shown[own] = node;
    const seen = new Set<string>();
    for (const { to, sign, edge } of raw[state] ?? []) {
      const there = of[to] ?? 0;
      if (seen.has(`${sign}>${there}`) || (there === own && sign === QUIET)) continue;
      seen.add(`${sign}>${there}`);
      const step: PartStep = {
        to: there,
        ...conditions(edge.answers),
        signals: edge.signals,
        says: inWords({
          ...edge,
          answers: edge.answers.filter(({ question }) => !between.includes(question as Between)),
        }),
      };
      const key = edge.offer.key;
      if (key === undefined) part.steps[own]?.push(step);
      else (part.told[own] ??= {})[key] = [...(part.told[own][key] ?? []), step];
    }
  });
  const begins = of[0] ?? 0;
  const { machine } = scope;
  return { machine, classes: count, states: explored.nodes.length, cutOff: explored.cutOff, ...part, begins };
}

function signOf(edge: Edge): string {
  const { needs, holds } = conditions(edge.answers);
  if (needs === 0 && edge.signals.length === 0 && edge.offer.key === undefined) return QUIET;
  return JSON.stringify([edge.offer.key ?? null, needs, holds, edge.signals]);
}

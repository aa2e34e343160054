/** A machine as a graph, read off its definition: states within states, transitions with the events and rules on them. */
import type { AnyStateNode } from '../../machines/definition.ts';
import { machines } from '../../machines/machines.ts';
import type { MachineName } from '../contract/subject.ts';
import { eventName } from './triggerWords.ts';

export interface ChartState {
  /** The path from the root, such as `life.answered.full`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'state' | 'compound' | 'parallel';
  /** Where its parent begins. */
  readonly initial: boolean;
  readonly states: readonly ChartState[];
  /** What it accepts without leaving its state. */
  readonly stays: readonly string[];
}

export interface ChartEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly labels: readonly ChartLabel[];
}

/** An event that takes an edge, with the rules that stand guard over it. */
export interface ChartLabel {
  readonly event: string;
  readonly rules: readonly string[];
}

/** The event of a transition that waits for none. */
export const AT_ONCE = 'at once';

export interface Chart {
  readonly machine: MachineName;
  readonly states: readonly ChartState[];
  readonly edges: readonly ChartEdge[];
}

export function chartOf(machine: MachineName): Chart {
  const { root } = machines[machine].logic;
  const edges = new Map<string, { from: string; to: string; labels: ChartLabel[] }>();
  const visit = (node: AnyStateNode): void => {
    for (const transition of transitionsOf(node)) {
      const [target] = transition.target ?? [];
      if (target === undefined) continue;
      const [from, to] = [node.path.join('.'), target.path.join('.')];
      const id = `${from} → ${to}`;
      const edge = edges.get(id) ?? { from, to, labels: [] };
      const label = {
        event: eventName(String(transition.eventType)) || AT_ONCE,
        rules: rulesOf(transition.guard),
      };
      const known = edge.labels.find(({ event }) => event === label.event);
      if (known === undefined) edge.labels.push(label);
      edges.set(id, edge);
    }
    Object.values(node.states).forEach(visit);
  };
  visit(root);
  return {
    machine,
    states: Object.values(root.states).map((node) => stateOf(node, root)),
    edges: [...edges].map(([id, edge]) => ({ id, ...edge })),
  };
}

function stateOf(node: AnyStateNode, parent: AnyStateNode): ChartState {
  const inner = Object.values(node.states).map((child) => stateOf(child, node));
  const staying = transitionsOf(node).filter(({ target }) => (target ?? []).length === 0);
  return {
    id: node.path.join('.'),
    name: node.key,
    kind: inner.length === 0 ? 'state' : node.type === 'parallel' ? 'parallel' : 'compound',
    initial: parent.type !== 'parallel' && parent.config.initial === node.key,
    states: inner,
    stays: [...new Set(staying.map(({ eventType }) => eventName(String(eventType))))],
  };
}

const transitionsOf = (node: AnyStateNode) => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];

const ruleId = /^[A-Z]+-\d+$/;

function rulesOf(guard: unknown): string[] {
  if (typeof guard === 'string') return ruleId.test(guard) ? [guard] : [];
  if (typeof guard === 'function' && 'guards' in guard) return (guard.guards as unknown[]).flatMap(rulesOf);
  return [];
}

/** Every state, those within others after them. */
export function allStates({ states }: Pick<Chart, 'states'>): ChartState[] {
  return states.flatMap((state) => [state, ...allStates(state)]);
}

/** `request.answer [REQ-3, CLR-1]` */
export const labelText = ({ event, rules }: ChartLabel): string =>
  rules.length === 0 ? event : `${event} [${rules.join(', ')}]`;

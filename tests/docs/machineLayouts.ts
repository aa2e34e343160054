/** Lays the machines out with ELK: states within states, and lines with corners and words that touch nothing else. */
import elk from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { machines } from '../../machines/machines.ts';
import type { MachineName } from '../../src/contract/subject.ts';
import { allStates, chartOf } from '../../src/picture/chart.ts';
import type { ChartEdge, ChartState } from '../../src/picture/chart.ts';
import type { ChartLayout } from '../../src/picture/chartLayout.ts';
import { labelSize, stateSize } from '../../src/picture/chartSizes.ts';
import type { Box } from '../../src/picture/scene.ts';

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.spacing.nodeNode': '26',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};
const BETWEEN = 20;

/** A machine of several regions is laid out region by region, in the machine's order, in rows as wide as the widest. */
export async function layOut(machine: MachineName): Promise<ChartLayout> {
  const chart = chartOf(machine);
  const parallel = machines[machine].logic.root.type === 'parallel';
  const groups = parallel ? chart.states.map((state) => [state]) : [chart.states];
  const parts: ChartLayout[] = [];
  for (const states of groups) {
    const ids = new Set(allStates({ states }).map(({ id }) => id));
    parts.push(
      await layOutPart(
        states,
        chart.edges.filter(({ from }) => ids.has(from)),
      ),
    );
  }
  const width = Math.max(...parts.map((part) => part.width));
  let whole: ChartLayout = { width, height: 0, states: {}, edges: {} };
  let [x, y] = [0, 0];
  for (const part of parts) {
    if (x > 0 && x + part.width > width) [x, y] = [0, whole.height + BETWEEN];
    whole = joined(whole, part, x, y);
    x += part.width + BETWEEN;
  }
  return whole;
}

async function layOutPart(states: readonly ChartState[], edges: readonly ChartEdge[]): Promise<ChartLayout> {
  const order = allStates({ states }).map(({ id }) => id);
  // ELK is given what leads back the other way round, so that the machine's own order runs from left to right
  const leadsBack = ({ from, to }: ChartEdge): boolean => order.indexOf(from) > order.indexOf(to);
  const graph: ElkNode = {
    id: 'root',
    children: states.map(nodeOf),
    edges: edges.map((edge): ElkExtendedEdge => {
      const { w, h } = labelSize(edge);
      const label = { id: `label ${edge.id}`, text: edge.id, width: w, height: h };
      const [source, target] = leadsBack(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
      return { id: edge.id, sources: [source], targets: [target], labels: [label] };
    }),
    layoutOptions: options,
  };
  const laid: ElkNode = await new elk.default().layout(graph);
  const boxes: Record<string, Box> = {};
  const visit = (node: ElkNode): void => {
    if (node.id !== 'root') boxes[node.id] = boxOf(node);
    node.children?.forEach(visit);
  };
  visit(laid);
  const back = new Set(edges.filter(leadsBack).map(({ id }) => id));
  const lines = (laid.edges ?? []).map((edge) => [edge.id, lineOf(edge, back.has(edge.id))] as const);
  return {
    width: tenth(laid.width),
    height: tenth(laid.height),
    states: boxes,
    edges: Object.fromEntries(lines),
  };
}

function nodeOf(state: ChartState): ElkNode {
  const { w, h } = stateSize(state);
  if (state.kind === 'state') return { id: state.id, width: w, height: h };
  return {
    id: state.id,
    children: state.states.map(nodeOf),
    layoutOptions: {
      ...options,
      'elk.padding': `[top=${h + 8},left=16,bottom=16,right=16]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${w}, ${h + 24})`,
    },
  };
}

function lineOf(edge: ElkExtendedEdge, turned: boolean): ChartLayout['edges'][string] {
  const [section] = edge.sections ?? [];
  const points =
    section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  if (turned) points.reverse();
  return { points: points.map(({ x, y }) => [tenth(x), tenth(y)]), label: boxOf(edge.labels?.[0] ?? {}) };
}

function joined(whole: ChartLayout, part: ChartLayout, x: number, y: number): ChartLayout {
  const moved = (box: Box): Box => ({ ...box, x: tenth(box.x + x), y: tenth(box.y + y) });
  return {
    width: whole.width,
    height: Math.max(whole.height, tenth(y + part.height)),
    states: { ...whole.states, ...mapped(part.states, moved) },
    edges: {
      ...whole.edges,
      ...mapped(part.edges, ({ points, label }) => ({
        points: points.map(([px = 0, py = 0]) => [tenth(px + x), tenth(py + y)]),
        label: moved(label),
      })),
    },
  };
}

const mapped = <T>(map: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));

const boxOf = ({ x, y, width, height }: Pick<ElkNode, 'x' | 'y' | 'width' | 'height'>): Box => ({
  x: tenth(x),
  y: tenth(y),
  w: tenth(width),
  h: tenth(height),
});

const tenth = (value = 0): number => Math.round(value * 10) / 10;

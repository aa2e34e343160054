/**
 * A machine's chart as Mermaid text (`stateDiagram-v2`). Mermaid lets no line lead from inside one state to inside another, so the states
 * within a state are drawn beside each other, and what leads out of all of them leads out of each.
 */
import type { MachineName } from '../contract/subject.ts';
import { chartOf, labelText } from './chart.ts';
import type { Chart, ChartState } from './chart.ts';
import { litBy } from './lit.ts';
import type { Lit } from './lit.ts';
import type { Run } from './chartScene.ts';
import { stateWords } from './words.ts';

export function chartMermaid(machine: MachineName, run: Run | null): string {
  const chart = chartOf(machine);
  const lit = run === null ? null : litBy(chart, run.course);
  const title = run === null ? `The machine ${machine}` : `EXERCISE · ${run.title}: ${machine}`;
  const regions = chart.states.filter(({ kind }) => kind === 'compound');
  const parallel = regions.length === chart.states.length;
  const lines = [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'stateDiagram-v2',
    '  direction LR',
    ...(parallel
      ? regions.flatMap((region) => regionLines(chart, region, lit))
      : bodyLines(chart, chart.states, '', lit, '  ')),
    ...(lit === null ? [] : litLines(chart, lit)),
  ];
  return `${lines.join('\n')}\n`;
}

function regionLines(chart: Chart, region: ChartState, lit: Lit | null): string[] {
  return [
    `  state "${stateWords(region.name)}" as ${idOf(region.id)} {`,
    '    direction LR',
    ...bodyLines(chart, region.states, region.id, lit, '    '),
    '  }',
  ];
}

function bodyLines(
  chart: Chart,
  states: readonly ChartState[],
  within: string,
  lit: Lit | null,
  indent: string,
): string[] {
  const leaves = leavesOf(states);
  const lines = leaves.map(({ id }) => `${indent}state "${nameOf(id, within)}" as ${idOf(id)}`);
  const [first] = leavesOf(states.filter(({ initial }) => initial)).filter((leaf) => leaf.initial);
  if (first) lines.push(`${indent}[*] --> ${idOf(first.id)}`);
  for (const edge of chart.edges) {
    const [from] = [leaves.filter(({ id }) => isIn(id, edge.from))];
    const to =
      leaves.find(({ id }) => id === edge.to) ??
      leaves.find(({ id, initial }) => isIn(id, edge.to) && initial);
    if (to === undefined) continue;
    const taken = lit?.taken.get(edge.id);
    const words = edge.labels
      .map((label) => `${labelText(label)}${taken?.has(label.event) === true ? ' ✓' : ''}`)
      .join(', ');
    for (const leaf of from) lines.push(`${indent}${idOf(leaf.id)} --> ${idOf(to.id)} : ${words}`);
  }
  return lines;
}

/** Where it stands is filled, where it was has a thick edge. */
function litLines(chart: Chart, lit: Lit): string[] {
  const leaves = leavesOf(chart.states).map(({ id }) => id);
  const visited = leaves.filter((id) => lit.visited.has(id) && !lit.here.has(id));
  const here = leaves.filter((id) => lit.here.has(id));
  return [
    '  classDef visited stroke-width:3px',
    '  classDef here fill:#1b2229,color:#fff,stroke-width:3px',
    ...(visited.length === 0 ? [] : [`  class ${visited.map(idOf).join(',')} visited`]),
    ...(here.length === 0 ? [] : [`  class ${here.map(idOf).join(',')} here`]),
  ];
}

const leavesOf = (states: readonly ChartState[]): ChartState[] =>
  states.flatMap((state) => (state.states.length === 0 ? [state] : leavesOf(state.states)));

const isIn = (id: string, outer: string): boolean => id === outer || id.startsWith(`${outer}.`);
const idOf = (id: string): string => id.replaceAll('.', '_');
const nameOf = (id: string, within: string): string =>
  stateWords(within === '' ? id : id.slice(within.length + 1));

/** A machine's chart as a scene; with a course, the way that one subject took through it stands out. */
import type { MachineName } from '../contract/subject.ts';
import { allStates, chartOf, labelText } from './chart.ts';
import type { ChartEdge, ChartState } from './chart.ts';
import { layoutOf } from './chartLayout.ts';
import type { ChartLayout } from './chartLayout.ts';
import { HEAD, LINE, NAME, SMALL, staysLines } from './chartSizes.ts';
import { litBy } from './lit.ts';
import type { Lit } from './lit.ts';
import type { Box, Mark, Scene, Shape } from './scene.ts';
import { path, rect } from './shapes.ts';
import type { Course } from './story.ts';
import { inLines, SIZE, textAt } from './text.ts';
import { stateWords } from './words.ts';

/** One run through the machine, and whose it is. */
export interface Run {
  readonly course: Course;
  /** What it is a run of: the exercise's title and the subject's name. */
  readonly title: string;
}

const PAD = 16;

export function chart(machine: MachineName, run: Run | null): Scene {
  const drawn = chartOf(machine);
  const layout = layoutOf(machine);
  const lit = run === null ? null : litBy(drawn, run.course);
  const width = layout.width + 2 * PAD;
  // a chart shows the mechanism; only one with a run in it is about an exercise
  const title = run === null ? `The machine ${machine}` : `EXERCISE · ${run.title}: ${machine}`;
  const lines = inLines(title, width - 2 * PAD, 15, true);
  const top = PAD + lines.length * 20;
  const at = (box: Box): Box => ({ ...box, x: box.x + PAD, y: box.y + top });
  const marks: Mark[] = [
    {
      what: 'heading',
      says: '',
      shapes: lines.map((text, row) =>
        textAt(PAD, 24 + row * 20, text, { size: 15, bold: true, look: 'text strong' }),
      ),
    },
    ...allStates(drawn).map((state) => stateMark(state, at(boxIn(layout, state.id)), lit)),
    ...inOrder(drawn.edges, lit).map((edge) => edgeMark(edge, layout, top, lit)),
  ];
  const count = allStates(drawn).filter(({ kind }) => kind === 'state').length;
  const where = lit === null ? '' : ` It stands at ${[...lit.here].map(stateWords).join(' and ')}.`;
  return {
    width,
    height: layout.height + top + PAD,
    title,
    says: `The statechart of the machine ${machine}: ${count} states and ${drawn.edges.length} transitions between them.${where}`,
    marks,
  };
}

/** What was taken is drawn over what was not. */
const inOrder = (edges: readonly ChartEdge[], lit: Lit | null): ChartEdge[] =>
  [...edges].sort((a, b) => Number(lit?.taken.has(a.id) ?? false) - Number(lit?.taken.has(b.id) ?? false));

const nowhere: Box = { x: 0, y: 0, w: 0, h: 0 };
const boxIn = ({ states }: ChartLayout, id: string): Box => states[id] ?? nowhere;

function stateMark(state: ChartState, { x, y, w, h }: Box, lit: Lit | null): Mark {
  const here = lit?.here.has(state.id) === true;
  const visited = lit?.visited.has(state.id) === true;
  if (state.kind !== 'state') return groupMark(state, { x, y, w, h }, visited);
  const look = here ? 'place here' : visited ? 'place visited' : 'place plain';
  const text = here ? 'text inverse' : lit !== null && !visited ? 'text soft' : 'text strong';
  return {
    what: 'state',
    says: stateSays(state, lit),
    shapes: [
      rect(x, y, w, h, look, 8),
      ...beginning(state, x, y),
      textAt(x + w / 2, y + 20, stateWords(state.name), {
        size: NAME,
        bold: true,
        anchor: 'middle',
        look: text,
      }),
      ...state.stays.map((event, row) =>
        textAt(x + w / 2, y + 35 + row * LINE, event, {
          size: SMALL,
          anchor: 'middle',
          look: here ? 'text inverse' : 'text soft',
        }),
      ),
    ],
  };
}

function groupMark(state: ChartState, { x, y, w, h }: Box, visited: boolean): Mark {
  const name = textAt(x + 12, y + HEAD - 5, stateWords(state.name), {
    size: SIZE,
    bold: true,
    look: 'text strong',
  });
  return {
    what: 'group',
    says: '',
    shapes: [
      rect(x, y, w, h, visited ? 'group visited' : 'group', 10),
      ...beginning(state, x, y),
      name,
      ...staysLines(state).map((text, row) =>
        textAt(x + 12, y + HEAD + 10 + row * LINE, text, { size: SMALL, look: 'text soft' }),
      ),
    ],
  };
}

/** A dot at the corner of the state in which its region begins. */
const beginning = ({ initial }: ChartState, x: number, y: number): Shape[] =>
  initial ? [{ is: 'circle', x, y, r: 5, look: 'begin' }] : [];

function stateSays({ id, stays, initial }: ChartState, lit: Lit | null): string {
  const times = lit?.visited.get(id) ?? 0;
  const parts = [
    ...(initial ? ['it begins here'] : []),
    ...(lit?.here.has(id) === true ? ['it stands here'] : []),
    ...(times > 0 ? [`entered ${times === 1 ? 'once' : `${times} times`}`] : []),
    ...(stays.length > 0 ? [`stays on ${stays.join(', ')}`] : []),
  ];
  return `${id.split('.').map(stateWords).join(', ')}${parts.length === 0 ? '' : `: ${parts.join('; ')}`}`;
}

function edgeMark(edge: ChartEdge, { edges }: ChartLayout, top: number, lit: Lit | null): Mark {
  const laid = edges[edge.id];
  const points = (laid?.points ?? []).map(([x = 0, y = 0]): [number, number] => [x + PAD, y + top]);
  const taken = lit?.taken.get(edge.id);
  const look = taken === undefined ? (lit === null ? 'way plain' : 'way') : 'way taken';
  const box = laid?.label ?? nowhere;
  const texts = edge.labels.map((label, row) => {
    const used = taken?.has(label.event) === true;
    return textAt(box.x + PAD + 3, box.y + top + 10 + row * LINE, labelText(label), {
      size: SMALL,
      look: lit !== null && !used ? 'text soft' : 'text',
    });
  });
  const times =
    taken === undefined
      ? ''
      : `; taken by ${[...taken].map(([event, count]) => (count === 1 ? event : `${event} ${count} times`)).join(', ')}`;
  return {
    what: 'transition',
    says: `${edge.from} to ${edge.to}: ${edge.labels.map(labelText).join(', ')}${times}`,
    shapes: points.length < 2 ? texts : [...headedLine(points, look), ...texts],
  };
}

/** The line, and its head in the direction in which it arrives. */
function headedLine(points: readonly (readonly [number, number])[], look: string): Shape[] {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [fromX, fromY] = points.at(-2) ?? [0, 0];
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  const back = (by: number, across: number): [number, number] => [
    x - dx * by - dy * across,
    y - dy * by + dx * across,
  ];
  return [
    path([...points.slice(0, -1), back(5, 0)], look),
    path([[x, y], back(8, 4), back(8, -4)], `${look} head`, true),
  ];
}

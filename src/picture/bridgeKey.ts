/** What the signs of the bridge mean, each with its word: only those that the picture uses. */
import type { Mark, Shape } from './scene.ts';
import { arrow, cross, cutLine, diamond, hatched, line, rect, tick } from './shapes.ts';
import { textAt, textWidth } from './text.ts';

interface Sign {
  readonly word: string;
  readonly w: number;
  readonly draw: (x: number, y: number) => Shape[];
  /** It is shown when a shape of this look, or this pattern, is in the picture. */
  readonly look: string;
}

const signs: readonly Sign[] = [
  { word: 'message', w: 10, look: 'message', draw: (x, y) => arrow(x + 5, y - 8, y + 6, 'message', 4) },
  { word: 'acknowledged', w: 10, look: 'acknowledged', draw: (x, y) => [tick(x + 5, y + 3, 'acknowledged')] },
  {
    word: 'time allowed, filled as it runs',
    w: 28,
    look: 'allowed',
    draw: (x, y) => [rect(x, y - 4, 28, 8, 'allowed'), rect(x, y - 4, 16, 8, 'run')],
  },
  { word: 'overdue', w: 20, look: 'late', draw: (x, y) => [hatched(x, y - 4, 20, 8, 'late')] },
  { word: 'clock stopped', w: 20, look: 'stopped', draw: (x, y) => [line(x, y, x + 20, y, 'stopped')] },
  { word: 'rings', w: 20, look: 'beam-ring', draw: (x, y) => [line(x, y, x + 20, y, 'beam-ring')] },
  { word: 'being arranged', w: 20, look: 'beam-wait', draw: (x, y) => [line(x, y, x + 20, y, 'beam-wait')] },
  { word: 'in session', w: 20, look: 'session', draw: (x, y) => [rect(x, y - 5, 20, 10, 'session', 2)] },
  { word: 'line dropped', w: 8, look: 'cut-edge', draw: (x, y) => cutLine(x, y) },
  {
    word: 'came to nothing, or declined',
    w: 10,
    look: 'refusal',
    draw: (x, y) => cross(x + 5, y, 4, 'refusal'),
  },
  {
    word: 'suspended',
    w: 20,
    look: 'gap',
    draw: (x, y) => [
      { ...rect(x, y - 6, 20, 12, 'gap'), pattern: 'gap' },
      line(x, y - 7, x, y + 7, 'gap-edge'),
      line(x + 20, y - 7, x + 20, y + 7, 'gap-edge'),
    ],
  },
  {
    word: 'test',
    w: 8,
    look: 'tested',
    draw: (x, y) => [{ is: 'circle', x: x + 4, y, r: 3, look: 'tested' }],
  },
  { word: 'ministers meet', w: 8, look: 'pillar', draw: (x, y) => [rect(x, y - 8, 8, 16, 'pillar')] },
  { word: 'inject', w: 10, look: 'inject', draw: (x, y) => [diamond(x + 5, y, 5, 'inject')] },
  { word: 'in the open', w: 8, look: 'open-act', draw: (x, y) => [rect(x, y - 4, 8, 8, 'open-act')] },
  {
    word: 'private to its side',
    w: 8,
    look: 'private-act',
    draw: (x, y) => [{ is: 'circle', x: x + 4, y, r: 3.5, look: 'private-act' }],
  },
  {
    word: 'held back for clearance',
    w: 20,
    look: 'held',
    draw: (x, y) => [
      line(x, y, x + 20, y, 'held'),
      line(x, y - 3, x, y + 3, 'held'),
      line(x + 20, y - 3, x + 20, y + 3, 'held'),
    ],
  },
];

const ROW = 20;
const SMALL = 11;

export function keyOf(
  marks: readonly Mark[],
  left: number,
  right: number,
  top: number,
): { mark: Mark; height: number } {
  const looks = new Set(marks.flatMap(({ shapes }) => shapes.map(({ look }) => look)));
  const uses = ({ look }: Sign): boolean =>
    [...looks].some((one) => one === look || one.startsWith(`${look} `));
  const shapes: Shape[] = [];
  let [x, y] = [left, top + 12];
  for (const sign of signs.filter(uses)) {
    const width = sign.w + 6 + textWidth(sign.word, SMALL);
    if (x > left && x + width > right) [x, y] = [left, y + ROW];
    shapes.push(
      ...sign.draw(x, y),
      textAt(x + sign.w + 6, y + 4, sign.word, { size: SMALL, look: 'text soft' }),
    );
    x += width + 18;
  }
  return { mark: { what: 'key', says: '', shapes }, height: y - top + 12 };
}

/** Small shapes that the pictures are put together from. */
import type { LineShape, PathShape, Point, RectShape, Shape } from './scene.ts';

const n = (value: number): string => String(Math.round(value * 10) / 10);

export const point = (x: number, y: number): Point => ({ x, y });

export const line = (x1: number, y1: number, x2: number, y2: number, look: string): LineShape => ({
  is: 'line',
  from: point(x1, y1),
  to: point(x2, y2),
  look,
});

export const rect = (x: number, y: number, w: number, h: number, look: string, round = 0): RectShape => ({
  is: 'rect',
  x,
  y,
  w,
  h,
  look,
  round,
});

export const hatched = (x: number, y: number, w: number, h: number, look: string): RectShape => ({
  ...rect(x, y, w, h, look),
  pattern: 'late',
});

export const path = (
  points: readonly (readonly [number, number])[],
  look: string,
  closed = false,
): PathShape => ({
  is: 'path',
  d: `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${closed ? 'Z' : ''}`,
  look,
});

/** A line from one height to another, with a head where it arrives. */
export function arrow(x: number, from: number, to: number, look: string, head = 5): Shape[] {
  const up = to < from ? 1 : -1;
  return [
    line(x, from, x, to + up * head, look),
    path(
      [
        [x, to],
        [x - head * 0.7, to + up * head * 1.5],
        [x + head * 0.7, to + up * head * 1.5],
      ],
      `${look} head`,
      true,
    ),
  ];
}

/** The head of an arrow alone, pointing up or down. */
export const head = (x: number, y: number, up: boolean, look: string): PathShape =>
  path(
    [
      [x, y + (up ? -3 : 3)],
      [x - 3.5, y + (up ? 3 : -3)],
      [x + 3.5, y + (up ? 3 : -3)],
    ],
    `${look} head`,
    true,
  );

export const tick = (x: number, y: number, look: string): PathShape =>
  path(
    [
      [x - 4, y - 3],
      [x - 1, y],
      [x + 4, y - 7],
    ],
    look,
  );

export const cross = (x: number, y: number, r: number, look: string): Shape[] => [
  line(x - r, y - r, x + r, y + r, look),
  line(x - r, y + r, x + r, y - r, look),
];

/** Where a line was cut: two torn edges, and nothing between them. */
export const cutLine = (x: number, y: number): Shape[] => [
  rect(x + 1, y - 7, 5, 14, 'cut'),
  ...[x, x + 5].map((at) =>
    path(
      [
        [at + 1, y + 8],
        [at + 4, y + 2],
        [at, y - 2],
        [at + 3, y - 8],
      ],
      'cut-edge',
    ),
  ),
];

export const diamond = (x: number, y: number, r: number, look: string): PathShape =>
  path(
    [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ],
    look,
    true,
  );

/** A ring of which the part that is left, from 0 to 1, is filled like a slice: it runs down clockwise. */
export function ring(x: number, y: number, r: number, left: number, look: string): Shape[] {
  const part = Math.min(1, Math.max(0, left));
  const face: Shape = { is: 'circle', x, y, r, look: `${look} face` };
  if (part <= 0) return [face];
  if (part >= 0.999) return [face, { is: 'circle', x, y, r: r - 2.5, look: `${look} slice` }];
  const angle = 2 * Math.PI * (1 - part) - Math.PI / 2;
  const inner = r - 2.5;
  const [fromX, fromY] = [x + inner * Math.cos(angle), y + inner * Math.sin(angle)];
  const large = part > 0.5 ? 1 : 0;
  const d = `M${n(x)} ${n(y)}L${n(fromX)} ${n(fromY)}A${n(inner)} ${n(inner)} 0 ${large} 1 ${n(x)} ${n(y - inner)}Z`;
  return [face, { is: 'path', d, look: `${look} slice` }];
}

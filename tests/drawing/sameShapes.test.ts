/** What is drawn anew in a picture of another moment: what looks otherwise in anything that a shape has, and nothing else. */
import { describe, expect, test } from 'vitest';
import { sameShapes } from '../../src/drawing/sameShapes.ts';
import type { Shape } from '../../src/picture/scene.ts';

const shapes = (): Shape[] => [
  { is: 'line', from: { x: 0, y: 1 }, to: { x: 2, y: 3 }, look: 'axis' },
  { is: 'rect', x: 0, y: 0, w: 4, h: 2, look: 'bar', pattern: 'late' },
  { is: 'text', x: 1, y: 1, text: 'US-1', size: 11, anchor: 'start', look: 'text', w: 24, bold: false },
];

describe('shapes that were laid out by themselves', () => {
  test('look the same when all that they have is the same', () => {
    expect(sameShapes(shapes(), shapes())).toBe(true);
    expect(sameShapes([], [])).toBe(true);
  });

  test.each<[string, Partial<Shape>, number]>([
    ['another end', { to: { x: 2, y: 4 } }, 0],
    ['another look', { look: 'bar late' }, 1],
    ['another pattern', { pattern: 'gap' }, 1],
    ['a pattern less', { pattern: undefined } as Partial<Shape>, 1],
    ['other words', { text: 'US-2' }, 2],
  ])('look otherwise with %s', (_, change, at) => {
    const others = shapes().map((shape, index) =>
      index === at ? ({ ...shape, ...change } as Shape) : shape,
    );
    expect(sameShapes(shapes(), others)).toBe(false);
  });

  test('look otherwise when one is missing', () => {
    expect(sameShapes(shapes(), shapes().slice(1))).toBe(false);
    expect(sameShapes(shapes().slice(1), shapes())).toBe(false);
  });
});

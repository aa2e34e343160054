/** Whether two marks look the same, although each was laid out by itself. */
import type { Point, Shape } from '../picture/scene.ts';

export const sameShapes = (all: readonly Shape[], others: readonly Shape[]): boolean =>
  all === others ||
  (all.length === others.length &&
    all.every((shape, index) => {
      const other = others[index];
      return other !== undefined && sameShape(shape, other);
    }));

const samePoint = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

function sameShape(a: Shape, b: Shape): boolean {
  if (a.look !== b.look) return false;
  switch (a.is) {
    case 'line':
      return b.is === 'line' && samePoint(a.from, b.from) && samePoint(a.to, b.to);
    case 'rect':
      return (
        b.is === 'rect' &&
        samePoint(a, b) &&
        a.w === b.w &&
        a.h === b.h &&
        a.round === b.round &&
        a.pattern === b.pattern
      );
    case 'circle':
      return b.is === 'circle' && samePoint(a, b) && a.r === b.r;
    case 'path':
      return b.is === 'path' && a.d === b.d;
    case 'text':
      return (
        b.is === 'text' &&
        samePoint(a, b) &&
        a.text === b.text &&
        a.size === b.size &&
        a.anchor === b.anchor &&
        a.bold === b.bold
      );
  }
}

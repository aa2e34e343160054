/** Whether two marks look the same, although each was laid out by itself. */
import type { Shape } from '../picture/scene.ts';

export const sameShapes = (shapes: readonly Shape[], others: readonly Shape[]): boolean =>
  same(shapes, others);

/** What shapes are made of is plain data: numbers, words, points and lists of them. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isData(one) || !isData(other)) return false;
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length && fields.every((field) => same(one[field], other[field]))
  );
}

const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

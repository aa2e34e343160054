/** What every picture must keep to, whatever it shows. */
import { sceneCss } from '../../src/drawing/sceneCss.ts';
import { boxOf, overlap } from '../../src/picture/scene.ts';
import type { Box, Scene, Shape, TextShape } from '../../src/picture/scene.ts';

const shapesOf = ({ marks }: Scene): Shape[] => marks.flatMap(({ shapes }) => [...shapes]);

export const textsOf = (scene: Scene): TextShape[] =>
  shapesOf(scene).filter((shape): shape is TextShape => shape.is === 'text');

/** Texts that cover one another, and shapes that stand outside the picture, each in words. */
export function faultsIn(scene: Scene): string[] {
  return [...covered(scene), ...outside(scene), ...unseen(scene)];
}

function covered(scene: Scene): string[] {
  const texts = textsOf(scene).map((text) => ({ text: text.text, box: boxOf(text) }));
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `'${one.text}' and '${other.text}' cover one another`),
  );
}

const SLACK = 6;

function outside(scene: Scene): string[] {
  return shapesOf(scene).flatMap((shape) => {
    const { x, y, w, h } = extent(shape);
    const numbers = [x, y, w, h].every(Number.isFinite);
    const inside =
      x >= -SLACK && y >= -SLACK && x + w <= scene.width + SLACK && y + h <= scene.height + SLACK;
    return numbers && inside ? [] : [`${shape.is} ${shape.look} stands outside: ${JSON.stringify(shape)}`];
  });
}

/** Every look has a rule in the style sheet; the words after its first vary it. */
function unseen(scene: Scene): string[] {
  const looks = new Set(shapesOf(scene).map(({ look }) => look.split(' ')[0] ?? ''));
  looks.delete('text');
  return [...looks].filter((look) => !sceneCss.includes(`.p-${look}`)).map((look) => `no rule for ${look}`);
}

function extent(shape: Shape): Box {
  switch (shape.is) {
    case 'text':
      return boxOf(shape);
    case 'rect':
      return shape;
    case 'circle':
      return { x: shape.x - shape.r, y: shape.y - shape.r, w: 2 * shape.r, h: 2 * shape.r };
    case 'line':
      return around([shape.from, shape.to]);
    case 'path':
      return around(
        [...shape.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
          x: Number(x),
          y: Number(y),
        })),
      );
  }
}

function around(points: readonly { readonly x: number; readonly y: number }[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** A scene as plain SVG. Texts are drawn last, so that no line runs through them; the words are there for those who cannot see it. */
import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Mark, Scene, Shape, TextShape } from '../picture/scene.ts';
import { sceneWords } from '../picture/scene.ts';
import { sameShapes } from './sameShapes.ts';

interface SceneSvgProps {
  readonly scene: Scene;
  /** Unique on its page: the ids of the picture's patterns and words begin with it. */
  readonly id: string;
  /** A style sheet to carry along, for a file that stands alone. */
  readonly css?: string;
  /** Its words stand beside it; otherwise they are in its description. */
  readonly wordsBeside?: boolean;
  /** Marks that were not there a moment ago. */
  readonly news?: ReadonlySet<Mark>;
}

export function SceneSvg({ scene, id, css, wordsBeside = false, news }: SceneSvgProps): ReactElement {
  const { width, height, least, title, says, marks } = scene;
  const keys = keysOf(marks);
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      width={width}
      height={Math.ceil(height)}
      style={least === undefined ? undefined : { minWidth: least }}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-says`}
      xmlns="http://www.w3.org/2000/svg"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-says`}>{wordsBeside ? says : [says, ...sceneWords(scene)].join('\n')}</desc>
      {css === undefined ? null : <style>{css}</style>}
      <Patterns id={id} />
      <rect className="p-paper" width={width} height={Math.ceil(height)} />
      {marks.map((mark, index) => (
        <MarkShapes
          key={keys[index]}
          what={mark.what}
          title={titleOf(mark)}
          shapes={mark.shapes}
          id={id}
          isNews={news?.has(mark) ?? false}
        />
      ))}
      <g className="p-words">
        {marks.map(({ shapes }, index) =>
          shapes.some(isText) ? <MarkTexts key={keys[index]} shapes={shapes} /> : null,
        )}
      </g>
    </svg>
  );
}

/** Hatching that says late, and dots that say gap, where colour says nothing. */
function Patterns({ id }: { readonly id: string }): ReactElement {
  return (
    <defs>
      <pattern
        id={`${id}-late`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="p-late-ground" width="5" height="5" />
        <line className="p-late-line" x1="1" y1="0" x2="1" y2="5" />
      </pattern>
      <pattern id={`${id}-gap`} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect className="p-gap-ground" width="7" height="7" />
        <circle className="p-gap-dot" cx="2" cy="2" r="0.9" />
      </pattern>
    </defs>
  );
}

/** By what it stands for: in the picture of another moment the same mark is the same element. */
function keysOf(marks: readonly Mark[]): string[] {
  const counts = new Map<string, number>();
  return marks.map(({ what, ref = '', at = '' }) => {
    const key = `${what} ${ref} ${at}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return `${key} ${count}`;
  });
}

interface ShapesProps {
  readonly shapes: readonly Shape[];
}

interface MarkProps extends ShapesProps {
  readonly what: string;
  readonly title: string;
  readonly id: string;
  readonly isNews: boolean;
}

/** Drawn anew only where it looks otherwise: most marks of a picture stay as they are from one moment to the next. */
const MarkShapes = memo(
  function MarkShapes({ what, title, shapes, id, isNews }: MarkProps): ReactElement | null {
    const drawn = shapes.filter((shape) => !isText(shape));
    if (drawn.length === 0) return null;
    return (
      <g className={`p-mark p-is-${what.replaceAll(' ', '-')}${isNews ? ' p-news' : ''}`}>
        {title === '' ? null : <title>{title}</title>}
        {drawn.map((shape, index) => elementOf(shape, id, index))}
      </g>
    );
  },
  (a, b) =>
    a.what === b.what &&
    a.title === b.title &&
    a.id === b.id &&
    a.isNews === b.isNews &&
    sameShapes(a.shapes, b.shapes),
);

const MarkTexts = memo(
  function MarkTexts({ shapes }: ShapesProps): ReactElement {
    return <>{shapes.filter(isText).map(textElement)}</>;
  },
  (a, b) => sameShapes(a.shapes, b.shapes),
);

/** So many of those that share a mark are told when one points at it; the words of the picture tell them all. */
const POINTED_AT = 5;

function titleOf({ says, also = [] }: Mark): string {
  if (says === '' || also.length === 0) return says;
  const more = also.length + 1 - POINTED_AT;
  const others = also.slice(0, POINTED_AT - 1).map((one) => one.says);
  return [says, ...others, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** Not a component for each: there are a thousand and more in a picture. */
function elementOf(shape: Exclude<Shape, TextShape>, id: string, key: number): ReactElement {
  const className = classOf(shape.look);
  switch (shape.is) {
    case 'line':
      return (
        <line
          key={key}
          className={className}
          x1={round(shape.from.x)}
          y1={round(shape.from.y)}
          x2={round(shape.to.x)}
          y2={round(shape.to.y)}
        />
      );
    case 'rect':
      return (
        <rect
          key={key}
          className={className}
          x={round(shape.x)}
          y={round(shape.y)}
          width={round(shape.w)}
          height={round(shape.h)}
          rx={shape.round === undefined || shape.round === 0 ? undefined : shape.round}
          style={shape.pattern === undefined ? undefined : { fill: `url(#${id}-${shape.pattern})` }}
        />
      );
    case 'circle':
      return <circle key={key} className={className} cx={round(shape.x)} cy={round(shape.y)} r={shape.r} />;
    case 'path':
      return <path key={key} className={className} d={shape.d} />;
  }
}

function textElement(shape: TextShape, key: number): ReactElement {
  return (
    <text
      key={key}
      className={classOf(shape.look)}
      x={round(shape.x)}
      y={round(shape.y)}
      fontSize={shape.size}
      fontWeight={shape.bold ? 600 : undefined}
      textAnchor={shape.anchor === 'start' ? undefined : shape.anchor}
    >
      {shape.text}
    </text>
  );
}

const isText = (shape: Shape): shape is TextShape => shape.is === 'text';

const classOf = (look: string): string =>
  look
    .split(' ')
    .map((one) => `p-${one}`)
    .join(' ');

const round = (value: number): number => Math.round(value * 10) / 10;

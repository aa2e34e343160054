/** A picture as large as its place lets it be: laid out for the width at which its letters come out largest. */
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { SceneSvg } from '../../src/drawing/SceneSvg.tsx';
import type { Scene } from '../../src/picture/scene.ts';
import { useNews } from '../pictures/useNews.ts';

interface FitSceneProps {
  readonly draw: (width: number) => Scene;
  /** What the drawing is made of, but for the time that passes. */
  readonly of: readonly unknown[];
  /** The instant that is drawn. */
  readonly now: string;
}

/** Widths in units of the picture; the fewer units across, the larger a letter. */
const widths = [700, 860, 960, 1080, 1200, 1350, 1500, 1700, 1900, 2200];
/** On a phone it is not made larger, and is moved sideways. */
const PHONE = 640;

export function FitScene({ draw, of, now }: FitSceneProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '');
  const [box, setBox] = useState({ w: 0, h: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setBox({ w: element.clientWidth, h: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const width = useMemo(() => bestWidth(draw, box), [box, ...of]);
  const scene = useMemo(() => (width === null ? null : draw(width)), [width, now, ...of]);
  const news = useNews(scene);
  const scale = scene === null || box.w < PHONE ? 1 : scaleOf(scene, box);
  return (
    <div
      ref={place}
      className="wall-fit"
      {...(scene !== null && scene.width * scale > box.w
        ? { tabIndex: 0, role: 'group', 'aria-label': scene.title }
        : {})}
    >
      {scene === null ? null : (
        <div style={{ width: scene.width * scale }}>
          <SceneSvg scene={scene} id={id} news={news} />
        </div>
      )}
    </div>
  );
}

interface Box {
  readonly w: number;
  readonly h: number;
}

const scaleOf = ({ width, height }: Scene, { w, h }: Box): number => Math.min(w / width, h / height);

function bestWidth(draw: (width: number) => Scene, box: Box): number | null {
  if (box.w === 0) return null;
  if (box.w < PHONE) return box.w;
  const tried = widths.map((width) => ({ width, scale: scaleOf(draw(width), box) }));
  return tried.reduce((best, one) => (one.scale > best.scale ? one : best)).width;
}

/** The path and the bridge in a page, live: drawn for the width of their place, from what one seat was shown. */
import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { PictureSource } from '../../src/contract/picture.ts';
import { SceneSvg } from '../../src/drawing/SceneSvg.tsx';
import { bridge } from '../../src/picture/bridge.ts';
import { pathOf } from '../../src/picture/path.ts';
import type { Scene } from '../../src/picture/scene.ts';
import { useNews } from './useNews.ts';
import { useStory } from './useStory.ts';
import { useWidth } from './useWidth.ts';

interface PictureProps {
  readonly source: PictureSource;
  /** Its key, such as `us:blades`; the path takes the first that is known when there is none. */
  readonly incident?: string | undefined;
  /** As it was then; otherwise now. */
  readonly moment?: string | undefined;
}

interface BridgeProps extends PictureProps {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Leaves out what is not given: a picture takes its options exactly. */
const given = <T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

export function PathPicture({ source, incident, moment }: PictureProps): ReactElement {
  const story = useStory(source, moment);
  return (
    <Drawn
      draw={(width) => pathOf(story, { width, ...given({ incident, moment }) })}
      of={[story, incident, moment]}
    />
  );
}

export function BridgePicture({ source, incident, moment, from, to }: BridgeProps): ReactElement {
  return (
    <Drawn
      draw={(width) => bridge(source, { width, ...given({ incident, moment, from, to }) })}
      of={[source, incident, moment, from, to]}
    />
  );
}

interface DrawnProps {
  readonly draw: (width: number) => Scene;
  /** What the drawing is made of: it is made anew when one of these changes. */
  readonly of: readonly unknown[];
}

function Drawn({ draw, of }: DrawnProps): ReactElement {
  const { ref, width } = useWidth();
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '');
  const scene = useMemo(() => (width === 0 ? null : draw(width)), [width, ...of]);
  useHereInSight(ref, scene, width);
  const news = useNews(scene);
  const wider = scene !== null && Math.max(scene.width, scene.least ?? 0) > width;
  return (
    // what is wider than its place is moved sideways, with the keyboard too
    <div
      ref={ref}
      className="picture-place"
      {...(wider ? { tabIndex: 0, role: 'group', 'aria-label': scene.title } : {})}
    >
      {scene === null ? null : <SceneSvg scene={scene} id={id} news={news} />}
    </div>
  );
}

/** Where a picture is wider than its place, the state in which things stand is brought to the middle whenever it changes. */
function useHereInSight(place: RefObject<HTMLDivElement | null>, scene: Scene | null, width: number): void {
  const last = useRef<number | null>(null);
  useLayoutEffect(() => {
    const box = place.current;
    const here = scene === null || scene.width <= width ? null : middleOfHere(scene);
    const moved = here !== last.current;
    last.current = here;
    // by what was laid out, since asking the page would have it lay itself out at once
    if (box !== null && here !== null && moved) box.scrollLeft = here - width / 2;
  }, [place, scene, width]);
}

function middleOfHere({ marks }: Scene): number | null {
  for (const { shapes } of marks)
    for (const shape of shapes)
      if (shape.is === 'rect' && shape.look === 'place here') return Math.round(shape.x + shape.w / 2);
  return null;
}

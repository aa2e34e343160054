/**
 * The bridge to look around in: zoomed from minutes to years with buttons, keys, wheel or two fingers, dragged, following now, and
 * scrubbed to any moment that is past.
 */
import { memo, startTransition, useDeferredValue, useId, useMemo, useState } from 'react';
import type { KeyboardEvent, ReactElement, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureSource } from '../../src/contract/picture.ts';
import { SceneSvg } from '../../src/drawing/SceneSvg.tsx';
import { bridgeOf } from '../../src/picture/bridge.ts';
import type { Scene } from '../../src/picture/scene.ts';
import './explorer.css';
import { BridgeTools } from './BridgeTools.tsx';
import { Scrubber } from './Scrubber.tsx';
import { bringing, moved, windowOf, ZOOM, zoomed } from './timeWindow.ts';
import type { Looking, TimeWindow } from './timeWindow.ts';
import { useGestures } from './useGestures.ts';
import type { Moments } from './useMoment.ts';
import { useNews } from './useNews.ts';
import { useBridge } from './useStory.ts';
import { useWidth } from './useWidth.ts';
import { Words } from './Words.tsx';

interface BridgeExplorerProps {
  readonly source: PictureSource;
  readonly moments: Moments;
}

const isoOf = (ms: number): string => new Date(Math.round(ms)).toISOString();

export function BridgeExplorer({ source, moments }: BridgeExplorerProps): ReactElement {
  const { moment, show, asked } = moments;
  const { t } = useTranslation();
  const { ref, width } = useWidth();
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '');
  const [looking, setLooking] = useState<Looking>({ at: 'whole' });
  // drawn between frames, as what is scrubbed to
  const lookAt = (next: SetStateAction<Looking>): void => startTransition(() => setLooking(next));
  const now = Date.parse(source.now);
  const { facts, whole } = useBridge(source, moment);
  const shown = windowOf(looking, whole, now);
  const scene = useMemo(
    () =>
      width === 0
        ? null
        : bridgeOf(facts, {
            width,
            from: isoOf(shown.from),
            to: isoOf(shown.to),
            ...(shown.until === undefined ? {} : { until: isoOf(shown.until) }),
            ...(moment === undefined ? {} : { moment }),
          }),
    [facts, width, shown.from, shown.to, shown.until, moment],
  );
  // the words may come a little after what is seen
  const told = useDeferredValue(scene);
  /** From what is looked at by then: several movements may come before the next drawing. */
  const look = (next: (was: Looking, inView: TimeWindow) => Looking): void =>
    lookAt((was) => next(was, windowOf(was, whole, now)));
  const scrub = (to: number): void => {
    show(to >= now ? undefined : isoOf(Math.max(to, Date.parse(source.startex))));
    look((was, inView) => bringing(was, inView, Math.min(to, now)));
  };
  const lastAsked = (): number => {
    const last = asked();
    return last === undefined ? now : Date.parse(last);
  };
  const zoom = (factor: number, around = moment === undefined ? now : Date.parse(moment)): void =>
    look((was, inView) => zoomed(was, inView, factor, around));
  const move = (share: number): void => look((_, inView) => moved(inView, share));
  useGestures(ref, scene?.time, {
    zoom,
    move,
    point: scrub,
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const does: Readonly<Record<string, () => void>> = {
      '+': () => zoom(1 / ZOOM),
      '=': () => zoom(1 / ZOOM),
      '-': () => zoom(ZOOM),
      ArrowLeft: () => move(-0.15),
      ArrowRight: () => move(0.15),
      PageUp: () => move(-0.9),
      PageDown: () => move(0.9),
      '0': () => lookAt({ at: 'whole' }),
      n: () => lookAt({ at: 'now', span: shown.to - shown.from }),
    };
    const act = does[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <section className="explorer" aria-label={t('pictures.bridge')}>
      <BridgeTools looking={looking} shown={shown} onLook={lookAt} onZoom={zoom} />
      <div
        ref={ref}
        className="explorer-place"
        tabIndex={0}
        role="group"
        aria-label={t('pictures.keys')}
        onKeyDown={onKey}
      >
        {scene === null ? null : <Drawing scene={scene} id={id} />}
      </div>
      {scene?.time === undefined ? null : (
        <Scrubber
          source={source}
          time={scene.time}
          width={width}
          moment={moment}
          onScrub={scrub}
          asked={lastAsked}
        />
      )}
      {told === null ? null : <Words scene={told} onMoment={scrub} />}
    </section>
  );
}

/** Drawn anew only for another scene. */
const Drawing = memo(function Drawing({ scene, id }: { readonly scene: Scene; readonly id: string }) {
  return <SceneSvg scene={scene} id={id} news={useNews(scene)} wordsBeside />;
});

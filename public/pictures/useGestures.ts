/**
 * Wheel, drag, two fingers and a click on a picture with a time axis. A wheel alone scrolls the page as everywhere, and zooms only
 * where the picture has the focus; sideways it moves along.
 */
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { TimeScale } from '../../src/picture/scene.ts';

interface Gestures {
  readonly zoom: (factor: number, around: number) => void;
  /** Along by a share of what is shown. */
  readonly move: (share: number) => void;
  /** A click on an instant. */
  readonly point?: (at: number) => void;
}

/** So far a finger or a mouse may move, in pixels, and still have clicked. */
const STILL = 5;

export function useGestures(
  place: RefObject<HTMLElement | null>,
  time: TimeScale | undefined,
  gestures: Gestures,
): void {
  const latest = useRef({ time, gestures });
  useEffect(() => {
    latest.current = { time, gestures };
  });
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    return listen(element, () => latest.current);
  }, [place]);
}

type Latest = () => { readonly time: TimeScale | undefined; readonly gestures: Gestures };

function listen(element: HTMLElement, latest: Latest): () => void {
  const fingers = new Map<number, number>();
  let travelled = 0;

  const xIn = (clientX: number): number =>
    clientX - element.getBoundingClientRect().left + element.scrollLeft;
  const instantAt = ({ from, to, left, right }: TimeScale, x: number): number =>
    from + ((x - left) / (right - left)) * (to - from);
  const isFocused = (): boolean => element.contains(document.activeElement);

  const onWheel = (event: WheelEvent): void => {
    const { time, gestures } = latest();
    if (time === undefined) return;
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways) {
      event.preventDefault();
      gestures.move((event.deltaX === 0 ? event.deltaY : event.deltaX) / (time.right - time.left));
    } else if (event.ctrlKey || isFocused()) {
      event.preventDefault();
      gestures.zoom(
        Math.exp(event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)),
        instantAt(time, xIn(event.clientX)),
      );
    }
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, event.clientX);
    travelled = 0;
  };
  const onMove = (event: PointerEvent): void => {
    const { time, gestures } = latest();
    const before = fingers.get(event.pointerId);
    if (before === undefined || time === undefined) return;
    travelled += Math.abs(event.clientX - before);
    if (fingers.size === 1) {
      if (travelled <= STILL) return;
      element.setPointerCapture(event.pointerId);
      gestures.move((before - event.clientX) / (time.right - time.left));
    } else {
      const other = [...fingers].find(([finger]) => finger !== event.pointerId)?.[1] ?? before;
      const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)];
      if (was > 0 && is > 0) gestures.zoom(was / is, instantAt(time, xIn((event.clientX + other) / 2)));
    }
    fingers.set(event.pointerId, event.clientX);
  };
  const onUp = (event: PointerEvent): void => {
    const { time, gestures } = latest();
    const alone = fingers.size === 1;
    if (!fingers.delete(event.pointerId) || !alone || travelled > STILL || time === undefined) return;
    const x = xIn(event.clientX);
    if (x >= time.left && x <= time.right) gestures.point?.(instantAt(time, x));
  };
  const onCancel = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
  };
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onCancel);
  return () => {
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onCancel);
  };
}

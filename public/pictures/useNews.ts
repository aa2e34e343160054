/** What a picture shows that it did not show a moment ago: a transition as it happens, a state as it is entered. */
import { useEffect, useMemo, useRef } from 'react';
import type { Mark, Scene } from '../../src/picture/scene.ts';

const none: ReadonlySet<Mark> = new Set();

/** More than this at once is another moment, and no news. */
const MOST = 12;
/** What moves on with the clock. */
const passing: readonly string[] = ['now', 'pending', 'deadline'];

export function useNews(scene: Scene | null): ReadonlySet<Mark> {
  const last = useRef<Scene | null>(null);
  const news = useMemo(
    () => (scene === null || last.current === null ? none : newsIn(last.current, scene)),
    [scene],
  );
  useEffect(() => {
    last.current = scene;
  }, [scene]);
  return news;
}

/** The marks of a picture that the one before it had not; none when it is another picture, another width or another stretch of time. */
export function newsIn(before: Scene, now: Scene): ReadonlySet<Mark> {
  const same = before.title === now.title && before.width === now.width;
  if (!same || before.time?.from !== now.time?.from) return none;
  const known = new Set(before.marks.map(signature));
  const found = now.marks.filter((mark) => {
    const sign = signature(mark);
    return sign !== null && !known.has(sign);
  });
  return found.length > MOST ? none : new Set(found);
}

/**
 * What a mark stands for, however long it has stood there: a state where things stand, the turns at which a transition was taken, a
 * subject or an instant.
 */
function signature({ what, says, ref, at, shapes }: Mark): string | null {
  const looksLike = (wanted: string): boolean => shapes.some(({ look }) => look.split(' ').includes(wanted));
  if (what === 'state') return looksLike('here') ? `${what} ${says}` : null;
  if (what !== 'transition')
    return says === '' || passing.includes(what) ? null : `${what} ${ref ?? ''} ${at ?? ''}`;
  const turns = shapes.flatMap((shape) => (shape.is === 'text' ? [shape.text] : []));
  return looksLike('taken') ? `${what} ${turns.join(' ')}` : null;
}

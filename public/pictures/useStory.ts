/** The story that a seat was shown, for the views that tell of it: it is read once, and not anew for each and at each tick of the clock. */
import { useMemo } from 'react';
import type { PictureSource } from '../../src/contract/picture.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { wholeWindow } from '../../src/picture/bridge.ts';
import type { BridgeFacts } from '../../src/picture/bridgeFacts.ts';
import { bridgeFacts, factsAt, factsUntil } from '../../src/picture/bridgeFacts.ts';
import type { Story } from '../../src/picture/story.ts';
import { storyUntil } from '../../src/picture/story.ts';
import type { TimeWindow } from './timeWindow.ts';

const read = new WeakMap<readonly SeatEntry[], Story>();

/** All of it, whatever the time. */
export function storyOf(source: PictureSource): Story {
  const known = read.get(source.seen);
  if (known?.source.names === source.names) return known;
  const story = storyUntil(source, Infinity);
  read.set(source.seen, story);
  return story;
}

/** Until a moment; otherwise until now. */
export function useStory(source: PictureSource, moment: string | undefined): Story {
  const { seen, names, now } = source;
  const then = useMemo(
    () => (moment === undefined ? null : storyUntil(source, Date.parse(moment))),
    [seen, names, moment],
  );
  return useMemo(() => then ?? { ...storyOf(source), now: Date.parse(now) }, [then, seen, names, now]);
}

/** What a bridge tells of it, and all the time that there is to look at. */
export function useBridge(
  source: PictureSource,
  moment: string | undefined,
): { readonly facts: BridgeFacts; readonly whole: TimeWindow } {
  const story = storyOf(source);
  const all = useMemo(() => bridgeFacts(story), [story]);
  const { now } = source;
  const today = useMemo(() => factsAt(all, Date.parse(now)), [all, now]);
  const then = useMemo(
    () => (moment === undefined ? null : factsUntil(all, Date.parse(moment))),
    [all, moment],
  );
  const whole = useMemo(() => wholeWindow(today.story), [today]);
  return { facts: then ?? today, whole };
}

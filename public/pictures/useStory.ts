/** The story that a seat was shown, for the views that tell of it: it is read once, and not anew for each and at each tick of the clock. */
import { useMemo } from 'react';
import type { PictureSource } from '../../src/contract/picture.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { wholeWindow } from '../../src/picture/bridge.ts';
import type { BridgeFacts } from '../../src/picture/bridgeFacts.ts';
import { bridgeFacts, factsAt, factsThen } from '../../src/picture/bridgeFacts.ts';
import type { Story } from '../../src/picture/story.ts';
import { storyUntil } from '../../src/picture/story.ts';
import { storyThen } from '../../src/picture/storyThen.ts';
import type { TimeWindow } from './timeWindow.ts';

const read = new WeakMap<readonly SeatEntry[], Story>();
/** Of each story the moment that was looked at last: the pictures of a room all show the same. */
const cut = new WeakMap<Story, Story>();

/** All of it, whatever the time. */
export function storyOf(source: PictureSource): Story {
  const known = read.get(source.seen);
  if (known?.source.names === source.names) return known;
  const story = storyUntil(source, Infinity);
  read.set(source.seen, story);
  return story;
}

function storyBy(story: Story, moment: string): Story {
  const now = Date.parse(moment);
  const known = cut.get(story);
  if (known?.now === now) return known;
  const then = storyThen(story, now);
  cut.set(story, then);
  return then;
}

/** Until a moment; otherwise until now. */
export function useStory(source: PictureSource, moment: string | undefined): Story {
  const story = storyOf(source);
  const { now } = source;
  return useMemo(
    () => (moment === undefined ? { ...story, now: Date.parse(now) } : storyBy(story, moment)),
    [story, moment, moment === undefined ? now : null],
  );
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
    () => (moment === undefined ? null : factsThen(all, storyBy(story, moment))),
    [all, moment],
  );
  const whole = useMemo(() => wholeWindow(today.story), [today]);
  return { facts: then ?? today, whole };
}

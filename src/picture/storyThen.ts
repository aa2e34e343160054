/** A story as it stood at an earlier moment, cut from what was read of it: what had come to rest by then is taken over as it is. */
import type { SeatEntry } from '../contract/view.ts';
import type { Course, Step, Story } from './story.ts';
import { incidentIn } from './story.ts';
import { msOf } from './words.ts';

export function storyThen({ source, courses, entries }: Story, moment: number): Story {
  const then = new Map<string, Course>();
  for (const [ref, course] of courses)
    if (course.since <= moment) then.set(ref, restedBy(course, moment) ? course : courseThen(course, moment));
  return { source, now: moment, courses: then, entries: entriesUntil(entries, moment) };
}

function restedBy({ regions, acts, timers }: Course, moment: number): boolean {
  const last = acts.at(-1);
  return (
    (last === undefined || msOf(last.at) <= moment) &&
    [...regions.values()].every((steps) => (steps.at(-1)?.at ?? moment) <= moment) &&
    timers.every(({ set, over }) => set <= moment && (over ?? moment) <= moment)
  );
}

function courseThen(course: Course, moment: number): Course {
  const regions = new Map<string, readonly Step[]>();
  for (const [region, steps] of course.regions) {
    const taken = until(steps, ({ at }) => at, moment);
    if (taken.length > 0) regions.set(region, taken);
  }
  const timers = course.timers
    .filter(({ set }) => set <= moment)
    .map((timer) => (timer.over !== null && timer.over > moment ? { ...timer, over: null } : timer));
  const knows =
    incidentIn(course.ref) !== null ||
    [...regions.values()].some((steps) => steps.some(({ entry }) => entry.incident !== undefined));
  const incident = knows ? course.incident : null;
  return { ...course, regions, acts: entriesUntil(course.acts, moment), timers, incident };
}

const entriesUntil = (entries: readonly SeatEntry[], moment: number): readonly SeatEntry[] =>
  until(entries, ({ at }) => msOf(at), moment);

/** Those up to a moment of what stands in the order of time. */
export function until<T>(all: readonly T[], at: (one: T) => number, moment: number): readonly T[] {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = all[middle];
    if (one !== undefined && at(one) <= moment) from = middle + 1;
    else to = middle;
  }
  return from === all.length ? all : all.slice(0, from);
}

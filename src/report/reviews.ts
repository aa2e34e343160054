/** Each ministerial meeting: when, at what level, who was away, what was on the docket and what came of it. */
import type { Entry } from '../contract/entry.ts';
import type { ReviewSummary } from '../contract/runSummary.ts';
import { parseInstant, parseMoment } from '../contract/time.ts';
import { startexOf } from '../engine/state.ts';
import {
  actsOf,
  coursesOf,
  fieldText,
  historyOf,
  inEnglish,
  passagesOf,
  plainName,
  standing,
} from './chronicle.ts';
import type { Chronicle, Course } from './chronicle.ts';
import { daysBetween } from './dates.ts';
import { docketsOf } from './dockets.ts';
import { inForceFrom } from './inForce.ts';
import { inKebab } from './wording.ts';

export function reviewsOf(chronicle: Chronicle): ReviewSummary[] {
  const dockets = docketsOf(chronicle);
  const reviews = coursesOf(chronicle, 'review').map((course) =>
    reviewOf(chronicle, course, dockets.get(course.ref) ?? []),
  );
  return withIntervals(chronicle, reviews);
}

function reviewOf(chronicle: Chronicle, course: Course, docket: ReviewSummary['docket']): ReviewSummary {
  const id = plainName(course.ref);
  const set = chronicle.opening.scenario.world.meetings?.find((meeting) => meeting.id === id);
  const opened = passagesOf(course, 'life').find(({ state }) => state.startsWith('inSession'));
  const state = standing(course, 'life');
  const title = actsOf(course, 'review.schedule')
    .map((entry) => fieldText(entry, 'title'))
    .findLast((words) => words !== '');
  return {
    id,
    title: title ?? (set?.title === undefined ? null : inEnglish(set.title)),
    state,
    scheduledFor: dateSet(chronicle, course),
    date: opened?.at ?? null,
    level: opened === undefined ? null : opened.state === 'inSession.full' ? 'full' : 'reduced',
    away: opened === undefined ? [] : awayAt(chronicle, opened.at, opened.entry),
    docket,
    conclusion: conclusionOf(state),
    intervalDays: null,
    history: historyOf(course, 'life'),
  };
}

/** The latest instant that the meeting's date was set to. */
function dateSet(chronicle: Chronicle, course: Course): string | null {
  const id = `${course.ref} meeting`;
  const set = chronicle.entries.flatMap(({ agenda }) => agenda?.add ?? []).filter((due) => due.id === id);
  return set.at(-1)?.at ?? null;
}

function conclusionOf(state: string): string | null {
  const [life, how = ''] = state.split('.');
  if (life === 'concluded') return inKebab(how);
  return life === 'replaced' ? `replaced-${inKebab(how)}` : null;
}

/** Who chairs and was away at an instant, by what the scenario and the director had said until then. */
function awayAt(chronicle: Chronicle, at: string, entry: number): string[] {
  const startex = startexOf(chronicle.opening);
  const moment = parseInstant(at) ?? Number.NaN;
  const said = chronicle.entries
    .filter((one) => one.do === 'availability.set' && one.seq < entry)
    .map(absenceIn);
  const absences = [...(chronicle.opening.scenario.world.unavailable ?? []), ...said];
  const away = absences.filter(({ from, to }) => {
    const [begins, ends] = [parseMoment(from, startex), parseMoment(to, startex)];
    return begins !== null && ends !== null && begins <= moment && moment < ends;
  });
  const chairs = Object.entries(chronicle.opening.profile.parties).flatMap(([party, { seats }]) =>
    Object.entries(seats).flatMap(([seat, { level, chair }]) =>
      level === 'principal' && chair === true ? [`${party}/${seat}`] : [],
    ),
  );
  return chairs.filter((chair) => away.some(({ seat }) => seat === chair));
}

const absenceIn = (entry: Entry) => ({
  seat: fieldText(entry, 'seat'),
  from: fieldText(entry, 'from'),
  to: fieldText(entry, 'to'),
});

const byDate = (a: ReviewSummary, b: ReviewSummary): number => ((a.date ?? '') < (b.date ?? '') ? -1 : 1);

/** Days from meeting to meeting in the order in which they were held, the first from the agreement's coming into force. */
function withIntervals(chronicle: Chronicle, reviews: readonly ReviewSummary[]): ReviewSummary[] {
  const held = reviews.filter(({ date }) => date !== null).sort(byDate);
  const intervals = new Map<string, number>();
  let before = startOfCount(chronicle);
  for (const { id, date } of held) {
    if (before !== null && date !== null) intervals.set(id, daysBetween(before, date));
    before = date;
  }
  return reviews.map((review) => ({ ...review, intervalDays: intervals.get(review.id) ?? null }));
}

/** The agreement's coming into force, if the exercise covers the time since then: else earlier meetings are not in its log. */
function startOfCount(chronicle: Chronicle): string | null {
  const from = inForceFrom(chronicle);
  const startex = startexOf(chronicle.opening);
  return from !== null && startex <= (parseInstant(from) ?? Number.NaN) ? from : null;
}

/** What the days from meeting to meeting count from: the first from the agreement only if the exercise covers that. */
export function cadenceWords(reviews: readonly Pick<ReviewSummary, 'date' | 'intervalDays'>[]): string {
  const held = reviews.filter(({ date }) => date !== null);
  const counted = held.every(({ intervalDays }) => intervalDays !== null);
  return counted && held.length > 0
    ? 'days from one meeting to the next, the first from the agreement in force'
    : 'days from one meeting to the next';
}

/** Days between the meetings that were held, in their order. */
export function daysBetweenMeetings(reviews: readonly ReviewSummary[]): number[] {
  return [...reviews]
    .sort(byDate)
    .flatMap(({ intervalDays }) => (intervalDays === null ? [] : [intervalDays]));
}

/** The meetings of ministers in a story: when, at what level, what was on the docket, and what came of it. */
import type { SeatEntry } from '../contract/view.ts';
import type { Course, Story } from './story.ts';
import { actsOf, coursesOf, sideOf, standing, stepsOf } from './story.ts';
import { english, nameInWords, plain } from './words.ts';

export interface DocketLine {
  readonly incident: string;
  /** `resolved`, `no agreement`; '' while there is no joint decision. */
  readonly decision: string;
}

export interface MeetingFacts {
  readonly ref: string;
  readonly name: string;
  /** The date that it is set for and that is still to come. */
  readonly planned: number | null;
  /** When its date came, where it was neither opened nor moved nor replaced since. */
  readonly passed: number | null;
  readonly opened: number | null;
  readonly ended: number | null;
  readonly level: string;
  readonly docket: readonly DocketLine[];
  readonly state: string;
  readonly entry: SeatEntry | null;
}

/** States in which it is still to be opened. */
const ahead: readonly string[] = ['scheduled', 'preparing', 'docketClosed'];

export function meetingsOf(story: Story): MeetingFacts[] {
  return coursesOf(story, 'review').map((course) => meetingOf(story, course));
}

function meetingOf(story: Story, course: Course): MeetingFacts {
  const life = stepsOf(course, 'life');
  const opened = life.find(({ state }) => state.startsWith('inSession'));
  const ended = life.find(({ state }) => state.startsWith('concluded'));
  const state = standing(course, 'life');
  const date = stepsOf(course, 'date').at(-1);
  const title = actsOf(course, 'review.schedule')
    .map((entry) => english(entry.with?.['title']))
    .findLast((words) => words !== '');
  return {
    ref: course.ref,
    name: title ?? story.source.names[course.ref] ?? nameInWords(course.ref),
    planned: course.timers.find(({ name, over }) => name === 'meeting' && over === null)?.due ?? null,
    passed: date?.state === 'passed' && ahead.includes(state) ? date.at : null,
    opened: opened?.at ?? null,
    ended: ended?.at ?? null,
    level: opened === undefined ? '' : opened.state.slice('inSession.'.length),
    docket: docketOf(story, course, opened?.at ?? story.now),
    state,
    entry: opened?.entry ?? null,
  };
}

function docketOf(story: Story, course: Course, at: number): DocketLine[] {
  const items = new Set<string>();
  for (const entry of actsOf(course, 'docket.propose', 'docket.withdraw', 'review.position')) {
    if (entry.incident === undefined) continue;
    if (entry.do === 'docket.withdraw') items.delete(entry.incident);
    else items.add(entry.incident);
  }
  for (const incident of coursesOf(story, 'incident')) {
    const stood = stepsOf(incident, 'docket').findLast((step) => step.at <= at);
    if (stood?.state === 'carriedOver' && incident.incident !== null && isNext(story, course, stood.at))
      items.add(incident.incident);
  }
  return [...items].map((incident) => ({ incident, decision: decisionOn(story, course, incident) }));
}

/** An item that was carried over stands on the docket of the next meeting after that. */
function isNext(story: Story, course: Course, carried: number): boolean {
  const opening = ({ regions }: Course): number =>
    regions.get('life')?.find(({ state }) => state.startsWith('inSession'))?.at ?? Infinity;
  const later = coursesOf(story, 'review').filter((other) => opening(other) > carried);
  return opening(course) > carried && later.every((other) => opening(other) >= opening(course));
}

function decisionOn({ source }: Story, course: Course, incident: string): string {
  const positions = new Map<string, string>();
  for (const entry of actsOf(course, 'review.position')) {
    const side = sideOf(entry);
    if (entry.incident === incident && side !== null) positions.set(side, english(entry.with?.['decision']));
  }
  if (positions.size < source.parties.length) return '';
  const [one, other] = [...positions.values()];
  return one === other && one !== undefined ? plain(one) : 'no agreement';
}

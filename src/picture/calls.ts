/** The calls of a story: who called whom at which level, how long it rang, and how it ended. */
import { callName } from '../contract/callName.ts';
import type { Party } from '../contract/subject.ts';
import type { SeatEntry } from '../contract/view.ts';
import type { Course, Stay, Story } from './story.ts';
import { actsOf, coursesOf, standing, staysOf } from './story.ts';
import { english, msOf, plainName, sideIn } from './words.ts';

export const levels = ['ministerial', 'vice-ministerial', 'working'] as const;
export type CallLevel = (typeof levels)[number];

export interface CallFacts {
  readonly ref: string;
  /** As it stands inside a sentence; a test is named as one. */
  readonly label: string;
  readonly from: Party;
  readonly test: boolean;
  /** Known to those who run the exercise: somebody calls in the name of that side (CALL-3). */
  readonly spoofed: boolean;
  readonly incident: string | null;
  readonly placed: number;
  /** The level that was asked for, and the one that the session was arranged at. */
  readonly level: CallLevel;
  readonly sessionLevel: CallLevel;
  /** Stays in the states on the way, from ringing to the session. */
  readonly stays: readonly Stay[];
  /** Null: it is under way. */
  readonly ended: number | null;
  readonly state: string;
  readonly rings: number;
  readonly entry: SeatEntry;
  /** A written message that was left after it. */
  readonly messageLeft: number | null;
}

/** Known to those who run the exercise, and to the side that called back: nobody of the side that it names called (CALL-3). */
export const isFalse = ({ spoofed, state }: Pick<CallFacts, 'spoofed' | 'state'>): boolean =>
  spoofed || state === 'authenticationFailed';

const underWay: readonly string[] = [
  'placed',
  'ringing',
  'unattended',
  'waiting',
  'dutyOfficer',
  'authenticated',
  'arranged',
  'connecting',
  'inSession',
];

export function callsOf(story: Story): CallFacts[] {
  return coursesOf(story, 'call').flatMap((course) => {
    const stays = staysOf(course, '');
    const [first] = stays;
    return first === undefined ? [] : [callOf(course, stays, first)];
  });
}

function callOf(course: Course, all: readonly Stay[], first: Stay): CallFacts {
  const stays = all.filter(({ state }) => underWay.includes(state));
  // a call that came to nothing is under way again when an alternate contact is tried
  const over = all[all.findLastIndex(({ state }) => underWay.includes(state)) + 1];
  const placing = actsOf(course, 'call.place', 'call.spoof')[0];
  const level = levelIn(placing) ?? 'working';
  const test = placing?.with?.['test'] === true;
  return {
    ref: course.ref,
    label: test ? 'test call' : callName(plainName(course.ref)),
    from: sideIn(course.ref),
    test,
    spoofed: placing?.do === 'call.spoof',
    incident: course.incident,
    placed: first.from,
    level,
    sessionLevel:
      actsOf(course, 'call.arrange')
        .map(levelIn)
        .findLast((at) => at !== null) ?? level,
    stays,
    ended: over?.from ?? null,
    state: standing(course, ''),
    rings: all.filter(({ state }) => state === 'ringing' || state === 'unattended').length,
    entry: placing ?? first.step.entry,
    messageLeft: messageIn(course),
  };
}

function messageIn(course: Course): number | null {
  const left = actsOf(course, 'call.leaveMessage')[0];
  return left === undefined ? null : msOf(left.at);
}

function levelIn(entry: SeatEntry | undefined): CallLevel | null {
  const told = english(entry?.with?.['level']);
  return levels.find((level) => level === told) ?? null;
}

/** What can be said to an answer without reading it: whether it is right, what hour it is there, and who would pick up. */
import type { LessonAnswer } from '../../contract/http/lesson.ts';
import type { LessonStep } from '../../contract/lesson.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Party } from '../../contract/subject.ts';
import { HOUR, instant, iso, parseMoment } from '../../contract/time.ts';
import { calendarOf, instantOf, offsetMs } from '../../engine/calendar.ts';

export type Ask = NonNullable<LessonStep['ask']>;

/** Where and when the learner is asked. */
export interface Asked {
  readonly profile: Profile;
  readonly party: Party;
  /** The instant of the step; moments such as T+2h count from `startex`. */
  readonly at: string;
  readonly startex: string;
}

export interface PlannedHour {
  readonly at: string;
  readonly past: boolean;
  /** By the name of the contact point in the agreement. */
  readonly onDuty: Readonly<Record<string, boolean>>;
}

export interface LocalTime {
  readonly local: string;
  readonly ahead: number;
  readonly offset: number;
}

/** Null: nobody can say but whoever reads it. Undefined: the answer is to another kind of question. */
export function rightness(ask: Ask, answer: LessonAnswer, asked: Asked): boolean | null | undefined {
  if ('choice' in ask) {
    if (!('choice' in answer)) return undefined;
    const taken = ask.options.find(({ id }) => id === answer.choice);
    return taken === undefined ? undefined : taken.right === true;
  }
  if ('compose' in ask) return 'text' in answer ? null : undefined;
  if ('plan' in ask) {
    if (!('level' in answer)) return undefined;
    return ask.level === undefined ? null : answer.level === ask.level;
  }
  return 'time' in answer ? answer.time === localTimeAsked(ask, asked).local : undefined;
}

export function instantAsked(ask: Extract<Ask, { in: string }>, { startex }: Asked): number {
  const begins = instant(Date.parse(startex));
  return parseMoment(ask['local-time'], begins) ?? begins;
}

export function localTimeAsked(ask: Extract<Ask, { in: string }>, asked: Asked): LocalTime {
  const at = instantAsked(ask, asked);
  const there = offsetMs(zoneOf(asked.profile, ask.in), at);
  const here = offsetMs(zoneOf(asked.profile, asked.party), at);
  return {
    local: iso(at + there).slice(0, 'yyyy-mm-ddThh:mm'.length),
    ahead: (there - here) / HOUR,
    offset: there / HOUR,
  };
}

/** An hour in the learner's own capital, held against the contact hours of the side that is called. */
export function plannedHour(to: Party, hour: string, { profile, party, at }: Asked): PlannedHour {
  const local = Date.parse(`${hour}:00.000Z`);
  const then = instantOf(zoneOf(profile, party), Number.isNaN(local) ? 0 : local);
  const calendar = calendarOf(profile.contacts, (contact) => zoneOf(profile, contact.party));
  const own = Object.keys(profile.contacts).filter((id) => profile.contacts[id]?.party === to);
  return {
    at: iso(then),
    past: then < Date.parse(at),
    onDuty: Object.fromEntries(own.map((id) => [id, calendar.onDuty(id, then)])),
  };
}

const zoneOf = ({ parties }: Profile, party: Party): string => parties[party]?.capital.zone ?? 'UTC';

/** The requests of a story: when each was sent, acknowledged and answered, and how its clocks went. */
import type { Party } from '../contract/subject.ts';
import type { Course, Stay, Story } from './story.ts';
import { actsOf, coursesOf, standing, staysOf, stepsOf } from './story.ts';
import type { SeatEntry } from '../contract/view.ts';
import { english, msOf, shortName, sideIn } from './words.ts';

export const clockNames = ['ack', 'answer', 'update'] as const;
export type ClockName = (typeof clockNames)[number];

/** A clock from when it began to count until it was met, excused or fell away. */
export interface Round {
  readonly clock: ClockName;
  readonly from: number;
  /** The latest instant it was due; null: this seat does not know it. */
  readonly due: number | null;
  readonly stays: readonly Stay[];
  readonly ended: number | null;
  /** `running`, `stopped`, `overdue`, `met`, `metLate`, `excused` or `off`. */
  readonly result: string;
}

/** An act on it after it was sent, and which way it goes. */
export interface Turn {
  readonly at: number;
  readonly do: string;
  /** `full`, `partial` or `declined`, for an answer. */
  readonly how: string;
  readonly entry: SeatEntry;
}

export interface RequestFacts {
  readonly ref: string;
  readonly label: string;
  readonly from: Party;
  readonly kind: string;
  readonly severity: number | null;
  readonly incident: string | null;
  readonly sent: Turn;
  readonly turns: readonly Turn[];
  readonly rounds: readonly Round[];
  readonly state: string;
  /** When the matter was over; null: it is open. */
  readonly ended: number | null;
}

const turning: readonly string[] = [
  'request.acknowledge',
  'request.return',
  'request.redirect',
  'request.supply',
  'request.answer',
  'request.update',
  'request.complete',
  'request.dispute',
  'request.accept',
  'request.withdraw',
];
const over: readonly string[] = ['completed', 'withdrawn', 'superseded'];

export function requestsOf(story: Story): RequestFacts[] {
  const sent = coursesOf(story, 'request').flatMap((course) => {
    const step = stepsOf(course, 'life').find(({ state }) => state === 'sent');
    return step === undefined ? [] : [{ course, step }];
  });
  const counts = new Map<Party, number>();
  return sent
    .sort((a, b) => a.step.at - b.step.at || a.step.entry.n - b.step.entry.n)
    .map(({ course, step }) => {
      const from = sideIn(course.ref);
      const count = (counts.get(from) ?? 0) + 1;
      counts.set(from, count);
      return requestOf(course, `${shortName(story.source, from)}-${count}`, step.entry);
    });
}

function requestOf(course: Course, label: string, entry: SeatEntry): RequestFacts {
  const told = { ...actsOf(course, 'request.draft').at(-1)?.with, ...entry.with };
  const { severity } = told as { severity?: unknown };
  const end = stepsOf(course, 'life').findLast(({ state }) => over.includes(state));
  return {
    ref: course.ref,
    label,
    from: sideIn(course.ref),
    kind: english(told['kind']),
    severity: typeof severity === 'number' ? severity : null,
    incident: course.incident,
    sent: turnOf(entry),
    turns: actsOf(course, ...turning).map(turnOf),
    rounds: clockNames.flatMap((clock) => roundsOf(course, clock)),
    state: standing(course, 'life'),
    ended: end?.at ?? null,
  };
}

const turnOf = (entry: SeatEntry): Turn => ({
  at: msOf(entry.at),
  do: entry.do ?? '',
  how: english(entry.with?.['answer']),
  entry,
});

/** A clock runs in rounds: an update that is met begins the next one. */
function roundsOf(course: Course, clock: ClockName): Round[] {
  const rounds: { stays: Stay[]; ended: number | null; result: string }[] = [];
  const closedAt = stepsOf(course, 'life').findLast(({ state }) => over.includes(state))?.at ?? null;
  for (const stay of staysOf(course, clock)) {
    const current = rounds.at(-1);
    const counting = ['running', 'stopped', 'overdue'].includes(stay.state);
    if (current?.ended === null) {
      if (counting) current.stays.push(stay);
      else current.ended = stay.from;
      current.result = stay.state;
    } else if (stay.state === 'running') rounds.push({ stays: [stay], ended: null, result: 'running' });
  }
  return rounds.map(({ stays, ended, result }) => {
    const from = stays[0]?.from ?? 0;
    // that a clock is off is told to nobody: it is off when the matter is over
    const end = ended ?? (closedAt !== null && closedAt >= from ? closedAt : null);
    const timers = course.timers.filter(
      ({ name, set }) => name === clock && set >= from && (end === null || set <= end),
    );
    const due = timers.at(-1)?.due ?? null;
    return { clock, from, due, stays, ended: end, result: end !== null && ended === null ? 'off' : result };
  });
}

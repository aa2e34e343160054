/**
 * How the clocks of a request went (REV-2): met, late, or never; gross time, and net of the time that they stood still (REQ-6).
 * A clock runs in rounds: an update that is met begins the next one.
 */
import type { RequestSummary, Timeliness } from '../contract/runSummary.ts';
import { iso, parseInstant } from '../contract/time.ts';
import { passagesOf } from './chronicle.ts';
import type { Course, Passage } from './chronicle.ts';

export const clockNames = ['ack', 'answer', 'update'] as const;
export type ClockName = (typeof clockNames)[number];
type Overdue = RequestSummary['overdue'][number];

interface Round {
  readonly from: number;
  readonly endedAt: number | null;
  readonly result: Timeliness['result'];
  readonly dueAt: number;
  readonly stopped: number;
  readonly stoppedAt: number | null;
  /** Instants at which it became overdue, and when that was over. */
  readonly overdue: readonly { readonly dueAt: number; readonly until: number | null }[];
}

export function clockOf(
  course: Course,
  clock: ClockName,
  now: string,
): RequestSummary['timeliness'][ClockName] {
  const rounds = everyRound(course, clock, now);
  const [first, ...others] = rounds;
  if (!first) return null;
  const worst = others.reduce((so, round) => (rank(round) < rank(so) ? round : so), first);
  return { ...worst, rounds: rounds.length };
}

/** How each round of a clock went, in order. */
export function everyRound(course: Course, clock: ClockName, now: string): Timeliness[] {
  return roundsOf(course, clock).map((round) => timely(round, ms(now)));
}

/** Every time that a clock was overdue, and by how much. */
export function overdueOf(course: Course, clock: ClockName, now: string): Overdue[] {
  return roundsOf(course, clock).flatMap(({ overdue }) =>
    overdue.map(({ dueAt, until }) => ({ clock, dueAt: iso(dueAt), by: (until ?? ms(now)) - dueAt })),
  );
}

/** From the least timely to the most. */
const order: readonly Timeliness['result'][] = [
  'never',
  'late',
  'running',
  'stopped',
  'met',
  'excused',
  'ended',
];
const rank = ({ result }: Timeliness): number => order.indexOf(result);

function timely(round: Round, now: number): Timeliness {
  const end = round.endedAt ?? now;
  const stopped = round.stopped + (round.stoppedAt === null ? 0 : end - round.stoppedAt);
  return {
    result: round.result,
    from: iso(round.from),
    dueAt: iso(round.dueAt),
    endedAt: round.endedAt === null ? null : iso(round.endedAt),
    gross: end - round.from,
    net: end - round.from - stopped,
    allowed: round.dueAt - round.from - round.stopped,
  };
}

function roundsOf(course: Course, clock: ClockName): Round[] {
  const rounds: Round[] = [];
  for (const passage of passagesOf(course, clock)) {
    const current = rounds.at(-1);
    if (current?.endedAt === null) rounds[rounds.length - 1] = passed(current, passage);
    else if (passage.state === 'running') rounds.push(begun(passage));
  }
  return closedWith(course, rounds);
}

const over: readonly string[] = ['completed', 'withdrawn', 'superseded'];

/** That a clock is off is told to no seat: whatever still runs ends with the matter. */
function closedWith(course: Course, rounds: readonly Round[]): Round[] {
  const close = passagesOf(course, 'life').findLast(({ state }) => over.includes(state));
  return rounds.map((round) =>
    close === undefined || round.endedAt !== null || ms(close.at) < round.from
      ? round
      : passed(round, { ...close, state: 'off', dueAt: null }),
  );
}

function begun({ at, dueAt }: Passage): Round {
  const from = ms(at);
  return {
    from,
    endedAt: null,
    result: 'running',
    dueAt: dueAt === null ? from : ms(dueAt),
    stopped: 0,
    stoppedAt: null,
    overdue: [],
  };
}

const results: Readonly<Record<string, Timeliness['result']>> = {
  met: 'met',
  metLate: 'late',
  excused: 'excused',
  off: 'ended',
};

function passed(round: Round, { at, state, dueAt }: Passage): Round {
  const now = ms(at);
  const still = round.stoppedAt === null ? 0 : now - round.stoppedAt;
  const moved: Round = { ...round, stopped: round.stopped + still, stoppedAt: null };
  if (state === 'stopped') return { ...moved, stoppedAt: now, result: 'stopped' };
  if (state === 'overdue')
    return { ...moved, result: 'never', overdue: [...round.overdue, { dueAt: now, until: null }] };
  const overdue = round.overdue.map((one) => (one.until === null ? { ...one, until: now } : one));
  if (state === 'running')
    return { ...moved, result: 'running', dueAt: dueAt === null ? round.dueAt : ms(dueAt), overdue };
  const wasOverdue = round.overdue.some(({ until }) => until === null);
  const result = state === 'off' && wasOverdue ? 'never' : (results[state] ?? 'ended');
  return { ...moved, endedAt: now, result, overdue };
}

const ms = (at: string): number => parseInstant(at) ?? Number.NaN;

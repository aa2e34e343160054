/** The lesson as one learner goes through it: a step with all that stands in it, the other chair, what would come of waiting. */
import { actOf } from '../../contract/act/acts.ts';
import type { Chair, Learner, Try, Wait, Walk, WalkStep } from '../../contract/http/lesson.ts';
import { partyOf } from '../../contract/subject.ts';
import type { Seat } from '../../contract/subject.ts';
import { seatSight } from '../../report/lesson.ts';
import type { SeatSight } from '../../report/lesson.ts';
import type { LessonPlay, Moment } from '../../runtime/lesson/play.ts';
import type { Class } from './classes.ts';
import { feedbackAt } from './feedback.ts';
import { clauseAt, kindOf, questionAt, stepAt } from './lessonOf.ts';

/** What opens a log is nothing that happens in the story. */
const BEGINNING = 2;
/** Rows of what comes while one waits. */
const MOST_ROWS = 8;

const momentAt = ({ moments }: LessonPlay, step: number): Moment => {
  const moment = moments[step];
  if (!moment) throw new Error('A step is looked for before.');
  return moment;
};

/** What a learner has answered at a step, in order. */
export const triesAt = (group: Class, learner: string, step: number): readonly Try[] =>
  group.stepsOf(learner).find((one) => one.step === step)?.tries ?? [];

/** Where it goes on from a step; null at the end, and where an answer is awaited. */
export function nextAfter(play: LessonPlay, step: number, tries: readonly Try[]): number | null {
  if (stepAt(play, step).ask !== undefined && tries.length === 0) return null;
  const next = tries.at(-1)?.right === false ? play.rejoins(step) : step + 1;
  return next < play.moments.length ? next : null;
}

export async function walkOf(group: Class, learner: Learner): Promise<Walk> {
  const play = await group.play();
  const { scenario, profile } = play.opening;
  const been = new Map(group.stepsOf(learner.id).map((one) => [one.step, one]));
  return {
    marking: 'EXERCISE',
    title: scenario.title,
    summary: scenario.summary,
    agreement: profile.title,
    learner,
    capitals: Object.values(profile.parties).map(({ name, capital }) => ({
      party: name,
      capital: capital.name,
      zone: capital.zone,
    })),
    steps: scenario.lesson.map(({ ask }, step) => ({
      asks: kindOf(ask),
      shown: been.has(step),
      answered: (been.get(step)?.tries.length ?? 0) > 0,
      right: been.get(step)?.tries[0]?.right ?? null,
    })),
    step: stepOf(play, learner.at, triesAt(group, learner.id, learner.at)),
  };
}

function stepOf(play: LessonPlay, step: number, tries: readonly Try[]): WalkStep {
  const { came, at, seat, other, incident } = momentAt(play, step);
  const { say = null, clause } = stepAt(play, step);
  const { profile, scenario } = play.opening;
  const before = play.moments.slice(0, step).map((one) => one.seat);
  return {
    step,
    came,
    at,
    ...chairOf(play, step, seat),
    incident,
    other: { seat: other, party: profile.parties[partyOf(other) ?? '']?.name ?? other },
    brief: before.at(-1) === seat ? null : (scenario.briefs[seat] ?? null),
    clause: clauseAt(play, clause),
    say,
    question: questionAt(play, step),
    feedback: feedbackAt(play, step, tries),
    next: nextAfter(play, step, tries),
  };
}

/** The same moment from the other capital. */
export async function otherChair(group: Class, learner: Learner): Promise<Chair> {
  const play = await group.play();
  const { at, other } = momentAt(play, learner.at);
  return { marking: 'EXERCISE', at, ...chairOf(play, learner.at, other) };
}

export async function ifWaited(group: Class, learner: Learner): Promise<Wait> {
  const play = await group.play();
  const { entries, seat, at } = momentAt(play, learner.at);
  const comes = await play.ifWaiting(learner.at);
  const all = [...play.entries.slice(0, entries), ...comes];
  const { happened } = seatSight(play.opening, all, seat, entries, at);
  return { marking: 'EXERCISE', comes: rowsOf(happened).slice(0, MOST_ROWS) };
}

type SeenFrom = Omit<Chair, 'marking' | 'at'>;

/** The same for every learner of a class: told anew for none of them. */
const chairs = new WeakMap<LessonPlay, Map<string, SeenFrom>>();

function chairOf(play: LessonPlay, step: number, seat: Seat): SeenFrom {
  const told = chairs.get(play) ?? new Map<string, SeenFrom>();
  chairs.set(play, told);
  const key = `${step} ${seat}`;
  const chair = told.get(key) ?? seenFrom(play, step, seat);
  told.set(key, chair);
  return chair;
}

function seenFrom(play: LessonPlay, step: number, seat: Seat): SeenFrom {
  const { entries, at } = momentAt(play, step);
  const since = step === 0 ? BEGINNING : momentAt(play, step - 1).entries;
  const sight = seatSight(play.opening, play.entries.slice(0, entries), seat, since, at);
  const party = play.opening.profile.parties[partyOf(seat) ?? ''];
  return {
    seat,
    title: party?.seats[seat.slice(seat.indexOf('/') + 1)]?.title ?? seat,
    party: party?.name ?? seat,
    happened: rowsOf(sight.happened),
    picture: sight.picture as Chair['picture'],
    may: mayOf(play, step, seat, sight),
  };
}

const rowsOf = (rows: SeatSight['happened']): Wait['comes'] =>
  rows.map(({ at, title, said }) => ({ at, title, said: [...said] }));

/** By what it would be done to; what belongs to the incident of the step comes first. */
function mayOf(play: LessonPlay, step: number, seat: Seat, { called }: SeatSight): Chair['may'] {
  const groups = new Map<string, Chair['may'][number]>();
  for (const { do: verb, ref, near } of play.can(step, seat)) {
    const subject = ref === null ? '' : called(ref);
    const group = groups.get(subject) ?? { subject, near, acts: [] };
    const act = actOf(verb);
    group.acts.push({ do: verb, says: act?.says ?? verb, clause: act?.clause ?? null });
    groups.set(subject, { ...group, near: group.near || near });
  }
  const all = [...groups.values()];
  return [...all.filter(({ near }) => near), ...all.filter(({ near }) => !near)];
}

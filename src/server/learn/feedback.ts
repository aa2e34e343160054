/** What is said to an answer. Of a choice only what was tried is explained, until a good answer was found. */
import type { Feedback, Try } from '../../contract/http/lesson.ts';
import type { Profile } from '../../contract/profile.ts';
import { localTimeAsked, plannedHour } from '../../runtime/lesson/judge.ts';
import type { LessonPlay } from '../../runtime/lesson/play.ts';
import { inEnglish } from '../../report/chronicle.ts';
import { askedAt, capitalOf, stepAt } from './lessonOf.ts';

export function feedbackAt(play: LessonPlay, step: number, tries: readonly Try[]): Feedback | null {
  const last = tries.at(-1);
  const { ask, else: otherwise = null } = stepAt(play, step);
  if (last === undefined || ask === undefined) return null;
  const asked = askedAt(play, step);
  const said: Feedback = {
    tries: [...tries],
    right: last.right,
    options: [],
    model: null,
    level: null,
    hour: null,
    time: null,
    otherwise: last.right === true ? null : otherwise,
  };
  if ('choice' in ask) {
    const tried = new Set(tries.flatMap(({ answer }) => ('choice' in answer ? answer.choice : [])));
    const found = tries.some(({ right }) => right === true);
    const options = ask.options
      .filter(({ id }) => found || tried.has(id))
      .map(({ id, right, because }) => ({ id, right: right === true, because: because ?? null }));
    return { ...said, options };
  }
  if ('compose' in ask) return { ...said, model: ask.model };
  if ('plan' in ask) {
    const planned = 'hour' in last.answer ? last.answer : null;
    const hour = planned && plannedHour(ask.to, planned.hour, asked);
    const { capital, zone } = capitalOf(asked.profile, ask.to);
    return {
      ...said,
      model: ask.model,
      level: ask.level === undefined ? null : { wanted: ask.level, right: last.right === true },
      hour: hour && {
        at: hour.at,
        past: hour.past,
        zone,
        capital,
        contacts: Object.entries(hour.onDuty).map(([id, open]) => contactShown(asked.profile, id, open)),
      },
    };
  }
  return { ...said, time: localTimeAsked(ask, asked) };
}

type ContactShown = NonNullable<Feedback['hour']>['contacts'][number];

function contactShown(
  { contacts, tracks, channels, hotline }: Profile,
  id: string,
  open: boolean,
): ContactShown {
  const { track = '', channel, hours = 'always' } = contacts[id] ?? {};
  const duty = channel !== undefined && channel === hotline?.channel;
  const name = duty ? channels[channel]?.name : tracks[track]?.name;
  return {
    name: inEnglish(name ?? id),
    duty,
    open,
    hours: hours === 'always' ? null : { ...hours, days: [...hours.days] },
  };
}

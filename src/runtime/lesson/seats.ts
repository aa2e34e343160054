import { isAct, isChoice } from '../../contract/scenario.ts';
import { partyOf } from '../../contract/subject.ts';
import type { Seat } from '../../contract/subject.ts';
import type { Opening } from '../../engine/state.ts';

/** The seat from which a learner looks at each step: the one that was named last; at first that of the first act of a side. */
export function seatsOfLesson({ scenario, profile }: Pick<Opening, 'scenario' | 'profile'>): readonly Seat[] {
  const items = new Map(scenario.storyline.map((item) => [item.id, item]));
  const actors = scenario.lesson.flatMap((one) => {
    const item = items.get(one['at-item']);
    const by = item && (isAct(item) ? item.as : isChoice(item) ? item.choice.seat : undefined);
    return by !== undefined && partyOf(by) !== null ? [by] : [];
  });
  const [party = '', { seats }] = Object.entries(profile.parties)[0] ?? ['', { seats: {} }];
  let seat = actors[0] ?? `${party}/${Object.keys(seats)[0] ?? ''}`;
  return scenario.lesson.map((one) => (seat = one.seat ?? seat));
}

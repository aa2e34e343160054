import type { Profile } from './profile.ts';
import { isAct, isChoice } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { partyOf } from './subject.ts';
import type { Seat } from './subject.ts';

/** The seat from which a learner looks at each step: the one that was named last; at first that of the first act of a side. */
export function seatsOfLesson({ storyline, lesson }: Scenario, profile: Profile): readonly Seat[] {
  const items = new Map(storyline.map((item) => [item.id, item]));
  const actors = lesson.flatMap((one) => {
    const item = items.get(one['at-item']);
    const by = item && (isAct(item) ? item.as : isChoice(item) ? item.choice.seat : undefined);
    return by !== undefined && partyOf(by) !== null ? [by] : [];
  });
  const [party = '', { seats }] = Object.entries(profile.parties)[0] ?? ['', { seats: {} }];
  let seat = actors[0] ?? `${party}/${Object.keys(seats)[0] ?? ''}`;
  return lesson.map((one) => (seat = one.seat ?? seat));
}

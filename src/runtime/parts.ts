/** A part of the scenario's agenda, as the act that begins its way of conduct (design §3). */
import type { Refused } from '../contract/live/reply.ts';
import { iso } from '../contract/time.ts';
import { momentOf, startexOf } from '../engine/state.ts';
import type { State } from '../engine/state.ts';
import type { AskedAct } from './askedAct.ts';

export function partAct({ opening, now }: State, id: string): AskedAct | Refused {
  const part = opening.scenario.agenda.find((one) => one.id === id);
  if (!part)
    return { code: 'unknown-subject', rule: null, message: `The scenario's agenda has no part ${id}.` };
  const act = (verb: AskedAct['do'], fields: object): AskedAct => ({
    do: verb,
    refs: {},
    with: { part: id, ...fields },
  });
  switch (part.conduct) {
    case 'discussion':
      return act('conduct.discuss', {});
    case 'clock':
      return act('conduct.clock', part.speed === undefined ? {} : { speed: part.speed });
    case 'moves': {
      const to = momentOf(part.to ?? opening.scenario.endex, startexOf(opening));
      return act('conduct.openMove', { to: iso(Math.max(to, now)) });
    }
  }
}

/** A part of the scenario's agenda, as the act that begins its way of conduct (design §3). */
import type { Refused } from '../contract/live/reply.ts';
import type { Scenario } from '../contract/scenario.ts';
import { iso } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { momentOf, startexOf } from '../engine/state.ts';
import type { State } from '../engine/state.ts';
import type { AskedAct } from './askedAct.ts';

type AgendaPart = Scenario['agenda'][number];

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
    case 'clock': {
      const speed = part.speed ?? fitting(part, startexOf(opening));
      return act('conduct.clock', speed === null ? {} : { speed });
    }
    case 'moves': {
      const to = momentOf(part.to ?? opening.scenario.endex, startexOf(opening));
      return act('conduct.openMove', { to: iso(Math.max(to, now)) });
    }
  }
}

const MINUTE = 60_000;

/** The speed at which its stretch of exercise time takes its minutes in the room; null where one of them is not said. */
function fitting({ from, to, minutes }: AgendaPart, startex: Instant): number | null {
  if (from === undefined || to === undefined || minutes === undefined) return null;
  const stretch = momentOf(to, startex) - momentOf(from, startex);
  return stretch > 0 ? stretch / (minutes * MINUTE) : null;
}

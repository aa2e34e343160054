/** Entry 0: the exercise, its channels and its set meetings come into being, and the storyline goes on the agenda. */
import type { Mechanism } from '../../machines/mechanism.ts';
import type { Entry } from '../contract/entry.ts';
import { iso } from '../contract/time.ts';
import { precedence, schedule } from './agenda.ts';
import type { Agenda } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { itemId } from './effects.ts';
import { bringUpChannels } from './bringUpChannels.ts';
import { isInject } from '../contract/scenario.ts';
import { emptyState, endexOf, momentOf, parties, startexOf } from './state.ts';
import type { Opening, State } from './state.ts';
import { calendarFor } from './step.ts';
import { beginWork, bringUp, settle, tell } from './work.ts';
import type { Work } from './work.ts';

export function openExercise(
  opening: Opening,
  calendar?: Calendar,
  mechanism?: Mechanism,
): { entry: Entry; next: State } {
  const state = emptyState(opening, mechanism);
  const work = beginWork(state, calendar ?? calendarFor(state), []);
  bringUp(work, 'exercise', { parties: parties(state) }, { owner: null, incident: null });
  bringUpChannels(work);
  bringUpMeetings(work);
  settle(work);
  const { world } = opening.scenario;
  const startex = startexOf(opening);
  const absences = (world.unavailable ?? []).map(({ seat, from, to }) => ({
    seat,
    from: momentOf(from, startex),
    to: momentOf(to, startex),
  }));
  const next: State = {
    ...work.state,
    absences,
    agenda: storylineOn(work.state.agenda, opening),
    seq: 1,
    entriesAtInstant: 1,
  };
  const entry: Entry = {
    seq: 0,
    at: iso(startex),
    by: { seat: 'engine' },
    do: 'log.opened',
    with: { ...opening },
    agenda: { add: work.added, drop: work.dropped },
    audience: [],
    moves: work.moves,
  };
  return { entry, next };
}

function bringUpMeetings(work: Work): void {
  const startex = startexOf(work.state.opening);
  for (const { id, at, ...about } of work.state.opening.scenario.world.meetings ?? []) {
    const { ref } = bringUp(
      work,
      `review/${id}`,
      { review: id, parties: parties(work.state) },
      { owner: null, incident: null },
    );
    tell(work, {
      ref,
      type: 'review.schedule',
      by: null,
      with: { ...about, at: iso(momentOf(at, startex)) },
      incident: null,
    });
  }
}

function storylineOn(begun: Agenda, opening: Opening): Agenda {
  const startex = startexOf(opening);
  let agenda = begun;
  for (const item of opening.scenario.storyline) {
    const order = isInject(item) ? precedence.inject : precedence.act;
    agenda = schedule(agenda, {
      id: itemId(item.id),
      at: momentOf(item.at, startex),
      order,
      what: { kind: 'item', item: item.id },
    });
  }
  for (const { id, by } of opening.scenario.expect) {
    agenda = schedule(agenda, {
      id: `expectation ${id}`,
      at: momentOf(by, startex),
      order: precedence.condition,
      what: { kind: 'expectation', expectation: id },
    });
  }
  return schedule(agenda, {
    id: 'endex',
    at: endexOf(opening),
    order: precedence.endex,
    what: { kind: 'endex' },
  });
}

/** Entry 0: the exercise, its channels and its set meetings come into being, and the storyline goes on the agenda. */
import type { Mechanism } from '../../machines/mechanism.ts';
import type { Entry } from '../contract/entry.ts';
import { iso } from '../contract/time.ts';
import { precedence, schedule } from './agenda.ts';
import type { Agenda } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { bringUpChannels } from './bringUpChannels.ts';
import { emptyState, endexOf, momentOf, parties, startexOf } from './state.ts';
import type { Opening, State } from './state.ts';
import { calendarFor } from './step.ts';
import type { Accepted } from './step.ts';
import { sidesAfter } from './policySides.ts';
import { armStory } from './story.ts';
import { beginWork, bringUp, settle, tell } from './work.ts';
import type { Work } from './work.ts';

export function openExercise(opening: Opening, calendar?: Calendar, mechanism?: Mechanism): Accepted {
  const state = emptyState(opening, mechanism);
  const work = beginWork(state, calendar ?? calendarFor(state), []);
  bringUp(work, 'exercise', { parties: parties(state) }, { owner: null, incident: null });
  bringUpChannels(work);
  bringUpMeetings(work);
  settle(work);
  const agenda = { add: [...work.added], drop: [...work.dropped] };
  armStory(work);
  const { world } = opening.scenario;
  const startex = startexOf(opening);
  const absences = (world.unavailable ?? []).map(({ seat, from, to }) => ({
    seat,
    from: momentOf(from, startex),
    to: momentOf(to, startex),
  }));
  const entry: Entry = {
    seq: 0,
    at: iso(startex),
    by: { seat: 'engine' },
    do: 'log.opened',
    with: { ...opening },
    agenda,
    audience: [],
    moves: work.moves,
  };
  const next: State = {
    ...work.state,
    absences,
    agenda: expectationsOn(work.state.agenda, opening),
    sides: sidesAfter(opening, [entry]),
    seq: 1,
    entriesAtInstant: 0,
  };
  return { entry, next, taken: work.taken };
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

function expectationsOn(begun: Agenda, opening: Opening): Agenda {
  const startex = startexOf(opening);
  let agenda = begun;
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

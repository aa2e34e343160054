/** What came due on the agenda: a deadline, an item of the storyline, a planned act, an expectation, the end of a move, ENDEX. */
import type { ActInput, DueInput } from '../contract/input.ts';
import { partyOf } from '../contract/subject.ts';
import { iso } from '../contract/time.ts';
import { cancel } from './agenda.ts';
import type { Due } from './agenda.ts';
import { actingSeat } from './authority.ts';
import type { Calendar } from './calendar.ts';
import { afterWindow } from './effects.ts';
import { actOfItem, checkExpectation, storyItem } from './item.ts';
import { performAct } from './perform.ts';
import type { Done, Refused } from './perform.ts';
import { blockedBy, refuse } from './refusal.ts';
import type { State } from './state.ts';
import { parties } from './state.ts';
import { standFor } from './stand.ts';
import { beginWork, settle, tell } from './work.ts';

/** An item is performed once; a deadline, expectation or window answers to no one's wish. */
export function performDue(state: State, input: DueInput, calendar: Calendar): Done | Refused {
  const due = state.agenda.pending.get(input.due);
  if (!due || due.at !== input.at)
    return { refusal: refuse('not-now', `${input.due} is not due at ${iso(input.at)}.`) };
  const taken: State = { ...state, agenda: cancel(state.agenda, due.id) };
  const gate = beginWork(state, calendar, []);
  const blocked = tell(gate, {
    ref: 'exercise',
    type: 'act.admit',
    by: null,
    with: { kind: 'due' },
    incident: null,
  });
  if (blocked)
    return {
      refusal: blockedBy(blocked.guard, `What is due (${due.id})`, standFor(gate.state, 'exercise', due.id)),
    };
  switch (due.what.kind) {
    case 'deadline':
      return deadline(taken, due, due.what, calendar);
    case 'item':
      return item(taken, due, due.what.item, calendar);
    case 'act': {
      const planned = taken.plans.get(due.what.plan);
      if (!planned) throw new Error(`No plan ${due.what.plan}.`);
      const done = performAct(taken, planned, calendar, 'from the agenda');
      const plans = taken.plans.delete(due.what.plan);
      return finishDue(taken, due, planned, done, calendar, (next) => ({ ...next, plans }));
    }
    case 'expectation': {
      const work = beginWork(taken, calendar, []);
      return {
        work,
        draft: {
          do: 'expectation.checked',
          due: due.id,
          with: checkExpectation(taken, due.what.expectation),
        },
      };
    }
    case 'window': {
      const work = beginWork(afterWindow(taken), calendar, []);
      tell(work, { ref: 'exercise', type: 'move.played', by: null, with: {}, incident: null });
      return { work, draft: { do: 'move.played', due: due.id, on: 'exercise', audience: parties(taken) } };
    }
    case 'endex': {
      const end: ActInput = { at: due.at, by: input.by, do: 'exercise.end', refs: {}, with: {} };
      const done = performAct(taken, end, calendar, 'from the agenda');
      return 'refusal' in done ? done : { work: done.work, draft: { ...done.draft, due: due.id } };
    }
  }
}

function deadline(
  state: State,
  due: Due,
  what: Extract<Due['what'], { kind: 'deadline' }>,
  calendar: Calendar,
): Done {
  const work = beginWork(state, calendar, []);
  const subject = state.subjects.get(what.ref);
  if (!subject) throw new Error(`No subject ${what.ref} for ${due.id}.`);
  const timers = Object.fromEntries(Object.entries(subject.timers).filter(([timer]) => timer !== what.timer));
  work.state = { ...state, subjects: state.subjects.set(what.ref, { ...subject, timers }) };
  tell(work, { ref: what.ref, type: what.event, by: null, with: {}, incident: subject.incident });
  settle(work);
  const audience = [...new Set(work.moves.flatMap((move) => move.audience))];
  return {
    work,
    draft: {
      do: 'deadline.due',
      due: due.id,
      on: what.ref,
      ...(subject.incident === null ? {} : { incident: subject.incident }),
      audience,
    },
  };
}

function item(state: State, due: Due, id: string, calendar: Calendar): Done | Refused {
  const act = actOfItem(state, storyItem(state, id), due.at);
  const done = performAct(state, act, calendar, 'from the agenda');
  return finishDue(state, due, act, done, calendar, (next) => next);
}

/** A planned or scripted act that is refused is an entry too: what was meant, and the rule that refused it. */
function finishDue(
  state: State,
  due: Due,
  act: ActInput,
  done: Done | Refused,
  calendar: Calendar,
  after: (state: State) => State,
): Done {
  if ('refusal' in done) {
    const work = beginWork(state, calendar, []);
    const items = act.item === undefined ? state.items : state.items.set(act.item, 'refused');
    work.state = after({ ...state, items });
    const party = partyOf(actingSeat(act));
    return {
      work,
      draft: {
        do: 'item.refused',
        by: act.by,
        due: due.id,
        refs: act.refs,
        with: { do: act.do, with: act.with },
        ...(act.item === undefined ? {} : { item: act.item }),
        refused: done.refusal,
        audience: party === null ? [] : [party],
      },
    };
  }
  done.work.state = after(done.work.state);
  return { work: done.work, draft: { ...done.draft, by: act.by, due: due.id } };
}

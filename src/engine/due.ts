/** What came due on the agenda: a deadline, an item of the storyline, a planned act, an expectation, the end of a move, ENDEX. */
import type { Refusal } from '../contract/entry.ts';
import type { ActInput, DueInput } from '../contract/input.ts';
import { isAct, isChoice } from '../contract/scenario.ts';
import type { ChoiceItem, Expectation, StoryItem } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import { instant, iso, parseDuration } from '../contract/time.ts';
import { admit, isAdmitted } from './admit.ts';
import type { Admission } from './admit.ts';
import { cancel } from './agenda.ts';
import type { Due } from './agenda.ts';
import { answerDue } from './asks.ts';
import { actingSeat } from './authority.ts';
import type { Calendar } from './calendar.ts';
import { afterWindow } from './effects.ts';
import { holds } from './condition.ts';
import { actOfItem, checkExpectation } from './item.ts';
import { dutyDone } from './policySides.ts';
import { performAct } from './perform.ts';
import type { Done, Refused } from './perform.ts';
import { refuse } from './refusal.ts';
import type { State } from './state.ts';
import { parties, playerOf } from './state.ts';
import { awaitAct, putChoice, resolveItem, takeOption } from './story.ts';
import { storyIndex } from './storyIndex.ts';
import { beginWork, settle, tell } from './work.ts';

/** An item is performed once; a deadline, expectation or window answers to no one's wish. */
export function performDue(state: State, input: DueInput, calendar: Calendar): Done | Refused {
  const due = state.agenda.pending.get(input.due);
  if (!due || due.at !== input.at)
    return { refusal: refuse('not-now', `${input.due} is not due at ${iso(input.at)}.`) };
  const unadmitted = atTheGate(state, due, calendar);
  if (unadmitted) return { refusal: unadmitted };
  const taken: State = { ...state, agenda: cancel(state.agenda, due.id) };
  switch (due.what.kind) {
    case 'deadline':
      return deadline(taken, due, due.what, calendar);
    case 'item':
      return item(taken, due, due.what, calendar);
    case 'answer':
      return answered(taken, due, due.what.asked, calendar);
    case 'miss':
      return missed(taken, due, due.what.item, calendar);
    case 'lapse':
      return noted(taken, due, due.what.item, calendar, 'lapsed');
    case 'act': {
      const planned = taken.plans.get(due.what.plan);
      if (!planned) throw new Error(`No plan ${due.what.plan}.`);
      const done = performAct(taken, planned, calendar, 'from the agenda');
      const plans = taken.plans.delete(due.what.plan);
      const { policy } = due.what;
      const after = (next: State): State => ({ ...next, plans });
      return finishDue(taken, due, planned, done, calendar, (next) =>
        policy ? dutyDone(after(next), policy) : after(next),
      );
    }
    case 'expectation': {
      const work = beginWork(taken, calendar, []);
      return {
        work,
        draft: {
          do: 'expectation.checked',
          due: due.id,
          with: checkExpectation(taken, expectationOf(taken, due.what.expectation)),
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
  work.state.subjects = state.subjects.set(what.ref, { ...subject, timers });
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

function expectationOf(state: State, id: string): Expectation {
  const found = storyIndex(state.opening.scenario).expectations.get(id);
  if (!found) throw new Error(`The scenario has no expectation ${id}.`);
  return found;
}

function storyItem(state: State, id: string): StoryItem {
  const found = storyIndex(state.opening.scenario).items.get(id);
  if (!found) throw new Error(`The scenario has no item ${id}.`);
  return found;
}

function atTheGate(state: State, due: Due, calendar: Calendar): Refusal | null {
  const asked = asking(due);
  if (isAdmitted(state, asked)) return null;
  return admit(beginWork(state, calendar, []), asked, due.id, `What is due (${due.id})`);
}

/** What control released is let in as the director's own acts are; everything else waits for the clock. */
function asking({ what }: Due): Admission {
  return what.kind === 'item' && what.byHand === true
    ? { kind: 'director', by: null, director: true, planned: false }
    : { kind: 'due', by: null, director: false, planned: false };
}

/** An item comes up: `if` is asked now; an inject is delivered, a choice put, an act performed or waited for, as its seat is played. */
function item(
  state: State,
  due: Due,
  { item: id, byHand }: Extract<Due['what'], { kind: 'item' }>,
  calendar: Calendar,
): Done | Refused {
  const story = storyItem(state, id);
  if (!byHand && story.skip === true) return noted(state, due, id, calendar, 'skipped');
  if (!byHand && story.if && !holds(state, story.if)) return noted(state, due, id, calendar, 'lapsed');
  if (isChoice(story)) return putTo(state, due, story, calendar);
  if (isAct(story) && playerOf(state, story.as).by !== 'script')
    return noted(state, due, id, calendar, 'awaited');
  const act = actOfItem(state, story, due.at);
  const done = performAct(state, act, calendar, byHand ? 'by control' : 'from the agenda');
  return finishDue(state, due, act, done, calendar, (next) => next);
}

function answered(state: State, due: Due, asked: string, calendar: Calendar): Done | Refused {
  const found = answerDue(state, asked);
  if (!found) throw new Error(`No answer to ${asked} is on the way.`);
  const done = performAct(found.state, found.act, calendar, 'from the agenda');
  return finishDue(found.state, due, found.act, done, calendar, (next) => next);
}

const became = {
  awaited: { do: 'item.awaited' },
  missed: { do: 'item.missed' },
  skipped: { do: 'item.skipped' },
  lapsed: { do: 'item.lapsed' },
} as const;

/** What became of an item that nobody performs now: it is awaited, missed, left out, or has lapsed. */
function noted(
  state: State,
  due: Due,
  id: string,
  calendar: Calendar,
  status: 'awaited' | 'missed' | 'skipped' | 'lapsed',
): Done {
  const work = beginWork(state, calendar, []);
  const story = storyItem(state, id);
  if (status === 'awaited' && isAct(story)) awaitAct(work, story);
  else resolveItem(work, id, status);
  return { work, draft: { ...became[status], due: due.id, item: id } };
}

function putTo(state: State, due: Due, story: ChoiceItem, calendar: Calendar): Done {
  const work = beginWork(state, calendar, []);
  const { seat, ask, options, default: usual, within } = story.choice;
  putChoice(work, story, playerOf(state, seat).by === 'person');
  const shown = {
    ...(story.title === undefined ? {} : { title: story.title }),
    ask,
    options: options.map((option) => ({ id: option.id, text: option.text })),
    ...(within === undefined ? {} : { until: iso(instant(due.at + (parseDuration(within) ?? 0))) }),
    default: usual,
  };
  return { work, draft: { do: 'choice.put', due: due.id, item: story.id, with: shown, audience: [seat] } };
}

/** A choice that nobody took takes its default; an expected action that nobody did is missed. */
function missed(state: State, due: Due, id: string, calendar: Calendar): Done {
  const story = storyItem(state, id);
  if (!isChoice(story)) return noted(state, due, id, calendar, 'missed');
  const work = beginWork(state, calendar, []);
  takeOption(work, story, story.choice.default);
  const taken = { option: story.choice.default };
  return {
    work,
    draft: { do: 'choice.defaulted', due: due.id, item: id, with: taken, audience: [story.choice.seat] },
  };
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
    work.state = after(state);
    if (act.item !== undefined) resolveItem(work, act.item, 'refused');
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
  return { work: done.work, draft: Object.assign(done.draft, { by: act.by, due: due.id }) };
}

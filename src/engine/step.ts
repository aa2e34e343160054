/**
 * The heart: one input, one entry (design §4). `step` is pure: a refusal is a value and changes nothing; what comes back is the entry
 * to be logged and the next state. The machines step here and nowhere else.
 */
import type { ActDefinition } from '../contract/act/act.ts';
import { acts } from '../contract/act/acts.ts';
import type { Entry, Refusal } from '../contract/entry.ts';
import type { ActInput, DueInput, Input, LogInput } from '../contract/input.ts';
import { partyOf } from '../contract/subject.ts';
import type { Party } from '../contract/subject.ts';
import { iso } from '../contract/time.ts';
import { cancel, peek, precedence, schedule } from './agenda.ts';
import type { Due } from './agenda.ts';
import { entryAudience } from './audience.ts';
import { actingSeat, mayNot } from './authority.ts';
import { calendarOf, recordingCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { afterWindow, effects } from './effects.ts';
import { actOfItem, checkExpectation, storyItem } from './item.ts';
import { blockedBy, refuse } from './refusal.ts';
import type { State } from './state.ts';
import { resolve } from './state.ts';
import { subjectFor } from './subjectFor.ts';
import { beginWork, settle, statesNow, tell } from './work.ts';
import type { Work } from './work.ts';
import { clearanceRef } from './look.ts';

export type Outcome = { readonly entry: Entry; readonly next: State } | { readonly refusal: Refusal };
type Draft = Partial<Entry> & Pick<Entry, 'do'>;

/** `calendar` answers for this step: the real one in play, the recorded one in replay. Its answers go into the entry. */
export function step(state: State, input: Input, calendar: Calendar = calendarFor(state)): Outcome {
  const answers: Record<string, number> = {};
  const recorder = recordingCalendar(calendar, answers);
  const outcome = dispatch({ ...state, now: input.at }, input, recorder);
  if ('refusal' in outcome) return outcome;
  const { work, draft } = outcome;
  const entry: Entry = {
    seq: state.seq,
    at: iso(input.at),
    ...(input.wall === undefined ? {} : { wall: iso(input.wall) }),
    by: input.by,
    ...draft,
    ...(Object.keys(answers).length === 0 ? {} : { calendar: answers }),
    ...(work.added.length + work.dropped.length === 0 ? {} : { agenda: { add: work.added, drop: work.dropped } }),
    audience: draft.audience ?? [],
    moves: work.moves,
    ...(work.broken.length === 0 ? {} : { broken: work.broken }),
  };
  const next: State = {
    ...work.state,
    seq: state.seq + 1,
    entriesAtInstant: input.at === state.now ? state.entriesAtInstant + 1 : 1,
  };
  return { entry, next };
}

export function calendarFor(state: State): Calendar {
  return calendarOf(state.profile.contacts, (contact) => state.profile.parties[contact.party]?.capital.zone ?? 'UTC');
}

interface Done {
  readonly work: Work;
  readonly draft: Draft;
}

function dispatch(state: State, input: Input, calendar: Calendar): Done | { refusal: Refusal } {
  const next = peek(state.agenda);
  if (next && input.at > next.at) throw new Error(`${next.id} is due at ${iso(next.at)}, before ${iso(input.at)}.`);
  if (input.do === 'due') return performDue(state, input, calendar);
  if (!('refs' in input)) return noteLog(state, input, calendar);
  return input.effectiveAt === undefined ? performAct(state, input, calendar, 'by hand') : planAct(state, input, calendar);
}

function noteLog(state: State, input: LogInput, calendar: Calendar): Done {
  const done = input.do === 'log.close' ? 'log.closed' : 'exercise.forked';
  return { work: beginWork(state, calendar, []), draft: { do: done, with: { ...input.with } } };
}

/** Acts that come due on the agenda, from the script or from a plan, are played by the engine; the others by people. */
type Played = 'by hand' | 'from the agenda';

function kindOf(input: ActInput, party: Party | null, played: Played): 'party' | 'control' | 'director' | 'scripted' {
  if (played === 'from the agenda') return 'scripted';
  if (input.by.seat === 'director') return 'director';
  return party === null ? 'control' : 'party';
}

/** The exercise itself must admit the act: not while frozen, not after ENDEX, only planned ones while a move is open. */
function admit(work: Work, input: ActInput, party: Party | null, played: Played, planned: boolean): Refusal | null {
  const blocked = tell(work, {
    ref: 'exercise',
    type: 'act.admit',
    by: party,
    with: { kind: kindOf(input, party, played) },
    incident: null,
    director: input.by.seat === 'director',
    planned,
  });
  return blocked && blockedBy(blocked.guard, input.do, statesNow(work, 'exercise'));
}

function performAct(state: State, input: ActInput, calendar: Calendar, played: Played): Done | { refusal: Refusal } {
  const definition: ActDefinition = acts[input.do];
  const refusal = mayNot(state.profile, definition, input) ?? notInForce(state, definition, input);
  if (refusal) return { refusal };
  const party = partyOf(actingSeat(input));
  const work = beginWork(state, calendar, input.aside?.rules ?? []);
  const unadmitted = definition.on === 'exercise' ? null : admit(work, input, party, played, false);
  if (unadmitted) return { refusal: unadmitted };
  const found = subjectFor(work, definition, input, party);
  if ('code' in found) return { refusal: found };
  const fields = carried(work.state, found.ref, input);
  const blocked = tell(work, {
    ref: found.ref,
    type: input.do,
    by: party,
    with: fields,
    incident: found.incident,
    director: input.by.seat === 'director',
  });
  if (blocked) return { refusal: blockedBy(blocked.guard, input.do, statesNow(work, found.ref)) };
  const ineffective = effects[input.do]?.(work, input);
  if (ineffective) return { refusal: ineffective };
  keepDraft(work, found.ref, input, fields);
  textLeft(work, input, party, fields);
  supersede(work, input, party, fields);
  settle(work);
  if (input.item !== undefined) work.state = { ...work.state, items: work.state.items.set(input.item, 'done') };
  return {
    work,
    draft: {
      do: input.do,
      refs: input.refs,
      on: found.ref,
      ...(found.incident === null ? {} : { incident: found.incident }),
      with: fields,
      ...(input.item === undefined ? {} : { item: input.item }),
      ...(input.for === undefined ? {} : { for: input.for }),
      ...(input.aside === undefined ? {} : { aside: input.aside }),
      audience: entryAudience(work.state, definition, input, party, found.ref, work.moves),
    },
  };
}

const needsForce: readonly string[] = ['request', 'call', 'review'];

function notInForce(state: State, definition: ActDefinition, input: ActInput): Refusal | null {
  if (!needsForce.includes(definition.on)) return null;
  const { from, to } = state.profile['in-force'];
  const now = iso(input.at);
  if (from !== undefined && Date.parse(from) > input.at) {
    return refuse('not-in-force', `${input.do}: the agreement is in force from ${from}; it is ${now}.`);
  }
  if (to !== undefined && Date.parse(to) <= input.at) return refuse('not-in-force', `${input.do}: the agreement was in force until ${to}; it is ${now}.`);
  return null;
}

const sends: readonly string[] = ['request.send', 'call.arrange'];
const keeps: readonly string[] = ['request.draft', 'request.send', 'request.amend', 'request.supply', 'call.place', 'call.arrange'];

/** A text that is sent carries what its draft held, so that the entry is complete by itself. */
function carried(state: State, ref: string, input: ActInput): Readonly<Record<string, unknown>> {
  if (!sends.includes(input.do)) return input.with;
  const draft = state.subjects.get(ref as never)?.draft ?? {};
  return joined(draft, input.with);
}

function joined(draft: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const both: Record<string, unknown> = { ...draft, ...fields };
  const [kept, added] = [draft['elements'], fields['elements']];
  if (typeof kept === 'object' && typeof added === 'object') both['elements'] = { ...kept, ...added };
  return both;
}

function keepDraft(work: Work, ref: string, input: ActInput, fields: Readonly<Record<string, unknown>>): void {
  const subject = work.state.subjects.get(ref as never);
  if (!subject || !keeps.includes(input.do)) return;
  const next = { ...subject, draft: joined(subject.draft, fields) };
  work.state = { ...work.state, subjects: work.state.subjects.set(subject.ref, next) };
}

/** The clearance of a text hears that its text left (CLR-1, CLR-2). */
function textLeft(work: Work, input: ActInput, party: Party | null, fields: Readonly<Record<string, unknown>>): void {
  const text = textOf[input.do];
  if (text === undefined || party === null) return;
  const of = input.refs.request ?? input.refs.call ?? input.refs.incident ?? '';
  const ref = clearanceRef(party, text, of);
  if (!work.state.subjects.has(ref)) return;
  work.queue.push({ ref, type: 'text.sent', by: null, with: { beforeClearance: fields['beforeClearance'] === true }, incident: null });
}

const textOf: Partial<Record<ActInput['do'], string>> = {
  'request.send': 'request',
  'request.answer': 'answer',
  'call.say': 'call-script',
  'docket.propose': 'docket-item',
  'statement.publish': 'statement',
  'statement.comment': 'statement',
  'measure.announce': 'statement',
};

function supersede(work: Work, input: ActInput, party: Party | null, fields: Readonly<Record<string, unknown>>): void {
  const earlier = fields['supersedes'];
  if (input.do !== 'request.send' || typeof earlier !== 'string') return;
  const subject = resolve(work.state, 'request', earlier, party);
  if (subject?.owner === party) work.queue.push({ ref: subject.ref, type: 'request.supersede', by: party, with: {}, incident: subject.incident });
}

/** An act with an effective instant inside the open move: private until it takes effect, checked again then (design §3). */
function planAct(state: State, input: ActInput, calendar: Calendar): Done | { refusal: Refusal } {
  const definition: ActDefinition = acts[input.do];
  const refusal = mayNot(state.profile, definition, input);
  if (refusal) return { refusal };
  const at = input.effectiveAt;
  const { window } = state;
  if (at === undefined || window === null || at < window.from || at > window.to) {
    const open = window ? `from ${iso(window.from)} to ${iso(window.to)}` : 'not open';
    return { refusal: refuse('outside-window', `${input.do}: the move's window is ${open}.`) };
  }
  const party = partyOf(actingSeat(input));
  const work = beginWork(state, calendar, []);
  const unadmitted = admit(work, input, party, 'by hand', true);
  if (unadmitted) return { refusal: unadmitted };
  const plan = `plan ${state.seq}`;
  const { effectiveAt, ...act } = { ...input, at };
  void effectiveAt;
  work.state = {
    ...work.state,
    plans: state.plans.set(plan, act),
    agenda: schedule(work.state.agenda, { id: plan, at, order: precedence.act, what: { kind: 'act', plan } }),
  };
  work.added.push({ id: plan, at: iso(at), what: 'act' });
  return {
    work,
    draft: { do: input.do, refs: input.refs, with: { ...input.with }, effectiveAt: iso(at), audience: party === null ? [] : [party] },
  };
}

function performDue(state: State, input: DueInput, calendar: Calendar): Done | { refusal: Refusal } {
  const due = state.agenda.pending.get(input.due);
  if (!due || due.at !== input.at) return { refusal: refuse('not-now', `${input.due} is not due at ${iso(input.at)}.`) };
  const taken: State = { ...state, agenda: cancel(state.agenda, due.id) };
  const gate = beginWork(state, calendar, []);
  const blocked = tell(gate, { ref: 'exercise', type: 'act.admit', by: null, with: { kind: 'due' }, incident: null });
  if (blocked) return { refusal: blockedBy(blocked.guard, due.id, statesNow(gate, 'exercise')) };
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
      return { work, draft: { do: 'expectation.checked', due: due.id, with: checkExpectation(taken, due.what.expectation) } };
    }
    case 'window': {
      const work = beginWork(afterWindow(taken), calendar, []);
      tell(work, { ref: 'exercise', type: 'move.played', by: null, with: {}, incident: null });
      return { work, draft: { do: 'move.played', due: due.id, on: 'exercise', audience: everyone(taken) } };
    }
    case 'endex': {
      const end: ActInput = { at: due.at, by: input.by, do: 'exercise.end', refs: {}, with: {} };
      const done = performAct(taken, end, calendar, 'from the agenda');
      return 'refusal' in done ? done : { work: done.work, draft: { ...done.draft, due: due.id } };
    }
  }
}

const everyone = (state: State): string[] => Object.keys(state.profile.parties);

function deadline(state: State, due: Due, what: Extract<Due['what'], { kind: 'deadline' }>, calendar: Calendar): Done {
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
    draft: { do: 'deadline.due', due: due.id, on: what.ref, ...(subject.incident === null ? {} : { incident: subject.incident }), audience },
  };
}

function item(state: State, due: Due, id: string, calendar: Calendar): Done | { refusal: Refusal } {
  const act = actOfItem(state, storyItem(state, id), due.at);
  const done = performAct(state, act, calendar, 'from the agenda');
  return finishDue(state, due, act, done, calendar, (next) => next);
}

/** A planned or scripted act that is refused is an entry too: what was meant, and the rule that refused it. */
function finishDue(
  state: State,
  due: Due,
  act: ActInput,
  done: Done | { refusal: Refusal },
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

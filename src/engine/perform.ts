/** An act of a seat, performed at once or planned for later in the open move. */
import type { ActDefinition } from '../contract/act/act.ts';
import { acts } from '../contract/act/acts.ts';
import type { Entry, Refusal } from '../contract/entry.ts';
import type { ActInput } from '../contract/input.ts';
import { partyOf } from '../contract/subject.ts';
import type { Party } from '../contract/subject.ts';
import { iso } from '../contract/time.ts';
import { admit } from './admit.ts';
import type { Admission } from './admit.ts';
import { precedence, schedule } from './agenda.ts';
import { entryAudience } from './audience.ts';
import { actingSeat, mayNot } from './authority.ts';
import type { Calendar } from './calendar.ts';
import { carried, keepDraft, supersede, textLeft } from './draft.ts';
import { effects } from './effects.ts';
import { fulfil, performed } from './expected.ts';
import { blockedBy, refuse } from './refusal.ts';
import type { State } from './state.ts';
import { subjectFor } from './subjectFor.ts';
import type { Found } from './subjectFor.ts';
import { standFor } from './stand.ts';
import { beginWork, settle, tell } from './work.ts';
import type { Work } from './work.ts';

/** What an entry says beside what the work of it did. */
export type EntryDraft = Partial<Entry> & Pick<Entry, 'do'>;

export interface Done {
  readonly work: Work;
  readonly draft: EntryDraft;
}

export interface Refused {
  readonly refusal: Refusal;
  /** The guard that failed; null where no fields of the act could have been accepted. */
  readonly guard?: string | null;
}

/**
 * Acts that come due on the agenda, from the script or from a plan, are played by the engine, and those that control released in the
 * director's name; the others by people, at once or with an instant inside the open move.
 */
export type Played = 'by hand' | 'in the move' | 'from the agenda' | 'by control';

const isDirectors = (input: ActInput, played: Played): boolean =>
  input.by.seat === 'director' || played === 'by control';

function admission(input: ActInput, party: Party | null, played: Played): Admission {
  const director = isDirectors(input, played);
  const byHand = director ? 'director' : party === null ? 'control' : 'party';
  const kind = played === 'from the agenda' ? 'scripted' : byHand;
  return { kind, by: party, director, planned: played === 'in the move' };
}

/** An act that is accepted, with the work that was begun for it; what follows from it is still to come. */
export interface Begun {
  readonly work: Work;
  readonly party: Party | null;
  readonly found: Found;
  readonly fields: ActInput['with'];
}

/** As far as an act can be refused. */
export function beginAct(state: State, input: ActInput, calendar: Calendar, played: Played): Begun | Refused {
  const definition: ActDefinition = acts[input.do];
  const party = partyOf(actingSeat(input));
  const work = beginWork(state, calendar, input.aside?.rules ?? []);
  const bar = barIn(work, definition, input, played);
  if (bar) return { refusal: bar, guard: null };
  const found = subjectFor(work, definition, input, party);
  if ('code' in found) return { refusal: found };
  const fields = carried(work.state, found.ref, input);
  const blocked = tell(work, {
    ref: found.ref,
    type: input.do,
    by: party,
    with: fields,
    incident: found.incident,
    director: isDirectors(input, played),
  });
  if (blocked) {
    const stand = standFor(work.state, found.ref, input.do);
    return { refusal: blockedBy(blocked.guard, input.do, stand), guard: blocked.guard };
  }
  const ineffective = effects[input.do]?.(work, input, found.ref);
  return ineffective ? { refusal: ineffective } : { work, party, found, fields };
}

/** What refuses an act whatever it is about, and with whatever fields. */
export const barTo = (state: State, input: ActInput, calendar: Calendar, played: Played): Refusal | null =>
  barIn(beginWork(state, calendar, input.aside?.rules ?? []), acts[input.do], input, played);

function barIn(work: Work, definition: ActDefinition, input: ActInput, played: Played): Refusal | null {
  const { state } = work;
  const refusal = mayNot(state.profile, definition, input) ?? notInForce(state, definition, input);
  if (refusal !== null || definition.on === 'exercise') return refusal;
  return admit(work, admission(input, partyOf(actingSeat(input)), played), input.do);
}

export function performAct(
  state: State,
  input: ActInput,
  calendar: Calendar,
  played: Played,
): Done | Refused {
  const begun = beginAct(state, input, calendar, played);
  if ('refusal' in begun) return begun;
  const { work, party, found, fields } = begun;
  keepDraft(work, found.ref, input, fields);
  textLeft(work, input, party, fields, found);
  supersede(work, input, party, fields);
  settle(work);
  work.touched.add(found.ref);
  if (input.item !== undefined) performed(work, input.item, found.ref);
  const isNew = !state.subjects.has(found.ref);
  const asked = { ...input, with: fields };
  const expected = input.item === undefined ? fulfil(work, asked, actingSeat(input), found, isNew) : null;
  return {
    work,
    draft: {
      do: input.do,
      refs: input.refs,
      on: found.ref,
      ...(found.incident === null ? {} : { incident: found.incident }),
      with: fields,
      ...(input.item === undefined ? {} : { item: input.item }),
      ...(expected === null ? {} : { fulfils: expected.id }),
      ...(input.for === undefined ? {} : { for: input.for }),
      ...(input.aside === undefined ? {} : { aside: input.aside }),
      audience: entryAudience(work.state, acts[input.do], input, party, found.ref, work.moves),
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
  if (to !== undefined && Date.parse(to) <= input.at)
    return refuse('not-in-force', `${input.do}: the agreement was in force until ${to}; it is ${now}.`);
  return null;
}

/** An act with an effective instant inside the open move: private until it takes effect, checked again then (design §3). */
export function planAct(state: State, input: ActInput, calendar: Calendar): Done | Refused {
  const definition: ActDefinition = acts[input.do];
  const refusal = mayNot(state.profile, definition, input);
  if (refusal) return { refusal };
  const at = input.effectiveAt;
  const { window } = state;
  if (at === undefined || window === null || at < state.now || at > window.to) {
    const why = window
      ? `it would take effect outside the move's window, which is from ${iso(state.now)} to ${iso(window.to)}`
      : 'no move is open for it to take effect in';
    return { refusal: refuse('outside-window', `${input.do}: ${why}.`) };
  }
  const party = partyOf(actingSeat(input));
  const work = beginWork(state, calendar, []);
  const unadmitted = admit(work, admission(input, party, 'in the move'), input.do);
  if (unadmitted) return { refusal: unadmitted };
  const plan = nextPlan(state, party);
  const beside = {
    ...(input.item === undefined ? {} : { item: input.item }),
    ...(input.for === undefined ? {} : { for: input.for }),
    ...(input.aside === undefined ? {} : { aside: input.aside }),
  };
  const act: ActInput = {
    at,
    by: input.by,
    do: input.do,
    refs: input.refs,
    with: input.with,
    ...beside,
  };
  work.state.plans = state.plans.set(plan, act);
  work.state.agenda = schedule(work.state.agenda, {
    id: plan,
    at,
    order: precedence.act,
    what: { kind: 'act', plan },
  });
  work.added.push({ id: plan, at: iso(at), what: 'act' });
  return {
    work,
    draft: {
      do: input.do,
      refs: input.refs,
      with: { ...input.with },
      effectiveAt: iso(at),
      ...beside,
      audience: party === null ? [] : [party],
    },
  };
}

/** A side's plans are numbered apart, so that the number tells nothing of what the other side planned. */
function nextPlan(state: State, party: Party | null): string {
  let number = 1;
  while (state.plans.has(`plan ${party ?? 'control'} ${number}`)) number += 1;
  return `plan ${party ?? 'control'} ${number}`;
}

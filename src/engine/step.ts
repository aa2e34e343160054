/**
 * The heart: one input, one entry (design §4). `step` is pure: a refusal is a value and changes nothing; what comes back is the entry
 * to be logged and the next state. The machines step inside it and nowhere else.
 */
import type { Entry } from '../contract/entry.ts';
import type { Input, LogInput } from '../contract/input.ts';
import type { Contact, Profile } from '../contract/profile.ts';
import { iso } from '../contract/time.ts';
import { peek } from './agenda.ts';
import { calendarOf, recordingCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { performDue } from './due.ts';
import { performAct, planAct } from './perform.ts';
import type { Done, Refused } from './perform.ts';
import { planSides } from './policySides.ts';
import type { State } from './state.ts';
import { countDepartures, wakeConditions } from './story.ts';
import { beginWork } from './work.ts';
import type { TakenTransition } from './work.ts';

/** An entry, the state after it, and the transitions that the machines took for it. */
export interface Accepted {
  readonly entry: Entry;
  readonly next: State;
  readonly taken: readonly TakenTransition[];
}
export type Outcome = Accepted | Refused;

/** `calendar` answers for this step: the real one in play, the recorded one in replay. Its answers go into the entry. */
export function step(state: State, input: Input, calendar: Calendar = calendarFor(state)): Outcome {
  const answers: Record<string, number> = {};
  const recorder = recordingCalendar(calendar, answers);
  const outcome = dispatch(state, input, recorder);
  if ('refusal' in outcome) return outcome;
  const { work, draft } = outcome;
  countDepartures(work, draft.for ?? (draft.by ?? input.by).seat);
  wakeConditions(work);
  const entry: Entry = {
    seq: state.seq,
    at: iso(input.at),
    ...(input.wall === undefined ? {} : { wall: iso(input.wall) }),
    by: input.by,
    ...draft,
    ...(Object.keys(answers).length === 0 ? {} : { calendar: answers }),
    audience: draft.audience ?? [],
    moves: work.moves,
    ...(work.broken.length === 0 ? {} : { broken: work.broken }),
  };
  planSides(work, entry);
  if (work.added.length + work.dropped.length > 0) entry.agenda = { add: work.added, drop: work.dropped };
  work.state.seq = state.seq + 1;
  const goesOn = input.at === state.now ? state.entriesAtInstant : 0;
  work.state.entriesAtInstant = input.do === 'due' ? goesOn + 1 : 0;
  return { entry, next: work.state, taken: work.taken };
}

const calendars = new WeakMap<Profile, Calendar>();

export function calendarFor({ profile }: State): Calendar {
  const zoneOf = (contact: Contact) => profile.parties[contact.party]?.capital.zone ?? 'UTC';
  const calendar = calendars.get(profile) ?? calendarOf(profile.contacts, zoneOf);
  calendars.set(profile, calendar);
  return calendar;
}

function dispatch(before: State, input: Input, calendar: Calendar): Done | Refused {
  const next = peek(before.agenda);
  if (!(input.at >= before.now))
    throw new Error(`${input.do} cannot be before ${iso(before.now)}: time does not go back.`);
  if (next && input.at > next.at)
    throw new Error(`${next.id} is due at ${iso(next.at)}, before ${iso(input.at)}.`);
  const state: State = { ...before, now: input.at };
  if (input.do === 'due') return performDue(state, input, calendar);
  if (!('refs' in input)) return noteLog(state, input, calendar);
  return input.effectiveAt === undefined
    ? performAct(state, input, calendar, 'by hand')
    : planAct(state, input, calendar);
}

function noteLog(state: State, input: LogInput, calendar: Calendar): Done {
  const done = input.do === 'log.close' ? 'log.closed' : 'exercise.forked';
  return { work: beginWork(state, calendar, []), draft: { do: done, with: { ...input.with } } };
}

/** What an accepted act changes in the exercise itself, beside the machines: the profile, absences, ENDEX, the move's window, items. */
import { allLeaves } from '../../machines/stepMachine.ts';
import { overlay } from '../contract/overlay.ts';
import { issueWords } from '../contract/issueWords.ts';
import { profileSchema } from '../contract/profile.ts';
import type { Refusal } from '../contract/entry.ts';
import type { ActInput } from '../contract/input.ts';
import { partyOf } from '../contract/subject.ts';
import { isChoice } from '../contract/scenario.ts';
import type { Party, Seat, SubjectRef } from '../contract/subject.ts';
import { askEffects } from './asks.ts';
import type { Effects } from './effect.ts';
import { lookingBackEffects } from './lookingBack.ts';
import { mselEffects } from './msel.ts';
import { playAwaited, takeOption } from './story.ts';
import { storyIndex } from './storyIndex.ts';
import type { Player } from './state.ts';
import { iso, parseInstant, parseMoment } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { actingSeat } from './authority.ts';
import { cancel, precedence, schedule, upcoming } from './agenda.ts';
import { followAmendment } from './bringUpChannels.ts';
import { isNotMeant, nameInFile, standsFor } from './meant.ts';
import { refuse, refuseUnknown } from './refusal.ts';
import { policies } from './policy/policies.ts';
import { parties, resolve, seatsOf, startexOf } from './state.ts';
import type { State } from './state.ts';
import { setByHand } from './setByHand.ts';
import { bringUp, dossierOf, tell } from './work.ts';
import type { Told, Work } from './work.ts';

const at = (value: unknown): Instant | null => (typeof value === 'string' ? parseInstant(value) : null);

function late(work: Work, moment: Instant | null, what: string): Refusal | null {
  if (moment !== null && moment >= work.state.now) return null;
  return refuse('malformed', `${what} must be an instant that is not before ${iso(work.state.now)}.`);
}

function reschedule(work: Work, id: string, moment: Instant, order: number, what: 'endex' | 'window'): void {
  const agenda = cancel(work.state.agenda, id);
  work.added.push({ id, at: iso(moment), what });
  work.state.agenda = schedule(agenda, { id, at: moment, order, what: { kind: what } });
}

function drop(work: Work, id: string): void {
  if (!work.state.agenda.pending.has(id)) return;
  work.dropped.push(id);
  work.state.agenda = cancel(work.state.agenda, id);
}

export const effects: Effects = {
  ...askEffects,
  ...mselEffects,
  ...lookingBackEffects,
  'agreement.amend': (work, input) => {
    const amended = profileSchema.safeParse(overlay(work.state.profile, input.with['with']));
    if (!amended.success) {
      return refuse('malformed', `agreement.amend: ${issueWords(amended.error.issues)}`);
    }
    const before = work.state.profile;
    work.state.profile = amended.data;
    followAmendment(work, before);
    return null;
  },
  'availability.set': (work, input) => {
    const startex = startexOf(work.state.opening);
    const [from, to] = [
      parseMoment(String(input.with['from']), startex),
      parseMoment(String(input.with['to']), startex),
    ];
    if (from === null || to === null || to < from)
      return refuse('malformed', 'availability.set: from and to are two moments in order.');
    const absence = { seat: String(input.with['seat']), from, to };
    const seats = seatsOf(work.state);
    if (!seats.includes(absence.seat)) return refuseUnknown(input.do, 'seat', absence.seat, seats);
    work.state.absences = [...work.state.absences, absence];
    return null;
  },
  'endex.set': (work, input) => {
    const moment = at(input.with['at']);
    const refusal = late(work, moment, 'ENDEX');
    if (refusal || moment === null) return refusal;
    reschedule(work, 'endex', moment, precedence.endex, 'endex');
    return null;
  },
  'deadline.extend': (work, input) => {
    const moment = at(input.with['to']);
    if (moment !== null && moment > work.state.now) return null;
    const given = `${String(input.with['to'])} is past: it is ${iso(work.state.now)}`;
    return refuse(
      'malformed',
      `deadline.extend: ${given}. A deadline is given more time, to an instant that is still to come (EX-3).`,
    );
  },
  'exercise.end': (work) => {
    for (const { id } of upcoming(work.state.agenda)) drop(work, id);
    return null;
  },
  'choice.take': (work, input) => {
    const [id, option] = [String(input.with['choice']), String(input.with['option'])];
    const item = storyIndex(work.state.opening.scenario).items.get(id);
    const open = item && isChoice(item) && work.state.items.get(id)?.status === 'awaited' ? item : null;
    if (open?.choice.seat !== actingSeat(input))
      return refuse('unknown-subject', 'choice.take: no such choice is put to this seat.');
    const options = open.choice.options.map((one) => one.id);
    if (!options.includes(option))
      return refuse('malformed', `choice.take: the options are ${options.join(', ')}.`);
    takeOption(work, open, option);
    return null;
  },
  'cast.set': (work, input) => {
    const { who, by, policy } = input.with as { who: Seat; by: Player['by']; policy?: string };
    if (by === 'policy' && (policy === undefined || !Object.hasOwn(policies, policy)))
      return refuse('malformed', `cast.set: the policies are ${Object.keys(policies).join(', ')}.`);
    const known = [...parties(work.state), ...seatsOf(work.state)];
    if (!known.includes(who)) return refuseUnknown(input.do, 'party or seat', who, known);
    work.state.cast = work.state.cast.set(who, policy === undefined ? { by } : { by, policy });
    playAwaited(work, who);
    return null;
  },
  'state.set': (work, input) => {
    const [ref, to] = [String(input.with['subject']) as SubjectRef, String(input.with['to'])];
    const subject = work.state.subjects.get(ref);
    if (!subject) return refuse('unknown-subject', `state.set: there is no subject ${ref}.`);
    const states = allLeaves(work.state.mechanism.machines[subject.machine]);
    if (!states.includes(to))
      return refuse(
        'malformed',
        `state.set: ${subject.machine} has no state ${to}; it has ${states.join(', ')}.`,
      );
    setByHand(work, subject, to);
    return null;
  },
  'conduct.openMove': (work, input) => {
    const to = at(input.with['to']);
    const refusal = late(work, to, "The end of the move's window");
    if (refusal || to === null) return refusal;
    work.state.window = { from: work.state.now, to };
    return null;
  },
  'conduct.closeMove': (work, input) => {
    const { window, now, plans } = work.state;
    if (window === null) return null;
    const to = input.with['to'] === undefined ? window.to : at(input.with['to']);
    if (to === null || to < now || to > window.to) {
      const inside = `an instant inside the move's window, from ${iso(now)} to ${iso(window.to)}`;
      return refuse('malformed', `conduct.closeMove: 'to' must be ${inside}.`);
    }
    const beyond = plans.valueSeq().filter((plan) => plan.at > to);
    const last = beyond.maxBy((plan) => plan.at);
    if (last !== undefined) {
      const planned = [...new Set(beyond.map(actingSeat))].join(', ');
      const instead = `Close it at ${iso(last.at)} or later, or let them take that back (act.cancel)`;
      return refuse(
        'not-now',
        `conduct.closeMove: ${planned} planned something after ${iso(to)}. ${instead}.`,
      );
    }
    work.state.window = { ...window, to };
    reschedule(work, 'window', to, precedence.endex, 'window');
    return null;
  },
  'incident.link': (work, input) => other(work, input, 'other'),
  'incident.merge': (work, input) => other(work, input, 'into'),
  'incident.split': (work, input, parentRef) => {
    const party = partyOf(actingSeat(input));
    const parent = work.state.subjects.get(parentRef);
    const key = `${party ?? parent?.owner ?? ''}:${String(input.with['new'])}`;
    const ref = `incident/${key}` as const;
    if (!parent || work.state.subjects.has(ref))
      return refuse('name-taken', `incident.split: there is already an incident ${key}.`);
    const { victim, known } = parent.snapshot.context as { victim: Party; known: readonly Party[] };
    bringUp(
      work,
      ref,
      { incident: key, victim, known, parties: parties(work.state) },
      { owner: parent.owner, incident: key },
    );
    for (const knowing of known) tell(work, learns(work, knowing, key));
    return null;
  },
  /** A redirected request opens a linked matter: a draft on the other track, with what was asked, private to the requester (TRK-1). */
  'request.redirect': (work, input, requestRef) => {
    const request = work.state.subjects.get(requestRef);
    const { from, to, kind } = (request?.snapshot.context ?? {}) as { from: Party; to: Party; kind: string };
    const track = String(input.with['track']);
    const ref = `request/${from}:${linkedName(requestRef, track)}` as const;
    if (!request || work.state.subjects.has(ref)) return null;
    const linked = bringUp(
      work,
      ref,
      { incident: request.incident ?? '', from, to, kind },
      { owner: from, incident: request.incident },
    );
    const subjects = work.state.subjects.set(ref, { ...linked, draft: { ...request.draft, track } });
    work.state.subjects = subjects;
    const known = nameInFile(work.state, requestRef);
    if (known === null) isNotMeant(work, ref);
    else standsFor(work, `request/${from}:${linkedName(known, track)}`, ref);
    return null;
  },
  'act.cancel': (work, input) => {
    const plan = String(input.with['plan']);
    const planned = work.state.plans.get(plan);
    const seat = (who: ActInput) => (who.for ?? who.by.seat).split('/')[0];
    if (!planned || seat(planned) !== seat(input))
      return refuse('unknown-subject', `act.cancel: this side has no "${plan}".`);
    drop(work, plan);
    work.state.plans = work.state.plans.delete(plan);
    return null;
  },
};

const linkedName = (request: SubjectRef, track: string): string =>
  `${request.slice(request.indexOf(':') + 1)}-${track}`.slice(0, 48);

function learns(work: Work, party: Party, incident: string): Told {
  return { ref: dossierOf(work, party, incident), type: 'dossier.learn', by: null, with: {}, incident };
}

function other(work: Work, input: ActInput, field: 'other' | 'into'): Refusal | null {
  const named = String(input.with[field]);
  if (resolve(work.state, 'incident', named, partyOf(actingSeat(input)))) return null;
  return refuse('unknown-subject', `${input.do}: this side knows of no incident named ${named}.`);
}

export function afterWindow(state: State): State {
  return { ...state, window: null };
}

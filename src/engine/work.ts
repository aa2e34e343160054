/**
 * The work of one entry: the input to the first machine, then every signal to whom the wiring names, first in first out, until all
 * is quiet. Nothing outside sees it until it is done; a refused input leaves no trace.
 */
import { List } from 'immutable';
import type { Standing } from '../../machines/definition.ts';
import type { Signal } from '../../machines/signal.ts';
import { leaves, startMachine, stepMachine } from '../../machines/stepMachine.ts';
import type { Blocked, Stepped } from '../../machines/stepMachine.ts';
import { wiresFor } from '../../machines/wiring.ts';
import type { Entry, LoggedMove } from '../contract/entry.ts';
import type { RuleId } from '../contract/rule.ts';
import { machineOf } from '../contract/subject.ts';
import type { Party, Sees, SubjectRef } from '../contract/subject.ts';
import { instant, iso } from '../contract/time.ts';
import { addressees } from './addressees.ts';
import type { Around } from './addressees.ts';
import { cancel, precedence, schedule } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { carriersOf } from './contactPoints.ts';
import { factsFor } from './facts.ts';
import { isCarriedOver } from './look.ts';
import type { State, Subject } from './state.ts';
import { parties } from './state.ts';

/** More steps than this inside one entry, and a few for each subject that can be told, is a bug in the wiring. */
const MOST_STEPS = 64;
const STEPS_FOR_EACH = 4;

export type TakenTransition = Stepped['taken'][number];

export interface Told {
  readonly ref: SubjectRef;
  readonly type: string;
  readonly by: Party | null;
  readonly with: Readonly<Record<string, unknown>>;
  readonly incident: string | null;
  readonly director?: boolean;
  readonly planned?: boolean;
}

export interface Work {
  /** The state as this entry makes it: a copy of its own, written to until the entry is done. */
  state: { -readonly [Part in keyof State]: State[Part] };
  readonly calendar: Calendar;
  readonly standing: Standing;
  readonly moves: LoggedMove[];
  readonly broken: NonNullable<Entry['broken']>;
  /** What the machines took, in order; a transition that moves no state is only here. */
  readonly taken: TakenTransition[];
  readonly added: NonNullable<Entry['agenda']>['add'];
  readonly dropped: string[];
  readonly queue: Told[];
  /** Subjects that an act was about, whether or not it moved them. */
  readonly touched: Set<SubjectRef>;
  /** Keys of what changed beside the subjects: items and variables that conditions may watch. */
  readonly woken: Set<string>;
  steps: number;
}

export function beginWork(state: State, calendar: Calendar, aside: readonly RuleId[]): Work {
  const standing = { hardened: state.profile.harden ?? [], aside };
  return {
    state: { ...state },
    calendar,
    standing,
    moves: [],
    broken: [],
    taken: [],
    added: [],
    dropped: [],
    queue: [],
    touched: new Set(),
    woken: new Set(),
    steps: 0,
  };
}

/** Brings a subject into being. Its first states are moves from nowhere. */
export function bringUp(
  work: Work,
  ref: SubjectRef,
  input: object,
  about: Pick<Subject, 'owner' | 'incident'>,
): Subject {
  const machine = machineOf(ref);
  const stepped = startMachine(work.state.mechanism.machines[machine], input);
  const fresh: Subject = {
    ref,
    machine,
    snapshot: stepped.snapshot,
    owner: about.owner,
    incident: about.incident,
    born: work.state.subjects.size,
    known: [],
    timers: {},
    reached: {},
    draft: {},
  };
  if (about.incident !== null) {
    const of = work.state.ofIncident;
    work.state.ofIncident = of.set(about.incident, (of.get(about.incident) ?? List<SubjectRef>()).push(ref));
  }
  return absorb(work, fresh, stepped);
}

/** Gives one input to one machine; when it is accepted its consequences are queued. */
export function tell(work: Work, told: Told): Blocked | null {
  const subject = work.state.subjects.get(told.ref);
  if (!subject) throw new Error(`No subject ${told.ref} to be told ${told.type}.`);
  work.steps += 1;
  const most = MOST_STEPS + STEPS_FOR_EACH * work.state.subjects.size;
  if (work.steps > most)
    throw new Error(`More than ${most} steps in one entry, at ${told.ref} ${told.type}.`);
  const facts = factsFor({
    state: work.state,
    calendar: work.calendar,
    subject,
    by: told.by,
    with: told.with,
    incident: told.incident,
    director: told.director ?? false,
    planned: told.planned ?? false,
    standing: work.standing,
  });
  const given = { type: told.type, at: work.state.now, by: told.by, with: told.with, facts };
  const stepped = stepMachine(work.state.mechanism.machines[subject.machine], subject.snapshot, given);
  if ('blocked' in stepped) return stepped;
  absorb(work, subject, stepped);
  return null;
}

/** Tells everyone whom the wiring names, until all is quiet. What a machine has no use for in its state, it leaves. */
export function settle(work: Work): void {
  for (let told = work.queue.shift(); told; told = work.queue.shift()) tell(work, told);
}

/** Takes into the work what a machine's step did: its moves, deadlines, signals and departures. */
export function absorb(work: Work, subject: Subject, stepped: Stepped): Subject {
  const context = stepped.snapshot.context as Record<string, unknown>;
  let { known, reached } = subject;
  for (const move of stepped.moves) {
    const audience = audienceOf(work.state, move.sees, context);
    work.moves.push({ ref: subject.ref, from: move.from, to: move.to, on: move.on, audience: [...audience] });
    if (audience.some((party) => !known.includes(party))) known = [...new Set([...known, ...audience])];
    if (reached[move.to] === undefined) reached = { [move.to]: work.state.now, ...reached };
  }
  work.taken.push(...stepped.taken);
  for (const rule of stepped.broken) {
    work.broken.push({
      rule,
      ref: subject.ref,
      how: work.standing.aside.includes(rule) ? 'aside' : 'departed',
    });
  }
  const timers = arm(work, subject, stepped);
  const next: Subject = { ...subject, snapshot: stepped.snapshot, known, reached, timers };
  work.state.subjects = work.state.subjects.set(subject.ref, next);
  for (const signal of stepped.signals) queueSignal(work, subject, signal);
  return next;
}

/** XState returns timers as data: what it cancels leaves the agenda, what it arms goes on. */
function arm(work: Work, subject: Subject, stepped: Stepped): Subject['timers'] {
  if (stepped.armed.length === 0 && stepped.cancelled.length === 0) return subject.timers;
  const gone = new Set(stepped.cancelled);
  const timers = Object.fromEntries(Object.entries(subject.timers).filter(([timer]) => !gone.has(timer)));
  let { agenda } = work.state;
  for (const timer of stepped.cancelled) {
    const id = deadlineId(subject.ref, timer);
    if (!(timer in subject.timers)) continue;
    if (agenda.pending.has(id)) work.dropped.push(id);
    agenda = cancel(agenda, id);
  }
  for (const { timer, event, delayMs } of stepped.armed) {
    const at = instant(work.state.now + delayMs);
    const id = deadlineId(subject.ref, timer);
    agenda = schedule(agenda, {
      id,
      at,
      order: precedence.deadline,
      what: { kind: 'deadline', ref: subject.ref, timer, event },
    });
    work.added.push({ id, at: iso(at), what: 'deadline' });
    timers[timer] = at;
  }
  work.state.agenda = agenda;
  return timers;
}

export const deadlineId = (ref: SubjectRef, timer: string): string => `${ref} ${timer}`;

export function audienceOf(state: State, sees: Sees, context: Record<string, unknown>): readonly Party[] {
  if (sees === 'all') return parties(state);
  if (sees === 'none') return [];
  const value = context[sees];
  if (Array.isArray(value)) return value as Party[];
  return typeof value === 'string' ? [value] : [];
}

function queueSignal(work: Work, subject: Subject, signal: Signal): void {
  const incident = 'incident' in signal ? signal.incident : subject.incident;
  for (const wire of wiresFor(signal, work.state.mechanism.wiring)) {
    for (const { ref, about } of addressees(wire.to, signal, incident, around(work))) {
      work.queue.push({ ref, type: wire.input, by: null, with: { ...signal }, incident: about });
    }
  }
}

/** What the addresses of the wiring are resolved against. */
function around(work: Work): Around {
  const { state } = work;
  return {
    has: (ref) => state.subjects.has(ref),
    dossier: (party, incident) => dossierOf(work, party, incident),
    dialogues: () => dialogues(state),
    onChannel: (machine, channel) => onChannel(state, machine, channel),
    nextReview: () => nextReview(state),
    carriedIncidents: () => carriedIncidents(state),
  };
}

function dialogues(state: State): SubjectRef[] {
  const channels = Object.entries(state.profile.channels).filter(([, { kind }]) => kind === 'dialogue');
  return channels.map(([channel]) => `channel/${channel}` as const).filter((ref) => state.subjects.has(ref));
}

/** The meeting with the earliest date that is still to come. */
function nextReview(state: State): SubjectRef[] {
  const ahead = inOrder(state, 'review').filter((subject) => subject.timers['meeting'] !== undefined);
  ahead.sort((a, b) => (a.timers['meeting'] ?? 0) - (b.timers['meeting'] ?? 0));
  return ahead.slice(0, 1).map(({ ref }) => ref);
}

function carriedIncidents(state: State): string[] {
  const carried = inOrder(state, 'incident').filter((subject) => isCarriedOver(leaves(subject.snapshot)));
  return carried.map((subject) => subject.incident ?? '');
}

/** Subjects of one machine in the order in which they came into being. */
function inOrder(state: State, machine: Subject['machine']): Subject[] {
  return [...state.subjects.values()]
    .filter((subject) => subject.machine === machine)
    .sort((a, b) => a.born - b.born);
}

export function dossierOf(work: Work, party: Party, incident: string): SubjectRef {
  const ref = `dossier/${party}/${incident}` as const;
  if (!work.state.subjects.has(ref)) bringUp(work, ref, { party, incident }, { owner: party, incident });
  return ref;
}

/** Open requests whose track, or calls whose line, is this channel. */
function onChannel(state: State, machine: 'request' | 'call', channel: string): SubjectRef[] {
  const found: Subject[] = [];
  for (const subject of inOrder(state, machine)) {
    const context = subject.snapshot.context as { channel?: string };
    const onIt =
      machine === 'call'
        ? context.channel === channel
        : carriersOf(state.profile, subject.draft['track']).includes(channel);
    if (onIt) found.push(subject);
  }
  return found.map(({ ref }) => ref);
}

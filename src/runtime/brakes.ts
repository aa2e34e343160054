/**
 * Where the paced clock brakes by itself (design §3): a call rings or is in session, an item marked `stop: true`, a deadline of a
 * person that is near, a cell that asks for time. And which entries need a person, for "next item that needs a person".
 */
import type { Entry } from '../contract/entry.ts';
import type { Brake } from '../contract/live/command.ts';
import { machineOf, partyOf } from '../contract/subject.ts';
import type { Party, Seat, SubjectRef } from '../contract/subject.ts';
import type { Instant } from '../contract/time.ts';
import { playerOf } from '../engine/state.ts';
import type { State } from '../engine/state.ts';
import { storyIndex } from '../engine/storyIndex.ts';

/** A deadline is near when less than this of room time is left. */
export const NEAR_MS = 60_000;

const isPerson = (state: State, seat: Seat): boolean => playerOf(state, seat).by === 'person';

/** Whether a person plays any seat of a party. */
export function hasPeople(state: State, party: Party): boolean {
  const seats = Object.keys(state.profile.parties[party]?.seats ?? {});
  return seats.some((seat) => isPerson(state, `${party}/${seat}`));
}

/** Which brake an entry pulls, from the state after it; null when it pulls none. */
export function brakeOf(state: State, entry: Entry): Brake | null {
  if (entry.do === 'cell.askTime') return 'time';
  const item =
    entry.item === undefined ? undefined : storyIndex(state.opening.scenario).items.get(entry.item);
  if (item?.stop === true) return 'stop';
  return entry.moves.some(({ ref, to }) => isCallFor(state, ref, to)) ? 'call' : null;
}

/** A call begins to ring where people sit, or people begin to speak on one. */
function isCallFor(state: State, ref: string, to: string): boolean {
  if (to !== 'ringing' && to !== 'inSession') return false;
  const context = state.subjects.get(ref as SubjectRef)?.snapshot.context as { from: Party; to: Party };
  const asked = to === 'ringing' ? [context.to] : [context.from, context.to];
  return machineOf(ref as SubjectRef) === 'call' && asked.some((party) => hasPeople(state, party));
}

export interface OwedDeadline {
  readonly id: string;
  readonly at: Instant;
}

/** The earliest pending deadline that a person owes; those in `but` are left out. */
export function nextOwed(state: State, but: ReadonlySet<string>): OwedDeadline | null {
  let next: OwedDeadline | null = null;
  for (const { id, at, what } of state.agenda.pending.values()) {
    if (what.kind !== 'deadline' || machineOf(what.ref) !== 'request' || but.has(id)) continue;
    const { to } = state.subjects.get(what.ref)?.snapshot.context as { to: Party };
    if ((next === null || at < next.at) && hasPeople(state, to)) next = { id, at };
  }
  return next;
}

/** Whether an entry gives a person something to do. */
export function needsPerson(state: State, entry: Entry): boolean {
  const item =
    entry.item === undefined ? undefined : storyIndex(state.opening.scenario).items.get(entry.item);
  switch (entry.do) {
    case 'inject.deliver':
      return (entry.with?.['to'] as string[]).some((to) => isForPeople(state, to));
    case 'choice.put':
      return entry.audience.some((seat) => isPerson(state, seat));
    case 'item.awaited':
      return item !== undefined && 'as' in item && isPerson(state, item.as);
    default:
      return entry.moves.some(({ ref, to }) => isCallFor(state, ref, to) || isRequestFor(state, ref, to));
  }
}

function isForPeople(state: State, to: string): boolean {
  if (to === 'all') return Object.keys(state.profile.parties).some((party) => hasPeople(state, party));
  return partyOf(to) === null ? hasPeople(state, to) : isPerson(state, to);
}

/** A request comes in, is answered, or comes back. */
function isRequestFor(state: State, ref: string, to: string): boolean {
  if (!ref.startsWith('request/')) return false;
  const context = state.subjects.get(ref as SubjectRef)?.snapshot.context as { from: Party; to: Party };
  if (to === 'life.sent') return hasPeople(state, context.to);
  return (to.startsWith('life.answered') || to === 'life.returned') && hasPeople(state, context.from);
}

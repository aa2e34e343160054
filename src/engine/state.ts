/** The whole state of one exercise: immutable, rebuilt from the log, and never written to from outside `step`. */
import { Map } from 'immutable';
import type { List } from 'immutable';
import type { AnyMachineSnapshot } from '../../machines/definition.ts';
import { theMechanism } from '../../machines/mechanism.ts';
import type { Mechanism } from '../../machines/mechanism.ts';
import type { ActInput, Refs } from '../contract/input.ts';
import type { Profile } from '../contract/profile.ts';
import type { Scenario } from '../contract/scenario.ts';
import type { MachineName, Party, Seat, SubjectRef } from '../contract/subject.ts';
import { partyOf } from '../contract/subject.ts';
import { instant, parseMoment } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import type { LOG_FORMAT } from '../contract/entry.ts';
import type { Text } from '../contract/act/act.ts';
import type { AskVerb } from '../contract/act/room.ts';
import type { Side } from './policy/side.ts';
import type { Agenda } from './agenda.ts';
import { emptyAgenda } from './agenda.ts';

export interface Subject {
  readonly ref: SubjectRef;
  readonly machine: MachineName;
  readonly snapshot: AnyMachineSnapshot;
  /** The party whose act brought it into being; null for what belongs to both. */
  readonly owner: Party | null;
  readonly incident: string | null;
  /** Which it was in the order of coming into being. */
  readonly born: number;
  /** Parties that may know that it exists; an act on what a side does not know is refused as unknown. */
  readonly known: readonly Party[];
  /** What it has armed on the agenda: the timer's name and the instant it is due. */
  readonly timers: Readonly<Record<string, Instant>>;
  /** The first instant at which it entered each leaf state that it was ever in (past facts). */
  readonly reached: Readonly<Record<string, Instant>>;
  /** Shared fields of its draft, carried over into the act that sends it. */
  readonly draft: Readonly<Record<string, unknown>>;
}

export type ItemStatus = 'awaited' | 'done' | 'missed' | 'refused' | 'skipped' | 'lapsed';

export interface ItemState {
  readonly status: ItemStatus;
  readonly at: Instant;
  /** How often it has come up; an item with `repeat` comes up more than once. */
  readonly times: number;
}

/** What a seat has put to control. */
export interface Ask {
  readonly do: AskVerb;
  readonly by: Seat;
  readonly at: Instant;
  readonly with: ActInput['with'];
  /** Waits for control; its answer is on the way; the answer is there this instant; it was answered. */
  readonly status: 'open' | 'coming' | 'due' | 'answered';
  /** The answer that is on the way. */
  readonly answer?: ActInput;
}

/** What of an inject is said otherwise than in the file. */
export interface ItemEdit {
  readonly title?: Text;
  readonly body?: Text;
  readonly inject?: readonly string[];
  /** Its moment was set by hand: it waits for no condition any more. */
  readonly moved?: true;
}

export type Value = number | boolean | string;

export interface Player {
  readonly by: 'script' | 'policy' | 'person';
  readonly policy?: string;
}

export interface Absence {
  readonly seat: Seat;
  readonly from: Instant;
  readonly to: Instant;
}

/** What a log needs to stand by itself: entry 0 carries it. */
export interface Opening {
  readonly format: typeof LOG_FORMAT;
  readonly version: string;
  /** SHA-256 over the machines and their wiring, hex. */
  readonly machines: string;
  readonly scenario: Scenario;
  readonly profile: Profile;
  readonly seed: number;
}

export const startexOf = ({ scenario }: Opening): Instant => momentOf(scenario.startex, instant(0));
export const endexOf = (opening: Opening): Instant => momentOf(opening.scenario.endex, startexOf(opening));

/** A moment of a checked scenario: the file's shape has made sure that it is one. */
export function momentOf(text: string, startex: Instant): Instant {
  const at = parseMoment(text, startex);
  if (at === null) throw new Error(`${text} is not a moment.`);
  return at;
}

export interface State {
  readonly opening: Opening;
  /** What is played; no part of the log, which names it by its fingerprint. */
  readonly mechanism: Mechanism;
  /** The profile as it stands now, after amendments. */
  readonly profile: Profile;
  readonly seq: number;
  readonly now: Instant;
  readonly subjects: Map<SubjectRef, Subject>;
  /** Subjects of an incident, by its key. */
  readonly ofIncident: Map<string, List<SubjectRef>>;
  readonly agenda: Agenda;
  readonly absences: readonly Absence[];
  /** What became of the storyline's items, and when. */
  readonly items: Map<string, ItemState>;
  readonly variables: Map<string, Value>;
  /** How often each party has departed from a rule: `REQ-5 us`. */
  readonly departures: Map<string, number>;
  /** Options taken, by choice. */
  readonly choices: Map<string, string>;
  /** Who plays a party or a seat; a seat that is not named is played as its party is. */
  readonly cast: Map<string, Player>;
  /**
   * What the scenario's names stand for where it is not the subject of that name: another that a person or a policy brought into
   * being, or null for none yet. The director's matter: no act of a seat is read by it, and no seat sees it.
   */
  readonly aliases: Map<SubjectRef, SubjectRef | null>;
  /** Acts planned inside the open move. */
  readonly plans: Map<string, ActInput>;
  /** What players put to control, by the name that the party gave it, such as `us:logs`. */
  readonly asks: Map<string, Ask>;
  /** When each decision was recorded, by the name that the party gave it. */
  readonly decisions: Map<string, Instant>;
  /** Items that control holds, with the instant at which each would have come up; null while it would not have. */
  readonly held: Map<string, Instant | null>;
  /** What control changed of injects. */
  readonly edits: Map<string, ItemEdit>;
  /** What each side knows, kept where a side may be played by a policy. */
  readonly sides: Map<Party, Side>;
  readonly window: { readonly from: Instant; readonly to: Instant } | null;
  /** What came up by itself at this instant, since somebody last acted. */
  readonly entriesAtInstant: number;
}

export function emptyState(opening: Opening, mechanism: Mechanism = theMechanism): State {
  return {
    opening,
    mechanism,
    profile: opening.profile,
    seq: 0,
    now: startexOf(opening),
    subjects: Map(),
    ofIncident: Map(),
    agenda: emptyAgenda,
    absences: [],
    items: Map(),
    variables: Map(Object.entries(opening.scenario.variables)),
    departures: Map(),
    choices: Map(),
    cast: Map(
      Object.entries(opening.scenario.cast).map(([who, { 'played-by': by, policy }]): [string, Player] => [
        who,
        policy === undefined ? { by } : { by, policy },
      ]),
    ),
    aliases: Map(),
    plans: Map(),
    asks: Map(),
    decisions: Map(),
    held: Map(),
    edits: Map(),
    sides: Map(),
    window: null,
    entriesAtInstant: 0,
  };
}

export const parties = (state: State): Party[] => Object.keys(state.profile.parties);

/** The seats of the parties. */
export const seatsOf = ({ profile }: State): Seat[] =>
  Object.entries(profile.parties).flatMap(([party, { seats }]) =>
    Object.keys(seats).map((seat) => `${party}/${seat}`),
  );

export function otherParty(state: State, party: Party): Party {
  return parties(state).find((other) => other !== party) ?? party;
}

/** Channels and meetings belong to both sides; the other subjects are named for the side that brought them into being. */
const common: readonly MachineName[] = ['channel', 'review'];

/** The subjects that a name of a side can be: its own first, then the other side's; `us:blades` is one of that side alone. */
export function refsNamed(
  state: State,
  machine: MachineName,
  name: string,
  side: Party | null,
): readonly SubjectRef[] {
  if (machine === 'exercise') return ['exercise'];
  if (common.includes(machine) || name.includes(':')) return [`${machine}/${name}`];
  const owners = side === null ? parties(state) : [side, otherParty(state, side)];
  return owners.map((owner): SubjectRef => `${machine}/${owner}:${name}`);
}

/** A subject by the name that a side uses, if it knows of it. Control knows all. */
export function resolve(
  state: State,
  machine: MachineName,
  name: string,
  side: Party | null,
): Subject | undefined {
  for (const ref of refsNamed(state, machine, name, side)) {
    const subject = state.subjects.get(ref);
    if (subject && knows(side, subject)) return subject;
  }
  return undefined;
}

export const knows = (side: Party | null, { known, machine }: Subject): boolean =>
  side === null || known.includes(side) || machine === 'exercise' || common.includes(machine);

/** Who plays what now, as a scenario writes it. */
export const castOf = (state: State): Scenario['cast'] =>
  Object.fromEntries(
    [...state.cast].map(([who, { by, ...more }]) => [who, { 'played-by': by, ...more }] as const),
  );

/** Who plays a seat. Without a cast everything is played from the script. */
export function playerOf(state: State, seat: Seat): Player {
  return state.cast.get(seat) ?? state.cast.get(partyOf(seat) ?? seat) ?? { by: 'script' };
}

export const refFor = (refs: Refs, machine: MachineName): string | undefined =>
  machine === 'exercise' || machine === 'dossier' ? undefined : refs[machine];

/** What a side knows of one subject: its states with the instants at which they were entered, what was said, who did what last. */
import type { Decision } from '../../contract/act/review.ts';
import { machineOf, nameOf, partyOf } from '../../contract/subject.ts';
import type { MachineName, Party, Seat, SubjectRef } from '../../contract/subject.ts';
import type { Instant } from '../../contract/time.ts';
import type { SeatEntry } from '../../contract/view.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** An entry as a side was shown it; the incident that it is about counts only when that side knows of it. */
export interface ShownEntry extends SeatEntry {
  /** Those of the side who were shown that it happened: the party, or seats. */
  readonly to?: readonly Seat[];
  readonly incident?: string;
}

interface Entered {
  readonly times: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** The latest act of one side with one verb, and how often that side has done it. */
export interface KnownAct {
  readonly by: Seat;
  readonly at: Instant;
  readonly times: number;
  readonly with: Fields;
}

/** A point of a call, as it was read back (CALL-4). */
export interface KnownPoint {
  readonly by: Party | null;
  readonly confirmed: boolean;
  readonly at: Instant;
}

/** An item of a meeting's docket (REV-3, REV-5). */
export interface KnownItem {
  /** Who proposed it, and who worded it last; null: the exercise, or an earlier meeting. */
  readonly by: Party | null;
  readonly wordedBy: Party | null;
  readonly status: 'proposed' | 'amended' | 'accepted' | 'objected';
  readonly wording: unknown;
  /** How often it was worded. */
  readonly worded: number;
  /** Instant of the last change of its wording. */
  readonly at: Instant;
  readonly positions: Readonly<Record<Party, { readonly decision: Decision; readonly at: Instant }>>;
}

/** A line of the outcome text (REV-6). */
export interface KnownLine {
  readonly lastBy: Party | null;
  readonly status: 'proposed' | 'bracketed' | 'agreed';
  readonly agreedBy: readonly Party[];
  readonly at: Instant;
}

export interface KnownSubject {
  readonly ref: SubjectRef;
  readonly machine: MachineName;
  /** The side that it is named for; null for what belongs to both. */
  readonly owner: Party | null;
  /** The key of its incident, such as `us:blades`, once this side knows of both. */
  readonly incident: string | null;
  /** Which it was among the requests that its side has sent: `US-1`. */
  readonly number: number | null;
  /** The state of each region, without the region's name, and since when. */
  readonly states: Readonly<Record<string, { readonly is: string; readonly since: Instant }>>;
  /** Leaf states that it was ever in, such as `answer.overdue`. */
  readonly entered: Readonly<Record<string, Entered>>;
  /** By side and verb, such as `us request.update`. */
  readonly acts: Readonly<Record<string, KnownAct>>;
  readonly last: { readonly by: Seat; readonly do: string; readonly at: Instant } | null;
  readonly elements: Fields;
  readonly points: Readonly<Record<string, KnownPoint>>;
  readonly items: Readonly<Record<string, KnownItem>>;
  readonly lines: Readonly<Record<string, KnownLine>>;
  /** What offices have said of an outgoing text, since it was last circulated. */
  readonly offices: Fields;
}

const common: readonly MachineName[] = ['channel', 'review', 'exercise'];

export function newlyKnown(ref: SubjectRef): KnownSubject {
  const machine = machineOf(ref);
  return {
    ref,
    machine,
    owner: common.includes(machine) ? null : ownerOf(ref),
    incident: machine === 'incident' ? nameOf(ref) : machine === 'dossier' ? ofDossier(ref) : null,
    number: null,
    states: {},
    entered: {},
    acts: {},
    last: null,
    elements: {},
    points: {},
    items: {},
    lines: {},
    offices: {},
  };
}

/** `us` of `request/us:blades-1`, and of `dossier/us/china:botnet`. */
function ownerOf(ref: SubjectRef): Party {
  const name = nameOf(ref);
  return name.slice(0, name.search(/[:/]/));
}

/** The incident that a dossier is of: `china:botnet` of `dossier/us/china:botnet`. */
function ofDossier(ref: SubjectRef): string {
  const name = nameOf(ref);
  return name.slice(name.indexOf('/') + 1);
}

/** `blades-1` of `request/us:blades-1`, of `us:blades-1`, and of itself. */
export const plainName = (ref: string): string => ref.slice(Math.max(ref.indexOf(':'), ref.indexOf('/')) + 1);

export const lifeOf = (subject: KnownSubject): string => stateOf(subject, mainRegion(subject.machine));

function mainRegion(machine: MachineName): string {
  if (machine === 'call') return '';
  return machine === 'incident' ? 'spine' : 'life';
}

export const stateOf = (subject: KnownSubject, region: string): string => subject.states[region]?.is ?? '';

/** When its main region entered the state that it is in. */
export const lifeSince = (subject: KnownSubject): Instant | undefined =>
  subject.states[mainRegion(subject.machine)]?.since;

export const actBy = (subject: KnownSubject, side: Party | null, verb: string): KnownAct | undefined =>
  subject.acts[`${side ?? ''} ${verb}`];

export const timesBy = (subject: KnownSubject, side: Party | null, verb: string): number =>
  actBy(subject, side, verb)?.times ?? 0;

/** The latest act with a verb, by whichever side. */
export function latest(subject: KnownSubject, verb: string): KnownAct | undefined {
  let found: KnownAct | undefined;
  for (const [key, act] of Object.entries(subject.acts)) {
    if (key.endsWith(` ${verb}`) && (found === undefined || act.at >= found.at)) found = act;
  }
  return found;
}

export const sideOf = (seat: Seat | undefined): Party | null => (seat === undefined ? null : partyOf(seat));

/** A request that is over, whichever way. */
export const hasEnded = (request: KnownSubject): boolean =>
  ['completed', 'withdrawn', 'superseded'].includes(lifeOf(request));

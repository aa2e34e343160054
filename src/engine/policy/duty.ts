/** What a side could do now, as data: a duty with the ways in which it can be done, each with its act and the seat that may do it. */
import type { Verb } from '../../contract/act/acts.ts';
import type { Refs } from '../../contract/input.ts';
import { seatLevels } from '../../contract/profile.ts';
import type { Profile, SeatLevel } from '../../contract/profile.ts';
import type { MachineName, Party, Seat, SubjectRef } from '../../contract/subject.ts';
import { instant } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import type { DutyKind } from './habit.ts';
import type { Fields, KnownSubject } from './known.ts';
import type { PolicyView } from './policyView.ts';

/** One way of doing a duty; what a policy weighs when there are several. */
export interface Way {
  readonly choice: string;
  readonly do: Verb;
  readonly seat: Seat;
  /** Fields that follow from the duty itself; words are added when it is planned. */
  readonly with: Fields;
}

export interface Duty {
  /** `acknowledge request/us:b1`; a later round of the same bears its number. */
  readonly id: string;
  /** The habit by which it is decided whether it is done, and how. */
  readonly kind: DutyKind;
  /** The habit that gives the delay: a cleared text is released sooner than it was written. */
  readonly pace: DutyKind;
  /** Chance is drawn by these, so that every step of one duty is decided once. */
  readonly key: string;
  readonly round: number;
  /** Whether it is done at all is decided once for all its rounds: a duty room is empty or it is not. */
  readonly decidedOnce: boolean;
  /** The instant since which it is open. Delays count from here, or from `notBefore` when that is later. */
  readonly since: Instant;
  readonly notBefore: Instant | null;
  readonly about: SubjectRef;
  readonly incident: string | null;
  readonly refs: Refs;
  readonly ways: readonly Way[];
  /** What a share of the profile's time is a share of, where the profile has no one time: an office's, ms. */
  readonly scaleMs: number | null;
}

/** What duties are read from. */
export interface Desk {
  readonly view: PolicyView;
  readonly profile: Profile;
  readonly me: Party;
  readonly other: Party;
  /** The seats of this side that are played together: what one of them is told, all know. */
  readonly seats: readonly Seat[];
}

export type WantedWays = Readonly<Record<string, Verb | { readonly do: Verb; readonly with: Fields }>>;

export interface Wanted {
  readonly kind: DutyKind;
  readonly pace?: DutyKind;
  /** The first words of the id: `acknowledge`. */
  readonly what: string;
  readonly about: SubjectRef;
  /** What more the id says: the incident of a docket item, the name of a line. */
  readonly of?: string;
  /** What else a plan for it depends on: part of the id alone, so that another plan is made when it changes, by the same draws. */
  readonly as?: string;
  /** Chance is drawn under these words, when another duty is the first step of the same. */
  readonly drawnAs?: string;
  readonly round?: number;
  readonly decidedOnce?: boolean;
  readonly since: Instant | undefined;
  readonly notBefore?: Instant | undefined;
  readonly incident: string | null;
  readonly refs: Refs;
  readonly ways: WantedWays;
  readonly scaleMs?: number;
  /** The contact point of this side at which it is done: its seat does it, when that one may. */
  readonly contact?: string | undefined;
  /** A seat of this level does it, when one of the side's is there; or else the lowest that may. */
  readonly level?: SeatLevel;
}

/** The duty, or none when its beginning is not known or no seat of this side may do it. */
export function duty(desk: Desk, wanted: Wanted): Duty[] {
  const { what, about, of, round = 1, since, notBefore, incident, refs } = wanted;
  if (since === undefined) return [];
  const ways = Object.entries(wanted.ways).flatMap(([choice, way]): Way[] => {
    const { do: verb, with: fields } = typeof way === 'string' ? { do: way, with: {} } : way;
    const seat = seatFor(desk, verb, wanted.level, wanted.contact);
    return seat === null ? [] : [{ choice, do: verb, seat, with: fields }];
  });
  if (ways.length === 0) return [];
  const more = of === undefined ? '' : ` ${of}`;
  const as = wanted.as === undefined ? '' : `, ${wanted.as}`;
  const again = round > 1 ? ` (${round})` : '';
  return [
    {
      id: `${what} ${about}${more}${again}${as}`,
      kind: wanted.kind,
      pace: wanted.pace ?? wanted.kind,
      key: `${wanted.drawnAs ?? what} ${about}${more}`,
      round,
      decidedOnce: wanted.decidedOnce ?? false,
      since,
      notBefore: notBefore ?? null,
      about,
      incident,
      refs,
      ways,
      scaleMs: wanted.scaleMs ?? null,
    },
  ];
}

/**
 * The seat of the contact point, or the lowest that the profile's `may` table lets do it, or one nearest to a wanted level; seats that
 * are away now come last.
 */
export function seatFor(desk: Desk, verb: Verb, wanted: SeatLevel = 'desk', contact = ''): Seat | null {
  const point = `${desk.me}/${desk.profile.contacts[contact]?.seat ?? ''}`;
  const ranked = rankedSeats(desk, verb, wanted);
  const seats = ranked.includes(point) ? [point, ...ranked] : ranked;
  return seats.find((seat) => !isAway(desk, seat, desk.view.at)) ?? seats[0] ?? null;
}

const kept = new WeakMap<Profile, Map<string, readonly Seat[]>>();

/** Seats that may do it, nearest to the wanted level first; worked out once for each profile. */
function rankedSeats({ profile, me }: Desk, verb: Verb, wanted: SeatLevel): readonly Seat[] {
  const known = kept.get(profile) ?? new Map<string, readonly Seat[]>();
  kept.set(profile, known);
  const key = `${me} ${verb} ${wanted}`;
  const rank = (level: SeatLevel): number => seatLevels.indexOf(level);
  const lowest = rank(profile.may[verb] ?? 'desk');
  const best = Math.max(lowest, rank(wanted));
  const seats =
    known.get(key) ??
    Object.entries(profile.parties[me]?.seats ?? {})
      .filter(([, { level }]) => rank(level) >= lowest)
      .sort(([, a], [, b]) => Math.abs(rank(a.level) - best) - Math.abs(rank(b.level) - best))
      .map(([id]) => `${me}/${id}`);
  known.set(key, seats);
  return seats;
}

export const isAway = ({ view }: Desk, seat: Seat, at: Instant): boolean =>
  view.absences.some((gap) => gap.seat === seat && gap.from <= at && at < gap.to);

/** The name by which this side calls a subject: its own without more, one of the other side's as `us:blades`, that of both as it is. */
export const nameFor = ({ me }: Desk, ref: string): string =>
  ref.slice(ref.indexOf('/') + 1).replace(new RegExp(`^${me}:`), '');

/** References to a subject and to the incident that it belongs to. */
export function refsTo(desk: Desk, subject: KnownSubject): Refs {
  const named = { [subject.machine]: nameFor(desk, subject.ref) };
  return { ...named, ...incidentRef(desk, subject.incident) };
}

export const incidentRef = (desk: Desk, incident: string | null): Refs =>
  incident === null ? {} : { incident: nameFor(desk, `incident/${incident}`) };

/** What this side knows of an incident's subjects of one machine, in the order in which it learnt of them. */
export function ofIncident({ view }: Desk, incident: string | null, machine: MachineName): KnownSubject[] {
  const refs = incident === null ? undefined : view.ofIncident.get(incident);
  const found: KnownSubject[] = [];
  for (const ref of refs ?? []) {
    const subject = view.subjects.get(ref);
    if (subject?.machine === machine) found.push(subject);
  }
  return found;
}

/** The meetings that this side knows of. */
export const reviewsOf = ({ view }: Desk): KnownSubject[] =>
  view.reviews.toArray().flatMap((ref) => view.subjects.get(ref) ?? []);

/** The latest of some instants; undefined when none is known. */
export function latestOf(...instants: readonly (number | undefined)[]): Instant | undefined {
  const known = instants.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : instant(Math.max(...known));
}

/** The earliest of some instants; undefined when none is known. */
export function earliestOf(instants: readonly (number | undefined)[]): Instant | undefined {
  const known = instants.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : instant(Math.min(...known));
}

export const later = (at: Instant | undefined, ms: number): Instant | undefined =>
  at === undefined ? undefined : instant(at + ms);

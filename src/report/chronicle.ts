/** The entries of a log, read once: how each subject moved, what was done to it, and what was due when. Everything else reads this. */
import { actOf } from '../contract/act/acts.ts';
import type { Text } from '../contract/act/act.ts';
import type { Entry } from '../contract/entry.ts';
import type { SummaryStep } from '../contract/runSummary.ts';
import { partyOf } from '../contract/subject.ts';
import type { Party } from '../contract/subject.ts';
import { regionOf, stateIn } from '../../machines/region.ts';
import type { Opening } from '../engine/state.ts';

/** One transition of one region. */
export interface Passage extends SummaryStep {
  readonly from: string;
  readonly on: string;
  /** The instant that the region's own deadline was set to by the same entry, if it was. */
  readonly dueAt: string | null;
  readonly audience: readonly string[];
}

export interface Course {
  readonly ref: string;
  readonly regions: ReadonlyMap<string, readonly Passage[]>;
  /** Entries whose act was about this subject, in order. */
  readonly acts: readonly Entry[];
}

export interface Chronicle {
  readonly opening: Opening;
  readonly entries: readonly Entry[];
  readonly last: Entry;
  /** The instant that is told about: that of the last entry, or a later one before the next. */
  readonly now: string;
  readonly parties: readonly Party[];
  /** In the order of coming into being. */
  readonly courses: ReadonlyMap<string, Course>;
  /** What is pending after the last entry, by its id such as `request/us:blades-1 answer`. */
  readonly pending: ReadonlyMap<string, string>;
}

/** `opening` is given when it is not what the first entry has: a reader may know less of it. */
export function readChronicle(entries: readonly Entry[], now?: string, opening?: Opening): Chronicle {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) throw new Error('A log has at least its first entry.');
  const courses = new Map<string, { ref: string; regions: Map<string, Passage[]>; acts: Entry[] }>();
  const pending = new Map<string, string>();
  const courseOf = (ref: string) => {
    const known = courses.get(ref);
    if (known) return known;
    const fresh = { ref, regions: new Map<string, Passage[]>(), acts: [] };
    courses.set(ref, fresh);
    return fresh;
  };
  for (const entry of entries) {
    const armed = noteAgenda(pending, entry);
    if (entry.on !== undefined) courseOf(entry.on).acts.push(entry);
    for (const { ref, from, to, on, audience } of entry.moves) {
      const region = regionOf(ref, to);
      const { regions } = courseOf(ref);
      const passages = regions.get(region) ?? [];
      const dueAt = armed.get(`${ref} ${region}`) ?? null;
      const [was, is] = [stateIn(region, from), stateIn(region, to)];
      passages.push({ at: entry.at, state: is, entry: entry.seq, from: was, on, dueAt, audience });
      regions.set(region, passages);
    }
  }
  const known = opening ?? (first.with as unknown as Opening);
  const parties = Object.keys(known.profile.parties);
  return { opening: known, entries, last, now: now ?? last.at, parties, courses, pending };
}

function noteAgenda(pending: Map<string, string>, { due, agenda }: Entry): Map<string, string> {
  const armed = new Map<string, string>();
  if (due !== undefined) pending.delete(due);
  for (const id of agenda?.drop ?? []) pending.delete(id);
  for (const { id, at } of agenda?.add ?? []) {
    pending.set(id, at);
    armed.set(id, at);
  }
  return armed;
}

/** Whether an entry is an act that took effect: not a plan for later in a move, not a refused one, not something that came due. */
export function tookEffect(entry: Entry): boolean {
  return actOf(entry.do) !== undefined && entry.effectiveAt === undefined;
}

/** The subjects of one machine, in the order of coming into being. */
export function coursesOf(chronicle: Chronicle, machine: string): Course[] {
  return [...chronicle.courses.values()].filter(({ ref }) => ref.startsWith(`${machine}/`));
}

/** One subject, also when nothing was heard of it. */
export function courseOf(chronicle: Chronicle, ref: string): Course {
  return chronicle.courses.get(ref) ?? { ref, regions: new Map(), acts: [] };
}

/** Where a region stands: the state, or '' before there is any. */
export function standing(course: Course, region: string): string {
  return course.regions.get(region)?.at(-1)?.state ?? '';
}

export function passagesOf(course: Course, region: string): readonly Passage[] {
  return course.regions.get(region) ?? [];
}

/** The way of a region from state to state, as the summary gives it. */
export function historyOf(course: Course, region: string): SummaryStep[] {
  return passagesOf(course, region).map(({ at, state, entry }) => ({ at, state, entry }));
}

/** The acts on a subject of one verb that took effect. */
export function actsOf(course: Course, ...verbs: readonly string[]): Entry[] {
  return course.acts.filter((entry) => verbs.includes(entry.do) && tookEffect(entry));
}

export const actingSeat = (entry: Entry): string => entry.for ?? entry.by.seat;
export const actingParty = (entry: Entry): Party | null => partyOf(actingSeat(entry));

/** `blades` of `incident/us:blades`, of the key `us:blades`, and of `channel/blades`. */
export function plainName(ref: string): string {
  return ref.slice(Math.max(ref.lastIndexOf('/'), ref.lastIndexOf(':')) + 1);
}

/** The side in the name of `request/us:blades-1`; '' where there is none. */
export function sideIn(ref: string): Party {
  const name = ref.slice(ref.indexOf('/') + 1);
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

export function otherSide(chronicle: Pick<Chronicle, 'parties'>, side: Party): Party {
  return chronicle.parties.find((party) => party !== side) ?? side;
}

/** A text in English, whichever languages it has. */
export function inEnglish(text: Text): string {
  return typeof text === 'string' ? text : text.en;
}

/** A field of an act as text; '' when it is not there. */
export function fieldText(entry: Pick<Entry, 'with'>, field: string): string {
  const value = entry.with?.[field];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const english = typeof value === 'object' && value !== null && 'en' in value ? value.en : undefined;
  return typeof english === 'string' ? english : '';
}

/**
 * What a policy knows (design §6): a fold over what its side was shown, and nothing else. Each entry costs what it shows; nothing
 * looks back over what was shown before.
 */
import { Map, OrderedSet, Set as NameSet } from 'immutable';
import { nameOf } from '../../contract/subject.ts';
import type { Party, Seat, SubjectRef } from '../../contract/subject.ts';
import { instant, parseInstant, parseMoment } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import type { Entry } from '../../contract/entry.ts';
import type { SeatEntry, SeatMove } from '../../contract/view.ts';
import { regionOf, stateIn } from '../../../machines/region.ts';
import { emptyView, see } from '../view.ts';
import { isOver } from './isOver.ts';
import { newlyKnown, plainName, sideOf } from './known.ts';
import type { Fields, KnownSubject, ShownEntry } from './known.ts';
import { incidentShown, withDetails } from './knownDetails.ts';

/** An incident that an inject has told of and that nobody on this side has reported yet: who was told, seat or party, and when. */
export type Told = Readonly<Record<Seat, Instant>>;

export interface Absence {
  readonly seat: Seat;
  readonly from: Instant;
  readonly to: Instant;
}

interface KnownAbsence extends Absence {
  /** Since when this side knows of it. */
  readonly known: Instant;
}

/** What a side knows before anything is shown: the dates of the meetings that are set, and when its own seats are away. */
export interface Beforehand {
  /** Whose an incident is, by its name: told of one of the other side's, a side waits to hear from it. */
  readonly victims?: Readonly<Record<string, Party>>;
  readonly meetings?: Readonly<Record<string, Instant>>;
  readonly absences?: readonly Absence[];
}

export interface PolicyView {
  readonly party: Party;
  /** Instant of the first entry that was shown: STARTEX. */
  readonly startex: Instant | null;
  /** Instant of the latest entry that was shown. */
  readonly at: Instant;
  readonly subjects: Map<SubjectRef, KnownSubject>;
  /** Subjects that something can still be owed on. */
  readonly live: OrderedSet<SubjectRef>;
  readonly ofIncident: Map<string, OrderedSet<SubjectRef>>;
  readonly reviews: OrderedSet<SubjectRef>;
  readonly told: Map<string, Told>;
  readonly victims: Readonly<Record<string, Party>>;
  /** Dates of meetings, as far as they were named. */
  readonly dates: Map<string, Instant>;
  readonly absences: readonly KnownAbsence[];
  /** How many requests each side has sent. */
  readonly sent: Map<Party, number>;
  /** Plain names of incidents that this side knows of, whichever side they are named for. */
  readonly incidentNames: NameSet<string>;
}

export function nothingKnown(party: Party, beforehand: Beforehand = {}): PolicyView {
  return {
    party,
    startex: null,
    at: instant(0),
    subjects: Map(),
    live: OrderedSet(),
    ofIncident: Map(),
    reviews: OrderedSet(),
    told: Map(),
    victims: beforehand.victims ?? {},
    dates: Map(beforehand.meetings ?? {}),
    absences: (beforehand.absences ?? []).map((gap) => ({ ...gap, known: instant(0) })),
    sent: Map(),
    incidentNames: NameSet(),
  };
}

/** What one side is shown of an entry, by whichever of its seats is shown most; null when none of them is shown anything. */
export function shownToParty(
  party: Party,
  seats: readonly Seat[],
  parties: readonly Party[],
  entry: Entry,
): ShownEntry | null {
  let best: SeatEntry | null = null;
  for (const seat of seats) {
    const viewer = { seat, parties, observers: 'shared' } as const;
    const { shown } = see(viewer, emptyView(viewer), entry);
    if (shown && (best === null || (best.do === undefined && shown.do !== undefined))) best = shown;
    if (best?.do !== undefined) break;
  }
  if (best === null) return null;
  const to = entry.audience.filter((token) => token === party || seats.includes(token));
  return { ...best, to, ...(entry.incident === undefined ? {} : { incident: entry.incident }) };
}

export function knowMore(known: PolicyView, shown: ShownEntry): PolicyView {
  const at = parseInstant(shown.at) ?? known.at;
  let view: PolicyView = { ...known, at, startex: known.startex ?? at };
  for (const move of shown.moves) view = moved(view, move, at);
  const on = shown.on as SubjectRef | undefined;
  const incident = incidentShown(view.subjects, shown, on);
  if (incident !== null) view = belongs(view, shown, incident);
  if (on !== undefined && shown.do !== undefined && shown.refused === undefined)
    view = acted(view, on, shown, at, incident);
  const touched = [...shown.moves.map(({ ref }) => ref as SubjectRef), ...(on === undefined ? [] : [on])];
  return { ...view, live: touched.reduce((live, ref) => kept(view, live, ref), view.live) };
}

function kept(view: PolicyView, live: OrderedSet<SubjectRef>, ref: SubjectRef): OrderedSet<SubjectRef> {
  const subject = view.subjects.get(ref);
  return subject === undefined || isOver(subject, view.party) ? live.delete(ref) : live.add(ref);
}

function moved(view: PolicyView, { ref, to }: SeatMove, at: Instant): PolicyView {
  const key = ref as SubjectRef;
  const before = view.subjects.get(key) ?? newlyKnown(key);
  const region = regionOf(ref, to);
  const was = before.entered[to];
  const number = before.number ?? (to === 'life.sent' ? (view.sent.get(before.owner ?? '') ?? 0) + 1 : null);
  const sent = number !== before.number ? view.sent.set(before.owner ?? '', number ?? 0) : view.sent;
  const subject: KnownSubject = {
    ...before,
    number,
    states: { ...before.states, [region]: { is: stateIn(region, to), since: at } },
    entered: { ...before.entered, [to]: { times: (was?.times ?? 0) + 1, first: was?.first ?? at, last: at } },
  };
  const subjects = view.subjects.set(key, subject);
  return view.subjects.has(key) ? { ...view, subjects, sent } : named({ ...view, subjects, sent }, subject);
}

/** A subject that was not known before. */
function named(view: PolicyView, { ref, machine, incident }: KnownSubject): PolicyView {
  if (machine === 'review') return { ...view, reviews: view.reviews.add(ref) };
  if (machine !== 'incident' || incident === null) return view;
  const name = plainName(ref);
  return {
    ...view,
    told: view.told.delete(name),
    incidentNames: view.incidentNames.add(name),
    ofIncident: listed(view, incident, ref),
  };
}

const listed = (view: PolicyView, incident: string, ref: SubjectRef): PolicyView['ofIncident'] =>
  view.ofIncident.update(incident, OrderedSet<SubjectRef>(), (refs) => refs.add(ref));

/** Requests, calls and clearances in this entry belong to the incident that it is about. */
function belongs(view: PolicyView, shown: ShownEntry, incident: string): PolicyView {
  let next = view;
  for (const ref of new Set([...shown.moves.map((move) => move.ref), shown.on ?? ''])) {
    const subject = next.subjects.get(ref as SubjectRef);
    if (subject === undefined || subject.incident !== null) continue;
    if (!['request', 'call', 'clearance'].includes(subject.machine)) continue;
    next = {
      ...next,
      subjects: next.subjects.set(subject.ref, { ...subject, incident }),
      ofIncident: listed(next, incident, subject.ref),
    };
  }
  return next;
}

/** What an act said, kept with its subject; what the exercise itself was told, kept with the view. */
function acted(
  view: PolicyView,
  on: SubjectRef,
  shown: ShownEntry,
  at: Instant,
  incident: string | null,
): PolicyView {
  const verb = shown.do ?? '';
  const fields: Fields = shown.with ?? {};
  if (on === 'exercise') return heard(view, shown, at);
  const before = view.subjects.get(on);
  if (before === undefined) return view;
  const by = shown.by ?? '';
  // who it is that calls is shown to nobody; a call comes from the side that it names
  const side = sideOf(shown.by) ?? (verb === 'call.place' ? before.owner : null);
  const key = `${side ?? ''} ${verb}`;
  const act = { by, at, times: (before.acts[key]?.times ?? 0) + 1, with: fields };
  const subject: KnownSubject = {
    ...before,
    acts: { ...before.acts, [key]: act },
    last: verb === 'deadline.due' ? before.last : { by, do: verb, at },
  };
  const detailed = withDetails(subject, { verb, side, with: fields, at, incident, moves: shown.moves });
  return { ...view, subjects: view.subjects.set(on, detailed), dates: datesAfter(view, on, verb, fields) };
}

function heard(view: PolicyView, shown: ShownEntry, at: Instant): PolicyView {
  const { do: verb, with: fields = {}, to = [] } = shown;
  if (verb === 'availability.set')
    return { ...view, absences: [...view.absences, ...absence(view, fields, at)] };
  const { incident } = fields;
  if (verb !== 'inject.deliver' || typeof incident !== 'string') return view;
  if (view.incidentNames.has(incident)) return view;
  if ((view.victims[incident] ?? view.party) !== view.party) return view;
  const told = { ...Object.fromEntries(to.map((who) => [who, at])), ...view.told.get(incident) };
  return { ...view, told: view.told.set(incident, told) };
}

function absence({ startex, party }: PolicyView, fields: Fields, known: Instant): KnownAbsence[] {
  const seat = String(fields['seat']);
  const from = parseMoment(String(fields['from']), startex ?? instant(0));
  const to = parseMoment(String(fields['to']), startex ?? instant(0));
  return sideOf(seat) !== party || from === null || to === null ? [] : [{ seat, from, to, known }];
}

function datesAfter(view: PolicyView, on: SubjectRef, verb: string, fields: Fields): PolicyView['dates'] {
  const named = verb === 'review.schedule' ? fields['at'] : fields['to'];
  if (verb !== 'review.schedule' && verb !== 'review.postpone') return view.dates;
  const date = typeof named === 'string' ? parseInstant(named) : null;
  return date === null ? view.dates.delete(nameOf(on)) : view.dates.set(nameOf(on), date);
}

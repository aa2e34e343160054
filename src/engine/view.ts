/**
 * What a seat may see (design §5): a fold of the entries in its audience, never cut from the live state. Everything here is an
 * allow-list; what is not named is not shown. Two runs that differ only in one side's private acts give the other the same bytes.
 */
import { acts } from '../contract/act/acts.ts';
import type { Verb } from '../contract/act/acts.ts';
import { fieldAudience } from '../contract/act/act.ts';
import type { Entry } from '../contract/entry.ts';
import { partyOf } from '../contract/subject.ts';
import type { Seat } from '../contract/subject.ts';
import type { SeatDeadline, SeatEntry, SeatMove, SeatView } from '../contract/view.ts';
import { regionOf } from '../../machines/region.ts';
import { regionOfTimer } from '../../machines/regionOfTimer.ts';
import { viewAfter } from './viewAfter.ts';

/** How much a seat is shown. */
export type Reach = 'party' | 'shared' | 'all but truth' | 'everything';

export interface Viewer {
  readonly seat: Seat;
  readonly parties: readonly string[];
  /** What observers are shown, from the scenario. */
  readonly observers: 'shared' | 'all';
}

export function emptyView(viewer: Viewer): SeatView {
  return { seat: viewer.seat, n: 0, states: {}, deadlines: {} };
}

export function reachOf(viewer: Viewer): Reach {
  switch (viewer.seat) {
    case 'director':
      return 'everything';
    case 'controller':
    case 'evaluator':
      return 'all but truth';
    case 'observer':
      return viewer.observers === 'all' ? 'all but truth' : 'shared';
    default:
      return partyOf(viewer.seat) === null ? 'shared' : 'party';
  }
}

/** The view after an entry, and what the entry showed; the same view when it shows this seat nothing. */
export function see(
  viewer: Viewer,
  view: SeatView,
  entry: Entry,
): { view: SeatView; shown: SeatEntry | null } {
  const reach = reachOf(viewer);
  const sees = covers(viewer, reach, entry.audience) && !isForEvaluators(viewer, entry);
  const seen = entry.moves.filter(({ audience }) => covers(viewer, reach, audience));
  if (!sees && seen.length === 0) return { view, shown: null };
  const states: Record<string, Readonly<Record<string, string>>> = seen.length === 0
    ? view.states
    : { ...view.states };
  const moves: SeatMove[] = [];
  for (const { ref, to, on } of seen) {
    const region = regionOf(ref, to);
    moves.push({
      ref,
      from: states[ref]?.[region] ?? '',
      to,
      on: sees || on.startsWith('after ') ? seemingly(reach, on) : '',
    });
    states[ref] = { ...states[ref], [region]: to };
  }
  const n = view.n + 1;
  const changes = deadlinesIn(entry, reach, view.deadlines, moves, sees);
  const shown: SeatEntry = {
    n,
    ...(numbered.includes(viewer.seat) ? { entry: entry.seq } : {}),
    at: entry.at,
    ...(entry.wall !== undefined && onTheWall.includes(viewer.seat) ? { wall: entry.wall } : {}),
    ...(sees ? told(viewer, reach, entry) : {}),
    ...(sees && entry.incident !== undefined && `incident/${entry.incident}` in states
      ? { incident: entry.incident }
      : {}),
    moves,
    ...(changes.length === 0 ? {} : { deadlines: changes }),
  };
  return { view: viewAfter(view, shown), shown };
}

/** What evaluators observe, and what people name as strengths and gaps, observers do not read, also where they are shown all. */
const isForEvaluators = ({ seat }: Viewer, { do: verb, with: fields }: Entry): boolean =>
  seat === 'observer' && forEvaluators.includes(verb === 'item.refused' ? fields?.['do'] : verb);

const forEvaluators: readonly unknown[] = ['observation.write', 'reflection.write'];

/** Seats that are given the numbers of the log; a gap in them would tell the others what they may not know. */
const numbered: readonly Seat[] = ['director', 'evaluator'];

/** Seats that are told when an entry was on the wall of the room: they time its parts, and what they observe. */
const onTheWall: readonly Seat[] = ['director', 'controller', 'evaluator'];

/** Deadlines whose length chance has drawn: known before they are over to those alone who run the exercise. */
const drawn: readonly string[] = ['connect'];

/** What a seat is told of the agenda: the deadlines of the states that it sees entered, and the end of those that it was told of. */
function deadlinesIn(
  { agenda, due, on }: Entry,
  reach: Reach,
  known: SeatView['deadlines'],
  moves: readonly SeatMove[],
  sees: boolean,
): SeatDeadline[] {
  const set = (agenda?.add ?? []).flatMap(({ id, at, what }) => {
    const { ref, name } = timerIn(id);
    if (what !== 'deadline') return [];
    const entered = moves.some(
      (move) => move.ref === ref && regionOf(ref, move.to) === regionOfTimer(ref, name),
    );
    return trusted(reach) || (entered && !drawn.includes(name)) ? [{ ref, name, at }] : [];
  });
  const over = [...(due === undefined ? [] : [due]), ...(agenda?.drop ?? [])].flatMap((id) => {
    const { ref, name } = timerIn(id);
    const again = set.some((one) => one.ref === ref && one.name === name);
    if (again || known[id] === undefined) return [];
    return (sees && on === ref) || moves.some((move) => move.ref === ref) ? [{ ref, name, at: null }] : [];
  });
  return [...over, ...set];
}

/** The subject and the deadline's name, of `request/us:blades-1 answer`. */
function timerIn(id: string): { ref: string; name: string } {
  const space = id.lastIndexOf(' ');
  return { ref: id.slice(0, space), name: id.slice(space + 1) };
}

/** What an act in a seat's audience tells it, beside the transitions. */
function told(viewer: Viewer, reach: Reach, entry: Entry): Omit<SeatEntry, 'n' | 'at' | 'moves'> {
  const side = partyOf(viewer.seat);
  const own = trusted(reach) || (side !== null && side === ownerOf(entry));
  const fields = fieldsFor(entry, reach, own);
  const departed = (own ? (entry.broken ?? []) : []).flatMap(({ rule, ref, how }) =>
    how === 'departed' ? [{ rule, ref }] : [],
  );
  return {
    ...(!own && calls.includes(entry.do) ? {} : { by: entry.for ?? entry.by.seat }),
    ...(own && entry.for !== undefined ? { hand: entry.by.seat } : {}),
    do: seemingly(reach, entry.do),
    ...(entry.on === undefined ? {} : { on: entry.on }),
    ...(own && entry.effectiveAt !== undefined ? { effectiveAt: entry.effectiveAt, ...planIn(entry) } : {}),
    ...(own && entry.refused !== undefined ? { refused: entry.refused } : {}),
    ...(fields === undefined ? {} : { with: fields }),
    ...(entry.item !== undefined && (trusted(reach) || itemsShown.includes(entry.do))
      ? { item: entry.item }
      : {}),
    ...(departed.length === 0 ? {} : { departed }),
  };
}

/** Items that their seats know by name: what they were given, and what they are asked. Those who run or judge it know every one. */
const itemsShown: readonly string[] = ['inject.deliver', 'choice.put', 'choice.defaulted'];

/** What a seat is shown of a choice that is put to it: not the option that is taken for it when it does not choose. */
const choiceFields: readonly string[] = ['title', 'ask', 'options', 'until', 'option'];

const trusted = (reach: Reach): boolean => reach === 'everything' || reach === 'all but truth';

/** Who it is that calls, nobody knows before the call back. */
const calls: readonly string[] = ['call.place', 'call.spoof'];

/** The name under which a planned act can be taken back. */
function planIn({ agenda }: Entry): { plan?: string } {
  const plan = agenda?.add.find(({ what }) => what === 'act')?.id;
  return plan === undefined ? {} : { plan };
}

/** To those who play, a spoofed call looks like any other, until a call back shows what it is (CALL-3). */
const seemingly = (reach: Reach, verb: string): string =>
  verb === 'call.spoof' && !trusted(reach) ? 'call.place' : verb;

/** Whose private fields an act holds: the acting side's; of an answer of control, those of the side that asked. */
function ownerOf(entry: Entry): string | null {
  if (entry.do !== 'control.answer') return partyOf(entry.for ?? entry.by.seat);
  const asked = String(entry.with?.['asked']);
  return asked.slice(0, asked.indexOf(':'));
}

function covers(viewer: Viewer, reach: Reach, audience: readonly string[]): boolean {
  if (trusted(reach)) return true;
  if (reach === 'shared') return viewer.parties.every((party) => audience.includes(party));
  return audience.includes(viewer.seat) || audience.includes(partyOf(viewer.seat) ?? '');
}

function fieldsFor(entry: Entry, reach: Reach, own: boolean): Record<string, unknown> | undefined {
  const { with: fields = {} } = entry;
  if (reach === 'everything') return entry.with;
  if (entry.do === 'item.refused')
    return own ? { ...fields, with: cut(fields['do'], fields['with'], own) } : undefined;
  if (entry.do in acts) return cut(entry.do, isOnTheWay(reach, entry) ? only(fields, ofTheWay) : fields, own);
  if (reach === 'party' && itemsShown.includes(entry.do)) return only(fields, choiceFields);
  return reach === 'all but truth' && entry.do !== 'log.opened' ? entry.with : undefined;
}

/** Of an answer that takes time its side is told at first that it does, and not yet what it will say. */
const isOnTheWay = (reach: Reach, { do: verb, due, with: fields }: Entry): boolean =>
  verb === 'control.answer' && due === undefined && fields?.['comes'] !== undefined && !trusted(reach);
const ofTheWay: readonly string[] = ['asked', 'how', 'takes', 'comes'];

const only = (fields: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => names.includes(field)));

/** The fields of an act that its declaration lets be seen: by its own side, or by anyone who may see that it happened. */
function cut(verb: unknown, fields: unknown, own: boolean): Record<string, unknown> {
  const definition = acts[verb as Verb];
  const seen = Object.entries(fields as Record<string, unknown>).filter(([field]) => {
    const audience = fieldAudience(definition, field);
    return audience === 'shared' || (audience === 'own' && own);
  });
  return Object.fromEntries(seen);
}

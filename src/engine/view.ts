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
import type { SeatEntry, SeatMove, SeatView } from '../contract/view.ts';

/** How much a seat is shown. */
type Reach = 'party' | 'shared' | 'all but truth' | 'everything';

export interface Viewer {
  readonly seat: Seat;
  readonly parties: readonly string[];
  /** What observers are shown, from the scenario. */
  readonly observers: 'shared' | 'all';
}

export function emptyView(viewer: Viewer): SeatView {
  return { seat: viewer.seat, n: 0, states: {} };
}

function reachOf(viewer: Viewer): Reach {
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

/** What one entry shows to a seat, or null when it shows nothing. */
function seen(viewer: Viewer, view: SeatView, entry: Entry): SeatEntry | null {
  const reach = reachOf(viewer);
  const moves = entry.moves.flatMap((move): SeatMove[] => {
    if (!covers(viewer, reach, move.audience)) return [];
    const [ref, from] = [move.ref, view.states[move.ref]?.[regionOf(move.from || move.to)] ?? ''];
    return [{ ref, from, to: move.to, on: showsTrigger(viewer, reach, entry, move.on) ? move.on : '' }];
  });
  const sees = covers(viewer, reach, entry.audience);
  if (!sees && moves.length === 0) return null;
  if (!sees) return { n: view.n + 1, at: entry.at, moves };
  const own =
    reach === 'all but truth' || reach === 'everything' || partyOf(viewer.seat) === actingParty(entry);
  const fields = fieldsFor(entry, reach, own || addressedTo(viewer, entry));
  return {
    n: view.n + 1,
    at: entry.at,
    by: entry.for ?? entry.by.seat,
    do: entry.do,
    ...(entry.on === undefined ? {} : { on: entry.on }),
    ...(own && entry.effectiveAt !== undefined ? { effectiveAt: entry.effectiveAt } : {}),
    ...(own && entry.refused !== undefined ? { refused: entry.refused } : {}),
    ...(fields === undefined ? {} : { with: fields }),
    ...(entry.item !== undefined && entry.do === 'inject.deliver' ? { item: entry.item } : {}),
    moves,
  };
}

/** The view after an entry, and what the entry showed; the same view when it shows this seat nothing. */
export function see(
  viewer: Viewer,
  view: SeatView,
  entry: Entry,
): { view: SeatView; shown: SeatEntry | null } {
  const shown = seen(viewer, view, entry);
  if (!shown) return { view, shown };
  const states: Record<string, Record<string, string>> = { ...view.states };
  for (const { ref, to } of shown.moves) states[ref] = { ...states[ref], [regionOf(to)]: to };
  return { view: { ...view, n: shown.n, states }, shown };
}

const regionOf = (leaf: string): string => {
  const dot = leaf.indexOf('.');
  return dot < 0 ? leaf : leaf.slice(0, dot);
};

function actingParty(entry: Entry): string | null {
  return partyOf(entry.for ?? entry.by.seat);
}

function covers(viewer: Viewer, reach: Reach, audience: readonly string[]): boolean {
  if (reach === 'everything' || reach === 'all but truth') return true;
  if (reach === 'shared') return viewer.parties.every((party) => audience.includes(party));
  return audience.includes(viewer.seat) || audience.includes(partyOf(viewer.seat) ?? '');
}

/** A transition caused by an act that this seat does not see shows no trigger. */
function showsTrigger(viewer: Viewer, reach: Reach, entry: Entry, on: string): boolean {
  return covers(viewer, reach, entry.audience) || on.startsWith('after ');
}

function addressedTo(viewer: Viewer, entry: Entry): boolean {
  return (
    entry.do === 'inject.deliver' &&
    entry.audience.some((token) => token === viewer.seat || token === partyOf(viewer.seat))
  );
}

function fieldsFor(entry: Entry, reach: Reach, own: boolean): Record<string, unknown> | undefined {
  if (reach === 'everything') return entry.with;
  const definition = entry.do in acts ? acts[entry.do as Verb] : undefined;
  if (!definition) return reach === 'all but truth' && entry.do !== 'log.opened' ? entry.with : undefined;
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(entry.with ?? {})) {
    const audience = fieldAudience(definition, field);
    if (audience === 'shared' || (audience === 'own' && own)) fields[field] = value;
  }
  return fields;
}

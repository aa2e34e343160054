/**
 * What lay before each meeting, folded from the acts on its docket. What an earlier meeting carried over comes by itself to the
 * one that is next: the log shows it by the incident's own docket, and the meeting by its date.
 */
import type { Entry, LoggedMove } from '../contract/entry.ts';
import type { ReviewSummary } from '../contract/runSummary.ts';
import { actingParty, fieldText, plainName, tookEffect } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';

type Item = ReviewSummary['docket'][number];
/** By meeting, then by incident. */
type Dockets = Map<string, Map<string, Item>>;

export function docketsOf(chronicle: Chronicle): ReadonlyMap<string, Item[]> {
  const dockets: Dockets = new Map();
  const dates = new Map<string, string>();
  for (const entry of chronicle.entries) {
    noteDates(dates, entry);
    if (entry.moves.some(fromCarriedOver)) takeOver(dockets, inOrder(chronicle, dates), entry);
    if (entry.on?.startsWith('review/') && tookEffect(entry)) actOn(dockets, chronicle, entry.on, entry);
  }
  return new Map([...dockets].map(([ref, items]) => [ref, [...items.values()]]));
}

/** Meetings that are still to come, by the instant on the agenda. */
function noteDates(dates: Map<string, string>, { agenda, due }: Entry): void {
  for (const id of [...(due === undefined ? [] : [due]), ...(agenda?.drop ?? [])])
    dates.delete(meetingIn(id));
  for (const { id, at } of agenda?.add ?? []) if (meetingIn(id) !== '') dates.set(meetingIn(id), at);
}

/** The meetings that are still to come, the next one first. */
function inOrder({ courses }: Chronicle, dates: ReadonlyMap<string, string>): string[] {
  const ahead = [...courses.keys()].flatMap((ref) => {
    const at = dates.get(ref);
    return at === undefined ? [] : [{ ref, at }];
  });
  return ahead.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ ref }) => ref);
}

const meetingIn = (due: string): string =>
  /^review\/\S+ meeting$/.test(due) ? due.slice(0, -' meeting'.length) : '';

/** An incident that stood as carried over and is docketed without anyone's act has come onto another meeting's docket. */
function takeOver(dockets: Dockets, ahead: readonly string[], entry: Entry): void {
  if (entry.do === 'docket.accept' || entry.do === 'docket.propose') return;
  const next = entry.do === 'review.schedule' || entry.do === 'review.postpone' ? entry.on : ahead[0];
  if (next === undefined) return;
  const settled = settledBy(dockets, entry);
  for (const [index, move] of entry.moves.entries()) {
    if (!fromCarriedOver(move) || settled.has(index)) continue;
    const { ref } = move;
    itemsOf(dockets, next).set(ref, { ...proposed(ref, null), status: 'accepted', carriedIn: true });
  }
}

/** A meeting that opens or is replaced settles its own unsettled items first: those moves are of no other meeting. */
function settledBy(dockets: Dockets, { do: verb, on = '', moves }: Entry): Set<number> {
  if (verb !== 'review.open' && verb !== 'review.replace') return new Set();
  const unsettled = [...itemsOf(dockets, on).values()].filter(({ status }) => status !== 'accepted');
  return new Set(
    unsettled.map((item) => moves.findIndex(({ ref, to }) => ref === item.ref && to.startsWith('docket.'))),
  );
}

const fromCarriedOver = ({ from, to }: LoggedMove): boolean =>
  from === 'docket.carriedOver' && to === 'docket.docketed';

function itemsOf(dockets: Dockets, review: string): Map<string, Item> {
  const known = dockets.get(review);
  if (known) return known;
  const fresh = new Map<string, Item>();
  dockets.set(review, fresh);
  return fresh;
}

const proposed = (ref: string, by: string | null): Item => ({
  incident: plainName(ref),
  ref,
  by,
  status: 'proposed',
  carriedIn: false,
  wording: null,
  positions: {},
  decision: null,
});

function actOn(dockets: Dockets, chronicle: Chronicle, review: string, entry: Entry): void {
  const items = itemsOf(dockets, review);
  const incident = `incident/${entry.incident ?? ''}`;
  const item = items.get(incident);
  const change = (how: Partial<Item>): void => {
    if (item) items.set(incident, { ...item, ...how });
  };
  switch (entry.do) {
    case 'docket.propose': {
      const carriedIn = entry.moves.some(
        ({ from, ref }) => from === 'docket.carriedOver' && ref === incident,
      );
      items.set(incident, {
        ...proposed(incident, actingParty(entry)),
        wording: fieldText(entry, 'wording') || null,
        carriedIn,
      });
      return;
    }
    case 'docket.accept': {
      change({ status: 'accepted' });
      return;
    }
    case 'docket.amend': {
      change({ status: 'amended', wording: fieldText(entry, 'wording') });
      return;
    }
    case 'docket.object': {
      change({ status: 'objected' });
      return;
    }
    case 'docket.withdraw':
      items.delete(incident);
      return;
    case 'review.position': {
      const positions = {
        ...item?.positions,
        [actingParty(entry) ?? 'control']: fieldText(entry, 'decision'),
      };
      change({ positions, decision: jointly(chronicle, positions) });
      return;
    }
    case 'review.draftOutcome':
      for (const [name, one] of items)
        if (one.decision === null) items.set(name, { ...one, decision: 'no-agreement' });
      return;
    default:
  }
}

/** Equal positions are a decision, unequal ones are none, and one alone waits for the other (REV-5). */
function jointly(chronicle: Chronicle, positions: Item['positions']): string | null {
  const stated = chronicle.parties.map((party) => positions[party]);
  if (stated.includes(undefined)) return null;
  return stated.every((one) => one === stated[0]) ? (stated[0] ?? null) : 'no-agreement';
}

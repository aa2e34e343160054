/**
 * What lay before each meeting, folded from the acts on its docket. What an earlier meeting carried over comes by itself to the
 * one that is next: the log shows it by the incident's own docket, and the meeting by its date.
 */
import type { Entry } from '../contract/entry.ts';
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
    takeOver(dockets, dates, entry);
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

const meetingIn = (due: string): string =>
  /^review\/\S+ meeting$/.test(due) ? due.slice(0, -' meeting'.length) : '';

/** An incident that stood as carried over and is docketed without anyone's act has come onto the next meeting's docket. */
function takeOver(dockets: Dockets, dates: ReadonlyMap<string, string>, entry: Entry): void {
  if (entry.do === 'docket.accept' || entry.do === 'docket.propose') return;
  for (const { ref, from, to } of entry.moves) {
    if (from !== 'docket.carriedOver' || to !== 'docket.docketed') continue;
    const next = [...dates].sort(([, a], [, b]) => (a < b ? -1 : 1))[0]?.[0] ?? entry.on;
    if (next === undefined) continue;
    const incident = plainName(ref);
    itemsOf(dockets, next).set(incident, {
      ...proposed(incident, null),
      status: 'accepted',
      carriedIn: true,
    });
  }
}

function itemsOf(dockets: Dockets, review: string): Map<string, Item> {
  const known = dockets.get(review);
  if (known) return known;
  const fresh = new Map<string, Item>();
  dockets.set(review, fresh);
  return fresh;
}

const proposed = (incident: string, by: string | null): Item => ({
  incident,
  by,
  status: 'proposed',
  carriedIn: false,
  wording: null,
  positions: {},
  decision: null,
});

function actOn(dockets: Dockets, chronicle: Chronicle, review: string, entry: Entry): void {
  const items = itemsOf(dockets, review);
  const incident = entry.incident === undefined ? '' : plainName(entry.incident);
  const item = items.get(incident);
  const change = (how: Partial<Item>): void => {
    if (item) items.set(incident, { ...item, ...how });
  };
  switch (entry.do) {
    case 'docket.propose': {
      const carriedIn = entry.moves.some(
        ({ from, ref }) => from === 'docket.carriedOver' && plainName(ref) === incident,
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

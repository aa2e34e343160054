/** Each call with what was said, the points that were agreed, and where the two notes for the record differ (CALL-4). */
import type { Entry } from '../../contract/entry.ts';
import type { CallSummary } from '../../contract/runSummary.ts';
import type { Party } from '../../contract/subject.ts';
import { actingParty, actingSeat, actsOf, courseOf, fieldText, passagesOf } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';
import type { Said } from './requestRecords.ts';

export interface NoteFacts {
  readonly party: Party;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  /** Points that the note counts as agreed; null when it does not say. */
  readonly points: readonly string[] | null;
}

export interface PointFacts {
  readonly point: string;
  readonly text: string;
  readonly confirmed: boolean;
  /** Sides whose note counts it as agreed; empty as long as no note says. */
  readonly countedBy: readonly Party[];
}

export interface CallRecord extends Omit<CallSummary, 'points'> {
  readonly issue: string | null;
  readonly authenticatedAt: string | null;
  readonly arranged: { readonly for: string | null; readonly topic: string | null } | null;
  readonly said: readonly Said[];
  readonly points: readonly PointFacts[];
  readonly notes: readonly NoteFacts[];
  /** Points that one note counts as agreed and the other does not, or that a note counts and nobody confirmed. */
  readonly differences: readonly string[];
}

const spoken = ['call.say', 'call.leaveMessage', 'call.takeMessage', 'call.confirmInWriting', 'call.decline'];
const otherwise = ['call.unavailable', 'call.abandon', 'call.drop'];

/** `disclosed` are notes of the other side that the reader may read although they are not in its view. */
export function callRecordOf(
  chronicle: Chronicle,
  call: CallSummary,
  disclosed: readonly Entry[],
): CallRecord {
  const course = courseOf(chronicle, call.ref);
  const passages = passagesOf(course, '');
  const placed = actsOf(course, 'call.place', 'call.spoof')[0];
  const arranged = actsOf(course, 'call.arrange').at(-1);
  const notes = notesOf([...actsOf(course, 'call.note'), ...disclosed.filter(({ on }) => on === call.ref)]);
  const points = call.points.map((point) => ({
    ...point,
    countedBy: notes.flatMap(({ party, points: counted }) => (counted?.includes(point.point) ? [party] : [])),
  }));
  return {
    ...call,
    issue: (placed && fieldText(placed, 'issue')) || null,
    authenticatedAt: passages.find(({ state }) => state === 'authenticated')?.at ?? null,
    arranged:
      arranged === undefined
        ? null
        : { for: fieldText(arranged, 'at') || null, topic: fieldText(arranged, 'topic') || null },
    said: actsOf(course, ...spoken, ...otherwise).map((entry) => ({
      at: entry.at,
      by: actingSeat(entry),
      do: entry.do,
      text: fieldText(entry, 'text') || fieldText(entry, 'message') || fieldText(entry, 'reason') || null,
    })),
    points,
    notes,
    differences: differencesOf(points, notes),
  };
}

/** Each side's latest note. */
function notesOf(written: readonly Entry[]): NoteFacts[] {
  const notes = new Map<Party, NoteFacts>();
  for (const entry of written) {
    const party = actingParty(entry);
    const points = entry.with?.['points'];
    if (party === null) continue;
    notes.set(party, {
      party,
      by: actingSeat(entry),
      at: entry.at,
      text: fieldText(entry, 'text'),
      points: Array.isArray(points) ? points.filter((one) => typeof one === 'string') : null,
    });
  }
  return [...notes.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Only notes that say which points they count can be held against each other. */
function differencesOf(points: readonly PointFacts[], notes: readonly NoteFacts[]): string[] {
  const saying = notes.flatMap(({ points: counted }) => (counted === null ? [] : [counted]));
  const confirmed = new Set(points.flatMap(({ point, confirmed: both }) => (both ? [point] : [])));
  return [...new Set(saying.flat())].filter(
    (point) => !confirmed.has(point) || !saying.every((counted) => counted.includes(point)),
  );
}

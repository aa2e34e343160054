/**
 * What one reader may read of a run (design §5). Those who run the exercise read the log itself; evaluators without what is truth. A
 * seat reads the fold of its audience, and of the scenario only what that fold has shown it: everything else is not there at all.
 */
import type { Entry } from '../../contract/entry.ts';
import type { PictureSource } from '../../contract/picture.ts';
import { partyOf } from '../../contract/subject.ts';
import type { Seat } from '../../contract/subject.ts';
import type { Opening } from '../../engine/state.ts';
import { reachOf } from '../../engine/view.ts';
import type { Viewer } from '../../engine/view.ts';
import { readChronicle } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';
import { pictureSource } from '../pictureSource.ts';
import { seenBySeat } from '../seatView.ts';
import { shownToSeat, shownWhole } from '../shown.ts';
import type { Shown } from '../shown.ts';
import { asEntries } from './asEntries.ts';
import { hasEnded } from './hasEnded.ts';
import { openingSeen, withoutTruth } from './openingSeen.ts';

export interface Reading {
  readonly seat: Seat;
  /** The whole log, the log without what is truth, or what the seat was shown. */
  readonly reads: 'everything' | 'all but truth' | 'its view';
  readonly chronicle: Chronicle;
  /** What the timeline tells. */
  readonly shown: readonly Shown[];
  /** ENDEX is over: the sides may see where their notes differ (CALL-4). */
  readonly ended: boolean;
  /** The other side's notes of calls that this reader may read by then; a fold has its own alone. */
  readonly notes: readonly Entry[];
  /** What the pictures are drawn from. */
  readonly source: PictureSource;
}

export function readAs(seat: Seat, entries: readonly Entry[], whole: Opening): Reading {
  const parties = Object.keys(whole.profile.parties);
  const viewer: Viewer = { seat, parties, observers: whole.scenario.observers };
  const reach = reachOf(viewer);
  const ended = hasEnded(entries);
  if (reach === 'everything' || reach === 'all but truth') {
    const readable = reach === 'everything' ? entries : entries.map(withoutTruth);
    const opening = readable[0]?.with as unknown as Opening;
    const chronicle = readChronicle(readable, undefined, opening);
    const source = pictureSource(opening, readable, seat);
    return { seat, reads: reach, chronicle, shown: readable.map(shownWhole), ended, notes: [], source };
  }
  const seen = seenBySeat(whole, entries, seat);
  const opening = openingSeen(whole, seen);
  const chronicle = readChronicle(asEntries(seen.shown), undefined, opening);
  const notes = ended && partyOf(seat) !== null ? notesOfCalls(entries, chronicle) : [];
  const source = pictureSource(opening, entries, seat);
  return { seat, reads: 'its view', chronicle, shown: seen.shown.map(shownToSeat), ended, notes, source };
}

/** After ENDEX each side may read the note that the other wrote of a call that both had (CALL-4). */
function notesOfCalls(entries: readonly Entry[], { courses }: Chronicle): Entry[] {
  return entries.filter(({ do: verb, on }) => verb === 'call.note' && on !== undefined && courses.has(on));
}

/** What a walkthrough tells of one seat: what it saw of a stretch of play in words, its picture, and what it calls things. */
import type { Text } from '../contract/act/act.ts';
import type { Entry } from '../contract/entry.ts';
import type { PictureSource } from '../contract/picture.ts';
import { partyOf } from '../contract/subject.ts';
import type { Seat } from '../contract/subject.ts';
import type { SeatEntry } from '../contract/view.ts';
import type { Opening } from '../engine/state.ts';
import { emptyView, see } from '../engine/view.ts';
import type { Viewer } from '../engine/view.ts';
import { openingSeen } from './facts/openingSeen.ts';
import { plain } from '../picture/words.ts';
import type { Line } from './line.ts';
import { namingFor } from './naming.ts';
import { pictureSource } from './pictureSource.ts';
import { shownToSeat } from './shown.ts';
import { hear, timelineRows } from './timeline.ts';

export interface LessonRow {
  readonly at: string;
  /** As the scenario entitles it. */
  readonly title: Text | null;
  readonly said: readonly Line[];
}

export interface SeatSight {
  readonly happened: readonly LessonRow[];
  readonly picture: PictureSource;
  /** What the seat calls a subject, such as `US-1` or `the incident blades`. */
  readonly called: (ref: string) => string;
}

/** `since`: what had been before that many entries is known, and not told again. */
export function seatSight(
  opening: Opening,
  entries: readonly Entry[],
  seat: Seat,
  since: number,
  now: string,
): SeatSight {
  const { scenario, profile } = opening;
  const viewer: Viewer = { seat, parties: Object.keys(profile.parties), observers: scenario.observers };
  const seen: { entry: Entry; shown: SeatEntry; index: number }[] = [];
  let view = emptyView(viewer);
  for (const [index, entry] of entries.entries()) {
    const next = see(viewer, view, entry);
    view = next.view;
    if (next.shown) seen.push({ entry, shown: next.shown, index });
  }
  const cut = openingSeen(opening, { view, shown: seen.map(({ shown }) => shown) });
  const told = seen.map(({ shown }) => shownToSeat(shown));
  const naming = namingFor(cut.profile, cut.scenario);
  for (const one of told) hear(naming, one);
  const titles = new Map(scenario.storyline.map(({ id, title }) => [id, title]));
  const happened = seen.flatMap(({ entry, shown, index }, at): LessonRow[] => {
    if (index < since) return [];
    const title = entry.item !== undefined && isOpenly(entry, shown) ? titles.get(entry.item) : undefined;
    return timelineRows(cut, told.slice(0, at + 1), at, true).map(({ said }) => ({
      at: entry.at,
      title: title ?? null,
      // an inject is told under its title as it is
      said: entry.do === 'inject.deliver' && title !== undefined ? said.slice(1) : said,
    }));
  });
  const called = (ref: string): string =>
    ref.startsWith('incident/') ? `the incident ${plain(naming.subject(ref))}` : naming.subject(ref);
  return { happened, picture: pictureSource(opening, entries, seat, now), called };
}

/** What a seat is shown as something else than it was, or without knowing whose it was, keeps its title to itself. */
const isOpenly = (entry: Entry, shown: SeatEntry): boolean =>
  shown.do === entry.do && (shown.by !== undefined || partyOf(entry.by.seat) === null);

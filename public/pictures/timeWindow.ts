/** The stretch of exercise time that a bridge shows, and how it is zoomed and moved. Instants and lengths are in ms. */
import { DAY, HOUR } from '../../src/contract/time.ts';

export interface TimeWindow {
  readonly from: number;
  readonly to: number;
  /** What there is to see ends here, and the rest is room. */
  readonly until?: number;
}

/** How somebody looks: at all there is, along with now at a length, or at a stretch that stays. */
export type Looking =
  | { readonly at: 'whole' }
  | { readonly at: 'now'; readonly span: number }
  | ({ readonly at: 'stretch' } & TimeWindow);

export const spans = { hour: HOUR, day: DAY, week: 7 * DAY, month: 31 * DAY, year: 366 * DAY } as const;

/** From ten minutes, in which a call is read, to twenty years. */
const LEAST = HOUR / 6;
const MOST = 20 * spans.year;
/** Where now stands when it is followed: what is due lies right of it. */
const NOW_AT = 0.78;

const bounded = (span: number): number => Math.min(Math.max(span, LEAST), MOST);

export function windowOf(looking: Looking, whole: TimeWindow, now: number): TimeWindow {
  if (looking.at === 'whole') return whole;
  if (looking.at === 'stretch') return { from: looking.from, to: looking.to };
  const { span } = looking;
  return { from: now - span * NOW_AT, to: now + span * (1 - NOW_AT) };
}

/** One press of a key or a button. */
export const ZOOM = 1.6;

/** Shows `factor` times as much; what lies at `around` stays there, or else the middle; a look that follows now follows on. */
export function zoomed(looking: Looking, shown: TimeWindow, factor: number, around: number): Looking {
  const span = bounded((shown.to - shown.from) * factor);
  if (looking.at === 'now') return { at: 'now', span };
  const inside = shown.from <= around && around <= shown.to;
  const stays = inside ? around : (shown.from + shown.to) / 2;
  const share = (stays - shown.from) / (shown.to - shown.from);
  const from = stays - span * share;
  return { at: 'stretch', from, to: from + span };
}

/** Moved along by a share of what is shown. */
export function moved({ from, to }: TimeWindow, share: number): Looking {
  const by = (to - from) * share;
  return { at: 'stretch', from: from + by, to: to + by };
}

/** Moved so far that an instant is inside; the same look when it is. */
export function bringing(looking: Looking, shown: TimeWindow, at: number): Looking {
  if (shown.from <= at && at <= shown.to) return looking;
  const span = shown.to - shown.from;
  return { at: 'stretch', from: at - span / 2, to: at + span / 2 };
}

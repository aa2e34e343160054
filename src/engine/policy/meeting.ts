/** When a meeting is, and whether its docket still takes items, as far as one side knows. */
import { nameOf } from '../../contract/subject.ts';
import { instant, parseDuration } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import { reviewsOf } from './duty.ts';
import type { Desk } from './duty.ts';
import { lifeOf } from './known.ts';
import type { KnownSubject } from './known.ts';

/** The date that was named; or what the profile's time from the close of the docket to the meeting says; or the day that has come. */
export function meetingAt({ view, profile }: Desk, review: KnownSubject): Instant | undefined {
  const named = view.dates.get(nameOf(review.ref));
  if (named !== undefined) return named;
  const passed = review.entered['date.passed']?.last;
  if (passed !== undefined) return passed;
  const closed = review.entered['life.docketClosed']?.last;
  const before = parseDuration(profile.review?.['docket-closes'].is ?? '0s') ?? 0;
  return closed === undefined ? undefined : instant(closed + before);
}

export const isAhead = (review: KnownSubject): boolean =>
  ['scheduled', 'preparing', 'docketClosed'].includes(lifeOf(review));

const takesItems = (review: KnownSubject): boolean => ['scheduled', 'preparing'].includes(lifeOf(review));

/** The next meeting whose docket is open, with when this side learnt of it. */
export function openDocket(desk: Desk): { review: KnownSubject; since: Instant } | null {
  let next: { review: KnownSubject; since: Instant; at: number } | null = null;
  for (const review of reviewsOf(desk)) {
    const since = review.entered['life.scheduled']?.first;
    if (!takesItems(review) || since === undefined) continue;
    const at = meetingAt(desk, review) ?? Number.POSITIVE_INFINITY;
    if (next === null || at < next.at) next = { review, since, at };
  }
  return next;
}

/** Ministerial meetings in lines: date, level, who was away, and each item with both positions (REV-5). */
import type { ReviewSummary, RunSummary } from '../contract/runSummary.ts';
import { momentWords } from './dates.ts';
import { wrapped } from './line.ts';
import type { Line } from './line.ts';
import type { Naming } from './naming.ts';
import { stateWords } from '../picture/words.ts';
import { countOf, listOf, plainWords } from './wording.ts';

export function meetingLines({ reviews, now }: RunSummary, naming: Naming): Line[] {
  const first = reviews.reduce(
    (so: string, { date }) => (date !== null && (so === '' || date < so) ? date : so),
    '',
  );
  return reviews.flatMap((review) => [
    ...wrapped(headOf(review, naming, now, review.date === first), 2),
    ...(review.away.length === 0
      ? []
      : [...wrapped(`away: ${listOf(review.away.map((seat) => awayWords(seat, naming)))}`, 4, 'quiet')]),
    ...review.docket.flatMap((item) => wrapped(itemWords(item, naming), 4, 'quiet')),
  ]);
}

/** A co-chair who was away, and the substitute whom the profile names (CALL-5). */
export function awayWords(seat: string, naming: Naming): string {
  const substitute = naming.substitute(seat);
  return substitute === null ? naming.seat(seat) : `${naming.seat(seat)} (substitute: ${substitute.title})`;
}

function headOf(review: ReviewSummary, naming: Naming, now: string, first: boolean): string {
  const name = review.title ?? naming.subject(`review/${review.id}`);
  const set = review.scheduledFor === null ? '' : `, set for ${momentWords(review.scheduledFor, now)}`;
  const held =
    review.date === null ? set : `, opened ${momentWords(review.date, now)} at ${review.level ?? ''} level`;
  const since =
    review.intervalDays === null
      ? ''
      : `, ${countOf(review.intervalDays, 'day')} after ${first ? 'the agreement came into force' : 'the one before'}`;
  return `${name}: ${stateWords(review.state)}${held}${since}`;
}

function itemWords(item: ReviewSummary['docket'][number], naming: Naming): string {
  const origin = item.carriedIn
    ? 'carried over'
    : item.by === null
      ? ''
      : `proposed by ${naming.party(item.by)}`;
  const wording = item.carriedIn || item.status === 'proposed' ? '' : `wording ${item.status}`;
  const positions = Object.entries(item.positions).map(
    ([party, position]) => `${naming.party(party)} ${plainWords(position)}`,
  );
  const decision = item.decision === null ? '' : `decision: ${plainWords(item.decision)}`;
  const parts = [origin, wording, positions.join(', '), decision].filter((words) => words !== '');
  return `${item.incident}: ${parts.join('; ')}`;
}

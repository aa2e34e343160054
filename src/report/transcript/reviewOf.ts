/** Meetings in a transcript: the one that an entry is about, and what the sides decided in it. */
import type { Entry } from '../../contract/entry.ts';
import type { ReviewSummary, RunSummary } from '../../contract/runSummary.ts';
import { fieldText, plainName } from '../chronicle.ts';
import { momentWords } from '../dates.ts';
import { listOf, plainWords } from '../wording.ts';
import type { Tale } from './tale.ts';

export const reviewOf = ({ reviews }: RunSummary, { on = '' }: Entry): ReviewSummary | undefined =>
  reviews.find(({ id }) => id === plainName(on));

const together: Readonly<Record<string, (incident: string) => string>> = {
  resolved: (incident) => `hold ${incident} resolved`,
  plan: (incident) => `agree on a plan of cooperation on ${incident}`,
  referred: (incident) => `refer ${incident} to the experts`,
  'carried-over': (incident) => `carry ${incident} over to the next meeting`,
  unresolved: (incident) => `leave ${incident} unresolved`,
};

/** The second position on an item, with which both sides have spoken. */
export const isDecision = ({ do: verb, moves }: Entry): boolean =>
  verb === 'review.position' && moves.some(({ to }) => to === 'spine.ministerialReview.decided');

/** What both positions come to. */
export function decision({ summary, side }: Tale, entry: Entry): string {
  const incident = plainName(entry.incident ?? '');
  const item = reviewOf(summary, entry)?.docket.find(({ ref }) => plainName(ref) === incident);
  const joint = together[item?.decision ?? ''];
  if (joint === undefined) {
    const said = Object.entries(item?.positions ?? {}).map(
      ([party, position]) => `${side(party)} says ${plainWords(position)}`,
    );
    return `the sides do not agree on ${incident}: ${listOf(said)}`;
  }
  const due = fieldText(entry, 'due');
  return `the sides ${joint(incident)}${due === '' ? '' : `, by ${momentWords(due, entry.at)}`}`;
}

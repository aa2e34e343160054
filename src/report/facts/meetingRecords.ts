/** Each meeting of ministers with who came, what each side said of each item, the outcome text line by line, and both readouts. */
import type { Entry } from '../../contract/entry.ts';
import type { ReviewSummary } from '../../contract/runSummary.ts';
import type { Party, Seat } from '../../contract/subject.ts';
import { actingParty, actingSeat, actsOf, courseOf, fieldText, inEnglish } from '../chronicle.ts';
import type { Chronicle, Course } from '../chronicle.ts';
import { outcomeLinesOf } from './outcomeLines.ts';
import type { OutcomeLine } from './outcomeLines.ts';
import type { Said } from './requestRecords.ts';

export interface PositionFacts {
  readonly party: Party;
  readonly by: Seat;
  readonly at: string;
  readonly decision: string;
  readonly due: string | null;
  readonly text: string | null;
}

type DocketItem = ReviewSummary['docket'][number];

export interface DocketRecord extends DocketItem {
  /** Why it comes without the hotline having been tried, or after it (REV-3). */
  readonly why: string | null;
  /** Every wording that was proposed, in order. */
  readonly wordings: readonly Said[];
  readonly stated: readonly PositionFacts[];
}

export interface MeetingRecord extends Omit<ReviewSummary, 'docket'> {
  readonly place: string | null;
  readonly present: readonly string[];
  readonly delegations: readonly {
    readonly party: Party | null;
    readonly level: string;
    readonly reason: string | null;
  }[];
  readonly reports: readonly Said[];
  readonly docket: readonly DocketRecord[];
  readonly lines: readonly OutcomeLine[];
  readonly outcomeText: string | null;
  readonly readouts: readonly Said[];
  /** Why it was postponed or replaced. */
  readonly changes: readonly Said[];
}

export function meetingRecordOf(chronicle: Chronicle, review: ReviewSummary): MeetingRecord {
  const course = courseOf(chronicle, `review/${review.id}`);
  const opened = actsOf(course, 'review.open').at(-1);
  const concluded = actsOf(course, 'review.conclude').at(-1);
  const set = chronicle.opening.scenario.world.meetings?.find(({ id }) => id === review.id);
  const scheduled = actsOf(course, 'review.schedule').map((entry) => fieldText(entry, 'place'));
  const present = opened?.with?.['present'];
  return {
    ...review,
    place:
      scheduled.findLast((place) => place !== '') ?? (set?.place === undefined ? null : inEnglish(set.place)),
    present: Array.isArray(present) ? present.filter((seat) => typeof seat === 'string') : [],
    delegations: actsOf(course, 'review.delegate').map((entry) => ({
      party: actingParty(entry),
      level: fieldText(entry, 'level'),
      reason: fieldText(entry, 'reason') || null,
    })),
    reports: saidIn(course, 'review.report'),
    docket: review.docket.map((item) => docketRecordOf(course, item)),
    lines: outcomeLinesOf(chronicle, course),
    outcomeText: (concluded && fieldText(concluded, 'text')) || null,
    readouts: saidIn(course, 'review.readout'),
    changes: saidIn(course, 'review.postpone', 'review.replace'),
  };
}

const saidIn = (course: Course, ...verbs: readonly string[]): Said[] => actsOf(course, ...verbs).map(said);

const said = (entry: Entry): Said => ({
  at: entry.at,
  by: actingSeat(entry),
  do: entry.do,
  text: fieldText(entry, 'text') || fieldText(entry, 'wording') || fieldText(entry, 'reason') || null,
});

function docketRecordOf(course: Course, item: DocketItem): DocketRecord {
  const about = (...verbs: readonly string[]): Entry[] =>
    actsOf(course, ...verbs).filter(({ incident }) => `incident/${incident ?? ''}` === item.ref);
  const why = about('docket.propose').map((entry) => fieldText(entry, 'why'));
  return {
    ...item,
    why: why.at(-1) || null,
    wordings: about('docket.propose', 'docket.amend', 'docket.object', 'docket.accept').map(said),
    stated: about('review.position').flatMap((entry) => {
      const party = actingParty(entry);
      if (party === null) return [];
      return [
        {
          party,
          by: actingSeat(entry),
          at: entry.at,
          decision: fieldText(entry, 'decision'),
          due: fieldText(entry, 'due') || null,
          text: fieldText(entry, 'text') || null,
        },
      ];
    }),
  };
}

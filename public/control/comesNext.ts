/** What comes next while the clock goes: an item of the MSEL, a meeting of ministers, or the end of the part that is played. */
import type { MselRow } from '../../src/contract/live/asked.ts';
import { DAY } from '../../src/contract/time.ts';
import type { MeetingFacts } from '../../src/picture/meetings.ts';

/** So long after its date, in exercise time, a meeting that nobody opens is what comes next; later it only waits for the director. */
const MEETING_WAITS = DAY;

export type Coming =
  | { readonly is: 'item'; readonly at: number; readonly row: MselRow }
  | { readonly is: 'meeting'; readonly at: number; readonly meeting: MeetingFacts }
  | { readonly is: 'part'; readonly at: number };

export interface Ahead {
  readonly msel: readonly MselRow[];
  readonly meetings: readonly MeetingFacts[];
  /** The director has passed it over. */
  readonly isAside: (meeting: MeetingFacts) => boolean;
  readonly isPerson: (seat: string) => boolean;
}

export type PassedMeeting = MeetingFacts & { readonly passed: number };

interface Now extends Ahead {
  /** In ms. */
  readonly now: number;
  /** When the part that is played ends, where another follows it. */
  readonly partEnds: number | null;
}

export function comesNext({ now, partEnds, ...ahead }: Now): Coming | null {
  const { msel, meetings } = ahead;
  const due = unopened(ahead).find(({ passed }) => now - passed < MEETING_WAITS);
  if (due !== undefined) return { is: 'meeting', at: now, meeting: due };
  const coming: Coming[] = [
    ...meetings.flatMap((meeting): Coming[] =>
      meeting.planned === null || meeting.opened !== null
        ? []
        : [{ is: 'meeting', at: meeting.planned, meeting }],
    ),
    ...msel.flatMap((row): Coming[] =>
      row.due === null || row.held ? [] : [{ is: 'item', at: Date.parse(row.due), row }],
    ),
    ...(partEnds === null ? [] : [{ is: 'part', at: partEnds } as const]),
  ];
  return coming.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** Meetings whose date came, that nobody opened, that the storyline does not open either, and that were not passed over. */
export const unopened = ({ msel, meetings, isAside, isPerson }: Ahead): PassedMeeting[] =>
  meetings
    .filter((meeting): meeting is PassedMeeting => meeting.passed !== null)
    .filter((meeting) => !isAside(meeting) && !msel.some((row) => isOpening(row, meeting, isPerson)));

/** By what a meeting is passed over; with another date it is another. */
export const asideAs = ({ ref, passed }: MeetingFacts): string => `meeting ${ref} ${passed}`;

/** The storyline opens the meeting by itself, and that is still to come. */
function isOpening(
  { item, due, held }: MselRow,
  { ref }: MeetingFacts,
  isPerson: (seat: string) => boolean,
): boolean {
  if (due === null || held || !('as' in item) || item.do !== 'review.open') return false;
  return `review/${String(item['review'])}` === ref && !isPerson(item.as);
}

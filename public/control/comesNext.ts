/** What comes next while the clock goes: an item of the MSEL, a meeting of ministers, or the end of the part that is played. */
import type { MselRow } from '../../src/contract/live/asked.ts';
import type { MeetingFacts } from '../../src/picture/meetings.ts';

export type Coming =
  | { readonly is: 'item'; readonly at: number; readonly row: MselRow }
  | { readonly is: 'meeting'; readonly at: number; readonly meeting: MeetingFacts }
  | { readonly is: 'part'; readonly at: number };

interface Now {
  /** In ms. */
  readonly now: number;
  readonly msel: readonly MselRow[];
  readonly meetings: readonly MeetingFacts[];
  /** When the part that is played ends, where another follows it. */
  readonly partEnds: number | null;
  readonly isPerson: (seat: string) => boolean;
}

export function comesNext({ now, msel, meetings, partEnds, isPerson }: Now): Coming | null {
  const opens = (meeting: MeetingFacts): boolean => !msel.some((row) => isOpening(row, meeting, isPerson));
  const due = meetings.find((meeting) => meeting.isDue && opens(meeting));
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

/** The storyline opens the meeting by itself, and that is still to come. */
function isOpening(
  { item, due, held }: MselRow,
  { ref }: MeetingFacts,
  isPerson: (seat: string) => boolean,
): boolean {
  if (due === null || held || !('as' in item) || item.do !== 'review.open') return false;
  return `review/${String(item['review'])}` === ref && !isPerson(item.as);
}

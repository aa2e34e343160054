/** Meetings of ministers on the bridge: a pillar through both lanes, with its docket on a flag. */
import type { Frame, Lanes } from './bridgeFrame.ts';
import type { Flag } from './bridgeMargin.ts';
import type { MeetingFacts } from './meetings.ts';
import type { Mark, Shape } from './scene.ts';
import { line, rect } from './shapes.ts';
import { byWhom } from './story.ts';
import { SIZE, cut } from './text.ts';
import { isInside, touches, xOf } from './timeScale.ts';
import { instantOf, nameInWords, spanOf, stateWords } from './words.ts';

const OVER = 10;

export function meetingsIn({ scale, story, incident }: Frame, all: readonly MeetingFacts[]): MeetingFacts[] {
  return all.filter(({ opened, ended, planned, docket }) => {
    if (incident !== null && !docket.some((item) => item.incident === incident)) return false;
    if (opened !== null) return touches(scale, opened, ended ?? story.now);
    return planned !== null && isInside(scale, planned);
  });
}

export function pillars(
  { scale, story }: Frame,
  meetings: readonly MeetingFacts[],
  { top, bottom }: Lanes,
): Mark[] {
  return meetings.map((meeting) => {
    const at = meeting.opened ?? meeting.planned ?? 0;
    const x = xOf(scale, at);
    const w = meeting.opened === null ? 0 : Math.max(xOf(scale, meeting.ended ?? story.now) - x, 7);
    const shapes: Shape[] =
      meeting.opened === null
        ? [line(x, top - OVER, x, bottom + OVER, 'pillar-planned')]
        : [
            rect(
              x,
              top - OVER,
              w,
              bottom - top + 2 * OVER,
              meeting.level === 'reduced' ? 'pillar reduced' : 'pillar',
            ),
          ];
    return {
      what: 'meeting',
      ref: meeting.ref,
      at,
      says: saysMeeting({ scale, story } as Frame, meeting),
      shapes,
    };
  });
}

function saysMeeting({ story }: Pick<Frame, 'story'>, meeting: MeetingFacts): string {
  const { name, opened, planned, ended, level, docket, state, entry } = meeting;
  const items = docket.map(
    ({ incident, decision }) => `${nameInWords(incident)}${decision === '' ? '' : `: ${decision}`}`,
  );
  const list = items.length === 0 ? '' : `; on the docket: ${items.join(', ')}`;
  if (opened === null)
    return planned === null
      ? ''
      : `${instantOf(planned)}: meeting of ministers, ${name}, is set for then${list}`;
  const long = ended === null ? '' : `, for ${spanOf(ended - opened)}`;
  const by = entry === null ? '' : byWhom(story, entry);
  return `${instantOf(opened)}: meeting of ministers, ${name}, ${level} level${long}; ${stateWords(state)}${list}${by}`;
}

const MOST_ITEMS = 3;

/** The meeting's name, how it was held, and its docket; where there is little room, less of it. */
export function meetingFlags({ scale, narrow, story }: Frame, meetings: readonly MeetingFacts[]): Flag[] {
  return meetings.map((meeting) => {
    const { opened, planned, name, docket } = meeting;
    const items = docket.map(
      ({ incident, decision }) => `${nameInWords(incident)}${decision === '' ? '' : `: ${decision}`}`,
    );
    const more = items.length > MOST_ITEMS ? [`and ${items.length - MOST_ITEMS} more`] : [];
    const shown = (longest: number): string[] =>
      [name, howHeld(meeting), ...items.slice(0, MOST_ITEMS), ...more].map((text, row) =>
        cut(text, longest, SIZE, row === 0),
      );
    const [long, short] = narrow ? [150, 100] : [300, 170];
    return {
      x: xOf(scale, opened ?? planned ?? story.now) + (opened === null ? 0 : 3),
      wordings: [
        ...(narrow ? [] : [shown(long), shown(short)]),
        shown(short).slice(0, 2),
        [cut(name, short, SIZE, true)],
        [cut(name, 70, SIZE, true)],
      ],
      rank: 20,
      look: 'text strong',
      bold: true,
    };
  });
}

function howHeld({ opened, level, state }: MeetingFacts): string {
  if (opened === null) return 'planned';
  const [life = '', outcome = ''] = state.split('.');
  return life === 'concluded' && outcome !== 'none'
    ? `${level} level, ${stateWords(outcome)}`
    : `${level} level`;
}

/**
 * The bridge: two lanes, one for each side, and exercise time along them. What goes from side to side crosses; what a side keeps to
 * itself stands on its outer side. How to read it: docs/pictures.md.
 */
import type { PictureSource } from '../contract/picture.ts';
import { axis, AXIS, nowLine } from './bridgeAxis.ts';
import { hotlineStrand } from './bridgeCalls.ts';
import { channelRows } from './bridgeChannels.ts';
import type { BridgeFacts } from './bridgeFacts.ts';
import { bridgeFacts } from './bridgeFacts.ts';
import type { Frame, Lanes, Part } from './bridgeFrame.ts';
import { nothing } from './bridgeFrame.ts';
import { keyOf } from './bridgeKey.ts';
import { marginOf } from './bridgeMargin.ts';
import { meetingFlags, meetingsIn, pillars } from './bridgeMeetings.ts';
import { requestRows } from './bridgeRequests.ts';
import { heading } from './heading.ts';
import { meetingsOf } from './meetings.ts';
import type { Mark, Scene } from './scene.ts';
import { line } from './shapes.ts';
import { isOver, storyUntil } from './story.ts';
import type { Story } from './story.ts';
import { inFewLines, textAt } from './text.ts';
import { HOUR, instantOf, msOf, nameInWords, shortName, stretchOf } from './words.ts';
import { PAD } from './measures.ts';

export interface BridgeOptions {
  /** Width in units of the viewBox, which are pixels where it is shown as it is. */
  readonly width: number;
  /** The picture as it was then; nothing that came after is in it. Otherwise: now. */
  readonly moment?: string;
  /** The window; otherwise all that has happened and what is still due. */
  readonly from?: string;
  readonly to?: string;
  /** What there is to see ends here, and the rest of the window is room; otherwise it fills the window. */
  readonly until?: string;
  /** Only what belongs to this incident, such as `us:blades`. */
  readonly incident?: string;
}

const GAP = 10;

export const bridge = (source: PictureSource, options: BridgeOptions): Scene =>
  bridgeOf(bridgeFacts(storyUntil(source, msOf(options.moment ?? source.now))), options);

/** From what was read off a story before. */
export function bridgeOf(facts: BridgeFacts, options: BridgeOptions): Scene {
  const { story, requests, calls, channels, happenings, held } = facts;
  const { source } = story;
  const width = Math.max(320, options.width);
  const narrow = width < 640;
  const { from, to, until } = windowOf(story, options);
  const scale = { from, to, left: narrow ? 76 : width < 900 ? 108 : 128, right: width - 22 };
  const frame: Frame = { story, scale, width, narrow, incident: options.incident ?? null };
  const meetings = meetingsIn(frame, meetingsOf(story));
  const [a, b] = source.parties;
  const hotline = channels.find(({ ref }) => ref === source.hotline) ?? null;

  const upper = marginOf(frame, a.id, -1, happenings, held, meetingFlags(frame, meetings));
  const lower = marginOf(frame, b.id, 1, happenings, held);
  const parts: Part[] = [
    requestRows(frame, a.id, requests),
    hotline === null && calls.length === 0 ? nothing : hotlineStrand(frame, calls, hotline),
    channelRows(
      frame,
      channels.filter((channel) => channel !== hotline),
    ),
    requestRows(frame, b.id, requests),
  ].filter(({ height }) => height > 0);

  const stretch = stretchOf(from, until);
  const head = heading(story, 'The bridge', about(frame, stretch, options), width);
  const axisTop = head.height;
  const top = axisTop + AXIS + upper.height;
  const inside = parts.reduce((sum, part) => sum + part.height + GAP, GAP);
  const lanes: Lanes = { top, bottom: top + Math.max(inside, 48) };
  const end = lanes.bottom + lower.height;

  const crossing: Mark[] = [];
  let y = top + GAP;
  for (const part of parts) {
    crossing.push(...part.draw(y, lanes));
    y += part.height + GAP;
  }
  const now = nowLine(frame, axisTop + AXIS - 4, end, options.moment !== undefined);
  const marks = [
    axis(frame, axisTop, end),
    ...crossing,
    ...pillars(frame, meetings, lanes),
    ...laneMarks(frame, lanes),
    ...upper.draw(lanes.top),
    ...lower.draw(lanes.bottom),
    ...now,
  ];
  const key = keyOf(marks, PAD, width - PAD, end + (now.length > 0 ? 16 : 4));
  return {
    width,
    height: end + (now.length > 0 ? 16 : 4) + key.height + 4,
    time: scale,
    title: `EXERCISE: the bridge, ${source.title}`,
    says: summaryOf(frame, stretch, requests.length, calls.length, meetings.length),
    marks: [head.mark, ...marks, key.mark],
  };
}

/** The stretch of all that has happened and of what is still due, and the instant at which it ends before its room; ms. */
export interface BridgeWindow {
  readonly from: number;
  readonly to: number;
  readonly until: number;
}

/** The window of all that has happened up to now and of what is still due. */
export const wholeWindow = (story: Story): BridgeWindow => windowOf(story, {});

/** All that has happened and what is pending, with a little room; or what was asked for. */
function windowOf(
  story: Story,
  { from, to, until }: Pick<BridgeOptions, 'from' | 'to' | 'until'>,
): BridgeWindow {
  const { source, now } = story;
  const courses = isOver(story) ? [] : [...story.courses.values()];
  const begin = from === undefined ? msOf(source.startex) : msOf(from);
  const pending = courses
    .filter(({ machine }) => machine === 'request' || machine === 'review')
    .flatMap(({ timers }) => timers.filter(({ over }) => over === null).map(({ due }) => due));
  const span = Math.max(now - begin, HOUR);
  const due = Math.min(Math.max(now, ...pending), now + span * 0.35);
  const end = Math.max(to === undefined ? due + span * 0.02 : msOf(to), begin + 60_000);
  return { from: begin, to: end, until: until !== undefined ? msOf(until) : to === undefined ? due : end };
}

function about({ story, incident }: Frame, stretch: string, { moment }: BridgeOptions): string {
  const matter = incident === null ? '' : `${nameInWords(incident)} · `;
  return `${matter}${stretch}${moment === undefined ? '' : ` · as it stood ${instantOf(story.now)}`}`;
}

function laneMarks({ story, scale, narrow }: Frame, { top, bottom }: Lanes): Mark[] {
  return story.source.parties.map((party, index) => {
    const y = index === 0 ? top : bottom;
    const name = inFewLines(narrow ? party.short : party.name, scale.left - PAD - 8, 13, 2, true);
    const side = index === 0 ? 'first' : 'second';
    return {
      what: 'lane',
      says: '',
      shapes: [
        line(scale.left, y, scale.right, y, `lane ${side}`),
        ...name.map((text, row) =>
          textAt(PAD, y + 4 + (row - (name.length - 1) / 2) * 15, text, {
            size: 13,
            bold: true,
            look: `text ${side}`,
          }),
        ),
      ],
    };
  });
}

function summaryOf(
  { story }: Frame,
  stretch: string,
  requests: number,
  calls: number,
  meetings: number,
): string {
  const { source } = story;
  const [a, b] = source.parties;
  const count = (of: number, one: string): string => `${of} ${one}${of === 1 ? '' : 's'}`;
  return `A timeline, ${stretch}, with a lane for each side, ${shortName(source, a.id)} above and ${shortName(source, b.id)} below: ${count(requests, 'request')}, ${count(calls, 'call')}, ${count(meetings, 'meeting')} of ministers.`;
}

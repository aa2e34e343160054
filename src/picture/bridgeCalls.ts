/** Calls on the bridge: a beam between the lanes, dashed while it rings, solid in session, at a height for its level. */
import type { Frame, Lanes, Part } from './bridgeFrame.ts';
import { belongs, laneOf, sideLook } from './bridgeFrame.ts';
import type { CallFacts, CallLevel } from './calls.ts';
import { isFalse, levels } from './calls.ts';
import type { ChannelFacts } from './channels.ts';
import { deck } from './bridgeChannels.ts';
import { placeInLine } from './place.ts';
import type { LineWish } from './place.ts';
import type { Mark, Shape } from './scene.ts';
import { arrow, cross, cutLine, line, rect } from './shapes.ts';
import { byWhom } from './story.ts';
import { SIZE, cut, textAt } from './text.ts';
import { isInside, touches, xOf } from './timeScale.ts';
import { capital, instantOf, nameInWords, shortName, spanOf, stateWords } from './words.ts';
import { PAD } from './measures.ts';

const USED = 30;
const UNUSED = 12;
const BEAM = 20;
/** A second row of labels, under the beam, for those that had no room above it. */
const UNDER = 14;
const levelNames: Readonly<Record<CallLevel, string>> = {
  ministerial: 'ministers',
  'vice-ministerial': 'deputies',
  working: 'working level',
};

/** The hotline with its three levels, as deep as there are calls at each. */
export function hotlineStrand(frame: Frame, all: readonly CallFacts[], hotline: ChannelFacts | null): Part {
  const { scale, story } = frame;
  const shown = all.filter(
    (call) => belongs(frame, call.incident) && touches(scale, call.placed, call.ended ?? story.now),
  );
  const labels = new Map(
    levels.map((level) => [
      level,
      labelsOf(
        frame,
        shown.filter((call) => call.sessionLevel === level),
      ),
    ]),
  );
  const depth = (level: CallLevel): number =>
    shown.some((call) => call.level === level || call.sessionLevel === level)
      ? USED + (labels.get(level)?.some(({ under }) => under) === true ? UNDER : 0)
      : UNUSED;
  const heights = shown.length === 0 ? levels.map(() => UNUSED) : levels.map(depth);
  const head = 28;
  const height = head + heights.reduce((sum, one) => sum + one, 0) + 4;
  return {
    height,
    draw: (top, lanes) => {
      const tops = new Map<CallLevel, number>();
      let y = top + head;
      const names: Shape[] = [];
      for (const [index, level] of levels.entries()) {
        tops.set(level, y);
        const h = heights[index] ?? 0;
        if (h >= USED)
          names.push(
            textAt(PAD, y + BEAM + 4, cut(levelNames[level], scale.left - 18, 11), {
              size: 11,
              look: 'text soft',
            }),
          );
        y += h;
      }
      const beamY = (level: CallLevel): number => {
        const index = levels.indexOf(level);
        return (tops.get(level) ?? top) + ((heights[index] ?? 0) >= USED ? BEAM : UNUSED / 2);
      };
      const base: Mark = {
        what: 'level',
        says: '',
        shapes: [
          ...levels.map((level) => line(scale.left, beamY(level), scale.right, beamY(level), 'level')),
          ...names,
        ],
      };
      const marks = [base, ...(hotline === null ? [] : deck(frame, hotline, top, height, 'Hotline'))];
      for (const level of levels) {
        const here = shown.filter((call) => call.sessionLevel === level);
        marks.push(
          ...here.map((call) => {
            const label = labels.get(level)?.find(({ of }) => of === call.ref);
            const texts =
              label === undefined
                ? []
                : [textAt(label.x, beamY(level) + (label.under ? 18 : -8), label.text, { look: 'text' })];
            return callMark(frame, call, beamY, lanes, texts);
          }),
        );
      }
      return marks;
    },
  };
}

interface Wish extends LineWish {
  /** The first of the calls that it is for. */
  readonly of: string;
}

interface CallLabel {
  readonly of: string;
  readonly x: number;
  readonly text: string;
  readonly under: boolean;
}

/** Above the beams as many as there is room for, the others under them. */
function labelsOf(frame: Frame, calls: readonly CallFacts[]): CallLabel[] {
  const wishes = labelWishes(frame, calls);
  const above = placeInLine(wishes, SIZE);
  const rest = wishes.filter((wish) => above.every((one) => one.wish !== wish));
  const label =
    (under: boolean) =>
    ({ wish, x, text }: (typeof above)[number]): CallLabel => ({ of: wish.of, x, text, under });
  return [...above.map(label(false)), ...placeInLine(rest, SIZE).map(label(true))];
}

/** One label for each call, or for several that lie so close that their beams touch. */
function labelWishes({ scale, story }: Frame, calls: readonly CallFacts[]): Wish[] {
  const groups: { x1: number; x2: number; calls: CallFacts[] }[] = [];
  for (const call of [...calls].sort((a, b) => a.placed - b.placed)) {
    const x1 = xOf(scale, call.placed);
    const x2 = xOf(scale, call.ended ?? story.now);
    const last = groups.at(-1);
    if (last && x1 - last.x2 < 8) {
      last.calls.push(call);
      last.x2 = Math.max(last.x2, x2);
    } else groups.push({ x1, x2, calls: [call] });
  }
  return groups.map(({ x1, calls: together }) => {
    const [only] = together;
    const many = together.filter(({ test }) => !test).length;
    const talked = together.some(({ stays }) => stays.some(({ state }) => state === 'inSession'));
    const last = together.at(-1);
    const texts =
      together.length === 1 && only !== undefined
        ? callTexts(only, shortName(story.source, only.from))
        : [
            `${together.length} calls, the last: ${last === undefined ? '' : endWords(last)}`,
            `${together.length} calls`,
            `×${together.length}`,
          ];
    return {
      of: only?.ref ?? '',
      x: x1,
      texts,
      rank: 1 + many + (talked ? 1 : 0),
      within: [scale.left, scale.right],
    };
  });
}

function callTexts(call: CallFacts, from: string): string[] {
  const end = endWords(call);
  if (end === 'test') return ['test call', end];
  const who = call.test ? 'test call' : isFalse(call) ? `in the name of ${from}` : `${from} calls`;
  return [`${who}: ${end}`, end];
}

const ends: Readonly<Record<string, string>> = {
  'ended.agreed': 'agreed points',
  'ended.notAgreed': 'not agreed',
  'ended.positionStated': 'positions stated',
  'ended.dropped': 'dropped',
  'ended.tested': 'test',
  declined: 'declined',
  notReachable: 'not reachable',
  unanswered: 'unanswered',
  authenticationFailed: 'not authenticated',
  messageTaken: 'message taken',
  abandoned: 'given up',
  messageLeft: 'unanswered, message left',
};
const endWords = ({ state, spoofed }: CallFacts): string =>
  `${spoofed ? 'spoofed, ' : ''}${ends[state] ?? stateWords(state)}`;

function callMark(
  frame: Frame,
  call: CallFacts,
  beamY: (level: CallLevel) => number,
  lanes: Lanes,
  texts: readonly Shape[],
): Mark {
  const { scale, story } = frame;
  const { sources, session } = { sources: beamY(call.level), session: beamY(call.sessionLevel) };
  const end = call.ended ?? story.now;
  const [x1, x2] = [xOf(scale, call.placed), Math.max(xOf(scale, end), xOf(scale, call.placed) + 5)];
  const shapes: Shape[] = [];
  if (isInside(scale, call.placed))
    shapes.push(
      ...arrow(x1, laneOf(frame, lanes, call.from), sources, `ring-line ${sideLook(frame, call.from)}`, 4),
    );
  for (const { state, from, to } of call.stays) {
    if (!touches(scale, from, to ?? story.now)) continue;
    const [a, b] = [xOf(scale, from), xOf(scale, to ?? story.now)];
    if (state === 'inSession') {
      shapes.push(
        ...(isInside(scale, from) ? [line(a, lanes.top, a, lanes.bottom, 'post')] : []),
        rect(a, session - 5, Math.max(b - a, 4), 10, 'session', 2),
      );
      if (session !== sources) shapes.push(line(a, sources, a, session, 'beam-wait'));
    } else if (b - a > 0.3) {
      const rings =
        state === 'ringing' || state === 'unattended' || state === 'waiting' || state === 'placed';
      shapes.push(line(a, sources, b, sources, rings ? 'beam-ring' : 'beam-wait'));
    }
  }
  if (!shapes.some(({ look }) => look.startsWith('beam') || look === 'session'))
    shapes.push(line(x1, sources, x2, sources, 'beam-ring'));
  if (call.ended !== null && isInside(scale, call.ended))
    shapes.push(...endShapes(call, xOf(scale, call.ended), session, sources));
  return {
    what: call.test ? 'test call' : 'call',
    ref: call.ref,
    at: call.placed,
    says: saysCall(frame, call),
    shapes: [...shapes, ...texts],
  };
}

/** A session that ends is closed by its own edge; one that dropped is cut, and what came to nothing ends in a cross. */
function endShapes({ state, stays }: CallFacts, x: number, session: number, before: number): Shape[] {
  const connected = stays.some((stay) => stay.state === 'inSession');
  if (state === 'ended.dropped') {
    const y = connected ? session : before;
    return cutLine(x, y);
  }
  if (state === 'ended.tested') return [{ is: 'circle', x, y: before, r: 3.5, look: 'tested' }];
  return connected ? [] : cross(x, before, 3.5, 'refusal');
}

function saysCall({ story }: Frame, call: CallFacts): string {
  const to = story.source.parties.find(({ id }) => id !== call.from)?.id ?? '';
  const { source } = story;
  const about = call.incident === null ? '' : ` about ${nameInWords(call.incident)}`;
  const rang = `rang ${call.rings === 1 ? 'once' : `${call.rings} times`}`;
  const session = call.stays.find(({ state }) => state === 'inSession');
  const sat =
    session === undefined
      ? ''
      : `, in session ${instantOf(session.from)} for ${spanOf((session.to ?? story.now) - session.from)}${call.sessionLevel === call.level ? '' : ` at ${call.sessionLevel} level`}`;
  const [caller, called] = [shortName(source, call.from), shortName(source, to)];
  const sides = isFalse(call) ? `to ${called} in the name of ${caller}` : `${caller} to ${called}`;
  const what = call.test ? 'a test of the hotline' : 'by hotline';
  return `${instantOf(call.placed)}: ${capital(call.label)}, ${what}, ${sides}, ${call.level} level${about}; ${rang}${sat}; ${endWords(call)}${byWhom(story, call.entry)}`;
}

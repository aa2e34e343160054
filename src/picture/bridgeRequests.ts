/** The requests of one side on the bridge: an arrow across, the time allowed as a bar, the answer as an arrow back. */
import type { Party } from '../contract/subject.ts';
import type { Frame, Lanes, Part } from './bridgeFrame.ts';
import { belongs, laneOf, nothing, otherLaneOf, sideLook } from './bridgeFrame.ts';
import { packed, placeInLine } from './place.ts';
import type { LineWish } from './place.ts';
import { ANSWER, barEnd, barOf, roundMark } from './requestBars.ts';
import type { RequestFacts, Round, Turn } from './requests.ts';
import { answerWords, isCrowded, turnMark } from './requestTurns.ts';
import type { Mark, Shape } from './scene.ts';
import { arrow, line } from './shapes.ts';
import { byWhom, coursesOf } from './story.ts';
import { SIZE, textAt, textWidth } from './text.ts';
import { isInside, touches, xOf } from './timeScale.ts';
import { instantOf, nameInWords, plain, shortName, spanOf, stateWords } from './words.ts';

const ROW = 36;
const LABEL = 12;
export function requestRows(frame: Frame, from: Party, all: readonly RequestFacts[]): Part {
  const { scale, story } = frame;
  const shown = all.filter(
    (one) =>
      one.from === from &&
      belongs(frame, one.incident) &&
      touches(scale, one.sent.at, one.ended ?? story.now),
  );
  if (shown.length === 0) return nothing;
  const rows = packed(shown.map((one) => stretch(frame, one)));
  const crowded = isCrowded(frame, all);
  const count = Math.max(...rows) + 1;
  return {
    height: count * ROW,
    draw: (top, lanes) => {
      const marks: Mark[] = [];
      for (let row = 0; row < count; row += 1) {
        const y = top + row * ROW;
        const here = shown.filter((_, index) => rows[index] === row);
        const labels = placeInLine(
          here.flatMap((one) => wishes(frame, one, roomOf(frame, one, here))),
          SIZE,
        );
        for (const one of here) {
          const texts = labels
            .filter(({ wish }) => wish.of === one.ref)
            .map(({ x, text, wish }) =>
              textAt(x, y + LABEL, text, { bold: wish.bold === true, look: wish.look }),
            );
          marks.push(...requestMarks(frame, one, y, lanes, texts, crowded));
        }
      }
      return marks;
    },
  };
}

/** What a request takes up: from sending to its end, and room for its name. */
function stretch({ scale, story }: Frame, one: RequestFacts): [number, number] {
  const x = xOf(scale, one.sent.at);
  const last = one.rounds.map((round) => barEnd(round, story.now));
  const end = xOf(scale, Math.max(one.ended ?? story.now, ...last));
  const name = textWidth(one.label, SIZE, true) + 16;
  return x + name > scale.right ? [x - name, end] : [x, Math.max(end, x + name)];
}

/** Where its words may stand: from its beginning to that of the next in its row. */
function roomOf(frame: Frame, one: RequestFacts, row: readonly RequestFacts[]): [number, number] {
  const [left] = stretch(frame, one);
  const next = row.map((other) => stretch(frame, other)[0]).filter((from) => from > left);
  return [left, Math.min(frame.scale.right, ...next.map((from) => from - 6))];
}

interface Wish extends LineWish {
  readonly of: string;
  readonly look: string;
}

function wishes(frame: Frame, one: RequestFacts, within: readonly [number, number]): Wish[] {
  const { scale } = frame;
  const wish = (
    at: number,
    texts: readonly string[],
    rank: number,
    look = 'text soft',
    bold = false,
  ): Wish[] =>
    isInside(scale, at)
      ? [
          {
            of: one.ref,
            x: xOf(scale, at),
            texts,
            rank,
            look,
            bold,
            within,
          },
        ]
      : [];
  const sent = isInside(scale, one.sent.at) ? one.sent.at : scale.from;
  return [
    ...wish(sent, names(frame, one), 10, 'text strong', true),
    ...one.turns.flatMap((turn) => turnWish(turn, wish)),
    ...one.rounds.flatMap((round) => overdueWish(frame, round, wish)),
  ];
}

/** With its incident where there is more than one to tell apart. */
function names({ story, incident }: Frame, { label, kind, incident: of }: RequestFacts): string[] {
  const several = coursesOf(story, 'incident').length > 1 && incident === null && of !== null;
  const kinds = `${label} ${plain(kind)}`.trim();
  return [...(several ? [`${kinds}, ${nameInWords(of)}`] : []), kinds, label];
}

type Wishing = (at: number, texts: readonly string[], rank: number, look?: string) => Wish[];

const turnWords: Readonly<Record<string, readonly [string, number]>> = {
  'request.return': ['needs detail', 5],
  'request.redirect': ['referred', 5],
  'request.complete': ['declared completed', 2],
  'request.dispute': ['disputed', 4],
  'request.accept': ['completed', 6],
  'request.withdraw': ['withdrawn', 6],
};
function turnWish({ at, do: verb, how }: Turn, wish: Wishing): Wish[] {
  if (verb === 'request.answer') return wish(at, [answerWords[how] ?? 'answered', how], 8);
  const [words, rank] = turnWords[verb] ?? ['', 0];
  return words === '' ? [] : wish(at, [words], rank);
}

function overdueWish({ story, scale }: Frame, { clock, stays, ended }: Round, wish: Wishing): Wish[] {
  return stays.flatMap(({ state, from, to }) => {
    const late = spanOf((to ?? ended ?? story.now) - from);
    const what = { ack: 'acknowledgement', answer: 'answer', update: 'update' }[clock];
    const end = to ?? ended ?? story.now;
    if (state !== 'overdue' || !touches(scale, from, end)) return [];
    return wish(Math.max(from, scale.from), [`${what} overdue ${late}`, 'overdue'], 7, 'text late').map(
      (one) => ({ ...one, until: xOf(scale, end) }),
    );
  });
}

function requestMarks(
  frame: Frame,
  one: RequestFacts,
  y: number,
  lanes: Lanes,
  labels: readonly Shape[],
  crowded: boolean,
): Mark[] {
  const { scale } = frame;
  const [own, other] = [laneOf(frame, lanes, one.from), otherLaneOf(frame, lanes, one.from)];
  const x = xOf(scale, one.sent.at);
  const sent = isInside(scale, one.sent.at)
    ? arrow(x, own, other, `message ${sideLook(frame, one.from)}`)
    : [];
  const first: Mark = {
    what: 'request',
    ref: one.ref,
    at: one.sent.at,
    says: saysSent(frame, one),
    shapes: [
      ...lifeLine(frame, one, y),
      ...one.rounds.flatMap((round) => barOf(frame, round, y)),
      ...sent,
      ...labels,
    ],
  };
  return [
    first,
    ...one.rounds.flatMap((round) => roundMark(frame, one, round)),
    ...one.turns
      .filter(({ at }) => isInside(scale, at))
      .map((turn) => turnMark(frame, one, turn, y, lanes, crowded)),
  ];
}

/** The matter is open from here to there, whether or not a clock counts. */
function lifeLine({ scale, story }: Frame, one: RequestFacts, y: number): Shape[] {
  const [a, b] = [xOf(scale, one.sent.at), xOf(scale, one.ended ?? story.now)];
  const middle = y + ANSWER.y + ANSWER.h / 2;
  const end =
    one.ended !== null && isInside(scale, one.ended) ? [line(b, middle - 4, b, middle + 4, 'life')] : [];
  return [line(a, middle, b, middle, 'life'), ...end];
}

function saysSent({ story }: Frame, one: RequestFacts): string {
  const [from, to] = [one.from, story.source.parties.find(({ id }) => id !== one.from)?.id ?? ''];
  const severity = one.severity === null ? '' : `, severity ${one.severity}`;
  const about = one.incident === null ? '' : ` on ${nameInWords(one.incident)}`;
  const route = `${shortName(story.source, from)} to ${shortName(story.source, to)}`;
  return `${instantOf(one.sent.at)}: ${one.label}, request for ${plain(one.kind)}${about}${severity}, ${route}; ${stateWords(one.state)}${byWhom(story, one.sent.entry)}`;
}

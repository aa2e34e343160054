/** The requests of one side on the bridge: an arrow across, the time allowed as a bar, the answer as an arrow back. */
import type { Party } from '../contract/subject.ts';
import type { Frame, Lanes, Part } from './bridgeFrame.ts';
import { belongs, laneOf, nothing, otherLaneOf, sideLook } from './bridgeFrame.ts';
import { packed, placeInLine } from './place.ts';
import type { LineWish } from './place.ts';
import type { RequestFacts, Round, Turn } from './requests.ts';
import type { Mark, Shape } from './scene.ts';
import { arrow, cross, hatched, head, line, rect, tick } from './shapes.ts';
import { byWhom, coursesOf } from './story.ts';
import { SIZE, textAt, textWidth } from './text.ts';
import { isInside, touches, xOf } from './timeScale.ts';
import { instantOf, plain, plainName, shortName, spanOf, stateWords } from './words.ts';

const ROW = 36;
const LABEL = 12;
const ANSWER = { y: 17, h: 8 };
const BELOW = { y: 27, h: 3 };

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

/** Too many messages to draw a line across for each: the lesser ones then stand as heads on the line of their matter. */
function isCrowded({ scale, width }: Frame, all: readonly RequestFacts[]): boolean {
  const lesser = all.flatMap(({ turns }) =>
    turns.filter(
      ({ at, do: verb }) => isInside(scale, at) && !['request.answer', 'request.acknowledge'].includes(verb),
    ),
  );
  return lesser.length > width / 60;
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
  return [...(several ? [`${kinds}, ${plainName(of)}`] : []), kinds, label];
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
const answerWords: Readonly<Record<string, string>> = {
  full: 'answered in full',
  partial: 'answered in part',
  declined: 'declined',
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
  const about = one.incident === null ? '' : ` on ${plainName(one.incident)}`;
  const route = `${shortName(story.source, from)} to ${shortName(story.source, to)}`;
  return `${instantOf(one.sent.at)}: ${one.label}, request for ${plain(one.kind)}${about}${severity}, ${route}; ${stateWords(one.state)}${byWhom(story, one.sent.entry)}`;
}

/** As far as it was allowed; of an update that was given, no more is told than that it was. */
function barEnd({ clock, due, ended }: Round, now: number): number {
  const end = ended ?? now;
  return clock === 'update' && ended !== null ? end : Math.max(due ?? end, end);
}

/** The time allowed, outlined; filled as far as it has run, hatched where it is over. */
function barOf({ scale, story }: Frame, round: Round, y: number): Shape[] {
  const { y: below, h } = round.clock === 'answer' ? ANSWER : BELOW;
  const top = y + below;
  const end = round.ended ?? story.now;
  const due = round.due ?? end;
  const piece = (from: number, to: number, draw: (x: number, w: number) => Shape): Shape[] => {
    const [x1, x2] = [xOf(scale, from), xOf(scale, to)];
    return touches(scale, from, to) && x2 - x1 > 0.3 ? [draw(x1, x2 - x1)] : [];
  };
  const running = round.result === 'running' && due > end;
  const soon = running && (due - end) / (due - round.from) < 0.25;
  return [
    ...piece(round.from, barEnd(round, story.now), (x, w) =>
      rect(x, top, w, h, soon ? 'allowed soon' : 'allowed'),
    ),
    ...round.stays.flatMap(({ state, from, to }) => {
      const until = Math.min(to ?? end, end);
      if (state === 'overdue') return piece(from, until, (x, w) => hatched(x, top, w, h, 'late'));
      if (state === 'stopped')
        return piece(from, until, (x, w) => line(x, top + h / 2, x + w, top + h / 2, 'stopped'));
      return piece(from, until, (x, w) => rect(x, top, w, h, soon ? 'run soon' : 'run'));
    }),
  ];
}

const resultWords: Readonly<Record<string, string>> = {
  running: 'is running',
  stopped: 'stands still',
  overdue: 'is overdue, later than this profile assumes',
  met: 'was met in time',
  metLate: 'was met later than this profile assumes',
  excused: 'was excused by the director',
  off: 'fell away',
};

/** The bar in words; it is drawn with its request. */
function roundMark({ scale, story }: Frame, one: RequestFacts, round: Round): Mark[] {
  if (!touches(scale, round.from, round.ended ?? story.now)) return [];
  const what = { ack: 'acknowledgement of', answer: 'answer to', update: 'update on' }[round.clock];
  const due = round.due === null ? '' : `, due ${instantOf(round.due)},`;
  const late = round.stays.filter(({ state }) => state === 'overdue');
  const by = late.reduce((sum, { from, to }) => sum + (to ?? round.ended ?? story.now) - from, 0);
  const how = by > 0 ? `, by ${spanOf(by)}` : '';
  const says = `${instantOf(round.from)}: the ${what} ${one.label}${due} ${resultWords[round.result] ?? round.result}${how}`;
  return [{ what: 'time allowed', ref: one.ref, at: round.from, says, shapes: [] }];
}

const turnSays: Readonly<Record<string, string>> = {
  'request.acknowledge': 'acknowledged',
  'request.return': 'given back, it needs detail',
  'request.redirect': 'referred to another authority',
  'request.supply': 'detail supplied',
  'request.update': 'update',
  'request.complete': 'declared completed',
  'request.dispute': 'completion disputed',
  'request.accept': 'completed, as the requester accepts',
  'request.withdraw': 'withdrawn',
};
const fromRequester: readonly string[] = [
  'request.supply',
  'request.dispute',
  'request.accept',
  'request.withdraw',
];

function turnMark(
  frame: Frame,
  one: RequestFacts,
  turn: Turn,
  y: number,
  lanes: Lanes,
  crowded: boolean,
): Mark {
  const { scale, story } = frame;
  const words =
    turn.do === 'request.answer' ? (answerWords[turn.how] ?? 'answered') : (turnSays[turn.do] ?? turn.do);
  return {
    what: turn.do === 'request.answer' ? 'answer' : 'turn',
    ref: one.ref,
    at: turn.at,
    says: `${instantOf(turn.at)}: ${one.label}: ${words}${byWhom(story, turn.entry)}`,
    shapes: turnShapes(frame, one.from, turn, xOf(scale, turn.at), y, lanes, crowded),
  };
}

function turnShapes(
  frame: Frame,
  requester: Party,
  { do: verb, how }: Turn,
  x: number,
  y: number,
  lanes: Lanes,
  crowded: boolean,
): Shape[] {
  if (verb === 'request.acknowledge') return [tick(x, y + BELOW.y + 4, 'acknowledged')];
  const [own, other] = [laneOf(frame, lanes, requester), otherLaneOf(frame, lanes, requester)];
  const asks = fromRequester.includes(verb);
  const [from, to] = asks ? [own, other] : [other, own];
  const side = sideLook(frame, requester);
  const look = asks ? side : side === 'first' ? 'second' : 'first';
  if (verb !== 'request.answer')
    return crowded
      ? [head(x, y + ANSWER.y + ANSWER.h / 2 + (to < from ? -4 : 4), to < from, `message minor ${look}`)]
      : arrow(x, from, to, `message minor ${look}`, 4);
  return [
    ...arrow(x, from, to, `message ${look} ${how}`),
    ...(how === 'declined' ? cross(x, y + ANSWER.y + ANSWER.h / 2, 4, 'refusal') : []),
  ];
}

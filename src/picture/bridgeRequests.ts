/** The requests of one side on the bridge: an arrow across, the time allowed as a bar, the answer as an arrow back. */
import type { Party } from '../contract/subject.ts';
import type { Frame, Lanes, Part } from './bridgeFrame.ts';
import { belongs, laneOf, nothing, otherLaneOf } from './bridgeFrame.ts';
import { packed, placeInLine } from './place.ts';
import type { LineWish } from './place.ts';
import type { RequestFacts, Round, Turn } from './requests.ts';
import type { Mark, Shape } from './scene.ts';
import { arrow, cross, hatched, line, rect, tick } from './shapes.ts';
import { byWhom } from './story.ts';
import { SIZE, textAt, textWidth } from './text.ts';
import { isInside, touches, xOf } from './timeScale.ts';
import { capital, instantOf, plain, plainName, shortName, spanOf, stateWords } from './words.ts';

const ROW = 36;
const LABEL = 12;
const ANSWER = { y: 17, h: 8 };
const BELOW = { y: 27, h: 3 };

export function requestRows(frame: Frame, from: Party, all: readonly RequestFacts[]): Part {
  const { scale, story } = frame;
  const shown = all.filter(
    (one) =>
      one.from === from && belongs(frame, one.incident) && touches(scale, one.sent.at, one.ended ?? story.now),
  );
  if (shown.length === 0) return nothing;
  const rows = packed(shown.map((one) => stretch(frame, one)));
  const count = Math.max(...rows) + 1;
  return {
    height: count * ROW,
    draw: (top, lanes) => {
      const marks: Mark[] = [];
      for (let row = 0; row < count; row += 1) {
        const y = top + row * ROW;
        const here = shown.filter((_, index) => rows[index] === row);
        const labels = placeInLine(here.flatMap((one) => wishes(frame, one)), SIZE);
        for (const one of here) {
          const texts = labels
            .filter(({ wish }) => wish.of === one.ref)
            .map(({ x, text, wish }) => textAt(x, y + LABEL, text, { bold: wish.bold === true, look: wish.look }));
          marks.push(...requestMarks(frame, one, y, lanes, texts));
        }
      }
      return marks;
    },
  };
}

/** What a request takes up: from sending to its end, and room for its name. */
function stretch({ scale, story }: Frame, one: RequestFacts): [number, number] {
  const x = xOf(scale, one.sent.at);
  const due = one.rounds.filter(({ ended }) => ended === null).map((round) => round.due ?? story.now);
  const end = xOf(scale, Math.max(one.ended ?? story.now, ...due));
  const name = textWidth(one.label, SIZE, true) + 16;
  return x + name > scale.right ? [x - name, end] : [x, Math.max(end, x + name)];
}

interface Wish extends LineWish {
  readonly of: string;
  readonly look: string;
}

function wishes(frame: Frame, one: RequestFacts): Wish[] {
  const { scale } = frame;
  const [left, right] = stretch(frame, one);
  const wish = (at: number, texts: readonly string[], rank: number, look = 'text soft', bold = false): Wish[] =>
    isInside(scale, at)
      ? [{ of: one.ref, x: xOf(scale, at), texts, rank, look, bold, within: [left, Math.max(right, left) + 4] }]
      : [];
  const sent = isInside(scale, one.sent.at) ? one.sent.at : scale.from;
  return [
    ...wish(sent, [`${one.label} ${plain(one.kind)}`.trim(), one.label], 10, 'text strong', true),
    ...one.turns.flatMap((turn) => turnWish(turn, wish)),
    ...one.rounds.flatMap((round) => overdueWish(frame, round, wish)),
  ];
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

function overdueWish({ story }: Frame, { clock, stays, ended }: Round, wish: Wishing): Wish[] {
  return stays.flatMap(({ state, from, to }) => {
    const late = spanOf((to ?? ended ?? story.now) - from);
    const what = { ack: 'acknowledgement', answer: 'answer', update: 'update' }[clock];
    return state === 'overdue' ? wish(from, [`${what} overdue ${late}`, 'overdue'], 7, 'text late') : [];
  });
}

function requestMarks(
  frame: Frame,
  one: RequestFacts,
  y: number,
  lanes: Lanes,
  labels: readonly Shape[],
): Mark[] {
  const { scale } = frame;
  const [own, other] = [laneOf(frame, lanes, one.from), otherLaneOf(frame, lanes, one.from)];
  const x = xOf(scale, one.sent.at);
  const sent = isInside(scale, one.sent.at) ? arrow(x, own, other, 'message') : [];
  const first: Mark = {
    what: 'request',
    ref: one.ref,
    at: one.sent.at,
    says: saysSent(frame, one),
    shapes: [...one.rounds.flatMap((round) => barOf(frame, round, y)), ...sent, ...labels],
  };
  return [
    first,
    ...one.rounds.flatMap((round) => roundMark(frame, one, round)),
    ...one.turns
      .filter(({ at }) => isInside(scale, at))
      .map((turn) => turnMark(frame, one, turn, y, own, other)),
  ];
}

function saysSent({ story }: Frame, one: RequestFacts): string {
  const [from, to] = [one.from, story.source.parties.find(({ id }) => id !== one.from)?.id ?? ''];
  const severity = one.severity === null ? '' : `, severity ${one.severity}`;
  const about = one.incident === null ? '' : ` on ${plainName(one.incident)}`;
  const route = `${shortName(story.source, from)} to ${shortName(story.source, to)}`;
  return `${instantOf(one.sent.at)}: ${one.label}, request for ${plain(one.kind)}${about}${severity}, ${route}; ${stateWords(one.state)}${byWhom(story, one.sent.entry)}`;
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
    ...piece(round.from, Math.max(due, end), (x, w) => rect(x, top, w, h, soon ? 'allowed soon' : 'allowed')),
    ...round.stays.flatMap(({ state, from, to }) => {
      const until = Math.min(to ?? end, end);
      if (state === 'overdue') return piece(from, until, (x, w) => hatched(x, top, w, h, 'late'));
      if (state === 'stopped') return piece(from, until, (x, w) => line(x, top + h / 2, x + w, top + h / 2, 'stopped'));
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

function turnMark({ scale, story }: Frame, one: RequestFacts, turn: Turn, y: number, own: number, other: number): Mark {
  const x = xOf(scale, turn.at);
  const words = turn.do === 'request.answer' ? (answerWords[turn.how] ?? 'answered') : (turnSays[turn.do] ?? turn.do);
  return {
    what: turn.do === 'request.answer' ? 'answer' : 'turn',
    ref: one.ref,
    at: turn.at,
    says: `${instantOf(turn.at)}: ${one.label}: ${capital(words)}${byWhom(story, turn.entry)}`,
    shapes: turnShapes(turn, x, y, own, other),
  };
}

function turnShapes({ do: verb, how }: Turn, x: number, y: number, own: number, other: number): Shape[] {
  const [from, to] = fromRequester.includes(verb) ? [own, other] : [other, own];
  if (verb === 'request.acknowledge') return [tick(x, y + BELOW.y + 4, 'acknowledged')];
  if (verb !== 'request.answer') return arrow(x, from, to, 'message minor', 4);
  const bar = y + ANSWER.y + ANSWER.h / 2;
  return [
    ...arrow(x, from, to, how === 'full' ? 'message' : `message ${how}`),
    ...(how === 'declined' ? cross(x, bar, 4, 'refusal') : []),
  ];
}

/** What is said on a request after it was sent: the answer as an arrow back, the lesser messages as thin ones. */
import type { Party } from '../contract/subject.ts';
import type { Frame, Lanes } from './bridgeFrame.ts';
import { laneOf, otherLaneOf, sideLook } from './bridgeFrame.ts';
import { ANSWER, BELOW } from './requestBars.ts';
import type { RequestFacts, Turn } from './requests.ts';
import type { Mark, Shape } from './scene.ts';
import { arrow, cross, head, tick } from './shapes.ts';
import { byWhom } from './story.ts';
import { isInside, xOf } from './timeScale.ts';
import { instantOf } from './words.ts';

/** Too many messages to draw a line across for each: the lesser ones then stand as heads on the line of their matter. */
export function isCrowded({ scale, width }: Frame, all: readonly RequestFacts[]): boolean {
  const lesser = all.flatMap(({ turns }) =>
    turns.filter(
      ({ at, do: verb }) => isInside(scale, at) && !['request.answer', 'request.acknowledge'].includes(verb),
    ),
  );
  return lesser.length > width / 60;
}

export const answerWords: Readonly<Record<string, string>> = {
  full: 'answered in full',
  partial: 'answered in part',
  declined: 'declined',
};

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

export function turnMark(
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

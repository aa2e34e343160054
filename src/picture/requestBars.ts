/** The bar under a request: the time that was allowed, how much of it has run, and what is over it. */
import type { Frame } from './bridgeFrame.ts';
import type { RequestFacts, Round } from './requests.ts';
import type { Mark, Shape } from './scene.ts';
import { hatched, line, rect } from './shapes.ts';
import { isOver } from './story.ts';
import type { Story } from './story.ts';
import { touches, xOf } from './timeScale.ts';
import { instantOf, spanOf } from './words.ts';

/** Where in its row the bar of the answer stands, and the thin one of acknowledgement and updates. */
export const ANSWER = { y: 17, h: 8 };
export const BELOW = { y: 27, h: 3 };

/** As far as it was allowed; of an update that was given, no more is told than that it was. */
export function barEnd({ clock, due, ended }: Round, now: number): number {
  const end = ended ?? now;
  return clock === 'update' && ended !== null ? end : Math.max(due ?? end, end);
}

/** The time allowed, outlined; filled as far as it has run, hatched where it is over. */
export function barOf({ scale, story }: Frame, round: Round, y: number): Shape[] {
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

const resultOf = ({ result }: Round, story: Story): string =>
  result === 'running' && isOver(story) ? 'was still running at ENDEX' : (resultWords[result] ?? result);

/** The bar in words; it is drawn with its request. */
export function roundMark({ scale, story }: Frame, one: RequestFacts, round: Round): Mark[] {
  if (!touches(scale, round.from, round.ended ?? story.now)) return [];
  const what = { ack: 'acknowledgement of', answer: 'answer to', update: 'update on' }[round.clock];
  const due = round.due === null ? '' : `, due ${instantOf(round.due)},`;
  const late = round.stays.filter(({ state }) => state === 'overdue');
  const by = late.reduce((sum, { from, to }) => sum + (to ?? round.ended ?? story.now) - from, 0);
  const how = by > 0 ? `, by ${spanOf(by)}` : '';
  const says = `${instantOf(round.from)}: the ${what} ${one.label}${due} ${resultOf(round, story)}${how}`;
  return [{ what: 'time allowed', ref: one.ref, at: round.from, says, shapes: [] }];
}

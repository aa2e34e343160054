/** What was: the view of a seat at any entry that is past, the log, and the report. Each as far as the one who asks may see. */
import * as z from 'zod';
import { viewSchema } from '../../contract/http/view.ts';
import { seat as seatField } from '../../contract/ids.ts';
import { reportDocument } from '../../report/document/reportDocument.ts';
import { hasEnded } from '../../report/facts/hasEnded.ts';
import { reportFacts } from '../../report/facts/reportFacts.ts';
import type { Reported } from '../../report/facts/reportFacts.ts';
import { htmlReport } from '../../report/html/htmlReport.tsx';
import { markdownReport } from '../../report/markdown/markdownReport.ts';
import { sceneOf } from '../../report/scenes.ts';
import { seatObject, seatsOf, seenBySeat } from '../../report/seatView.ts';
import { problem, value } from '../answer.ts';
import type { Answer, Document, Problem } from '../answer.ts';
import type { Caller } from '../callers.ts';
import type { Room } from '../rooms.ts';
import { roomRoute } from '../route.ts';

const count = z.coerce.number().int().nonnegative();
const fromSeat = seatField
  .optional()
  .describe('From which seat; left out: the first of the own place, and the whole for director and house.');

const everyone = ['house', 'director', 'evaluator', 'person'] as const;

/** Width of a picture that Markdown tells in words. */
const WIDTH = 1080;

export const lookRoutes = [
  roomRoute({
    id: 'getView',
    method: 'get',
    path: '/api/v1/exercises/{exercise}/view',
    says: 'What a seat knew: now, or at an entry that is past. A director looks from any seat, others from their own.',
    may: everyone,
    query: z.strictObject({
      seat: fromSeat,
      entry: count.optional().describe('After this entry of the log; for those who are told its numbers.'),
      n: count.optional().describe("After so much as the seat was shown, in the seat's own numbers."),
    }),
    gives: { 200: { says: 'What it knew, and all that it was shown until then.', shape: viewSchema } },
    problems: ['not-found'],
    handle: async (room, { caller, query }) => {
      const seat = seatFor(room, caller, query.seat);
      if (typeof seat !== 'string') return seat;
      if (query.entry !== undefined && !isNumbered(caller))
        return problem('not-yours', "The log's numbers are not told to this seat. Ask by 'n'.");
      const entries = await room.exercise.feeds().entries();
      const until = query.entry ?? entries.length - 1;
      if (until >= entries.length)
        return problem('not-found', `There is no entry ${until}; the last one is ${entries.length - 1}.`);
      const seen = seenBySeat(room.exercise.opening, entries.slice(0, until + 1), seat, query.n);
      if (query.n !== undefined && query.n > seen.view.n)
        return problem('not-found', `This seat was shown ${seen.view.n} things, not ${query.n}.`);
      const { branch } = room.exercise.about();
      return value({ marking: 'EXERCISE', branch, view: seen.view, entries: seen.shown });
    },
  }),
  roomRoute({
    id: 'getLog',
    method: 'get',
    path: '/api/v1/exercises/{exercise}/log',
    says: 'The log to keep: sealed and whole for director and house; for every other seat what it was shown.',
    may: everyone,
    query: z.strictObject({ seat: fromSeat }),
    gives: {
      200: {
        says: 'The log, `hotline-log/1`; or what a seat was shown, `hotline-view/1`.',
        types: ['application/jsonl', 'application/json'],
      },
    },
    problems: ['not-found'],
    handle: async (room, { caller, query }) => {
      const seat = seatFor(room, caller, query.seat);
      if (typeof seat !== 'string') return seat;
      const { opening } = room.exercise;
      if (seat === 'director') {
        const lines = await room.exercise.lines();
        return kept(room, 'log.jsonl', 'application/jsonl', `${lines.join('\n')}\n`);
      }
      const seen = seenBySeat(opening, await room.exercise.feeds().entries(), seat);
      return kept(room, `${plain(seat)}.json`, 'application/json', printed(seatObject(opening, seen)));
    },
  }),
  roomRoute({
    id: 'getReport',
    method: 'get',
    path: '/api/v1/exercises/{exercise}/report',
    says: 'The after-action report, of play that is over or not.',
    may: everyone,
    query: z.strictObject({
      seat: fromSeat,
      format: z.enum(['html', 'markdown', 'json']).default('html').describe('Its form.'),
      reveal: z
        .string()
        .max(2_000)
        .optional()
        .describe('After ENDEX: incidents whose truth the director tells the seat, with commas, or `all`.'),
    }),
    seldom: 'work',
    gives: {
      200: { says: 'The report.', types: ['text/html', 'text/markdown', 'application/json'] },
    },
    problems: ['not-found', 'refused'],
    handle: async (room, { caller, query }) => {
      const seat = seatFor(room, caller, query.seat);
      if (typeof seat !== 'string') return seat;
      const { opening } = room.exercise;
      const entries = await room.exercise.feeds().entries();
      const names = Object.keys(opening.scenario.incidents);
      const reveal = query.reveal === 'all' ? names : (query.reveal?.split(',') ?? []);
      if (reveal.length > 0) {
        const wrong = notToReveal(caller, reveal, names, hasEnded(entries));
        if (wrong) return wrong;
      }
      const [last = ''] = (await room.exercise.lines(entries.length - 1, entries.length)).slice(-1);
      const { hash } = JSON.parse(last) as { hash: string };
      const journal = room.exercise.authority()?.journal() ?? [];
      const told = reportFacts({ opening, entries, logHash: hash, seat, journal, reveal });
      return rendered(room, told, query.format, seat);
    },
  }),
];

const mayLookFromAny = (caller: Caller | null): boolean =>
  caller?.is === 'house' || (caller?.is === 'person' && caller.who.place.kind === 'director');

/** The numbers of the log tell a side how much the other did. */
const isNumbered = (caller: Caller | null): boolean =>
  mayLookFromAny(caller) || (caller?.is === 'person' && caller.who.place.kind === 'evaluator');

/** The seat that is looked from: a director's is any, an evaluator's any but the director's, and everybody else's an own one. */
function seatFor({ exercise }: Room, caller: Caller | null, wanted: string | undefined): string | Problem {
  const own = caller?.is === 'person' ? caller.who.place.seats : ['director'];
  const seat = wanted ?? own[0] ?? '';
  const seats = seatsOf(exercise.opening);
  const evaluates = caller?.is === 'person' && caller.who.place.kind === 'evaluator';
  if (!mayLookFromAny(caller) && !own.includes(seat) && !(evaluates && seat !== 'director'))
    return problem('not-yours', `This place holds ${own.join(', ')}, and looks from nowhere else.`);
  if (!seats.includes(seat))
    return problem('not-found', `There is no seat ${seat}. There are ${seats.join(', ')}.`);
  return seat;
}

function notToReveal(
  caller: Caller | null,
  wanted: readonly string[],
  names: readonly string[],
  ended: boolean,
): Problem | null {
  if (!mayLookFromAny(caller))
    return problem('not-yours', 'The director alone reveals what really happened.');
  if (!ended) return problem('refused', 'Play is not over. The truth is revealed after ENDEX.');
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown === undefined) return null;
  return problem('not-found', `There is no incident ${unknown}. There are ${names.join(', ')}.`);
}

function rendered(room: Room, told: Reported, format: 'html' | 'markdown' | 'json', seat: string): Answer {
  const name = seat === 'director' ? 'report' : `report-${plain(seat)}`;
  if (format === 'json') return kept(room, `${name}.json`, 'application/json', printed(told.facts));
  const document = reportDocument(told);
  const { source } = told.reading;
  if (format === 'html') return kept(room, `${name}.html`, 'text/html', htmlReport(document, source));
  const inWords = markdownReport(document, (wanted) => ({
    href: null,
    says: sceneOf(wanted, source, WIDTH).says,
  }));
  return kept(room, `${name}.md`, 'text/markdown', inWords);
}

const plain = (seat: string): string => seat.replace('/', '-');
const printed = (object: object): string => `${JSON.stringify(object, null, 2)}\n`;

/** Its name says EXERCISE too (EX-2). */
const kept = ({ exercise }: Room, name: string, type: string, text: string): Document => ({
  is: 'document',
  type,
  text,
  name: `EXERCISE-${exercise.opening.scenario.id}-${name}`,
});

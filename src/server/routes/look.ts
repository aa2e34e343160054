/** What was: the view of a seat at any entry that is past, the log, and the report. Each as far as the one who asks may see. */
import * as z from 'zod';
import { viewSchema } from '../../contract/http/view.ts';
import { seat as seatField } from '../../contract/ids.ts';
import { seatsOf } from '../../report/seatView.ts';
import { problem } from '../answer.ts';
import type { Problem } from '../answer.ts';
import type { Caller } from '../callers.ts';
import { reportFormats } from '../look/look.ts';
import { kept } from '../look/kept.ts';
import type { Room } from '../rooms.ts';
import { roomRoute } from '../route.ts';

const count = z.coerce.number().int().nonnegative();
const fromSeat = seatField
  .optional()
  .describe('From which seat; left out: the first of the own place, and the whole for director and house.');

const everyone = ['house', 'director', 'evaluator', 'person'] as const;

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
    problems: ['not-found', 'too-long'],
    handle: async ({ exercise }, { caller, query }, { look }) => {
      const seat = seatFor(exercise, caller, query.seat);
      if (typeof seat !== 'string') return seat;
      if (query.entry !== undefined && !isNumbered(caller))
        return problem('not-yours', "The log's numbers are not told to this seat. Ask by 'n'.");
      // of the branch whose lines these are, also where the director goes back meanwhile
      const { branch } = exercise.about();
      const lines = await exercise.lines(0, query.entry === undefined ? undefined : query.entry + 1);
      if (query.entry !== undefined && lines.length <= query.entry)
        return problem('not-found', `There is no entry ${query.entry}; the last one is ${lines.length - 1}.`);
      return look.look({ do: 'view', lines, seat, branch, n: query.n ?? null });
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
    problems: ['not-found', 'too-long'],
    handle: async ({ exercise }, { caller, query }, { look }) => {
      const seat = seatFor(exercise, caller, query.seat);
      if (typeof seat !== 'string') return seat;
      const lines = await exercise.lines();
      return seat === 'director'
        ? kept(exercise.opening, 'log.jsonl', 'application/jsonl', `${lines.join('\n')}\n`)
        : look.look({ do: 'log', lines, seat });
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
      format: z.enum(reportFormats).default('html').describe('Its form.'),
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
    problems: ['not-found', 'refused', 'too-long'],
    handle: async ({ exercise }, { caller, query }, { look }) => {
      const seat = seatFor(exercise, caller, query.seat);
      if (typeof seat !== 'string') return seat;
      const names = Object.keys(exercise.opening.scenario.incidents);
      const reveal = query.reveal === 'all' ? names : (query.reveal?.split(',') ?? []);
      const wrong = reveal.length === 0 ? null : notToReveal(caller, reveal, names);
      if (wrong) return wrong;
      const journal = exercise.authority()?.journal() ?? [];
      return look.look({
        do: 'report',
        lines: await exercise.lines(),
        seat,
        format: query.format,
        journal,
        reveal,
      });
    },
  }),
];

const mayLookFromAny = (caller: Caller | null): boolean =>
  caller?.is === 'house' || (caller?.is === 'person' && caller.who.place.kind === 'director');

/** The numbers of the log tell a side how much the other did. */
const isNumbered = (caller: Caller | null): boolean =>
  mayLookFromAny(caller) || (caller?.is === 'person' && caller.who.place.kind === 'evaluator');

/** The seat that is looked from: a director's is any, an evaluator's any but the director's, and everybody else's an own one. */
function seatFor(
  exercise: Room['exercise'],
  caller: Caller | null,
  wanted: string | undefined,
): string | Problem {
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
): Problem | null {
  if (!mayLookFromAny(caller))
    return problem('not-yours', 'The director alone reveals what really happened.');
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown === undefined) return null;
  return problem('not-found', `There is no incident ${unknown}. There are ${names.join(', ')}.`);
}

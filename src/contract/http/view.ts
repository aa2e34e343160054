/** What a seat knew, at any entry that is past. */
import * as z from 'zod';
import { marking } from '../marking.ts';

const move = z.strictObject({ ref: z.string(), from: z.string(), to: z.string(), on: z.string() });
const deadline = z.strictObject({ ref: z.string(), name: z.string(), at: z.string().nullable() });

export const seatEntrySchema = z.strictObject({
  n: z.number().int(),
  entry: z.number().int().optional(),
  at: z.string(),
  wall: z.string().optional().describe('When it was on the wall, for those who run or judge the exercise.'),
  by: z.string().optional(),
  hand: z.string().optional().describe('Who acted for that seat (EX-3).'),
  do: z.string().optional(),
  on: z.string().optional(),
  incident: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  item: z.string().optional(),
  effectiveAt: z.string().optional(),
  plan: z.string().optional(),
  refused: z.strictObject({ code: z.string(), rule: z.string().nullable(), message: z.string() }).optional(),
  departed: z.array(z.strictObject({ rule: z.string(), ref: z.string() })).optional(),
  moves: z.array(move),
  deadlines: z.array(deadline).optional(),
});

const seatViewSchema = z.strictObject({
  seat: z.string(),
  n: z.number().int().nonnegative().describe('How much it was shown, counted for each seat.'),
  states: z
    .record(z.string(), z.record(z.string(), z.string()))
    .describe('The states that it knew, by subject and region.'),
  deadlines: z.record(z.string(), z.string()).describe('When each deadline that it knew of was due.'),
});

export const viewSchema = z.strictObject({
  marking,
  branch: z.number().int().positive().describe('The branch that is played.'),
  view: seatViewSchema.describe('What the seat knew.'),
  entries: z.array(seatEntrySchema).describe('All that it was shown until then, in order.'),
});

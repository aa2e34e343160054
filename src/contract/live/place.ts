/**
 * Places and people of an exercise (design §5). A place is what a link or a code leads to: one seat, all seats of a party on one
 * machine (a cell), or a seat beside the parties. People stand in places; their names live here and never in the log.
 */
import * as z from 'zod';

export const placeKinds = [
  'director',
  'controller',
  'evaluator',
  'observer',
  'wall',
  'seat',
  'cell',
] as const;

export const placeSchema = z.strictObject({
  id: z.string().describe('The id of the place, such as us-desk or us for a cell.'),
  kind: z.enum(placeKinds),
  party: z.string().nullable().describe('The party that it belongs to; null beside the parties.'),
  seats: z.array(z.string()).min(1).describe('The seats that it holds.'),
  code: z.string().describe('Six characters by which people join it; after STARTEX they knock.'),
  locked: z.boolean().describe('Nobody new comes in.'),
});
export type Place = z.infer<typeof placeSchema>;

export const personSchema = z.strictObject({
  id: z.string().describe('The id by which the log knows the person.'),
  name: z.string().describe('As the person gave it; it can be erased.'),
  place: z.string().describe('The id of the place.'),
  status: z
    .enum(['in', 'knocks', 'removed'])
    .describe('In; waiting for the director to let them in; taken away by the director.'),
});
export type Person = z.infer<typeof personSchema>;

export const personName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .meta({ expects: 'a name of at most 60 characters' });
export const roomCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{6}$/, 'expected a code of six letters and digits')
  .meta({ expects: 'a code of six letters and digits' });

/**
 * What a person tried and was refused while playing: a side journal, beside the log and outside its chain. JSON Lines; the person's
 * own side, the director and evaluators may see a row.
 */
import * as z from 'zod';
import { instantText } from './timeFields.ts';

export const journalEntrySchema = z.strictObject({
  at: instantText,
  /** The seat that tried. */
  by: z.string().min(1),
  do: z.string().min(1),
  on: z.string().optional(),
  code: z.string().min(1),
  rule: z.string().nullable(),
  message: z.string().min(1),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

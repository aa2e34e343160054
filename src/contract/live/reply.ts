/** What a command is answered with: it is done, or refused with a code, the rule where there is one, and what can be done. */
import * as z from 'zod';
import { refusalCodes } from '../entry.ts';

/** Codes of refusals that come from the runtime and not from the mechanism. */
export const runtimeCodes = {
  'not-saved': 'It could not be saved; nothing of it has happened.',
  busy: 'Too much is waiting to be saved.',
  'not-held': 'Somebody else holds this seat or this pen.',
  removed: 'The director has not let this person in, or has taken the place away.',
  'too-often': 'Too many commands in a short time.',
  'read-only': 'The log can only be read.',
} as const;
export type RuntimeCode = keyof typeof runtimeCodes;

const codes = [...Object.keys(refusalCodes), ...Object.keys(runtimeCodes)] as [string, ...string[]];

export const refusedSchema = z.strictObject({
  code: z.enum(codes).describe('Which refusal it is.'),
  rule: z.string().nullable().describe('The rule that refused it, where it was one.'),
  message: z.string().describe('What was asked, why not, and what can be done.'),
});

export const replySchema = z.union([
  z.strictObject({
    ok: z.literal(true),
    entry: z
      .number()
      .int()
      .optional()
      .describe('The number of its entry in the log; for director and evaluators alone.'),
    value: z.unknown().optional().describe('What was asked for.'),
  }),
  z.strictObject({ ok: z.literal(false), refused: refusedSchema }),
]);
export type Reply = z.infer<typeof replySchema>;
export type Refused = z.infer<typeof refusedSchema>;

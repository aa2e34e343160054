/**
 * What a request over HTTP is answered with when it is not granted: a problem (RFC 9457), with a code for programs and sentences for
 * people. It never says more than the one who asked may know, and never where in the program it arose.
 */
import * as z from 'zod';
import { refusedSchema } from '../live/reply.ts';

/** What each code means, and the status that it comes with. */
export const problemCodes = {
  invalid: { status: 400, title: 'The request is not as expected.' },
  'no-token': { status: 401, title: 'This needs a token.' },
  'unknown-token': { status: 401, title: 'This token leads nowhere.' },
  'not-yours': { status: 403, title: 'This token does not allow that.' },
  'other-origin': { status: 403, title: 'A page of another site may not ask this.' },
  'not-found': { status: 404, title: 'There is nothing of that name.' },
  method: { status: 405, title: 'This cannot be done with it.' },
  refused: { status: 409, title: 'It was refused.' },
  'too-many': { status: 409, title: 'There are too many exercises.' },
  'too-large': { status: 413, title: 'It is too large.' },
  'wrong-type': { status: 415, title: 'It is not of a type that is read here.' },
  'not-in-order': { status: 422, title: 'The scenario is not in order.' },
  'too-often': { status: 429, title: 'That was asked too often.' },
  failed: { status: 500, title: 'The program failed.' },
  'too-long': { status: 503, title: 'It took too long, or could not be done.' },
  'not-saved': { status: 503, title: 'It could not be saved.' },
} as const;
export type ProblemCode = keyof typeof problemCodes;

export const PROBLEM_TYPE = 'application/problem+json';

export const problemSchema = z.strictObject({
  type: z.string().describe('`urn:hotline:` and the code.'),
  title: z.string().describe('What kind of problem it is.'),
  status: z.number().int().describe('The status of the answer.'),
  detail: z.string().describe('What was asked, why not, and what can be done.'),
  code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]).describe('Which problem it is.'),
  errors: z
    .array(
      z.strictObject({
        at: z.string().describe('Where in the request, such as `body.name`.'),
        message: z.string().describe('What is wrong there.'),
      }),
    )
    .optional()
    .describe('For `invalid`: everything that is wrong.'),
  refused: refusedSchema.optional().describe('For `refused`: what refused it.'),
  checked: z
    .unknown()
    .optional()
    .describe('For `not-in-order`: what is wrong, as `hotline validate --json` says it.'),
});
export type ProblemBody = z.infer<typeof problemSchema>;

/** What was found wrong in files, `hotline-problems/1`: the same over HTTP as from `hotline validate --json`. */
import * as z from 'zod';
import { marking } from '../marking.ts';

export const PROBLEMS_FORMAT = 'hotline-problems/1';

const found = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
  path: z.array(z.union([z.string(), z.number()])),
  found: z.string(),
  expected: z.string(),
  hint: z.string().optional(),
  message: z.string(),
});

export const checkedSchema = z.strictObject({
  marking,
  format: z.literal(PROBLEMS_FORMAT),
  valid: z.boolean(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      kind: z.enum(['scenario', 'agreement profile']),
      fault: z.string().nullable(),
      problems: z.array(found),
    }),
  ),
});
export type Checked = z.infer<typeof checkedSchema>;

/** What whoever runs the server is told. */
import * as z from 'zod';

export const backupSchema = z.strictObject({ file: z.string().describe('Where the copy stands.') });

export const healthSchema = z.strictObject({
  status: z.enum(['ok', 'not ready']),
  why: z.string().optional().describe('What is not as it should be.'),
});

/** A description in OpenAPI 3.1. */
export const descriptionSchema = z.record(z.string(), z.unknown());

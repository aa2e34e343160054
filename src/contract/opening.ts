/** What entry 0 of a log carries, so that the log is complete by itself (design §4). */
import * as z from 'zod';
import { LOG_FORMAT } from './entry.ts';
import { profileSchema } from './profile.ts';
import { scenarioSchema } from './scenario.ts';

export const openingSchema = z.strictObject({
  format: z.literal(LOG_FORMAT),
  /** The version of the program that made the log. */
  version: z.string(),
  /** SHA-256 over the machines and their wiring, hex. */
  machines: z.string(),
  scenario: scenarioSchema,
  profile: profileSchema,
  seed: z.number().int().nonnegative(),
});

/** Names that are used all through a scenario: the id of one of its rows, and a seat. */
import * as z from 'zod';

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/)
  .meta({ expects: 'an id such as INJ-01' });

export const seat = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/)
  .meta({ expects: 'a seat such as us/desk' });

/** What every document about an exercise begins with (EX-2). */
import * as z from 'zod';

export const marking = z.literal('EXERCISE');

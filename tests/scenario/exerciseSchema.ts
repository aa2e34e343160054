import * as z from 'zod';

const moment = z
  .string()
  .regex(/^T\+\d+[dhm]$/)
  .meta({ expects: 'a moment such as T+2h' });

const words = z
  .union([z.string().min(1), z.strictObject({ en: z.string(), zh: z.string() })])
  .meta({ expects: 'text' });

const injectItem = z.strictObject({
  id: z.string(),
  at: moment,
  inject: z.string().meta({ expects: 'a seat such as us/desk' }),
  title: words,
  incident: z.string().optional(),
});

const actItem = z.strictObject({
  id: z.string(),
  at: moment,
  as: z.string(),
  do: z.enum(['call.place', 'incident.report', 'request.send']),
  with: z.strictObject({ severity: z.number().int().min(0).max(5) }).optional(),
});

const choiceItem = z.strictObject({
  id: z.string(),
  choice: z.strictObject({ ask: z.string(), options: z.array(z.string()).min(2) }),
});

const side = z.discriminatedUnion('played-by', [
  z.strictObject({ 'played-by': z.literal('script') }),
  z.strictObject({
    'played-by': z.literal('policy'),
    policy: z.enum(['cooperative', 'overloaded', 'silent']),
  }),
]);

const condition: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ request: z.string(), is: z.enum(['sent', 'overdue']) }),
  ]),
);

const hours = (written: string): number => Number(written.slice(2, -1)) * (written.endsWith('d') ? 24 : 1);

/** A small exercise: one of everything that a schema of a scenario or a profile is made of. */
export const exerciseSchema = z
  .strictObject({
    format: z.literal('exercise/1'),
    id: z.string().regex(/^[a-z-]+$/),
    title: words,
    seed: z.number().int().optional(),
    minutes: z.number().int().min(1).max(600).optional().describe('How long the part may last.'),
    pace: z.number().multipleOf(5).optional(),
    open: z.boolean().optional(),
    signed: z.iso.date().optional(),
    objectives: z.array(z.string()).optional(),
    cast: z.partialRecord(z.enum(['us', 'china']), side).optional(),
    incidents: z
      .record(
        z
          .string()
          .regex(/^[a-z-]+$/)
          .meta({ expects: 'a name of small letters and hyphens' }),
        z.strictObject({ victim: z.string().describe('the side that was harmed') }),
      )
      .optional(),
    endex: z.union([moment, z.literal('never')]).optional(),
    storyline: z
      .array(z.union([injectItem, actItem, choiceItem]))
      .min(1)
      .optional(),
    unless: condition.optional(),
    from: moment.optional(),
    to: moment.optional(),
  })
  .superRefine(({ from, to }, context) => {
    if (from === undefined || to === undefined || hours(from) <= hours(to)) return;
    context.addIssue({
      code: 'custom',
      path: ['to'],
      message: `'to' (${to}) is before 'from' (${from})`,
      params: { code: 'out-of-range', expected: `a moment from ${from} on`, hint: 'Swap the two.' },
    });
  });

/**
 * Conditions of a scenario (design §6): what holds now, what was ever reached, past facts with their times, counts, and their
 * combinations. They are asked of the whole truth, by the exercise; no seat sees them.
 */
import { z } from 'zod';
import { name } from './act/act.ts';
import { durationField, momentField } from './time.ts';

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/)
  .meta({ expects: 'an id such as INJ-01' });
const state = z.string().min(1).meta({ expects: 'a state of its machine, such as overdue or answered.full' });

/** What a condition can be about; `of` names the party whose dossier of the incident is meant. */
const about = {
  incident: name.optional(),
  request: name.optional(),
  call: name.optional(),
  channel: name.optional(),
  review: name.optional(),
  clearance: name.optional(),
  of: name.optional(),
};

/** `is`: in that state now. `has`: was in it at some time; with `within` and `after`, no later than that after another state. */
const subjectCondition = z.strictObject({
  ...about,
  clock: z.enum(['ack', 'answer', 'update']).optional(),
  is: state.optional(),
  has: state.optional(),
  within: durationField.optional(),
  after: state.optional(),
});

const itemCondition = z.strictObject({
  item: id,
  is: z.enum(['done', 'missed', 'refused', 'skipped', 'lapsed', 'awaited']),
});
const choiceCondition = z.strictObject({ choice: id, took: id });
const variableCondition = z.strictObject({
  variable: name,
  is: z.union([z.number(), z.boolean(), z.string()]).optional(),
  'at-least': z.number().optional(),
  'at-most': z.number().optional(),
});
const countCondition = z.strictObject({
  count: z.enum(['incident', 'request', 'call', 'review']),
  from: name.optional(),
  is: state.optional(),
  has: state.optional(),
  'at-least': z.number().int().nonnegative().optional(),
  'at-most': z.number().int().nonnegative().optional(),
});

export type SubjectCondition = z.infer<typeof subjectCondition>;
export type CountCondition = z.infer<typeof countCondition>;
export type VariableCondition = z.infer<typeof variableCondition>;

export type Condition =
  | SubjectCondition
  | z.infer<typeof itemCondition>
  | z.infer<typeof choiceCondition>
  | VariableCondition
  | CountCondition
  | { and: Condition[] }
  | { or: Condition[] }
  | { not: Condition };

const expects = { expects: 'a condition such as { request: blades-1, clock: answer, is: overdue }' };

/** Every form of condition, each with the same further fields. */
const forms = <Extra extends z.ZodRawShape>(extra: Extra) =>
  z.union([
    z.strictObject({ and: z.lazy(() => z.array(conditionSchema).min(1)), ...extra }),
    z.strictObject({ or: z.lazy(() => z.array(conditionSchema).min(1)), ...extra }),
    z.strictObject({ not: z.lazy(() => conditionSchema), ...extra }),
    itemCondition.extend(extra),
    choiceCondition.extend(extra),
    variableCondition.extend(extra),
    countCondition.extend(extra),
    subjectCondition.extend(extra),
  ]);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() => forms({})).meta(expects);

/** A condition that an item waits for: how long it must hold without a break, and the latest instant at which it is waited for. */
export const whenSchema: z.ZodType<When> = forms({
  for: durationField.optional(),
  until: momentField.optional(),
}).meta(expects);

export type When = Condition & { for?: string | undefined; until?: string | undefined };

/**
 * Conditions of a scenario (design §6): what holds now, what was ever reached, past facts with their times, counts, and their
 * combinations. They are asked of the whole truth, by the exercise; no seat sees them.
 */
import * as z from 'zod';
import { name } from './act/act.ts';
import { decisions } from './act/review.ts';
import { id } from './ids.ts';
import { ruleIdField } from './rule.ts';
import { durationField, momentField } from './timeFields.ts';

const state = z.string().min(1).meta({ expects: 'a state of its machine, such as overdue or answered.full' });

/** What a condition can be about; `of` names the party whose dossier of the incident is meant. */
const about = {
  incident: name.optional().describe('An incident, by the name that it has in this file.'),
  request: name.optional().describe('A request, by the name that an item gives it.'),
  call: name.optional().describe('A call, by the name that an item gives it.'),
  channel: name.optional().describe('A channel of the agreement.'),
  review: name.optional().describe('A meeting of ministers.'),
  clearance: name
    .optional()
    .describe('A clearance: the kind of text and what it belongs to, such as request-blades-1.'),
  of: name.optional().describe("With 'incident': the party whose own file of it is meant."),
};

const subjectCondition = z.strictObject({
  ...about,
  clock: z
    .enum(['ack', 'answer', 'update'])
    .optional()
    .describe('With request: which of its three clocks the state is of.'),
  is: state.optional().describe('It is in this state now.'),
  has: state.optional().describe('It was in this state at some time.'),
  within: durationField
    .optional()
    .describe(
      "With 'has': and no later than this after STARTEX, or after the state that 'after' names was first reached.",
    ),
  after: state.optional().describe("With 'within': the state from which it counts."),
});

export const itemStatuses = ['done', 'missed', 'refused', 'skipped', 'lapsed', 'awaited'] as const;

const itemCondition = z.strictObject({
  item: id.describe('An item of the storyline.'),
  is: z.enum(itemStatuses).describe('What became of it.'),
});
const choiceCondition = z.strictObject({
  choice: id.describe('A choice of the storyline.'),
  took: id.describe('The option that was taken.'),
});
const variableCondition = z.strictObject({
  variable: name.describe('A declared variable.'),
  is: z.union([z.number(), z.boolean(), z.string()]).optional().describe('It has this value.'),
  'at-least': z.number().optional().describe('It is a number that is not less.'),
  'at-most': z.number().optional().describe('It is a number that is not more.'),
});
const countCondition = z.strictObject({
  count: z.enum(['incident', 'request', 'call', 'review']).describe('What is counted, over both sides.'),
  from: name.optional().describe('Only what this party brought into being.'),
  is: state.optional().describe('Only those that are in this state now.'),
  has: state.optional().describe('Only those that were in this state at some time.'),
  'at-least': z.number().int().nonnegative().optional().describe('There are not fewer.'),
  'at-most': z.number().int().nonnegative().optional().describe('There are not more.'),
});

const decisionCondition = z.strictObject({
  decision: z
    .enum([...decisions, 'no-agreement'])
    .describe('What both sides decided together, or no-agreement where their positions differ.'),
  review: name.describe('The meeting of ministers.'),
  incident: name.describe('The incident on its docket.'),
});
export const lineStates = ['proposed', 'bracketed', 'agreed'] as const;
const lineCondition = z.strictObject({
  line: name.describe('A line of the outcome text, by the name that an item gives it.'),
  review: name.describe('The meeting of ministers.'),
  is: z.enum(lineStates).describe('How it stands now; what is not agreed when the meeting ends falls out.'),
});
const severityCondition = z.strictObject({
  severity: name.describe('An incident, by the name that it has in this file.'),
  of: name.optional().describe('The party that has set it; left out: the highest that any has set.'),
  'at-least': z.number().int().min(0).max(5).optional().describe('It is not less.'),
  'at-most': z.number().int().min(0).max(5).optional().describe('It is not more.'),
});
const departureCondition = z.strictObject({
  departure: ruleIdField.describe('A rule that was departed from, such as REQ-5.'),
  from: name.optional().describe('Only by this party.'),
  'at-least': z.number().int().nonnegative().optional().describe('Not fewer times; left out: once.'),
  'at-most': z.number().int().nonnegative().optional().describe('Not more times.'),
});

export type DecisionCondition = z.infer<typeof decisionCondition>;
export type LineCondition = z.infer<typeof lineCondition>;
export type SeverityCondition = z.infer<typeof severityCondition>;
export type DepartureCondition = z.infer<typeof departureCondition>;
export type SubjectCondition = z.infer<typeof subjectCondition>;
export type ItemCondition = z.infer<typeof itemCondition>;
export type ChoiceCondition = z.infer<typeof choiceCondition>;
export type CountCondition = z.infer<typeof countCondition>;
export type VariableCondition = z.infer<typeof variableCondition>;

export type Condition =
  | SubjectCondition
  | ItemCondition
  | ChoiceCondition
  | VariableCondition
  | CountCondition
  | DecisionCondition
  | LineCondition
  | SeverityCondition
  | DepartureCondition
  | { and: Condition[] }
  | { or: Condition[] }
  | { not: Condition };

const expects = { expects: 'a condition such as { request: blades-1, clock: answer, is: overdue }' };

/** Every form of condition, each with the same further fields. */
const forms = <Extra extends z.ZodRawShape>(extra: Extra) =>
  z.union([
    z.strictObject({ and: z.lazy(() => parts).describe('All of these hold.'), ...extra }),
    z.strictObject({ or: z.lazy(() => parts).describe('One of these holds, or several.'), ...extra }),
    z.strictObject({ not: z.lazy(() => conditionSchema).describe('This does not hold.'), ...extra }),
    itemCondition.extend(extra),
    choiceCondition.extend(extra),
    variableCondition.extend(extra),
    countCondition.extend(extra),
    decisionCondition.extend(extra),
    lineCondition.extend(extra),
    severityCondition.extend(extra),
    departureCondition.extend(extra),
    subjectCondition.extend(extra),
  ]);

export const conditionSchema: z.ZodType<Condition> = forms({}).meta({ ...expects, id: 'condition' });
const parts = z.array(conditionSchema).min(1).meta({ id: 'conditions' });

/** A condition that an item waits for: how long it must hold without a break, and the latest instant at which it is waited for. */
export const whenSchema: z.ZodType<When> = forms({
  for: durationField.optional().describe('It must hold this long without a break.'),
  until: momentField
    .optional()
    .describe('The latest moment at which it is waited for; then the item lapses.'),
}).meta(expects);

export type When = Condition & { for?: string | undefined; until?: string | undefined };

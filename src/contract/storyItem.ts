/** The rows of a scenario's storyline, and its expectations (design §6). */
import * as z from 'zod';
import { name, text } from './act/act.ts';
import { verbs } from './act/acts.ts';
import type { Verb } from './act/acts.ts';
import { conditionSchema, whenSchema } from './condition.ts';
import { id, seat } from './ids.ts';
import { refsSchema } from './input.ts';
import { durationField, momentField } from './timeFields.ts';

export const value = z.union([z.number(), z.boolean(), z.string()]);

const itsId = id.describe('The name of this row; no other row of the list has it.');

const after = z.strictObject({
  item: id.describe('The item that comes first.'),
  by: durationField.optional().describe('How long after it; left out: at once.'),
  'or-missed': z
    .boolean()
    .optional()
    .describe(
      'Also when it was missed, was refused, or has lapsed; otherwise only when it was done or skipped.',
    ),
});

const repeat = z.strictObject({
  every: durationField.describe('How long from one time to the next.'),
  until: momentField.optional().describe('Not after this.'),
  'at-most': z.number().int().min(1).max(1000).describe('How many times in all.'),
  otherwise: z
    .array(z.record(z.string(), z.unknown()))
    .min(1)
    .optional()
    .describe(
      "What differs the second time, the third, and so on; the last stays. Of an act fields of 'with', of an inject 'title' and 'body'.",
    ),
});

const set = z
  .record(name, z.union([value, z.strictObject({ add: z.number().describe('How much is added to it.') })]))
  .optional()
  .describe('What becomes of variables when the item is done: a value, or what is added.');

/** When an item comes up: at a moment, after another, or when a condition holds; one that an option releases may have none. */
const timing = {
  at: momentField.optional().describe('The moment at which it comes up.'),
  after: z
    .union([id, after])
    .optional()
    .describe('It comes up after another item is done; the id alone is short for { item: ... }.'),
  when: whenSchema
    .optional()
    .describe('It comes up once, at the first instant at which this holds, also if it holds at STARTEX.'),
  if: conditionSchema
    .optional()
    .describe('Asked at the instant at which it comes up; if it does not hold, the item lapses.'),
  repeat: repeat
    .optional()
    .describe('It comes up again, counted from the time before; also when it was missed.'),
  set,
  skip: z
    .boolean()
    .optional()
    .describe('It is left out: nothing happens when it comes up, and what comes after it goes on.'),
};

const about = {
  title: text.optional().describe('What it is called in lists and reports.'),
  record: z
    .enum(['public', 'disputed', 'none'])
    .optional()
    .describe('For what really happened: how far the public record has it.'),
  objective: id.optional().describe('The objective that it serves.'),
  stop: z.boolean().optional().describe('The paced clock brakes here.'),
  sources: z.array(z.string().min(1)).optional().describe("Keys of 'sources', or whole citations."),
};

export const inject = z.strictObject({
  id: itsId,
  ...timing,
  inject: z
    .union([seat, z.array(seat).min(1)])
    .meta({ expects: 'a seat, a party, a list of them, or all' })
    .describe('Who is given it: a seat, a party, a list of them, or all.'),
  kind: z
    .enum(['contextual', 'expected-action', 'contingency'])
    .optional()
    .describe(
      'Builds the environment; holds the place of an action; is for the case that an action does not occur.',
    ),
  from: name.optional().describe("Which of 'bodies' it seems to come from."),
  channel: z.string().min(1).optional().describe('How it comes: telephone, e-mail, wire service.'),
  ...about,
  title: text.describe('What it is called in lists and reports.'),
  body: text.optional().describe('What those who are given it read.'),
  incident: name.optional().describe('The incident that it is about.'),
  truth: text
    .optional()
    .describe('What is true of it: for the director, and for all after ENDEX as the director reveals it.'),
});

export const expectedAct = z.strictObject({
  id: itsId,
  ...timing,
  as: seat.describe('The seat that acts.'),
  do: z.enum(verbs as [Verb, ...Verb[]]).describe('The act; see the verbs.'),
  ...refsSchema.shape,
  with: z.record(z.string(), z.unknown()).optional().describe('The fields of the act; see the verbs.'),
  within: durationField
    .optional()
    .describe('Where a person or a policy plays the seat: how long it is awaited before it is missed.'),
  match: z
    .array(z.string())
    .optional()
    .describe(
      "Fields of 'with' that must be the same for an act of a person or a policy to fulfil the item.",
    ),
  'may-fail': z
    .boolean()
    .optional()
    .describe('Played by the script, it may be refused; without this a refusal fails the run.'),
  ...about,
});

const option = z.strictObject({
  id: id.describe('The name of the option.'),
  text: text.describe('What the seat reads.'),
  then: z.array(id).optional().describe('The items that it releases.'),
  set,
});

export const choice = z.strictObject({
  id: itsId,
  ...timing,
  choice: z
    .strictObject({
      seat: seat.describe('The seat that chooses.'),
      ask: text.describe('The question.'),
      options: z.array(option).min(2).describe('Two or more.'),
      default: id.describe('The option that is taken when nobody chooses.'),
      within: durationField.optional().describe('How long a person has; without it, a person has for ever.'),
    })
    .describe(
      'A question to one seat. The option taken releases what it names; what only other options name never comes.',
    ),
  ...about,
});

/** Acts first, since most rows are acts. */
export const storyItem = z.union([expectedAct, inject, choice]).meta({ id: 'item' });

export const expectation = z.strictObject({
  id: itsId,
  by: momentField.describe('When it is checked.'),
  ...refsSchema.shape,
  of: name.optional().describe("With 'incident': the party whose own file of it is meant."),
  reaches: z.string().min(1).optional().describe('A state that it has been in by then.'),
  'never-reaches': z.string().min(1).optional().describe('A state that it has not been in until then.'),
  holds: conditionSchema
    .optional()
    .describe('Instead of a subject and its state: what is to hold at that moment.'),
  says: text.optional().describe('What is expected, in words for reports.'),
  objective: id.optional().describe('The objective that it serves.'),
});

/**
 * What a scenario asks of people beside the play: questions of a discussion, and the steps of a walkthrough (design §1, §6). The
 * engine plays neither; who shows them is told by them.
 */
import * as z from 'zod';
import { level, name, text } from './act/act.ts';
import { id, seat } from './ids.ts';
import { momentField } from './timeFields.ts';

export const questionSchema = z.strictObject({
  id: id.describe('The name of the question.'),
  part: id.describe('The part of the agenda in which it is put; its conduct is discussion.'),
  to: z
    .union([z.literal('plenary'), seat])
    .meta({ expects: 'plenary, a party or a seat' })
    .describe('Who answers: plenary for all together, a party or a seat.'),
  ask: text.describe('The question.'),
  minutes: z.number().int().positive().optional().describe('How long it may take.'),
  'look-for': text.optional().describe('What a good answer has in it; for the facilitator and evaluators.'),
  objective: id.optional().describe('The objective that it serves.'),
});

const answer = z.strictObject({
  id: id.describe('The name of the answer.'),
  text: text.describe('What the learner reads.'),
  right: z.boolean().optional().describe('It is a good answer.'),
  because: text.optional().describe('What is said to whoever takes it.'),
});

const chooses = z.strictObject({
  choice: text.describe('The question.'),
  options: z.array(answer).min(2).describe('Two or more, at least one of them right.'),
});

const composes = z.strictObject({
  compose: z
    .enum(['request', 'answer', 'update', 'call-script', 'docket-item', 'statement', 'note'])
    .describe('The text that the learner writes.'),
  model: text.describe('One that is good, shown beside the own one.'),
  elements: z.array(name).optional().describe("What it must have in it; names of the profile's 'words'."),
});

const plansCall = z.strictObject({
  plan: z.literal('call').describe('The learner plans a call: level, hour, issue, who.'),
  to: name.describe('The party that is called; the hour is held against its contact hours.'),
  level: level.optional().describe('The level that is right.'),
  model: text.describe('A plan that is good, shown beside the own one.'),
});

const computesTime = z.strictObject({
  'local-time': momentField.describe('The instant, for which the learner gives the local time.'),
  in: name.describe('The party in whose capital; the answer is computed.'),
});

export const lessonStepSchema = z.strictObject({
  'at-item': id.describe(
    'The item at which the walkthrough stops: before it for a question, after it otherwise.',
  ),
  seat: seat
    .optional()
    .describe(
      'The seat from which the learner looks from here on; at first that of the first act of a side in the lesson.',
    ),
  clause: z
    .string()
    .min(1)
    .optional()
    .describe('The clause of the agreement, the rule or the objective that stands behind it.'),
  say: text.optional().describe('What is explained.'),
  ask: z
    .union([chooses, composes, plansCall, computesTime])
    .optional()
    .describe(
      'What the learner is asked: to choose, to compose a text, to plan a call, or to compute a local time.',
    ),
  else: text.optional().describe('What is said when the answer is another than the right one.'),
  rejoin: id
    .optional()
    .describe('The later item from which it goes on after the learner has tried otherwise.'),
});

export type LessonStep = z.infer<typeof lessonStepSchema>;

/** A scenario: one YAML file, five uses (design §6). Format `hotline-scenario/1`, in docs/scenario-format.md. */
import * as z from 'zod';
import { name, text } from './act/act.ts';
import { id, seat } from './ids.ts';
import { lessonStepSchema, questionSchema } from './lesson.ts';
import { agreementField, briefSchema, castSchema, incidentSchema } from './setting.ts';
import { objectiveSchema, partSchema, worldSchema } from './setting.ts';
import { expectation, storyItem, value } from './storyItem.ts';
import type { choice, expectedAct, inject } from './storyItem.ts';
import { instantText, momentField } from './timeFields.ts';
import { variantSchema } from './variant.ts';

export const SCENARIO_FORMAT = 'hotline-scenario/1';

export const scenarioSchema = z.strictObject({
  format: z.literal(SCENARIO_FORMAT).describe('The format and its version.'),
  id: name.describe('The name of the scenario.'),
  title: text.describe('What it is called.'),
  summary: text.describe(
    'What it is about, in a few sentences; it may tell the plot, and is shown to those who choose, run or judge the exercise.',
  ),
  agreement: agreementField.describe(
    'The agreement that it is played under; { base, with } lays changes over it.',
  ),
  startex: instantText.describe('When play begins. Moments such as T+2h count from here.'),
  endex: momentField.describe('When play ends.'),
  seed: z.number().int().nonnegative().default(1).describe('What chance is drawn from.'),
  fictional: z.boolean().default(true).describe('Everything in it is invented.'),
  variant: name
    .optional()
    .describe('Which variant was played: written by the program into a log, never in a file.'),
  world: worldSchema.default({}).describe('How things stand at STARTEX.'),
  objectives: z.array(objectiveSchema).default([]).describe('What the exercise is for.'),
  cast: castSchema
    .default({})
    .describe(
      'Who plays a party or a seat. A seat is played as its party is; who is not named is played by the script.',
    ),
  bodies: z
    .record(name, text)
    .default({})
    .describe('Who else speaks: companies, press, offices; control answers for them.'),
  briefs: z.record(seat, briefSchema).default({}).describe('What each seat or party is told before play.'),
  incidents: z.record(name, incidentSchema).default({}).describe('What was done to whom, by name.'),
  agenda: z.array(partSchema).default([]).describe('The parts of the day in the room.'),
  variables: z
    .record(name, value)
    .default({})
    .describe('Values that items set and conditions ask; the director sees them.'),
  replies: z
    .record(z.string(), text)
    .default({})
    .describe('Words for policies to say instead of their own, by act, kind and ground.'),
  plays: z
    .record(z.string(), z.array(id).min(1))
    .default({})
    .describe('Which failures and disputes it plays, X01 to X35, each with the items by which it does.'),
  storyline: z
    .array(storyItem)
    .default([])
    .describe('What happens: injects, expected actions and choices (the MSEL).'),
  expect: z
    .array(expectation)
    .default([])
    .describe('What a run is held against: a headless run fails, live play is rated.'),
  variants: z
    .array(variantSchema)
    .max(32)
    .default([])
    .describe('The same scenario with some of it otherwise.'),
  discussion: z.array(questionSchema).default([]).describe('Questions for the parts that are discussed.'),
  lesson: z.array(lessonStepSchema).default([]).describe('The steps of a walkthrough for one person.'),
  observers: z.enum(['shared', 'all']).default('shared').describe('What observers see.'),
  sources: z.record(z.string(), z.string()).default({}).describe('What the short keys of sources stand for.'),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type StoryItem = z.infer<typeof storyItem>;
export type InjectItem = z.infer<typeof inject>;
export type ActItem = z.infer<typeof expectedAct>;
export type ChoiceItem = z.infer<typeof choice>;
export type Expectation = z.infer<typeof expectation>;
export const isAct = (item: StoryItem): item is ActItem => 'do' in item;
export const isChoice = (item: StoryItem): item is ChoiceItem => 'choice' in item;
export const isInject = (item: StoryItem): item is InjectItem => 'inject' in item;

export interface After {
  readonly item: string;
  readonly by?: string | undefined;
  readonly 'or-missed'?: boolean | undefined;
}

/** `after: INJ-01` is short for `after: { item: INJ-01 }`. */
export function afterOf(item: StoryItem): After | null {
  if (item.after === undefined) return null;
  return typeof item.after === 'string' ? { item: item.after } : item.after;
}

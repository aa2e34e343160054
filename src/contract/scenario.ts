/** A scenario: one YAML file, five uses (design §6). Format `hotline-scenario/1`. */
import { z } from 'zod';
import { verbs } from './act/acts.ts';
import type { Verb } from './act/acts.ts';
import { name, text } from './act/act.ts';
import { refsSchema } from './input.ts';
import { conditionSchema, whenSchema } from './condition.ts';
import { durationField, instantText, momentField } from './time.ts';

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/)
  .meta({ expects: 'an id such as INJ-01' });
const seat = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/)
  .meta({ expects: 'a seat such as us/desk' });
const sources = z.array(z.string().min(1)).optional();

const value = z.union([z.number(), z.boolean(), z.string()]);

/** When an item comes up: at a moment, after another, or when a condition holds; one that an option releases may have none. */
const timing = {
  at: momentField.optional(),
  after: z
    .union([
      id,
      z.strictObject({ item: id, by: durationField.optional(), 'or-missed': z.boolean().optional() }),
    ])
    .optional(),
  when: whenSchema.optional(),
  if: conditionSchema.optional(),
  repeat: z
    .strictObject({
      every: durationField,
      until: momentField.optional(),
      'at-most': z.number().int().min(1).max(1000),
    })
    .optional(),
  set: z.record(name, z.union([value, z.strictObject({ add: z.number() })])).optional(),
};

const about = {
  title: text.optional(),
  record: z.enum(['public', 'disputed', 'none']).optional(),
  objective: id.optional(),
  stop: z.boolean().optional(),
  sources,
};

const inject = z.strictObject({
  id,
  ...timing,
  inject: z.union([seat, z.array(seat).min(1)]).meta({ expects: 'a seat, a party, a list of them, or all' }),
  kind: z.enum(['contextual', 'expected-action', 'contingency']).optional(),
  from: name.optional(),
  channel: z.string().min(1).optional(),
  ...about,
  title: text,
  body: text.optional(),
  incident: name.optional(),
});

const scriptedAct = z.strictObject({
  id,
  ...timing,
  as: seat,
  do: z.enum(verbs as [Verb, ...Verb[]]),
  ...refsSchema.shape,
  with: z.record(z.string(), z.unknown()).optional(),
  /** Played by a person or a policy: how long it is waited for before it is missed. */
  within: durationField.optional(),
  /** Fields that must be the same for an act to fulfil this item. */
  match: z.array(z.string()).optional(),
  'may-fail': z.boolean().optional(),
  ...about,
});

const choice = z.strictObject({
  id,
  ...timing,
  choice: z.strictObject({
    seat,
    ask: text,
    options: z.array(z.strictObject({ id, text, then: z.array(id).optional(), set: timing.set })).min(2),
    default: id,
    within: durationField.optional(),
  }),
  ...about,
});

const expectation = z.strictObject({
  id,
  by: momentField,
  ...refsSchema.shape,
  of: name.optional(),
  reaches: z.string().min(1).optional(),
  'never-reaches': z.string().min(1).optional(),
  says: text.optional(),
  objective: id.optional(),
});

const part = z.strictObject({
  id,
  conduct: z.enum(['discussion', 'moves', 'clock']),
  title: text.optional(),
  minutes: z.number().int().positive().optional(),
  from: momentField.optional(),
  to: momentField.optional(),
  speed: z.number().positive().optional(),
});

export const scenarioSchema = z.strictObject({
  format: z.literal('hotline-scenario/1'),
  id: name,
  title: text,
  summary: text,
  agreement: z.union([
    z.string().min(1),
    z.strictObject({ base: z.string().min(1), with: z.record(z.string(), z.unknown()) }),
  ]),
  startex: instantText,
  endex: momentField,
  seed: z.number().int().nonnegative().default(1),
  fictional: z.boolean().default(true),
  world: z
    .strictObject({
      channels: z.record(name, z.enum(['planned', 'operational', 'degraded'])).optional(),
      meetings: z
        .array(z.strictObject({ id: name, at: momentField, place: text.optional(), title: text.optional() }))
        .optional(),
      unavailable: z
        .array(z.strictObject({ seat, from: momentField, to: momentField, reason: text.optional() }))
        .optional(),
    })
    .default({}),
  objectives: z.array(z.strictObject({ id, text, tasks: z.array(text).optional() })).default([]),
  cast: z
    .record(
      name,
      z.strictObject({ 'played-by': z.enum(['script', 'policy', 'person']), policy: name.optional() }),
    )
    .default({}),
  bodies: z.record(name, text).default({}),
  briefs: z
    .record(
      seat,
      z.strictObject({
        'you-are': text,
        'you-know': text.optional(),
        'you-want': text.optional(),
        'you-may-not': text.optional(),
      }),
    )
    .default({}),
  incidents: z
    .record(
      name,
      z.strictObject({
        title: text.optional(),
        victim: name,
        against: name.optional(),
        category: z.string().min(1).optional(),
        truth: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .default({}),
  agenda: z.array(part).default([]),
  variables: z.record(name, value).default({}),
  replies: z.record(z.string(), text).default({}),
  storyline: z.array(z.union([inject, scriptedAct, choice])).default([]),
  expect: z.array(expectation).default([]),
  observers: z.enum(['shared', 'all']).default('shared'),
  sources: z.record(z.string(), z.string()).default({}),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type StoryItem = Scenario['storyline'][number];
export type InjectItem = z.infer<typeof inject>;
export type ActItem = z.infer<typeof scriptedAct>;
export type ChoiceItem = z.infer<typeof choice>;
export type Expectation = z.infer<typeof expectation>;
export const isAct = (item: StoryItem): item is ActItem => 'do' in item;
export const isChoice = (item: StoryItem): item is ChoiceItem => 'choice' in item;
export const isInject = (item: StoryItem): item is InjectItem => 'inject' in item;

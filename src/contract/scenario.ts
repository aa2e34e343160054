/** A scenario: one YAML file, five uses (design §6). Format `hotline-scenario/1`. */
import { z } from 'zod';
import { verbs } from './act/acts.ts';
import type { Verb } from './act/acts.ts';
import { name, text } from './act/act.ts';
import { refsSchema } from './input.ts';
import { instantText, momentField } from './time.ts';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/).meta({ expects: 'an id such as INJ-01' });
const seat = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/).meta({ expects: 'a seat such as us/desk' });
const sources = z.array(z.string().min(1)).optional();

const inject = z.strictObject({
  id,
  at: momentField,
  inject: z.union([seat, z.array(seat).min(1)]).meta({ expects: 'a seat, a party, a list of them, or all' }),
  kind: z.enum(['contextual', 'expected-action', 'contingency']).optional(),
  from: name.optional(),
  channel: z.string().min(1).optional(),
  title: text,
  body: text.optional(),
  incident: name.optional(),
  stop: z.boolean().optional(),
  record: z.enum(['public', 'disputed', 'none']).optional(),
  objective: id.optional(),
  sources,
});

const scriptedAct = z.strictObject({
  id,
  at: momentField,
  as: seat,
  do: z.enum(verbs as [Verb, ...Verb[]]),
  ...refsSchema.shape,
  with: z.record(z.string(), z.unknown()).optional(),
  'may-fail': z.boolean().optional(),
  title: text.optional(),
  record: z.enum(['public', 'disputed', 'none']).optional(),
  objective: id.optional(),
  sources,
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
  agreement: z.union([z.string().min(1), z.strictObject({ base: z.string().min(1), with: z.record(z.string(), z.unknown()) })]),
  startex: instantText,
  endex: momentField,
  seed: z.number().int().nonnegative().default(1),
  fictional: z.boolean().default(true),
  world: z
    .strictObject({
      channels: z.record(name, z.enum(['planned', 'operational', 'degraded'])).optional(),
      meetings: z.array(z.strictObject({ id: name, at: momentField, place: text.optional(), title: text.optional() })).optional(),
      unavailable: z.array(z.strictObject({ seat, from: momentField, to: momentField, reason: text.optional() })).optional(),
    })
    .default({}),
  objectives: z.array(z.strictObject({ id, text, tasks: z.array(text).optional() })).default([]),
  cast: z.record(name, z.strictObject({ 'played-by': z.enum(['script', 'policy', 'person']), policy: name.optional() })).default({}),
  bodies: z.record(name, text).default({}),
  briefs: z.record(seat, z.strictObject({ 'you-are': text, 'you-know': text.optional(), 'you-want': text.optional(), 'you-may-not': text.optional() })).default({}),
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
  storyline: z.array(z.union([inject, scriptedAct])).default([]),
  expect: z.array(expectation).default([]),
  observers: z.enum(['shared', 'all']).default('shared'),
  sources: z.record(z.string(), z.string()).default({}),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type StoryItem = Scenario['storyline'][number];
export type InjectItem = z.infer<typeof inject>;
export type ActItem = z.infer<typeof scriptedAct>;
export type Expectation = z.infer<typeof expectation>;
export const isInject = (item: StoryItem): item is InjectItem => 'inject' in item;

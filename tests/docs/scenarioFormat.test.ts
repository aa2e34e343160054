import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import type { Text } from '../../src/contract/act/act.ts';
import { acts, actOf, verbs } from '../../src/contract/act/acts.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { conditionSchema, whenSchema } from '../../src/contract/condition.ts';
import { lessonStepSchema, questionSchema } from '../../src/contract/lesson.ts';
import { policyNames } from '../../src/contract/policy.ts';
import { scenarioSchema } from '../../src/contract/scenario.ts';
import {
  briefSchema,
  incidentSchema,
  objectiveSchema,
  partSchema,
  worldSchema,
} from '../../src/contract/setting.ts';
import { castSchema } from '../../src/contract/setting.ts';
import { choice, expectation, expectedAct, inject } from '../../src/contract/storyItem.ts';
import { machineNames } from '../../src/contract/subject.ts';
import { variantSchema } from '../../src/contract/variant.ts';
import { policies } from '../../src/engine/policy/policies.ts';
import { words } from '../../src/engine/policy/words.ts';
import { describeExpected } from '../../src/scenario/describeExpected.ts';
import { problemCatalogue } from '../../src/scenario/problemCatalogue.ts';
import { bareDef, fieldsOf, isRequired, layers } from '../../src/scenario/schemaWalk.ts';
import type { Schema } from '../../src/scenario/schemaWalk.ts';
import { shippedProfile } from '../support/profiles.ts';
import { problemsOf, warningsOf } from '../support/smallScenario.ts';
import { code, expectGenerated, fenced, readText, section, table } from './markdown.ts';
import { aroundExamples, exampleOf, inFlow } from './verbExamples.ts';

const manual = 'docs/scenario-format.md';
const profile = shippedProfile('us-china-2015');

const description = (schema: Schema): string =>
  layers(schema)
    .map((layer) => (layer as Partial<z.ZodType>).meta?.()?.description)
    .find((said) => said !== undefined) ?? '';

/** What a field is when nothing is written. */
function without(schema: Schema): string {
  if (isRequired(schema)) return 'required';
  const value = (schema as z.ZodType).safeParse(undefined).data;
  return ['string', 'number', 'boolean'].includes(typeof value) ? `else ${code(JSON.stringify(value))}` : '';
}

function fieldTable(schema: Schema, only: (name: string) => boolean = () => true): string {
  const rows = Object.entries(fieldsOf(schema) ?? {})
    .filter(([name]) => only(name))
    .map(([name, field]) => [code(name), describeExpected(field), without(field), description(field)]);
  return table(['field', 'takes', '', 'what it is'], rows);
}

const under = (schema: Schema, field: string): Schema => fieldsOf(schema)![field]!;
const element = (schema: Schema): Schema => (bareDef(schema) as { element: Schema }).element;
const each = (schema: Schema): Schema => (bareDef(schema) as { valueType: Schema }).valueType;
const options = (schema: Schema): readonly Schema[] =>
  (bareDef(schema) as unknown as { options: Schema[] }).options;
const option = (schema: Schema, at: number): Schema => options(schema)[at]!;

const timingFields = ['at', 'after', 'when', 'if', 'repeat', 'set', 'skip'];
const commonFields = ['title', 'record', 'objective', 'stop', 'sources'];
const refFields = ['incident', 'request', 'call', 'channel', 'review', 'clearance'];
const own = (name: string): boolean => ![...timingFields, ...commonFields].includes(name);

/** Each form of condition, by what shows that it is meant. */
function conditionTable(): string {
  const rows = options(conditionSchema).flatMap((form) => {
    const fields = Object.entries(fieldsOf(form)!);
    const form_ = fields.find(([, field]) => isRequired(field))?.[0] ?? 'a subject';
    return fields.map(([name, field]) => [
      form_ === 'a subject' ? form_ : code(form_),
      code(name),
      describeExpected(field),
      description(field),
    ]);
  });
  return table(['form', 'field', 'takes', 'what it is'], rows);
}

function waitingTable(): string {
  const form = option(whenSchema, 0);
  return fieldTable(form, (name) => name === 'for' || name === 'until');
}

function whoDoes(verb: Verb): string {
  const { by } = acts[verb];
  return by === 'party' ? `party, ${profile.may[verb] ?? 'desk'}` : by;
}

function verbTable(machine: string): string {
  const rows = verbs
    .filter((verb) => acts[verb].on === machine)
    .map((verb) => {
      const definition = actOf(verb)!;
      const fields = Object.entries(definition.with.shape).map(
        ([name, field]) => code(name) + (isRequired(field as Schema) ? '' : '?'),
      );
      return [code(verb), definition.says, whoDoes(verb), fields.join(', ')];
    });
  return table(['verb', 'what it does', 'who', 'fields under `with`'], rows);
}

function verbExamples(machine: string): string {
  const lines = verbs
    .filter((verb) => acts[verb].on === machine)
    .map((verb) => `- ${inFlow(exampleOf(verb, profile))}`);
  return `\`\`\`yaml\n${lines.join('\n')}\n\`\`\``;
}

const codes = (warnings: boolean): string =>
  table(
    ['code', 'what it says'],
    Object.entries(problemCatalogue)
      .filter(([name]) => warningCodes.includes(name) === warnings)
      .map(([name, said]) => [code(name), said]),
  );

const warningCodes: readonly string[] = [
  'seen-by-nobody',
  'played-by-nobody',
  'objective-unmeasured',
  'deadline-in-holiday',
  'lesson-gap',
  'text-cut-off',
  'no-effect',
  'lost-in-move',
];

describe('the manual of scenarios', () => {
  test('has every field and every verb as the shapes of the code have them', async () => {
    const asked = (at: number): Schema => option(under(lessonStepSchema, 'ask'), at);
    const choosing = under(choice, 'choice');
    const blocks: Record<string, string> = {
      'top level': fieldTable(scenarioSchema),
      world: fieldTable(worldSchema),
      meetings: fieldTable(element(under(worldSchema, 'meetings'))),
      unavailable: fieldTable(element(under(worldSchema, 'unavailable'))),
      cast: fieldTable(each(castSchema)),
      objectives: fieldTable(objectiveSchema),
      briefs: fieldTable(briefSchema),
      incidents: fieldTable(incidentSchema),
      agenda: fieldTable(partSchema),
      timing: fieldTable(inject, (name) => timingFields.includes(name)),
      after: fieldTable(option(under(inject, 'after'), 1)),
      repeat: fieldTable(under(inject, 'repeat')),
      common: fieldTable(expectedAct, (name) => commonFields.includes(name)),
      injects: fieldTable(inject, own),
      acts: fieldTable(expectedAct, (name) => own(name) && !refFields.includes(name)),
      'what it is about': fieldTable(expectedAct, (name) => refFields.includes(name)),
      choices: fieldTable(choosing),
      options: fieldTable(element(under(choosing, 'options'))),
      conditions: conditionTable(),
      waiting: waitingTable(),
      expectations: fieldTable(expectation, (name) => !refFields.includes(name)),
      policies: table(
        ['policy', 'how it plays'],
        policyNames.map((name) => [code(name), english(policies[name].says)]),
      ),
      replies: Object.keys(words).map(code).join(', '),
      variants: fieldTable(variantSchema),
      discussion: fieldTable(questionSchema),
      lesson: fieldTable(lessonStepSchema),
      'lesson: choose': fieldTable(asked(0)),
      'lesson: answers': fieldTable(element(under(asked(0), 'options'))),
      'lesson: compose': fieldTable(asked(1)),
      'lesson: plan': fieldTable(asked(2)),
      'lesson: local time': fieldTable(asked(3)),
      errors: codes(false),
      warnings: codes(true),
    };
    for (const machine of machineNames) {
      blocks[`verbs on ${machine}`] = verbTable(machine);
      blocks[`examples on ${machine}`] = verbExamples(machine);
    }
    await expectGenerated(manual, blocks);
  });

  test('names the policies that there are', () => {
    expect(Object.keys(policies)).toEqual([...policyNames]);
  });

  test.each(verbs)('gives an example of %s that a scenario accepts', (verb) => {
    const text = `${aroundExamples}  - ${inFlow(exampleOf(verb, profile))}\n`;
    expect(problemsOf(text)).toEqual([]);
  });

  test('gives whole scenarios that are in order, without a warning', () => {
    const whole = fenced(readText(manual), 'yaml').filter((text) => text.includes('format:'));
    expect(whole.length).toBeGreaterThan(0);
    for (const text of whole) expect([...problemsOf(text), ...warningsOf(text)]).toEqual([]);
  });

  test('gives parts of scenarios that a scenario accepts', () => {
    const parts = fenced(readText(manual).split('\n## The verbs\n')[0] ?? '', 'yaml').filter(
      (text) => !text.includes('format:'),
    );
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) {
      const text = /^\s*- /.test(part)
        ? `${aroundExamples}${part.replace(/^/gm, '  ')}`
        : `${aroundExamples
            .split('\n')
            .filter((line) => !startsOneOf(line, part))
            .join('\n')}${part}`;
      expect([part, problemsOf(text)]).toEqual([part, []]);
    }
  });

  test('says of every code what is to be known of it', () => {
    const text = section(readText(manual), '## What is checked');
    expect(Object.keys(problemCatalogue).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

const english = (text: Text): string => (typeof text === 'string' ? text : text.en);

/** A line of the surroundings that the part gives itself. */
function startsOneOf(line: string, part: string): boolean {
  const field = /^([a-z-]+):/.exec(line)?.[1];
  return field !== undefined && new RegExp(`^${field}:`, 'm').test(part);
}

import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkShape } from '../../src/scenario/checkShape.ts';
import { parseYaml } from '../../src/scenario/parseYaml.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { exerciseSchema } from './exerciseSchema.ts';

function check<T>(text: string, schema: z.ZodType<T>): { value?: T; problems: readonly Problem[] } {
  const parsed = parseYaml(text, 'turbine.yaml');
  if (!parsed.ok) throw new Error('the text should be YAML');
  const reading = checkShape(parsed.value, schema, 'turbine.yaml');
  return reading.ok ? { value: reading.value, problems: [] } : { problems: reading.problems };
}

const told = (text: string, schema: z.ZodType): string[] =>
  check(text, schema).problems.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );

test('A file of the right shape gives what the schema makes of it', () => {
  const schema = z.strictObject({ id: z.string().transform((id) => id.length), seed: z.int().default(1) });
  expect(check('id: abc\n', schema).value).toEqual({ id: 3, seed: 1 });
});

test('A whole exercise with one of everything has no problem', () => {
  const text = `
format: exercise/1
id: turbine-blades
title: { en: Stolen blade designs, zh: 叶片设计失窃 }
minutes: 40
pace: 15
open: true
signed: 2015-09-25
cast: { us: { played-by: script }, china: { played-by: policy, policy: overloaded } }
incidents: { blades: { victim: us } }
endex: T+30d
storyline:
  - { id: INJ-01, at: T+0h, inject: us/desk, title: Call from the company, incident: blades }
  - { id: ACT-01, at: T+2h, as: us/desk, do: incident.report, with: { severity: 2 } }
  - { id: CHO-01, choice: { ask: What do you say?, options: [hold, name] } }
unless: { not: { all: [{ request: blades-1, is: sent }] } }
from: T+2h
to: T+1d
`;
  expect(check(text, exerciseSchema).problems).toEqual([]);
});

test('A problem says in fields of its own what its message says in words', () => {
  const [problem] = check(
    'format: exercise/1\nid: a\ntitle: b\nstoryline:\n  - { id: A, at: 2h, inject: x, title: y }\n',
    exerciseSchema,
  ).problems;
  expect(problem).toEqual({
    code: 'wrong-format',
    severity: 'error',
    file: 'turbine.yaml',
    line: 5,
    column: 18,
    path: ['storyline', 0, 'at'],
    found: "the text '2h'",
    expected: 'a moment such as T+2h',
    message: "'at' should be a moment such as T+2h; found the text '2h'.",
  });
});

describe('What a field takes is said', () => {
  const expectation = (field: z.ZodType): string => {
    const [problem] = check('x: [[]]\n', z.strictObject({ x: field })).problems;
    return problem?.expected ?? '';
  };
  const fields: readonly (readonly [expected: string, field: z.ZodType])[] = [
    ['a seat such as us/desk', z.string().meta({ expects: 'a seat such as us/desk' })],
    ['a seat such as us/desk', z.string().meta({ expects: 'a seat such as us/desk' }).optional().readonly()],
    ['a seat such as us/desk', z.string().meta({ expects: 'a seat such as us/desk' }).transform(Number)],
    [
      'a seat such as us/desk',
      z.preprocess((x) => x, z.string().meta({ expects: 'a seat such as us/desk' })),
    ],
    ['a seat such as us/desk', z.lazy(() => z.string().meta({ expects: 'a seat such as us/desk' }))],
    ['the seat that speaks', z.string().describe('the seat that speaks')],
    ['text', z.string().describe('Who speaks. Shown to all.')],
    ['a whole number of at least 1', z.int().positive()],
    ['a number of at most 5', z.number().max(5)],
    ['true or false', z.boolean().default(true)],
    ['one of: a, b', z.enum(['a', 'b'])],
    ['one of: a, 1', z.union([z.literal('a'), z.literal(1)])],
    ['text, or a whole number', z.union([z.string(), z.int()])],
    ["a map with 'at'", z.strictObject({ at: z.string(), by: z.string().optional() })],
    ['a map (name: value)', z.record(z.string(), z.string())],
    ['a date such as 2017-03-01', z.iso.date()],
    ['a date and time such as 2017-03-01T13:00:00Z', z.iso.datetime()],
  ];
  for (const [expected, field] of fields) {
    test(expected, () => expect(expectation(field)).toBe(expected));
  }
});

describe('The words of the author of a schema are kept', () => {
  test('on a check', () => {
    const schema = z.strictObject({ id: z.string().max(3, 'An id has at most three letters') });
    expect(told('id: abcd\n', schema)).toEqual(['1:5 wrong-length An id has at most three letters.']);
  });

  test('on a rule over several fields, at the path it names', () => {
    const schema = z
      .strictObject({ a: z.int(), b: z.int() })
      .refine(({ a, b }) => a < b, { path: ['b'], message: "'b' should be larger than 'a'." });
    expect(told('a: 2\nb: 1\n', schema)).toEqual(["2:4 not-valid 'b' should be larger than 'a'."]);
  });

  test('and a rule without words still has a sentence', () => {
    const schema = z.strictObject({ a: z.string().refine(() => false) });
    expect(told('a: x\n', schema)).toEqual([
      "1:4 not-valid 'a' is not accepted: found the text 'x'. Expected text.",
    ]);
  });

  test('a code that is not in the catalogue is not taken over', () => {
    const schema = z.strictObject({
      a: z.string().refine(() => false, { message: 'No', params: { code: 'invented' } }),
    });
    expect(told('a: x\n', schema)).toEqual(['1:4 not-valid No.']);
  });
});

describe('Of a union only the option that fits best is reported', () => {
  test('an option of another type is out', () => {
    const schema = z.strictObject({
      x: z.union([z.string(), z.strictObject({ en: z.string(), zh: z.string() })]),
    });
    expect(told('x: { en: a, zh: 1 }\n', schema)).toEqual([
      "1:17 wrong-type 'zh' should be text; found the number 1.",
    ]);
  });

  test('a literal that fits chooses the option, whatever else is wrong in it', () => {
    const option = <T extends string>(kind: T) =>
      z.strictObject({ kind: z.literal(kind), a: z.int(), b: z.int(), c: z.int() });
    const schema = z.strictObject({ x: z.union([option('one'), option('two')]) });
    expect(told('x: { kind: two, a: p, b: q, c: r }\n', schema)).toEqual([
      "1:20 wrong-type 'a' should be a whole number; found the text 'p'.",
      "1:26 wrong-type 'b' should be a whole number; found the text 'q'.",
      "1:32 wrong-type 'c' should be a whole number; found the text 'r'.",
    ]);
  });

  test('several values that fit more than one option of an exclusive union', () => {
    const schema = z.strictObject({ x: z.xor([z.string(), z.string().min(0)]) });
    expect(told('x: a\n', schema)).toEqual([
      "1:4 unknown-kind 'x' should be of one kind only; found the text 'a'.",
    ]);
  });
});

test('Maps that allow other fields, tuples, intersections and defaults are walked too', () => {
  const schema = z.intersection(
    z.looseObject({ pair: z.tuple([z.string(), z.int()]) }),
    z.looseObject({ kept: z.array(z.strictObject({ at: z.int() })).default([]) }),
  );
  expect(told('pair: [a, b]\nkept: [{ at: x, by: y }]\nother: z\n', schema)).toEqual([
    "1:11 wrong-type Item 2 of 'pair' should be a whole number; found the text 'b'.",
    "2:14 wrong-type 'at' should be a whole number; found the text 'x'.",
    "2:17 unknown-field There is no field 'by' in item 1 of 'kept'. Expected only 'at'.",
  ]);
});

test('10,000 wrong items are told in a hundred problems and one that counts the rest', () => {
  const items = '  - { id: 1, injct: 2, x: y }\n'.repeat(10_000);
  const { problems } = check(`format: exercise/1\nid: a\ntitle: b\nstoryline:\n${items}`, exerciseSchema);
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)?.message).toMatch(/^\d+ more problems are not shown\.$/);
});

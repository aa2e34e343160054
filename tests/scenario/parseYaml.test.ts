import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml, type ParsedYaml } from '../../src/scenario/parseYaml.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { full } from '../support/counts.ts';

function parsed(text: string): ParsedYaml {
  const reading = parseYaml(text, 'turbine.yaml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

function problemsOf(text: string): readonly Problem[] {
  const reading = parseYaml(text, 'turbine.yaml');
  return reading.ok ? [] : reading.problems;
}

describe('Values are those of YAML 1.2 with the core schema:', () => {
  const values: readonly (readonly [written: string, value: unknown])[] = [
    ['2017-03-01T13:00:00Z', '2017-03-01T13:00:00Z'],
    ['2017-03-01', '2017-03-01'],
    ['13:00', '13:00'],
    ['T+1d6h30m', 'T+1d6h30m'],
    ['+2h', '+2h'],
    ['no', 'no'],
    ['YES', 'YES'],
    ['1_000', '1_000'],
    ['007', 7],
    ['0x1F', 31],
    ['1e3', 1000],
    ['true', true],
    ['~', null],
    ['', null],
    ['"a\\tb"', 'a\tb'],
    ["'it''s'", "it's"],
    ['|\n  one\n  two', 'one\ntwo\n'],
    ['[a, { b: c }]', ['a', { b: 'c' }]],
  ];
  for (const [written, value] of values) {
    test(JSON.stringify(written), () => expect(parsed(`x: ${written}\n`).value).toEqual({ x: value }));
  }
});

test('JSON is read as well', () => {
  expect(parsed('{"id": "x", "tasks": ["a", 1, null]}').value).toEqual({ id: 'x', tasks: ['a', 1, null] });
});

describe('Every value and every name knows its place', () => {
  const file = parsed(
    [
      '# remark',
      'id: turbine-blades',
      'cast:',
      '  us: { played-by: script }',
      'storyline:',
      '  - id: INJ-01',
      '    title:',
      '    body: |',
      '      Text.',
      '  - &second',
      '    id: 007',
      'again: *second',
      '',
    ].join('\n'),
  );
  const places: readonly (readonly [
    path: (string | number)[],
    at: [number, number],
    keyAt: [number, number],
  ])[] = [
    [[], [2, 1], [2, 1]],
    [['id'], [2, 5], [2, 1]],
    [['cast'], [4, 3], [3, 1]],
    [
      ['cast', 'us'],
      [4, 7],
      [4, 3],
    ],
    [
      ['cast', 'us', 'played-by'],
      [4, 20],
      [4, 9],
    ],
    [
      ['storyline', 0],
      [6, 5],
      [6, 5],
    ],
    [
      ['storyline', 0, 'title'],
      [7, 11],
      [7, 5],
    ],
    [
      ['storyline', 0, 'body'],
      [8, 11],
      [8, 5],
    ],
    [
      ['storyline', 1, 'id'],
      [11, 9],
      [11, 5],
    ],
    [['again'], [12, 8], [12, 1]],
    [
      ['again', 'id'],
      [11, 9],
      [11, 5],
    ],
    [
      ['cast', 'china', 'policy'],
      [4, 3],
      [3, 1],
    ],
  ];
  for (const [path, [line, column], [keyLine, keyColumn]] of places) {
    test(`at ${path.join('.') || 'the root'}`, () => {
      expect(file.at(path)).toEqual({ line, column });
      expect(file.keyAt(path)).toEqual({ line: keyLine, column: keyColumn });
    });
  }

  test('and a single value how it is written', () => {
    expect(file.written(['storyline', 1, 'id'])).toBe('007');
    expect(file.written(['storyline'])).toBeUndefined();
    expect(file.written(['nowhere'])).toBeUndefined();
  });
});

test('An alias gives the value of the last anchor of its name above it', () => {
  expect(parsed('a: &x 1\nb: *x\nc: &x { d: 2 }\ne: *x\n').value).toEqual({
    a: 1,
    b: 1,
    c: { d: 2 },
    e: { d: 2 },
  });
});

describe('No file takes the reader down:', () => {
  const bomb = Array.from({ length: 9 }, (_, index) => {
    const one = index === 0 ? 'lol' : `*a${index - 1}`;
    return `a${index}: &a${index} [${Array.from({ length: 9 }, () => one).join(', ')}]`;
  }).join('\n');
  const refusals: readonly (readonly [what: string, text: string, says: string])[] = [
    [
      'an alias bomb',
      bomb,
      'turbine.yaml:5:10 The aliases (*name) of this file copy more than 10000 values; reading stopped at this one.',
    ],
    [
      '100 levels of lists',
      `x: ${'['.repeat(100)}${']'.repeat(100)}`,
      'turbine.yaml:1:67 Lists and maps are nested more than 64 levels deep.',
    ],
    [
      '100 levels of maps by indentation',
      Array.from({ length: 100 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      'turbine.yaml:65:66 Lists and maps are nested more than 64 levels deep.',
    ],
    [
      'a million brackets',
      '['.repeat(1_000_000),
      'turbine.yaml:1:65 Lists and maps are nested more than 64 levels deep.',
    ],
    [
      'a million items',
      `x:\n${'- a\n'.repeat(1_000_000)}`,
      'turbine.yaml:120001:1 The file holds more than 600000 names, values and signs; reading stopped here.',
    ],
  ];
  for (const [what, text, says] of refusals) {
    test(what, () => {
      const [first, ...rest] = problemsOf(text);
      expect(`${first?.file}:${first?.line}:${first?.column} ${first?.message}`).toBe(says);
      expect(rest).toEqual([]);
    });
  }

  test('depth that only comes about through aliases', () => {
    const levels = Array.from(
      { length: 70 },
      (_, level) => `a${level}: &a${level} [${level ? `*a${level - 1}` : 1}]`,
    );
    expect(problemsOf(levels.join('\n')).map(({ code }) => code)).toContain('too-deep');
  });

  test('50,000 names in one map, one of them twice', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`);
    expect(problemsOf([...names, 'k5: 2'].join('\n')).map(({ message }) => message)).toEqual([
      "The field 'k5' is given twice; the first is in line 6.",
    ]);
  });

  test('50,000 mistakes', () => {
    expect(problemsOf('a: 1\n'.repeat(50_000))).toHaveLength(101);
    expect(problemsOf('a: b: c\n'.repeat(50_000)).length).toBeLessThan(102);
    expect(problemsOf(']'.repeat(50_000)).length).toBeLessThan(102);
  });
});

const sample = `id: turbine-blades
title: "Stolen: blade designs"
cast: { us: &us { played-by: script }, china: *us }
storyline:
  - id: INJ-01
    at: T+0h
    body: |
      A text: with signs.
  - { id: ACT-01, tasks: [one, 'two'] }
`;

test('Whatever is done to a file, it is read or refused with places that are in it, and the same way twice', () => {
  const edit = fc.record({
    at: fc.nat(sample.length),
    out: fc.nat(3),
    put: fc.oneof(
      fc.constantFrom(...Array.from(': |-\n\t{}[],&*!#\'"%@`?：，–\u00a0<>=')),
      fc.string({ maxLength: 3 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const text = edits.reduce((so, { at, out, put }) => so.slice(0, at) + put + so.slice(at + out), sample);
      const lines = text.split('\n');
      const problems = problemsOf(text);
      for (const { line, column, message, found, expected } of problems) {
        expect(line).toBeLessThanOrEqual(lines.length);
        if (line > 0) expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        expect(message).toMatch(/\S[.?!]$/);
        expect(found.length * expected.length).toBeGreaterThan(0);
      }
      expect(problemsOf(text)).toEqual(problems);
    }),
    { numRuns: full(2000, 50_000), seed: 20150925 },
  );
});

/** The quick way through YAML gives what the careful way gives, or nothing. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCarefully } from '../../src/scenario/parseYaml.ts';
import { plainYaml } from '../../src/scenario/plainYaml.ts';
import { readText } from '../../src/scenario/readText.ts';
import { textCutOff } from '../../src/scenario/textCutOff.ts';
import { holds } from '../support/property.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const files = ['scenarios', 'agreements', 'tests/scenario/mistakes', 'tests/scenarios'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

/** The text of a file as both ways get it; nothing where the file is no text. */
function textOf(bytes: Uint8Array): string[] {
  const text = readText(bytes, 'any.yaml');
  return text.ok ? [text.value] : [];
}

function sameEitherWay(text: string): void {
  const value = plainYaml(text);
  if (value === undefined) return;
  const careful = parseCarefully(text, 'any.yaml');
  expect(careful.ok ? careful.value.value : careful.problems).toStrictEqual(value);
  expect(careful.ok ? textCutOff(careful.value, 'any.yaml') : []).toEqual([]);
}

test.each(files)('%s reads the same either way', (file) => {
  textOf(readFileSync(`${root}${file}`)).forEach(sameEitherWay);
});

test('The largest scenario goes the quick way', () => {
  expect(plainYaml(readFileSync(`${root}scenarios/two-meetings.yaml`, 'utf8'))).toBeDefined();
});

const signs = [
  ...[': ', '- ', ' ', '  ', '\n', '\n  ', '\n    ', '\n- ', '{', '}', '[', ']', ',', '#', ' #', ' # '],
  ...['"', "'", '|', '>', '|-', '>+', '|2', '? ', '&a ', '*a', '!', '!!str ', '%', '@', '`', '\\', '\\n'],
  ...['~', 'null', 'true', 'no', '007', '0x1F', '0o7', '1e3', '1e999', '.5', '1.', '-0', '+1', '.inf', '1_0'],
  ...[
    'a',
    'a: b',
    'x:\n',
    '"a": 1',
    "'b': 2",
    '<<',
    '__proto__',
    '---',
    '...',
    '\t',
    '\r',
    '热',
    '2020-01-01',
  ],
  ...['\u00a0', '\u3000', '\u2028', '\u0085', '\ufeff'],
];
const sign = fc.constantFrom(...signs);

test('Texts of odd signs read the same either way', () => {
  const texts = fc.array(sign, { maxLength: 14 }).map((parts) => parts.join(''));
  holds(fc.tuple(fc.constantFrom('', 'a: '), texts), { small: 3_000, full: 200_000 }, ([head, text]) => {
    textOf(new TextEncoder().encode(head + text)).forEach(sameEitherWay);
  });
});

test('Pieces of files with odd signs in them read the same either way', () => {
  const lines = files.flatMap((file) =>
    textOf(readFileSync(`${root}${file}`)).map((text) => text.split('\n')),
  );
  const piece = fc.record({
    lines: fc.constantFrom(...lines),
    from: fc.nat(),
    count: fc.integer({ min: 1, max: 30 }),
  });
  const change = fc.record({ at: fc.nat(), without: fc.nat(2), sign });
  holds(
    fc.tuple(piece, fc.array(change, { maxLength: 3 })),
    { small: 2_000, full: 100_000 },
    ([taken, changes]) => {
      const from = taken.from % taken.lines.length;
      const text = changes.reduce(
        (before, { at, without, sign: odd }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + odd + before.slice(place + without);
        },
        `${taken.lines.slice(from, from + taken.count).join('\n')}\n`,
      );
      textOf(new TextEncoder().encode(text)).forEach(sameEitherWay);
    },
  );
});

describe('What is not plain is left to the careful way:', () => {
  const odd: readonly (readonly [what: string, text: string])[] = [
    ['an anchor and its alias', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.1\n---\na: 1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a list', '- a\n'],
    ['running text', 'This is no map.\n'],
    ['a name twice', 'a: 1\na: 2\n'],
    ['a name that is a number', '1: a\n'],
    ['a merge', 'a: { <<: b }\n'],
    ['a text cut by a comma', 'a: { b: one, two }\n'],
    ['a text that may be cut by a remark', 'a: Call #3\n'],
    ['too deep', `a: ${'['.repeat(70)}${']'.repeat(70)}\n`],
    ['a mistake', 'a: [1, 2\n'],
  ];
  test.each(odd)('%s', (_, text) => expect(plainYaml(text)).toBeUndefined());
});

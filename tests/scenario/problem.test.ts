import { describe, expect, test } from 'vitest';
import { mostProblems, orderProblems } from '../../src/scenario/orderProblems.ts';
import { errorAt, formatProblem } from '../../src/scenario/problem.ts';
import { problemCatalogue } from '../../src/scenario/problemCatalogue.ts';

const words = {
  code: 'unknown-field' as const,
  found: "'incidnet'",
  expected: 'one of: incident, request, call',
  message: "There is no field 'incidnet' here. Expected one of: incident, request, call.",
  hint: "Did you mean 'incident'?",
};

describe('A problem is shown with', () => {
  test('its place, its code, its message, the line with a caret, and what to do', () => {
    const problem = errorAt('turbine.yaml', words, { line: 2, column: 5 });
    expect(formatProblem(problem, 'storyline:\n  - incidnet: blades\n')).toBe(
      [
        "turbine.yaml:2:5: error unknown-field: There is no field 'incidnet' here. Expected one of: incident, request, call.",
        '  2 |   - incidnet: blades',
        '    |     ^',
        "  hint: Did you mean 'incident'?",
      ].join('\n'),
    );
  });

  test('the file alone when it is the file as a whole', () => {
    const { hint: _hint, ...bare } = words;
    const shown = formatProblem(errorAt('turbine.yaml', { ...bare, message: 'No.' }), 'id: x\n');
    expect(shown).toBe('turbine.yaml: error unknown-field: No.');
  });

  test('the caret under the sign also after Chinese signs, which are two columns wide', () => {
    const problem = errorAt('f.yaml', words, { line: 1, column: 5 });
    expect(formatProblem(problem, '叶片 a\uff1ab').split('\n')[2]).toBe('    |       ^');
  });

  test('a long line cut on both sides of the place', () => {
    const problem = errorAt('f.yaml', words, { line: 1, column: 1001 });
    const [, line = '', caret = ''] = formatProblem(problem, `${'a'.repeat(1000)}!${'b'.repeat(1000)}`).split(
      '\n',
    );
    expect(line).toMatch(/^ {2}1 \| …a+!b+…$/);
    expect(line.length).toBeLessThan(120);
    expect(caret.indexOf('^')).toBe(line.indexOf('!'));
  });

  test('no sign of the file that a terminal would obey', () => {
    const shown = formatProblem(
      errorAt('\u001b[2J.yaml', words, { line: 1, column: 1 }),
      'a\u001b[31m\u202eb',
    );
    expect(shown).toContain('\\u001b[2J.yaml');
    expect(shown).toContain('a\\u001b[31m\\u202eb');
  });
});

describe('The problems of a file', () => {
  const at = (line: number, column = 1) => errorAt('f.yaml', words, { line, column });

  test('come in the order of the file, each once', () => {
    const ordered = orderProblems([at(9), at(2, 7), at(2, 3), at(9)]);
    expect(ordered.map(({ line, column }) => [line, column])).toEqual([
      [2, 3],
      [2, 7],
      [9, 1],
    ]);
  });

  test('are cut off at a number that somebody reads, and the rest is counted', () => {
    const many = orderProblems(Array.from({ length: mostProblems + 5 }, (_, index) => at(index + 1)));
    expect(many).toHaveLength(mostProblems + 1);
    expect(many.at(-1)?.message).toBe('5 more problems are not shown.');
    expect(orderProblems([at(1)], 1).at(-1)?.message).toBe('1 more problem is not shown.');
  });
});

test('Every code has one sentence that says what it means', () => {
  for (const [code, means] of Object.entries(problemCatalogue)) {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(means).toMatch(/^[A-Z].+\.$/);
  }
});

import { Parser } from 'tap-parser';
import type { FinalResults, Result } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import { exit } from '../../../src/cli/io.ts';
import { tapTest } from '../../../src/cli/testing/tap.ts';
import { unread } from '../../../src/cli/testing/testFile.ts';
import { builtThread } from '../../support/built.ts';
import { bench } from '../shell.ts';
import { putScenarios } from './scenarios.ts';
import { oneTest } from './oneTest.ts';

interface Parsed {
  readonly points: readonly Result[];
  readonly results: FinalResults;
  readonly others: readonly string[];
}

/** Strict: what is no TAP is a failure. */
function parsed(text: string): Parsed {
  const points: Result[] = [];
  const others: string[] = [];
  let results: FinalResults | undefined;
  const parser = new Parser({ strict: true });
  parser.on('assert', (point: Result) => points.push(point));
  parser.on('extra', (line: string) => others.push(line));
  parser.on('version', (version: string) => others.push(`version ${version}`));
  parser.on('complete', (all: FinalResults) => (results = all));
  parser.end(text);
  if (!results) throw new Error('The TAP does not end.');
  return { points, results, others };
}

describe('TAP', () => {
  const { folder, hotline } = bench({ outside: { testThread: builtThread() } });
  putScenarios(folder);

  test('has a point for each test and each wrong file, and nothing else', async () => {
    const { code, stdout, stderr } = await hotline('test', 'all', '--tap');
    expect([code, stderr]).toEqual([exit.input, '']);
    expect(stdout.startsWith('TAP version 14\n# EXERCISE\n')).toBe(true);
    const { points, results, others } = parsed(stdout);
    expect(points.map(({ ok, id, name }) => [ok, id, name])).toEqual([
      [false, 1, 'all/below/unmet.yaml'],
      [false, 2, 'all/below/unmet.yaml · refused'],
      [false, 3, 'all/below/wrong.yml'],
      [true, 4, 'all/both.yaml'],
      [true, 5, 'all/both.yaml · answered'],
    ]);
    expect(results).toMatchObject({ count: 5, pass: 2, fail: 3, plan: { start: 1, end: 5 } });
    expect(others).toEqual(['version 14']);
  });

  test('says of a point that is not ok what was expected and what happened', async () => {
    const { points } = parsed((await hotline('test', 'all', '--tap')).stdout);
    expect(points[1]?.diag).toMatchObject({
      message: 'failed, 0 of 1 expectation met, 1 scripted act refused',
      severity: 'fail',
      scenario: 'unmet',
      variant: 'refused',
      seed: 1,
      failures: [
        {
          kind: 'expectation',
          id: 'EXP-1',
          expected: 'request blades-1 reaches answered (asked Thu 2 Mar 13:00)',
          happened: 'request blades-1 did not reach answered',
        },
        { kind: 'refusal', id: 'ACT-04', expected: 'CN desk does request.acknowledge (Wed 1 Mar 23:00)' },
      ],
    });
    expect(points[2]?.diag).toMatchObject({ failures: [{ kind: 'file', id: 'unknown-field' }, {}] });
  });

  test('keeps names and words whatever signs are in them', () => {
    const strange = 'a # TODO b\\c\nnot ok 9 - d.yaml';
    const words = '...\n---\nok 7 - "quoted": {x: [y]} # skip\n1..9\n\u0007 end';
    const failing = { kind: 'expectation', id: 'EXP-1', expected: words, happened: words } as const;
    const point = tapTest(1, unread(strange).head, { ...oneTest, passed: false, failures: [failing] });
    const { points, others } = parsed(`TAP version 14\n${point}1..1\n`);
    expect(points.map(({ ok, name, todo }) => [ok, name, todo])).toEqual([
      [false, 'a # TODO b\\c\\u000anot ok 9 - d.yaml', false],
    ]);
    expect(points[0]?.diag).toMatchObject({ failures: [failing] });
    expect(others).toEqual(['version 14']);
  });
});

import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import type { TestReport } from '../../src/cli/testing/testReport.ts';
import { builtThread } from '../support/built.ts';
import { bench, quiet } from './shell.ts';
import type { Bench } from './shell.ts';
import { both, endless, putScenarios, unmet, wrong } from './testing/scenarios.ts';

const outside = { testThread: builtThread() };
const { folder, hotline, refused } = bench({ outside });
putScenarios(folder);
folder.put('quiet.yaml', quiet);
folder.put('both.yaml', both);
folder.put('unmet.yaml', unmet);
folder.put('wrong.yaml', wrong);

const report = async (...argv: string[]): Promise<TestReport> =>
  JSON.parse((await hotline('test', ...argv, '--json')).stdout) as TestReport;

const namesOf = ({ files }: TestReport): string[] => files.map(({ file }) => file);

describe('hotline test', () => {
  test('EX-2 tells of a scenario and each variant in a line, under titles that begin EXERCISE', async () => {
    const { code, stdout, stderr } = await hotline('test', 'both.yaml', 'quiet.yaml');
    expect([code, stderr]).toEqual([exit.done, '']);
    expect(stdout.split('\n')).toEqual([
      'EXERCISE · Tests of 2 scenarios',
      '✓ both.yaml: passed, 2 of 2 expectations met',
      '✓ both.yaml · answered: passed, 2 of 2 expectations met',
      '✓ quiet.yaml: passed, 1 of 1 expectation met',
      '',
      'EXERCISE · 3 tests: 3 passed',
      '',
    ]);
  });

  test('says of a test that failed and in which people play that nothing is done for them, and what to do', async () => {
    folder.put('people.yaml', quiet.replace('storyline:', 'cast: { us: { played-by: person } }\nstoryline:'));
    const { code, stdout } = await hotline('test', 'people.yaml');
    expect(code).toBe(exit.failed);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'A test has no people: nothing is done for us. A variant whose cast gives it to the script has it played.',
    );
    const told = await report('people.yaml', 'quiet.yaml');
    expect(told.files.map(({ tests }) => tests[0]?.people)).toEqual([['us'], []]);
  });

  test('says of a test that failed what was expected, what happened, and how to look at it', async () => {
    const { code, stdout } = await hotline('test', 'unmet.yaml', '--seed', '4');
    expect(code).toBe(exit.failed);
    const [, ...parts] = stdout.split('\n\n');
    expect(parts).toEqual([
      [
        'EXERCISE · unmet.yaml failed',
        '  ✗ EXP-1 expected: request blades-1 reaches answered (asked Thu 2 Mar 13:00)',
        '    happened: request blades-1 did not reach answered',
        '  To look at it: hotline run unmet.yaml --variant base --seed 4',
      ].join('\n'),
      [
        'EXERCISE · unmet.yaml · refused failed · Twice',
        '  ✗ EXP-1 expected: request blades-1 reaches answered (asked Thu 2 Mar 13:00)',
        '    happened: request blades-1 did not reach answered',
        '  ✗ ACT-04 expected: CN desk does request.acknowledge (Wed 1 Mar 23:00)',
        '    happened: It was refused: request.acknowledge is not accepted now: request blades-1 stands at',
        '      acknowledged. It takes request.answer, request.return, request.redirect, request.amend,',
        '      request.withdraw.',
        '  To look at it: hotline run unmet.yaml --variant refused --seed 4',
      ].join('\n'),
      'EXERCISE · 2 tests: 0 passed, 2 failed\n',
    ]);
    expect(stdout).toContain(
      '✗ unmet.yaml · refused: failed, 0 of 1 expectation met, 1 scripted act refused\n',
    );
    const again = await hotline('run', 'unmet.yaml', '--variant', 'refused', '--seed', '4');
    expect(again).toMatchObject({ code: exit.failed });
    expect(again.stdout).toContain('EXERCISE · Quiet (unmet) · variant refused\n');
  });

  test('tells everything that is wrong in a file, and tests the others all the same', async () => {
    const { code, stdout } = await hotline('test', 'wrong.yaml', 'unmet.yaml', 'nothing.yaml');
    expect(code).toBe(exit.input);
    expect(stdout).toContain('✗ wrong.yaml: not in order, 2 errors\n✗ unmet.yaml: failed');
    expect(stdout).toContain('✗ nothing.yaml: cannot be read\n');
    expect(stdout).toMatch(/^wrong\.yaml:3:1: error unknown-field: .*\n +3 \| titel:/m);
    expect(stdout).toMatch(/^wrong\.yaml:7:1: error unknown-field: .*\n +7 \| endx:/m);
    expect(stdout).toContain('nothing.yaml: There is no such file.\n');
    expect(stdout).toContain('EXERCISE · 4 tests: 0 passed, 2 failed, 2 files are not in order\n');
  });

  test('stops one that never ends, and tells which items go round', async () => {
    folder.put('endless.yaml', endless);
    const { code, stdout } = await hotline('test', 'endless.yaml');
    expect(code).toBe(exit.failed);
    expect(stdout).toContain('✗ endless.yaml: failed, 0 of 1 expectation met, the run was stopped\n');
    expect(stdout).toMatch(
      /✗ expected: the run goes on to ENDEX\n +happened: It was stopped: More than 1000 entries at Thu 2 Mar 13:00; next would be item\n +INJ-1000, /,
    );
  });

  test('gives programs one object, of which the parts add up', async () => {
    const { code, stdout, stderr } = await hotline('test', 'all', '--json');
    expect([code, stderr]).toEqual([exit.input, '']);
    const { counts, files, ...rest } = JSON.parse(stdout) as TestReport;
    expect(rest).toEqual({ marking: 'EXERCISE', format: 'hotline-test/1', passed: false, coverage: null });
    expect(counts).toEqual({ tests: 5, passed: 2, failed: 2, wrong: 1 });
    expect(files.map(({ file, scenario, tests }) => [file, scenario, tests.length])).toEqual([
      ['all/below/unmet.yaml', 'unmet', 2],
      ['all/below/wrong.yml', null, 0],
      ['all/both.yaml', 'quiet', 2],
    ]);
    expect(files[1]?.problems.map(({ code: what }) => what)).toEqual(['unknown-field', 'unknown-field']);
    expect(files[2]?.tests[1]).toMatchObject({
      variant: 'answered',
      title: 'Beijing answers',
      agreement: 'us-china-2015',
      seed: 1,
      passed: true,
      failures: [],
      expectations: [
        { id: 'EXP-1', met: true },
        { id: 'EXP-3', met: true },
      ],
    });
    expect(files[0]?.tests[1]?.failures.map(({ kind, id }) => [kind, id])).toEqual([
      ['expectation', 'EXP-1'],
      ['refusal', 'ACT-04'],
    ]);
  });

  test('a test has the same log as the run of that variant', async () => {
    const tests = (await report('both.yaml')).files[0]?.tests ?? [];
    for (const { variant, logHash, entries } of tests) {
      const { stdout } = await hotline('run', 'both.yaml', '--variant', variant, '--json');
      expect(JSON.parse(stdout)).toMatchObject({
        variant: variant === 'base' ? null : variant,
        logHash,
        entries,
      });
    }
    expect(new Set(tests.map(({ logHash }) => logHash)).size).toBe(2);
  });

  test('--seed gives all of them that seed, --variant takes one of each that has it', async () => {
    const { files } = await report('both.yaml', 'quiet.yaml', '--seed', '99', '--variant', 'answered');
    expect(files.map(({ tests }) => tests.map(({ variant, seed }) => [variant, seed]))).toEqual([
      [['answered', 99]],
      [],
    ]);
    const base = await report('both.yaml', 'quiet.yaml', '--variant', 'base');
    expect(base.counts).toMatchObject({ tests: 2, passed: 2 });
  });

  test('writes the same bytes however many it tests at a time', async () => {
    for (const form of [[], ['--tap'], ['--json', '--coverage']]) {
      const argv = ['test', 'all', 'quiet.yaml', 'both.yaml', ...form];
      const one = await hotline(...argv, '--jobs', '1');
      const two = await hotline(...argv, '--jobs', '2');
      expect(one.stdout.length).toBeGreaterThan(500);
      expect(two).toEqual(one);
    }
  });
});

describe('the files of hotline test', () => {
  const other: Bench = bench({ outside });

  test('of a folder are the scenarios in it and below, in the order of their names, and none twice', async () => {
    for (const name of ['scenarios/deep/er', 'scenarios/.hidden', 'scenarios/node_modules/x'])
      mkdirSync(other.folder.at(name), { recursive: true });
    for (const name of ['b', 'a', 'deep/c', 'deep/er/d', '.hidden/e', 'node_modules/x/f'])
      other.folder.put(`scenarios/${name}.yaml`, quiet);
    other.folder.put('scenarios/z.YML', quiet);
    other.folder.put('scenarios/agreement.yaml', 'format: hotline-agreement/1\n');
    other.folder.put('scenarios/notes.txt', quiet);
    symlinkSync(other.folder.at('scenarios'), other.folder.at('scenarios/deep/round'));
    symlinkSync(other.folder.at('scenarios/a.yaml'), other.folder.at('scenarios/deep/link.yaml'));
    const { code, stdout, stderr } = await other.hotline('test', '--json');
    expect([code, stderr]).toEqual([exit.done, '']);
    const all = ['a', 'b', 'deep/c', 'deep/er/d', 'deep/link'].map((name) => `scenarios/${name}.yaml`);
    expect(namesOf(JSON.parse(stdout) as TestReport)).toEqual([...all, 'scenarios/z.YML']);
    const twice = await other.hotline('test', 'scenarios/b.yaml', './scenarios/deep/', 'scenarios', '--json');
    expect(namesOf(JSON.parse(twice.stdout) as TestReport)).toEqual([
      'scenarios/b.yaml',
      ...['c', 'er/d', 'link'].map((name) => `./scenarios/deep/${name}.yaml`),
      'scenarios/a.yaml',
      'scenarios/z.YML',
    ]);
  });

  test('are named when they say nothing of being a scenario', async () => {
    other.folder.put('scenarios/deep/list.yaml', 'shopping: [milk]\n');
    expect(await other.hotline('test', 'scenarios/deep/er', 'scenarios/deep')).toMatchObject({
      code: exit.done,
      stderr:
        'hotline test: scenarios/deep/list.yaml is left out: it does not say format: hotline-scenario/1.\n',
    });
  });

  test('are refused in words when there are none', async () => {
    mkdirSync(folder.at('empty'), { recursive: true });
    expect(await refused(exit.input, 'test')).toBe(
      'hotline test: which scenarios? Give files or folders; there is no folder scenarios here. See hotline test --help.\n',
    );
    expect(await refused(exit.input, 'test', 'quiet.yaml', 'empty')).toBe(
      'hotline test: empty: there is no scenario in this folder.\n',
    );
  });
});

describe('hotline test refuses', () => {
  test('a variant that no scenario has, with the nearest', async () => {
    expect(await refused(exit.input, 'test', 'both.yaml', '--variant', 'answerd')).toBe(
      'hotline test: --variant answerd: there is no such variant. Did you mean answered? There are base, answered.\n',
    );
    expect(await refused(exit.input, 'run', 'both.yaml', '--variant', 'answerd')).toBe(
      'hotline run: --variant answerd: there is no such variant. Did you mean answered? There are base, answered.\n',
    );
  });

  test('two things on standard output, and what has no place for the coverage', async () => {
    expect(await refused(exit.input, 'test', 'quiet.yaml', '--json', '--tap')).toContain(
      '--json and --tap both write to standard output',
    );
    expect(await refused(exit.input, 'test', 'quiet.yaml', '--tap', '--junit', '-')).toContain(
      '--tap and --junit - both',
    );
    expect(await refused(exit.input, 'test', 'quiet.yaml', '--tap', '--coverage')).toContain(
      '--tap has no place for it',
    );
  });

  test('a number of jobs that is none', async () => {
    for (const jobs of ['0', '-1', 'two', '1.5'])
      expect(await refused(exit.input, 'test', 'quiet.yaml', '--jobs', jobs)).toContain('--jobs');
  });

  test('a report in a place where there can be none, before anything is played', async () => {
    expect(await refused(exit.input, 'test', 'quiet.yaml', '--junit', 'all')).toContain('It is a folder');
    expect(await refused(exit.input, 'test', 'quiet.yaml', '--junit', 'no/report.xml')).toContain(
      'There is no folder',
    );
    expect(await refused(exit.input, 'test', 'quiet.yaml', '--junit', './quiet.yaml')).toContain(
      'written over a scenario',
    );
  });
});

describe('the progress of hotline test', () => {
  test('is shown on a terminal, on standard error alone, and is gone at the end', async () => {
    const terminal = bench({ isTTY: true, env: { NO_COLOR: '1' }, outside });
    terminal.folder.put('quiet.yaml', quiet);
    const { stdout, stderr } = await terminal.hotline('test', 'quiet.yaml');
    expect(stdout).toBe((await hotline('test', 'quiet.yaml')).stdout);
    expect(stderr).toContain('0 of 1 files tested');
    expect(stderr).toContain('1 of 1 files tested');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
  });
});

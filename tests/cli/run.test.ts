import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runSummarySchema } from '../../src/contract/runSummary.ts';
import type { RunSummary } from '../../src/contract/runSummary.ts';
import { exit } from '../../src/cli/io.ts';
import { bench, quiet } from './shell.ts';

const { folder, hotline } = bench();
folder.put('quiet.yaml', quiet);

const object = async (...argv: string[]): Promise<RunSummary> =>
  runSummarySchema.parse(JSON.parse((await hotline('run', ...argv, '--json')).stdout));

describe('hotline run', () => {
  test('EX-2 prints the timeline and what it came to, under titles that begin EXERCISE', async () => {
    const { code, stdout, stderr } = await hotline('run', 'quiet.yaml');
    expect([code, stderr]).toEqual([exit.done, '']);
    expect(stdout.startsWith('EXERCISE · Quiet (quiet)\n')).toBe(true);
    expect(stdout).toContain('The answer to US-1 is overdue: later than this profile assumes.');
    const parts = stdout.split('\n\n').filter((part) => !part.startsWith('UTC'));
    expect(parts.filter((part) => !part.startsWith('EXERCISE'))).toEqual([]);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
  });

  test('--json prints one object of the promised shape and nothing else', async () => {
    const { code, stdout, stderr } = await hotline('run', 'quiet.yaml', '--json');
    expect([code, stderr]).toEqual([exit.done, '']);
    expect(runSummarySchema.parse(JSON.parse(stdout))).toMatchObject({
      marking: 'EXERCISE',
      scenario: 'quiet',
      agreement: 'us-china-2015',
      finished: true,
      passed: true,
    });
  });

  test('--log writes the log whole: as many lines as entries, the last with the hash that is told', async () => {
    const { entries, logHash } = await object('quiet.yaml', '--log', 'quiet.jsonl');
    const lines = readFileSync(folder.at('quiet.jsonl'), 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(entries);
    expect(lines.at(-1)).toContain(`"hash":"${logHash}"`);
  });

  test('writes the same log byte for byte each time', async () => {
    await hotline('run', 'quiet.yaml', '--log', 'one.jsonl');
    await hotline('run', 'quiet.yaml', '--log', 'two.jsonl');
    expect(readFileSync(folder.at('one.jsonl'))).toEqual(readFileSync(folder.at('two.jsonl')));
  });

  test('--seed draws chance from another number, and says so', async () => {
    expect(await object('quiet.yaml', '--seed', '99')).toMatchObject({ seed: 99 });
    expect(await object('quiet.yaml')).toMatchObject({ seed: 1 });
  });

  test('--until stops at a moment; the log is unfinished and what was not due is not judged', async () => {
    const summary = await object('quiet.yaml', '--until', 'T+3h');
    expect(summary).toMatchObject({
      finished: false,
      passed: true,
      exercise: 'running',
      now: '2017-03-01T15:00:00.000Z',
    });
    expect(summary.expectations).toMatchObject([{ met: null }]);
    expect(await object('quiet.yaml', '--until', '2017-03-01T15:00:00Z')).toMatchObject({
      entries: summary.entries,
    });
  });

  test('--seat shows one seat what it may see, and nothing private to the other side', async () => {
    const mine = await hotline('run', 'quiet.yaml', '--seat', 'us/desk');
    const theirs = await hotline('run', 'quiet.yaml', '--seat', 'china/desk');
    expect(mine.stdout).toContain('is told of an incident');
    expect(theirs.stdout).not.toContain('is told of an incident');
    expect(theirs.stdout).toContain('EXERCISE · What CN desk knows');
    for (const { stdout } of [mine, theirs]) expect(stdout).not.toContain('One request, and no answer.');
    const judged = await hotline('run', 'quiet.yaml', '--seat', 'evaluator');
    expect(judged.stdout).toContain('One request, and no answer.');
  });

  test('--seat --json gives the view of the seat, and no expectations', async () => {
    const { stdout } = await hotline('run', 'quiet.yaml', '--seat', 'wall', '--json');
    const view = JSON.parse(stdout) as Record<string, unknown>;
    expect(view).toMatchObject({ marking: 'EXERCISE', format: 'hotline-view/1', seat: 'wall' });
    expect(Object.keys(view)).not.toContain('expectations');
  });
});

describe('hotline run ends with 1', () => {
  test('when an expectation is not met, and says which on standard error', async () => {
    folder.put('unmet.yaml', quiet.replace('reaches: acknowledged', 'reaches: answered'));
    const { code, stdout, stderr } = await hotline('run', 'unmet.yaml', '--json');
    expect([code, stderr]).toEqual([exit.failed, 'hotline run: 1 of 1 expectations is not met: EXP-1.\n']);
    expect(JSON.parse(stdout)).toMatchObject({ passed: false, expectations: [{ id: 'EXP-1', met: false }] });
  });

  test('when what is expected of people is not done, and says that a run has none', async () => {
    folder.put('people.yaml', `${quiet}\ncast: { china: { played-by: person } }\n`);
    const { code, stderr } = await hotline('run', 'people.yaml');
    expect(code).toBe(exit.failed);
    expect(stderr).toContain('hotline run: A run has no people: nothing is done for china.');
  });

  test('when an act of the script is refused, unless it may fail', async () => {
    const again = '{ id: ACT-04, at: T+10h, as: china/desk, do: request.acknowledge, request: blades-1';
    folder.put('refused.yaml', quiet.replace('expect:', `  - ${again} }\nexpect:`));
    folder.put('may-fail.yaml', quiet.replace('expect:', `  - ${again}, may-fail: true }\nexpect:`));
    expect(await hotline('run', 'refused.yaml')).toMatchObject({
      code: exit.failed,
      stderr: 'hotline run: 1 scripted act was refused: ACT-04.\n',
    });
    expect(await hotline('run', 'may-fail.yaml')).toMatchObject({ code: exit.done });
  });

  test('and keeps the log all the same', async () => {
    const { code } = await hotline('run', 'unmet.yaml', '--log', 'unmet.jsonl');
    expect(code).toBe(exit.failed);
    expect(folder.files()).toContain('unmet.jsonl');
  });
});

describe('colour', () => {
  const coloured = '\u001b[';

  test('is used on a terminal only', async () => {
    const terminal = bench({ isTTY: true });
    terminal.folder.put('quiet.yaml', quiet);
    expect((await terminal.hotline('run', 'quiet.yaml')).stdout).toContain(coloured);
    expect((await hotline('run', 'quiet.yaml')).stdout).not.toContain(coloured);
  });

  test('is not used where NO_COLOR says no, nor in JSON', async () => {
    const plain = bench({ isTTY: true, env: { NO_COLOR: '1' } });
    plain.folder.put('quiet.yaml', quiet);
    expect((await plain.hotline('run', 'quiet.yaml')).stdout).not.toContain(coloured);
    const terminal = bench({ isTTY: true });
    terminal.folder.put('quiet.yaml', quiet);
    expect((await terminal.hotline('run', 'quiet.yaml', '--json')).stdout).not.toContain(coloured);
  });
});

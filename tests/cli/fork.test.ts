import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import type { RunSummary } from '../../src/contract/runSummary.ts';
import { bench, quiet } from './shell.ts';

const { folder, hotline, refused } = bench();
const linesOf = (name: string): string[] => readFileSync(folder.at(name), 'utf8').trimEnd().split('\n');

beforeAll(async () => {
  folder.put('quiet.yaml', quiet);
  await hotline('run', 'quiet.yaml', '--log', 'parent.jsonl');
});

describe('hotline fork', () => {
  test('goes back to an entry and on to the end in a new log; the old one stays as it is', async () => {
    const parent = linesOf('parent.jsonl');
    const { code, stdout, stderr } = await hotline(
      'fork',
      'parent.jsonl',
      '--at',
      '4',
      '--log',
      'child.jsonl',
    );
    expect([code, stderr]).toEqual([exit.done, '']);
    expect(stdout).toContain('Here this log leaves its parent parent.jsonl, after entry 4.');
    expect(stdout).not.toContain('STARTEX');
    const child = linesOf('child.jsonl');
    expect(child.slice(0, 5)).toEqual(parent.slice(0, 5));
    expect(child[5]).toContain('"do":"exercise.forked"');
    expect(linesOf('parent.jsonl')).toEqual(parent);
    expect(await hotline('replay', 'child.jsonl')).toMatchObject({ code: exit.done });
  });

  test('--stop ends where it leaves the old log', async () => {
    const { stdout } = await hotline(
      'fork',
      'parent.jsonl',
      '--at',
      '4',
      '--log',
      'stopped.jsonl',
      '--stop',
      '--json',
    );
    expect(JSON.parse(stdout) as RunSummary).toMatchObject({ entries: 6, finished: false });
    expect(linesOf('stopped.jsonl')).toHaveLength(6);
  });

  test('gives the same log as the parent would have, for the same script', async () => {
    const ran = JSON.parse((await hotline('run', 'quiet.yaml', '--json')).stdout) as RunSummary;
    const { stdout } = await hotline('fork', 'parent.jsonl', '--at', '3', '--log', 'again.jsonl', '--json');
    const forked = JSON.parse(stdout) as RunSummary;
    expect(forked.requests.map(({ timeliness }) => timeliness)).toEqual(
      ran.requests.map(({ timeliness }) => timeliness),
    );
    expect(forked.entries).toBe(ran.entries + 1);
  });

  test('never overwrites: not another log, and not its parent', async () => {
    folder.put('taken.jsonl', 'precious\n');
    for (const name of ['taken.jsonl', 'parent.jsonl']) {
      const before = readFileSync(folder.at(name));
      const said = await refused(exit.input, 'fork', 'parent.jsonl', '--at', '4', '--log', name);
      expect(said).toContain('a log is never overwritten');
      expect(readFileSync(folder.at(name))).toEqual(before);
    }
  });

  test('takes over only what is whole: what is altered further on does no harm, what is altered before fails', async () => {
    const altered = linesOf('parent.jsonl').map((line, at) =>
      at === 6 ? line.replace('"seq"', '"sEq"') : line,
    );
    folder.put('altered.jsonl', `${altered.join('\n')}\n`);
    expect(await hotline('fork', 'altered.jsonl', '--at', '5', '--log', 'saved.jsonl')).toMatchObject({
      code: exit.done,
    });
    expect(await refused(exit.failed, 'fork', 'altered.jsonl', '--at', '7', '--log', 'lost.jsonl')).toContain(
      'Line 7 was altered',
    );
  });

  test('refuses an entry that is not there, and the one that closes the log', async () => {
    const last = linesOf('parent.jsonl').length - 1;
    expect(await refused(exit.input, 'fork', 'parent.jsonl', '--at', '999', '--log', 'x.jsonl')).toContain(
      `it ends with entry ${last}`,
    );
    expect(
      await refused(exit.input, 'fork', 'parent.jsonl', '--at', String(last), '--log', 'x.jsonl'),
    ).toContain('nothing can follow it');
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { bench, quiet } from './shell.ts';

const { folder, hotline, refused } = bench();
const read = (name: string): string => readFileSync(folder.at(name), 'utf8');

beforeAll(async () => {
  folder.put('quiet.yaml', quiet);
  await hotline('run', 'quiet.yaml', '--log', 'quiet.jsonl');
  await hotline('run', 'quiet.yaml', '--until', 'T+2d', '--log', 'half.jsonl');
  folder.put('torn.jsonl', read('quiet.jsonl').slice(0, -40));
});

describe('hotline report', () => {
  test('prints Markdown', async () => {
    const { code, stdout, stderr } = await hotline('report', 'quiet.jsonl');
    expect([code, stderr]).toEqual([exit.done, '']);
    expect(stdout).toMatch(/^# EXERCISE · After-action report: Quiet\n/);
    expect(stdout).not.toMatch(/!\[/);
  });

  test('writes one page of HTML, and Markdown with its pictures beside it', async () => {
    const html = await hotline('report', 'quiet.jsonl', '--out', 'one.html');
    expect(html).toEqual({ code: exit.done, stdout: 'EXERCISE · Written: one.html\n', stderr: '' });
    expect(read('one.html')).toMatch(/^<!doctype html>/);
    const { stdout } = await hotline('report', 'quiet.jsonl', '--out', 'one.md');
    expect(stdout).toBe('EXERCISE · Written: one.md, one-bridge.svg, one-path-us-blades.svg\n');
    const linked = [...read('one.md').matchAll(/!\[.*?\]\((.*?)\)/g)].map(([, href]) => href);
    expect(linked).toEqual(['one-bridge.svg', 'one-path-us-blades.svg']);
    for (const picture of linked) expect(read(picture!)).toMatch(/^<svg .*<title[^>]*>EXERCISE/s);
  });

  test('writes Markdown into a file of any name when it is told to', async () => {
    await hotline('report', 'quiet.jsonl', '--markdown', '--out', 'two.txt');
    expect(read('two.txt')).toMatch(/^# EXERCISE/);
  });

  test('is made of a run that is not finished, and says so', async () => {
    const { stdout } = await hotline('report', 'half.jsonl');
    expect(stdout).toContain('The log has no closing entry: it is unfinished.');
    expect(stdout).toContain('not yet due');
  });

  test('--json prints the facts as one object', async () => {
    const { stdout } = await hotline('report', 'quiet.jsonl', '--json');
    const facts = JSON.parse(stdout) as Record<string, unknown>;
    expect(facts).toMatchObject({ marking: 'EXERCISE', format: 'hotline-report/1' });
    expect(stdout).toMatch(/^{\s*"marking": "EXERCISE"/);
  });

  test('--seat tells only what that seat saw', async () => {
    const { stdout } = await hotline('report', 'quiet.jsonl', '--seat', 'china/desk');
    expect(stdout).toContain('As CN desk saw it');
    expect(stdout).not.toContain('is told of an incident');
  });

  test('--journal adds what persons tried and were refused', async () => {
    const row = { at: '2017-03-02T13:00:00Z', by: 'us/desk', do: 'call.place', code: 'rule', rule: 'CHAN-1' };
    folder.put('tried.jsonl', `${JSON.stringify({ ...row, message: 'The hotline is suspended.' })}\n\n`);
    const { stdout } = await hotline('report', 'quiet.jsonl', '--journal', 'tried.jsonl');
    expect(stdout).toContain('The hotline is suspended. Tried by a person; kept beside the log.');
    folder.put('wrong.jsonl', `${JSON.stringify({ ...row, message: 'x' })}\n{"at":"noon"}\n`);
    expect(await refused(exit.input, 'report', 'quiet.jsonl', '--journal', 'wrong.jsonl')).toMatch(
      /--journal wrong\.jsonl: line 2 is no row of a journal of refusals: at:/,
    );
  });

  test('never replaces a file unless it is told to, and leaves nothing when one of several is there', async () => {
    folder.put('mine-bridge.svg', 'mine');
    const message = await refused(exit.input, 'report', 'quiet.jsonl', '--out', 'mine.md');
    expect(message).toContain('mine-bridge.svg is there already. Choose another name, or say --force');
    expect(read('mine-bridge.svg')).toBe('mine');
    expect((await hotline('report', 'quiet.jsonl', '--out', 'mine.md', '--force')).code).toBe(exit.done);
    expect(read('mine-bridge.svg')).toMatch(/^<svg/);
  });

  test.each([
    [['--out', 'report.pdf'], 'Expected .html, which prints as PDF from any browser, or .md'],
    [['--out', 'nowhere/report.md'], 'There is no such folder. Nothing was written.'],
    [['--seat', 'us/desc'], 'Did you mean us/desk?'],
    [['--reveal', 'blade'], 'there is no such incident. Did you mean blades?'],
  ])('refuses %j in words', async (options, words) => {
    expect(await refused(exit.input, 'report', 'quiet.jsonl', ...options)).toContain(words);
  });

  test('refuses to reveal the truth before ENDEX, and a log that is torn or none', async () => {
    expect(
      await refused(exit.input, 'report', 'half.jsonl', '--seat', 'us/desk', '--reveal', 'all'),
    ).toContain('play is not over');
    expect(await refused(exit.input, 'report', 'torn.jsonl')).toContain('torn.jsonl');
    expect(await refused(exit.input, 'report', 'quiet.yaml')).toContain('It is a scenario');
    expect(await refused(exit.input, 'report')).toContain('which log?');
    const altered = read('quiet.jsonl').replace('One request, and no answer.', 'One request, and an answer!');
    writeFileSync(folder.at('altered.jsonl'), altered);
    expect(await refused(exit.failed, 'report', 'altered.jsonl')).toContain('altered.jsonl');
  });
});

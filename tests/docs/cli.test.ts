import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { commands, hotline } from './commandLine.ts';
import { expectGenerated, firstCells, readText, root, section } from './markdown.ts';
import { takeTour } from './tour.ts';

const manual = readText('docs/cli.md');

async function help(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await hotline([...argv, '--help']);
  expect([code, stderr]).toEqual([exit.done, '']);
  return `\`\`\`text\n${stdout.trimEnd()}\n\`\`\``;
}

describe('the guide to the command line', () => {
  test('has the help of every command, as the command prints it', async () => {
    const blocks: Record<string, string> = { help: await help() };
    for (const command of await commands()) blocks[`help of ${command}`] = await help(command);
    await expectGenerated('docs/cli.md', blocks);
  });

  test('has a part for every command, and for no other', async () => {
    const parts = [...manual.matchAll(/^## `hotline (\w+)`$/gm)].map(([, command]) => command);
    expect(parts).toEqual(await commands());
  });

  test.each([
    ['replay', 2],
    ['explain', 2],
    ['new', 1],
  ])('gives examples of %s that it really prints', async (verb, count) => {
    const folder = mkdtempSync(join(tmpdir(), 'hotline-cli-'));
    for (const data of ['scenarios', 'agreements'])
      cpSync(join(root, data), join(folder, data), { recursive: true });
    const [examples = ''] = section(manual, `## \`hotline ${verb}\``).split('<!-- generated');
    expect(await takeTour(examples, folder)).toBe(count);
    rmSync(folder, { recursive: true });
  });

  test('EX-2: what shows an exercise begins with EXERCISE, each part and each day of it', async () => {
    for (const argv of [['run'], ['run', '--seat', 'us/desk'], ['run', '--seat', 'wall']]) {
      const [verb = '', ...options] = argv;
      const { stdout } = await hotline([verb, 'scenarios/turbine-blades.yaml', ...options]);
      const begins = stdout.split('\n\n').filter((part) => !/^UTC\b/.test(part));
      expect(begins.length).toBeGreaterThan(10);
      expect(begins.filter((part) => !part.startsWith('EXERCISE'))).toEqual([]);
      const { stdout: object } = await hotline([verb, 'scenarios/turbine-blades.yaml', ...options, '--json']);
      expect(object).toMatch(/^{\s*"marking": "EXERCISE"/);
    }
  });

  test('has every exit code', () => {
    expect(firstCells(section(manual, '## Exit codes'))).toEqual(Object.values(exit).map(String));
  });
});

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { propertyIds } from '../../src/engine/explore/properties.ts';
import { bench } from './shell.ts';

const { hotline, refused } = bench();

describe('hotline check', () => {
  test('says of each property on how much it was tried, and of a search that it was cut off', async () => {
    const { code, stdout, stderr } = await hotline('check', '--most-states', '40', '--walks', '1');
    expect(code).toBe(exit.failed);
    for (const id of propertyIds)
      expect(stdout).toMatch(new RegExp(`^${id} (holds|FAILS|was NOT TRIED): `, 'm'));
    expect(stdout).toMatch(/^P7 holds: /m);
    expect(stdout).toMatch(/^ +[\d,]+ refusals in call alone$/m);
    // what was not seen to the end cannot be said to be all reached
    expect(stdout).toMatch(/^P11 was NOT TRIED: /m);
    expect(stdout).toContain('request alone: 40 states');
    expect(stdout).toContain('CUT OFF at 40 states');
    expect(stdout).toMatch(/These do not hold: .*P11/);
    expect(stderr).toMatch(/^ +\d+ s {2}exercise alone: \d+ states$/m);
  });

  test('gives programs one object', async () => {
    const argv = ['check', '--json', '--most-states', '40', '--walks', '1', '--seed', '3'];
    const { code, stdout } = await hotline(...argv);
    expect(code).toBe(exit.failed);
    const report = JSON.parse(stdout) as { properties: { id: string; tried: number }[] };
    expect(report).toMatchObject({ format: 'hotline-check/1', agreement: 'us-china-2015', seed: 3 });
    expect(report.properties.map(({ id }) => id)).toEqual(propertyIds);
    expect(report.properties.find(({ id }) => id === 'P8')).toMatchObject({ tried: 1, holds: true });
  });

  test('explores under the agreement that is named, by its name or its file', async () => {
    const argv = ['check', '--json', '--most-states', '40', '--walks', '1', '--agreement'];
    const named = await hotline(...argv, 'us-russia-2013');
    expect(JSON.parse(named.stdout)).toMatchObject({ agreement: 'us-russia-2013' });
    const file = fileURLToPath(new URL('../../agreements/generic-bilateral.yaml', import.meta.url));
    const own = await hotline(...argv, file);
    expect(JSON.parse(own.stdout)).toMatchObject({ agreement: 'generic-bilateral' });
    expect(await refused(exit.input, 'check', '--agreement', 'us-russia-2031')).toMatch(
      /--agreement us-russia-2031: there is no such agreement profile\. Did you mean us-russia-2013\?/,
    );
  });

  test('refuses a number that is none', async () => {
    expect(await refused(exit.input, 'check', '--walks', 'many')).toContain('--walks many');
  });
});

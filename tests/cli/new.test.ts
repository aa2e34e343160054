import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { profileText, shippedProfile, shippedProfiles } from '../support/profiles.ts';
import { bench } from './shell.ts';

const { folder, hotline, refused } = bench();

async function made(name: string, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await hotline('new', name, ...argv);
  expect([code, stderr]).toEqual([exit.done, '']);
  return stdout;
}

const textOf = (file: string): string => readFileSync(folder.at(file), 'utf8');

describe.each(shippedProfiles)('hotline new under %s', (id) => {
  const file = `under-${id}.yaml`;
  const profile = shippedProfile(id);

  test('writes a scenario that validates without a warning', async () => {
    expect(await made(`Under ${id}`, '--agreement', id)).toContain(`hotline validate ${file}`);
    const { code, stdout, stderr } = await hotline('validate', file);
    expect([code, stdout, stderr]).toEqual([exit.done, `${file}: the scenario is in order.\n`, '']);
  });

  test('which runs, and passes its own expectations and those of a variant', async () => {
    const ran = await hotline('run', file, '--json');
    expect([ran.code, ran.stderr]).toEqual([exit.done, '']);
    const { code, stdout } = await hotline('test', file, '--jobs', '1');
    expect(code).toBe(exit.done);
    expect(stdout).toContain('2 tests: 2 passed');
  });

  test('which has its parties, seats and names, what it has beside requests, and nothing else', () => {
    const text = textOf(file);
    for (const [party, { capital }] of Object.entries(profile.parties)) {
      expect(text).toContain(`  ${party}: { played-by: script }`);
      expect(text).toContain(`in ${typeof capital.name === 'string' ? capital.name : capital.name.en}`);
    }
    expect(text.includes('call.place')).toBe(profile.hotline !== null);
    expect(text.includes('docket.propose')).toBe(profile.review !== null);
    for (const element of profile.request.elements.is) expect(text).toContain(`        ${element}: `);
    expect(text).not.toMatch(/undefined|NaN|\[object|say it here/);
  });

  test('which has every part that a scenario is made of, with a remark on it', () => {
    const lines = textOf(file).split('\n');
    for (const part of [
      'cast',
      'bodies',
      'briefs',
      'incidents',
      'agenda',
      'storyline',
      'expect',
      'variants',
      'discussion',
    ])
      expect(lines[lines.indexOf(`${part}:`) - 1]).toMatch(/^# |^# policy|^# another/);
    expect(textOf(file)).toContain('\n    when: {');
    const schema = /^# yaml-language-server: \$schema=(.+)$/.exec(lines[0] ?? '')?.[1] ?? '';
    expect(existsSync(resolve(dirname(folder.at(file)), schema))).toBe(true);
  });
});

describe('the name of a new scenario', () => {
  test.each([
    ['harbour-lights', 'harbour-lights', 'title: Harbour lights'],
    ['Harbour lights at night', 'harbour-lights-at-night', 'title: Harbour lights at night'],
    ['  The minister’s  café: 24h ', 'the-ministers-cafe-24h', 'title: "The minister’s café: 24h"'],
    ['2017', '2017', 'title: "2017"'],
    ['A'.repeat(60), 'a'.repeat(48), `title: ${'A'.repeat(60)}`],
  ])('%j gives the id and the title', async (name, id, title) => {
    expect(await made(name)).toContain(`${id}.yaml is written`);
    expect(textOf(`${id}.yaml`)).toContain(`\nid: ${id === '2017' ? '"2017"' : id}\n`);
    expect(textOf(`${id}.yaml`)).toContain(`\n${title}\n`);
    expect(await hotline('validate', `${id}.yaml`)).toMatchObject({ code: exit.done });
  });

  test.each([
    ['两次会议', /no id can be made of it/],
    ['', /no id can be made of it/],
    ['scenarios/mine', /give the name alone.*--dir/],
    ['mine.yaml', /give the name alone/],
  ])('%j is refused', async (name, words) => {
    expect(await refused(exit.input, 'new', name)).toMatch(words);
  });
});

describe('where it is written', () => {
  test('a file that is there is kept', async () => {
    folder.put('kept.yaml', 'precious\n');
    expect(await refused(exit.input, 'new', 'Kept')).toBe(
      'hotline new: kept.yaml is there already, and is kept. Choose another name, or another --dir.\n',
    );
    expect(textOf('kept.yaml')).toBe('precious\n');
  });

  test('--dir names the folder, which is made when it is not there', async () => {
    const said = await made('far', '--dir', 'my exercises/spring');
    expect(said).toContain(`hotline run "${join('my exercises', 'spring', 'far.yaml')}"`);
    expect(await hotline('validate', 'my exercises/spring/far.yaml')).toMatchObject({ code: exit.done });
  });

  test('a file where a folder should be is told', async () => {
    folder.put('a-file', '');
    expect(await refused(exit.input, 'new', 'far', '--dir', 'a-file')).toContain(
      'the folder cannot be made there',
    );
  });
});

describe('the agreement of a new scenario', () => {
  test('can be a file of its own, which the scenario names from where it lies', async () => {
    mkdirSync(folder.at('agreements'));
    const mine = (profileText('generic-bilateral') ?? '').replace('id: generic-bilateral', 'id: mine');
    writeFileSync(folder.at('agreements/mine.yaml'), mine);
    await made('own', '--agreement', 'agreements/mine.yaml', '--dir', 'exercises');
    expect(textOf('exercises/own.yaml')).toContain('\nagreement: ../agreements/mine.yaml\n');
    expect(await hotline('run', 'exercises/own.yaml')).toMatchObject({ code: exit.done });
    await made('beside', '--agreement', './agreements/mine.yaml', '--dir', 'agreements');
    expect(textOf('agreements/beside.yaml')).toContain('\nagreement: ./mine.yaml\n');
    expect(await hotline('run', 'agreements/beside.yaml')).toMatchObject({ code: exit.done });
  });

  test('that there is not is told, with the nearest and with all that there are', async () => {
    const said = await refused(exit.input, 'new', 'lost', '--agreement', 'us-china-2051');
    expect(said).toContain('Did you mean us-china-2015?');
    expect(said).toContain('generic-bilateral');
    expect(await refused(exit.input, 'new', 'lost', '--agreement', './nothing.yaml')).toContain(
      'no such agreement',
    );
  });

  test('that has mistakes is told with them', async () => {
    folder.put('wrong.yaml', (profileText('generic-bilateral') ?? '').replace('\nsummary:', '\nsumary:'));
    expect(await refused(exit.input, 'new', 'lost', '--agreement', './wrong.yaml')).toMatch(
      /it has mistakes\.\n.*unknown-field/s,
    );
  });

  test('that wants more than the scenario has is told with what, and nothing is written', async () => {
    const strict = (profileText('generic-bilateral') ?? '').replaceAll(/^( +)from: \d$/gm, '$1from: 0');
    folder.put('strict.yaml', strict);
    const said = await refused(exit.input, 'new', 'lost', '--agreement', './strict.yaml');
    expect(said).toContain('does not fit it, and nothing was written');
    expect(said).toContain('CLR-1');
  });
});

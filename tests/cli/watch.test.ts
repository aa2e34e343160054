import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { testFolder } from '../support/folder.ts';
import { bench, quiet } from './shell.ts';
import { watching } from './watching.ts';
import type { Watching } from './watching.ts';

const folder = testFolder();
const later = quiet.replace('at: T+9h', 'at: T+9d');
const unmet = '✗ EXP-1 request blades-1 reaches acknowledged: was met, is not met';
const met = '✓ EXP-1 request blades-1 reaches acknowledged: was not met, is met';

/** A scenario of that name is watched while something is done to it, and all has ended well then. */
async function watched(
  name: string,
  work: (watch: Watching, path: string) => Promise<void>,
  text = quiet,
  ...options: string[]
): Promise<void> {
  const path = folder.put(name, text);
  const watch = watching(folder, 'run', name, '--watch', ...options);
  await watch.until(`Watching ${name}`);
  await work(watch, path);
  expect(await watch.interrupt()).toBe(exit.done);
}

const runs = (watch: Watching): number => watch.said().split('EXERCISE · Quiet (quiet)').length - 1;

describe('hotline run --watch', () => {
  test('EX-2 plays at once, plays again at each save, and says which expectations changed', async () => {
    await watched('saved.yaml', async (watch, path) => {
      const first = watch.said();
      expect(first.startsWith('EXERCISE · Quiet (quiet)\n')).toBe(true);
      expect(first).toContain('EXERCISE · Expectations\n');
      expect(first).not.toContain('Since the last run');
      writeFileSync(path, later);
      const second = await watch.until('Watching saved.yaml');
      expect(second).toMatch(
        /^\nEXERCISE · \d\d:\d\d:\d\d saved\.yaml changed\nEXERCISE · Quiet \(quiet\)\n/m,
      );
      expect(second).toContain(`\nEXERCISE · Since the last run\n  ${unmet};`);
      expect(second).toContain('hotline run: 1 of 1 expectations is not met: EXP-1.');
      writeFileSync(path, quiet);
      expect(await watch.until('Watching saved.yaml')).toContain(met);
      writeFileSync(path, quiet);
      expect(await watch.until('Watching saved.yaml')).toContain('The log is the same, byte for byte.');
      expect(runs(watch)).toBe(4);
      const parts = watch.said().split('\n\n');
      expect(parts.filter((part) => !/^(EXERCISE|UTC)/.test(part))).toEqual([]);
    });
  });

  test('sees a save however an editor makes it', async () => {
    await watched('edited.yaml', async (watch, path) => {
      // written beside and put in its place
      writeFileSync(`${path}.new`, later);
      renameSync(`${path}.new`, path);
      expect(await watch.until('Watching edited.yaml')).toContain(unmet);
      // the old one moved away, a new one made
      renameSync(path, `${path}~`);
      writeFileSync(path, quiet);
      rmSync(`${path}~`);
      expect(await watch.until('Watching edited.yaml')).toContain(met);
      // emptied and filled
      writeFileSync(path, '');
      writeFileSync(path, later);
      expect(await watch.until('Watching edited.yaml')).toContain(unmet);
      expect(runs(watch)).toBe(4);
    });
  });

  test('counts several quick saves once', async () => {
    await watched('quick.yaml', async (watch, path) => {
      for (const text of [later, quiet, later, quiet, later]) writeFileSync(path, text);
      expect(await watch.until('Watching quick.yaml')).toContain(unmet);
      writeFileSync(path, quiet);
      expect(await watch.until('Watching quick.yaml')).toContain(met);
      expect(runs(watch)).toBe(3);
    });
  });

  test('waits for a file that is gone, and goes on when it is back', async () => {
    await watched('gone.yaml', async (watch, path) => {
      renameSync(path, `${path}.away`);
      expect(await watch.until('Watching gone.yaml')).toContain(
        'gone.yaml is not there any more; it is waited for.',
      );
      writeFileSync(`${path}.away`, later);
      renameSync(`${path}.away`, path);
      expect(await watch.until('Watching gone.yaml')).toContain(unmet);
    });
  });

  test('shows what is wrong in a file, goes on watching, and compares with the last run that was played', async () => {
    const wrong = quiet.replace('\nendex:', '\nendx:');
    await watched(
      'wrong.yaml',
      async (watch, path) => {
        expect(watch.said()).toMatch(/^wrong\.yaml:7:1: error unknown-field: /);
        writeFileSync(path, quiet);
        expect(await watch.until('Watching wrong.yaml')).not.toContain('Since the last run');
        writeFileSync(path, wrong);
        expect(await watch.until('Watching wrong.yaml')).toContain('wrong.yaml:7:1: error unknown-field: ');
        writeFileSync(path, later);
        expect(await watch.until('Watching wrong.yaml')).toContain(unmet);
      },
      wrong,
    );
  });

  test('watches an agreement profile too, also one that is not there yet or is wrong for a while', async () => {
    const agreement = readFileSync(new URL('../../agreements/us-china-2015.yaml', import.meta.url), 'utf8');
    const text = quiet.replace('agreement: us-china-2015', 'agreement: ./mine.yaml');
    await watched(
      'beside.yaml',
      async (watch) => {
        expect(watch.said()).toContain('error unknown-agreement');
        const profile = folder.put('mine.yaml', agreement);
        expect(await watch.until('Watching beside.yaml')).toContain('EXERCISE · Quiet (quiet)\n');
        folder.put('mine.yaml', agreement.replace('\nclosing:', '\nclosng:'));
        const wrong = await watch.until('Watching beside.yaml');
        expect(wrong).toContain('mine.yaml changed\n');
        expect(wrong).toMatch(/mine\.yaml:\d+:\d+: error /);
        writeFileSync(profile, agreement);
        expect(await watch.until('Watching beside.yaml')).toContain('No expectation changed: 1 of 1 met.');
      },
      text,
    );
  });

  test('shows one seat and one variant, each time', async () => {
    const variants = 'variants:\n  - { id: other, seed: 5 }\n';
    await watched(
      'seat.yaml',
      async (watch, path) => {
        expect(watch.said()).toContain('EXERCISE · What CN desk knows');
        writeFileSync(path, `${later}${variants}`);
        const again = await watch.until('Watching seat.yaml');
        expect(again).toContain('EXERCISE · What CN desk knows');
        expect(again).toContain('variant other');
      },
      `${quiet}${variants}`,
      '--seat',
      'china/desk',
      '--variant',
      'other',
    );
  });
});

describe('hotline run --watch refuses', () => {
  const { folder: other, refused } = bench();
  other.put('quiet.yaml', quiet);

  test('what is for one run only', async () => {
    expect(await refused(exit.input, 'run', 'quiet.yaml', '--watch', '--json')).toBe(
      'hotline run: --watch and --json do not go together: --watch shows run after run, --json is for one.\n',
    );
    expect(await refused(exit.input, 'run', 'quiet.yaml', '--watch', '--log', 'x.jsonl')).toContain(
      '--watch and --log do not go together',
    );
  });

  test('a file that is not there to begin with', async () => {
    expect(await refused(exit.input, 'run', 'nothing.yaml', '--watch')).toBe(
      'hotline run: nothing.yaml: There is no such file.\n',
    );
  });

  test.skipIf(!existsSync('/dev/null'))('what is never saved, such as a pipe or a device', async () => {
    expect(await refused(exit.input, 'run', '/dev/null', '--watch')).toBe(
      'hotline run: /dev/null: It is a pipe or a device, which is never saved; --watch expects a file.\n',
    );
  });
});

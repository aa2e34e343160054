import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { testFiles } from '../../../src/cli/testing/pool.ts';
import { testFolder } from '../../support/folder.ts';

const folder = testFolder();

/** A thread that knows nothing of scenarios: what it does for a file is written in the file's name. */
const thread = pathToFileURL(
  folder.put(
    'thread.mjs',
    `import { parentPort } from 'node:worker_threads';
    const say = (message) => parentPort.postMessage(message);
    const variants = ['base', 'one', 'two'];
    parentPort.on('message', async ({ file }) => {
      if (file === 'ends at once') process.exit(7);
      say({ is: 'opened', opened: { head: { file }, told: '', has: variants, variants } });
      if (file === 'never ends') return;
      if (file === 'is slow') await new Promise((wakes) => setTimeout(wakes, 300));
      for (const variant of variants) {
        if (file === 'fails' && variant === 'one') setTimeout(() => { throw new Error('planted'); });
        else say({ is: 'tested', tested: { test: { variant, passed: true, failures: [] } } });
        if (file === 'fails' && variant === 'one') return;
      }
      say({ is: 'done' });
    });
    say({ is: 'ready' });`,
  ),
);
/** Ends late, since what it does cannot be stopped. */
const slowToEnd = pathToFileURL(
  folder.put(
    'slowToEnd.mjs',
    `import { spawnSync } from 'node:child_process';
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ file }) => {
      parentPort.postMessage({ is: 'opened', opened: { head: { file }, variants: [] } });
      spawnSync(process.execPath, ['-e', 'setTimeout(() => {}, 500)']);
    });
    parentPort.postMessage({ is: 'ready' });`,
  ),
);
const neverBegins = pathToFileURL(
  folder.put(
    'neverBegins.mjs',
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', () => undefined);`,
  ),
);
const broken = pathToFileURL(folder.put('broken.mjs', `throw new Error('planted');`));

async function heard(
  files: readonly string[],
  jobs: number,
  interrupt = new AbortController(),
  program = thread,
) {
  const told: string[] = [];
  const wanted = { cwd: folder.path, variant: null, seed: null, debug: false };
  await testFiles(
    { files, jobs, wanted, interrupt: interrupt.signal, program },
    {
      opened: ({ head }) => {
        told.push(`> ${head.file}`);
        if (head.file === 'never ends') interrupt.abort();
      },
      tested: ({ test: { variant, passed, failures } }) =>
        told.push(`${variant} ${passed ? 'passed' : (failures[0]?.happened ?? '')}`),
      done: () => told.push('.'),
    },
  );
  return told;
}

const passed = ['base passed', 'one passed', 'two passed', '.'];

describe('threads that test files', () => {
  test('are heard in the order of the files, whichever is done first', async () => {
    const files = ['is slow', 'a', 'b', 'c'];
    const inOrder = files.flatMap((file) => [`> ${file}`, ...passed]);
    for (const jobs of [1, 2, 9]) expect(await heard(files, jobs)).toEqual(inOrder);
  });

  test('fail what was left of their own file when they are lost, and of no other', async () => {
    for (const jobs of [1, 2])
      expect(await heard(['a', 'fails', 'ends at once', 'b'], jobs)).toEqual([
        ...['> a', ...passed],
        ...['> fails', 'base passed'],
        ...['one The program failed: planted', 'two The program failed: planted', '.'],
        ...['> ends at once', 'base The program failed: its thread ended with code 7.', '.'],
        ...['> b', ...passed],
      ]);
  });

  test('are ended where they stand when it is interrupted, and nothing fails by that', async () => {
    expect(await heard(['a', 'never ends', 'b'], 1)).toEqual(['> a', ...passed, '> never ends', '.']);
  });

  test('are not begun any more when it was interrupted: none is left behind', async () => {
    let begun = 0;
    const wanted = { cwd: folder.path, variant: null, seed: null, debug: false };
    const interrupt = new AbortController();
    const work = {
      files: ['a', 'b', 'c', 'd'],
      jobs: 2,
      wanted,
      interrupt: interrupt.signal,
      get program() {
        begun += 1;
        return begun === 1 ? slowToEnd : neverBegins;
      },
    };
    await testFiles(work, {
      opened: () => interrupt.abort(),
      tested: () => undefined,
      done: () => undefined,
    });
    expect(begun).toBe(2);
  });

  test('that cannot begin are a fault of the program', async () => {
    await expect(heard(['a'], 2, new AbortController(), broken)).rejects.toThrow('planted');
  });
});

import { describe, expect, test } from 'vitest';
import { testFile } from '../../../src/cli/testing/testFile.ts';
import type { Tested } from '../../../src/cli/testing/testFile.ts';
import { compose } from '../../../src/compose.ts';
import type { Outside } from '../../../src/compose.ts';
import { testFolder } from '../../support/folder.ts';
import { both } from './scenarios.ts';

const folder = testFolder();
folder.put('both.yaml', both);

async function tested(outside: Partial<Outside>, debug = false): Promise<Tested['test'][]> {
  const tests: Tested['test'][] = [];
  const wanted = { cwd: folder.path, variant: null, seed: null, debug };
  await testFile(
    'both.yaml',
    wanted,
    { ...compose(), ...outside },
    {
      opened: () => undefined,
      tested: (one) => tests.push(one.test),
    },
  );
  return tests;
}

describe('a fault of the program', () => {
  test('in playing fails the test that it arose in, and not the next', async () => {
    const { passingLog } = compose();
    let logs = 0;
    const failsOnce = () =>
      logs++ > 0 ? passingLog() : { ...passingLog(), append: () => Promise.reject(new Error('planted')) };
    expect(await tested({ passingLog: failsOnce })).toMatchObject([
      {
        variant: 'base',
        passed: false,
        logHash: null,
        failures: [{ kind: 'fault', id: null, happened: 'The program failed: planted' }],
      },
      { variant: 'answered', passed: true, failures: [] },
    ]);
  });

  test('in reading fails the file', async () => {
    const profilesFor = () => () => {
      throw new Error('planted');
    };
    expect(await tested({ profilesFor })).toMatchObject([
      { variant: 'base', passed: false, failures: [{ happened: 'The program failed: planted' }] },
    ]);
  });

  test('is told with where it arose when that is asked for', async () => {
    const profilesFor = () => () => {
      throw new Error('planted');
    };
    const [failed] = await tested({ profilesFor }, true);
    expect(failed?.failures[0]?.happened).toMatch(
      /^The program failed: Error: planted\n +at profilesFor|\n +at /,
    );
  });
});

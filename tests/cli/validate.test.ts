import { describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { profileText } from '../support/profiles.ts';
import { bench, quiet } from './shell.ts';

const { folder, hotline } = bench();
folder.put('quiet.yaml', quiet);
folder.put('wrong.yaml', quiet.replace('title:', 'titel:').replace('2017-03-01T13', '2017-02-30T13'));
folder.put('profile.yaml', profileText('us-china-2015') ?? '');
folder.put('overlay.yaml', profileText('us-china-2015-annual') ?? '');
folder.put(
  'bad-profile.yaml',
  (profileText('us-china-2015') ?? '').replace(
    'format: hotline-agreement/1',
    'format: hotline-agreement/1\nmood: good',
  ),
);

describe('hotline validate', () => {
  test('says of each file that it is in order, scenario or agreement profile', async () => {
    expect(await hotline('validate', 'quiet.yaml', 'profile.yaml', 'overlay.yaml')).toEqual({
      code: exit.done,
      stdout:
        'quiet.yaml: the scenario is in order.\n' +
        'profile.yaml: the agreement profile is in order.\n' +
        'overlay.yaml: the agreement profile is in order.\n',
      stderr: '',
    });
  });

  test('says everything that is wrong in a file at once, with its places', async () => {
    const { code, stdout, stderr } = await hotline('validate', 'wrong.yaml');
    expect([code, stdout]).toEqual([exit.input, '']);
    expect(stderr).toMatch(/wrong\.yaml:3:1: error/);
    expect(stderr).toMatch(/wrong\.yaml:6:10: error/);
  });

  test('goes on to the other files', async () => {
    const { code, stdout, stderr } = await hotline(
      'validate',
      'wrong.yaml',
      'nothing.yaml',
      'bad-profile.yaml',
      'quiet.yaml',
    );
    expect(code).toBe(exit.input);
    expect(stdout).toBe('quiet.yaml: the scenario is in order.\n');
    expect(stderr).toContain('nothing.yaml: There is no such file.');
    expect(stderr).toMatch(/bad-profile\.yaml:\d+:1: error unknown-field: .*mood/);
  });

  test('--json gives every problem on standard output, and nothing on standard error', async () => {
    const { code, stdout, stderr } = await hotline('validate', 'wrong.yaml', 'quiet.yaml', '--json');
    expect([code, stderr]).toEqual([exit.input, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      marking: 'EXERCISE',
      format: 'hotline-problems/1',
      valid: false,
      files: [
        {
          file: 'wrong.yaml',
          fault: null,
          problems: expect.arrayContaining([expect.objectContaining({ line: 6, column: 10 })]) as unknown,
        },
        { file: 'quiet.yaml', fault: null, problems: [] },
      ],
    });
  });

  test('a scenario finds an agreement that lies beside it, by its path', async () => {
    folder.put('beside.yaml', quiet.replace('agreement: us-china-2015', 'agreement: ./profile.yaml'));
    expect(await hotline('validate', 'beside.yaml')).toMatchObject({ code: exit.done });
    expect(await hotline('run', 'beside.yaml')).toMatchObject({ code: exit.done });
  });
});

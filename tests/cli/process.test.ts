/** The built program as people start it: a process of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { builtProgram } from '../support/built.ts';
import { testFolder } from '../support/folder.ts';
import { bench, quiet } from './shell.ts';

const program = builtProgram();
const demonstration = fileURLToPath(new URL('../../scenarios/turbine-blades.yaml', import.meta.url));
const folder = testFolder();

folder.put('quiet.yaml', quiet);

function hotline(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the built program', () => {
  test('runs the demonstration from any folder, and its expectations are met', () => {
    const { status, stdout, stderr } = hotline('run', demonstration);
    expect([status, stderr]).toEqual([exit.done, '']);
    expect(stdout.startsWith('EXERCISE · Stolen blade designs')).toBe(true);
    expect(stdout).not.toContain('✗');
  });

  test('prints what the program from its sources prints, quotations and all', async () => {
    const lesson = fileURLToPath(new URL('../../scenarios/first-case.yaml', import.meta.url));
    const { stdout } = hotline('run', lesson);
    expect(stdout).toContain('“Slept on it.”\n');
    expect(stdout).toBe((await bench().hotline('run', lesson)).stdout);
  });

  test('writes the same log, byte for byte, as the program from its sources', async () => {
    expect(hotline('run', 'quiet.yaml', '--log', 'built.jsonl').status).toBe(exit.done);
    const sources = bench();
    sources.folder.put('quiet.yaml', quiet);
    await sources.hotline('run', 'quiet.yaml', '--log', 'sources.jsonl');
    const written = readFileSync(folder.at('built.jsonl'), 'utf8');
    expect(written).toBe(readFileSync(sources.folder.at('sources.jsonl'), 'utf8'));
    expect(hotline('replay', 'built.jsonl').status).toBe(exit.done);
  });

  test('ends with 1, 2 and 3 as it says', () => {
    folder.put('unmet.yaml', quiet.replace('reaches: acknowledged', 'reaches: answered'));
    expect(hotline('run', 'unmet.yaml').status).toBe(exit.failed);
    expect(hotline('run', 'nothing.yaml')).toMatchObject({ status: exit.input, stdout: '' });
    expect(hotline().status).toBe(exit.input);
  });

  describe.skipIf(process.platform === 'win32')('reads from a pipe what it reads from a file', () => {
    const inBash = (command: string) =>
      spawnSync('bash', ['-c', command.replaceAll('hotline', `"${process.execPath}" "${program}"`)], {
        cwd: folder.path,
        encoding: 'utf8',
      });

    test('a scenario and a log', () => {
      const { stdout } = hotline('run', 'quiet.yaml', '--log', 'piped.jsonl');
      for (const command of [
        'hotline run <(cat quiet.yaml)',
        '(sleep 1; cat quiet.yaml) | hotline run /dev/stdin',
        'mkfifo named; cat quiet.yaml > named & hotline run named',
      ])
        expect(inBash(command)).toMatchObject({ status: exit.done, stderr: '', stdout });
      const replayed = hotline('replay', 'piped.jsonl').stdout;
      expect(inBash('hotline replay <(cat piped.jsonl)')).toMatchObject({
        status: exit.done,
        stdout: replayed,
      });
      expect(inBash('hotline test <(cat quiet.yaml)').status).toBe(exit.done);
    });

    test('and says what is wrong with it all the same', () => {
      for (const verb of ['run', 'validate', 'test', 'replay']) {
        const { status, stdout, stderr } = inBash(`hotline ${verb} <(echo nothing)`);
        expect([verb, status]).toEqual([verb, exit.input]);
        expect(stdout + stderr).toMatch(/\/dev\/fd\/\d+\S* \S/);
        expect(stderr).not.toContain('    at ');
      }
    });

    test.skipIf(process.platform !== 'linux')('a socket, which cannot be opened by a name', () => {
      for (const verb of ['run', 'replay'])
        expect(
          spawnSync(process.execPath, [program, verb, '/dev/stdin'], { input: quiet, encoding: 'utf8' }),
        ).toMatchObject({
          status: exit.input,
          stderr: expect.stringMatching(/expected a file or a pipe\.\n$/) as string,
        });
    });
  });

  test.skipIf(!existsSync('/sys'))('ends with 3 where it may not write', () => {
    const { status, stdout, stderr } = hotline('run', 'quiet.yaml', '--log', '/sys/run.jsonl');
    expect([status, stdout]).toEqual([exit.machine, '']);
    expect(stderr).toMatch(/^hotline run: --log \/sys\/run\.jsonl: The log could not be written/);
  });

  test.skipIf(process.platform === 'win32')(
    'ends with 3 when a log may not grow further, and leaves nothing',
    () => {
      const before = folder.files();
      const command = `ulimit -f 4; exec "${process.execPath}" "${program}" run quiet.yaml --log grown.jsonl`;
      const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder.path, encoding: 'utf8' });
      expect(status).toBe(exit.machine);
      expect(stderr).toContain('larger than is allowed here. Nothing was left behind.');
      expect(folder.files()).toEqual(before);
    },
  );

  test.skipIf(!existsSync('/dev/full'))('ends with 3 when its output finds the disk full', () => {
    const stdio: ['ignore', number, 'pipe'] = ['ignore', openSync('/dev/full', 'w'), 'pipe'];
    const { status, stderr } = spawnSync(process.execPath, [program, 'run', 'quiet.yaml'], {
      cwd: folder.path,
      encoding: 'utf8',
      stdio,
    });
    expect(status).toBe(exit.machine);
    expect(stderr).toBe('hotline: the output could not be written: the disk is full.\n');
  });

  test('ends quietly when its reader has enough', async () => {
    const child = spawn(process.execPath, [program, 'run', demonstration, '--json'], { cwd: folder.path });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((ends) => child.once('close', ends));
    expect([code, stderr]).toEqual([exit.done, '']);
  });
});

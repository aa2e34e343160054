/** Ctrl-C, as the built program takes it. Other systems have no such signal to send. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { builtProgram } from '../support/built.ts';
import { testFolder } from '../support/folder.ts';
import { scenarioText } from '../support/shippedScenario.ts';
import { quiet } from './shell.ts';

const program = builtProgram();
const folder = testFolder();
folder.put('quiet.yaml', quiet);
mkdirSync(folder.at('many'));
for (let number = 10; number < 60; number++)
  folder.put(`many/${number}.yaml`, scenarioText('turbine-blades'));

/** Interrupts a command once it has said these words. */
function interrupted(
  words: string,
  ...argv: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [program, ...argv], { cwd: folder.path });
  let [stdout, stderr, sent] = ['', '', false];
  child.stdout.on('data', (part: Buffer) => {
    stdout += part.toString();
    if (!sent && stdout.includes(words)) sent = child.kill('SIGINT');
  });
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  return new Promise((ends) => child.once('close', (code) => ends({ code, stdout, stderr })));
}

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  test('ends hotline test where it stands, says how far it came, and leaves no report', async () => {
    const { code, stdout, stderr } = await interrupted('✓', 'test', 'many', '--junit', 'report.xml');
    expect(code).toBe(exit.interrupted);
    expect(stderr).toMatch(/^hotline test: stopped by hand after \d+ of 50 files\.\n$/);
    expect(stdout).not.toContain('✗');
    expect(stdout).not.toContain('50 tests');
    expect(folder.files()).toEqual(['many', 'quiet.yaml']);
  });

  test('bails out of TAP', async () => {
    const { code, stdout } = await interrupted('ok 1', 'test', 'many', '--tap');
    expect(code).toBe(exit.interrupted);
    expect(stdout).toMatch(/\nBail out! [^\n]*\n$/);
    expect(stdout).not.toContain('not ok');
  });

  test('ends what is watched, and that is no failure', async () => {
    expect(await interrupted('Watching', 'run', 'quiet.yaml', '--watch')).toMatchObject({
      code: exit.done,
      stderr: '',
    });
  });
});

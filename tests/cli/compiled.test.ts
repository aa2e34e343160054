/** What Node compiled of the program when it was built, which a start does not compile again. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProgram } from '../support/built.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hotline-compiled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let program = '';
beforeAll(() => {
  builtProgram();
  const built = join(root, 'dist/cli');
  program = join(built, readdirSync(built).find((file) => /^program-\w+\.js$/.test(file)) ?? '');
});

/** Starts the program with what was compiled, and tells whether Node took it. */
function started(compiled: string): { readonly status: number | null; readonly stdout: string } {
  const [start, script, kept] = [join(root, 'bin/start.js'), program, compiled].map((path) =>
    JSON.stringify(pathToFileURL(path).href),
  );
  const code = `
    import { start } from ${start};
    process.argv = [process.argv[0], 'hotline', '--version'];
    const { cachedDataRejected } = start(new URL(${script}), new URL(${kept}));
    process.stdout.write(cachedDataRejected === false ? 'taken' : 'left aside');
  `;
  const args = ['--input-type=module', '--eval', code];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
}

const kept = (how: 'played' | 'served'): string => program.replace(/js$/, how);

test.each(['played', 'served'] as const)(
  'What was compiled when it %s is taken by the Node that built it',
  (how) => {
    expect(started(kept(how)).stdout).toMatch(/^\d+\.\d+\.\d+\ntaken$/);
  },
);

test('Without it, or with one that is torn, the program starts all the same', () => {
  const torn = join(folder, 'torn.played');
  writeFileSync(torn, readFileSync(kept('played')).subarray(0, 5_000));
  for (const file of [torn, join(folder, 'not-there.played')]) {
    const { status, stdout } = started(file);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\nleft aside$/)]);
  }
});

/** Runs every check in order, prints a line for each with the seconds it took, and fails at the end with a list. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules/.bin');

const checks = [
  { name: 'formatting', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'eslint --max-warnings 0 .' },
  { name: 'types of the pure core', command: 'tsc -p tsconfig.core.json' },
  { name: 'types', command: 'tsc -p tsconfig.json' },
  { name: 'types of the dashboard', command: 'tsc -p public' },
  { name: 'dependency rule', command: 'vitest run tests/house' },
  { name: 'dead code', command: 'knip' },
  { name: 'tests', command: 'vitest run --exclude tests/house/** --exclude tests/docs/**' },
  { name: 'docs tests', command: 'vitest run tests/docs' },
];

/** @param {string} command */
function run(command) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const env = { ...process.env, PATH: `${bin}${separator}${process.env['PATH'] ?? ''}` };
  const [program = '', ...args] = command.split(' ');
  // on Windows the programs in node_modules/.bin are scripts of its shell
  const result = spawnSync(program, args, {
    cwd: root,
    env,
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? `${result.error.message}\n` : ''}`;
  return { passed: result.status === 0, output };
}

if (!existsSync(bin)) {
  process.stderr.write('The packages are not installed; run npm run check.\n');
  process.exit(2);
}

/** @type {string[]} */
const failures = [];
for (const { name, command } of checks) {
  const start = performance.now();
  const { passed, output } = run(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name}  ${seconds} s\n`);
  if (passed) continue;
  failures.push(`${name}: ${command}`);
  process.stdout.write(`${output.trimEnd()}\n\n`);
}

if (failures.length > 0) {
  process.stdout.write(`\n${failures.length} of ${checks.length} checks failed:\n`);
  for (const failure of failures) process.stdout.write(`  ${failure}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`All ${checks.length} checks passed.\n`);
}

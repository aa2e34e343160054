import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '../support/folder.ts';
import { hotline } from './commandLine.ts';
import { readText, root } from './markdown.ts';

const folder = testFolder();

test('the pictures of the README are those of a real run of the demonstration', async () => {
  const log = folder.at('blades.jsonl');
  await hotline(['run', 'scenarios/turbine-blades.yaml', '--log', log]);
  const readme = readText('README.md');
  for (const [picture, options] of [
    ['bridge', []],
    ['path', ['--of', 'blades']],
  ] as const) {
    const file = `docs/pictures/turbine-blades-${picture}.svg`;
    expect(readme).toContain(`](${file})`);
    const { code, stdout } = await hotline(['graph', picture, '--log', log, ...options]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(join(root, file));
  }
});

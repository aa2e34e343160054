import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fenced, readText, root, section } from './markdown.ts';
import { takeTour } from './tour.ts';

const readme = readText('README.md');
const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
const prefix = 'npx hotline ';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotline-readme-'));
  for (const data of ['scenarios', 'agreements'])
    cpSync(join(root, data), join(folder, data), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the README', () => {
  test('gives commands that work, and output that they really print, in its order', async () => {
    expect(await takeTour(readme, folder)).toBeGreaterThan(5);
  });

  test('names only scripts that package.json has, and npm start runs the server', () => {
    const named = [...readme.matchAll(/\bnpm (?:run )?(start|test|[a-z:]+)(?=[`\s])/g)].map(
      ([, name = '']) => name,
    );
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'check', 'test:full', 'docs']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(scripts['start']).toMatch(/bin\/hotline\.js serve$/);
  });

  test('has no command that is not tried', () => {
    const others = fenced(readme, 'sh').flatMap((block) => block.trim().split('\n'));
    expect(others.filter((command) => !command.startsWith(prefix))).toEqual(['npm start', 'npm test']);
  });

  test('names five files to read that are there, in the order of the design', () => {
    const steps = [...section(readme, '## Reading the code').matchAll(/^\d\. \[`(.+?)`\]/gm)].map(
      ([, file = '']) => file,
    );
    expect(steps).toEqual([
      'machines/incident.ts',
      'src/engine/step.ts',
      'tests/engine/step.test.ts',
      'scenarios/turbine-blades.yaml',
      'src/runtime/host.ts',
    ]);
    expect(steps.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

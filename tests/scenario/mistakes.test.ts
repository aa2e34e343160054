/**
 * Planners' files, each with one mistake, and beside each every word that is said of it: `<code>--<what the planner did>.yaml` and
 * `.txt`. `npx vitest run tests/scenario/mistakes.test.ts --update` writes what is said anew.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/loadScenario.ts';
import { formatProblem } from '../../src/scenario/problem.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { problemCatalogue } from '../../src/scenario/problemCatalogue.ts';
import { profiles } from '../support/smallScenario.ts';
import { madeMistakes } from './madeMistakes.ts';

const folder = fileURLToPath(new URL('./mistakes/', import.meta.url));
const inFolder = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length));
const mistakes = [...inFolder, ...Object.keys(madeMistakes)].sort();

const bytesOf = (mistake: string): Uint8Array =>
  madeMistakes[mistake]?.() ?? readFileSync(`${folder}${mistake}.yaml`);

const codeOf = (mistake: string): string => mistake.slice(0, mistake.indexOf('--'));

function told(mistake: string): readonly Problem[] {
  const loaded = loadScenario(bytesOf(mistake), `${mistake}.yaml`, profiles);
  return 'problems' in loaded ? loaded.problems : loaded.warnings();
}

describe('a mistake of a planner is told with its place, in these words:', () => {
  test.each(mistakes)('%s', async (mistake) => {
    const problems = told(mistake);
    const code = codeOf(mistake);
    if (code === 'too-many-problems') expect(problems.at(-1)?.code).toBe(code);
    else expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
    const text = new TextDecoder().decode(bytesOf(mistake));
    const said = problems.slice(-5).map((problem) => `${formatProblem(problem, text)}\n`);
    await expect(said.join('')).toMatchFileSnapshot(`${folder}${mistake}.txt`);
  });

  test('every code has two or more, no two the same', () => {
    const few = Object.keys(problemCatalogue).filter(
      (code) => mistakes.filter((mistake) => codeOf(mistake) === code).length < 2,
    );
    expect(few).toEqual([]);
    expect(mistakes.length).toBeGreaterThan(150);
    const files = inFolder.map((mistake) => readFileSync(`${folder}${mistake}.yaml`, 'utf8'));
    expect(new Set(files).size).toBe(files.length);
    const said = mistakes.map((mistake) =>
      readFileSync(`${folder}${mistake}.txt`, 'utf8').replaceAll(`${mistake}.yaml`, ''),
    );
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
  });

  test('nothing in the folder is left over', () => {
    const left = readdirSync(folder).filter(
      (file) => !mistakes.includes(file.replace(/\.(yaml|txt)$/, '')) || !/\.(yaml|txt)$/.test(file),
    );
    expect(left).toEqual([]);
  });
});

import { checkShape } from '../../src/scenario/checkShape.ts';
import { parseYaml } from '../../src/scenario/parseYaml.ts';
import { formatProblem, type Problem } from '../../src/scenario/problem.ts';
import { exerciseSchema } from './exerciseSchema.ts';

/** One thing that goes wrong in a planner's file, and every word that the planner is told, line by line. */
export type Mistake = {
  readonly mistake: string;
  readonly text: readonly string[];
  readonly says: readonly string[];
};

const whole = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

export const said = (problems: readonly Problem[]): string[] =>
  problems.flatMap((problem) => formatProblem(problem).split('\n'));

/** What is said of a file that is not YAML as it should be. */
export function saidOfYaml(lines: readonly string[]): string[] {
  const reading = parseYaml(whole(lines), 'turbine.yaml');
  return reading.ok ? [] : said(reading.problems);
}

/** What is said of a file that is YAML, and not an exercise. */
export function saidOfShape(lines: readonly string[]): string[] {
  const parsed = parseYaml(whole(lines), 'turbine.yaml');
  if (!parsed.ok) throw new Error('the text should be YAML');
  const reading = checkShape(parsed.value, exerciseSchema, 'turbine.yaml');
  return reading.ok ? [] : said(reading.problems);
}

/** Tests in TAP 14, as they are made: a point for each, and for one that failed what was expected and what happened. */
import { stringify } from 'yaml';
import { visible } from '../../scenario/problem.ts';
import { problemFailings } from './failings.ts';
import { resultWords, testName } from './testReport.ts';
import type { Failing, FileHead, ScenarioTest } from './testReport.ts';

export const tapBegins = 'TAP version 14\n# EXERCISE\n';

export function tapTest(number: number, head: FileHead, test: ScenarioTest): string {
  const about = { scenario: head.scenario, variant: test.variant, seed: test.seed };
  return point(number, test.passed, testName(head, test), resultWords(test), about, test.failures);
}

export function tapWrong(number: number, head: FileHead): string {
  return point(number, false, head.file, 'the file is not in order', {}, problemFailings(head));
}

export const tapEnds = (tests: number): string => `1..${tests}\n`;

export const tapBails = 'Bail out! It was stopped by hand.\n';

function point(
  number: number,
  passed: boolean,
  name: string,
  message: string,
  about: object,
  failures: readonly Failing[],
): string {
  const head = `${passed ? 'ok' : 'not ok'} ${number} - ${escaped(name)}\n`;
  if (passed) return head;
  const told = stringify({ message, severity: 'fail', ...about, failures }, { lineWidth: 0 });
  return `${head}  ---\n${told.replace(/^(?=.)/gm, '  ')}  ...\n`;
}

/** A number sign would begin a directive. */
const escaped = (text: string): string => visible(text).replace(/[\\#]/g, '\\$&');

/** Tests as people read them: a line for each, why some failed, what they came to, and what none of them came by. */
import { line, title, wrapped } from '../../report/line.ts';
import type { Line } from '../../report/line.ts';
import { countOf } from '../../report/wording.ts';
import { peopleMissed } from '../peopleMissed.ts';
import type { FileTested } from './coverage.ts';
import { isWrong, resultWords, testName } from './testReport.ts';
import type { Failing, FileHead, ScenarioTest, TestReport } from './testReport.ts';

export const beginLines = (files: number): Line[] => title(`Tests of ${countOf(files, 'scenario')}`);

export function testLines(head: FileHead, test: ScenarioTest): Line[] {
  const mark = test.passed ? '✓' : '✗';
  return wrapped(`${mark} ${testName(head, test)}: ${resultWords(test)}`, 0, test.passed ? 'good' : 'bad');
}

export function wrongLines(head: FileHead): Line[] {
  const why =
    head.fault === null ? `not in order, ${countOf(head.problems.length, 'error')}` : 'cannot be read';
  return wrapped(`✗ ${head.file}: ${why}`, 0, 'bad');
}

/** Of each test that failed what was expected, what happened, and how to look at it; of each wrong file what is wrong. */
export function failureLines(files: readonly FileTested[], seed: number | null): Line[] {
  return files.flatMap(({ head, told, tested }) => [
    ...(isWrong(head)
      ? [line(''), ...title(`${head.file} cannot be played`), ...told.split('\n').map((text) => line(text))]
      : []),
    ...tested.filter(({ test }) => !test.passed).flatMap(({ test }) => whyFailed(head, test, seed)),
  ]);
}

function whyFailed(head: FileHead, test: ScenarioTest, seed: number | null): Line[] {
  const called = test.title === null ? [] : [test.title];
  const seeded = seed === null ? '' : ` --seed ${seed}`;
  const missed = peopleMissed(test.people, 'test');
  return [
    line(''),
    ...title(`${testName(head, test)} failed`, ...called),
    ...test.failures.flatMap(failingLines),
    ...(missed === null ? [] : wrapped(missed, 2)),
    ...wrapped(
      `To look at it: hotline run ${quotedName(head.file)} --variant ${test.variant}${seeded}`,
      2,
      'quiet',
    ),
  ];
}

const quotedName = (file: string): string => (/^[\w./\\:-]+$/.test(file) ? file : `"${file}"`);

function failingLines({ id, expected, happened }: Failing): Line[] {
  const what = id === null ? '' : `${id} `;
  return [
    ...wrapped(`✗ ${what}expected: ${expected}`, 2, 'bad'),
    ...happened.split('\n').flatMap((text, at) => wrapped(at === 0 ? `happened: ${text}` : text, 4)),
  ];
}

export function endLines({ passed, counts }: TestReport): Line[] {
  const { tests, wrong } = counts;
  const parts = [
    `${counts.passed} passed`,
    counts.failed === 0 ? '' : `${counts.failed} failed`,
    wrong === 0 ? '' : `${countOf(wrong, 'file is', 'files are')} not in order`,
  ].filter((words) => words !== '');
  const told = title(`${countOf(tests, 'test')}: ${parts.join(', ')}`);
  return [line(''), ...told.map(({ text }) => line(text, passed ? 'good' : 'bad'))];
}

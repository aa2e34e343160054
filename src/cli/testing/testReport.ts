/** What tests of scenarios came to. `TestReport` is what `hotline test --json` gives: format `hotline-test/1`. */
import type { ExpectationSummary, RunSummary } from '../../contract/runSummary.ts';
import type { MachineName } from '../../contract/subject.ts';
import { BASE } from '../../contract/variant.ts';
import type { Lack } from '../../engine/machineParts.ts';
import type { Problem } from '../../scenario/problem.ts';

export const TEST_FORMAT = 'hotline-test/1';

/** Something that makes a test fail, in plain words. */
export interface Failing {
  readonly kind: 'expectation' | 'refusal' | 'stopped' | 'fault' | 'file';
  /** The expectation or the item that it is about; null when it is about the run. */
  readonly id: string | null;
  readonly expected: string;
  readonly happened: string;
}

/** A scenario or one of its variants, played from STARTEX to ENDEX. */
export interface ScenarioTest {
  /** The id of the variant, or `base`. */
  readonly variant: string;
  readonly title: string | null;
  /** Null when the program failed before it was known. */
  readonly agreement: string | null;
  readonly seed: number | null;
  readonly passed: boolean;
  readonly failures: readonly Failing[];
  /** Sides and seats that a person plays: nothing is done for them in a test. */
  readonly people: readonly string[];
  readonly expectations: readonly ExpectationSummary[];
  readonly refusals: RunSummary['refusals'];
  /** How many entries its log has, and the hash of the last; null when it could not be played. */
  readonly entries: number;
  readonly logHash: string | null;
}

/** A scenario's file before any of it is played. */
export interface FileHead {
  readonly file: string;
  readonly scenario: string | null;
  readonly title: string | null;
  /** Why it could not be read at all. */
  readonly fault: string | null;
  readonly problems: readonly Problem[];
}

export interface FileReport extends FileHead {
  readonly tests: readonly ScenarioTest[];
}

/** A file that is not in order counts as one test. */
export interface TestCounts {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly wrong: number;
}

export interface Covered {
  readonly all: number;
  readonly reached: number;
  readonly never: readonly string[];
  /** Nothing can come by these under the agreements of the tests. */
  readonly notApplicable: readonly string[];
}

export interface MachineCoverage {
  readonly machine: MachineName;
  readonly states: Covered;
  readonly transitions: Covered;
}

export interface ItemNeverDone {
  readonly id: string;
  /** What became of it in the tests; empty when it never came up. */
  readonly became: readonly string[];
}

export interface ScenarioCoverage {
  readonly file: string;
  readonly items: number;
  readonly done: number;
  readonly never: readonly ItemNeverDone[];
}

export interface Coverage {
  /** What every agreement of the tests is without. */
  readonly lacking: readonly Lack[];
  readonly machines: readonly MachineCoverage[];
  readonly scenarios: readonly ScenarioCoverage[];
}

export interface TestReport {
  readonly marking: 'EXERCISE';
  readonly format: typeof TEST_FORMAT;
  readonly passed: boolean;
  readonly counts: TestCounts;
  readonly files: readonly FileReport[];
  readonly coverage: Coverage | null;
}

export const isWrong = ({ fault, problems }: FileHead): boolean => fault !== null || problems.length > 0;

export function testReport(files: readonly FileReport[], coverage: Coverage | null): TestReport {
  const tests = files.flatMap((file) => file.tests);
  const passed = tests.filter((one) => one.passed).length;
  const wrong = files.filter(isWrong).length;
  const counts = { tests: tests.length + wrong, passed, failed: tests.length - passed, wrong };
  return {
    marking: 'EXERCISE',
    format: TEST_FORMAT,
    passed: passed === counts.tests,
    counts,
    files,
    coverage,
  };
}

/** `scenarios/two-meetings.yaml · silent-side`. */
export const testName = (
  { file }: Pick<FileHead, 'file'>,
  { variant }: Pick<ScenarioTest, 'variant'>,
): string => (variant === BASE ? file : `${file} · ${variant}`);

/** `11 of 12 expectations met, 1 act refused`. */
export function resultWords({ passed, expectations, failures }: ScenarioTest): string {
  const all = expectations.length;
  const met = expectations.filter((one) => one.met === true).length;
  const refused = failures.filter(({ kind }) => kind === 'refusal').length;
  const parts = [
    passed ? 'passed' : 'failed',
    all === 0 ? 'no expectations' : `${met} of ${all} ${all === 1 ? 'expectation' : 'expectations'} met`,
    refused === 0 ? '' : `${refused} scripted ${refused === 1 ? 'act' : 'acts'} refused`,
    failures.some(({ kind }) => kind === 'stopped') ? 'the run was stopped' : '',
    failures.some(({ kind }) => kind === 'fault') ? 'the program failed' : '',
  ];
  return parts.filter((words) => words !== '').join(', ');
}

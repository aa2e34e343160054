/** `hotline test FILES`: plays scenarios and their variants as tests, several at a time, and says which fail and why. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { exit, fail } from './io.ts';
import type { ExitCode, Failure, Shell } from './io.ts';
import { coverageOf } from './testing/coverage.ts';
import type { FileTested } from './testing/coverage.ts';
import { junit } from './testing/junit.ts';
import { testFiles } from './testing/pool.ts';
import type { Work } from './testing/pool.ts';
import { progressOn } from './testing/progress.ts';
import { unfitFor, writeReport } from './testing/reportFile.ts';
import { isFolder, scenarioFiles } from './testing/scenarioFiles.ts';
import { tellerFor } from './testing/teller.ts';
import type { Form, Teller } from './testing/teller.ts';
import type { Tested } from './testing/testFile.ts';
import { isWrong, testReport } from './testing/testReport.ts';
import type { TestReport } from './testing/testReport.ts';
import { noSuchVariant } from './variants.ts';

export interface TestOptions {
  readonly variant?: string;
  readonly seed?: number;
  readonly jobs?: number;
  readonly coverage?: boolean;
  readonly json?: boolean;
  readonly tap?: boolean;
  readonly junit?: string;
}

export async function test(names: readonly string[], options: TestOptions, shell: Shell): Promise<ExitCode> {
  const { io, outside } = shell;
  const form = formOf(options);
  if (typeof form === 'object') return fail(shell, form);
  const files = filesFor(names, shell);
  if ('code' in files) return fail(shell, files);
  const xml = options.junit === '-' ? undefined : options.junit;
  const unfit = xml === undefined ? null : unfitFor(xml, files, io.cwd);
  if (unfit !== null) return fail(shell, { code: exit.input, message: `--junit ${xml ?? ''}: ${unfit}` });

  const { variant = null, seed = null, jobs = availableParallelism() } = options;
  const wanted = { cwd: io.cwd, variant, seed, debug: io.env['HOTLINE_DEBUG'] !== undefined };
  const work: Work = { files, jobs, wanted, interrupt: io.interrupt(), program: outside.testThread };
  const teller = tellerFor(form, seed, shell);
  const tested = await testAll(work, teller, shell);
  if (work.interrupt.aborted) {
    teller.stops();
    return fail(shell, {
      code: exit.interrupted,
      message: `stopped by hand after ${tested.length} of ${files.length} files.`,
    });
  }
  const without = variant === null ? null : untested(variant, tested);
  if (without) return fail(shell, without);

  const report = testReport(
    tested.map(({ head, tested: own }) => ({ ...head, tests: own.map(({ test: one }) => one) })),
    options.coverage === true ? coverageOf(tested) : null,
  );
  teller.ends(report, tested);
  const unwritten = xml === undefined ? null : writeReport(xml, io.cwd, junit(report));
  return unwritten
    ? fail(shell, { ...unwritten, message: `--junit ${unwritten.message}` })
    : verdictOf(report);
}

/** One thing at a time goes to standard output. */
function formOf({ json, tap, junit: xml, coverage }: TestOptions): Form | Failure {
  const asked = [
    json === true ? '--json' : '',
    tap === true ? '--tap' : '',
    xml === '-' ? '--junit -' : '',
  ].filter((one) => one !== '');
  const [one, other] = asked;
  if (other !== undefined)
    return {
      code: exit.input,
      message: `${one ?? ''} and ${other} both write to standard output. Choose one.`,
    };
  if (coverage === true && (one === '--tap' || one === '--junit -'))
    return {
      code: exit.input,
      message: `--coverage is told in lines or with --json; ${one} has no place for it.`,
    };
  if (one === undefined) return 'lines';
  return one === '--json' ? 'json' : one === '--tap' ? 'tap' : 'junit';
}

const usual = 'scenarios';

function filesFor(names: readonly string[], { io, name }: Shell): readonly string[] | Failure {
  if (names.length === 0 && !isFolder(resolve(io.cwd, usual)))
    return {
      code: exit.input,
      message: `which scenarios? Give files or folders; there is no folder ${usual} here. See ${name} --help.`,
    };
  const { files, leftOut, empty } = scenarioFiles(names.length === 0 ? [usual] : names, io.cwd);
  const [folder] = empty;
  if (folder !== undefined)
    return { code: exit.input, message: `${folder}: there is no scenario in this folder.` };
  for (const file of leftOut)
    io.stderr.write(`${name}: ${file} is left out: it does not say format: hotline-scenario/1.\n`);
  return files;
}

interface InMaking extends FileTested {
  readonly tested: Tested[];
}

async function testAll(work: Work, teller: Teller, { io }: Shell): Promise<FileTested[]> {
  const all: InMaking[] = [];
  const progress = progressOn(io);
  let begun = false;
  const tell = (say: () => void): void => {
    progress.clear();
    if (!begun) teller.begins(work.files.length);
    begun = true;
    say();
  };
  let done = 0;
  const show = (): void => progress.show(`${done} of ${work.files.length} files tested`);
  show();
  try {
    await testFiles(work, {
      opened: ({ head, told, has }) => {
        all.push({ head, told, has, tested: [] });
        if (isWrong(head)) tell(() => teller.wrong(head));
        show();
      },
      tested: (one) => {
        const file = all.at(-1);
        file?.tested.push(one);
        if (file) tell(() => teller.test(file.head, one.test));
        show();
      },
      done: () => {
        done += 1;
        show();
      },
    });
  } finally {
    progress.clear();
  }
  return all;
}

/** Nothing was tested, since no file has the variant. */
function untested(variant: string, files: readonly FileTested[]): Failure | null {
  if (files.some(({ head, tested }) => tested.length > 0 || isWrong(head))) return null;
  return noSuchVariant(variant, [...new Set(files.flatMap((file) => file.has))]);
}

function verdictOf({ counts: { failed, wrong } }: TestReport): ExitCode {
  if (wrong > 0) return exit.input;
  return failed > 0 ? exit.failed : exit.done;
}

/** How tests are told: for people, in TAP, or when all is done as one object or as XML. */
import type { Line } from '../../report/line.ts';
import { printJson } from '../io.ts';
import type { Shell } from '../io.ts';
import { printLines } from '../paint.ts';
import type { FileTested } from './coverage.ts';
import { coverageLines } from './coverageLines.ts';
import { junit } from './junit.ts';
import { beginLines, endLines, failureLines, testLines, wrongLines } from './lines.ts';
import { tapBails, tapBegins, tapEnds, tapTest, tapWrong } from './tap.ts';
import type { FileHead, ScenarioTest, TestReport } from './testReport.ts';

export type Form = 'lines' | 'tap' | 'json' | 'junit';

/** Hears of tests as they are made, in the order of the files. */
export interface Teller {
  readonly begins: (files: number) => void;
  readonly test: (head: FileHead, test: ScenarioTest) => void;
  readonly wrong: (head: FileHead) => void;
  readonly ends: (report: TestReport, files: readonly FileTested[]) => void;
  /** It was stopped by hand. */
  readonly stops: () => void;
}

const nothing = (): void => undefined;
const silent: Omit<Teller, 'ends'> = { begins: nothing, test: nothing, wrong: nothing, stops: nothing };

export function tellerFor(form: Form, seed: number | null, shell: Shell): Teller {
  const { stdout } = shell.io;
  switch (form) {
    case 'lines':
      return inLines(seed, (lines) => printLines(lines, stdout, shell.io));
    case 'tap':
      return inTap((text) => stdout.write(text));
    case 'json':
      return { ...silent, ends: (report) => printJson(shell, report) };
    case 'junit':
      return { ...silent, ends: (report) => stdout.write(junit(report)) };
  }
}

function inLines(seed: number | null, print: (lines: readonly Line[]) => void): Teller {
  return {
    ...silent,
    begins: (files) => print(beginLines(files)),
    test: (head, test) => print(testLines(head, test)),
    wrong: (head) => print(wrongLines(head)),
    ends: (report, files) =>
      print([
        ...failureLines(files, seed),
        ...(report.coverage === null ? [] : coverageLines(report.coverage)),
        ...endLines(report),
      ]),
  };
}

function inTap(print: (text: string) => void): Teller {
  let number = 0;
  return {
    begins: () => print(tapBegins),
    test: (head, test) => print(tapTest(++number, head, test)),
    wrong: (head) => print(tapWrong(++number, head)),
    ends: () => print(tapEnds(number)),
    stops: () => print(tapBails),
  };
}

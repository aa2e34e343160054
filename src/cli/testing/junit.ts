/** Tests as JUnit XML: a suite for each file, a case for itself and for each of its variants. No times: the same tests, the same bytes. */
import { problemFailings } from './failings.ts';
import { isWrong, resultWords } from './testReport.ts';
import type { Failing, FileReport, ScenarioTest, TestReport } from './testReport.ts';

export function junit({ counts, files }: TestReport): string {
  const { tests, failed, wrong } = counts;
  const suites = element(
    'testsuites',
    { name: 'EXERCISE hotline test', tests, failures: failed, errors: wrong },
    files.map(suite),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suites}\n`;
}

function suite(report: FileReport): string {
  const { file, tests } = report;
  const wrong = isWrong(report);
  const failed = tests.filter(({ passed }) => !passed).length;
  const counts = {
    tests: tests.length + (wrong ? 1 : 0),
    failures: failed,
    errors: wrong ? 1 : 0,
    skipped: 0,
  };
  const cases = wrong ? [wrongCase(report)] : tests.map((test) => testCase(file, test));
  return element('testsuite', { name: `EXERCISE ${file}`, ...counts }, cases);
}

function testCase(file: string, test: ScenarioTest): string {
  const { variant, failures } = test;
  const about = { name: variant, classname: className(file), file };
  return element(
    'testcase',
    about,
    failures.length === 0 ? [] : [told('failure', resultWords(test), failures)],
  );
}

function wrongCase(report: FileReport): string {
  const about = { name: 'the file', classname: className(report.file), file: report.file };
  return element('testcase', about, [told('error', 'The file is not in order.', problemFailings(report))]);
}

function told(name: 'failure' | 'error', message: string, failures: readonly Failing[]): string {
  const lines = failures.map(
    ({ id, expected, happened }) =>
      `${id === null ? '' : `${id} `}expected: ${expected}\n  happened: ${happened}`,
  );
  const type = failures[0]?.kind ?? '';
  return `<${name}${attributes({ message, type })}>${escaped(lines.join('\n'))}</${name}>`;
}

/** Readers take what stands before the last dot for the name of a package. */
const className = (file: string): string =>
  file
    .replace(/\.ya?ml$/i, '')
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.')
    .join('.');

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, about: Attributes, inside: readonly string[]): string {
  const begins = `<${name}${attributes(about)}`;
  if (inside.length === 0) return `${begins}/>`;
  const lines = inside.map((one) => one.replace(/^(?=\s*<)/gm, '  '));
  return `${begins}>\n${lines.join('\n')}\n</${name}>`;
}

const attributes = (about: Attributes): string =>
  Object.entries(about)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(String(value)).replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
    )
    .join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold at all, such as a bell or half of a pair, is shown as a sign that something was there. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

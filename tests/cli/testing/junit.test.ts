import { readFileSync, writeFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { exit } from '../../../src/cli/io.ts';
import { junit } from '../../../src/cli/testing/junit.ts';
import { unread } from '../../../src/cli/testing/testFile.ts';
import { testReport } from '../../../src/cli/testing/testReport.ts';
import { builtThread } from '../../support/built.ts';
import { bench } from '../shell.ts';
import { oneTest } from './oneTest.ts';
import { putScenarios } from './scenarios.ts';

interface Element {
  readonly name: string;
  readonly about: Readonly<Record<string, string>>;
  readonly inside: Element[];
  text: string;
}

/** By a reader that takes nothing but well-formed XML. */
function parsed(xml: string): Element {
  const root: Element = { name: '', about: {}, inside: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, about: attributes, inside: [], text: '' };
    open.at(-1)?.inside.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.inside[0]!;
}

const named = (element: Element, name: string): Element[] =>
  element.inside.flatMap((one) => [...(one.name === name ? [one] : []), ...named(one, name)]);

describe('JUnit XML', () => {
  const { folder, hotline } = bench({ outside: { testThread: builtThread() } });
  putScenarios(folder);

  test('has a suite for each file and a case for each test, and its counts are right', async () => {
    const { code, stdout, stderr } = await hotline('test', 'all', '--junit', '-');
    expect([code, stderr]).toEqual([exit.input, '']);
    const root = parsed(stdout);
    expect([root.name, root.about]).toEqual([
      'testsuites',
      { name: 'EXERCISE hotline test', tests: '5', failures: '2', errors: '1' },
    ]);
    expect(named(root, 'testsuite').map(({ about }) => about)).toEqual([
      { name: 'EXERCISE all/below/unmet.yaml', tests: '2', failures: '2', errors: '0', skipped: '0' },
      { name: 'EXERCISE all/below/wrong.yml', tests: '1', failures: '0', errors: '1', skipped: '0' },
      { name: 'EXERCISE all/both.yaml', tests: '2', failures: '0', errors: '0', skipped: '0' },
    ]);
    for (const suite of named(root, 'testsuite')) {
      const counts = ['testcase', 'failure', 'error'].map((name) => String(named(suite, name).length));
      expect(counts).toEqual([suite.about['tests'], suite.about['failures'], suite.about['errors']]);
    }
    expect(named(root, 'testcase').map(({ about }) => `${about['classname']} ${about['name']}`)).toEqual([
      'all.below.unmet base',
      'all.below.unmet refused',
      'all.below.wrong the file',
      'all.both base',
      'all.both answered',
    ]);
    expect(named(root, 'failure')[0]).toMatchObject({
      about: { message: 'failed, 0 of 1 expectation met', type: 'expectation' },
      text: 'EXP-1 expected: request blades-1 reaches answered (asked Thu 2 Mar 13:00)\n  happened: request blades-1 did not reach answered',
    });
    expect(named(root, 'error')[0]?.text).toContain(
      "happened: all/below/wrong.yml:3:1: There is no field 'titel'",
    );
  });

  test('is written to a file whole, beside what people read, and over the report before', async () => {
    writeFileSync(folder.at('report.xml'), 'old');
    const { stdout } = await hotline('test', 'all/both.yaml', '--junit', 'report.xml');
    expect(stdout).toContain('EXERCISE · 2 tests: 2 passed');
    const printed = await hotline('test', 'all/both.yaml', '--junit', '-');
    expect(readFileSync(folder.at('report.xml'), 'utf8')).toBe(printed.stdout);
    expect(folder.files().filter((file) => file.includes('partial'))).toEqual([]);
  });

  test('keeps names and words whatever signs are in them', () => {
    const words = 'a < b && "c" > \'d\' ]]> <!-- \u0007 \ufffe \ud800 \t 战 🚀\nnext';
    const failing = { kind: 'expectation', id: 'EXP-1', expected: words, happened: words } as const;
    const tests = [{ ...oneTest, passed: false, failures: [failing] }];
    const report = testReport([{ ...unread('a"<&>\n\u0000.yaml').head, tests }], null);
    const [suite] = named(parsed(junit(report)), 'testsuite');
    expect(suite?.about['name']).toBe('EXERCISE a"<&>\n\ufffd.yaml');
    const kept = words.replace(/[\u0007\ufffe\ud800]/g, '\ufffd');
    expect(named(suite!, 'failure')[0]?.text).toBe(`EXP-1 expected: ${kept}\n  happened: ${kept}`);
  });
});

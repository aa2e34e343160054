import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/cli/testing/coverage.ts';
import type { FileTested } from '../../../src/cli/testing/coverage.ts';
import { coverageLines } from '../../../src/cli/testing/coverageLines.ts';
import { testFile } from '../../../src/cli/testing/testFile.ts';
import type { Opened, Tested } from '../../../src/cli/testing/testFile.ts';
import type { Coverage } from '../../../src/cli/testing/testReport.ts';
import { compose } from '../../../src/compose.ts';
import { testFolder } from '../../support/folder.ts';
import { quiet } from '../shell.ts';
import { both } from './scenarios.ts';

const folder = testFolder();

async function tested(name: string, text: string): Promise<FileTested> {
  folder.put(name, text);
  const all: Tested[] = [];
  let opened: Opened | undefined;
  const wanted = { cwd: folder.path, variant: null, seed: null, debug: true };
  await testFile(name, wanted, compose(), {
    opened: (one) => (opened = one),
    tested: (one) => all.push(one),
  });
  expect(all.map(({ test: one }) => one.failures)).toEqual(all.map(() => []));
  return { ...opened!, tested: all };
}

const machine = ({ machines }: Coverage, name: string) => machines.find((one) => one.machine === name)!;
const textOf = (coverage: Coverage): string =>
  coverageLines(coverage)
    .map(({ text }) => text)
    .join('\n');

describe('the coverage of tests', () => {
  test('has of each machine what was reached and all that was not, and they add up', async () => {
    const coverage = coverageOf([await tested('quiet.yaml', quiet)]);
    expect(coverage.machines.map((one) => one.machine)).toHaveLength(8);
    for (const { states, transitions } of coverage.machines)
      for (const { all, reached, never, notApplicable } of [states, transitions])
        expect(reached + never.length + notApplicable.length).toBe(all);
    const { states, transitions } = machine(coverage, 'request');
    expect(states.never).toContain('life.answered.full');
    expect(states.never).not.toContain('life.sent');
    expect(states.never).not.toContain('answer.overdue');
    expect(transitions.never).toContain('life.sent: request.amend');
    expect(transitions.never).not.toContain('life.sent: request.acknowledge');
    expect(transitions.never).not.toContain('answer.running: after answer');
    expect(machine(coverage, 'call').states.reached).toBe(0);
  });

  test('counts a transition that moves no state', async () => {
    const again = quiet.replace(
      'expect:',
      '  - { id: ACT-04, at: T+10h, as: us/desk, do: incident.assess, incident: blades, with: { severity: 3 } }\nexpect:',
    );
    const [before, after] = [
      coverageOf([await tested('quiet.yaml', quiet)]),
      coverageOf([await tested('again.yaml', again)]),
    ];
    const name = 'spine.requested: incident.assess';
    expect(machine(before, 'incident').transitions.never).toContain(name);
    expect(machine(after, 'incident').transitions.never).not.toContain(name);
    expect(machine(after, 'incident').states).toEqual(machine(before, 'incident').states);
  });

  test('is of all tests together', async () => {
    const [one, other] = [await tested('quiet.yaml', quiet), await tested('both.yaml', both)];
    const [alone, together] = [coverageOf([one]), coverageOf([one, other])];
    expect(machine(alone, 'request').states.never).toContain('life.answered.full');
    expect(machine(together, 'request').states.never).not.toContain('life.answered.full');
    expect(together.scenarios.map(({ file, items, done }) => [file, items, done])).toEqual([
      ['quiet.yaml', 3, 3],
      ['both.yaml', 4, 4],
    ]);
  });

  test('says what no agreement of the tests has, and that what needs it is not applicable', async () => {
    const without = quiet.replace(
      'agreement: us-china-2015',
      'agreement: { base: us-china-2015, with: { hotline: null, review: null } }',
    );
    const lone = coverageOf([await tested('without.yaml', without)]);
    expect(lone.lacking).toEqual(['hotline', 'review']);
    for (const name of ['call', 'review']) {
      const { states, transitions } = machine(lone, name);
      expect([states.reached, states.never, transitions.reached, transitions.never]).toEqual([0, [], 0, []]);
    }
    const { states, transitions } = machine(lone, 'incident');
    expect(states.notApplicable).toEqual([
      'spine.hotline',
      'spine.ministerialReview.inReview',
      'spine.ministerialReview.decided',
      'docket.proposed',
      'docket.docketed',
      'docket.carriedOver',
    ]);
    expect(transitions.notApplicable).toContain('spine.requested: forum.call');
    expect(transitions.never).toContain('spine.assessed: measure.announced');
    expect(textOf(lone)).toMatch(
      / {2}call: 0 of \d+ states, .* transitions; not applicable: no agreement of these\n? /,
    );
    expect(textOf(lone).replace(/\s+/g, ' ')).toContain(
      'Not applicable (no agreement of these tests has a hotline or review meetings): hotline; ministerial review, in review;',
    );
    const beside = coverageOf([await tested('without.yaml', without), await tested('quiet.yaml', quiet)]);
    expect(beside.lacking).toEqual([]);
    expect(machine(beside, 'call').states.notApplicable).toEqual([]);
  });

  test('names the items that no test did, and what became of them', async () => {
    const left = quiet.replace(
      'expect:',
      `  - { id: INJ-01, at: T+1d, if: { request: blades-1, has: answered }, inject: us/desk, title: An answer }
  - { id: INJ-02, after: INJ-01, inject: us/desk, title: And more }
  - { id: ACT-09, at: T+2d, as: china/desk, do: request.acknowledge, request: blades-1, may-fail: true }
  - { id: ACT-10, at: T+3d, as: us/desk, do: request.withdraw, request: blades-1, skip: true }
expect:`,
    );
    const coverage = coverageOf([await tested('left.yaml', left)]);
    expect(coverage.scenarios).toEqual([
      {
        file: 'left.yaml',
        items: 7,
        done: 3,
        never: [
          { id: 'INJ-01', became: ['lapsed'] },
          { id: 'INJ-02', became: [] },
          { id: 'ACT-09', became: ['refused'] },
          { id: 'ACT-10', became: ['skipped'] },
        ],
      },
    ]);
    expect(textOf(coverage)).toContain(
      '  left.yaml: 3 of 7 items done\n    Never done: INJ-01 (lapsed), INJ-02 (never came up), ACT-09 (refused), ACT-10 (skipped).',
    );
  });

  test('EX-2 is told in plain words, under titles that begin EXERCISE', async () => {
    const lines = textOf(coverageOf([await tested('quiet.yaml', quiet)]));
    for (const part of lines.trim().split('\n\n')) expect(part).toMatch(/^EXERCISE · /);
    for (const line of lines.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(lines.replace(/\s+/g, ' ')).toContain('answered, full; answered, partial; answered, declined;');
    expect(lines.replace(/\s+/g, ' ')).toMatch(
      /Transitions never taken: .*; acknowledged: request\.answer \(1\)/,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { changeLines } from '../../src/report/changes.ts';
import type { RunSummary } from '../../src/contract/runSummary.ts';
import { quiet } from '../cli/shell.ts';
import { runText } from '../support/shippedScenario.ts';

const summaryOf = async (text: string): Promise<RunSummary> => (await runText(text)).summary;
const told = (before: RunSummary, now: RunSummary): string[] =>
  changeLines(before, now).map(({ text }) => text.trim());

describe('what changed from one run to the next', () => {
  test('is nothing when nothing was changed', async () => {
    const summary = await summaryOf(quiet);
    expect(told(summary, summary)).toEqual([
      'No expectation changed: 1 of 1 met.',
      'The log is the same, byte for byte.',
    ]);
  });

  test('are the expectations that were met and are not, or the other way about, with why', async () => {
    const met = await summaryOf(quiet);
    const unmet = await summaryOf(quiet.replace('at: T+9h', 'at: T+9d'));
    expect(told(met, unmet)).toEqual([
      '✗ EXP-1 request blades-1 reaches acknowledged: was met, is not met; request blades-1 did not reach',
      'acknowledged',
      expect.stringMatching(/^The log has \d+ entries; it had \d+\.$/),
    ]);
    expect(told(unmet, met)[0]).toMatch(
      /^✓ EXP-1 request blades-1 reaches acknowledged: was not met, is met; request blades-1 reached$/,
    );
  });

  test('are expectations that are new and those that are gone; others are left out', async () => {
    const one = await summaryOf(quiet);
    const two = await summaryOf(
      `${quiet}  - { id: EXP-2, by: T+2d, request: blades-1, never-reaches: answered, says: No answer }\n`,
    );
    expect(told(one, two)[0]).toMatch(/^✓ EXP-2 No answer: new, met; /);
    expect(told(two, one)[0]).toBe('· EXP-2 No answer: was met, is gone');
    for (const lines of [told(one, two), told(two, one)]) expect(lines.join()).not.toContain('EXP-1');
  });
});

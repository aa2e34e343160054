import { describe, expect, test } from 'vitest';
import {
  loadedText,
  replayFault,
  runText,
  scenarioText,
  shippedScenarios,
} from '../support/shippedScenario.ts';

describe.each(shippedScenarios)('the shipped scenario %s', (id) => {
  const text = scenarioText(id);

  test('loads without a problem, under its own name', () => {
    expect(loadedText(text).scenario.id).toBe(id);
  });

  test('runs to its end: nothing is refused but what may fail, and every expectation is met', async () => {
    const { entries, summary } = await runText(text);
    expect(summary).toMatchObject({ finished: true, passed: true, exercise: 'closed' });
    expect(summary.refusals.filter(({ expected }) => !expected)).toEqual([]);
    expect(summary.expectations.filter(({ met }) => met !== true)).toEqual([]);
    const { storyline } = loadedText(text).scenario;
    expect(entries.filter(({ item }) => item !== undefined)).toHaveLength(storyline.length);
  });

  test('gives the same log byte for byte each time, and replays from it', async () => {
    const [first, second] = [await runText(text), await runText(text)];
    expect(second.lines).toEqual(first.lines);
    expect(replayFault(first.lines)).toBeNull();
  });

  test('does not hang on chance: another seed meets the same expectations', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { summary } = await runText(text, seed);
      expect({ seed, passed: summary.passed }).toEqual({ seed, passed: true });
    }
  });

  test('explains every key of a source that it cites, and cites every key that it explains', () => {
    const { scenario } = loadedText(text);
    const cited = new Set(scenario.storyline.flatMap(({ sources = [] }) => sources));
    expect([...cited].sort()).toEqual(Object.keys(scenario.sources).sort());
  });
});

import { describe, expect, test } from 'vitest';
import { afterOf, isChoice } from '../../src/contract/scenario.ts';
import type { Scenario } from '../../src/contract/scenario.ts';
import {
  loadedText,
  replayFault,
  runText,
  runVariant,
  scenarioText,
  shippedScenarios,
} from '../support/shippedScenario.ts';

const variants = shippedScenarios.flatMap((id) =>
  loadedText(scenarioText(id)).variants.map((variant) => [id, variant.id] as const),
);

/** Items that may never come up: they wait for a condition, belong to one option of several, or follow such an item. */
function mayStayOut({ storyline }: Scenario): ReadonlySet<string> {
  const out = new Set(
    storyline.flatMap((item) => [
      ...(item.when === undefined ? [] : [item.id]),
      ...(isChoice(item) ? item.choice.options.flatMap(({ then = [] }) => then) : []),
    ]),
  );
  for (const item of storyline) if (out.has(afterOf(item)?.item ?? '')) out.add(item.id);
  return out;
}

describe.each(shippedScenarios)('the shipped scenario %s', (id) => {
  const text = scenarioText(id);

  test('loads without a problem, under its own name', () => {
    expect(id.split('/').at(-1)).toBe(loadedText(text).scenario.id);
  });

  test('runs to its end: nothing is refused but what may fail, and every expectation is met', async () => {
    const { entries, summary } = await runText(text);
    expect(summary).toMatchObject({ finished: true, passed: true, exercise: 'closed' });
    expect(summary.refusals.filter(({ expected }) => !expected)).toEqual([]);
    expect(summary.expectations.filter(({ met }) => met !== true)).toEqual([]);
    const { scenario } = loadedText(text);
    const came = new Set(entries.map(({ item }) => item));
    const stayedOut = scenario.storyline.filter((item) => !came.has(item.id)).map((item) => item.id);
    const may = mayStayOut(scenario);
    expect(stayedOut.filter((item) => !may.has(item))).toEqual([]);
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

describe.each(variants)('the shipped scenario %s, variant %s', (id, variant) => {
  test('runs to its end: nothing is refused but what may fail, and every expectation is met', async () => {
    const { summary } = await runVariant(scenarioText(id), variant);
    expect(summary).toMatchObject({ finished: true, passed: true, exercise: 'closed' });
    expect(summary.refusals.filter(({ expected }) => !expected)).toEqual([]);
    expect(summary.expectations.filter(({ met }) => met !== true)).toEqual([]);
  });
});

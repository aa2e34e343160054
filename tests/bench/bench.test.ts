import { beforeAll, describe, expect, test } from 'vitest';
import { measure } from '../../bench/measure.ts';
import { manyMatters } from '../../bench/manyMatters.ts';
import { madeOf } from '../../bench/openings.ts';
import { entryCost } from '../../bench/entryCost.ts';
import { median } from '../../bench/median.ts';
import { tableText } from '../../bench/tableText.ts';
import { runHeadless } from '../../src/runtime/headless.ts';
import { builtProgram } from '../support/built.ts';
import { passingLog } from '../../src/store/memoryLog.ts';
import type { Entry } from '../../src/contract/entry.ts';

describe('the made scenario', () => {
  test('is played to its end, each act accepted, and every matter closed', async () => {
    const entries: Entry[] = [];
    await runHeadless(madeOf(12), passingLog(), (entry) => entries.push(entry));
    expect(entries.filter((entry) => entry.refused)).toEqual([]);
    const acts = manyMatters(12)['storyline'] as readonly object[];
    expect(entries.filter((entry) => entry.item !== undefined)).toHaveLength(acts.length);
    expect(entries.filter((entry) => entry.do === 'incident.close')).toHaveLength(24);
    expect(entries.at(-1)?.do).toBe('log.closed');
  });

  test('has some entries of deadlines, since every fourth matter is answered late', async () => {
    const entries: Entry[] = [];
    await runHeadless(madeOf(4), passingLog(), (entry) => entries.push(entry));
    expect(entries.filter((entry) => entry.do === 'deadline.due').length).toBeGreaterThan(0);
  });
});

describe('the bench', () => {
  beforeAll(() => {
    builtProgram();
  });

  test('counts the steps of the machines, and finds what a request was told', async () => {
    const cost = await entryCost(madeOf(3), 1);
    expect(cost.stepsPerEntry).toBeGreaterThan(1);
    expect(cost.stepsPerEntry).toBeLessThan(4);
    expect(cost.transition).toBeGreaterThan(0);
    expect(cost.entry).toBeGreaterThan(0);
  });

  test('measures everything once, sets it side by side and tells it in a table', async () => {
    const about: string[] = [];
    const measured = await measure({ rounds: 1, matters: 2, lengths: [10, 20, 40] }, (what) =>
      about.push(what),
    );
    expect(about).toHaveLength(7);
    expect(measured.ratios).toHaveLength(6);
    for (const { measured: found, other, ratio, target, reached } of measured.ratios) {
      expect(ratio).toBe(found / other);
      expect(reached).toBe(ratio <= target);
    }
    expect(measured.growth.map(({ entries }) => entries > 0)).toEqual([true, true, true]);
    expect(measured.peakOfRun).toBeGreaterThan(10);
    expect(measured.bareReading).toBeGreaterThan(10);
    const lines = tableText(measured).split('\n');
    expect(lines.filter((line) => /^\S+ +≤ [\d.]+ +(reached|NOT REACHED) /.test(line))).toHaveLength(6);
    expect(lines.filter((line) => /^\d+ +\d+ ms +[\d.]+ µs +\d+ MB$/.test(line))).toHaveLength(3);
  });

  test('takes the middle of what was measured', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

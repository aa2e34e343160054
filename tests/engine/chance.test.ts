import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/contract/time.ts';
import { chance, chanceBetween } from '../../src/engine/chance.ts';
import { opening } from '../support/opening.ts';
import { after, given, does } from '../support/story.ts';
import type { When } from '../support/story.ts';

describe('chance', () => {
  test('depends on its key alone, and on every part of it', () => {
    const drawn = chance(7, 'connect', 'call/us:c1', 1);
    chance(7, 'connect', 'call/us:c2', 1);
    expect(chance(7, 'connect', 'call/us:c1', 1)).toBe(drawn);
    const others = [
      chance(8, 'connect', 'call/us:c1', 1),
      chance(7, 'answer', 'call/us:c1', 1),
      chance(7, 'connect', 'call/us:c2', 1),
      chance(7, 'connect', 'call/us:c1', 2),
      // parts do not run into one another
      chance(7, 'connectcall', '/us:c1', 1),
    ];
    expect(new Set([drawn, ...others]).size).toBe(6);
  });

  test('is spread evenly over its range, by seed, by subject and by attempt', () => {
    const draws = 20_000;
    const ways = [
      (i: number) => chance(i, 'connect', 'call/us:c1', 1),
      (i: number) => chance(7, 'connect', `call/us:c${i}`, 1),
      (i: number) => chance(7, 'connect', 'call/us:c1', i),
    ];
    for (const draw of ways) {
      const buckets = new Array<number>(20).fill(0);
      for (let i = 0; i < draws; i++) {
        const bucket = Math.floor(draw(i) * 20);
        buckets[bucket] = (buckets[bucket] ?? 0) + 1;
      }
      expect(buckets).toHaveLength(20);
      const expected = draws / 20;
      const squares = buckets.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // chi-squared with 19 degrees of freedom: 43.8 is passed by chance once in a thousand
      expect(squares).toBeLessThan(43.8);
    }
  });

  test('a draw near the next one in key is not near it in value', () => {
    let close = 0;
    for (let i = 0; i < 5_000; i++) {
      if (Math.abs(chance(7, 'connect', 'c', i) - chance(7, 'connect', 'c', i + 1)) < 0.05) close += 1;
    }
    // two independent draws are within 0.05 of one another in 9.75 % of cases
    expect(close / 5_000).toBeGreaterThan(0.08);
    expect(close / 5_000).toBeLessThan(0.12);
  });

  test('a time between two durations is a whole number of minutes, and both ends are possible', () => {
    expect(chanceBetween(HOUR, 12 * HOUR, 0)).toBe(HOUR);
    expect(chanceBetween(HOUR, 12 * HOUR, 0.999_999)).toBe(12 * HOUR);
    expect(chanceBetween(5 * MINUTE, 5 * MINUTE, 0.5)).toBe(5 * MINUTE);
    expect(chanceBetween(0, 3 * MINUTE, 0.5) % MINUTE).toBe(0);
  });

  test('what a person does beside a call does not change when it connects', () => {
    const connectedAt = (...beside: When[]) => {
      const arranged: When[] = [
        does('north/desk', 'request.send', { request: 'r1' }, { kind: 'information' }),
        does('north/vice', 'call.place', { call: 'c1' }, { level: 'vice-ministerial' }),
        does('south/desk', 'call.answer', { call: 'c1' }),
        does('south/desk', 'call.authenticate', { call: 'c1' }),
        ...beside,
        does('south/desk', 'call.arrange', { call: 'c1' }),
        after('13h'),
      ];
      return given(opening())
        .when(...arranged)
        .play.state.subjects.get('call/north:c1')?.reached['inSession'];
    };
    const usual = connectedAt();
    expect(usual).toBeDefined();
    expect(
      connectedAt(
        does('north/desk', 'incident.report', { incident: 'grid' }),
        does('south/vice', 'call.place', { call: 'c9' }, { level: 'vice-ministerial' }),
      ),
    ).toBe(usual);
  });
});

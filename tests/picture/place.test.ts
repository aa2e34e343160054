import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packed, placeFlags, placeInLine } from '../../src/picture/place.ts';
import { cut, inFewLines, textWidth } from '../../src/picture/text.ts';
import { ticksFor, xOf } from '../../src/picture/timeScale.ts';
import { DAY, HOUR } from '../../src/picture/words.ts';
import { holds } from '../support/property.ts';

const words = fc.stringMatching(/^[A-Za-z0-9 ,.]{1,40}$/);
const x = fc.integer({ min: 0, max: 1000 });

describe('labels', () => {
  test('on one line never meet, and stand within the stretch that is theirs', () => {
    const wish = fc.record({ x, texts: fc.array(words, { minLength: 1, maxLength: 3 }), rank: fc.nat(9) });
    holds(fc.array(wish, { maxLength: 40 }), { small: 200, full: 2_000 }, (wishes) => {
      const placed = placeInLine(
        wishes.map((one) => ({ ...one, within: [0, 1000] as const })),
        12,
      ).sort((a, b) => a.x - b.x);
      for (const [index, one] of placed.entries()) {
        expect(one.x >= 0 && one.x + one.w <= 1000).toBe(true);
        expect(one.x + one.w).toBeLessThan(placed[index + 1]?.x ?? Infinity);
      }
    });
  });

  test('on leaders never meet, no leader runs through a word, and what ranks higher is placed before what ranks lower', () => {
    const wish = fc.record({
      x,
      wordings: fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      rank: fc.nat(30),
    });
    let placedAtAll = 0;
    holds(fc.array(wish, { maxLength: 25 }), { small: 150, full: 2_000 }, (wishes) => {
      const placed = placeFlags(wishes, { left: 0, right: 1000, rows: 8, size: 12 });
      placedAtAll += placed.length;
      for (const one of placed) {
        expect(one.x >= 0 && one.x + one.w <= 1000).toBe(true);
        const rows = [one.row - one.lines.length + 1, one.row];
        for (const other of placed) {
          if (other === one) continue;
          const otherRows = [other.row - other.lines.length + 1, other.row];
          const sameRow = rows[0]! <= otherRows[1]! && otherRows[0]! <= rows[1]!;
          expect(sameRow && one.x < other.x + other.w && other.x < one.x + one.w).toBe(false);
          // the leader of the other one runs from the lane to its own row
          const crosses = other.wish.x > one.x && other.wish.x < one.x + one.w && rows[0]! <= other.row;
          expect(crosses).toBe(false);
        }
      }
      const [highest] = [...wishes].sort((a, b) => b.rank - a.rank || a.x - b.x);
      const fits = highest?.wordings.some(
        (lines) => Math.max(...lines.map((line) => textWidth(line, 12))) < 480,
      );
      if (highest && fits) expect(placed.map(({ wish: one }) => one)).toContain(highest);
    });
    expect(placedAtAll).toBeGreaterThan(300);
  });

  test('that are cut are no wider than their room, and begin as the whole does', () => {
    holds(
      fc.tuple(words, fc.integer({ min: 20, max: 300 })),
      { small: 300, full: 2_000 },
      ([text, width]) => {
        const short = cut(text, width, 12);
        expect(textWidth(short, 12)).toBeLessThanOrEqual(
          Math.max(width, textWidth(`${text.slice(0, 1)}…`, 12)),
        );
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
        expect(inFewLines(text, width, 12, 2).length).toBeLessThanOrEqual(2);
      },
    );
  });
});

test('stretches are packed so that none in a row meets another, in as few rows as lie over one another', () => {
  const stretch = fc
    .tuple(x, fc.integer({ min: 1, max: 300 }))
    .map(([from, long]): [number, number] => [from, from + long]);
  holds(fc.array(stretch, { maxLength: 40 }), { small: 200, full: 2_000 }, (stretches) => {
    const rows = packed(stretches);
    stretches.forEach(([from, to], one) => {
      stretches.forEach(([otherFrom, otherTo], other) => {
        if (one < other && rows[one] === rows[other]) expect(from <= otherTo && otherFrom <= to).toBe(false);
      });
    });
    const deepest = Math.max(
      0,
      ...stretches.map(([at]) => stretches.filter(([from, to]) => from <= at && at <= to).length),
    );
    expect(Math.max(0, ...rows.map((row) => row + 1))).toBe(deepest);
  });
});

test('ticks stand apart and in order, and there are some for any window from an hour to years', () => {
  const window = fc.tuple(
    fc.integer({ min: Date.UTC(2013, 0), max: Date.UTC(2023, 0) }),
    fc.integer({ min: HOUR, max: 1500 * DAY }),
    fc.integer({ min: 240, max: 1800 }),
  );
  holds(window, { small: 300, full: 3_000 }, ([from, long, width]) => {
    const scale = { from, to: from + long, left: 100, right: 100 + width };
    const { above, below } = ticksFor(scale, 11);
    expect(below.length).toBeGreaterThan(0);
    for (const [row, align] of [
      [above, 0],
      [below, 0.5],
    ] as const) {
      const boxes = row.map(({ at, label }) => ({
        left: xOf(scale, at) - align * textWidth(label, 11),
        w: textWidth(label, 11),
      }));
      boxes.forEach(({ left, w }, index) => {
        expect(left + w).toBeLessThan(boxes[index + 1]?.left ?? Infinity);
      });
    }
  });
});

import { describe, expect, it } from 'vitest';
import { bringing, moved, spans, windowOf, zoomed } from '../../public/pictures/timeWindow.ts';
import type { Looking } from '../../public/pictures/timeWindow.ts';

const whole = { from: 0, to: 10 * spans.day };
const now = 8 * spans.day;
const shownBy = (looking: Looking) => windowOf(looking, whole, now);

describe('the stretch of time that a bridge shows', () => {
  it('is all there is, until somebody looks closer', () => {
    expect(shownBy({ at: 'whole' })).toEqual(whole);
  });

  it('has now inside, with room for what is due, while it follows now', () => {
    const { from, to } = shownBy({ at: 'now', span: spans.day });
    expect(to - from).toBe(spans.day);
    expect(from).toBeLessThan(now);
    expect(to).toBeGreaterThan(now);
  });

  it('keeps the instant under the pointer where it is when it is zoomed', () => {
    const around = 2 * spans.day;
    const { from, to } = shownBy(zoomed({ at: 'whole' }, whole, 0.5, around));
    expect(to - from).toBeCloseTo(5 * spans.day, 3);
    expect((around - from) / (to - from)).toBeCloseTo(0.2, 9);
  });

  it('follows now on when it is zoomed while it follows', () => {
    const following: Looking = { at: 'now', span: spans.week };
    expect(zoomed(following, shownBy(following), 0.5, 0)).toEqual({ at: 'now', span: spans.week / 2 });
  });

  it('goes from ten minutes to twenty years and no further', () => {
    const near = shownBy(zoomed({ at: 'whole' }, whole, 1e-9, now));
    const far = shownBy(zoomed({ at: 'whole' }, whole, 1e9, now));
    expect(near.to - near.from).toBe(spans.hour / 6);
    expect(far.to - far.from).toBe(20 * spans.year);
  });

  it('moves along by a share of what it shows', () => {
    expect(moved(whole, 0.5)).toEqual({ at: 'stretch', from: 5 * spans.day, to: 15 * spans.day });
  });

  it('stays where it is for a moment that it shows, and goes to one that it does not', () => {
    const looking: Looking = { at: 'stretch', from: 0, to: spans.day };
    expect(bringing(looking, shownBy(looking), spans.hour)).toBe(looking);
    expect(shownBy(bringing(looking, shownBy(looking), 4 * spans.day))).toEqual({
      from: 3.5 * spans.day,
      to: 4.5 * spans.day,
    });
  });
});

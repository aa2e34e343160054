import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iso, noSuchDay } from '../../src/contract/time.ts';
import { holds } from '../support/property.ts';

describe('a day that no calendar has', () => {
  test.each([
    ['2017-02-30T13:00:00Z', 'there is no 2017-02-30: February 2017 has the days 01 to 28'],
    ['2016-02-30', 'there is no 2016-02-30: February 2016 has the days 01 to 29'],
    ['2017-06-00', 'there is no 2017-06-00: June 2017 has the days 01 to 30'],
    ['2017-13-01T00:00:00Z', 'there is no 2017-13-01: a year has the months 01 to 12'],
    ['2017-00-01', 'there is no 2017-00-01: a year has the months 01 to 12'],
  ])('%s: %s', (text, words) => {
    expect(noSuchDay(text)).toBe(words);
  });

  test.each(['2016-02-29T13:00:00Z', '2017-12-31', 'T+3d', 'noon', '2017-03-01T25:00:00Z', ''])(
    'is not what is wrong with %j',
    (text) => {
      expect(noSuchDay(text)).toBeNull();
    },
  );
});

test('an instant is written as Date writes it, before 1970 and beyond the year 9999 too', () => {
  holds(fc.date({ noInvalidDate: true }), { small: 1_000, full: 100_000 }, (date) => {
    expect(iso(date.getTime())).toBe(date.toISOString());
  });
  expect(() => iso(Number.NaN)).toThrow(RangeError);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../src/contract/profile.ts';
import { DAY, HOUR, MINUTE } from '../../src/contract/time.ts';
import { calendarOf, recordedCalendar, recordingCalendar } from '../../src/engine/calendar.ts';
import { holds } from '../support/property.ts';

const office: Contact = {
  party: 'us',
  seat: 'desk',
  track: 'cooperation',
  hours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' },
  holidays: ['2017-03-17'],
  assumption: 'Made up for a test.',
};

const zones = { newYork: 'America/New_York', shanghai: 'Asia/Shanghai' };

function calendarIn(zone: string, contact: Contact = office) {
  return calendarOf({ office: contact, always: { ...contact, hours: 'always' } }, () => zone);
}

const on = (text: string): number => Date.parse(text);
const dueAfter = (zone: string, from: string, counted: number): string =>
  new Date(on(from) + calendarIn(zone).elapsedFor('office', on(from), counted)).toISOString();

describe('REQ-6: the hours of a contact point', () => {
  test('a count begun on a Friday afternoon goes on on Monday morning', () => {
    // Friday 3 March 2017, 16:00 in New York
    expect(dueAfter(zones.newYork, '2017-03-03T21:00:00Z', 2 * HOUR)).toBe('2017-03-06T15:00:00.000Z');
  });

  test('a holiday does not count', () => {
    // Thursday 16 March 2017, 16:00 in New York; the Friday is a holiday
    expect(dueAfter(zones.newYork, '2017-03-16T20:00:00Z', 2 * HOUR)).toBe('2017-03-20T14:00:00.000Z');
  });

  test('when clocks go forward in New York its hours come an hour earlier in UTC, and those of Shanghai do not', () => {
    const before = '2017-03-10T12:00:00Z';
    expect(dueAfter(zones.newYork, before, 0)).toBe('2017-03-10T14:00:00.000Z');
    expect(dueAfter(zones.newYork, '2017-03-13T12:00:00Z', 0)).toBe('2017-03-13T13:00:00.000Z');
    for (const day of ['2017-03-10', '2017-03-13']) {
      expect(dueAfter(zones.shanghai, `${day}T00:00:00Z`, 0)).toBe(`${day}T01:00:00.000Z`);
    }
  });

  test('the Sunday on which clocks change has 23 or 25 hours for a contact point that works on it', () => {
    const sunday: Contact = { ...office, hours: { days: ['sun'], from: '00:00', to: '23:59' } };
    const counted = (from: string, to: string) =>
      calendarIn(zones.newYork, sunday).countedBetween('office', on(from), on(to));
    expect(counted('2017-03-11T12:00:00Z', '2017-03-13T12:00:00Z')).toBe(23 * HOUR - MINUTE);
    expect(counted('2017-11-04T12:00:00Z', '2017-11-06T12:00:00Z')).toBe(25 * HOUR - MINUTE);
    expect(counted('2017-03-18T12:00:00Z', '2017-03-20T12:00:00Z')).toBe(24 * HOUR - MINUTE);
  });

  test('a contact point is on duty from the first minute of its hours to the last', () => {
    const calendar = calendarIn(zones.newYork);
    expect(calendar.onDuty('office', on('2017-03-01T13:59:59Z'))).toBe(false);
    expect(calendar.onDuty('office', on('2017-03-01T14:00:00Z'))).toBe(true);
    expect(calendar.onDuty('office', on('2017-03-01T21:59:59Z'))).toBe(true);
    expect(calendar.onDuty('office', on('2017-03-01T22:00:00Z'))).toBe(false);
    expect(calendar.onDuty('always', on('2017-03-01T04:00:00Z'))).toBe(true);
  });

  const night: Contact = { ...office, hours: { days: ['fri', 'sat'], from: '22:00', to: '06:00' } };
  const watch = calendarIn(zones.newYork, night);

  test('hours that cross midnight end on the next day, and belong to the day on which they begin', () => {
    // 3 March 2017 is a Friday; 22:00 in New York is 03:00 in UTC
    expect(watch.onDuty('office', on('2017-03-04T02:59:59Z'))).toBe(false);
    expect(watch.onDuty('office', on('2017-03-04T03:00:00Z'))).toBe(true);
    expect(watch.onDuty('office', on('2017-03-04T10:59:59Z'))).toBe(true);
    expect(watch.onDuty('office', on('2017-03-04T11:00:00Z'))).toBe(false);
    expect(watch.onDuty('office', on('2017-03-05T10:59:59Z'))).toBe(true);
    expect(watch.onDuty('office', on('2017-03-06T05:00:00Z'))).toBe(false);
    expect(watch.countedBetween('office', on('2017-03-04T05:00:00Z'), on('2017-03-10T00:00:00Z'))).toBe(
      14 * HOUR,
    );
    expect(watch.elapsedFor('office', on('2017-03-04T10:00:00Z'), 2 * HOUR)).toBe(18 * HOUR);
    expect(watch.elapsedFor('office', on('2017-03-03T20:00:00Z'), HOUR)).toBe(8 * HOUR);
  });

  test('on a holiday they do not begin; what began the day before goes on into it', () => {
    // Friday 17 March 2017 is a holiday
    const thursdays: Contact = { ...night, hours: { days: ['thu', 'fri'], from: '22:00', to: '06:00' } };
    const calendar = calendarIn(zones.newYork, { ...thursdays, holidays: ['2017-03-17'] });
    expect(calendar.onDuty('office', on('2017-03-17T09:59:59Z'))).toBe(true);
    expect(calendar.onDuty('office', on('2017-03-18T02:00:00Z'))).toBe(false);
  });

  test('a night on which clocks change in Washington has seven or nine hours, in elapsed time', () => {
    const hours = (from: string, to: string) => watch.countedBetween('office', on(from), on(to)) / HOUR;
    expect(hours('2017-03-12T00:00:00Z', '2017-03-12T20:00:00Z')).toBe(7);
    expect(hours('2017-11-05T00:00:00Z', '2017-11-05T20:00:00Z')).toBe(9);
    expect(hours('2017-03-19T00:00:00Z', '2017-03-19T20:00:00Z')).toBe(8);
  });

  test('a time that clocks in Washington jump over is the first instant after, and of one that they show twice the first', () => {
    const early = (from: string, to: string) =>
      calendarIn(zones.newYork, { ...office, hours: { days: ['sun'], from, to } });
    // clocks go from 02:00 to 03:00, which is 07:00 in UTC
    expect(early('02:30', '05:00').countedBetween('office', on('2017-03-12'), on('2017-03-13'))).toBe(
      2 * HOUR,
    );
    expect(early('02:30', '05:00').onDuty('office', on('2017-03-12T07:00:00Z'))).toBe(true);
    expect(early('00:00', '02:30').countedBetween('office', on('2017-03-12'), on('2017-03-13'))).toBe(
      2 * HOUR,
    );
    // clocks go back from 02:00 to 01:00, so that 01:30 is shown at 05:30 and at 06:30 in UTC
    for (const asked of ['2017-11-05T05:00:00Z', '2017-11-05T06:45:00Z']) {
      expect(early('00:00', '01:30').onDuty('office', on(asked))).toBe(asked < '2017-11-05T05:30:00Z');
    }
    expect(early('01:30', '04:00').countedBetween('office', on('2017-11-05'), on('2017-11-06'))).toBe(
      3.5 * HOUR,
    );
  });

  test('a contact point that is always there counts elapsed time', () => {
    const calendar = calendarIn(zones.newYork);
    expect(calendar.elapsedFor('always', on('2017-03-03T21:00:00Z'), 3 * DAY)).toBe(3 * DAY);
    expect(calendar.countedBetween('always', 0, 3 * DAY)).toBe(3 * DAY);
  });

  const zoned = fc.constantFrom(
    ...Object.values(zones),
    // clocks that change at midnight, by half an hour, and by a whole day
    ...['Africa/Cairo', 'America/Havana', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia'],
  );
  const days = fc.subarray(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const, { minLength: 3 });
  const hour = fc.integer({ min: 0, max: 23 });
  const time = fc.tuple(hour, hour).filter(([from, to]) => from !== to);
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

  test('what is counted over the time that a count takes is the count, in any zone and through any change of clocks', () => {
    const cases = fc.record({
      zone: zoned,
      days,
      time,
      at: fc.integer({ min: on('2010-01-01T00:00:00Z'), max: on('2024-01-01T00:00:00Z') }),
      counted: fc.integer({ min: 0, max: 10 * DAY }),
    });
    holds(cases, { small: 200, full: 20_000 }, ({ zone, days, time: [from, to], at, counted }) => {
      const hours = { days, from: clock(from), to: clock(to) };
      const calendar = calendarIn(zone, { ...office, hours });
      const elapsed = calendar.elapsedFor('office', at, counted);
      expect(calendar.countedBetween('office', at, at + elapsed)).toBe(counted);
      expect(elapsed).toBeGreaterThanOrEqual(counted);
    });
  });

  test('counted time adds up: over two stretches that meet it is the sum of both', () => {
    const instant = fc.integer({ min: on('2017-02-20'), max: on('2017-04-20') });
    const instants = fc.tuple(instant, instant, instant);
    holds(fc.tuple(zoned, instants), { small: 100, full: 5_000 }, ([zone, three]) => {
      const [from = 0, middle = 0, to = 0] = [...three].sort((a, b) => a - b);
      const calendar = calendarIn(zone);
      const counted = (start: number, end: number) => calendar.countedBetween('office', start, end);
      const both = counted(from, middle) + counted(middle, to);
      expect(both).toBe(counted(from, to));
    });
  });
});

describe('what an entry records of the calendar', () => {
  test('answers the same questions again without a time zone, and no others', () => {
    const answers: Record<string, number> = {};
    const live = recordingCalendar(calendarIn(zones.newYork), answers);
    const at = on('2017-03-03T21:00:00Z');
    const said = [live.elapsedFor('office', at, HOUR), live.countedBetween('office', at, at + DAY)];
    const recorded = recordedCalendar(answers);
    expect([
      recorded.elapsedFor('office', at, HOUR),
      recorded.countedBetween('office', at, at + DAY),
    ]).toEqual(said);
    expect(live.onDuty('office', at)).toBe(true);
    expect(recordedCalendar(answers).onDuty('office', at)).toBe(true);
    expect(() => recorded.elapsedFor('office', at, DAY)).toThrow('no answer of the calendar');
  });
});

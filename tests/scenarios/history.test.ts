import { describe, expect, test } from 'vitest';
import { loadedText, runText, scenarioText } from '../support/shippedScenario.ts';

const text = scenarioText('us-china-2013-2018');
const { entries, summary } = await runText(text);

/** The history with one date changed wherever it stands. */
function moved(from: string, to: string): string {
  expect(text).toContain(from);
  return text.replaceAll(from, to);
}

describe('the history of the mechanism', () => {
  test('has every row from H01 to H50, in order, each with its record and its source', () => {
    const { storyline } = loadedText(text).scenario;
    const rows = [...new Set(storyline.map(({ id }) => id.slice(0, 3)))];
    expect(rows).toEqual(Array.from({ length: 50 }, (_, row) => `H${String(row + 1).padStart(2, '0')}`));
    expect(storyline.filter(({ record }) => record === undefined)).toEqual([]);
    const unsourced = storyline.filter(
      ({ record, sources = [] }) => record !== 'none' && sources.length === 0,
    );
    expect(unsourced).toEqual([]);
  });

  test('gives the days between the agreement, the three dialogues and the one of 2017', () => {
    expect(summary.figures.daysBetweenMeetings).toEqual([67, 196, 176, 301]);
  });

  test('gives the days from the promise of the hotline to its launch', () => {
    expect(summary.figures.hotline).toMatchObject({ days: 439, launchedAt: '2016-12-07T14:00:00.000Z' });
  });

  test('REV-4 the dialogue of June 2016 is held at reduced level, with both U.S. principals away', () => {
    expect(summary.reviews.map(({ id, level }) => [id, level])).toEqual([
      ['dialogue-1', 'full'],
      ['dialogue-2', 'reduced'],
      ['dialogue-3', 'full'],
      ['lecd', 'full'],
    ]);
    expect(summary.reviews[1]).toMatchObject({ away: ['us/attorney-general', 'us/homeland-secretary'] });
    expect(summary.refusals).toMatchObject([{ item: 'H29a', rule: 'REV-4', expected: true }]);
  });

  test('CHAN-1 China suspends the working group in May 2014, and nobody lifts it', () => {
    expect(summary.figures.suspensions).toMatchObject([
      { channel: 'cyber-working-group', by: ['china'], from: '2014-05-19T15:00:00.000Z' },
    ]);
  });

  test('places no call and sends no request: none is on the public record', () => {
    expect([summary.calls, summary.requests]).toEqual([[], []]);
  });

  test('REV-1 the meeting of June 2016 is later than twice a year would have it, and in 2018 there is none', () => {
    const late = entries
      .filter(({ due }) => due === 'channel/dialogue check')
      .map(({ at }) => at.slice(0, 10));
    expect(late).toEqual(['2016-05-31', '2018-10-03']);
  });
});

describe('the figures are computed from the log:', () => {
  test('a dialogue a week later moves the intervals on both sides of it', async () => {
    const { summary: other } = await runText(
      moved('2016-06-14T', '2016-06-21T').replaceAll('2016-06-16T', '2016-06-23T'),
    );
    expect(other.figures.daysBetweenMeetings).toEqual([67, 203, 169, 301]);
  });

  test('an agreement a day earlier moves the first interval and the way to the hotline', async () => {
    const { summary: other } = await runText(moved('2015-09-25T', '2015-09-24T'));
    expect(other.figures.daysBetweenMeetings).toEqual([68, 196, 176, 301]);
    expect(other.figures.hotline.days).toBe(440);
  });

  test('a launch a month later moves the way to the hotline alone', async () => {
    const later = text.replace(
      /(id: H37c\n {4}at: )2016-12-07T14:00:00Z/,
      (_, item: string) => `${item}2017-01-06T14:00:00Z`,
    );
    const { summary: other } = await runText(later);
    expect(other.figures.hotline.days).toBe(469);
    expect(other.figures.daysBetweenMeetings).toEqual([67, 196, 176, 301]);
  });

  test('with one U.S. principal there the dialogue of June 2016 could have been held at full level', async () => {
    const one = text.replace('seat: us/homeland-secretary\n      from', 'seat: us/vice\n      from');
    const { summary: other } = await runText(one);
    expect(other.reviews[1]).toMatchObject({ level: 'full' });
  });

  test('a suspension a day later stands a day later', async () => {
    const { summary: other } = await runText(moved('2014-05-19T15', '2014-05-20T15'));
    expect(other.figures.suspensions).toMatchObject([{ from: '2014-05-20T15:00:00.000Z' }]);
  });
});

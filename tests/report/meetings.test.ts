import { describe, expect, test } from 'vitest';
import { after, at, director, does } from '../support/story.ts';
import type { When } from '../support/story.ts';
import { blades, told, reports, asks } from './told.ts';

describe('a meeting', () => {
  const m1 = { review: 'm1', ...blades };
  const proposes = does('north/vice', 'docket.propose', m1, { wording: 'Theft of designs' });
  const accepts = does('south/vice', 'docket.accept', m1);
  const opens = does('north/minister', 'review.open', { review: 'm1' }, { level: 'full' });
  const says = (side: string, decision: string, review = 'm1') =>
    does(`${side}/minister`, 'review.position', { review, ...blades }, { decision });
  const concludes = [
    does('north/minister', 'review.draftOutcome', { review: 'm1' }),
    does('north/minister', 'review.conclude', { review: 'm1' }, { outcome: 'separate-readouts' }),
  ];

  test('REV-5 has both positions, and the decision when they are equal', () => {
    const { reviews } = told([
      reports,
      asks,
      proposes,
      accepts,
      at('T+30d'),
      opens,
      says('north', 'plan'),
      says('south', 'plan'),
      ...concludes,
    ]);
    expect(reviews[0]).toMatchObject({
      id: 'm1',
      level: 'full',
      date: '2017-03-31T13:00:00.000Z',
      conclusion: 'separate-readouts',
      docket: [
        {
          incident: 'blades',
          by: 'north',
          status: 'accepted',
          wording: 'Theft of designs',
          positions: { north: 'plan', south: 'plan' },
          decision: 'plan',
        },
      ],
    });
  });

  test('REV-1 leaves what it did not decide to the next one', () => {
    const { reviews } = told([
      reports,
      asks,
      proposes,
      accepts,
      at('T+30d'),
      opens,
      says('north', 'resolved'),
      says('south', 'unresolved'),
      ...concludes,
    ]);
    expect(reviews[0]?.docket).toMatchObject([{ decision: 'no-agreement', carriedIn: false }]);
    expect(reviews[1]).toMatchObject({
      id: 'm2',
      docket: [{ incident: 'blades', carriedIn: true, status: 'accepted', decision: null }],
    });
  });

  test('REV-4 says who was away, whether the scenario or the director had said so', () => {
    const away = { seat: 'north/co-chair', from: 'T+29d', to: 'T+31d' };
    const world = { meetings: [{ id: 'm1', at: 'T+30d' }], unavailable: [away] };
    const too = director('availability.set', { seat: 'south/co-chair', from: 'T+30d', to: 'T+32d' });
    const later = director('availability.set', { seat: 'south/minister', from: 'T+31d', to: 'T+32d' });
    const { reviews } = told([too, later, at('T+30d'), opens], { scenario: { world } });
    expect(reviews[0]?.away).toEqual(['north/co-chair', 'south/co-chair']);
  });
});

describe('the figures of history', () => {
  const meetings = [
    { id: 'm1', at: 'T+10d' },
    { id: 'm2', at: 'T+110d' },
  ];
  const opensBoth = (second: string): When[] => [
    at('T+10d'),
    does('north/minister', 'review.open', { review: 'm1' }, { level: 'full' }),
    at(second),
    does('north/minister', 'review.open', { review: 'm2' }, { level: 'reduced' }),
  ];

  test('count from the agreement in force when the exercise covers that, and move when one date is moved', () => {
    const wanted = {
      amended: { 'in-force': { from: '2017-03-01T23:00:00Z' } },
      scenario: { world: { meetings } },
    };
    expect(told(opensBoth('T+110d'), wanted).figures.daysBetweenMeetings).toEqual([10, 100]);
    expect(told(opensBoth('T+111d'), wanted).figures.daysBetweenMeetings).toEqual([10, 101]);
  });

  test('do not count from an agreement that is older than the exercise', () => {
    expect(
      told(opensBoth('T+110d'), { scenario: { world: { meetings } } }).figures.daysBetweenMeetings,
    ).toEqual([100]);
  });

  test('know the launch of a hotline that was planned, and not of one that stood ready from the first', () => {
    const opensHotline = [
      after('5d'),
      does('controller', 'channel.test', { channel: 'hotline' }),
      after('2d'),
      does('controller', 'channel.open', { channel: 'hotline' }),
    ];
    const planned = { scenario: { world: { channels: { hotline: 'planned' } } } };
    expect(told(opensHotline, planned).figures.hotline).toEqual({
      promisedAt: '2016-01-01T00:00:00.000Z',
      launchedAt: '2017-03-08T13:00:00.000Z',
      days: 432,
    });
    expect(told([after('5d')]).figures.hotline).toMatchObject({ launchedAt: null, days: null });
  });
});

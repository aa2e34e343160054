import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/contract/time.ts';
import type { Wanted } from '../support/opening.ts';
import { after, director, does, isoIn } from '../support/story.ts';
import type { Play, When } from '../support/story.ts';
import { told, r1, asksAlone } from './told.ts';

describe('the run as a whole', () => {
  const expecting = (...expect: object[]): Wanted => ({ scenario: { expect } });

  test('passes while no expectation that was due is unmet', () => {
    const wanted = expecting(
      { id: 'E1', by: 'T+1d', request: 'r1', reaches: 'sent' },
      { id: 'E2', by: 'T+90d', request: 'r1', reaches: 'completed', says: 'In the end it is done.' },
    );
    const summary = told([asksAlone, after('2d')], wanted);
    expect(summary.passed).toBe(true);
    expect(summary.expectations).toEqual([
      {
        id: 'E1',
        by: '2017-03-02T13:00:00.000Z',
        says: 'request r1 reaches sent',
        met: true,
        at: '2017-03-01T13:00:00.000Z',
        why: expect.stringContaining('reached sent') as string,
      },
      {
        id: 'E2',
        by: '2017-05-30T13:00:00.000Z',
        says: 'In the end it is done.',
        met: null,
        at: null,
        why: 'its instant has not come',
      },
    ]);
    expect(told([after('2d')], wanted).passed).toBe(false);
  });

  test('fails by a scripted act that is refused, unless the scenario allows for that', () => {
    const item = { id: 'A1', at: 'T+1h', as: 'south/desk', do: 'request.acknowledge', request: 'nothing' };
    const refused = told([after('2h')], { scenario: { storyline: [item] } });
    expect(refused.passed).toBe(false);
    expect(refused.refusals).toMatchObject([
      { item: 'A1', by: 'south/desk', do: 'request.acknowledge', code: 'unknown-subject', expected: false },
    ]);
    expect(told([after('2h')], { scenario: { storyline: [{ ...item, 'may-fail': true }] } }).passed).toBe(
      true,
    );
  });

  test('REQ-5 tells what was departed from, and where', () => {
    const { departures } = told([does('north/desk', 'request.send', r1, { kind: 'information' })]);
    expect(departures).toEqual([
      { rule: 'REQ-5', at: '2017-03-01T13:00:00.000Z', entry: 2, by: 'north/desk', ref: 'request/north:r1' },
    ]);
  });

  test('does not take a plan for later in a move for the act itself', () => {
    const plans: When = (play: Play) =>
      does('south/desk', 'request.acknowledge', r1, {}, { effectiveAt: (play.now + DAY) as never })(play);
    const opensMove: When = (play) => director('conduct.openMove', { to: isoIn(play, 'T+5d') })(play);
    expect(told([asksAlone, opensMove, plans]).requests[0]?.acknowledgedAt).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import type { RunSummary } from '../../src/contract/runSummary.ts';
import { DAY, HOUR } from '../../src/contract/time.ts';
import { summarize } from '../../src/report/summary.ts';
import { opening } from '../support/opening.ts';
import type { Wanted } from '../support/opening.ts';
import { after, at, director, does, given, isoIn } from '../support/story.ts';
import type { Play, When } from '../support/story.ts';

function told(steps: readonly When[], wanted: Wanted = {}): RunSummary {
  const { play } = given(opening(wanted)).when(...steps);
  return summarize(play.entries, 'f'.repeat(64));
}

const r1 = { request: 'r1' };
const blades = { incident: 'blades' };
const elements = { facts: 'Given.', 'action-asked': 'Given.' };
const asks = does('north/desk', 'request.send', { ...r1, ...blades }, { kind: 'information', elements });
const reports = does('north/desk', 'incident.report', blades, { severity: 2 });
const acknowledges = does('south/desk', 'request.acknowledge', r1);
const answers = (answer: string) => does('south/desk', 'request.answer', r1, { answer });
const requestOf = (summary: RunSummary) => summary.requests[0]!;

describe('a request', () => {
  test('REV-2 that is answered in time is met, with gross time, net time and what was allowed', () => {
    const request = requestOf(told([reports, asks, after('6h'), acknowledges, after('1d'), answers('full')]));
    expect(request).toMatchObject({
      id: 'r1',
      ref: 'request/north:r1',
      label: 'NO-1',
      from: 'north',
      to: 'south',
      incident: 'blades',
      kind: 'information',
      sentAt: '2017-03-01T13:00:00.000Z',
      acknowledgedAt: '2017-03-01T19:00:00.000Z',
      answeredAt: '2017-03-02T19:00:00.000Z',
      answer: 'full',
      overdue: [],
      timeliness: {
        ack: { result: 'met', gross: 6 * HOUR, net: 6 * HOUR, allowed: DAY, rounds: 1 },
        answer: { result: 'met', gross: 30 * HOUR, net: 30 * HOUR, allowed: 3 * DAY },
        update: { result: 'running' },
      },
      clocks: { update: { state: 'running', dueAt: '2017-03-09T19:00:00.000Z' } },
    });
  });

  test('REQ-2 that is answered late says by how much', () => {
    const request = requestOf(told([asks_alone, after('3d5h'), answers('partial')]));
    expect(request.timeliness.answer).toMatchObject({ result: 'late', gross: 77 * HOUR, allowed: 3 * DAY });
    expect(request.overdue).toEqual([
      { clock: 'ack', dueAt: '2017-03-02T13:00:00.000Z', by: 53 * HOUR },
      { clock: 'answer', dueAt: '2017-03-04T13:00:00.000Z', by: 5 * HOUR },
    ]);
  });

  test('REQ-2 that is never answered is late up to now', () => {
    const request = requestOf(
      told([asks_alone, after('10d'), director('note.write', { text: 'Still nothing.' })]),
    );
    expect(request.timeliness.answer).toMatchObject({ result: 'never', endedAt: null, gross: 10 * DAY });
    expect(request.overdue[1]).toMatchObject({ clock: 'answer', by: 7 * DAY });
    expect(request.answeredAt).toBeNull();
  });

  test('REQ-6 that was given back leaves out of net time what the clock stood still', () => {
    const request = requestOf(
      told([
        asks_alone,
        after('10h'),
        does('south/desk', 'request.return', r1, { needs: ['facts'] }),
        after('2d'),
        does('north/desk', 'request.supply', r1, { elements }),
        after('50h'),
        answers('full'),
      ]),
    );
    expect(request.timeliness.answer).toMatchObject({
      result: 'met',
      gross: 108 * HOUR,
      net: 60 * HOUR,
      allowed: 3 * DAY,
      dueAt: '2017-03-06T13:00:00.000Z',
    });
  });

  test('REQ-4 owes updates in rounds; the least timely one is told', () => {
    const updates = does('south/desk', 'request.update', r1);
    const request = requestOf(
      told([asks_alone, answers('full'), after('2d'), updates, after('9d'), updates, after('1d'), updates]),
    );
    expect(request.timeliness.update).toMatchObject({
      result: 'late',
      gross: 9 * DAY,
      allowed: 7 * DAY,
      rounds: 4,
    });
    expect(request.overdue).toMatchObject([{ clock: 'update', by: 2 * DAY }]);
  });

  test('EX-3 whose deadline the director excused is excused, and that is an artificiality', () => {
    const excuses = does(
      'director',
      'deadline.excuse',
      { request: 'north:r1' },
      { clock: 'answer', why: 'A holiday.' },
    );
    const summary = told([asks_alone, after('1d'), excuses]);
    expect(requestOf(summary).timeliness.answer).toMatchObject({ result: 'excused', gross: DAY });
    expect(summary.artificialities).toMatchObject([{ do: 'deadline.excuse', why: 'A holiday.' }]);
  });

  test('EX-3 whose deadline was extended has what the director allowed', () => {
    const extend: When = (play) =>
      does(
        'director',
        'deadline.extend',
        { request: 'north:r1' },
        { clock: 'answer', to: isoIn(play, 'T+5d'), why: 'Floods.' },
      )(play);
    const request = requestOf(told([asks_alone, after('1d'), extend, after('3d'), answers('full')]));
    expect(request.timeliness.answer).toMatchObject({ result: 'met', gross: 4 * DAY, allowed: 5 * DAY });
  });

  test('MSG-1 that owes nothing has no clocks', () => {
    const summary = told([does('north/desk', 'request.send', r1, { kind: 'demand', elements })]);
    expect(requestOf(summary).timeliness).toEqual({ ack: null, answer: null, update: null });
  });

  test('has its label from when it was sent; a draft has none', () => {
    const second = { request: 'r2' };
    const summary = told([
      does('north/desk', 'request.draft', r1, { kind: 'information' }),
      does('north/desk', 'request.send', second, { kind: 'information', elements }),
      does('south/desk', 'request.send', { request: 'r3' }, { kind: 'ping', elements }),
    ]);
    expect(summary.requests.map(({ id, label, sentAt }) => [id, label, sentAt === null])).toEqual([
      ['r1', null, true],
      ['r2', 'NO-1', false],
      ['r3', 'SO-1', false],
    ]);
  });

  test('REV-2 has the quality as each side states it, and no score of both', () => {
    const marks = { answers: 2, evidence: 1, actions: 0, notDone: 2, nextUpdate: 1 };
    const summary = told([
      asks_alone,
      answers('full'),
      does('north/desk', 'request.rate', r1, { ...marks, answers: 1 }),
      does('south/desk', 'request.rate', r1, marks),
    ]);
    expect(requestOf(summary).quality).toEqual({ requester: { ...marks, answers: 1 }, responder: marks });
  });
});

const asks_alone = does('north/desk', 'request.send', r1, { kind: 'information', elements });

describe('an incident', () => {
  test('INC-1 has the way of its spine, and is raised once the other side knows', () => {
    const { incidents } = told([reports, after('1h'), asks]);
    expect(incidents).toMatchObject([
      {
        id: 'blades',
        victim: 'north',
        state: 'requested',
        raised: true,
        outcome: null,
        severity: { north: 2 },
      },
    ]);
    expect(incidents[0]?.history.map(({ state }) => state)).toEqual(['detected', 'assessed', 'requested']);
  });

  test('INC-2 that was never raised closes as not raised', () => {
    const closes = does('north/vice', 'incident.close', blades, { outcome: 'resolved' });
    expect(told([reports, closes]).incidents).toMatchObject([
      { state: 'closed', raised: false, outcome: 'not-raised' },
    ]);
  });

  test('INC-2 has one outcome when both sides closed it alike, and both when they did not', () => {
    const closes = (side: string, outcome: string) =>
      does(`${side}/vice`, 'incident.close', blades, { outcome });
    const alike = told([reports, asks, closes('north', 'mitigated'), closes('south', 'mitigated')]);
    expect(alike.incidents[0]?.outcome).toBe('mitigated');
    const apart = told([reports, asks, closes('north', 'unresolved'), closes('south', 'resolved')]);
    expect(apart.incidents[0]).toMatchObject({
      outcome: 'north: unresolved, south: resolved',
      closedBy: [{ party: 'north' }, { party: 'south' }],
    });
  });
});

describe('a call', () => {
  const c1 = { call: 'c1' };

  test('CALL-2 that nobody answers has its attempts and what was left', () => {
    const { calls } = told([
      asks_alone,
      does('north/desk', 'call.place', c1, { level: 'working', issue: 'No answer.' }),
      after('2h'),
      does('north/desk', 'call.leaveMessage', c1, { message: 'Please call.' }),
    ]);
    expect(calls).toMatchObject([
      {
        id: 'c1',
        from: 'north',
        to: 'south',
        attempts: 3,
        outcome: 'unanswered',
        messageLeft: true,
        connectedAt: null,
      },
    ]);
  });

  test('CALL-4 has its points, confirmed or left open', () => {
    const arranges: When = (play) =>
      does('south/desk', 'call.arrange', c1, { at: isoIn(play, 'T+1d'), level: 'working' })(play);
    const reads = (point: string) => does('north/vice', 'call.readBack', c1, { point, text: `On ${point}.` });
    const { calls } = told([
      asks_alone,
      does('north/desk', 'call.place', c1, { level: 'vice-ministerial' }),
      does('south/desk', 'call.answer', c1),
      does('south/desk', 'call.authenticate', c1),
      arranges,
      after('2d'),
      reads('keep'),
      reads('answer'),
      does('south/vice', 'call.confirmPoint', c1, { point: 'keep' }),
      does('north/vice', 'call.end', c1, { outcome: 'not-agreed' }),
    ]);
    expect(calls).toMatchObject([
      {
        level: 'working',
        outcome: 'not-agreed',
        points: [
          { point: 'keep', text: 'On keep.', confirmed: true },
          { point: 'answer', text: 'On answer.', confirmed: false },
        ],
      },
    ]);
  });

  test('CALL-3 of somebody who pretends is told as such', () => {
    const spoofs = does('controller', 'call.spoof', c1, { to: 'south' });
    expect(told([spoofs]).calls).toMatchObject([{ from: 'north', to: 'south', spoofed: true }]);
  });
});

describe('a channel', () => {
  test('CHAN-1 has its suspensions, with who and until when', () => {
    const post = { channel: 'post' };
    const { channels, figures } = told([
      after('1d'),
      does('south/minister', 'channel.suspend', post),
      after('10d'),
      does('south/minister', 'channel.lift', post),
      after('1d'),
      does('north/minister', 'channel.suspend', { channel: 'hotline' }),
    ]);
    const lifted = {
      channel: 'post',
      by: ['south'],
      from: '2017-03-02T13:00:00.000Z',
      to: '2017-03-12T13:00:00.000Z',
      days: 10,
    };
    expect(channels.find(({ id }) => id === 'post')?.suspensions).toEqual([lifted]);
    expect(figures.suspensions).toMatchObject([
      lifted,
      { channel: 'hotline', by: ['north'], to: null, days: null },
    ]);
  });
});

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

describe('the run as a whole', () => {
  const expecting = (...expect: object[]): Wanted => ({ scenario: { expect } });

  test('passes while no expectation that was due is unmet', () => {
    const wanted = expecting(
      { id: 'E1', by: 'T+1d', request: 'r1', reaches: 'sent' },
      { id: 'E2', by: 'T+90d', request: 'r1', reaches: 'completed', says: 'In the end it is done.' },
    );
    const summary = told([asks_alone, after('2d')], wanted);
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
    expect(requestOf(told([asks_alone, opensMove, plans])).acknowledgedAt).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import type { RunSummary } from '../../src/contract/runSummary.ts';
import { DAY, HOUR } from '../../src/contract/time.ts';
import { after, director, does, isoIn } from '../support/story.ts';
import type { When } from '../support/story.ts';
import { told, r1, elements, reports, asks, asksAlone, answers } from './told.ts';

const acknowledges = does('south/desk', 'request.acknowledge', r1);
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
    const request = requestOf(told([asksAlone, after('3d5h'), answers('partial')]));
    expect(request.timeliness.answer).toMatchObject({ result: 'late', gross: 77 * HOUR, allowed: 3 * DAY });
    expect(request.overdue).toEqual([
      { clock: 'ack', dueAt: '2017-03-02T13:00:00.000Z', by: 53 * HOUR },
      { clock: 'answer', dueAt: '2017-03-04T13:00:00.000Z', by: 5 * HOUR },
    ]);
  });

  test('REQ-2 that is never answered is late up to now', () => {
    const request = requestOf(
      told([asksAlone, after('10d'), director('note.write', { text: 'Still nothing.' })]),
    );
    expect(request.timeliness.answer).toMatchObject({ result: 'never', endedAt: null, gross: 10 * DAY });
    expect(request.overdue[1]).toMatchObject({ clock: 'answer', by: 7 * DAY });
    expect(request.answeredAt).toBeNull();
  });

  test('REQ-6 that was given back leaves out of net time what the clock stood still', () => {
    const request = requestOf(
      told([
        asksAlone,
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
      told([asksAlone, answers('full'), after('2d'), updates, after('9d'), updates, after('1d'), updates]),
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
    const summary = told([asksAlone, after('1d'), excuses]);
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
    const request = requestOf(told([asksAlone, after('1d'), extend, after('3d'), answers('full')]));
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
      asksAlone,
      answers('full'),
      does('north/desk', 'request.rate', r1, { ...marks, answers: 1 }),
      does('south/desk', 'request.rate', r1, marks),
    ]);
    expect(requestOf(summary).quality).toEqual({ requester: { ...marks, answers: 1 }, responder: marks });
  });
});

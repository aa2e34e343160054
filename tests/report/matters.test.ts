import { describe, expect, test } from 'vitest';
import { after, does, isoIn } from '../support/story.ts';
import type { When } from '../support/story.ts';
import { told, blades, reports, asks, asksAlone } from './told.ts';

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
      asksAlone,
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

  test('CALL-2 that reaches somebody at an alternate contact has gone on', () => {
    const tries = does('north/desk', 'call.tryAlternate', c1, { contact: 'south-cooperation' });
    const spent: When[] = [
      asksAlone,
      does('north/desk', 'call.place', c1, { level: 'working' }),
      after('13h'),
    ];
    expect(told([...spent, tries]).calls).toMatchObject([{ attempts: 4, outcome: null, endedAt: null }]);
    const answers = [does('south/desk', 'call.answer', c1), does('south/desk', 'call.decline', c1)];
    expect(told([...spent, tries, ...answers]).calls).toMatchObject([{ outcome: 'declined' }]);
  });

  test('CALL-6 says how long the session was, and how much of that was interpretation', () => {
    const session = (takes: number) =>
      told(
        [
          asksAlone,
          does('north/desk', 'call.place', c1, { level: 'working' }),
          does('south/desk', 'call.answer', c1),
          does('south/desk', 'call.authenticate', c1),
          does('south/desk', 'call.arrange', c1, { at: '2017-03-01T14:00:00Z' }),
          after('90m'),
          does('north/vice', 'call.end', c1, { outcome: 'position-stated' }),
        ],
        { amended: { hotline: { 'interpreted-takes': { is: takes } } } },
      ).calls;
    expect(session(2)).toMatchObject([{ minutes: 30, interpretedMinutes: 15 }]);
    expect(session(1)).toMatchObject([{ minutes: 30, interpretedMinutes: 0 }]);
  });

  test('CALL-4 has its points, confirmed or left open', () => {
    const arranges: When = (play) =>
      does('south/desk', 'call.arrange', c1, { at: isoIn(play, 'T+1d'), level: 'working' })(play);
    const reads = (point: string) => does('north/vice', 'call.readBack', c1, { point, text: `On ${point}.` });
    const { calls } = told([
      asksAlone,
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
      name: 'Post',
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

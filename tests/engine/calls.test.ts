import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/contract/time.ts';
import { opening, usChina } from '../support/opening.ts';
import { watch } from '../support/seats.ts';
import {
  after,
  director,
  does,
  entered,
  given,
  inputFor,
  isoIn,
  last,
  pending,
  records,
  recordsNothingOf,
  refused,
  stands,
  take,
} from '../support/story.ts';
import type { Story, When } from '../support/story.ts';

const c1 = { call: 'c1' };
const call = 'call/north:c1';
const hotline = 'channel/hotline';
const blades = { incident: 'blades' };

const asked = does(
  'north/desk',
  'request.send',
  { request: 'r1', ...blades },
  { kind: 'information', severity: 2 },
);
const reported = does('north/desk', 'incident.report', blades, { severity: 2 });
const placed = (fields: object = {}) =>
  does('north/vice', 'call.place', { ...c1, ...blades }, { level: 'working', ...fields });
const answered = does('south/desk', 'call.answer', c1);
const authenticated = does('south/desk', 'call.authenticate', c1);
const arranged = (fields: object = {}) => does('south/desk', 'call.arrange', c1, fields);
const ended = (outcome: string) => does('north/vice', 'call.end', c1, { outcome });

const begun = (amended: object = {}): Story => given(opening({ amended })).when(reported, asked);
const inSession = (amended: object = {}): Story =>
  begun(amended)
    .when(placed(), answered, authenticated, arranged(), after('15m'))
    .see(stands(call, 'inSession'));

describe('CALL-1: what the hotline is for', () => {
  test('an issue in the course of responding to a request is admitted', () => {
    begun().when(placed()).see(stands(call, 'ringing'), recordsNothingOf('CALL-1'));
  });

  test('another call is a departure, and refused where the profile hardens the rule', () => {
    const nothingAsked = does('north/vice', 'call.place', c1, { level: 'working' });
    given(opening()).when(nothingAsked).see(stands(call, 'ringing'), records('CALL-1'));
    given(opening({ amended: { harden: ['CALL-1'] } }))
      .when(refused('CALL-1', 'north/vice', 'call.place', c1, { level: 'working' }))
      .see();
  });

  test('a request that is over is no issue any more', () => {
    begun()
      .when(does('north/desk', 'request.withdraw', { request: 'r1' }), placed())
      .see(records('CALL-1'));
  });

  test('each side has its own reading: an urgent incident is enough for China, not for the United States', () => {
    const calls = (side: string, severity: number, urgent: boolean) =>
      given(usChina()).when(
        does(`${side}/desk`, 'incident.report', blades, { severity }),
        does(`${side}/vice`, 'call.place', { ...c1, ...blades }, { level: 'working', urgent }),
      );
    calls('china', 3, true).see(recordsNothingOf('CALL-1'));
    calls('us', 3, true).see(records('CALL-1'));
  });

  test('an incident is urgent when its caller says so, from the severity of the profile', () => {
    const calls = (severity: number, urgent: boolean, thresholds: object | null = {}) =>
      given(usChina({ amended: { thresholds } })).when(
        does('china/desk', 'incident.report', blades, { severity }),
        does('china/vice', 'call.place', { ...c1, ...blades }, { level: 'working', urgent }),
      );
    calls(2, true).see(records('CALL-1'));
    calls(3, false).see(records('CALL-1'));
    calls(0, true, null).see(recordsNothingOf('CALL-1'));
  });
});

describe('CALL-2: the ladder', () => {
  test('an unanswered call is retried at the times of the profile, then a written message is left', () => {
    begun()
      .when(placed(), after('5m'))
      .see(stands(call, 'waiting'))
      .when(after('15m'))
      .see(stands(call, 'ringing'))
      .when(after('5m'), after('30m'))
      .see(stands(call, 'ringing'))
      .when(after('5m'))
      .see(stands(call, 'unanswered'), entered(call, 'unanswered', 'T+1h'))
      .when(
        refused('not-your-side', 'south/desk', 'call.leaveMessage', c1, { message: 'So.' }),
        does('north/vice', 'call.leaveMessage', c1, { message: 'Please call back.' }),
      )
      .see(stands(call, 'messageLeft'), stands('incident/north:blades', 'spine.requested'));
  });

  const hours = (from: string, to: string) => ({ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from, to });
  const contacts = {
    'south-hotline': { hours: hours('09:00', '17:00'), holidays: ['2017-03-02'], alternate: 'south-legal' },
    'south-legal': { hours: hours('06:00', '09:00'), alternate: 'south-embassy' },
    'south-embassy': {
      party: 'south',
      seat: 'desk',
      track: 'cooperation',
      channel: 'post',
      hours: 'always',
      holidays: [],
      alternate: 'south-hotline',
      assumption: 'For a test.',
    },
  };
  const southHotline = contacts['south-hotline'];
  const tries = (contact: string) => does('north/vice', 'call.tryAlternate', c1, { contact });

  test('a call reaches the contact point on duty: outside its hours and on its holidays nobody picks up', () => {
    // 21:00 on Wednesday in Shanghai; Thursday is a holiday there
    begun({ contacts })
      .when(placed(), refused('not-now', 'south/desk', 'call.answer', c1))
      .see(stands(call, 'unattended'), stands('incident/north:blades', 'spine.hotline'))
      .when(after('1h'))
      .see(stands(call, 'unanswered'), entered(call, 'ringing', null));
    begun({ contacts }).when(after('14h'), placed()).see(stands(call, 'unattended'));
    begun({ contacts }).when(after('38h'), placed(), answered).see(stands(call, 'dutyOfficer'));
  });

  test('the retries of an unattended call reach who has come on duty meanwhile', () => {
    begun({ contacts: { ...contacts, 'south-hotline': { ...southHotline, holidays: [] } } })
      .when(after('11h50m'), placed(), after('9m'))
      .see(stands(call, 'waiting'))
      .when(after('11m'))
      .see(stands(call, 'ringing'));
  });

  test('of several contact points on one line, one on duty is enough', () => {
    const night = { ...contacts['south-embassy'], channel: 'hotline' };
    begun({ contacts: { ...contacts, 'south-night': night } })
      .when(placed(), answered)
      .see(stands(call, 'dutyOfficer'));
  });

  test('when the message is left, the alternate contact is tried in its own hours, then the alternate of that one', () => {
    const spent = begun({ contacts }).when(
      placed(),
      refused('not-now', 'north/vice', 'call.tryAlternate', c1, { contact: 'south-legal' }),
      after('1h'),
      does('north/vice', 'call.leaveMessage', c1, { message: 'Please call back.' }),
      refused('not-now', 'north/vice', 'call.tryAlternate', c1, { contact: 'south-hotline' }),
      refused('not-now', 'north/vice', 'call.tryAlternate', c1, { contact: 'north-legal' }),
    );
    spent
      .when(tries('south-legal'))
      .see(stands(call, 'unattended'), stands('incident/north:blades', 'spine.hotline'))
      .when(
        after('1h'),
        refused('not-now', 'north/vice', 'call.tryAlternate', c1, { contact: 'south-legal' }),
      )
      .see(stands(call, 'unanswered'), stands('incident/north:blades', 'spine.requested'))
      .when(tries('south-embassy'), answered, authenticated)
      .see(stands(call, 'authenticated'));
  });

  test('CHAN-1: an alternate that answers another line is tried on that one, also while the hotline is suspended', () => {
    const suspend = (channel: string) => does('south/minister', 'channel.suspend', { channel });
    const spent = () =>
      begun({
        contacts: { ...contacts, 'south-hotline': { ...southHotline, alternate: 'south-embassy' } },
      }).when(placed(), after('1h'), suspend('hotline'));
    spent().when(tries('south-embassy'), answered).see(stands(call, 'dutyOfficer'));
    spent()
      .when(
        suspend('post'),
        refused('CHAN-1', 'north/vice', 'call.tryAlternate', c1, { contact: 'south-embassy' }),
      )
      .see();
  });

  test('a call that is let ring, declined or given up ends there', () => {
    const letRing = does('south/desk', 'call.letRing', c1);
    begun().when(placed(), letRing).see(stands(call, 'waiting'));
    begun({ hotline: { retries: { is: [] } } })
      .when(placed(), letRing)
      .see(stands(call, 'unanswered'));
    begun()
      .when(placed(), does('south/desk', 'call.decline', c1))
      .see(stands(call, 'declined'));
    begun()
      .when(placed(), does('north/vice', 'call.abandon', c1))
      .see(stands(call, 'abandoned'));
  });

  test('it climbs by arrangement, and connects within the time of the profile for that level', () => {
    const connects = (level: string) => {
      const story = begun().when(placed(), answered, authenticated, arranged({ level }), after('0m'));
      const { state } = story.play;
      return (state.agenda.pending.get(`${call} connect`)?.at ?? 0) - state.now;
    };
    expect(connects('working')).toBeLessThanOrEqual(15 * MINUTE);
    expect(connects('vice-ministerial')).toBeGreaterThanOrEqual(HOUR);
    expect(connects('vice-ministerial')).toBeLessThanOrEqual(12 * HOUR);
    expect(connects('ministerial')).toBeGreaterThanOrEqual(4 * HOUR);
  });

  test('what is arranged can be arranged anew; the time is that of the last arrangement', () => {
    begun()
      .when(placed(), answered, authenticated)
      .when(
        (play) =>
          void take(play, inputFor(play, 'south/desk', 'call.arrange', c1, { at: isoIn(play, 'T+2d') })),
      )
      .when(
        (play) =>
          void take(play, inputFor(play, 'north/vice', 'call.arrange', c1, { at: isoIn(play, 'T+1d') })),
      )
      .see((play) => {
        expect(pending(play)[`${call} arranged`]).toBe(isoIn(play, 'T+1d'));
        expect(last(play).agenda?.drop).toEqual([`${call} arranged`]);
      });
  });

  test('a line that drops ends the session', () => {
    inSession()
      .when(does('controller', 'call.drop', c1))
      .see(stands(call, 'ended.dropped'));
  });
});

describe('CALL-4: what is agreed', () => {
  const readBack = (point: string) =>
    does('south/vice', 'call.readBack', c1, { point, text: 'An answer by Friday.' });
  const confirmed = (point: string) => does('north/vice', 'call.confirmPoint', c1, { point });

  test('is read back by one side and confirmed by the other before the end', () => {
    inSession()
      .when(
        readBack('one'),
        refused('not-your-side', 'south/vice', 'call.confirmPoint', c1, { point: 'one' }),
        refused('not-now', 'north/vice', 'call.confirmPoint', c1, { point: 'two' }),
        confirmed('one'),
        ended('agreed'),
      )
      .see(stands(call, 'ended.agreed'), recordsNothingOf('CALL-4'));
  });

  test('a point left open, or nothing read back, is a departure; hardened, it is refused', () => {
    inSession().when(readBack('one'), ended('agreed')).see(records('CALL-4'));
    inSession().when(ended('agreed')).see(records('CALL-4'));
    inSession()
      .when(ended('position-stated'))
      .see(stands(call, 'ended.positionStated'), recordsNothingOf('CALL-4'));
    inSession({ harden: ['CALL-4'] })
      .when(refused('CALL-4', 'north/vice', 'call.end', c1, { outcome: 'agreed' }), ended('not-agreed'))
      .see(stands(call, 'ended.notAgreed'));
  });

  test('each side writes its own note for record, private to it; a written confirmation is for both', () => {
    const wanted = opening();
    const { entries } = inSession()
      .when(ended('not-agreed'))
      .when(
        does('north/vice', 'call.note', c1, { text: 'They will not answer.' }),
        does('south/vice', 'call.note', c1, { text: 'They press us.' }),
        does('north/vice', 'call.confirmInWriting', c1, { text: 'We spoke.' }),
      ).play;
    const [north, south] = ['north/desk', 'south/desk'].map((seat) =>
      JSON.stringify(watch(wanted, entries, seat)),
    );
    expect([north, south].map((seen) => seen?.includes('They will not answer.'))).toEqual([true, false]);
    expect([north, south].map((seen) => seen?.includes('They press us.'))).toEqual([false, true]);
    expect([north, south].map((seen) => seen?.includes('We spoke.'))).toEqual([true, true]);
  });
});

describe('CALL-5: who is there', () => {
  test('not available until T is an answer', () => {
    begun()
      .when(placed(), answered, authenticated)
      .when(does('south/desk', 'call.unavailable', c1, { until: '2017-03-05T00:00:00Z' }))
      .see(stands(call, 'notReachable'), (play) => {
        expect(last(play).with).toEqual({ until: '2017-03-05T00:00:00Z' });
      });
  });

  const away = (from: string, to: string): When[] =>
    ['south/minister', 'south/co-chair'].map((seat) => director('availability.set', { seat, from, to }));
  const atTheTop = arranged({ level: 'ministerial' });

  test('a principal whose absence the caller does not know of: the arrangement goes through, and fails later', () => {
    begun()
      .when(...away('T+0h', 'T+9d'), placed(), answered, authenticated, atTheTop)
      .see(stands(call, 'arranged'))
      .when(after('2d'))
      .see(stands(call, 'notReachable'));
  });

  test('EX-4: availability that changes after the arrangement counts all the same', () => {
    begun()
      .when(placed(), answered, authenticated, atTheTop, ...away('T+0h', 'T+9d'), after('2d'))
      .see(stands(call, 'notReachable'));
  });

  test('one co-chair is enough, and a lower level does not need them', () => {
    begun()
      .when(director('availability.set', { seat: 'south/minister', from: 'T+0h', to: 'T+9d' }))
      .when(placed(), answered, authenticated, atTheTop, after('2d'))
      .see(stands(call, 'inSession'));
    begun()
      .when(...away('T+0h', 'T+9d'), placed(), answered, authenticated, arranged(), after('15m'))
      .see(stands(call, 'inSession'));
  });
});

describe('CALL-6: interpretation', () => {
  const interpretation = (is: string) => ({ hotline: { interpretation: { is } } });

  test('without it a call can only take a message', () => {
    begun(interpretation('none'))
      .when(placed(), answered, authenticated, refused('not-now', 'south/desk', 'call.arrange', c1))
      .when(does('south/desk', 'call.takeMessage', c1, { message: 'Noted.' }))
      .see(stands(call, 'messageTaken'));
  });

  test('the profile says who brings it', () => {
    const interpreter = { interpreter: 'none' };
    begun(interpretation('caller-brings'))
      .when(placed(), answered, authenticated)
      .when(
        refused('not-now', 'south/desk', 'call.arrange', c1, interpreter),
        arranged({ interpreter: 'caller' }),
      )
      .see(stands(call, 'arranged'));
    begun().when(placed(), answered, authenticated, arranged(interpreter)).see(stands(call, 'arranged'));
  });
});

describe('CHAN-1: a suspension during a call', () => {
  const suspended = does('south/minister', 'channel.suspend', { channel: 'hotline' });

  test('what was arranged does not connect', () => {
    begun()
      .when(placed(), answered, authenticated, arranged(), suspended, after('20m'))
      .see(stands(call, 'ended.dropped'));
  });

  test('what waits for its next attempt is given up', () => {
    begun().when(placed(), after('6m'), suspended, after('1h')).see(stands(call, 'unanswered'));
  });

  test('both sides can suspend; it comes back when both have lifted', () => {
    begun()
      .when(
        suspended,
        does('north/minister', 'channel.suspend', { channel: 'hotline' }),
        refused('not-now', 'north/minister', 'channel.suspend', { channel: 'hotline' }),
        does('south/minister', 'channel.lift', { channel: 'hotline' }),
      )
      .see(stands(hotline, 'life.suspended'))
      .when(does('north/minister', 'channel.lift', { channel: 'hotline' }))
      .see(stands(hotline, 'life.operational'));
  });
});

describe('CHAN-2: checks of a channel', () => {
  test('one that is not made in time is recorded at its instant', () => {
    given(opening())
      .when(after('14w'))
      .see(stands(hotline, 'check.overdue'), entered(hotline, 'check.overdue', 'T+13w'))
      .when(does('north/desk', 'channel.test', { channel: 'hotline' }, { result: 'answered' }))
      .see(stands(hotline, 'check.waiting'));
  });

  test('a test call is marked as one, counts as a check, and moves no incident', () => {
    begun()
      .when(after('10w'), placed({ test: true }), answered, authenticated)
      .see(stands(call, 'ended.tested'), (play) => {
        expect(play.entries.find((entry) => entry.do === 'call.place')?.with).toMatchObject({ test: true });
        expect(play.state.subjects.get('incident/north:blades')?.reached['spine.hotline']).toBeUndefined();
        expect(pending(play)[`${hotline} check`]).toBe(isoIn(play, 'T+23w'));
      });
  });

  test('a hotline that is planned takes no call, one in testing takes a test call', () => {
    const planned = opening({ amended: { channels: { hotline: { state: 'planned' } } } });
    given(planned)
      .when(
        reported,
        asked,
        refused('not-now', 'north/vice', 'call.place', { ...c1, ...blades }),
        does('north/desk', 'channel.test', { channel: 'hotline' }),
        refused('not-now', 'north/vice', 'call.place', { ...c1, ...blades }),
        placed({ test: true }),
      )
      .see(stands(call, 'ringing'));
  });
});

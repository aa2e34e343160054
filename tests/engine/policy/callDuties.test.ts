import { describe, expect, test } from 'vitest';
import { iso, MINUTE } from '../../../src/contract/time.ts';
import { opening } from '../../support/opening.ts';
import { after, does, given, isoIn } from '../../support/story.ts';
import type { Story, When } from '../../support/story.ts';
import { idsOwedBy, plansOf, theDuty, waysOf } from './owed.ts';

const grid = { incident: 'grid' };
const c1 = { call: 'c1' };
const call = 'call/north:c1';

const placed: readonly When[] = [
  does('north/desk', 'incident.report', grid, { severity: 2 }),
  does('north/desk', 'request.send', { request: 'r1', ...grid }, { kind: 'information', severity: 2 }),
  does('north/vice', 'call.place', { ...c1, ...grid }, { level: 'working', about: 'r1' }),
];
const authenticated: readonly When[] = [
  ...placed,
  does('south/desk', 'call.answer', c1),
  does('south/desk', 'call.authenticate', c1),
];
const inSession: readonly When[] = [...authenticated, does('south/desk', 'call.arrange', c1), after('15m')];
const story = (...steps: readonly When[]): Story => given(opening()).when(...steps);
const aboutCall = (party: string, played: Story): string[] =>
  idsOwedBy(party, played).filter((id) => id.includes(call));

describe('where it rings', () => {
  test('the duty officer answers, lets it ring, or declines, at each ring anew', () => {
    const first = theDuty('south', story(...placed), `answer ${call}`);
    expect(waysOf(first)).toEqual([
      'answer: call.answer by south/desk',
      'let-ring: call.letRing by south/desk',
      'decline: call.decline by south/desk',
    ]);
    expect(first.decidedOnce).toBe(true);
    const second = theDuty('south', story(...placed, after('20m')), `answer ${call} (2)`);
    expect(second.key).toBe(first.key);
  });

  test('nothing is owed between two rings, nor by the caller', () => {
    const waiting = story(...placed, after('10m'));
    expect(aboutCall('south', waiting)).toEqual([]);
    expect(aboutCall('north', waiting)).toEqual([]);
  });

  test('then the registered number is called back, and the caller is received', () => {
    const answered = story(...placed, does('south/desk', 'call.answer', c1));
    expect(aboutCall('south', answered)).toEqual([`authenticate ${call}`]);
    expect(aboutCall('north', answered)).toEqual([`give up dutyOfficer of ${call}`]);
    const receive = theDuty('south', story(...authenticated), `receive ${call}`);
    expect(receive.ways.map(({ choice }) => choice)).toEqual([
      'arrange',
      'take-message',
      'unavailable',
      'decline',
    ]);
  });

  test('without interpretation a session cannot be arranged', () => {
    const amended = { hotline: { interpretation: { is: 'none' } } };
    const played = given(opening({ amended })).when(...authenticated);
    const ways = theDuty('south', played, `receive ${call}`).ways.map(({ choice }) => choice);
    expect(ways).not.toContain('arrange');
  });
});

describe('in session', () => {
  test('who asked for it speaks first, and the other side after that, or after a while by itself', () => {
    const begun = story(...inSession);
    const entered = begun.play.state.subjects.get(call)?.reached['inSession'];
    expect(theDuty('north', begun, `speak in ${call}`).since).toBe(entered);
    const alone = theDuty('south', begun, `speak up in ${call}`);
    expect(alone.notBefore).toBe(entered! + 10 * MINUTE);
    begun.when(does('north/vice', 'call.say', c1, { text: 'Our request waits.' }));
    expect(iso(theDuty('south', begun, `reply in ${call}`).since)).toBe(isoIn(begun.play, 'T+15m'));
    expect(aboutCall('north', begun)).not.toContain(`speak in ${call}`);
  });

  test('CALL-6: interpretation makes every step of a talk longer, as the profile says', () => {
    const speaks = (takes: number) => {
      const amended = { hotline: { 'interpreted-takes': { is: takes } } };
      const begun = given(opening({ amended })).when(...inSession);
      const alone = theDuty('south', begun, `speak up in ${call}`);
      const plan = plansOf('cooperative', 'north', begun).find(({ duty }) => duty === `speak in ${call}`);
      return { afterMs: plan?.afterMs ?? 0, late: (alone.notBefore ?? 0) - alone.since };
    };
    expect(speaks(1).late).toBe(5 * MINUTE);
    expect(speaks(4).late).toBe(20 * MINUTE);
    expect(speaks(1).afterMs).toBeLessThanOrEqual(4 * MINUTE);
    expect(speaks(4).afterMs).toBeGreaterThanOrEqual(4 * MINUTE);
  });

  test('a point is read back, confirmed by the other side, and then the session ends agreed', () => {
    const spoken = story(
      ...inSession,
      does('north/vice', 'call.say', c1, { text: 'a' }),
      does('south/vice', 'call.say', c1, { text: 'b' }),
    );
    expect(aboutCall('north', spoken)).toContain(`read back in ${call}`);
    spoken.when(does('north/vice', 'call.readBack', c1, { point: 'next-step', text: 'By Friday.' }));
    expect(theDuty('south', spoken, `confirm in ${call} next-step`).ways[0]?.with).toEqual({
      point: 'next-step',
    });
    expect(aboutCall('north', spoken)).not.toContain(`end ${call}`);
    spoken.when(does('south/vice', 'call.confirmPoint', c1, { point: 'next-step' }));
    expect(waysOf(theDuty('north', spoken, `end ${call}`))).toEqual(['agreed: call.end by north/desk']);
  });

  test('either side ends it in the end, and says how it ended', () => {
    const ways = theDuty('south', story(...inSession), `end in any case ${call}`).ways;
    expect(ways.map(({ with: fields }) => fields)).toEqual([
      { outcome: 'not-agreed' },
      { outcome: 'position-stated' },
    ]);
  });

  test('speaking points are circulated while it is arranged, where the profile asks', () => {
    const grave = story(
      does('north/desk', 'incident.report', grid, { severity: 4 }),
      does('north/desk', 'clearance.circulate', grid, { text: 'request', of: 'r1', severity: 4 }),
      after('4h'),
      does('north/desk', 'request.send', { request: 'r1', ...grid }, { kind: 'information', severity: 4 }),
      ...placed.slice(2),
      ...authenticated.slice(placed.length),
      does('south/desk', 'call.arrange', c1, { at: '2017-03-02T13:00:00Z' }),
    );
    const north = theDuty('north', grave, `circulate script ${call}`);
    expect(north.ways[0]?.with).toEqual({ text: 'call-script', of: 'c1', severity: 4 });
    expect(idsOwedBy('south', grave)).toContain(`circulate script ${call}`);
    grave.when(after('21h'));
    const uncleared = theDuty('north', grave, `speak in ${call}`);
    expect(uncleared.ways[0]?.with).toEqual({ beforeClearance: true });
  });
});

describe('after a call', () => {
  test('an unanswered call leaves a message, and who finds it calls back', () => {
    const unanswered = story(...placed, after('3h'));
    expect(aboutCall('north', unanswered)).toEqual([`leave message after ${call}`]);
    unanswered.when(does('north/vice', 'call.leaveMessage', c1, { message: 'Please call.' }));
    const back = theDuty('south', unanswered, `call back after ${call}`);
    expect(back.refs).toEqual({ call: 'grid-south-call-1', incident: 'north:grid' });
  });

  test('CALL-2: after the message the alternate contacts are tried, one after the other', () => {
    const contacts = {
      'south-hotline': { alternate: 'south-legal' },
      'south-legal': { channel: 'post', alternate: 'south-cooperation' },
    };
    const message = does('north/vice', 'call.leaveMessage', c1, { message: 'Please call.' });
    const spent = given(opening({ amended: { contacts } })).when(...placed, after('3h'), message);
    const tried = theDuty('north', spent, `try alternate after ${call}`);
    expect(tried.ways[0]).toMatchObject({ do: 'call.tryAlternate', with: { contact: 'south-legal' } });
    spent.when(does('north/vice', 'call.tryAlternate', c1, { contact: 'south-legal' }), after('3h'));
    expect(aboutCall('north', spent)).toEqual([`leave message after ${call} (2)`]);
    spent.when(message);
    const next = theDuty('north', spent, `try alternate after ${call} (2)`);
    expect(next.ways[0]?.with).toEqual({ contact: 'south-cooperation' });
    spent.when(
      does('north/vice', 'call.tryAlternate', c1, { contact: 'south-cooperation' }),
      after('3h'),
      message,
    );
    expect(aboutCall('north', spent)).toEqual([]);
  });

  test('nobody calls back twice, or about nothing', () => {
    const returned = story(
      ...placed,
      after('3h'),
      does('north/vice', 'call.leaveMessage', c1, { message: 'Please call.' }),
      does('south/desk', 'call.place', { call: 'back', incident: 'grid' }, { level: 'working', about: 'r1' }),
    );
    expect(aboutCall('south', returned)).toEqual([]);
    const aimless = story(
      does('north/vice', 'call.place', c1, { level: 'working' }),
      after('3h'),
      does('north/vice', 'call.leaveMessage', c1, { message: 'Please call.' }),
    );
    expect(aboutCall('south', aimless)).toEqual([]);
  });

  test('both sides write a note, and who called confirms in writing what was agreed', () => {
    const ended = story(
      ...inSession,
      does('north/vice', 'call.readBack', c1, { point: 'p', text: 'a' }),
      does('south/vice', 'call.confirmPoint', c1, { point: 'p' }),
      does('north/vice', 'call.end', c1, { outcome: 'agreed' }),
    );
    expect(aboutCall('north', ended)).toEqual([`note ${call}`, `confirm in writing ${call}`]);
    expect(aboutCall('south', ended)).toEqual([`note ${call}`]);
    ended.when(does('south/vice', 'call.note', c1, { text: 'Noted.' }));
    expect(aboutCall('south', ended)).toEqual([]);
  });

  test('a spoofed call is answered like any other, and noted when the call back finds nobody', () => {
    const spoofed = story(does('controller', 'call.spoof', { call: 'x' }, { to: 'south' }));
    const duty = 'call/north:x';
    expect(idsOwedBy('south', spoofed)).toContain(`answer ${duty}`);
    expect(idsOwedBy('north', spoofed).filter((id) => id.includes(duty))).toEqual([]);
    spoofed.when(
      does('south/desk', 'call.answer', { call: 'x' }),
      does('south/desk', 'call.authenticate', { call: 'x' }),
    );
    expect(idsOwedBy('south', spoofed).filter((id) => id.includes(duty))).toEqual([`note ${duty}`]);
  });
});

import { describe, expect, test } from 'vitest';
import { call } from '../../machines/call.ts';
import type { CallFacts } from '../../machines/call.ts';
import { acts } from '../../src/contract/act/acts.ts';
import { HOUR, MINUTE } from '../../src/contract/time.ts';
import { declaredInputs, declaredLeaves, ends, explore } from '../support/explore.ts';
import type { Sample } from '../support/explore.ts';
import { begin } from '../support/machine.ts';

import {
  answered,
  authenticated,
  china,
  connecting,
  embassy,
  genuine,
  inSession,
  placed,
  spoofed,
  us,
  usual,
} from './callStory.ts';

describe('a call by hotline', () => {
  test('goes from ringing over the duty officer and an arrangement to a session that ends with agreed points', () => {
    const story = inSession();
    story.when('call.say', us({ with: { text: 'We ask for the logs.' } }));
    story.when('call.readBack', us({ with: { point: 'logs', text: 'Logs by Friday' } }));
    story.when('call.confirmPoint', china({ with: { point: 'logs' } }));
    const { broken } = story.when('call.end', china({ with: { outcome: 'agreed' } }));
    expect(broken).toEqual([]);
    expect(story.moves().map(({ to }) => to)).toEqual([
      'placed',
      'ringing',
      'dutyOfficer',
      'authenticated',
      'arranged',
      'connecting',
      'inSession',
      'ended.agreed',
    ]);
    expect(story.told()).toEqual(['call.placed', 'call.connected', 'call.over']);
  });

  test('is private to the caller until it rings', () => {
    const [start, ring] = placed().moves();
    expect(start?.sees).toBe('caller');
    expect(ring?.sees).toBe('known');
  });

  test('can end without agreement, with a position stated, or with the line dropped', () => {
    for (const [outcome, end] of [
      ['not-agreed', 'ended.notAgreed'],
      ['position-stated', 'ended.positionStated'],
    ]) {
      const story = inSession();
      story.when('call.end', us({ with: { outcome } }));
      expect(story.states()).toEqual([end]);
    }
    const cut = inSession();
    cut.when('call.drop');
    expect(cut.states()).toEqual(['ended.dropped']);
  });

  test('can end at the duty officer with a message taken, or declined', () => {
    const message = authenticated();
    message.when('call.takeMessage', china({ with: { message: 'Call back.' } }));
    expect(message.states()).toEqual(['messageTaken']);
    const declined = placed();
    declined.when('call.decline', china());
    expect(declined.states()).toEqual(['declined']);
    declined.when('call.leaveMessage', us({ with: { message: 'Please call.' } }));
    expect(declined.states()).toEqual(['messageLeft']);
  });

  test('is given up by its caller at any time before the session, and not in it', () => {
    for (const story of [placed(), answered(), authenticated(), connecting()]) {
      expect(story.refused('call.abandon', china())).toBe('byCaller');
      story.when('call.abandon', us());
      expect(story.states()).toEqual(['abandoned']);
      expect(story.timers()).toEqual({});
    }
    expect(inSession().refused('call.abandon', us())).toBeNull();
  });

  test('that is over stays over and says so once', () => {
    const story = placed({}, { facts: { retriesMs: [] } });
    story.due('ring');
    story.when('call.leaveMessage', us({ with: { message: 'Please call.' } }));
    story.when('call.note', us({ with: { text: 'No answer.' } }));
    expect(story.told().filter((type) => type === 'call.over')).toHaveLength(1);
    expect(story.refused('call.place', us())).toBeNull();
    expect(story.refused('call.answer', china())).toBeNull();
  });

  test('is answered by the side that is called, and placed by the side that calls', () => {
    expect(placed().refused('call.answer', us())).toBe('byCallee');
    const story = begin(call, genuine, usual);
    expect(story.refused('call.place', china())).toBe('byCaller');
  });

  test('is not placed on a channel that is only planned', () => {
    const story = begin(call, genuine, usual);
    expect(story.refused('call.place', us({ facts: { channelWorks: false } }))).toBe('operational');
  });

  test('can be arranged anew, which counts the time anew', () => {
    const story = authenticated();
    story.when('call.arrange', us());
    expect(story.timers()).toEqual({ arranged: 3 * HOUR });
    story.when('call.arrange', china({ facts: { arrangedInMs: 5 * HOUR } }));
    expect(story.timers()).toEqual({ arranged: 5 * HOUR });
  });
});

describe('the rules of a call', () => {
  test('CALL-1: a call for an issue that the profile does not admit is a departure, or refused where the profile hardens it', () => {
    const story = begin(call, genuine, usual);
    const urgent = us({ facts: { admitted: false } });
    expect(story.refused('call.place', { ...urgent, hardened: ['CALL-1'] })).toBe('CALL-1');
    expect(story.when('call.place', urgent).broken).toEqual(['CALL-1']);
  });

  test('CALL-3: nothing of substance is done before authentication, unless the director sets that aside', () => {
    for (const type of ['call.takeMessage', 'call.unavailable', 'call.arrange']) {
      const story = answered();
      expect(story.refused(type, china())).toBe('CALL-3');
      expect(story.when(type, china({ aside: ['CALL-3'] })).broken).toEqual(['CALL-3']);
    }
  });

  test('CALL-3: a spoofed caller gets nowhere, and the side it names hears nothing of it', () => {
    const story = spoofed();
    story.when('call.answer', china());
    story.when('call.authenticate', china());
    expect(story.states()).toEqual(['authenticationFailed']);
    story.when('call.note', china({ with: { text: 'Not the registered number.' } }));
    expect(story.refused('call.note', us({ with: { text: 'What call?' } }))).toBe('byEither');
    expect(story.told()).toEqual([]);
  });

  test('CALL-3: the side a spoofer names is neither caller nor among those who know', () => {
    const story = spoofed();
    expect(story.refused('call.abandon', us())).toBe('byCaller');
    expect(story.refused('call.decline', us())).toBe('byCallee');
    expect(story.timers()).toEqual({ ring: 5 * MINUTE });
    story.due('ring');
    expect(story.states()).toEqual(['unanswered']);
  });

  test('CALL-3: only somebody who is not the other side spoofs, and such a one places no call', () => {
    expect(begin(call, genuine, usual).refused('call.spoof')).toBe('spoofed');
    expect(begin(call, { ...genuine, spoofed: true }, usual).refused('call.place')).toBe('genuine');
  });

  test('CALL-4: ending as agreed with no point confirmed is a departure, or refused where the profile hardens it', () => {
    const story = inSession();
    story.when('call.readBack', us({ with: { point: 'logs', text: 'Logs by Friday' } }));
    expect(story.refused('call.end', us({ with: { outcome: 'agreed' }, hardened: ['CALL-4'] }))).toBe(
      'CALL-4',
    );
    expect(story.when('call.end', us({ with: { outcome: 'agreed' } })).broken).toEqual(['CALL-4']);
  });

  test('CALL-4: a point that was read back may be left open', () => {
    const story = inSession();
    story.when('call.readBack', us({ with: { point: 'logs', text: 'Logs by Friday' } }));
    expect(story.when('call.end', us({ with: { outcome: 'not-agreed' } })).broken).toEqual([]);
  });

  test('CALL-4: ending as agreed with nothing read back is a departure, a stated position is not', () => {
    expect(inSession().when('call.end', us({ with: { outcome: 'agreed' } })).broken).toEqual(['CALL-4']);
    expect(inSession().when('call.end', us({ with: { outcome: 'position-stated' } })).broken).toEqual([]);
  });

  test('CALL-4: a point is confirmed by the other side than the one that read it back last', () => {
    const story = inSession();
    const logs = { with: { point: 'logs', text: 'Logs by Friday' } };
    expect(story.refused('call.confirmPoint', china(logs))).toBe('readBack');
    story.when('call.readBack', us(logs));
    expect(story.refused('call.confirmPoint', us(logs))).toBe('byOtherThanReader');
    story.when('call.readBack', china(logs));
    expect(story.refused('call.confirmPoint', china(logs))).toBe('byOtherThanReader');
    story.when('call.confirmPoint', us(logs));
    expect(story.refused('call.confirmPoint', us(logs))).toBe('readBack');
  });

  test('CALL-4: one session reads back twenty points at most, and those again as often as it likes', () => {
    const story = inSession();
    const point = (n: number) => us({ with: { point: `p${n}`, text: 'Agreed' } });
    for (let n = 0; n < 20; n += 1) story.when('call.readBack', point(n));
    expect(story.refused('call.readBack', point(20))).toBe('roomForPoint');
    story.when('call.readBack', point(3));
  });

  test('CALL-4: after the end each side writes its own note, which moves nothing, and may confirm in writing', () => {
    const story = inSession();
    expect(story.refused('call.note', us({ with: { text: 'Too early.' } }))).toBeNull();
    story.when('call.end', us({ with: { outcome: 'not-agreed' } }));
    expect(story.when('call.note', us({ with: { text: 'They said no.' } })).moves).toEqual([]);
    expect(story.when('call.note', china({ with: { text: 'We said not yet.' } })).moves).toEqual([]);
    expect(story.when('call.confirmInWriting', china({ with: { text: 'As agreed.' } })).moves).toEqual([]);
  });

  test('CALL-5: not available is an answer, at the duty officer and after an arrangement', () => {
    const story = authenticated();
    story.when('call.unavailable', china());
    expect(story.states()).toEqual(['notReachable']);
    const later = authenticated();
    later.when('call.arrange', us());
    expect(later.refused('call.unavailable', us())).toBe('byCallee');
    later.when('call.unavailable', china());
    expect(later.states()).toEqual(['notReachable']);
    expect(later.timers()).toEqual({});
  });

  test('CALL-5: a principal who will be away does not hinder the arrangement, and is not reachable when the time has come', () => {
    const story = connecting({ facts: { obstacle: 'unavailable' } });
    expect(story.states()).toEqual(['connecting']);
    story.due('connect');
    expect(story.states()).toEqual(['notReachable']);
    expect(story.told()).toEqual(['call.placed', 'call.over']);
  });

  test('CALL-6: without interpretation a message is taken, and no session arranged', () => {
    const story = authenticated();
    expect(story.refused('call.arrange', china({ facts: { interpreted: false } }))).toBe('interpreted');
    story.when('call.takeMessage', china({ with: { message: 'In writing, please.' } }));
  });

  test('CHAN-1: no call is placed on a suspended channel', () => {
    const story = begin(call, genuine, usual);
    expect(story.refused('call.place', us({ facts: { channelOpen: false } }))).toBe('CHAN-1');
    const aside = us({ facts: { channelOpen: false }, aside: ['CHAN-1'] });
    expect(story.when('call.place', aside).broken).toEqual(['CHAN-1']);
    story.when('call.answer', china({ facts: { channelOpen: false } }));
  });

  test('CHAN-1: no call is answered on a channel suspended since, nor retried', () => {
    const story = placed();
    story.when('channel.suspended');
    expect(story.refused('call.answer', china())).toBe('CHAN-1');
    story.due('ring');
    story.due('retry');
    expect(story.states()).toEqual(['unanswered']);
  });

  test('CHAN-1: a call about to connect is dropped when its channel is suspended, and connects when that is lifted in time', () => {
    const story = connecting();
    story.when('channel.suspended');
    story.due('connect');
    expect(story.states()).toEqual(['ended.dropped']);
    expect(story.told()).toEqual(['call.placed', 'call.over']);
    const lifted = connecting();
    lifted.when('channel.suspended');
    lifted.when('channel.lifted');
    lifted.due('connect');
    expect(lifted.states()).toEqual(['inSession']);
  });

  test('CHAN-2: a test call ends when it is authenticated, is marked as a test, and needs no issue', () => {
    const story = placed(
      { incident: null, test: true },
      { facts: { admitted: false }, hardened: ['CALL-1'] },
    );
    story.when('call.answer', china());
    story.when('call.authenticate', china());
    expect(story.states()).toEqual(['ended.tested']);
    expect(story.signals().map((signal) => 'test' in signal && signal.test)).toEqual([true, true]);
  });

  test('CLR-1: what is said in session needs its clearance', () => {
    const story = inSession();
    const words = us({ with: { text: 'It was you.' }, facts: { cleared: false } });
    expect(story.refused('call.say', words)).toBe('CLR-1');
  });

  test('CLR-2: what is said before clearance is recorded as a departure', () => {
    const early = us({ with: { text: 'It was you.', beforeClearance: true }, facts: { cleared: false } });
    expect(inSession().when('call.say', early).broken).toEqual(['CLR-2']);
    expect(inSession().refused('call.say', { ...early, hardened: ['CLR-2'] })).toBe('CLR-2');
  });
});

describe('every state of a call', () => {
  const fields: Partial<Record<string, readonly object[]>> = {
    'call.readBack': [{ point: 'logs', text: 'Logs' }],
    'call.confirmPoint': [{ point: 'logs' }],
    'call.end': [{ outcome: 'agreed' }, { outcome: 'not-agreed' }, { outcome: 'position-stated' }],
  };
  const verbs = Object.keys(acts).filter((verb) => verb.startsWith('call.'));
  const samples = [...verbs, 'channel.suspended', 'channel.lifted'].flatMap((type) =>
    ['us', 'china', null].flatMap((by) =>
      (fields[type] ?? [{}]).flatMap((given): Sample<CallFacts>[] => [
        { type, by, with: given },
        {
          type,
          by,
          with: given,
          facts: { obstacle: 'unavailable', retriesMs: [MINUTE], channelOpen: false },
        },
        { type, by, with: given, facts: { onDuty: false, alternate: embassy } },
      ]),
    ),
  );
  const inputs = [genuine, { ...genuine, test: true }, { ...genuine, spoofed: true }];
  const explored = explore(call, inputs, usual, samples);

  test('is reached', () => {
    expect([...explored.reached].sort()).toEqual(declaredLeaves(call).sort());
  });

  test('CALL-3: accepts each of its inputs somewhere, but for those of substance before authentication', () => {
    expect(declaredInputs(call).filter((input) => !explored.accepted.has(input))).toEqual([
      'dutyOfficer < call.takeMessage',
      'dutyOfficer < call.unavailable',
      'dutyOfficer < call.arrange',
    ]);
  });

  test('can be left, but for those in which the call is over', () => {
    expect(ends(call, explored)).toEqual([
      'ended.agreed',
      'ended.notAgreed',
      'ended.positionStated',
      'ended.dropped',
      'ended.tested',
      'authenticationFailed',
      'messageTaken',
      'abandoned',
    ]);
  });

  test('lets every act of a call through somewhere', () => {
    const done = new Set([...explored.accepted].map((pair) => pair.slice(pair.indexOf('< ') + 2)));
    expect(verbs.filter((verb) => !done.has(verb))).toEqual([]);
  });

  test('CALL-3: leads to a session only over authentication', () => {
    const into = [...explored.moved].filter((move) => /> (arranged|connecting|inSession)$/.test(move));
    expect(into).toEqual(['authenticated > arranged', 'arranged > connecting', 'connecting > inSession']);
  });
});

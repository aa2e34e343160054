import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../src/contract/time.ts';
import { authenticated, china, embassy, placed, us } from './callStory.ts';

describe('the attempts of a call', () => {
  test('CALL-2: an unanswered call is retried at the times of the ladder, then a message can be left', () => {
    const story = placed();
    expect(story.timers()).toEqual({ ring: 5 * MINUTE });
    story.due('ring');
    expect(story.states()).toEqual(['waiting']);
    expect(story.timers()).toEqual({ retry: 10 * MINUTE });
    story.due('retry');
    story.when('call.letRing', china());
    expect(story.timers()).toEqual({ retry: 30 * MINUTE });
    story.due('retry');
    story.due('ring');
    expect(story.states()).toEqual(['unanswered']);
    expect(story.timers()).toEqual({});
    story.when('call.leaveMessage', us({ with: { message: 'We tried three times.' } }));
    expect(story.states()).toEqual(['messageLeft']);
  });

  test('CALL-2: the last attempt that is let ring is unanswered', () => {
    const story = placed({}, { facts: { retriesMs: [] } });
    story.when('call.letRing', china());
    expect(story.states()).toEqual(['unanswered']);
  });

  test('CALL-2: where nobody is on duty it rings all the same, and nobody picks up', () => {
    const closed = { facts: { onDuty: false } };
    const story = placed({}, closed);
    expect(story.states()).toEqual(['unattended']);
    expect(story.told()).toEqual(['call.placed']);
    expect(story.refused('call.answer', china(closed))).toBe('onDuty');
    expect(story.refused('call.letRing', china(closed))).toBeNull();
    story.due('ring');
    expect(story.timers()).toEqual({ retry: 10 * MINUTE });
    story.due('retry');
    expect(story.states()).toEqual(['ringing']);
  });

  test('CALL-2: whoever comes on duty while it rings can pick up', () => {
    const story = placed({}, { facts: { onDuty: false } });
    story.when('call.answer', china());
    expect(story.states()).toEqual(['dutyOfficer']);
  });

  test('CALL-2: an alternate contact is tried by the same ladder, on the line that it answers, and once only', () => {
    const story = placed({}, { facts: { retriesMs: [] } });
    story.due('ring');
    story.when('call.leaveMessage', us({ with: { message: 'Please call.' } }));
    expect(story.refused('call.tryAlternate', us())).toBe('alternateLeft');
    expect(story.refused('call.tryAlternate', china({ facts: { alternate: embassy } }))).toBe('byCaller');
    story.when('call.tryAlternate', us({ facts: { alternate: embassy } }));
    expect(story.states()).toEqual(['ringing']);
    expect(story.signals().at(-1)).toMatchObject({ type: 'call.placed', channel: 'post' });
    story.due('ring');
    expect(story.timers()).toEqual({ retry: 10 * MINUTE });
    story.due('retry');
    story.when('call.answer', china());
    expect(story.states()).toEqual(['dutyOfficer']);
  });

  test('CALL-2, CALL-3: an alternate is authenticated anew', () => {
    const story = authenticated();
    story.when('call.decline', china());
    story.when('call.tryAlternate', us({ facts: { alternate: embassy } }));
    story.when('call.answer', china());
    expect(story.refused('call.takeMessage', china({ with: { message: 'So.' } }))).toBe('CALL-3');
  });

  test('CALL-2, CHAN-1: no alternate is tried on a line that is suspended', () => {
    const story = placed();
    story.when('channel.suspended');
    story.when('call.letRing', china());
    story.due('retry');
    expect(story.states()).toEqual(['unanswered']);
    const shut = us({ facts: { alternate: embassy, channelOpen: false } });
    expect(story.refused('call.tryAlternate', shut)).toBe('CHAN-1');
    story.when('call.tryAlternate', us({ facts: { alternate: embassy } }));
    story.when('call.answer', china());
    expect(story.states()).toEqual(['dutyOfficer']);
  });
});

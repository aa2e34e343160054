import { describe, expect, test } from 'vitest';
import { channel } from '../../machines/channel.ts';
import type { ChannelFacts, ChannelInput } from '../../machines/channel.ts';
import { acts } from '../../src/contract/act/acts.ts';
import { DAY } from '../../src/contract/time.ts';
import { declaredInputs, declaredLeaves, ends, explore } from '../support/explore.ts';
import { begin } from '../support/machine.ts';
import type { Story } from '../support/machine.ts';

const input: ChannelInput = {
  channel: 'hotline',
  state: 'operational',
  testEveryMs: 30 * DAY,
  firstMs: 30 * DAY,
};
const usual: ChannelFacts = { testEveryMs: 30 * DAY, firstMs: 30 * DAY, leftMs: 10 * DAY };

const operational = (): Story<ChannelFacts> => begin(channel, input, usual);
const planned = (): Story<ChannelFacts> => begin(channel, { ...input, state: 'planned' }, usual);

describe('a channel', () => {
  test('goes from planned over testing to operational', () => {
    const story = planned();
    expect(story.states()).toEqual(['life.planned', 'check.off']);
    story.when('channel.test', { by: 'us' });
    story.when('channel.test', { by: 'china' });
    expect(story.states()).toEqual(['life.testing', 'check.off']);
    story.when('channel.open');
    expect(story.states()).toEqual(['life.operational', 'check.waiting']);
  });

  test('REV-1: that opens without a test waits for its first use by a date of its own', () => {
    const story = planned();
    story.when('channel.open', { facts: { firstMs: 97 * DAY } });
    expect(story.states()).toEqual(['life.operational', 'check.waiting']);
    expect(story.timers()).toEqual({ check: 97 * DAY });
  });

  test('EX-4: whose interval is amended waits for what is left of the new one', () => {
    const story = operational();
    story.when('channel.retime', { facts: { testEveryMs: 60 * DAY, leftMs: 40 * DAY } });
    expect(story.timers()).toEqual({ check: 40 * DAY });
    story.when('channel.used', { facts: { testEveryMs: 60 * DAY } });
    expect(story.timers()).toEqual({ check: 60 * DAY });
  });

  test('EX-4: whose interval is taken out of the agreement is checked no longer', () => {
    const story = operational();
    story.when('channel.retime', { facts: { testEveryMs: null, leftMs: 0 } });
    expect(story.states()).toEqual(['life.operational', 'check.off']);
    story.when('channel.used', { facts: { testEveryMs: null } });
    expect(story.timers()).toEqual({});
  });

  test('that the world has in operation begins so', () => {
    const story = operational();
    expect(story.moves().map(({ to, sees }) => [to, sees])).toEqual([
      ['life.operational', 'all'],
      ['check.waiting', 'all'],
    ]);
    expect(story.timers()).toEqual({ check: 30 * DAY });
  });

  test('works badly and works again', () => {
    const story = operational();
    story.when('channel.degrade');
    expect(story.states()[0]).toBe('life.degraded');
    story.when('channel.restore');
    expect(story.states()[0]).toBe('life.operational');
  });

  test('comes back from a suspension to what it was', () => {
    const degraded = operational();
    degraded.when('channel.degrade');
    const testing = planned();
    testing.when('channel.test');
    for (const story of [operational(), degraded, testing]) {
      const [before] = story.states();
      story.when('channel.suspend', { by: 'china' });
      expect(story.states()).toEqual(['life.suspended', 'check.off']);
      expect(story.timers()).toEqual({});
      story.when('channel.lift', { by: 'china' });
      expect(story.states()[0]).toBe(before);
    }
  });

  test('CHAN-1: only a side that suspended a channel lifts it', () => {
    const story = operational();
    story.when('channel.suspend', { by: 'china' });
    expect(story.refused('channel.lift', { by: 'us' })).toBe('CHAN-1');
    expect(story.when('channel.lift', { by: 'us', aside: ['CHAN-1'] }).broken).toEqual(['CHAN-1']);
    expect(story.states()[0]).toBe('life.operational');
  });

  test('CHAN-1: a channel that both sides suspended is open again when both have lifted', () => {
    const story = operational();
    story.when('channel.suspend', { by: 'china' });
    expect(story.refused('channel.suspend', { by: 'china' })).toBe('notYetSuspendedByIt');
    story.when('channel.suspend', { by: 'us' });
    story.when('channel.lift', { by: 'china' });
    expect(story.states()[0]).toBe('life.suspended');
    expect(story.told()).toEqual(['channel.suspended']);
    story.when('channel.lift', { by: 'us' });
    expect(story.states()[0]).toBe('life.operational');
    expect(story.signals()).toEqual([
      { type: 'channel.suspended', channel: 'hotline', by: 'china' },
      { type: 'channel.lifted', channel: 'hotline', by: 'us' },
    ]);
  });

  test('CHAN-1: the exercise itself can lift what either side suspended', () => {
    const story = operational();
    story.when('channel.suspend', { by: 'china' });
    story.when('channel.suspend', { by: null });
    story.when('channel.lift', { by: null });
    expect(story.states()[0]).toBe('life.operational');
  });

  test("CHAN-2: a check not made within the profile's interval is overdue, and made good by the next", () => {
    const story = operational();
    story.due('check');
    expect(story.states()).toEqual(['life.operational', 'check.overdue']);
    story.when('channel.test', { by: 'us', facts: { testEveryMs: 7 * DAY } });
    expect(story.states()).toEqual(['life.operational', 'check.waiting']);
    expect(story.timers()).toEqual({ check: 7 * DAY });
  });

  test('CHAN-2: a test call counts as a check, and each check begins the interval anew', () => {
    const story = operational();
    expect(story.when('channel.used').armed.map(({ timer }) => timer)).toEqual(['check']);
    expect(story.when('channel.test', { by: 'china' }).cancelled).toEqual(['check']);
    expect(story.timers()).toEqual({ check: 30 * DAY });
  });

  test('CHAN-2: a profile that asks for no checks has none due, also from the time it is amended', () => {
    const never = begin(channel, { ...input, testEveryMs: null }, { testEveryMs: null });
    expect(never.states()[1]).toBe('check.off');
    const story = operational();
    story.when('channel.test', { facts: { testEveryMs: null } });
    expect(story.states()[1]).toBe('check.off');
    expect(story.timers()).toEqual({});
  });

  test('CHAN-2: while a channel is suspended no check is due, and an overdue one is not counted on', () => {
    const story = operational();
    story.due('check');
    story.when('channel.suspend', { by: 'us' });
    expect(story.refused('channel.test', { by: 'us' })).toBeNull();
    story.when('channel.lift', { by: 'us' });
    expect(story.states()).toEqual(['life.operational', 'check.waiting']);
  });
});

describe('every state of a channel', () => {
  const verbs = Object.keys(acts).filter((verb) => verb.startsWith('channel.'));
  const samples = [...verbs, 'channel.used', 'channel.retime'].flatMap((type) =>
    ['us', 'china', null].flatMap((by) => [
      { type, by },
      { type, by, facts: { testEveryMs: null } },
    ]),
  );
  const explored = explore(channel, [input, { ...input, state: 'planned' }], usual, samples);

  test('is reached', () => {
    expect([...explored.reached].sort()).toEqual(declaredLeaves(channel).sort());
  });

  test('accepts each of its inputs somewhere', () => {
    const inside = ['check.run', 'check.off'];
    expect(declaredInputs(channel, inside).filter((pair) => !explored.accepted.has(pair))).toEqual([]);
  });

  test('can be left', () => {
    expect(ends(channel, explored)).toEqual([]);
  });

  test('lets every act on a channel through somewhere', () => {
    const done = new Set([...explored.accepted].map((pair) => pair.slice(pair.indexOf('< ') + 2)));
    expect(verbs.filter((verb) => !done.has(verb))).toEqual([]);
  });
});

/** An exercise whose clock follows the wall, brakes by itself, and runs forward. */
import { describe, expect, test } from 'vitest';
import { opening, STARTEX } from '../support/opening.ts';
import { playLive } from '../support/livePlay.ts';

const quiet = { storyline: [], world: { meetings: [] } };

describe('the paced clock', () => {
  const storyline = [
    { id: 'I1', at: 'T+1h', inject: 'north/desk', title: 'One' },
    { id: 'I2', at: 'T+2h', inject: 'north/desk', title: 'Two' },
  ];
  const paced = async () => {
    const live = await playLive(opening({ scenario: { ...quiet, storyline } }));
    await live.act('director', 'exercise.start');
    return live;
  };

  test('brings up what is due when the wall reaches it, at its own instant', async () => {
    const live = await paced();
    await live.around.pass(3_599_000);
    expect(await live.story(2)).toEqual([]);
    await live.around.pass(2_000);
    expect(await live.story(2)).toEqual(['03-01T14:00:00 controller inject.deliver']);
  });

  test('more than a thousand things at one instant pause it and are named; who resumes has the rest', async () => {
    const many = Array.from({ length: 2_010 }, (_, n) => ({ ...storyline[0], id: `I${n}` }));
    const live = await playLive(opening({ scenario: { ...quiet, storyline: many } }));
    await live.act('director', 'exercise.start');
    const injects = async () => (await live.entries()).filter(({ do: verb }) => verb === 'inject.deliver');
    await live.act('director', 'conduct.clock', {}, { speed: 3_600 });
    await live.around.pass(2_000);
    expect(await injects()).toHaveLength(1_000);
    expect(live.authority().clock().going).toBe('stands');
    expect(live.heard.trouble.join()).toMatch(/More than 1000 entries at .*I1000.*Skip .*, or go on\./);
    for (const left of [2_000, 2_010]) {
      await live.act('director', 'exercise.resume');
      await live.around.pass(2_000);
      expect(await injects()).toHaveLength(left);
    }
  });

  test('a pause keeps what remained, however long it lasts', async () => {
    const live = await paced();
    await live.around.pass(1_800_000);
    await live.act('director', 'exercise.pause');
    await live.around.pass(86_400_000);
    expect(await live.story(3)).toEqual([]);
    await live.act('director', 'exercise.resume');
    await live.around.pass(1_799_000);
    expect(await live.story(4)).toEqual([]);
    await live.around.pass(2_000);
    expect(await live.story(4)).toEqual(['03-01T14:00:00 controller inject.deliver']);
  });

  test('a change of speed is an entry, and does not rescale what has passed', async () => {
    const live = await paced();
    await live.around.pass(1_800_000);
    await live.act('director', 'conduct.clock', {}, { speed: 60 });
    expect(live.now()).toBe('2017-03-01T13:30:00.000Z');
    await live.around.pass(30_000);
    expect(live.now()).toBe('2017-03-01T14:00:00.000Z');
    await live.around.pass(60_000);
    expect((await live.story(3)).map((line) => line.slice(0, 14))).toEqual([
      '03-01T14:00:00',
      '03-01T15:00:00',
    ]);
  });

  test('a machine that slept does not catch up: the clock is paused where it fell asleep', async () => {
    const live = await paced();
    await live.around.pass(60_000);
    live.around.sleep(8 * 3_600_000);
    await live.around.pass(1_000);
    expect(live.life()).toBe('paused');
    expect(await live.story(2)).toEqual(['03-01T13:01:00 engine exercise.pause']);
  });

  test('after a crash it is back, paused at its mark, with every deadline pending and nothing fired', async () => {
    const live = await paced();
    await live.around.pass(1_800_500);
    const again = await live.crash();
    expect(again.life()).toBe('paused');
    expect(again.now()).toBe('2017-03-01T13:30:00.000Z');
    await again.around.pass(86_400_000);
    expect(await again.story(3)).toEqual([]);
    await again.act('director', 'exercise.resume');
    await again.around.pass(1_801_000);
    expect(await again.story(4)).toEqual(['03-01T14:00:00 controller inject.deliver']);
  });

  test('goes on at its speed after a crash', async () => {
    const live = await paced();
    await live.act('director', 'conduct.clock', {}, { speed: 60 });
    const again = await live.crash();
    expect(again.authority().clock().speed).toBe(60);
  });
});

describe('where the clock brakes by itself', () => {
  test('is kept over a crash and over going back', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    expect(live.authority().clock().brakes).toEqual(['call', 'stop', 'deadline', 'time']);
    expect(await live.authority().setBrakes(['stop', 'call'])).toEqual({ ok: true });
    const again = await live.crash();
    expect(again.authority().clock().brakes).toEqual(['call', 'stop']);
    await again.act('director', 'exercise.start');
    await again.exercises.goBack(again.exercise, 0);
    expect(again.authority().clock().brakes).toEqual(['call', 'stop']);
  });

  test('stands as it stood where it could not be saved', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    live.store.fail('lost');
    expect(await live.authority().setBrakes([])).toMatchObject({ refused: { code: 'not-saved' } });
    expect(live.authority().clock().brakes).toHaveLength(4);
  });
});

describe('running forward', () => {
  const storyline = [
    { id: 'I1', at: 'T+1d', inject: 'north/desk', title: 'One' },
    { id: 'I2', at: 'T+2d', inject: 'south/desk', title: 'Two' },
    { id: 'I3', at: 'T+3d', inject: 'north/desk', title: 'Three', stop: true },
  ];
  const cast = { north: { 'played-by': 'person' } };
  const begun = async (scenario: object = {}) => {
    const live = await playLive(opening({ scenario: { ...quiet, storyline, cast, ...scenario } }));
    await live.act('director', 'exercise.start');
    return live;
  };
  const when = (live: Awaited<ReturnType<typeof begun>>) => [live.now().slice(0, 10), live.life()];

  test('goes to an instant, with each thing due at its own, and is paused there', async () => {
    const live = await begun();
    await live.hurry('2017-03-03T18:00:00Z');
    expect(await live.story(2)).toEqual([
      '03-02T13:00:00 controller inject.deliver',
      '03-03T13:00:00 controller inject.deliver',
      '03-03T18:00:00 engine exercise.pause',
    ]);
    expect(live.now()).toBe('2017-03-03T18:00:00.000Z');
  });

  test('goes one step, or to what needs a person', async () => {
    const live = await begun();
    await live.hurry('one');
    expect(when(live)).toEqual(['2017-03-02', 'paused']);
    await live.hurry('person');
    expect(when(live)).toEqual(['2017-03-04', 'paused']);
  });

  test('brakes at an item that says stop', async () => {
    const live = await begun();
    await live.hurry('2017-06-01T00:00:00Z');
    expect(when(live)).toEqual(['2017-03-04', 'paused']);
  });

  test('is refused while the clock stands, and back in time', async () => {
    const live = await begun();
    await live.act('director', 'conduct.discuss');
    expect(await live.hurry('one')).toMatchObject({ refused: { code: 'not-now' } });
    await live.act('director', 'conduct.clock');
    expect(await live.hurry('2017-01-01T00:00:00Z')).toMatchObject({ refused: { code: 'malformed' } });
  });

  test('where it is refused, what came due is taken all the same: a machine that slept is paused', async () => {
    const live = await begun();
    live.around.sleep(86_400_000 * 3);
    expect(await live.hurry('2017-01-01T00:00:00Z')).toMatchObject({ refused: { code: 'malformed' } });
    await live.around.pass(2_000);
    expect([live.life(), live.now()]).toEqual(['paused', `${STARTEX.slice(0, -1)}.000Z`]);
    expect(await live.story(2)).toEqual(['03-01T13:00:00 engine exercise.pause']);
  });

  test('a move that is closed is played to the end of its window, and the clock stands there', async () => {
    const live = await begun();
    await live.act('director', 'conduct.openMove', {}, { to: '2017-03-03T13:00:00Z' });
    await live.around.pass(3_600_000);
    expect(live.now()).toBe(`${STARTEX.slice(0, -1)}.000Z`);
    await live.act('director', 'conduct.closeMove');
    expect(await live.story(4)).toEqual([
      '03-02T13:00:00 controller inject.deliver',
      '03-03T13:00:00 controller inject.deliver',
      '03-03T13:00:00 engine move.played',
    ]);
    expect(live.now()).toBe('2017-03-03T13:00:00.000Z');
  });

  test('a move that is closed while it is paused waits, says so, and is played when it goes on', async () => {
    const live = await begun();
    await live.act('director', 'conduct.openMove', {}, { to: '2017-03-03T13:00:00Z' });
    await live.act('director', 'exercise.pause');
    expect(await live.act('director', 'conduct.closeMove')).toMatchObject({ ok: true });
    await live.around.pass(3_600_000);
    expect([live.life(), live.now()]).toEqual(['paused', `${STARTEX.slice(0, -1)}.000Z`]);
    expect(await live.hurry('one')).toMatchObject({
      refused: { code: 'not-now', message: expect.stringContaining('as soon as it goes on') as string },
    });
    await live.act('director', 'exercise.resume');
    expect(await live.story(6)).toEqual([
      '03-02T13:00:00 controller inject.deliver',
      '03-03T13:00:00 controller inject.deliver',
      '03-03T13:00:00 engine move.played',
    ]);
  });

  test('a call that rings where people sit stops a fast clock, and not one at the pace of the room', async () => {
    const calls = {
      storyline: [
        {
          id: 'C1',
          at: 'T+1h',
          as: 'south/vice',
          do: 'call.place',
          call: 'c',
          with: { level: 'working', test: true },
        },
      ],
      world: { channels: { hotline: 'operational' }, meetings: [] },
    };
    const fast = await begun(calls);
    await fast.act('director', 'conduct.clock', {}, { speed: 600 });
    await fast.around.pass(10_000);
    expect([fast.life(), fast.now()]).toEqual(['paused', '2017-03-01T14:00:00.000Z']);
    const slow = await begun(calls);
    await slow.around.pass(3_601_000);
    expect(slow.life()).toBe('running');
  });
});

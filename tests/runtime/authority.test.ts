import { describe, expect, test } from 'vitest';
import { opening, STARTEX } from '../support/opening.ts';
import { playLive } from '../support/livePlay.ts';

const quiet = { storyline: [], world: { meetings: [] } };
const aBlade = { incident: 'blades' };

describe('a command', () => {
  test('is saved before it is published, and published before it is acknowledged', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.exercise.feeds().of('north/desk');
    await live.act('director', 'exercise.start');
    const seen = [...live.heard.shown];
    const letGo = live.store.hold();
    let answered = false;
    const doing = live
      .authority()
      .act({ seat: 'north/desk' }, 'one', { do: 'incident.report', refs: aBlade, with: {} });
    void doing.then(() => (answered = true));
    await live.around.settle();
    expect([answered, live.heard.shown]).toEqual([false, seen]);
    letGo();
    expect(await doing).toEqual({ ok: true, entry: 2 });
    expect(live.heard.shown.slice(seen.length)).toEqual(['north/desk 3 incident.report']);
  });

  test('that is refused changes nothing, names its rule, and stands in the journal', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.act('director', 'exercise.start');
    const before = await live.exercise.lines();
    const reply = await live.act('north/desk', 'exercise.end');
    expect(reply).toMatchObject({ ok: false, refused: { code: 'not-your-seat' } });
    expect(await live.exercise.lines()).toEqual(before);
    expect(live.authority().journal()).toMatchObject([
      { by: 'north/desk', do: 'exercise.end', code: 'not-your-seat' },
    ]);
    const again = await live.crash();
    expect(again.authority().journal()).toHaveLength(1);
  });

  test('sent twice is done once and has the same answer, also after a crash', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.act('director', 'exercise.start');
    const first = await live.act('north/desk', 'incident.report', aBlade, {}, 'same');
    const second = await live.act('north/desk', 'incident.report', aBlade, {}, 'same');
    expect([first, second]).toEqual([first, first]);
    const again = await live.crash();
    expect(await again.act('north/desk', 'incident.report', aBlade, {}, 'same')).toEqual(first);
    const reports = (await again.entries()).filter(({ do: verb }) => verb === 'incident.report');
    expect(reports).toHaveLength(1);
  });

  test('of another seat with the same id is another command', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.act('director', 'exercise.start');
    await live.act('north/desk', 'note.write', {}, { text: 'Ours.' }, 'same');
    await live.act('south/desk', 'note.write', {}, { text: 'Theirs.' }, 'same');
    const notes = (await live.entries()).filter(({ do: verb }) => verb === 'note.write');
    expect(notes.map(({ by }) => by.seat)).toEqual(['north/desk', 'south/desk']);
  });

  test('what came in while the last commit ran goes into the next one together', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.act('director', 'exercise.start');
    const before = live.store.asked.length;
    const letGo = live.store.hold();
    const note = (id: number) =>
      live
        .authority()
        .act({ seat: 'north/desk' }, `n${id}`, { do: 'note.write', refs: {}, with: { text: `${id}` } });
    const all = [1, 2, 3, 4, 5].map(note);
    await live.around.settle();
    letGo();
    await Promise.all(all);
    expect(live.store.asked.slice(before).map(({ append }) => append?.lines.length)).toEqual([1, 4]);
  });
});

describe('what control releases', () => {
  const storyline = [
    { id: 'I1', at: 'T+1d', inject: 'north/desk', title: 'One' },
    { id: 'I2', after: { item: 'I1', by: '1h' }, inject: 'south/desk', title: 'Two' },
  ];
  const standing = async () => {
    const live = await playLive(opening({ scenario: { ...quiet, storyline } }));
    await live.act('director', 'exercise.start');
    return live;
  };

  test.each([
    ['a discussion', 'conduct.discuss', {}],
    ['an open move', 'conduct.openMove', { to: '2017-03-05T13:00:00Z' }],
    ['a pause', 'exercise.pause', {}],
    ['a real emergency', 'exercise.freeze', {}],
  ] as const)('EX-3: comes up at once in %s, and what follows it waits', async (_, verb, fields) => {
    const live = await standing();
    await live.act('director', verb, {}, fields);
    await live.act('director', 'item.release', {}, { item: 'I1' });
    await live.around.pass(10_000);
    expect(await live.story(3)).toEqual([
      '03-01T13:00:00 director item.release',
      '03-01T13:00:00 controller inject.deliver',
    ]);
  });

  test('EX-3: comes up after a thousand acts of a long discussion', async () => {
    const live = await standing();
    await live.act('director', 'conduct.discuss');
    for (let note = 0; note < 1_010; note += 1)
      await live.act('north/desk', 'note.write', {}, { text: `${note}` });
    await live.act('director', 'item.release', {}, { item: 'I1' });
    expect((await live.story(3)).at(-1)).toBe('03-01T13:00:00 controller inject.deliver');
    expect(live.heard.trouble).toEqual([]);
  });

  test('EX-3: comes up once, in the commit of its release, also after a crash', async () => {
    const live = await standing();
    await live.act('director', 'conduct.discuss');
    const before = live.store.asked.length;
    live.store.fail('kept');
    await live.act('director', 'item.release', {}, { item: 'I1' }, 'release');
    live.store.fail(null);
    expect(live.store.asked[before]?.append?.lines).toHaveLength(2);
    const again = await live.crash();
    await again.act('director', 'item.release', {}, { item: 'I1' }, 'release');
    const injects = (await again.entries()).filter(({ do: verb }) => verb === 'inject.deliver');
    expect(injects.map(({ item }) => item)).toEqual(['I1']);
  });

  test('EX-3: is not lost where the release alone was kept: it comes up with the next act', async () => {
    const live = await standing();
    await live.act('director', 'conduct.discuss');
    await live.act('director', 'item.release', {}, { item: 'I1' });
    await live.exercises.goBack(live.exercise, 3);
    await live.act('director', 'note.write', {}, { text: 'Where were we?' });
    expect((await live.story(3)).at(-1)).toBe('03-01T13:00:00 controller inject.deliver');
  });

  test('while the clock runs it comes up too, and brakes where the scenario stops', async () => {
    const stops = [{ ...storyline[0], stop: true }];
    const live = await playLive(opening({ scenario: { ...quiet, storyline: stops } }));
    await live.act('director', 'exercise.start');
    await live.act('director', 'conduct.clock', {}, { speed: 60 });
    await live.act('director', 'item.release', {}, { item: 'I1' });
    await live.around.pass(100);
    expect(await live.story(4)).toEqual([
      '03-01T13:00:00 controller inject.deliver',
      '03-01T13:00:00 engine exercise.pause',
    ]);
  });
});

describe('a store that fails', () => {
  test('refuses as not saved, and what was decided is dropped; the same command can be sent again', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.act('director', 'exercise.start');
    const state = live.authority().state();
    live.store.fail('lost');
    const refused = await live.act('north/desk', 'incident.report', aBlade, {}, 'again');
    expect(refused).toMatchObject({ ok: false, refused: { code: 'not-saved' } });
    expect(live.authority().state()).toBe(state);
    expect(live.heard.trouble.join()).toContain('disk is full');
    live.store.fail(null);
    expect(await live.act('north/desk', 'incident.report', aBlade, {}, 'again')).toMatchObject({ ok: true });
  });

  test('gives the clock back as it was: a start that was not saved has not started it', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    live.store.fail('lost');
    await live.act('director', 'exercise.start');
    expect(live.authority().clock().going).toBe('stands');
    live.store.fail(null);
    await live.act('director', 'exercise.start');
    live.store.fail('lost');
    await live.act('director', 'conduct.clock', {}, { speed: 600 });
    live.store.fail(null);
    expect(live.authority().clock()).toMatchObject({ going: 'paced', speed: 1 });
  });

  test('that saved and yet said that it failed is read again: nothing is doubled', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.exercise.feeds().of('north/desk');
    await live.act('director', 'exercise.start');
    live.store.fail('kept');
    expect(await live.act('north/desk', 'incident.report', aBlade)).toMatchObject({
      refused: { code: 'not-saved' },
    });
    live.store.fail(null);
    expect(live.authority().state().subjects.has('incident/north:blades')).toBe(true);
    expect(live.heard.shown.at(-1)).toContain('incident.report');
    const lines = await live.exercise.lines();
    expect(lines).toHaveLength(live.authority().state().seq);
  });
});

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

describe('going back', () => {
  test('plays on from an entry in a new branch, keeps the old one, and is paused', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.act('director', 'exercise.start');
    await live.act('north/desk', 'incident.report', { incident: 'one' }, {}, 'first');
    await live.act('north/desk', 'incident.report', { incident: 'two' });
    await live.exercises.goBack(live.exercise, 2);
    expect((await live.story(3)).map((line) => line.slice(15))).toEqual([
      'engine exercise.forked',
      'engine exercise.pause',
    ]);
    expect(live.authority().state().subjects.has('incident/north:two')).toBe(false);
    expect(live.heard.branched).toBe(1);
    expect(await live.store.length(`${live.exercise.about().id}.1`)).toBe(4);
    // what was answered before is answered still
    expect(await live.act('north/desk', 'incident.report', { incident: 'one' }, {}, 'first')).toEqual({
      ok: true,
      entry: 2,
    });
    const again = await live.crash();
    expect(again.exercise.about().branch).toBe(2);
  });

  test('that was cut short leaves nothing in the way: the exercise goes on, and can go back after all', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.act('director', 'exercise.start');
    await live.act('north/desk', 'incident.report', { incident: 'one' });
    // what a program that was killed had begun
    await live.store.commit({
      exercise: `${live.exercise.about().id}.2`,
      append: { expected: 0, lines: ['half of a log'] },
    });
    live.store.fail('lost');
    await expect(live.exercises.goBack(live.exercise, 1)).rejects.toThrow(/disk is full/);
    live.store.fail(null);
    expect(live.exercise.about().branch).toBe(1);
    expect(await live.act('north/desk', 'incident.report', { incident: 'two' })).toMatchObject({ ok: true });
    await live.exercises.goBack(live.exercise, 2);
    expect(live.exercise.about().branch).toBe(2);
    expect(live.authority().state().subjects.has('incident/north:one')).toBe(true);
    expect(live.authority().state().subjects.has('incident/north:two')).toBe(false);
  });

  test('a fork is another exercise, and the first goes on', async () => {
    const live = await playLive(opening({ scenario: quiet }));
    await live.act('director', 'exercise.start');
    const other = await live.exercises.fork(live.exercise, 1);
    expect(other.about().id).not.toBe(live.exercise.about().id);
    expect(live.life()).toBe('running');
    expect((await other.lines()).slice(0, 2)).toEqual((await live.exercise.lines()).slice(0, 2));
    expect((await live.crash()).exercises.all()).toHaveLength(2);
  });
});

import { describe, expect, test } from 'vitest';
import { opening } from '../support/opening.ts';
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

test('what was saved and could not be told is acknowledged as saved, and the director is told', async () => {
  const live = await playLive(opening({ scenario: quiet }));
  await live.exercise.feeds().of('north/desk');
  await live.act('director', 'exercise.start');
  live.heard.fails = true;
  expect(await live.act('north/desk', 'incident.report', aBlade)).toEqual({ ok: true, entry: 2 });
  expect(live.heard.trouble.join()).toMatch(/^It is saved, and could not be told .* loads the page anew/);
  live.heard.fails = false;
  expect(await live.act('north/desk', 'note.write', {}, { text: 'On.' })).toMatchObject({ ok: true });
  expect(live.heard.shown.at(-1)).toContain('note.write');
  expect(await live.entries()).toHaveLength(4);
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

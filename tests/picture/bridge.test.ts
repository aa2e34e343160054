import { describe, expect, test } from 'vitest';
import { instant, iso } from '../../src/contract/time.ts';
import type { Opening } from '../../src/engine/state.ts';
import { bridge, bridgeOf, wholeWindow } from '../../src/picture/bridge.ts';
import type { BridgeOptions } from '../../src/picture/bridge.ts';
import { bridgeFacts, factsAt, factsThen } from '../../src/picture/bridgeFacts.ts';
import { sceneWords } from '../../src/picture/scene.ts';
import type { Scene } from '../../src/picture/scene.ts';
import { storyUntil } from '../../src/picture/story.ts';
import { storyThen } from '../../src/picture/storyThen.ts';
import { pictureSource } from '../../src/report/pictureSource.ts';
import { opening } from '../support/opening.ts';
import { textsOf } from '../support/sceneChecks.ts';
import { runText, scenarioText } from '../support/shippedScenario.ts';
import { after, director, does, given, isoIn } from '../support/story.ts';
import type { Play, When } from '../support/story.ts';

const blades = { incident: 'blades' };
const r1 = { request: 'r1' };
const c1 = { call: 'c1' };
const elements = { facts: 'Given.', 'action-asked': 'Given.' };
const asks = does('north/desk', 'request.send', { ...r1, ...blades }, { kind: 'information', elements });
const calls = does('north/vice', 'call.place', { ...c1, ...blades }, { level: 'vice-ministerial' });

function drawn(
  steps: readonly When[],
  options: Partial<BridgeOptions> | ((play: Play) => Partial<BridgeOptions>) = {},
  seat = 'director',
): Scene {
  const start = opening();
  const { play } = given(start).when(
    does('north/desk', 'incident.report', blades, { severity: 2 }),
    ...steps,
  );
  const asked = typeof options === 'function' ? options(play) : options;
  return bridge(pictureSource(start, play.entries, seat, iso(play.now)), { width: 1200, ...asked });
}

const words = (scene: Scene, what: RegExp): string[] =>
  sceneWords(scene).filter((sentence) => what.test(sentence));
const labels = (scene: Scene): string[] => textsOf(scene).map(({ text }) => text);
const looks = (scene: Scene, look: string) =>
  scene.marks.flatMap(({ what, shapes }) =>
    what === 'key' ? [] : shapes.filter((shape) => shape.look.split(' ')[0] === look),
  );

describe('the bridge', () => {
  test('has words for each call, and names a text in clearance by its matter', async () => {
    const { entries } = await runText(scenarioText('turbine-blades'));
    const start = entries[0]?.with as unknown as Opening;
    for (const width of [800, 1200, 1900]) {
      const told = labels(bridge(pictureSource(start, entries), { width }));
      expect(told).toContainEqual(expect.stringMatching(/unanswered, message left$/));
      expect(told).toContainEqual(expect.stringMatching(/agreed points$/));
      expect(told).toEqual(expect.arrayContaining(['clearing US-1', 'clearing the answer to US-1']));
    }
  });

  test('EX-2: begins with EXERCISE, in its title and on its face', () => {
    const scene = drawn([]);
    expect(scene.title).toMatch(/^EXERCISE/);
    expect(labels(scene)[0]).toMatch(/^EXERCISE/);
  });

  test('tells of a request that it was sent, acknowledged, overdue and answered, each with its instant and by whom', () => {
    const scene = drawn([
      asks,
      after('4h'),
      does('south/desk', 'request.acknowledge', r1),
      after('4d'),
      does('south/desk', 'request.answer', r1, { answer: 'partial' }),
    ]);
    expect(words(scene, /NO-1/)).toMatchInlineSnapshot(`
      [
        "Wed 1 Mar 2017 13:00 UTC: NO-1, request for information on blades, NO to SO; answered, partial (by NO desk, entry 3)",
        "Wed 1 Mar 2017 13:00 UTC: the acknowledgement of NO-1, due Thu 2 Mar 2017 13:00 UTC, was met in time",
        "Wed 1 Mar 2017 13:00 UTC: the answer to NO-1, due Sat 4 Mar 2017 13:00 UTC, was met later than this profile assumes, by 1 d 4 h",
        "Wed 1 Mar 2017 17:00 UTC: NO-1: acknowledged (by SO desk, entry 4)",
        "Sun 5 Mar 2017 17:00 UTC: the update on NO-1, due Sun 12 Mar 2017 17:00 UTC, is running",
        "Sun 5 Mar 2017 17:00 UTC: NO-1: answered in part (by SO desk, entry 6)",
      ]
    `);
    expect(labels(scene)).toEqual(
      expect.arrayContaining(['NO-1 information', 'answer overdue 1 d 4 h', 'answered in part']),
    );
    expect(looks(scene, 'late')).toHaveLength(1);
    expect(looks(scene, 'acknowledged').length).toBeGreaterThan(0);
  });

  test('fills the time that was allowed as far as it has run', () => {
    const widths = (time: string): number[] => {
      const scene = drawn([asks, after(time)], (play) => ({
        from: isoIn(play, 'T+0h'),
        to: isoIn(play, 'T+4d'),
      }));
      const bar = scene.marks.find(({ what }) => what === 'request')?.shapes ?? [];
      return ['allowed', 'run'].map((look) =>
        Math.max(
          ...bar.flatMap((shape) => (shape.is === 'rect' && shape.look.startsWith(look) ? [shape.w] : [])),
        ),
      );
    };
    const [allowed = 0, day = 0] = widths('1d');
    const [same = 0, two = 0] = widths('2d');
    expect(same).toBeCloseTo(allowed);
    expect(day / allowed).toBeCloseTo(1 / 3, 1);
    expect(two / allowed).toBeCloseTo(2 / 3, 1);
  });

  test('draws a call dashed while it rings, solid in session, cut if it drops', () => {
    const talk = [
      calls,
      after('2m'),
      does('south/desk', 'call.answer', c1),
      does('south/desk', 'call.authenticate', c1),
      does('south/desk', 'call.arrange', c1, { level: 'ministerial' }),
      after('2d'),
    ];
    const window = (play: Play) => ({ from: isoIn(play, 'T+0h'), to: isoIn(play, 'T+3d') });
    const ringing = drawn([calls, after('1m')], window);
    expect([looks(ringing, 'beam-ring').length > 0, looks(ringing, 'session')]).toEqual([true, []]);
    const dropped = drawn([...talk, does('controller', 'call.drop', c1), after('1h')], window);
    expect(words(dropped, /^.*call c1/i)).toMatchInlineSnapshot(`
      [
        "Wed 1 Mar 2017 13:00 UTC: Call c1, by hotline, NO to SO, vice-ministerial level about blades; rang once, in session Thu 2 Mar 2017 22:34 UTC for 14 h 28 min at ministerial level; dropped (by NO vice, entry 3)",
      ]
    `);
    expect([looks(dropped, 'session').length, looks(dropped, 'cut').length > 0]).toEqual([1, true]);
  });

  test('CALL-3: a spoofed call is told as one to those who run the exercise, and to the side that it reaches as any other', () => {
    const steps = [
      does('controller', 'call.spoof', { call: 'x1' }, { to: 'north', level: 'working' }),
      after('1h'),
    ];
    expect(words(drawn(steps), /x1/)).toEqual([
      expect.stringMatching(/by hotline, to NO in the name of SO, .*spoofed/),
    ]);
    expect(words(drawn(steps, {}, 'north/desk'), /x1/)).toEqual([
      expect.stringMatching(/by hotline, SO to NO/),
    ]);
    expect(words(drawn(steps, {}, 'north/desk'), /spoof/)).toEqual([]);
    expect(words(drawn(steps, {}, 'south/desk'), /x1/)).toEqual([]);
    const [calls = after('1h')] = steps;
    const x1 = { call: 'x1' };
    const found = [calls, does('north/desk', 'call.answer', x1), does('north/desk', 'call.authenticate', x1)];
    expect(words(drawn(found, {}, 'north/desk'), /x1/)).toEqual([
      expect.stringMatching(/to NO in the name of SO, .*not authenticated/),
    ]);
  });

  test('draws a suspended channel as a gap over its whole length, and says by whom and for how long', () => {
    const scene = drawn(
      [
        after('1d'),
        does('south/minister', 'channel.suspend', { channel: 'hotline' }, { reason: 'A reason.' }),
        after('5d'),
        does('south/minister', 'channel.lift', { channel: 'hotline' }),
        after('1d'),
      ],
      (play) => ({ to: isoIn(play, 'T+7d') }),
    );
    const [gap] = looks(scene, 'gap');
    const whole = looks(scene, 'lane')[0];
    if (gap?.is !== 'rect' || whole?.is !== 'line') throw new Error('There is no gap.');
    const days = (whole.to.x - whole.from.x) / 7;
    expect(gap.w / days).toBeCloseTo(5, 1);
    expect(labels(scene)).toContain('suspended by SO, 5 d');
    expect(words(scene, /suspended/)).toHaveLength(1);
  });

  test('shows nothing that came after the moment, and the deadline that was pending then', () => {
    const steps = [
      asks,
      after('1d'),
      does('south/desk', 'request.answer', r1, { answer: 'full' }),
      after('1d'),
    ];
    const scene = drawn(steps, (play) => ({ moment: isoIn(play, 'T+12h') }));
    expect(words(scene, /answered|Answered/)).toEqual([]);
    expect(words(scene, /the answer to NO-1/)).toEqual([expect.stringContaining('is running')]);
    expect(words(scene, /: here$/)).toHaveLength(1);
    expect(labels(scene)).toEqual(expect.arrayContaining([expect.stringMatching(/^here, /)]));
    const latest = Math.max(...scene.marks.map(({ at = 0 }) => at));
    expect(iso(latest)).toBe('2017-03-02T01:00:00.000Z');
  });

  test('shows what lies in its window, from an hour to years', () => {
    const steps = [asks, after('30d'), calls, after('1h')];
    const hour = drawn(steps, (play) => ({ from: isoIn(play, 'T+30d'), to: isoIn(play, 'T+30d1h') }));
    expect(words(hour, /^.*call c1/i)).toHaveLength(1);
    expect(labels(hour)).toEqual(expect.arrayContaining(['13:00', '13:30']));
    const years = drawn([...steps, after('300d')], (play) => ({ to: isoIn(play, 'T+1100d') }));
    expect(labels(years)).toEqual(expect.arrayContaining(['2018', '2019']));
  });

  test('its caption ends where what there is to see ends, not where its room does', () => {
    const start = opening();
    const { play } = given(start).when(after('100d'), director('exercise.end'));
    const source = pictureSource(start, play.entries, 'director', iso(play.now));
    const { from, to, until } = wholeWindow(storyUntil(source, play.now));
    expect(to).toBeGreaterThan(until);
    const room = { from: iso(instant(from)), to: iso(instant(to)), until: iso(instant(until)) };
    const stretch = '1 Mar 2017 to 9 Jun 2017, UTC';
    for (const options of [{}, room]) {
      const scene = bridge(source, { width: 900, ...options });
      expect(labels(scene)).toContainEqual(expect.stringContaining(stretch));
      expect(scene.says).toContain(stretch);
    }
  });

  test('names one instant, where nothing has happened yet', () => {
    const start = opening();
    const { play } = given(start).when(director('exercise.end'));
    const source = pictureSource(start, play.entries, 'director', iso(play.now));
    expect(bridge(source, { width: 900 }).says).toMatch(/^A timeline, 1 Mar 2017 13:00 UTC, /);
  });

  test('explains in its key the signs that it uses, and no others', () => {
    expect(labels(drawn([after('1d')]))).not.toContain('overdue');
    expect(labels(drawn([asks, after('9d')]))).toContain('overdue');
  });

  const letters = Array.from({ length: 40 }, () => [
    does('north/desk', 'note.write', {}, { text: 'A note.' }),
    after('1m'),
  ]).flat();

  test('where many things lie on one spot, one mark stands for them, and each keeps its sentence', () => {
    const scene = drawn([...letters, after('300d')]);
    const notes = scene.marks.filter(({ says, what }) => what === 'private' && says.includes('note'));
    expect(words(scene, /: note/)).toHaveLength(40);
    expect(notes.length).toBeLessThan(4);
    const near = drawn(letters, (play) => ({ from: isoIn(play, 'T+0h'), to: isoIn(play, 'T+1h') }));
    expect(near.marks.filter(({ says }) => /: note/.test(says))).toHaveLength(40);
    expect(near.marks.flatMap(({ also = [] }) => also)).toEqual([]);
  });

  test('what is read off the story once is drawn at any moment as if it were read anew', () => {
    const start = opening();
    const { play } = given(start).when(
      does('north/desk', 'incident.report', blades, { severity: 2 }),
      asks,
      ...letters,
      does('south/desk', 'request.answer', r1, { answer: 'full' }),
      after('1d'),
    );
    const source = pictureSource(start, play.entries, 'director', iso(play.now));
    const facts = bridgeFacts(storyUntil(source, Infinity));
    for (const time of ['T+0h', 'T+10m', 'T+12h', 'T+20h']) {
      const moment = isoIn(play, time);
      const options = { width: 900, moment };
      expect(bridgeOf(factsThen(facts, storyThen(facts.story, Date.parse(moment))), options)).toEqual(
        bridge(source, options),
      );
    }
    expect(bridgeOf(factsAt(facts, play.now), { width: 900 })).toEqual(bridge(source, { width: 900 }));
  });

  test('shows one incident alone when asked for', () => {
    const other = { incident: 'botnet' };
    const steps = [
      asks,
      does('north/desk', 'incident.report', other),
      does('north/desk', 'request.send', { request: 'r2', ...other }, { kind: 'mitigate', elements }),
      after('1d'),
    ];
    expect(words(drawn(steps), /NO-2/).length).toBeGreaterThan(0);
    expect(words(drawn(steps, { incident: 'north:blades' }), /NO-2/)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { iso } from '../../src/contract/time.ts';
import type { Opening } from '../../src/engine/state.ts';
import { bridge } from '../../src/picture/bridge.ts';
import { path } from '../../src/picture/path.ts';
import { rect } from '../../src/picture/shapes.ts';
import type { Scene } from '../../src/picture/scene.ts';
import { textAt } from '../../src/picture/text.ts';
import { pictureSource } from '../../src/report/pictureSource.ts';
import { longPlay } from '../support/longPlay.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { playAtRandom, scripts } from '../support/randomPlay.ts';
import { faultsIn, textsOf } from '../support/sceneChecks.ts';
import { runText, scenarioText, shippedScenarios } from '../support/shippedScenario.ts';

const widths = [320, 700, 1040, 1920];

/** Both pictures as several seats see them, at a share of the time that was played. */
function scenesOf(
  start: Opening,
  entries: readonly Entry[],
  seats: readonly string[],
  width: number,
  share: number,
): Scene[] {
  return seats.flatMap((seat) => {
    const source = pictureSource(start, entries, seat);
    const [from, to] = [Date.parse(source.startex), Date.parse(source.now)];
    const moment = iso(from + (to - from) * share);
    const incidents = Object.keys(source.names).filter((ref) => ref.startsWith('incident/'));
    const asked = { width, moment };
    return [
      bridge(source, asked),
      bridge(source, {
        ...asked,
        from: iso(from + (to - from) * 0.4),
        to: iso(from + (to - from) * 0.45 + 60_000),
      }),
      path(source, asked),
      ...incidents.map((ref) => path(source, { ...asked, incident: ref.slice('incident/'.length) })),
    ];
  });
}

const faults = (scenes: readonly Scene[]): string[] => [...new Set(scenes.flatMap(faultsIn))];

describe('in every picture no word covers another, nothing stands outside, and every sign has its look', () => {
  test('a fault that is planted is found', () => {
    const shapes = [textAt(10, 20, 'one'), textAt(12, 22, 'two'), rect(90, 0, 40, 10, 'no-such-look')];
    const scene: Scene = {
      width: 100,
      height: 50,
      title: '',
      says: '',
      marks: [{ what: '', says: '', shapes }],
    };
    expect(faultsIn(scene)).toEqual([
      "'one' and 'two' cover one another",
      expect.stringContaining('rect no-such-look stands outside'),
      'no rule for no-such-look',
    ]);
  });

  test.each(shippedScenarios)('of the shipped scenario %s', async (id) => {
    const { entries } = await runText(scenarioText(id));
    const start = entries[0]?.with as unknown as Opening;
    const [first = ''] = Object.keys(start.profile.parties);
    const seats = ['director', `${first}/desk`, 'wall'];
    for (const width of [390, 1440]) {
      const scenes = [0.5, 1].flatMap((share) => scenesOf(start, entries, seats, width, share));
      expect(faults(scenes)).toEqual([]);
      expect(scenes.flatMap(textsOf).length).toBeGreaterThan(50);
    }
  });

  test.each([
    ['one request and two calls in a day', { requests: 1, calls: 2, days: 1, seed: 3 }],
    ['twelve requests and thirty calls in three years', { requests: 12, calls: 30, days: 1095, seed: 5 }],
    ['twenty-five requests and sixty calls in two months', { requests: 25, calls: 60, days: 60, seed: 9 }],
  ])('of %s', (_, wanted) => {
    const { entries, state } = longPlay(wanted);
    const done = (verb: string) => entries.filter((entry) => entry.do === verb).length;
    expect(done('request.send')).toBe(wanted.requests);
    expect(done('call.place')).toBeGreaterThan(wanted.calls * 0.4);
    for (const width of widths) {
      const scenes = [0.3, 1].flatMap((share) =>
        scenesOf(state.opening, entries, ['director', 'us/desk'], width, share),
      );
      expect(faults(scenes)).toEqual([]);
    }
  });

  test('of any play, for any seat, at any width, at any moment', () => {
    const seats = ['director', 'evaluator', 'north/desk', 'south/minister', 'wall'];
    const cases = fc.tuple(
      scripts(120),
      fc.constantFrom(...seats),
      fc.integer({ min: 320, max: 2000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    let texts = 0;
    holds(cases, { small: 60, full: 2_000 }, ([seeds, seat, width, share]) => {
      const start = opening();
      const { play } = playAtRandom(start, seeds, (verb) => verb !== 'exercise.end');
      const scenes = scenesOf(start, play.entries, [seat], width, share);
      expect(faults(scenes)).toEqual([]);
      texts += scenes.flatMap(textsOf).length;
    });
    expect(texts).toBeGreaterThan(2_000);
  });
});

describe('the bridge', () => {
  test('keeps the order of time from left to right, and the first party above the second', () => {
    holds(scripts(100), { small: 25, full: 500 }, (seeds) => {
      const start = opening();
      const { play } = playAtRandom(start, seeds);
      const scene = bridge(pictureSource(start, play.entries), { width: 1440 });
      const lanes = scene.marks.filter(({ what }) => what === 'lane').map(({ shapes }) => shapes[0]);
      const heights = lanes.map((shape) => (shape?.is === 'line' ? shape.from.y : Number.NaN));
      expect(heights[0]).toBeLessThan(heights[1] ?? 0);
      const arrows = scene.marks.flatMap(({ what, at = 0, shapes }) => {
        const arrow = shapes.find((shape) => shape.is === 'line' && shape.look.startsWith('message'));
        return ['request', 'answer'].includes(what) && arrow?.is === 'line' ? [{ at, x: arrow.from.x }] : [];
      });
      const byTime = [...arrows].sort((a, b) => a.at - b.at);
      expect(byTime.map(({ x }) => x)).toEqual([...byTime.map(({ x }) => x)].sort((a, b) => a - b));
    });
  });

  test('grows by so many rows as are open at a time, and not with every request', () => {
    const height = (days: number): number => {
      const { entries, state } = longPlay({ requests: 12, calls: 0, days, seed: 5 });
      return bridge(pictureSource(state.opening, entries), { width: 1440 }).height;
    };
    expect(height(1095)).toBeLessThan(height(3) - 100);
  });
});

/** The running order: how long the room has been at a part, and when what follows comes at this pace. */
import { describe, expect, test } from 'vitest';
import { asPlayed, kindOf, paceFrom, partNow, spentSince, wallOf } from '../../public/control/agenda.ts';
import type { Going, Part } from '../../public/control/agenda.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const part = (id: string, conduct: string, more: Partial<Part> = {}): Part => ({
  id,
  conduct,
  from: null,
  to: null,
  speed: null,
  ...more,
});
const parts = [
  part('M1', 'moves', { minutes: 30, from: 0, to: 48 * HOUR }),
  part('Q1', 'discussion', { minutes: 10 }),
  part('C1', 'clock', { minutes: 20, from: 48 * HOUR, to: 68 * HOUR, speed: 60 }),
  part('H1', 'discussion', { minutes: 15 }),
];
const standing: Going = { now: 0, speed: 1, paced: false };
/** Ten o'clock in the room. */
const wall = 10 * HOUR;
const minutesOf = (at: number | null): number | null => (at === null ? null : (at - wall) / MINUTE);

describe('at this pace', () => {
  test('each part begins when those before it are over, and a meeting inside a move comes when its window is played', () => {
    const pace = paceFrom(parts, 'M1', 12 * MINUTE, wall, standing);
    expect(parts.map(({ id }) => minutesOf(pace.stretches.get(id)?.begins ?? null))).toEqual([0, 12, 22, 42]);
    expect(minutesOf(pace.over)).toBe(57);
    expect(minutesOf(wallOf(parts, pace, 24 * HOUR, wall, standing))).toBe(12);
    expect(minutesOf(wallOf(parts, pace, 58 * HOUR, wall, standing))).toBe(32);
    expect(wallOf(parts, pace, 100 * HOUR, wall, standing)).toBeNull();
  });

  test('a move that the director has changed to the clock by hand goes at the pace of the clock', () => {
    const going: Going = { now: 24 * HOUR, speed: 60, paced: true };
    const played = asPlayed(parts, 'M1', kindOf('clock'));
    const pace = paceFrom(played, 'M1', 12 * MINUTE, wall, going);
    expect(minutesOf(wallOf(played, pace, 36 * HOUR, wall, going))).toBe(12);
    expect(minutesOf(pace.stretches.get('Q1')?.begins ?? null)).toBe(24);
    expect(asPlayed(parts, 'M1', kindOf('move.playing'))).toEqual(parts);
    expect(asPlayed(parts, 'C1', kindOf('standing'))).toEqual(parts);
  });

  test('a part that is over its time is taken to end now', () => {
    expect(minutesOf(paceFrom(parts, 'M1', -5 * MINUTE, wall, standing).over)).toBe(45);
  });

  test('a change of speed moves everything that follows, whatever the part was to take', () => {
    const at = (speed: number): Going => ({ now: 58 * HOUR, speed, paced: true });
    const ends = (speed: number): (number | null)[] => {
      const pace = paceFrom(parts, 'C1', 10 * MINUTE, wall, at(speed));
      return [wallOf(parts, pace, 63 * HOUR, wall, at(speed)), pace.over].map(minutesOf);
    };
    expect(ends(60)).toEqual([5, 25]);
    expect(ends(30)).toEqual([10, 35]);
    expect(ends(600)).toEqual([0.5, 16]);
  });

  test('without an agenda the clock alone says when an instant comes', () => {
    const going: Going = { now: 0, speed: 60, paced: true };
    expect(minutesOf(wallOf([], paceFrom([], null, 0, wall, going), 2 * HOUR, wall, going))).toBe(2);
    expect(wallOf([], paceFrom([], null, 0, wall, standing), 2 * HOUR, wall, standing)).toBeNull();
  });
});

describe('the time that the room has spent on a part', () => {
  const entry = (minute: number, verb: string, by = 'director') => ({
    n: minute + 1,
    at: '',
    moves: [],
    do: verb,
    by,
    wall: new Date(wall + minute * MINUTE).toISOString(),
    ...(verb.startsWith('conduct.') ? { with: { part: 'M1' } } : {}),
  });
  const spent = (until: number, ...entries: ReturnType<typeof entry>[]): number =>
    spentSince([entry(0, 'conduct.openMove'), ...entries], wall + until * MINUTE) / MINUTE;

  test('is that of the wall since it began, on whatever machine one looks', () => {
    expect(spent(7)).toBe(7);
    expect(spent(7, entry(3, 'request.send', 'us/desk'))).toBe(7);
    expect(partNow([entry(0, 'conduct.openMove'), entry(3, 'exercise.pause')])).toEqual({ id: 'M1', n: 1 });
  });

  test('a move that was closed where it began was not played, and the part before it is the one that is over', () => {
    const opened = { ...entry(9, 'conduct.openMove'), at: '2017-03-01T13:00:00.000Z', with: { part: 'M2' } };
    const closedTo = (to: string) => ({ ...entry(10, 'conduct.closeMove'), with: { to } });
    const until = (to: string) => partNow([entry(0, 'conduct.openMove'), opened, closedTo(to)])?.id;
    expect(until('2017-03-01T13:00:00.000Z')).toBe('M1');
    expect(until('2017-03-01T14:00:00.000Z')).toBe('M2');
    expect(partNow([opened, closedTo(opened.at)])).toBeNull();
  });

  test('stands while the director has paused, and in a real emergency until play goes on', () => {
    expect(spent(20, entry(5, 'exercise.pause'), entry(15, 'exercise.resume'))).toBe(10);
    expect(spent(20, entry(5, 'exercise.pause'))).toBe(5);
    const emergency = [entry(5, 'exercise.freeze', 'us/desk'), entry(15, 'exercise.unfreeze')];
    expect(spent(20, ...emergency)).toBe(5);
    expect(spent(20, ...emergency, entry(18, 'exercise.resume'))).toBe(7);
  });

  test('goes on where the clock brakes by itself, since people do', () => {
    expect(spent(20, entry(5, 'exercise.pause', 'engine'))).toBe(20);
  });

  test('goes on from the entry that was gone back to, without what was played on the branch that was left', () => {
    expect(spent(70, entry(10, 'request.send', 'us/desk'), entry(60, 'exercise.forked', 'engine'))).toBe(20);
  });
});

/** A call that somebody answered, and with which nobody does anything. */
import { expect, test } from 'vitest';
import type { CallFacts } from '../../src/picture/calls.ts';
import { idleCalls } from '../../public/control/idleCalls.ts';

const MINUTE = 60_000;
const ref = 'call/us:call-1';
const entry = (minute: number, verb: string, by: string, on = 'exercise') => ({
  n: minute + 1,
  at: '',
  moves: [],
  do: verb,
  by,
  on,
  wall: new Date(minute * MINUTE).toISOString(),
});
const call = (state: string): CallFacts => ({ ref, state }) as CallFacts;
const answered = [entry(0, 'call.place', 'us/desk', ref), entry(1, 'call.answer', 'china/desk', ref)];
const idle = (minute: number, state: string, ...more: ReturnType<typeof entry>[]) =>
  idleCalls([call(state)], [...answered, ...more], minute * MINUTE).map(({ by, idle: ms }) => [
    by,
    ms / MINUTE,
  ]);

test('is told two minutes of the room after the last that was done with it', () => {
  expect(idle(2, 'dutyOfficer')).toEqual([]);
  expect(idle(4, 'dutyOfficer')).toEqual([['china/desk', 3]]);
  expect(idle(5, 'authenticated', entry(4, 'call.authenticate', 'china/desk', ref))).toEqual([]);
  expect(idle(7, 'dutyOfficer', entry(6, 'note.write', 'us/desk'))).toEqual([['china/desk', 6]]);
});

test('is not told while the director has paused, nor of a call that rings, is spoken on, or is over', () => {
  expect(idle(30, 'dutyOfficer', entry(2, 'exercise.pause', 'director'))).toEqual([]);
  for (const state of ['ringing', 'arranged', 'inSession', 'messageTaken'])
    expect(idle(30, state)).toEqual([]);
});

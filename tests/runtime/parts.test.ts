import { expect, test } from 'vitest';
import { partAct } from '../../src/runtime/parts.ts';
import { opening } from '../support/opening.ts';
import { given } from '../support/story.ts';

test('a part of the clock goes at its speed, or as its minutes need, or as the clock goes already', () => {
  const agenda = [
    { id: 'C1', conduct: 'clock', minutes: 30, from: 'T+0h', to: 'T+7d', speed: 60 },
    { id: 'C2', conduct: 'clock', minutes: 30, from: 'T+7d', to: 'T+14d' },
    { id: 'C3', conduct: 'clock', minutes: 30 },
  ];
  const { state } = given(opening({ scenario: { agenda } })).play;
  expect(['C1', 'C2', 'C3'].map((id) => partAct(state, id))).toEqual([
    { do: 'conduct.clock', refs: {}, with: { part: 'C1', speed: 60 } },
    { do: 'conduct.clock', refs: {}, with: { part: 'C2', speed: 336 } },
    { do: 'conduct.clock', refs: {}, with: { part: 'C3' } },
  ]);
  expect(partAct(state, 'C4')).toMatchObject({ code: 'unknown-subject' });
});

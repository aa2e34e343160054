import { describe, expect, test } from 'vitest';
import type { Verb } from '../../src/contract/act/acts.ts';
import { verbs } from '../../src/contract/act/acts.ts';
import { canDo } from '../../src/engine/can.ts';
import type { Can } from '../../src/contract/live/can.ts';
import type { State } from '../../src/engine/state.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { playAtRandom, scripts } from '../support/randomPlay.ts';
import { director, does, given, isoIn } from '../support/story.ts';
import type { When } from '../support/story.ts';

const blades = { incident: 'blades' };
const r1 = { request: 'r1' };
const sent: When[] = [
  does('north/desk', 'incident.report', blades, { severity: 2 }),
  does('north/desk', 'request.send', { ...r1, ...blades }, { kind: 'information' }),
];
const whether = (can: readonly Can[], verb: Verb, ref: string | null): boolean | undefined =>
  can.find((one) => one.do === verb && one.ref === ref)?.accepts;
const accepted = (state: State, seat: string, ref: string): string[] =>
  canDo(state, seat).flatMap((one) => (one.accepts && one.ref === ref ? [one.do] : []));

describe('what a seat can do', () => {
  const { play } = given(opening()).when(...sent);

  test('is what its machines take, by its side, from a seat of its level', () => {
    expect(accepted(play.state, 'south/desk', 'request/north:r1')).toEqual([
      'request.acknowledge',
      'request.return',
      'request.redirect',
      'request.answer',
    ]);
    expect(accepted(play.state, 'north/desk', 'request/north:r1')).toEqual([
      'request.amend',
      'request.withdraw',
    ]);
    expect(accepted(play.state, 'north/desk', 'channel/hotline')).not.toContain('channel.suspend');
    expect(accepted(play.state, 'north/minister', 'channel/hotline')).toContain('channel.suspend');
  });

  test('names what could be brought into being with nothing to name it', () => {
    const can = canDo(play.state, 'north/desk');
    for (const verb of ['incident.report', 'request.draft', 'request.send', 'call.place'] as const)
      expect(whether(can, verb, null), verb).toBe(true);
  });

  test('says why not, in the words of a refusal', () => {
    expect(canDo(play.state, 'north/desk')).toContainEqual({
      do: 'request.acknowledge',
      ref: 'request/north:r1',
      accepts: false,
      refusal: {
        code: 'not-your-side',
        rule: null,
        message: 'request.acknowledge is not accepted: it is for the side that is asked.',
      },
    });
  });

  test('of another seat or a higher level is told only when all is asked for', () => {
    const isForOthers = (can: Can) => !can.accepts && can.refusal.code === 'not-your-seat';
    expect(canDo(play.state, 'north/desk').filter(isForOthers)).toEqual([]);
    const all = canDo(play.state, 'north/desk', true).filter(isForOthers);
    expect(all.map((one) => one.do)).toEqual(expect.arrayContaining(['channel.suspend', 'item.skip']));
    expect(new Set(canDo(play.state, 'wall', true).map((one) => one.do)).size).toBe(verbs.length);
    expect(canDo(play.state, 'wall')).toEqual([]);
  });

  test('EX-3: for the director who acts for a seat is what that seat can do, also where the exercise holds the seat back', () => {
    const desk = canDo(play.state, 'south/desk', false, 'director');
    expect(desk).toEqual(canDo(play.state, 'south/desk'));
    const { play: frozen } = given(opening()).when(...sent, does('north/desk', 'exercise.freeze'));
    const acknowledge = (hand: string): boolean | undefined =>
      whether(canDo(frozen.state, 'south/desk', false, hand), 'request.acknowledge', 'request/north:r1');
    expect([acknowledge('south/desk'), acknowledge('director')]).toEqual([false, true]);
    expect(canDo(play.state, 'south/desk', false, 'controller')).toEqual([]);
  });

  test('marks the rule that refuses it with some fields and not with others', () => {
    const hard = opening({ amended: { harden: ['REQ-5', 'REQ-3'] } });
    const { state } = given(hard).when(
      does('north/desk', 'incident.report', blades, { severity: 2 }),
      does('south/desk', 'incident.report', { incident: 'grid' }),
    ).play;
    expect(canDo(state, 'north/desk')).toContainEqual({
      do: 'request.send',
      ref: null,
      accepts: true,
      unless: 'REQ-5',
    });
  });

  test('in an open move is what it can do inside its window; while frozen, nothing but by the director', () => {
    const move = given(opening()).when(...sent, (open) => {
      director('conduct.openMove', { to: isoIn(open, 'T+9d') })(open);
    }).play;
    expect(accepted(move.state, 'south/desk', 'request/north:r1')).toContain('request.answer');
    const frozen = given(opening()).when(...sent, does('south/desk', 'exercise.freeze')).play;
    expect(canDo(frozen.state, 'south/desk').filter((one) => one.accepts)).toEqual([]);
    expect(accepted(frozen.state, 'director', 'exercise')).toEqual(
      expect.arrayContaining(['exercise.resume', 'exercise.unfreeze', 'exercise.end', 'inject.deliver']),
    );
  });

  test('on the docket of a meeting is told for each incident', () => {
    const of = (verb: Verb) => canDo(play.state, 'north/vice').filter((one) => one.do === verb);
    expect(of('docket.propose').map(({ ref, incident, accepts }) => [ref, incident, accepts])).toEqual([
      ['review/m1', 'north:blades', true],
      ['review/m2', 'north:blades', true],
    ]);
    expect(of('review.position').map(({ ref, accepts }) => [ref, accepts])).toEqual([
      ['review/m1', false],
      ['review/m2', false],
    ]);
  });
});

describe('over random play', () => {
  test('every seat can be told what it can do, and what is told to be accepted is the same whoever asks twice', () => {
    let told = 0;
    holds(scripts(60), { small: 12, full: 300 }, (seeds) => {
      const { play } = playAtRandom(opening(), seeds);
      for (const seat of [
        'north/desk',
        'south/minister',
        'director',
        'controller',
        'evaluator',
        'observer',
      ]) {
        const can = canDo(play.state, seat, true);
        told += can.filter((one) => one.accepts).length;
        expect(canDo(play.state, seat, true)).toEqual(can);
        expect(new Set(can.map((one) => one.do)).size).toBeLessThanOrEqual(verbs.length);
      }
    });
    expect(told).toBeGreaterThan(200);
  });
});

import { describe, expect, test } from 'vitest';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { Refs } from '../../src/contract/input.ts';
import { instant } from '../../src/contract/time.ts';
import type { Instant } from '../../src/contract/time.ts';
import { step } from '../../src/engine/step.ts';
import { opening } from '../support/opening.ts';
import { watch } from '../support/seats.ts';
import {
  after,
  director,
  does,
  entered,
  given,
  inputFor,
  isoIn,
  last,
  momentIn,
  pending,
  playTo,
  refused,
  stands,
  take,
} from '../support/story.ts';
import type { Play, Story, When } from '../support/story.ts';

const r1 = { request: 'r1' };
const request = 'request/north:r1';
const asked = does('north/desk', 'request.send', r1, { kind: 'information' });
const opensMove =
  (to: string): When =>
  (play) =>
    void take(play, inputFor(play, 'director', 'conduct.openMove', {}, { to: isoIn(play, to) }));
const closesMove = director('conduct.closeMove');

/** A seat plans an act for a moment inside the move. */
const plans =
  (moment: string, seat: string, verb: Verb, refs: Refs, fields: object = {}): When =>
  (play) =>
    void take(play, inputFor(play, seat, verb, refs, fields, { effectiveAt: momentIn(play, moment) }));
const plansInVain =
  (why: string, at: (play: Play) => Instant, seat = 'south/desk'): When =>
  (play) => {
    const outcome = step(
      play.state,
      inputFor(play, seat, 'request.acknowledge', r1, {}, { effectiveAt: at(play) }),
    );
    expect(outcome).toMatchObject({ refusal: { code: why } });
  };
/** Time would pass, and nothing comes due. */
const nothingHappens =
  (to: string, says: RegExp): When =>
  (play) => {
    const before = play.entries.length;
    expect(playTo(play, momentIn(play, to))?.message).toMatch(says);
    expect(play.entries).toHaveLength(before);
  };

const inMove = (): Story => given(opening()).when(asked, opensMove('T+5d'));

describe('discussion', () => {
  test('stands the clock: nothing comes due, and acts at the standing instant are accepted', () => {
    given(opening())
      .when(asked, director('conduct.discuss'), nothingHappens('T+9d', /the clock stands/))
      .when(does('south/desk', 'request.acknowledge', r1))
      .see(stands(request, 'ack.met'), ({ state }) => {
        expect(state.now).toBe(Date.parse('2017-03-01T13:00:00Z'));
      })
      .when(director('conduct.clock'), after('9d'))
      .see(stands(request, 'answer.overdue'));
  });
});

describe('a move', () => {
  test('stands the clock while it is open', () => {
    inMove()
      .when(nothingHappens('T+2d', /the clock stands/))
      .see(stands('exercise', 'conduct.move.open'));
  });

  test('an act says when inside its window it takes effect; without that, or outside, it is refused', () => {
    inMove()
      .when(
        refused('not-now', 'south/desk', 'request.acknowledge', r1),
        plansInVain('outside-window', (play) => momentIn(play, 'T+6d')),
        plansInVain('outside-window', (play) => instant(play.now - 1)),
        plans('T+5d', 'south/desk', 'request.acknowledge', r1),
        plans('T+0h', 'south/desk', 'request.answer', r1, { answer: 'full' }),
      )
      .see();
    // and where no move is open nothing can be planned
    given(opening())
      .when(
        asked,
        plansInVain('outside-window', (play) => momentIn(play, 'T+1d')),
      )
      .see();
  });

  test('a planned act is private to its side until it takes effect, and then it is seen as any other', () => {
    const story = inMove().when(
      plans('T+1d', 'north/desk', 'request.amend', r1, { text: 'One more thing.' }),
    );
    const seen = (seat: string) => JSON.stringify(watch(opening(), story.play.entries, seat).shown);
    expect(
      ['north/vice', 'south/desk', 'wall'].map((seat) => seen(seat).includes('One more thing.')),
    ).toEqual([true, false, false]);
    expect(last(story.play)).toMatchObject({
      audience: ['north'],
      moves: [],
      effectiveAt: isoIn(story.play, 'T+1d'),
    });
    story.when(closesMove, after('2d')).see();
    expect(
      ['north/vice', 'south/desk', 'wall'].map((seat) => seen(seat).includes('One more thing.')),
    ).toEqual([true, true, true]);
  });

  test('the director sees what will fire and what will lapse', () => {
    inMove()
      .when(plans('T+2d', 'south/desk', 'request.acknowledge', r1))
      .see((play) => {
        const before = Object.entries(pending(play)).filter(([, at]) => at <= isoIn(play, 'T+5d'));
        expect(Object.fromEntries(before)).toEqual({
          [`${request} ack`]: isoIn(play, 'T+1d'),
          'plan south 1': isoIn(play, 'T+2d'),
          [`${request} answer`]: isoIn(play, 'T+3d'),
        });
      });
  });

  test('closed, the engine plays its window in order; then the clock stands until the next', () => {
    inMove()
      .when(
        plans('T+4d', 'south/desk', 'request.answer', r1, { answer: 'full' }),
        plans('T+2d', 'south/desk', 'request.acknowledge', r1),
        plans('T+2d', 'north/desk', 'request.amend', r1, { text: 'First come.' }),
        closesMove,
        after('9d'),
      )
      .see(stands('exercise', 'conduct.standing'), (play) => {
        const played = play.entries.slice(-6).map((entry) => `${entry.at} ${entry.due ?? ''} ${entry.do}`);
        expect(played).toEqual([
          `${isoIn(play, 'T+1d')} ${request} ack deadline.due`,
          `${isoIn(play, 'T+2d')} plan south 2 request.acknowledge`,
          `${isoIn(play, 'T+2d')} plan north 1 request.amend`,
          `${isoIn(play, 'T+3d')} ${request} answer deadline.due`,
          `${isoIn(play, 'T+4d')} plan south 1 request.answer`,
          `${isoIn(play, 'T+5d')} window move.played`,
        ]);
        expect(play.state.window).toBeNull();
      });
  });

  test('an act is checked again when it takes effect; refused then, it is an entry with its reason', () => {
    inMove()
      .when(
        plans('T+2d', 'south/desk', 'request.answer', r1, { answer: 'full' }),
        plans('T+1d', 'north/desk', 'request.withdraw', r1),
        closesMove,
        after('9d'),
      )
      .see(stands(request, 'life.withdrawn'), (play) => {
        const [entry] = play.entries.filter((one) => one.do === 'item.refused');
        expect(entry).toMatchObject({
          at: isoIn(play, 'T+2d'),
          by: { seat: 'south/desk' },
          due: 'plan south 1',
          with: { do: 'request.answer' },
          refused: { code: 'not-now' },
          audience: ['south'],
          moves: [],
        });
      });
  });

  test('an act can be planned on what another plan will first bring about', () => {
    inMove()
      .when(
        plans('T+1d', 'north/desk', 'request.send', { request: 'r2' }, { kind: 'information' }),
        plans('T+2d', 'south/desk', 'request.acknowledge', { request: 'r2' }),
        closesMove,
        after('9d'),
      )
      .see(entered('request/north:r2', 'life.acknowledged', 'T+2d'));
  });

  test('what was planned can be taken back by its own side, under the name that its view shows', () => {
    const story = inMove().when(
      plans('T+1d', 'north/desk', 'request.withdraw', r1),
      plans('T+2d', 'north/desk', 'request.amend', r1, { text: 'More.' }),
    );
    const shown = watch(opening(), story.play.entries, 'north/desk').shown.map(({ plan }) => plan);
    expect(shown.slice(-2)).toEqual(['plan north 1', 'plan north 2']);
    story
      .when(
        refused('unknown-subject', 'south/desk', 'act.cancel', {}, { plan: 'plan north 1' }),
        does('north/vice', 'act.cancel', {}, { plan: 'plan north 1' }),
        refused('unknown-subject', 'north/vice', 'act.cancel', {}, { plan: 'plan north 1' }),
        closesMove,
        after('9d'),
      )
      .see(stands(request, 'life.sent'));
  });

  test('the director plans for a seat, with a rule set aside, and it holds when it takes effect', () => {
    const aside = { rules: ['CLR-1' as const], why: 'The player has left.' };
    inMove()
      .when((play) => {
        const fields = { kind: 'information', severity: 5 };
        const beside = { effectiveAt: momentIn(play, 'T+12h'), for: 'north/desk', aside };
        take(play, inputFor(play, 'director', 'request.send', { request: 'r2' }, fields, beside));
      })
      .when(closesMove, after('12h'))
      .see(entered('request/north:r2', 'life.sent', 'T+12h'), (play) => {
        expect(last(play)).toMatchObject({ for: 'north/desk', aside });
      });
  });

  test('each cell says when it is ready; a new move begins with no one ready', () => {
    const ready = (play: Play) =>
      (play.state.subjects.get('exercise')?.snapshot.context as { ready: string[] }).ready;
    inMove()
      .when(
        does('north/desk', 'cell.ready'),
        does('south/desk', 'cell.ready'),
        does('north/desk', 'cell.notReady'),
      )
      .see((play) => expect(ready(play)).toEqual(['south']))
      .when(closesMove, after('9d'), refused('not-now', 'south/desk', 'cell.ready'))
      .when(opensMove('T+20d'))
      .see((play) => expect(ready(play)).toEqual([]));
  });

  test('one that was opened by mistake is closed at its first instant, and nothing of its window is played', () => {
    const closesAt =
      (moment: string): When =>
      (play) =>
        void take(play, inputFor(play, 'director', 'conduct.closeMove', {}, { to: isoIn(play, moment) }));
    inMove()
      .when(closesAt('T+0h'))
      .when((play) => void playTo(play, momentIn(play, 'T+5d')))
      .see(stands('exercise', 'conduct.standing'), stands(request, 'ack.running'), ({ state }) => {
        expect(state.now).toBe(Date.parse('2017-03-01T13:00:00Z'));
      })
      // and the clock may go on, as may another move
      .when(opensMove('T+5d'), closesAt('T+1d'))
      .when((play) => void playTo(play, momentIn(play, 'T+5d')))
      .see(stands('exercise', 'conduct.standing'), (play) =>
        expect(play.state.now).toBe(momentIn(play, 'T+1d')),
      );
  });

  test('one that is closed earlier than its end leaves out nothing that a cell has planned', () => {
    const closes = (to: string) => refused('malformed', 'director', 'conduct.closeMove', {}, { to });
    const says = (pattern: RegExp) => (play: Play) => {
      const outcome = step(
        play.state,
        inputFor(play, 'director', 'conduct.closeMove', {}, { to: isoIn(play, 'T+1d') }),
      );
      expect(outcome).toMatchObject({
        refusal: { code: 'not-now', message: expect.stringMatching(pattern) as string },
      });
    };
    inMove()
      .when(closes('2017-02-01T00:00:00Z'), closes('2018-01-01T00:00:00Z'))
      .when(plans('T+2d', 'south/desk', 'request.acknowledge', r1))
      .see(says(/south\/desk planned something after .*Close it at 2017-03-03T13:00:00.000Z or later/));
  });

  test('neither a second move nor another way of conduct begins while one is open or played', () => {
    inMove()
      .when(
        refused('not-now', 'director', 'conduct.openMove', {}, { to: '2018-01-01T00:00:00Z' }),
        refused('not-now', 'director', 'conduct.clock'),
        closesMove,
        refused('not-now', 'director', 'conduct.discuss'),
        refused('not-now', 'director', 'conduct.closeMove'),
      )
      .see(stands('exercise', 'conduct.move.playing'));
  });

  test('a window that would end before it begins is refused', () => {
    given(opening())
      .when(refused('malformed', 'director', 'conduct.openMove', {}, { to: '2017-02-01T00:00:00Z' }))
      .see();
  });
});

describe('a pause', () => {
  test('stands the clock; acts at the standing instant are accepted, and what remained is kept', () => {
    given(opening())
      .when(asked, after('1h'), director('exercise.pause'), nothingHappens('T+9d', /the exercise is paused/))
      .when(does('south/desk', 'request.acknowledge', r1))
      .see(stands(request, 'ack.met'), (play) => {
        expect(pending(play)[`${request} answer`]).toBe(isoIn(play, 'T+3d'));
      })
      .when(director('exercise.resume'), after('3d'))
      .see(entered(request, 'answer.overdue', 'T+3d'));
  });

  test('holds in the middle of a move that is being played', () => {
    inMove()
      .when(plans('T+2d', 'south/desk', 'request.acknowledge', r1), closesMove, after('1d'))
      .when(director('exercise.pause'), nothingHappens('T+9d', /the exercise is paused/))
      .when(director('exercise.resume'), after('9d'))
      .see(entered(request, 'life.acknowledged', 'T+2d'), stands('exercise', 'conduct.standing'));
  });
});

describe('EX-1: a freeze', () => {
  test('stands everything; afterwards the exercise is paused, with every deadline as it was', () => {
    given(opening())
      .when(asked, after('1h'), does('south/desk', 'exercise.freeze', {}, { what: 'Fire alarm.' }))
      .when(
        nothingHappens('T+9d', /real emergency/),
        refused('EX-1', 'south/desk', 'request.acknowledge', r1),
      )
      .when(director('exercise.resume'))
      .see(stands('exercise', 'life.paused'))
      .when(director('exercise.resume'), after('3d'))
      .see(entered(request, 'ack.overdue', 'T+1d'), entered(request, 'answer.overdue', 'T+3d'));
  });

  test('in it the director can still act for others, as in an open move', () => {
    inMove()
      .when(does('north/desk', 'exercise.freeze'))
      .when(does('director', 'request.acknowledge', r1, {}, { for: 'south/desk' }))
      .see(stands(request, 'life.acknowledged'), stands('exercise', 'life.frozen', 'conduct.move.open'));
  });
});

test('before STARTEX and after ENDEX no side acts, and nothing comes due', () => {
  given(opening())
    .when(asked, director('exercise.end'))
    .when(refused('not-now', 'south/desk', 'request.acknowledge', r1), after('9d'))
    .see(stands('exercise', 'life.ended'), ({ state, entries }) => {
      expect(state.agenda.pending.size).toBe(0);
      expect(entries.at(-1)?.do).toBe('exercise.end');
    });
});

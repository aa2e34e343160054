import { describe, expect, test } from 'vitest';
import { step } from '../../src/engine/step.ts';
import { usChina } from '../support/opening.ts';
import {
  after,
  director,
  does,
  given,
  inputFor,
  isoIn,
  last,
  pending,
  records,
  refused,
  stands,
  take,
} from '../support/story.ts';
import type { Play } from '../support/story.ts';

const blades = { incident: 'blades' };
const r1 = { request: 'r1' };
const m1 = { review: 'm1' };
const content = { kind: 'information', severity: 2 };
const reported = does('us/desk', 'incident.report', blades, { severity: 2 });
const asked = does('us/desk', 'request.send', { ...r1, ...blades }, content);

describe('EX-3: the director', () => {
  const aside = (...rules: ('CLR-1' | 'CALL-3')[]) => ({ aside: { rules, why: 'The player has to leave.' } });

  test('sets a rule aside for one act, and the entry says which and why', () => {
    const send = [
      { ...r1, ...blades },
      { ...content, severity: 5 },
    ] as const;
    given(usChina())
      .when(
        reported,
        does('director', 'request.send', ...send, { for: 'us/desk', ...aside('CLR-1') }),
        (play) => {
          expect(last(play)).toMatchObject({
            by: { seat: 'director' },
            for: 'us/desk',
            aside: { rules: ['CLR-1'], why: 'The player has to leave.' },
          });
          expect(last(play).broken).toContainEqual({ rule: 'CLR-1', ref: 'request/us:r1', how: 'aside' });
        },
        refused('CLR-1', 'director', 'request.send', { ...blades, request: 'r2' }, send[1], {
          for: 'us/desk',
        }),
      )
      .see(records('CLR-1', 'aside'));
  });

  test('and nobody else', () => {
    given(usChina())
      .when(
        refused('EX-3', 'us/desk', 'request.send', r1, content, aside('CLR-1')),
        refused('EX-3', 'controller', 'request.send', r1, content, { for: 'us/desk' }),
      )
      .see();
  });

  test("acts for another seat: the act counts as that seat's, and the entry names both", () => {
    given(usChina())
      .when(
        reported,
        asked,
        refused('not-your-side', 'director', 'request.acknowledge', r1, {}, { for: 'us/desk' }),
        does('director', 'request.acknowledge', r1, {}, { for: 'china/desk' }),
        refused(
          'not-your-seat',
          'director',
          'channel.suspend',
          { channel: 'hotline' },
          {},
          { for: 'us/desk' },
        ),
      )
      .see(stands('request/us:r1', 'life.acknowledged'));
  });

  test('extends and excuses a deadline', () => {
    const extend = (play: Play) => {
      const fields = { clock: 'answer', to: isoIn(play, 'T+5d'), why: 'A holiday.' };
      take(play, inputFor(play, 'director', 'deadline.extend', r1, fields));
    };
    given(usChina())
      .when(
        reported,
        asked,
        extend,
        does('director', 'deadline.excuse', r1, { clock: 'ack', why: 'The line was down.' }),
        after('4d'),
      )
      .see(stands('request/us:r1', 'ack.excused', 'answer.running'), ({ state }) => {
        expect(state.subjects.get('request/us:r1')?.reached['answer.overdue']).toBeUndefined();
      })
      .when(after('2d'))
      .see(stands('request/us:r1', 'answer.overdue'));
  });

  test('EX-3: a deadline is not extended to an instant that is past, and stands as it stood', () => {
    const story = given(usChina()).when(reported, asked, after('2h'));
    const before = pending(story.play);
    for (const moment of ['T+1h', 'T+2h']) {
      const fields = { clock: 'answer', to: isoIn(story.play, moment), why: 'A slip.' };
      const refusal = step(story.play.state, inputFor(story.play, 'director', 'deadline.extend', r1, fields));
      expect(refusal).toMatchObject({
        refusal: { code: 'malformed', message: expect.stringMatching(/is past: it is .*\(EX-3\)/) as string },
      });
    }
    story.when(after('1h')).see(stands('request/us:r1', 'answer.running'), (play) => {
      expect(pending(play)).toEqual(before);
    });
  });

  test('skips an item of the storyline before it comes', () => {
    const storyline = [{ id: 'INJ-1', at: 'T+1d', inject: 'us/desk', title: 'News' }];
    given(usChina({ scenario: { storyline } }))
      .when(
        director('item.skip', { item: 'INJ-1', why: 'Played already.' }),
        refused('unknown-subject', 'director', 'item.skip', {}, { item: 'INJ-1', why: 'Again.' }),
        after('2d'),
      )
      .see(({ entries, state }) => {
        expect(entries.some((entry) => entry.do === 'inject.deliver')).toBe(false);
        expect(state.items.get('INJ-1')?.status).toBe('skipped');
      });
  });
});

describe('EX-4: what can change while the exercise runs', () => {
  test('the times of the profile, from that instant on', () => {
    given(usChina())
      .when(
        reported,
        asked,
        director('agreement.amend', { with: { deadlines: { answer: { is: '24h' } } } }),
        does('us/desk', 'request.send', { request: 'r2', ...blades }, content),
      )
      .see((play) => {
        const due = (id: string) => play.state.agenda.pending.get(id)?.at;
        expect(due('request/us:r1 answer')).toBe(Date.parse(isoIn(play, 'T+3d')));
        expect(due('request/us:r2 answer')).toBe(Date.parse(isoIn(play, 'T+1d')));
      });
  });

  test('but not into something that is no profile', () => {
    given(usChina())
      .when(
        refused(
          'malformed',
          'director',
          'agreement.amend',
          {},
          { with: { deadlines: { answer: { is: 'soon' } } } },
        ),
        refused('malformed', 'director', 'agreement.amend', {}, { with: { parties: null } }),
      )
      .see();
  });

  test('the date of a meeting and of the close of its docket', () => {
    given(usChina())
      .when((play) => {
        take(play, inputFor(play, 'us/vice', 'review.schedule', m1, { at: isoIn(play, 'T+45d') }));
      })
      .see((play) => {
        expect(last(play).agenda?.add).toEqual([
          { id: 'review/m1 docketCloses', at: isoIn(play, 'T+38d'), what: 'deadline' },
          { id: 'review/m1 meeting', at: isoIn(play, 'T+45d'), what: 'deadline' },
        ]);
      });
  });

  test('ENDEX, which ends everything that was still to come', () => {
    given(usChina())
      .when((play) => {
        take(play, inputFor(play, 'director', 'endex.set', {}, { at: isoIn(play, 'T+10d') }));
      })
      .when(
        reported,
        asked,
        refused('malformed', 'director', 'endex.set', {}, { at: '2017-02-01T00:00:00Z' }),
        after('40d'),
      )
      .see(stands('exercise', 'life.ended'), ({ state, entries }) => {
        expect(state.agenda.pending.size).toBe(0);
        expect(entries.at(-1)).toMatchObject({
          do: 'exercise.end',
          due: 'endex',
          at: '2017-03-11T13:00:00.000Z',
        });
      });
  });
});

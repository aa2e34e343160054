import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { openAsks } from '../../src/engine/asks.ts';
import { loadState, saveState } from '../../src/engine/snapshot.ts';
import { opening } from '../support/opening.ts';
import { bytesFor } from '../support/seats.ts';
import { after, director, does, given, isoIn, last, refused } from '../support/story.ts';
import type { Play, When } from '../support/story.ts';

const room = opening({
  scenario: {
    bodies: { company: 'Blade maker', press: 'Wire service' },
    incidents: { blades: { victim: 'north' } },
  },
});
const asks = (seat: string, name: string): When =>
  does(seat, 'question.ask', {}, { name, text: 'Who is on duty tonight?' });
const control = (fields: object): When => does('controller', 'control.answer', {}, fields);
const words = (asked: string, to: string, more: object = {}): object => ({
  asked,
  how: 'words',
  text: 'Nobody before eight.',
  to,
  ...more,
});
const shownTo = (entries: readonly Entry[], seat: string): string => bytesFor(room, entries, seat);

describe('what players put to control', () => {
  test('stands in one queue, under the name that its party gave it, until it is answered', () => {
    const { play } = given(room)
      .when(
        does('north/desk', 'incident.report', { incident: 'blades' }),
        does('north/desk', 'own.act', {}, { name: 'envoy', what: 'We send somebody.', incident: 'blades' }),
        asks('north/vice', 'night'),
        does('south/desk', 'body.write', {}, { name: 'night', to: 'press', text: 'What do you know?' }),
        control(words('north:night', 'party')),
      )
      .see();
    expect(openAsks(play.state).map(([name, ask]) => [name, ask.do, ask.by])).toEqual([
      ['north:envoy', 'own.act', 'north/desk'],
      ['south:night', 'body.write', 'south/desk'],
    ]);
  });

  test('is refused under a name that the party has used, to a body that there is not, and about what it does not know', () => {
    given(room)
      .when(
        asks('north/desk', 'night'),
        refused('name-taken', 'north/vice', 'own.act', {}, { name: 'night', what: 'So.' }),
        asks('south/desk', 'night'),
        refused('unknown-subject', 'north/desk', 'body.write', {}, { name: 'b', to: 'presse', text: 'So.' }),
        refused(
          'unknown-subject',
          'south/desk',
          'question.ask',
          {},
          {
            name: 'b',
            text: 'So.',
            incident: 'blades',
          },
        ),
      )
      .see(({ state }) => {
        expect(openAsks(state)).toHaveLength(2);
      });
  });

  test('is told the nearest names where there is none of that name', () => {
    const { play } = given(room);
    const why: string[] = [];
    const hears =
      (seat: string, verb: 'body.write' | 'control.answer', fields: object): When =>
      (given) => {
        try {
          does(seat, verb, {}, fields)(given);
        } catch (error) {
          why.push(String(error));
        }
      };
    asks('north/desk', 'night')(play);
    hears('north/desk', 'body.write', { name: 'b', to: 'pres', text: 'So.' })(play);
    hears('controller', 'control.answer', words('north:nigth', 'seat'))(play);
    expect(why).toEqual([
      expect.stringContaining('there is no body pres. Nearest: press.'),
      expect.stringContaining('there is no question or act north:nigth. Nearest: north:night.'),
    ]);
  });

  test('can be put while the exercise is paused and while a move is open, not before it begins or after ENDEX', () => {
    given(room).when(
      director('exercise.pause'),
      asks('north/desk', 'paused'),
      control(words('north:paused', 'all')),
      director('exercise.resume'),
      (play) => {
        director('conduct.openMove', { to: isoIn(play, 'T+9d') })(play);
      },
      asks('north/desk', 'move'),
      director('exercise.end'),
      refused('not-now', 'north/desk', 'question.ask', {}, { name: 'late', text: 'So.' }),
      refused('not-now', 'director', 'control.answer', {}, words('north:move', 'all')),
    );
  });

  test('EX-1: while the exercise is frozen only the director answers', () => {
    given(room).when(
      asks('north/desk', 'night'),
      does('south/desk', 'exercise.freeze'),
      refused('EX-1', 'north/desk', 'question.ask', {}, { name: 'other', text: 'So.' }),
      refused('EX-1', 'controller', 'control.answer', {}, words('north:night', 'seat')),
      director('control.answer', words('north:night', 'seat')),
    );
  });
});

describe('an answer of control', () => {
  test('is given once, by control alone', () => {
    given(room)
      .when(
        asks('north/desk', 'night'),
        refused('not-your-seat', 'north/desk', 'control.answer', {}, words('north:night', 'seat')),
        refused('not-your-seat', 'evaluator', 'control.answer', {}, words('north:night', 'seat')),
        control(words('north:night', 'seat')),
        refused('not-now', 'director', 'control.answer', {}, words('north:night', 'seat')),
      )
      .see();
  });

  test('is read by the seat that asked, by its party, or by all; only the side that asked reads what was asked', () => {
    const to = (whom: string) => {
      const { play } = given(room).when(
        asks('north/desk', 'night-shift'),
        control(words('north:night-shift', whom)),
      );
      return Object.fromEntries(
        ['north/desk', 'north/vice', 'south/desk', 'observer', 'wall'].map((seat) => {
          const bytes = shownTo(play.entries, seat);
          return [seat, [bytes.includes('Nobody before eight.'), bytes.includes('night-shift')]];
        }),
      );
    };
    const [both, asked, text, nothing] = [
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ];
    expect(to('seat')).toEqual({
      'north/desk': both,
      'north/vice': asked,
      'south/desk': nothing,
      observer: nothing,
      wall: nothing,
    });
    expect(to('party')).toMatchObject({ 'north/vice': both, 'south/desk': nothing, wall: nothing });
    expect(to('all')).toMatchObject({ 'north/vice': both, 'south/desk': text, observer: text, wall: text });
  });

  test('to a message speaks in the name of the body, whoever control says it is', () => {
    const { play } = given(room)
      .when(
        does('south/desk', 'body.write', {}, { name: 'news', to: 'press', text: 'What do you know?' }),
        control(words('south:news', 'party', { from: 'company' })),
      )
      .see();
    expect(last(play).with).toMatchObject({ from: 'press' });
  });

  test('that takes time comes after it, also after a pause and from a snapshot; its side is told of the time alone', () => {
    const { play } = given(room)
      .when(
        does('north/desk', 'own.act', {}, { name: 'envoy', what: 'We send somebody.' }),
        refused(
          'malformed',
          'controller',
          'control.answer',
          {},
          {
            ...words('north:envoy', 'party'),
            how: 'time',
          },
        ),
        control({ ...words('north:envoy', 'party', { takes: '2d' }), how: 'time', text: 'He learned it.' }),
        refused('not-now', 'controller', 'control.answer', {}, words('north:envoy', 'party')),
      )
      .see();
    expect(shownTo(play.entries, 'north/desk')).not.toContain('He learned it.');
    expect(shownTo(play.entries, 'north/desk')).toContain(`"comes":"${isoIn(play, 'T+2d')}"`);
    expect(shownTo(play.entries, 'south/desk')).not.toContain('T+2d');
    const saved = JSON.parse(JSON.stringify(saveState(play.state))) as ReturnType<typeof saveState>;
    const loaded = loadState(saved, room, play.entries);
    expect(openAsks(loaded)).toEqual(openAsks(play.state));
    const back: Play = { ...play, state: loaded, entries: [...play.entries] };
    for (const one of [play, back]) {
      director('exercise.pause')(one);
      director('exercise.resume')(one);
      after('3d')(one);
    }
    expect(back.entries).toEqual(play.entries);
    const came = last(play);
    expect([came.do, came.at, came.by.seat]).toEqual(['control.answer', isoIn(play, 'T+2d'), 'controller']);
    expect(shownTo(play.entries, 'north/desk')).toContain('He learned it.');
    expect(openAsks(play.state)).toEqual([]);
  });

  test('that takes time and is no matter of time is not told of before it comes', () => {
    const quiet = given(room).when(asks('north/desk', 'night'));
    const { play } = given(room)
      .when(asks('north/desk', 'night'), control(words('north:night', 'all', { takes: '4h' })))
      .see();
    for (const seat of ['north/desk', 'south/desk'])
      expect(shownTo(play.entries, seat)).toBe(shownTo(quiet.play.entries, seat));
    after('4h')(play);
    expect(shownTo(play.entries, 'south/desk')).toContain('Nobody before eight.');
  });

  test('that is on the way at ENDEX never comes, and what it answers stays open', () => {
    const { play } = given(room)
      .when(asks('north/desk', 'night'), control(words('north:night', 'all', { takes: '4h' })))
      .when(director('exercise.end'))
      .see();
    expect(openAsks(play.state).map(([name, { status }]) => [name, status])).toEqual([
      ['north:night', 'coming'],
    ]);
  });
});

describe('a decision of a cell', () => {
  const decision = {
    name: 'speak',
    question: 'Do we speak of it?',
    options: [
      { id: 'wait', text: 'After the meeting', marks: { risk: 'low' } },
      { id: 'now', text: 'Today' },
    ],
    chosen: 'wait',
    by: ['The minister'],
    why: 'The answer is promised.',
    dissent: 'The press office would speak today.',
  };

  test('is recorded with its options, who decided, why and who did not agree, and read by its side alone', () => {
    const { play } = given(room)
      .when(does('north/vice', 'decision.record', {}, decision))
      .see();
    expect(shownTo(play.entries, 'north/desk')).toContain('The press office would speak today.');
    expect(shownTo(play.entries, 'evaluator')).toContain('The press office would speak today.');
    for (const seat of ['south/desk', 'observer', 'wall'])
      expect(shownTo(play.entries, seat)).not.toContain('decision');
  });

  test('is one of its options, under a name that the side has not used', () => {
    given(room).when(
      refused('malformed', 'north/desk', 'decision.record', {}, { ...decision, chosen: 'never' }),
      does('north/desk', 'decision.record', {}, decision),
      refused('name-taken', 'north/vice', 'decision.record', {}, decision),
      does('south/desk', 'decision.record', {}, decision),
    );
  });
});

test('a cell that asks for time is heard by control and its own side', () => {
  const { play } = given(room)
    .when(
      does('south/desk', 'cell.askTime', {}, { minutes: 10, why: 'The text is with the lawyers.' }),
      refused('not-your-seat', 'controller', 'cell.askTime', {}, { minutes: 10 }),
    )
    .see();
  for (const seat of ['south/vice', 'controller', 'evaluator'])
    expect(shownTo(play.entries, seat)).toContain('with the lawyers');
  for (const seat of ['north/desk', 'observer', 'wall'])
    expect(shownTo(play.entries, seat)).not.toContain('askTime');
});

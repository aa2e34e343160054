import { describe, expect, test } from 'vitest';
import { opening } from '../support/opening.ts';
import { bytesFor } from '../support/seats.ts';
import { after, director, does, given, last, refused } from '../support/story.ts';
import type { When } from '../support/story.ts';

const played = opening({
  scenario: {
    observers: 'all',
    incidents: {
      blades: { victim: 'north', truth: { actor: 'An insider', severity: 3 } },
      grid: { victim: 'south' },
    },
    discussion: [{ id: 'Q-1', part: 'H1', to: 'plenary', ask: 'When would you have called?' }],
    objectives: [{ id: 'OBJ-1', text: 'A request leaves within a day.', tasks: ['Name the time zone'] }],
    storyline: [
      { id: 'INJ-1', at: 'T+1h', inject: 'north', title: 'A tip', truth: 'The tip is false.' },
      { id: 'INJ-2', at: 'T+1h', inject: 'north', title: 'A fact' },
    ],
  },
});
const observes = (fields: object): When =>
  does('evaluator', 'observation.write', {}, { text: 'They asked for the time zone.', ...fields });
const wrong = (code: 'malformed' | 'unknown-subject', fields: object): When =>
  refused(code, 'evaluator', 'observation.write', {}, { text: 'So.', ...fields });
const everyone = ['north/desk', 'south/desk', 'observer', 'wall'];

describe('an observation', () => {
  test('is written by an evaluator or the director, also after ENDEX and in the hot wash', () => {
    given(played)
      .when(
        observes({ rating: 'S', objective: 'OBJ-1', task: 'Name the time zone', seen: 'done', entry: 1 }),
        director('observation.write', { text: 'So.', wallFrom: '2026-03-01T09:00:00Z', cell: 'north' }),
        refused('not-your-seat', 'controller', 'observation.write', {}, { text: 'So.' }),
        refused('not-your-seat', 'north/desk', 'observation.write', {}, { text: 'So.' }),
        director('exercise.end'),
        observes({}),
        director('exercise.hotWash'),
        observes({}),
        director('exercise.close'),
        refused('not-now', 'evaluator', 'observation.write', {}, { text: 'So.' }),
      )
      .see();
  });

  test('names an objective, a task, an entry and a cell that there are', () => {
    given(played).when(
      wrong('unknown-subject', { objective: 'OBJ-2' }),
      wrong('unknown-subject', { objective: 'OBJ-1', task: 'Name the zone' }),
      wrong('malformed', { task: 'Name the time zone' }),
      wrong('malformed', { entry: 99 }),
      wrong('malformed', { cell: 'north' }),
      wrong('malformed', { entry: 1, cell: 'north', wallFrom: '2026-03-01T09:00:00Z' }),
      wrong('unknown-subject', { cell: 'west', wallFrom: '2026-03-01T09:00:00Z' }),
    );
  });

  test('is read by evaluators and control, not by observers, to whom all else is shown', () => {
    const quiet = given(played);
    const { play } = given(played).when(observes({}));
    for (const seat of everyone)
      expect(bytesFor(played, play.entries, seat)).toBe(bytesFor(played, quiet.play.entries, seat));
    for (const seat of ['evaluator', 'controller', 'director'])
      expect(bytesFor(played, play.entries, seat)).toContain('They asked for the time zone.');
  });
});

describe('a strength or a gap', () => {
  const reflects = (fields: object): When =>
    does('north/desk', 'reflection.write', {}, { is: 'gap', text: 'We called too late.', ...fields });

  test('is named by anyone when play is over, until the exercise is closed', () => {
    given(played)
      .when(
        refused('not-now', 'north/desk', 'reflection.write', {}, { is: 'gap', text: 'So.' }),
        director('exercise.end'),
        reflects({}),
        director('exercise.hotWash'),
        reflects({ is: 'strength', question: 'Q-1' }),
        refused(
          'unknown-subject',
          'north/desk',
          'reflection.write',
          {},
          {
            is: 'gap',
            text: 'So.',
            question: 'Q-2',
          },
        ),
        director('exercise.close'),
        refused('not-now', 'north/desk', 'reflection.write', {}, { is: 'gap', text: 'So.' }),
      )
      .see();
  });

  test('is read by its seat, by evaluators and by control, and by nobody else', () => {
    const quiet = given(played).when(director('exercise.end'));
    const { play } = given(played).when(director('exercise.end'), reflects({}));
    for (const seat of ['north/minister', 'south/desk', 'observer', 'wall'])
      expect(bytesFor(played, play.entries, seat)).toBe(bytesFor(played, quiet.play.entries, seat));
    for (const seat of ['north/desk', 'evaluator', 'controller', 'director'])
      expect(bytesFor(played, play.entries, seat)).toContain('We called too late.');
  });
});

describe('what really happened', () => {
  test('is revealed by the director after ENDEX, one incident or inject at a time, to everyone', () => {
    const { play } = given(played)
      .when(
        after('2h'),
        refused('not-now', 'director', 'truth.reveal', {}, { what: 'blades' }),
        director('exercise.end'),
        refused('not-your-seat', 'controller', 'truth.reveal', {}, { what: 'blades' }),
        refused('not-your-seat', 'north/minister', 'truth.reveal', {}, { what: 'blades' }),
      )
      .see();
    for (const seat of [...everyone, 'evaluator'])
      expect(bytesFor(played, play.entries, seat)).not.toMatch(/An insider|The tip is false/);
    director('truth.reveal', { what: 'blades', text: 'Who it was.' })(play);
    for (const seat of [...everyone, 'evaluator']) {
      expect(bytesFor(played, play.entries, seat)).toContain('An insider');
      expect(bytesFor(played, play.entries, seat)).not.toContain('The tip is false');
    }
    director('exercise.hotWash')(play);
    director('truth.reveal', { what: 'INJ-1' })(play);
    for (const seat of everyone) expect(bytesFor(played, play.entries, seat)).toContain('The tip is false');
  });

  test('is what the scenario says, whatever the act says', () => {
    const { play } = given(played)
      .when(
        director('exercise.end'),
        director('truth.reveal', { what: 'blades', truth: { actor: 'The other side' } }),
      )
      .see();
    expect(last(play).with?.['truth']).toEqual({ actor: 'An insider', severity: 3 });
  });

  test('can only be revealed of what the scenario knows the truth of', () => {
    given(played).when(
      director('exercise.end'),
      refused('malformed', 'director', 'truth.reveal', {}, { what: 'grid' }),
      refused('malformed', 'director', 'truth.reveal', {}, { what: 'INJ-2' }),
      refused('unknown-subject', 'director', 'truth.reveal', {}, { what: 'blads' }),
    );
  });
});

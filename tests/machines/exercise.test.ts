import { describe, expect, test } from 'vitest';
import { exercise } from '../../machines/exercise.ts';
import type { ActKind, ExerciseFacts } from '../../machines/exercise.ts';
import { acts } from '../../src/contract/act/acts.ts';
import { declaredInputs, declaredLeaves, ends, explore } from '../support/explore.ts';
import { begin } from '../support/machine.ts';
import type { Asked } from '../support/machine.ts';

const usual: ExerciseFacts = { director: false, planned: false };
const input = { parties: ['us', 'cn'] };
const director: Asked<ExerciseFacts> = { facts: { director: true } };
const kinds: readonly ActKind[] = ['party', 'control', 'director', 'due', 'scripted'];

const planned = () => begin(exercise, input, usual);
type Story = ReturnType<typeof planned>;

function running(): Story {
  const story = planned();
  story.when('exercise.start');
  return story;
}

function frozen(): Story {
  const story = running();
  story.when('exercise.freeze', { by: 'cn' });
  return story;
}

function inMove(): Story {
  const story = running();
  story.when('conduct.openMove', { with: { to: '2016-03-07T00:00:00Z' } });
  return story;
}

const asked = (kind: ActKind, inside = false): Asked<ExerciseFacts> => ({
  by: kind === 'party' ? 'us' : null,
  with: { kind },
  facts: { planned: inside, director: kind === 'director' },
});
const admit = (story: Story, kind: ActKind, inside = false) => story.when('act.admit', asked(kind, inside));
/** Who is turned away, and why. */
function turnedAway(story: Story, admitted: readonly ActKind[]) {
  for (const kind of admitted) expect(admit(story, kind).moves).toEqual([]);
  return Object.fromEntries(
    kinds
      .filter((kind) => !admitted.includes(kind))
      .map((kind) => [kind, story.refused('act.admit', asked(kind))]),
  );
}

describe('the life of an exercise', () => {
  test('runs from STARTEX by pauses to ENDEX, the hot wash and its close', () => {
    const story = running();
    expect(story.states()).toEqual(['life.running', 'conduct.none']);
    story.when('exercise.pause');
    story.when('exercise.resume');
    story.when('exercise.end');
    story.when('exercise.hotWash');
    story.when('exercise.close');
    expect(story.states()).toEqual(['life.closed', 'conduct.none']);
    expect(story.told()).toEqual(['exercise.ended']);
  });

  test('has no hot wash before ENDEX, and no start after it', () => {
    const story = running();
    expect(story.refused('exercise.hotWash')).toBeNull();
    story.when('exercise.end');
    expect(story.refused('exercise.start')).toBeNull();
    expect(story.refused('exercise.resume')).toBeNull();
  });

  test('before it starts takes notes, and changes of profile, availability and ENDEX, but no injects', () => {
    const story = planned();
    for (const act of ['note.write', 'agreement.amend', 'availability.set', 'endex.set']) story.when(act);
    expect(story.refused('inject.deliver')).toBeNull();
    expect(story.refused('conduct.clock')).toBeNull();
  });

  test('after ENDEX takes notes only', () => {
    const story = running();
    story.when('exercise.end');
    story.when('note.write', { by: 'us' });
    story.when('exercise.hotWash');
    story.when('note.write', { by: 'us' });
    for (const act of ['inject.deliver', 'agreement.amend', 'endex.set', 'exercise.freeze']) {
      expect(story.refused(act)).toBeNull();
    }
  });

  test('EX-4: profile, availability and ENDEX change while it runs and while it is paused', () => {
    const story = running();
    for (const state of ['exercise.pause', 'exercise.resume']) {
      for (const act of ['agreement.amend', 'availability.set', 'endex.set']) {
        expect(story.when(act).moves).toEqual([]);
      }
      story.when(state);
    }
  });
});

describe('a real emergency', () => {
  test('EX-1: anyone freezes the exercise, and only the director lifts it; it is then paused', () => {
    const story = frozen();
    expect(story.states()[0]).toBe('life.frozen');
    expect(story.refused('exercise.unfreeze', { by: 'cn' })).toBe('EX-1');
    expect(story.refused('exercise.resume', { by: 'cn' })).toBe('EX-1');
    expect(story.refused('exercise.freeze', { by: 'us' })).toBeNull();
    story.when('exercise.unfreeze', director);
    expect(story.states()[0]).toBe('life.paused');
  });

  test('EX-1: the word to go on lifts it too, and it is paused all the same', () => {
    const story = frozen();
    story.when('exercise.resume', director);
    expect(story.states()[0]).toBe('life.paused');
  });

  test('EX-1: while frozen only the director acts', () => {
    const story = frozen();
    const only = ['inject.deliver', 'inject.share', 'agreement.amend', 'availability.set', 'endex.set'];
    for (const act of [...only, 'item.skip', 'note.write', 'exercise.end']) {
      expect(story.refused(act, { by: 'us' })).toBe('EX-1');
      story.when(act, director);
      if (act !== 'exercise.end') expect(story.states()[0]).toBe('life.frozen');
    }
    expect(story.states()[0]).toBe('life.ended');
    expect(turnedAway(frozen(), ['director'])).toEqual({
      party: 'EX-1',
      control: 'EX-1',
      due: 'EX-1',
      scripted: 'EX-1',
    });
  });

  test('EX-1: an exercise frozen before it started is still to be started', () => {
    const story = planned();
    story.when('exercise.freeze', { by: 'us' });
    story.when('exercise.unfreeze', director);
    expect(story.states()[0]).toBe('life.planned');
  });

  test('EX-1: it freezes from a pause, and from the middle of a move, which is still there afterwards', () => {
    const story = inMove();
    story.when('exercise.pause');
    story.when('exercise.freeze', { by: 'us' });
    story.when('exercise.unfreeze', director);
    expect(story.states()).toEqual(['life.paused', 'conduct.move.open']);
  });
});

describe('who is admitted', () => {
  test('before the start and after the end: control and the director', () => {
    const outside = { party: 'underWay', due: 'underWay', scripted: 'underWay' };
    expect(turnedAway(planned(), ['control', 'director'])).toEqual(outside);
    const ended = running();
    ended.when('exercise.end');
    expect(turnedAway(ended, ['control', 'director'])).toEqual(outside);
    ended.when('exercise.hotWash');
    expect(ended.refused('act.admit', asked('director'))).toBeNull();
  });

  test('while it runs by whoever advances it, or by the clock: all', () => {
    const story = running();
    expect(turnedAway(story, kinds)).toEqual({});
    story.when('conduct.clock');
    expect(turnedAway(story, kinds)).toEqual({});
  });

  test('while it is paused: people, at the standing instant; nothing fires', () => {
    const story = running();
    story.when('exercise.pause');
    expect(turnedAway(story, ['party', 'control', 'director'])).toEqual({
      due: 'notPaused',
      scripted: 'notPaused',
    });
  });

  test('in a discussion: people, at the standing instant; the clock stands', () => {
    const story = running();
    story.when('conduct.discuss');
    expect(turnedAway(story, ['party', 'control', 'director'])).toEqual({
      due: 'clockRuns',
      scripted: 'clockRuns',
    });
  });

  test('in an open move: acts of a party that take effect inside its window', () => {
    const story = inMove();
    expect(turnedAway(story, ['control', 'director'])).toEqual({
      party: 'insideMove',
      due: 'clockRuns',
      scripted: 'clockRuns',
    });
    admit(story, 'party', true);
    story.when('exercise.pause');
    expect(story.refused('act.admit', asked('party'))).toBe('insideMove');
    admit(story, 'party', true);
  });
});

describe('a move', () => {
  test('is opened, closed by the director and played; then the clock stands', () => {
    const story = inMove();
    story.when('cell.ready', { by: 'us' });
    story.when('cell.ready', { by: 'cn' });
    story.when('cell.notReady', { by: 'cn' });
    story.when('act.cancel', { by: 'cn', with: { plan: 'plan-1' } });
    story.when('conduct.closeMove');
    expect(story.states()[1]).toBe('conduct.move.playing');
    expect(turnedAway(story, kinds)).toEqual({});
    story.when('move.played');
    expect(story.states()[1]).toBe('conduct.standing');
    expect(story.refused('act.admit', asked('due'))).toBe('clockRuns');
    story.when('conduct.openMove');
    expect(story.states()[1]).toBe('conduct.move.open');
  });

  test('keeps who is ready, once for each party, and forgets it at the next move', () => {
    const story = inMove();
    const ready = (stepped: ReturnType<Story['when']>) =>
      (stepped.snapshot.context as unknown as { ready: string[] }).ready;
    story.when('cell.ready', { by: 'cn' });
    story.when('cell.ready', { by: 'us' });
    expect(ready(story.when('cell.ready', { by: 'us' }))).toEqual(['us', 'cn']);
    expect(ready(story.when('cell.notReady', { by: 'us' }))).toEqual(['cn']);
    story.when('conduct.closeMove');
    story.when('move.played');
    expect(ready(story.when('conduct.openMove'))).toEqual([]);
  });

  test('is closed and played out before time is conducted in another way', () => {
    const story = inMove();
    for (const act of ['conduct.openMove', 'conduct.discuss', 'conduct.clock']) {
      expect(story.refused(act)).toBe('noMove');
    }
    expect(story.refused('move.played')).toBe('movePlaying');
    story.when('conduct.closeMove');
    expect(story.refused('conduct.closeMove')).toBe('moveOpen');
    expect(story.refused('conduct.clock')).toBe('noMove');
  });

  test('is what cells are ready for, and what acts are planned in', () => {
    const story = running();
    for (const act of ['cell.ready', 'cell.notReady', 'act.cancel', 'conduct.closeMove']) {
      expect(story.refused(act, { by: 'us' })).toBe('moveOpen');
    }
  });

  test('is over at ENDEX', () => {
    const story = inMove();
    story.when('exercise.end');
    expect(story.states()).toEqual(['life.ended', 'conduct.none']);
  });
});

describe('whatever is played', () => {
  const verbs = Object.entries(acts).flatMap(([verb, { on }]) => (on === 'exercise' ? [verb] : []));
  const samples = [
    ...[...verbs, 'move.played'].flatMap((type) => [
      { type, by: 'us' },
      { type, by: null, facts: { director: true } },
    ]),
    ...kinds.map((kind) => ({ type: 'act.admit', by: null, with: { kind } })),
  ];
  const explored = explore(exercise, [input], usual, samples);

  test('every state is reached, and every input of every state is accepted there', () => {
    expect([...explored.reached].sort()).toEqual(declaredLeaves(exercise).sort());
    const inside = ['pace.discussion', 'pace.open', 'pace.play', 'pace.stand', 'pace.clock', 'pace.off'];
    expect(declaredInputs(exercise, inside).filter((pair) => !explored.accepted.has(pair))).toEqual([]);
  });

  test('every act on the exercise is accepted somewhere', () => {
    const done = new Set([...explored.accepted].map((pair) => pair.slice(pair.indexOf('< ') + 2)));
    expect(verbs.filter((verb) => !done.has(verb))).toEqual([]);
  });

  test('an exercise ends closed, and no way of conducting time holds it', () => {
    expect(ends(exercise, explored)).toEqual(['life.closed']);
  });
});

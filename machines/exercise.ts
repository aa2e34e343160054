/**
 * The exercise itself (design §2, §3): its life, and beside it how time is conducted. Before any act on another machine the engine
 * asks it for admission, so that what may happen while it is paused, frozen or inside a move is stated here and nowhere else.
 */
import { and, setup } from 'xstate';
import type { Verb, With } from '../src/contract/act/acts.ts';
import type { Party } from '../src/contract/subject.ts';
import { ruleGuards, sees } from './definition.ts';
import type { Given, MachineDefinition } from './definition.ts';
import type { Signal } from './signal.ts';

export interface ExerciseInput {
  readonly parties: readonly Party[];
}

/** Who or what asks for admission: a seat of a party, control, the director, a deadline, or an item of the scenario. */
export type ActKind = 'party' | 'control' | 'director' | 'due' | 'scripted';
type Pace = 'none' | 'discussion' | 'moveOpen' | 'movePlaying' | 'standing' | 'clock';

interface ExerciseContext extends ExerciseInput {
  /** Where the region *conduct* is, for the guards of *life*. */
  readonly pace: Pace;
  /** Parties that have done what they want to do in the open move. */
  readonly ready: readonly Party[];
  readonly started: boolean;
}

export interface ExerciseFacts {
  /** The director acts. */
  readonly director: boolean;
  /** The act carries an effective instant inside the open move's window. */
  readonly planned: boolean;
}

type ExerciseVerb = Extract<
  Verb,
  | `${'exercise' | 'conduct' | 'cell' | 'inject' | 'agreement' | 'availability' | 'endex' | 'item' | 'note'}.${string}`
  | `${'own' | 'question' | 'body' | 'control' | 'decision' | 'observation' | 'reflection' | 'truth'}.${string}`
  | 'act.cancel'
  | 'state.set'
  | 'choice.take'
  | 'cast.set'
>;
type Acted<V extends ExerciseVerb> = Given<V, With<V>, ExerciseFacts>;

type ExerciseEvent =
  | Acted<'exercise.start'>
  | Acted<'exercise.pause'>
  | Acted<'exercise.resume'>
  | Acted<'exercise.freeze'>
  | Acted<'exercise.unfreeze'>
  | Acted<'exercise.end'>
  | Acted<'exercise.hotWash'>
  | Acted<'exercise.close'>
  | Acted<'conduct.discuss'>
  | Acted<'conduct.openMove'>
  | Acted<'conduct.closeMove'>
  | Acted<'conduct.clock'>
  | Acted<'cell.ready'>
  | Acted<'cell.notReady'>
  | Acted<'act.cancel'>
  | Acted<'inject.deliver'>
  | Acted<'inject.share'>
  | Acted<'agreement.amend'>
  | Acted<'availability.set'>
  | Acted<'endex.set'>
  | Acted<'state.set'>
  | Acted<'choice.take'>
  | Acted<'cast.set'>
  | Acted<'item.skip'>
  | Acted<'item.hold'>
  | Acted<'item.release'>
  | Acted<'item.edit'>
  | Acted<'item.mark'>
  | Acted<'own.act'>
  | Acted<'question.ask'>
  | Acted<'body.write'>
  | Acted<'control.answer'>
  | Acted<'decision.record'>
  | Acted<'observation.write'>
  | Acted<'cell.askTime'>
  | Acted<'reflection.write'>
  | Acted<'truth.reveal'>
  | Acted<'note.write'>
  | Given<'act.admit', { readonly kind: ActKind }, ExerciseFacts>
  | Given<'move.played', object, ExerciseFacts>
  | { type: 'pace.discussion' | 'pace.open' | 'pace.play' | 'pace.stand' | 'pace.clock' | 'pace.off' };

type Args = { context: ExerciseContext; event: ExerciseEvent };
const given = (event: ExerciseEvent): Given<string, object, ExerciseFacts> =>
  event as Given<string, object, ExerciseFacts>;
const kindOf = (event: ExerciseEvent): ActKind | null =>
  event.type === 'act.admit' ? event.with.kind : null;
const fires = (event: ExerciseEvent): boolean => kindOf(event) === 'due' || kindOf(event) === 'scripted';
const stands: readonly Pace[] = ['discussion', 'moveOpen', 'standing'];

export const exerciseRules = {
  hard: { 'EX-1': ({ event }: Args) => given(event).facts.director || kindOf(event) === 'director' },
  soft: {},
};

const s = setup({
  types: {
    context: {} as ExerciseContext,
    events: {} as ExerciseEvent,
    input: {} as ExerciseInput,
    emitted: {} as Signal,
  },
  guards: {
    ...(ruleGuards(exerciseRules.hard, exerciseRules.soft) as unknown as Record<
      'EX-1',
      (args: Args) => boolean
    >),
    wasStarted: ({ context }: Args) => context.started,
    moveOpen: ({ context }: Args) => context.pace === 'moveOpen',
    movePlaying: ({ context }: Args) => context.pace === 'movePlaying',
    noMove: ({ context }: Args) => context.pace !== 'moveOpen' && context.pace !== 'movePlaying',
    /** While a move is open a party's act says when inside the window it takes effect. */
    insideMove: ({ context, event }: Args) =>
      kindOf(event) !== 'party' || context.pace !== 'moveOpen' || given(event).facts.planned,
    clockRuns: ({ context, event }: Args) => !fires(event) || !stands.includes(context.pace),
    notPaused: ({ event }: Args) => !fires(event),
    underWay: ({ event }: Args) => kindOf(event) === 'control' || kindOf(event) === 'director',
  },
});

const pace = (is: Pace) => s.assign({ pace: is });
const ready = s.assign({
  ready: ({ context, event }) =>
    context.parties.filter((party) => party === given(event).by || context.ready.includes(party)),
});
const notReady = s.assign({
  ready: ({ context, event }) => context.ready.filter((party) => party !== given(event).by),
});

/** Acts that change how time is conducted, and what cells do in a move. */
const conducting = {
  'conduct.discuss': { guard: 'noMove', actions: s.raise({ type: 'pace.discussion' }) },
  'conduct.openMove': { guard: 'noMove', actions: s.raise({ type: 'pace.open' }) },
  'conduct.closeMove': { guard: 'moveOpen', actions: s.raise({ type: 'pace.play' }) },
  'conduct.clock': { guard: 'noMove', actions: s.raise({ type: 'pace.clock' }) },
  'cell.ready': { guard: 'moveOpen', actions: ready },
  'cell.notReady': { guard: 'moveOpen', actions: notReady },
  'act.cancel': { guard: 'moveOpen' },
} as const;

/** Acts that leave the exercise in the state it is in. */
const playing = {
  'choice.take': {},
  'inject.deliver': {},
  'inject.share': {},
  'agreement.amend': {},
  'availability.set': {},
  'endex.set': {},
  'state.set': {},
  'cast.set': {},
  'item.skip': {},
  'item.hold': {},
  'item.release': {},
  'item.edit': {},
  'item.mark': {},
  'own.act': {},
  'question.ask': {},
  'body.write': {},
  'control.answer': {},
  'decision.record': {},
  'observation.write': {},
  'cell.askTime': {},
  'note.write': {},
} as const;

/** What is told of the play when it is over. */
const lookingBack = {
  'observation.write': {},
  'reflection.write': {},
  'truth.reveal': {},
  'note.write': {},
} as const;

const freeze = { 'exercise.freeze': { target: 'frozen' } } as const;
const end = { target: 'ended', actions: s.raise({ type: 'pace.off' }) } as const;
const thaw = [
  { guard: and(['EX-1', 'wasStarted']), target: 'paused' },
  { guard: 'EX-1', target: 'planned' },
] as const;
const admitted = { 'act.admit': { guard: 'underWay' } } as const;

const machine = s.createMachine({
  id: 'exercise',
  type: 'parallel',
  context: ({ input }) => ({ ...input, pace: 'none', ready: [], started: false }),
  states: {
    life: {
      initial: 'planned',
      ...sees('all'),
      states: {
        planned: {
          on: {
            ...freeze,
            ...admitted,
            'exercise.start': { target: 'running', actions: s.assign({ started: true }) },
            'agreement.amend': {},
            'availability.set': {},
            'cast.set': {},
            'endex.set': {},
            'note.write': {},
          },
        },
        running: {
          on: {
            ...freeze,
            ...conducting,
            ...playing,
            'act.admit': { guard: and(['insideMove', 'clockRuns']) },
            'move.played': { guard: 'movePlaying', actions: s.raise({ type: 'pace.stand' }) },
            'exercise.pause': { target: 'paused' },
            'exercise.end': end,
          },
        },
        paused: {
          on: {
            ...freeze,
            ...conducting,
            ...playing,
            'act.admit': { guard: and(['insideMove', 'notPaused']) },
            'exercise.resume': { target: 'running' },
            'exercise.end': end,
          },
        },
        frozen: {
          on: {
            'act.admit': { guard: 'EX-1' },
            'exercise.unfreeze': thaw,
            'exercise.resume': thaw,
            'exercise.end': { guard: 'EX-1', ...end },
            'inject.deliver': { guard: 'EX-1' },
            'inject.share': { guard: 'EX-1' },
            'agreement.amend': { guard: 'EX-1' },
            'availability.set': { guard: 'EX-1' },
            'endex.set': { guard: 'EX-1' },
            'state.set': { guard: 'EX-1' },
            'cast.set': { guard: 'EX-1' },
            'item.skip': { guard: 'EX-1' },
            'item.hold': { guard: 'EX-1' },
            'item.release': { guard: 'EX-1' },
            'item.edit': { guard: 'EX-1' },
            'item.mark': { guard: 'EX-1' },
            'own.act': { guard: 'EX-1' },
            'question.ask': { guard: 'EX-1' },
            'body.write': { guard: 'EX-1' },
            'control.answer': { guard: 'EX-1' },
            'decision.record': { guard: 'EX-1' },
            'observation.write': { guard: 'EX-1' },
            'cell.askTime': { guard: 'EX-1' },
            'note.write': { guard: 'EX-1' },
          },
        },
        ended: {
          entry: s.emit({ type: 'exercise.ended' }),
          on: { ...admitted, ...lookingBack, 'exercise.hotWash': { target: 'hotWash' } },
        },
        hotWash: { on: { ...lookingBack, 'exercise.close': { target: 'closed' } } },
        closed: { type: 'final' },
      },
    },
    conduct: {
      initial: 'none',
      ...sees('all'),
      states: {
        none: { entry: pace('none') },
        discussion: { entry: pace('discussion') },
        move: {
          initial: 'open',
          states: {
            open: { entry: [pace('moveOpen'), s.assign({ ready: [] })], on: { 'pace.play': 'playing' } },
            playing: { entry: pace('movePlaying') },
          },
        },
        standing: { entry: pace('standing') },
        clock: { entry: pace('clock') },
      },
      on: {
        'pace.discussion': '.discussion',
        'pace.open': '.move',
        'pace.stand': '.standing',
        'pace.clock': '.clock',
        'pace.off': '.none',
      },
    },
  },
});

export const exercise: MachineDefinition = { name: 'exercise', logic: machine, rules: exerciseRules };

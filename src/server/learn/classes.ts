/**
 * Classes: a lesson that somebody has begun for learners, each of whom goes through it alone (design §1). A class is no exercise: it
 * has no log. The store keeps its scenario as it stood, who is in it and what they answered; the play itself is worked out anew.
 */
import * as z from 'zod';
import {
  aboutClassSchema,
  atStepSchema,
  CLASS_CODE_LENGTH,
  learnerSchema,
} from '../../contract/http/lesson.ts';
import type { AboutClass, AtStep, Learner, Try } from '../../contract/http/lesson.ts';
import { idFrom } from '../../runtime/exercises.ts';
import type { Exercise } from '../../runtime/exercises.ts';
import { playLesson } from '../../runtime/lesson/play.ts';
import type { LessonPlay } from '../../runtime/lesson/play.ts';
import type { Surroundings } from '../../runtime/surroundings.ts';
import type { Put, Store } from '../../store/store.ts';
import { inTurn } from '../../thread/inTurn.ts';
import { exerciseOf, hashOf, isToken, newCode, newToken } from '../tokens.ts';

/** What is played is begun and opened as an exercise's is. */
type Opening = Exercise['opening'];

const MOST_CLASSES = 200;
const MOST_LEARNERS = 300;
/** Answers of one learner to one question. */
export const MOST_TRIES = 50;
const PREFIX = 'class-';

const keptLearner = learnerSchema.extend({ hash: z.string() });
type KeptLearner = z.infer<typeof keptLearner>;
const keptSteps = z.array(atStepSchema);

/** A class or a learner that the trainer has taken away while something was asked of it. */
export class TakenAway extends Error {
  constructor() {
    super('The trainer has taken this place away.');
  }
}

export interface Class {
  readonly about: AboutClass;
  /** The scenario played by itself; worked out once, when somebody first needs it. */
  readonly play: () => Promise<LessonPlay>;
  readonly learners: () => readonly Learner[];
  readonly learner: (id: string) => Learner | null;
  /** What a learner has seen and answered, by step. */
  readonly stepsOf: (learner: string) => readonly AtStep[];
  readonly learnerOf: (token: string) => Learner | null;
  /** Null: it is full. */
  readonly join: (name: string) => Promise<{ readonly learner: Learner; readonly token: string } | null>;
  readonly go: (learner: string, step: number) => Promise<void>;
  readonly answer: (learner: string, step: number, answer: Omit<Try, 'at'>) => Promise<void>;
  /** A new token; the old one leads nowhere. */
  readonly renew: (learner: string) => Promise<string>;
  /** With all that was answered. */
  readonly remove: (learner: string) => Promise<void>;
}

export interface Classes {
  readonly all: () => readonly Class[];
  readonly find: (id: string) => Class | null;
  readonly byCode: (code: string) => Class | null;
  readonly byToken: (token: string) => { readonly group: Class; readonly learner: Learner } | null;
  /** Null: there are too many. */
  readonly begin: (opening: Opening) => Promise<Class | null>;
  readonly remove: (id: string) => Promise<void>;
}

export interface ClassesPorts {
  readonly store: Pick<Store, 'commit' | 'records' | 'exercises' | 'remove'>;
  readonly surroundings: Surroundings;
}

export async function openClasses(ports: ClassesPorts): Promise<Classes> {
  const { store, surroundings } = ports;
  const classes = new Map<string, Class>();
  const openOne = (about: AboutClass): Promise<Class> => openClass(ports, about, () => classes.has(about.id));
  for (const id of await store.exercises()) {
    if (!id.startsWith(PREFIX)) continue;
    const kept = (await store.records(id, 'class')).get('about');
    if (kept !== undefined) classes.set(id, await openOne(aboutClassSchema.parse(JSON.parse(kept))));
  }
  const byCode = (code: string): Class | null =>
    [...classes.values()].find(({ about }) => about.code === code) ?? null;
  const find = (id: string): Class | null => classes.get(id) ?? null;
  return {
    all: () => [...classes.values()],
    find,
    byCode,
    byToken: (token) => {
      const group = find(exerciseOf(token) ?? '');
      const learner = group?.learnerOf(token);
      return group && learner ? { group, learner } : null;
    },
    begin: async (opening) => {
      if (classes.size >= MOST_CLASSES) return null;
      const { id: scenario, title, lesson } = opening.scenario;
      let code = newCode(surroundings, CLASS_CODE_LENGTH);
      while (byCode(code)) code = newCode(surroundings, CLASS_CODE_LENGTH);
      const about: AboutClass = {
        id: `${PREFIX}${idFrom(surroundings.random(8))}`,
        scenario,
        title,
        begun: new Date(surroundings.wall()).toISOString(),
        steps: lesson.length,
        code,
      };
      await store.commit({
        exercise: about.id,
        put: [
          { kind: 'class', key: 'about', value: JSON.stringify(about) },
          { kind: 'opening', key: 'opening', value: JSON.stringify(opening) },
        ],
      });
      const group = await openOne(about);
      classes.set(about.id, group);
      return group;
    },
    remove: async (id) => {
      const group = find(id);
      // what is asked for from now on comes too late: nothing of a learner is kept after it
      classes.delete(id);
      try {
        await store.remove(id);
      } catch (error) {
        if (group) classes.set(id, group);
        throw error;
      }
    },
  };
}

async function openClass(
  { store, surroundings }: ClassesPorts,
  about: AboutClass,
  isThere: () => boolean,
): Promise<Class> {
  const learners = new Map<string, KeptLearner>();
  const steps = new Map<string, readonly AtStep[]>();
  for (const [id, kept] of await store.records(about.id, 'learner'))
    learners.set(id, keptLearner.parse(JSON.parse(kept)));
  for (const [id, kept] of await store.records(about.id, 'steps'))
    steps.set(id, keptSteps.parse(JSON.parse(kept)));
  let played: Promise<LessonPlay> | null = null;
  const play = async (): Promise<LessonPlay> => {
    const kept = (await store.records(about.id, 'opening')).get('opening');
    if (kept === undefined) throw new TakenAway();
    return playLesson(JSON.parse(kept) as Opening, surroundings);
  };
  const commit = async (put: readonly Put[]): Promise<void> => {
    if (!isThere()) throw new TakenAway();
    await store.commit({ exercise: about.id, put });
  };
  const keep = async (learner: KeptLearner, at: readonly AtStep[]): Promise<void> => {
    await commit([
      { kind: 'learner', key: learner.id, value: JSON.stringify(learner) },
      { kind: 'steps', key: learner.id, value: JSON.stringify(at) },
    ]);
    learners.set(learner.id, learner);
    steps.set(learner.id, at);
  };
  const known = (id: string): KeptLearner => {
    const learner = learners.get(id);
    if (!learner) throw new TakenAway();
    return { ...learner, seen: surroundings.wall() };
  };
  const stepsOf = (id: string): readonly AtStep[] => steps.get(id) ?? [];
  const turns = inTurn();

  return {
    about,
    play: () => {
      played ??= play().catch((error: unknown) => {
        played = null;
        throw error;
      });
      return played;
    },
    learners: () => [...learners.values()].map(shown),
    learner: (id) => {
      const learner = learners.get(id);
      return learner ? shown(learner) : null;
    },
    stepsOf,
    learnerOf: (token) => {
      const hash = hashOf(token);
      const found = [...learners.values()].find((learner) => learner.hash === hash);
      return found && isToken(token, found.hash) ? shown(found) : null;
    },
    join: async (name) => {
      if (learners.size >= MOST_LEARNERS) return null;
      const token = newToken(surroundings, about.id);
      const now = surroundings.wall();
      const learner: KeptLearner = {
        id: `l-${Buffer.from(surroundings.random(6)).toString('hex')}`,
        name,
        joined: now,
        seen: now,
        at: 0,
        reached: 0,
        hash: hashOf(token),
      };
      await keep(learner, [{ step: 0, shown: now, tries: [] }]);
      return { learner: shown(learner), token };
    },
    go: (id, step) =>
      turns(id, async () => {
        const learner = known(id);
        const at = stepsOf(id);
        const been = at.some((one) => one.step === step);
        await keep(
          { ...learner, at: step, reached: Math.max(learner.reached, step) },
          been ? at : [...at, { step, shown: learner.seen, tries: [] }],
        );
      }),
    answer: (id, step, answer) =>
      turns(id, async () => {
        const learner = known(id);
        const tried = { ...answer, at: learner.seen };
        await keep(
          learner,
          stepsOf(id).map((one) => (one.step === step ? { ...one, tries: [...one.tries, tried] } : one)),
        );
      }),
    renew: (id) =>
      turns(id, async () => {
        const token = newToken(surroundings, about.id);
        await keep({ ...known(id), hash: hashOf(token) }, stepsOf(id));
        return token;
      }),
    remove: (id) =>
      turns(id, async () => {
        await commit([
          { kind: 'learner', key: id, value: null },
          { kind: 'steps', key: id, value: null },
        ]);
        learners.delete(id);
        steps.delete(id);
      }),
  };
}

const shown = ({ hash: _, ...learner }: KeptLearner): Learner => learner;

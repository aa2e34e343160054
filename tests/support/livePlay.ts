/** An exercise played live in a test: a store in memory, time in the test's hands, and everything that was heard of it. */
import type { Entry } from '../../src/contract/entry.ts';
import type { Refs } from '../../src/contract/input.ts';
import type { Reply } from '../../src/contract/live/reply.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { instant, iso, parseInstant } from '../../src/contract/time.ts';
import { lifeOf } from '../../src/engine/look.ts';
import type { Opening } from '../../src/engine/state.ts';
import { openExercises } from '../../src/runtime/exercises.ts';
import type { Exercise, Exercises } from '../../src/runtime/exercises.ts';
import type { Authority } from '../../src/runtime/authority.ts';
import type { Store } from '../../src/store/store.ts';
import { faultyStore } from './faultyStore.ts';
import type { FaultyStore } from './faultyStore.ts';
import { virtualSurroundings } from './virtualSurroundings.ts';
import type { VirtualSurroundings } from './virtualSurroundings.ts';

export interface LivePlay {
  readonly exercises: Exercises;
  readonly exercise: Exercise;
  readonly around: VirtualSurroundings;
  readonly store: FaultyStore;
  readonly heard: Heard;
  readonly authority: () => Authority;
  /** Does an act as a seat and lets it be saved. */
  readonly act: (seat: string, verb: Verb, refs?: Refs, fields?: object, id?: string) => Promise<Reply>;
  readonly hurry: (to: string) => Promise<Reply>;
  readonly entries: () => Promise<Entry[]>;
  /** `instant seat verb` of each entry from a number on. */
  readonly story: (from?: number) => Promise<string[]>;
  readonly life: () => string;
  readonly now: () => string;
  /** The program goes down without a word, and another opens what the store holds. */
  readonly crash: () => Promise<LivePlay>;
}

export async function playLive(opening: Opening, store: FaultyStore = faultyStore()): Promise<LivePlay> {
  const live = await openOn(store, virtualSurroundings());
  return bind(live, await live.exercises.begin(opening));
}

interface Heard {
  readonly shown: string[];
  readonly trouble: string[];
  branched: number;
  /** What is told fails, by a mistake of the program. */
  fails: boolean;
}

interface Opened {
  readonly exercises: Exercises;
  readonly around: VirtualSurroundings;
  readonly store: FaultyStore;
  readonly heard: Heard;
}

async function openOn(store: FaultyStore, around: VirtualSurroundings): Promise<Opened> {
  const heard: Heard = { shown: [], trouble: [], branched: 0, fails: false };
  const exercises = await openExercises({
    store: store as Store,
    surroundings: around,
    machines: 'test',
    heard: {
      showing: (_, seat, entries) => () => {
        if (heard.fails) throw new Error('A mistake of the program.');
        heard.shown.push(...entries.map(({ n, do: verb }) => `${seat} ${n} ${verb ?? ''}`));
      },
      clock: () => undefined,
      trouble: (_, message) => heard.trouble.push(message),
      branched: () => {
        heard.branched += 1;
      },
    },
  });
  return { exercises, around, store, heard };
}

let commands = 0;

function bind(opened: Opened, exercise: Exercise): LivePlay {
  const { around, store, exercises, heard } = opened;
  const authority = (): Authority => {
    const found = exercise.authority();
    if (!found) throw new Error(exercise.readOnly() ?? 'no authority');
    return found;
  };
  const settled = async (doing: Promise<Reply>): Promise<Reply> => {
    await around.settle();
    return doing;
  };
  const entries = async (): Promise<Entry[]> =>
    (await exercise.lines()).map((line) => JSON.parse(line) as Entry);
  return {
    exercises,
    exercise,
    around,
    store,
    heard,
    authority,
    act: (seat, verb, refs = {}, fields = {}, id = `c${(commands += 1)}`) =>
      settled(authority().act({ seat }, id, { do: verb, refs, with: { ...fields } })),
    hurry: (to) => {
      const until = parseInstant(to);
      return settled(
        authority().hurry(
          { seat: 'director' },
          `h${(commands += 1)}`,
          until === null ? (to as 'one' | 'person') : { to: until },
        ),
      );
    },
    entries,
    story: async (from = 1) =>
      (await entries()).slice(from).map(({ at, by, do: verb }) => `${at.slice(5, 19)} ${by.seat} ${verb}`),
    life: () => lifeOf(authority().state(), 'exercise'),
    now: () => iso(instant(authority().clock().at)),
    crash: async () => {
      await around.settle();
      const again = await openOn(store, virtualSurroundings(around.wall()));
      const found = again.exercises.find(exercise.about().id);
      if (!found) throw new Error('It was not found again.');
      return bind(again, found);
    },
  };
}

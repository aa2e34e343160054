/**
 * The exercises that a store holds: begun, opened again, forked and put away. Each has a log for every branch (`id.1`, `id.2`, ...);
 * what is not the log's, such as its seats and people, stands under its own id.
 */
import { createHash } from 'node:crypto';
import type { Entry } from '../contract/entry.ts';
import { aboutSchema } from '../contract/live/exercise.ts';
import type { About } from '../contract/live/exercise.ts';
import type { Scenario } from '../contract/scenario.ts';
import type { Seat } from '../contract/subject.ts';
import type { SeatEntry } from '../contract/view.ts';
import { iso } from '../contract/time.ts';
import { lifeOf } from '../engine/look.ts';
import { openExercise } from '../engine/open.ts';
import { castOf } from '../engine/state.ts';
import type { Opening, State } from '../engine/state.ts';
import type { Put, Store } from '../store/store.ts';
import { openAuthority } from './authority.ts';
import type { Authority, Kept } from './authority.ts';
import { copyLog } from './copyLog.ts';
import { openFeeds } from './feeds.ts';
import type { Feeds } from './feeds.ts';
import { GENESIS, seal } from './seal.ts';
import { reopen } from './shelter.ts';
import type { Surroundings } from './surroundings.ts';

/** What goes on in an exercise, for whoever carries it to people. */
export interface Heard {
  /** Makes ready what a seat is shown; what it gives tells it. */
  readonly showing: (exercise: Exercise, seat: Seat, entries: readonly SeatEntry[]) => () => void;
  readonly clock: (exercise: Exercise) => void;
  readonly trouble: (exercise: Exercise, message: string) => void;
  /** Another branch is played from now on: what was shown before is to be read anew. */
  readonly branched: (exercise: Exercise) => void;
}

export interface Exercise {
  readonly about: () => About;
  readonly opening: Opening;
  /** Null where the log can only be read, for the reason beside it. */
  readonly authority: () => Authority | null;
  readonly readOnly: () => string | null;
  /** The state of the exercise itself, such as `planned` or `running`; empty where the log can only be read. */
  readonly life: () => string;
  /** Who plays what: as the scenario says, and as it was changed since where it can be played. */
  readonly cast: () => Scenario['cast'];
  readonly feeds: () => Feeds;
  /** Lines of the branch that is played, from one number on. */
  readonly lines: (from?: number, to?: number) => Promise<readonly string[]>;
}

export interface Exercises {
  readonly all: () => readonly Exercise[];
  readonly find: (id: string) => Exercise | null;
  readonly begin: (opening: Opening, beside?: Beside) => Promise<Exercise>;
  /** Begins another exercise with this one's log up to an entry. */
  readonly fork: (exercise: Exercise, seq: number, beside?: Beside) => Promise<Exercise>;
  /** Plays on from an entry, in a new branch; the old one is kept. False: another went back first, and it is another branch by now. */
  readonly goBack: (exercise: Exercise, seq: number) => Promise<boolean>;
  readonly archive: (exercise: Exercise, archived: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What is kept in one with a new exercise, by its id: there is none without it. */
type Beside = (id: string) => readonly Put[];

export interface ExercisesPorts {
  readonly store: Store;
  readonly surroundings: Surroundings;
  /** The fingerprint of the machines that play. */
  readonly machines: string;
  readonly heard: Heard;
}

interface Open extends Exercise {
  /** What changes which branch is played, or that it is, is done one after the other, whether or not the one before failed. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Once it is kept; gives what was played until then, which goes on where that fails. */
  turnTo: (about: About, keep: () => Promise<void>) => Promise<Authority | null>;
  changeAbout: (about: About) => void;
}

/** Opens every exercise that the store holds. */
export async function openExercises(ports: ExercisesPorts): Promise<Exercises> {
  const { store, surroundings } = ports;
  const open = new Map<string, Open>();
  for (const id of await store.exercises()) {
    if (id.includes('.')) continue;
    const about = await aboutOf(store, id);
    if (about) open.set(id, await openOne(ports, about));
  }
  const keep = (about: About, beside: Beside = () => []) =>
    store.commit({
      exercise: about.id,
      put: [{ kind: 'about', key: 'exercise', value: JSON.stringify(about) }, ...beside(about.id)],
    });
  const newId = (): string => {
    for (;;) {
      const id = idFrom(surroundings.random(8));
      if (!open.has(id)) return id;
    }
  };
  let isOver = false;
  const openNew = async (about: About, beside?: Beside): Promise<Exercise> => {
    await keep(about, beside);
    const exercise = await openOne(ports, about);
    open.set(about.id, exercise);
    if (isOver) await exercise.authority()?.stop();
    return exercise;
  };
  const aboutNew = (opening: Opening): About => ({
    id: newId(),
    scenario: opening.scenario.id,
    title: opening.scenario.title,
    begun: iso(surroundings.wall()),
    branch: 1,
    archived: false,
  });
  const known = (exercise: Exercise): Open => {
    const found = open.get(exercise.about().id);
    if (!found) throw new Error(`There is no exercise ${exercise.about().id}.`);
    return found;
  };

  return {
    all: () => [...open.values()],
    find: (id) => open.get(id) ?? null,
    begin: async (opening, beside) => {
      const about = aboutNew(opening);
      const { entry } = openExercise(opening);
      const { line } = seal(entry, GENESIS);
      await store.commit({ exercise: logOf(about), append: { expected: 0, lines: [line] } });
      return openNew(about, beside);
    },
    fork: async (exercise, seq, beside) => {
      const about = aboutNew(exercise.opening);
      await copyLog(ports, logOf(exercise.about()), logOf(about), seq);
      return openNew(about, beside);
    },
    goBack: (exercise, seq) => {
      const one = known(exercise);
      const { branch } = one.about();
      return one.inTurn(async () => {
        const played = one.about();
        if (isOver || played.branch !== branch) return false;
        const about = { ...played, branch: branch + 1 };
        // one that was begun when the program went down, or the disk was full, was never played
        await store.remove(logOf(about));
        await copyLog(ports, logOf(played), logOf(about), seq);
        const before = await one.turnTo(about, () => keep(about));
        ports.heard.branched(one);
        await before?.stop();
        return true;
      });
    },
    archive: (exercise, archived) => {
      const one = known(exercise);
      return one.inTurn(async () => {
        const about = { ...one.about(), archived };
        await keep(about);
        one.changeAbout(about);
      });
    },
    stop: async () => {
      isOver = true;
      await Promise.all([...open.values()].map((one) => one.inTurn(async () => one.authority()?.stop())));
    },
  };
}

const logOf = ({ id, branch }: About): string => `${id}.${branch}`;

async function aboutOf(store: Store, id: string): Promise<About | null> {
  const text = (await store.records(id, 'about')).get('exercise');
  const about = aboutSchema.safeParse(text === undefined ? null : JSON.parse(text));
  return about.success ? about.data : null;
}

interface Played {
  readonly authority: Authority | null;
  readonly readOnly: string | null;
  readonly feeds: Feeds;
}

async function openOne(ports: ExercisesPorts, begun: About): Promise<Open> {
  const { store, surroundings, machines, heard } = ports;
  let about = begun;
  let played: Played;
  let last: Promise<unknown> = Promise.resolve();
  const [first = ''] = await store.lines(logOf(about), 0, 1);
  const opening = shared((JSON.parse(first) as Entry).with as unknown as Opening);

  const play = async (of: About): Promise<Played> => {
    const log = logOf(of);
    const sheltered = await reopen(store, log, machines, surroundings.wall());
    const feeds = openFeeds({
      viewer: { parties: Object.keys(opening.profile.parties), observers: opening.scenario.observers },
      read: async () => (await store.lines(log)).map((line) => entryIn(line)),
      showing: (seat, entries) => {
        const tell = heard.showing(exercise, seat, entries);
        // what was on its way in a branch that is left is nobody's to see
        return () => {
          if (played.feeds === feeds) tell();
        };
      },
    });
    if ('readOnly' in sheltered) return { authority: null, readOnly: sheltered.readOnly, feeds };
    const hears = {
      entries: feeds.ready,
      clock: () => heard.clock(exercise),
      trouble: (message: string) => heard.trouble(exercise, message),
    };
    const kept: Kept = withOpening(sheltered.kept, opening);
    return {
      authority: openAuthority(kept, { log, store, surroundings, hears, machines }),
      readOnly: null,
      feeds,
    };
  };

  const exercise: Open = {
    about: () => about,
    opening,
    authority: () => played.authority,
    readOnly: () => played.readOnly,
    life: () => (played.authority ? lifeOf(played.authority.state(), 'exercise') : ''),
    cast: () => (played.authority ? castOf(played.authority.state()) : opening.scenario.cast),
    feeds: () => played.feeds,
    lines: (from, to) => store.lines(logOf(about), from, to),
    inTurn: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
    turnTo: async (next, keep) => {
      const then = await play(next);
      await keep();
      const { authority } = played;
      [about, played] = [next, then];
      return authority;
    },
    changeAbout: (next) => {
      about = next;
    },
  };
  played = await play(about);
  return exercise;
}

/** The entry of a sealed line, whose chain was verified when the log was opened. */
function entryIn(line: string): Entry {
  const { prev: _prev, hash: _hash, ...entry } = JSON.parse(line) as Entry & { prev: string; hash: string };
  return entry;
}

/** Scenarios and agreements that many exercises play stand in memory once. */
const openings = new Map<string, WeakRef<Opening>>();

function shared(opening: Opening): Opening {
  const key = createHash('sha256').update(JSON.stringify(opening)).digest('hex');
  const same = openings.get(key)?.deref();
  if (same) return same;
  openings.set(key, new WeakRef(opening));
  return opening;
}

function withOpening(kept: Kept, opening: Opening): Kept {
  const { state, hash } = kept.standing;
  const amended = JSON.stringify(state.profile) !== JSON.stringify(opening.profile);
  const lean: State = { ...state, opening, profile: amended ? state.profile : opening.profile };
  return { ...kept, standing: { state: lean, hash } };
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Small letters and digits that are not taken for one another. */
export const idFrom = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => letters[byte % letters.length]).join('');

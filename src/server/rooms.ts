/** A room for each exercise: its log and clock, its places and people, what its seats are writing, and what its wall shows. */
import type { Shows, ToldDraft } from '../contract/live/told.ts';
import { openExercises } from '../runtime/exercises.ts';
import type { Exercise, ExercisesPorts, Heard } from '../runtime/exercises.ts';
import type { Put } from '../store/store.ts';
import { mselMarks } from '../runtime/mselMarks.ts';
import type { MselSince } from '../runtime/mselMarks.ts';
import { openDrafts } from './drafts.ts';
import type { Drafts } from './drafts.ts';
import { answerOnce } from './lately.ts';
import type { AnswerOnce } from './lately.ts';
import { makePlaces, openPlaces } from './places.ts';
import type { Places } from './places.ts';

export interface Room {
  readonly exercise: Exercise;
  readonly places: Places;
  readonly drafts: Drafts;
  readonly wall: () => Shows;
  readonly showOnWall: (shows: Shows) => Promise<void>;
  /** False: another went back first. */
  readonly goBack: (seq: number) => Promise<boolean>;
  /** For control alone. */
  readonly msel: MselSince;
  /** For commands that the log does not keep. */
  readonly once: AnswerOnce;
  /** The director is told that something failed that should not have. */
  readonly trouble: (error: unknown) => void;
}

/** A room that was just made, with the links of its places; nobody can read them again. */
export interface NewRoom {
  readonly room: Room;
  readonly links: ReadonlyMap<string, string>;
}

export interface Rooms {
  readonly all: () => readonly Room[];
  readonly find: (exercise: string) => Room | null;
  readonly begin: (opening: Exercise['opening']) => Promise<NewRoom>;
  readonly fork: (room: Room, seq: number) => Promise<NewRoom>;
  readonly archive: (room: Room, archived: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What happens in a room, for those who carry it to its people. */
export interface RoomHears extends Heard {
  readonly places: (exercise: Exercise) => void;
  /** A person was let in, moved or taken away. */
  readonly moved: (exercise: Exercise, person: string) => void;
  readonly draft: (exercise: Exercise, draft: ToldDraft) => void;
  readonly wall: (exercise: Exercise, shows: Shows) => void;
}

export type RoomsPorts = Omit<ExercisesPorts, 'heard'> & { readonly hears: RoomHears };

export async function openRooms({ hears, ...ports }: RoomsPorts): Promise<Rooms> {
  const { store, surroundings } = ports;
  const rooms = new Map<string, Room>();
  const exercises = await openExercises({ ...ports, heard: hears });

  const openRoom = async (exercise: Exercise): Promise<Room> => {
    const { id } = exercise.about();
    const places = await openPlaces({
      store,
      surroundings,
      exercise: id,
      isOpen: () => exercise.life() === 'planned',
      changed: () => hears.places(exercise),
      moved: (person) => hears.moved(exercise, person),
    });
    const drafts = await openDrafts({
      store,
      exercise: id,
      changed: (draft) => hears.draft(exercise, draft),
    });
    const kept = (await store.records(id, 'wall')).get('shows');
    let shows = kept === undefined ? byItself : (JSON.parse(kept) as Shows);
    const room: Room = {
      exercise,
      places,
      drafts,
      wall: () => shows,
      showOnWall: async (wanted) => {
        await store.commit({
          exercise: id,
          put: [{ kind: 'wall', key: 'shows', value: JSON.stringify(wanted) }],
        });
        shows = wanted;
        hears.wall(exercise, shows);
      },
      goBack: (seq) => exercises.goBack(exercise, seq),
      msel: mselMarks(surroundings),
      once: answerOnce(),
      trouble: (error) => hears.trouble(exercise, error instanceof Error ? error.message : String(error)),
    };
    rooms.set(id, room);
    return room;
  };
  /** Its places are kept in one with it: whatever happens in between, there is no exercise without them. */
  const openNew = async (
    parties: Exercise['opening']['profile']['parties'],
    make: (beside: (exercise: string) => readonly Put[]) => Promise<Exercise>,
  ): Promise<NewRoom> => {
    let links: NewRoom['links'] = new Map();
    const exercise = await make((id) => {
      const made = makePlaces(parties, { surroundings, exercise: id });
      ({ links } = made);
      return made.put;
    });
    return { room: await openRoom(exercise), links };
  };

  for (const exercise of exercises.all()) await openRoom(exercise);
  return {
    all: () => [...rooms.values()],
    find: (id) => rooms.get(id) ?? null,
    begin: (opening) => openNew(opening.profile.parties, (beside) => exercises.begin(opening, beside)),
    fork: ({ exercise }, seq) =>
      openNew(exercise.opening.profile.parties, (beside) => exercises.fork(exercise, seq, beside)),
    archive: ({ exercise }, archived) => exercises.archive(exercise, archived),
    stop: exercises.stop,
  };
}

const byItself: Shows = { view: 'itself' };

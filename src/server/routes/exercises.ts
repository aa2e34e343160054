/** Exercises: set up, listed, ended, put away, and begun again from an entry of another. */
import type { Place } from '../../contract/live/place.ts';
import {
  archiveSchema,
  begunSchema,
  beginSchema,
  exerciseSchema,
  exercisesSchema,
  forkSchema,
} from '../../contract/http/exercise.ts';
import type { ExerciseListed } from '../../contract/http/exercise.ts';
import { LOG_FORMAT } from '../../contract/entry.ts';
import { problem, refusal, value } from '../answer.ts';
import type { Problem } from '../answer.ts';
import type { Caller } from '../callers.ts';
import type { NewRoom, Room, Rooms } from '../rooms.ts';
import { openWanted } from '../openWanted.ts';
import { roomRoute, route } from '../route.ts';

/** Exercises that are not put away. */
const MOST_EXERCISES = 500;

export const exerciseRoutes = [
  route({
    id: 'listExercises',
    method: 'get',
    path: '/api/v1/exercises',
    says: 'All exercises of this server.',
    may: ['house'],
    gives: { 200: { says: 'The exercises.', shape: exercisesSchema } },
    problems: [],
    handle: async (_, { rooms }) =>
      value({ marking: 'EXERCISE', exercises: await Promise.all(rooms.all().map(listed)) }),
  }),
  route({
    id: 'beginExercise',
    method: 'post',
    path: '/api/v1/exercises',
    says: 'Sets up an exercise; its links and codes are in the answer.',
    may: ['house'],
    body: beginSchema,
    most: 5_000_000,
    seldom: 'work',
    gives: { 201: { says: 'It stands at its beginning; the director starts it.', shape: begunSchema } },
    problems: ['not-found', 'not-in-order', 'too-many', 'too-long', 'not-saved'],
    handle: async ({ body, origin }, { rooms, library, maker }) => {
      const full = tooMany(rooms);
      if (full) return full;
      const opened = await openWanted(library, body);
      if ('is' in opened) return opened;
      const made = await rooms.begin({
        format: LOG_FORMAT,
        ...maker,
        scenario: opened.scenario,
        profile: opened.profile,
        seed: body.seed ?? opened.scenario.seed,
      });
      return value(await begun(made, origin), 201);
    },
  }),
  roomRoute({
    id: 'getExercise',
    method: 'get',
    path: '/api/v1/exercises/{exercise}',
    says: 'One exercise, for those who run or judge it.',
    may: ['house', 'director', 'evaluator'],
    gives: { 200: { says: 'The exercise.', shape: exerciseSchema } },
    problems: ['not-found'],
    handle: async (room) => value(await listed(room)),
  }),
  roomRoute({
    id: 'forkExercise',
    method: 'post',
    path: '/api/v1/exercises/{exercise}/fork',
    says: 'Begins another exercise with the log of this one up to an entry. This one goes on as it is.',
    may: ['house', 'director'],
    body: forkSchema,
    seldom: 'work',
    gives: { 201: { says: 'The other exercise, with links and codes of its own.', shape: begunSchema } },
    problems: ['not-found', 'too-many', 'refused', 'not-saved'],
    handle: async (room, { body, origin }, { rooms }) => {
      const full = tooMany(rooms);
      if (full) return full;
      if (!room.exercise.authority()) return readOnly(room);
      const length = await lengthOf(room);
      if (body.entry >= length)
        return problem('not-found', `There is no entry ${body.entry}; the last one is ${length - 1}.`);
      return value(await begun(await rooms.fork(room, body.entry), origin), 201);
    },
  }),
  roomRoute({
    id: 'endExercise',
    method: 'post',
    path: '/api/v1/exercises/{exercise}/end',
    says: 'ENDEX: play is over. For the director who has the final say.',
    may: ['house', 'director'],
    gives: { 200: { says: 'It has ended.', shape: exerciseSchema } },
    problems: ['not-found', 'refused', 'not-saved'],
    handle: async (room, { caller }, { surroundings }) => {
      const authority = room.exercise.authority();
      if (!authority) return readOnly(room);
      const person = personOf(caller);
      if (person !== null && room.places.holder() !== person)
        return problem('not-yours', 'Another director has the final say, and alone can end the exercise.');
      const id = Buffer.from(surroundings.random(12)).toString('hex');
      const by = person === null ? { seat: 'director' } : { seat: 'director', person };
      const reply = await authority.act(by, id, { do: 'exercise.end', refs: {}, with: {} });
      return reply.ok ? value(await listed(room)) : refusal(reply.refused);
    },
  }),
  roomRoute({
    id: 'archiveExercise',
    method: 'post',
    path: '/api/v1/exercises/{exercise}/archive',
    says: 'Puts an exercise away, or takes it out again. What is put away cannot be joined; its log stays.',
    may: ['house', 'director'],
    body: archiveSchema,
    gives: { 200: { says: 'The exercise.', shape: exerciseSchema } },
    problems: ['not-found', 'refused', 'not-saved'],
    handle: async (room, { body }, { rooms }) => {
      if (body.archived && room.exercise.life() === 'running')
        return problem('refused', 'It is being played. Pause it or end it first.');
      await rooms.archive(room, body.archived);
      return value(await listed(room));
    },
  }),
];

const personOf = (caller: Caller | null): string | null =>
  caller?.is === 'person' ? caller.who.person.id : null;

export const readOnly = ({ exercise }: Room): Problem =>
  problem('refused', `Its log can only be read: ${exercise.readOnly() ?? ''}`);

function tooMany(rooms: Rooms): Problem | null {
  const open = rooms.all().filter(({ exercise }) => !exercise.about().archived).length;
  return open < MOST_EXERCISES
    ? null
    : problem('too-many', `${open} exercises are there, and no more can be. Put away those that are over.`);
}

const lengthOf = async ({ exercise }: Room): Promise<number> =>
  exercise.authority()?.saved() ?? (await exercise.lines()).length;

async function listed(room: Room): Promise<ExerciseListed> {
  const { exercise, places } = room;
  const { scenario, profile, seed } = exercise.opening;
  return {
    ...exercise.about(),
    marking: 'EXERCISE',
    life: exercise.life(),
    readOnly: exercise.readOnly(),
    agreement: { id: profile.id, title: profile.title },
    variant: scenario.variant ?? null,
    seed,
    entries: await lengthOf(room),
    people: places.people().filter(({ status }) => status === 'in').length,
  };
}

async function begun({ room, links }: NewRoom, origin: string): Promise<object> {
  const withLink = (place: Place): object => ({
    ...place,
    link: `${origin}/#/join/${links.get(place.id) ?? ''}`,
  });
  return {
    marking: 'EXERCISE',
    exercise: await listed(room),
    places: room.places.all().map(withLink),
    cast: room.exercise.cast(),
  };
}

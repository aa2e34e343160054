/** People: who comes in, who somebody is, and a name that is taken away for good. */
import { directSchema, joinedSchema, joinSchema, meSchema } from '../../contract/http/exercise.ts';
import type { Joined } from '../../contract/http/exercise.ts';
import type { Place } from '../../contract/live/place.ts';
import { problem, refusal, value } from '../answer.ts';
import type { Joined as Entered } from '../places.ts';
import type { Room, Rooms } from '../rooms.ts';
import { roomRoute, route } from '../route.ts';
import { exerciseOf } from '../tokens.ts';

export const peopleRoutes = [
  route({
    id: 'join',
    method: 'post',
    path: '/api/v1/join',
    says: 'Takes a seat, by link or by code. A code admits before STARTEX; after it one knocks.',
    may: [],
    body: joinSchema,
    seldom: 'guess',
    gives: { 201: { says: 'Who has come in, or knocks.', shape: joinedSchema } },
    problems: ['not-found', 'refused', 'not-saved'],
    handle: async ({ body }, { rooms }) => {
      const way = 'link' in body ? { link: body.link } : { code: body.code };
      const room = 'link' in way ? rooms.find(exerciseOf(way.link) ?? '') : roomOfCode(rooms, way.code);
      if (!room || room.exercise.about().archived)
        return problem(
          'not-found',
          'link' in way
            ? 'This link leads nowhere any more. Ask the director for a new one.'
            : 'No place has this code. Look at it again; the director can give a new one.',
        );
      const entered = await room.places.join(way, body.name);
      return 'refused' in entered ? refusal(entered.refused) : value(joined(room, entered), 201);
    },
  }),
  route({
    id: 'me',
    method: 'get',
    path: '/api/v1/me',
    says: 'To whom the token belongs.',
    may: ['house', 'person'],
    gives: { 200: { says: 'Who that is.', shape: meSchema } },
    problems: [],
    handle: ({ caller }) => {
      const is = { marking: 'EXERCISE', is: caller?.is ?? 'house' };
      if (caller?.is !== 'person') return value({ ...is, exercise: null, person: null, place: null });
      const { room, who } = caller;
      return value({ ...is, exercise: named(room), person: who.person, place: withoutCode(who.place) });
    },
  }),
  roomRoute({
    id: 'direct',
    method: 'post',
    path: '/api/v1/exercises/{exercise}/direct',
    says: 'Comes in as a director, for whoever runs the server. The first one has the final say.',
    may: ['house'],
    body: directSchema,
    gives: { 201: { says: 'The director, with a token of their own.', shape: joinedSchema } },
    problems: ['not-found', 'not-saved'],
    handle: async (room, { body }) => value(joined(room, await room.places.direct(body.name)), 201),
  }),
  roomRoute({
    id: 'erasePerson',
    method: 'post',
    path: '/api/v1/exercises/{exercise}/people/{person}/erase',
    says: 'Takes the name of a person away for good; the log never held it.',
    may: ['house', 'director'],
    gives: { 200: { says: 'The person, without a name.', shape: meSchema } },
    problems: ['not-found', 'not-saved'],
    handle: async (room, { params }) => {
      const person = params['person'] ?? '';
      const fault = await room.places.erase(person);
      const who = room.places.personById(person);
      if (fault || !who) return problem('not-found', `There is no person ${person}.`);
      const place = withoutCode(who.place);
      return value({ marking: 'EXERCISE', is: 'person', exercise: named(room), person: who.person, place });
    },
  }),
];

const roomOfCode = (rooms: Rooms, code: string): Room | null =>
  rooms.all().find((room) => room.places.all().some((place) => place.code === code)) ?? null;

const named = ({ exercise }: Room): { id: string; title: Joined['exercise']['title'] } => {
  const { id, title } = exercise.about();
  return { id, title };
};

/** The code is for control to give away. */
function withoutCode({ code: _, ...place }: Place): Omit<Place, 'code'> {
  return place;
}

const joined = (room: Room, { person, place, token }: Entered): Joined => ({
  marking: 'EXERCISE',
  exercise: named(room),
  person,
  place: withoutCode(place),
  token,
});

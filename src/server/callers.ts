/** Whose a token is: of the house, which is whoever started the server, or of a person in an exercise. */
import type { Surroundings } from '../runtime/surroundings.ts';
import type { Standing } from './places.ts';
import type { Room, Rooms } from './rooms.ts';
import { exerciseOf, hashOf, isToken, newToken } from './tokens.ts';

export type Caller =
  { readonly is: 'house' } | { readonly is: 'person'; readonly room: Room; readonly who: Standing };

/** Who may ask something: the house, a place in the exercise that is meant, or anybody who was let in. */
export type Grant = 'house' | 'director' | 'evaluator' | 'person';

export interface House {
  /** What the director's link carries; it is new at each start, and only its hash is kept. */
  readonly isHouse: (token: string) => boolean;
}

export function newHouse(surroundings: Pick<Surroundings, 'random'>): { token: string; house: House } {
  const token = newToken(surroundings, 'house');
  const hash = hashOf(token);
  return { token, house: { isHouse: (given) => isToken(given, hash) } };
}

export function callerOf(token: string, { isHouse }: House, rooms: Rooms): Caller | null {
  if (isHouse(token)) return { is: 'house' };
  const room = rooms.find(exerciseOf(token) ?? '');
  const who = room?.places.standingOf(token);
  return room && who && who.person.status !== 'removed' ? { is: 'person', room, who } : null;
}

/** Whether one of the grants is the caller's. */
export function isGranted(caller: Caller, grants: readonly Grant[]): boolean {
  if (caller.is === 'house') return grants.includes('house');
  const { person, place } = caller.who;
  if (person.status !== 'in') return false;
  return grants.some((grant) => grant === 'person' || grant === place.kind);
}

/** For limits: the same for the same caller, and telling nothing. */
export const keyOf = (caller: Caller): string => (caller.is === 'house' ? 'house' : caller.who.person.id);

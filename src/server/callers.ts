/** Whose a token is: of the house, which is whoever started the server, of a person in an exercise, or of a learner. */
import type { Learner } from '../contract/http/lesson.ts';
import type { Surroundings } from '../runtime/surroundings.ts';
import type { Class, Classes } from './learn/classes.ts';
import type { Standing } from './places.ts';
import type { Room, Rooms } from './rooms.ts';
import { exerciseOf, hashOf, isToken, newToken } from './tokens.ts';

export type Caller =
  | { readonly is: 'house' }
  | { readonly is: 'person'; readonly room: Room; readonly who: Standing }
  | { readonly is: 'learner'; readonly group: Class; readonly learner: Learner };

/** Who may ask something: the house, a place in the exercise that is meant, anybody who was let in, or a learner. */
export type Grant = 'house' | 'director' | 'evaluator' | 'person' | 'learner';

export interface House {
  /** What the director's link carries; it is new at each start, and only its hash is kept. */
  readonly isHouse: (token: string) => boolean;
}

export function newHouse(surroundings: Pick<Surroundings, 'random'>): { token: string; house: House } {
  const token = newToken(surroundings, 'house');
  const hash = hashOf(token);
  return { token, house: { isHouse: (given) => isToken(given, hash) } };
}

export function callerOf(
  token: string,
  { isHouse }: House,
  { rooms, classes }: { readonly rooms: Rooms; readonly classes: Classes },
): Caller | null {
  if (isHouse(token)) return { is: 'house' };
  const learns = classes.byToken(token);
  if (learns) return { is: 'learner', ...learns };
  const room = rooms.find(exerciseOf(token) ?? '');
  const who = room?.places.standingOf(token);
  return room && who && who.person.status !== 'removed' ? { is: 'person', room, who } : null;
}

/** Whether one of the grants is the caller's. */
export function isGranted(caller: Caller, grants: readonly Grant[]): boolean {
  if (caller.is !== 'person') return grants.includes(caller.is);
  const { person, place } = caller.who;
  if (person.status !== 'in') return false;
  return grants.some((grant) => grant === 'person' || grant === place.kind);
}

/** For limits: the same for the same caller, and telling nothing. */
export function keyOf(caller: Caller): string {
  switch (caller.is) {
    case 'house':
      return 'house';
    case 'person':
      return caller.who.person.id;
    case 'learner':
      return caller.learner.id;
  }
}

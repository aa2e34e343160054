/** What whoever runs the server asks of it: setting up, coming in as director, and the links that were shown once. */
import type { Begin, Begun, ExerciseListed, Joined } from '../../src/contract/http/exercise.ts';
import type { Text } from '../../src/contract/act/act.ts';
import type { ProfileCard } from '../../src/contract/http/catalogue.ts';
import { playerOf } from '../app/playerOf.ts';
import type { Player } from '../app/playerOf.ts';
import { ask } from '../live/http.ts';
import type { Answer } from '../live/http.ts';
import { go, houseToken, keepSeatToken } from '../app/route.ts';

export const askHouse = <T>(
  path: string,
  more: { readonly body?: unknown; readonly text?: string } = {},
): Promise<Answer<T>> => ask<T>(path, { token: houseToken(), ...more });

const kept = (exercise: string): string => `hotline.places ${exercise}`;

/** Where people sit, and what that is called: parties and seats by id. */
export interface KeptPlaces extends Begun {
  readonly names: Readonly<Record<string, Text>>;
}

/** The places of an exercise that was set up in this tab, with their links; null: they are nowhere any more. */
export function keptPlaces(exercise: string): KeptPlaces | null {
  const text = sessionStorage.getItem(kept(exercise));
  return text === null ? null : (JSON.parse(text) as KeptPlaces);
}

/** Who plays a seat, as the exercise was set up. */
export function castOf({ cast }: Begun): (seat: string) => Player {
  const players = new Map(
    Object.entries(cast).map(([who, { 'played-by': by, policy }]) => [who, { by, policy: policy ?? null }]),
  );
  return (seat) => playerOf(players, seat);
}

export async function setUp(wanted: Begin, { parties }: ProfileCard): Promise<Answer<Begun>> {
  const answer = await askHouse<Begun>('/api/v1/exercises', { body: wanted });
  if (!answer.ok) return answer;
  const names = parties.flatMap(({ id, name, seats }) => [
    [id, name] as const,
    ...seats.map(({ id: seat, title }) => [seat, title] as const),
  ]);
  const places: KeptPlaces = { ...answer.value, names: Object.fromEntries(names) };
  sessionStorage.setItem(kept(answer.value.exercise.id), JSON.stringify(places));
  return answer;
}

/** Comes in as director; a problem in words when it cannot be. */
export async function direct({ id }: Pick<ExerciseListed, 'id'>): Promise<string | null> {
  const name = localStorage.getItem('hotline.name') ?? 'Director';
  const answer = await askHouse<Joined>(`/api/v1/exercises/${id}/direct`, { body: { name } });
  if (!answer.ok) return answer.problem.detail;
  keepSeatToken(answer.value.token);
  go('#/seat');
  return null;
}

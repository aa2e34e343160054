/** From which seats a place looks back (docs/http.md): a director from any, an evaluator from any but the director's, others from their own. */
import type { Place } from '../../src/contract/live/place.ts';
import type { Setting } from '../../src/contract/live/told.ts';

export function seatsToLookFrom(place: Omit<Place, 'code'>, { parties }: Setting): readonly string[] {
  if (place.kind !== 'director' && place.kind !== 'evaluator') return place.seats;
  const played = Object.entries(parties).flatMap(([party, { seats }]) =>
    Object.keys(seats).map((seat) => `${party}/${seat}`),
  );
  return [...place.seats, ...played, 'wall'];
}

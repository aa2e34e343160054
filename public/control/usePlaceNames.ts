/** What a place is called, by its id. */
import { useMemo } from 'react';
import { useLive, useSetting } from '../live/useLive.ts';
import { usePlaceName } from '../lobby/usePlaceName.ts';
import type { Names } from '../lobby/usePlaceName.ts';

/** Parties and seats by id, as the agreement calls them. */
export function useSeatNames(): Names {
  const { parties } = useSetting();
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(parties).flatMap(([party, { name, seats }]) => [
          [party, name] as const,
          ...Object.entries(seats).map(([seat, { title }]) => [`${party}/${seat}`, title] as const),
        ]),
      ),
    [parties],
  );
}

export function usePlaceNames(): (id: string) => string {
  const places = useLive((state) => state.places);
  const nameOf = usePlaceName(useSeatNames());
  return (id) => {
    const place = places?.places.find((one) => one.id === id);
    return place === undefined ? id : nameOf(place);
  };
}

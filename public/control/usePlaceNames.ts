/** What a place is called, by its id. */
import { usePlaceName, useSeatNames } from '../app/usePlaceName.ts';
import { useLive } from '../live/useLive.ts';

export function usePlaceNames(): (id: string) => string {
  const places = useLive((state) => state.places);
  const nameOf = usePlaceName(useSeatNames());
  return (id) => {
    const place = places?.places.find((one) => one.id === id);
    return place === undefined ? id : nameOf(place);
  };
}

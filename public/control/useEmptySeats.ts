/** Seats at which nobody sits now, whom something may still be awaited of. */
import { useMemo } from 'react';
import type { Seat } from '../../src/contract/subject.ts';
import { useLive } from '../live/useLive.ts';

/** Whether nobody is there for a seat: neither in its own place nor in one that holds it. */
export function useEmptySeats(): (seat: Seat) => boolean {
  const places = useLive((state) => state.places?.places);
  const presence = useLive((state) => state.presence);
  return useMemo(() => {
    const here = new Set(
      presence.filter(({ people }) => people.some((one) => one.here)).map(({ place }) => place),
    );
    const taken = new Set((places ?? []).filter(({ id }) => here.has(id)).flatMap(({ seats }) => seats));
    return (seat) => places !== undefined && !taken.has(seat);
  }, [places, presence]);
}

/** What any seat was shown that this place may look from: its own are known, others are fetched. */
import { useEffect, useState } from 'react';
import type { SeatEntry } from '../../src/contract/view.ts';
import { seatToken } from '../app/route.ts';
import { ask } from '../live/http.ts';
import { useSeen, useWelcome } from '../live/useLive.ts';

interface SeenFrom {
  /** Null: on its way. */
  readonly entries: readonly SeatEntry[] | null;
  readonly problem: string | null;
}

const LATER_MS = 1_500;

export function useSeenFrom(seat: string): SeenFrom {
  const { place, setting } = useWelcome();
  const isOwn = place.seats.includes(seat);
  const own = useSeen(seat);
  const { view } = useSeen(place.seats[0] ?? '');
  const [fetched, setFetched] = useState<SeenFrom & { readonly seat: string }>({
    seat: '',
    entries: null,
    problem: null,
  });
  const { id } = setting.about;
  useEffect(() => {
    if (isOwn) return;
    let gone = false;
    const fetchIt = async (): Promise<void> => {
      const path = `/api/v1/exercises/${id}/view?seat=${encodeURIComponent(seat)}`;
      const answer = await ask<{ entries: readonly SeatEntry[] }>(path, { token: seatToken() });
      if (gone) return;
      setFetched(
        answer.ok
          ? { seat, entries: answer.value.entries, problem: null }
          : { seat, entries: null, problem: answer.problem.detail },
      );
    };
    // while it is played, not for every entry
    const timer = setTimeout(() => void fetchIt(), fetched.seat === seat ? LATER_MS : 0);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, seat, isOwn, view.n]);
  if (isOwn) return { entries: own.entries, problem: null };
  return fetched.seat === seat ? fetched : { entries: null, problem: null };
}

/** What any seat was shown that this place may look from: its own are known, others are fetched. */
import { useEffect, useState } from 'react';
import { seatToken } from '../app/route.ts';
import { ask } from './http.ts';
import type { Seen } from './state.ts';
import { useSeen, useWelcome } from './useLive.ts';

interface SeenFrom {
  /** Null: on its way. */
  readonly seen: Seen | null;
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
    seen: null,
    problem: null,
  });
  const { id } = setting.about;
  useEffect(() => {
    if (isOwn) return;
    let gone = false;
    const fetchIt = async (): Promise<void> => {
      const path = `/api/v1/exercises/${id}/view?seat=${encodeURIComponent(seat)}`;
      const answer = await ask<Seen>(path, { token: seatToken() });
      if (gone) return;
      setFetched(
        answer.ok
          ? { seat, seen: { view: answer.value.view, entries: answer.value.entries }, problem: null }
          : { seat, seen: null, problem: answer.problem.detail },
      );
    };
    // while it is played, not for every entry
    const timer = setTimeout(() => void fetchIt(), fetched.seat === seat ? LATER_MS : 0);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, seat, isOwn, view.n]);
  if (isOwn) return { seen: own, problem: null };
  return fetched.seat === seat ? fetched : { seen: null, problem: null };
}

/** What any seat was shown that this place may look from: its own are known, others are fetched. */
import { useThrottledValue } from '@mantine/hooks';
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

/** While it is played it is not fetched for every entry. */
const MOST_OFTEN_MS = 1_500;

export function useSeenFrom(seat: string): SeenFrom {
  const { place, setting } = useWelcome();
  const isOwn = place.seats.includes(seat);
  const own = useSeen(seat);
  const { view } = useSeen(place.seats[0] ?? '');
  const upTo = useThrottledValue(view.n, MOST_OFTEN_MS);
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
    void fetchIt();
    return () => {
      gone = true;
    };
  }, [id, seat, isOwn, upTo]);
  if (isOwn) return { seen: own, problem: null };
  return fetched.seat === seat ? fetched : { seen: null, problem: null };
}

/** Exercise time now: what the clock was told, and what the wall has added since. */
import { useEffect, useState } from 'react';
import { useLive } from './useLive.ts';

/** In ms; null before the clock was told. `step`: how often it is looked at, in ms on the wall. */
export function useNow(step = 500): number | null {
  const clock = useLive((state) => state.clock);
  const paced = clock?.going === 'paced';
  const [, look] = useState(0);
  useEffect(() => {
    if (!paced) return;
    const timer = setInterval(() => look((count) => count + 1), step);
    return () => clearInterval(timer);
  }, [paced, step]);
  if (clock === null) return null;
  const told = Date.parse(clock.at);
  return paced ? told + (performance.now() - clock.toldAt) * clock.speed : told;
}

/** The clock on the wall of the room, looked at now and then. */
import { useEffect, useState } from 'react';

export function useWall(step = 10_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), step);
    return () => clearInterval(timer);
  }, [step]);
  return now;
}

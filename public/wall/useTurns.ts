/** Which of a few pages has its turn; it begins again with the first whenever something new is told. */
import { useEffect, useState } from 'react';

export function useTurns(count: number, since: number, ms: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setTurn(0);
    const timer = setInterval(() => setTurn((was) => was + 1), ms);
    return () => clearInterval(timer);
  }, [since, ms]);
  return turn % count;
}

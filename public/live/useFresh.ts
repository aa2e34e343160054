/** Whether something has just become another: for a moment after it did, and not when it is first seen. */
import { useEffect, useRef, useState } from 'react';

export function useFresh(what: string | number, ms = 4_000): boolean {
  const before = useRef(what);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), ms);
    return () => clearTimeout(timer);
  }, [what, ms]);
  return fresh;
}

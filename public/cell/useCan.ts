/**
 * What the machines accept from a seat now, and why not the rest: asked when the cell opens, and again when something was shown to
 * the seat, at most once in a while.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Seat } from '../../src/contract/subject.ts';
import type { Can } from '../../src/contract/live/can.ts';
import { useConnection, useLive } from '../live/useLive.ts';

export interface Acceptance {
  /** Null before the first answer. */
  readonly can: readonly Can[] | null;
  readonly accepts: (verb: string, ref?: string | null, incident?: string) => boolean;
}

const PAUSE_MS = 300;

export function useCan(seat: Seat): Acceptance {
  const connection = useConnection();
  const shown = useLive((state) => state.seats[seat]?.view.n ?? 0);
  const live = useLive((state) => state.line.is === 'live');
  const [told, setTold] = useState<{ readonly seat: Seat; readonly can: readonly Can[] } | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    if (!live) return;
    const turn = ++asked.current;
    const timer = setTimeout(
      () => {
        void connection.question({ ask: 'can', seat }).then((reply) => {
          if (reply.ok && asked.current === turn) setTold({ seat, can: reply.value as readonly Can[] });
        });
      },
      turn === 1 ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [connection, seat, shown, live]);
  const can = told?.seat === seat ? told.can : null;
  return useMemo(() => acceptanceIn(can), [can]);
}

export const acceptanceIn = (can: readonly Can[] | null): Acceptance => ({
  can,
  accepts: (verb, ref, incident) =>
    can?.some(
      (one) =>
        one.do === verb &&
        one.accepts &&
        (ref === undefined || one.ref === ref) &&
        (incident === undefined || one.incident === undefined || one.incident === incident),
    ) === true,
});

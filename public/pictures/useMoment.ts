/**
 * The moment that pictures show, scrubbed by hand or played: undefined is now. A picture is drawn between frames, so that the page goes
 * on meanwhile, and when it stands the moment that was asked for last is drawn next; those that were passed by are left out.
 */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

export type Moment = string | undefined;

export interface Moments {
  readonly moment: Moment;
  readonly show: (moment: Moment) => void;
  /** What was asked for last, whether or not it is drawn already. */
  readonly asked: () => Moment;
}

export function useMoment(): Moments {
  const [moment, setMoment] = useState<Moment>(undefined);
  const drawn = useRef(moment);
  const wanted = useRef(moment);
  const show = useCallback((to: Moment): void => {
    const idle = wanted.current === drawn.current;
    wanted.current = to;
    if (idle) startTransition(() => setMoment(to));
  }, []);
  useEffect(() => {
    drawn.current = moment;
    if (wanted.current !== moment) startTransition(() => setMoment(wanted.current));
  }, [moment]);
  const asked = useCallback((): Moment => wanted.current, []);
  return { moment, show, asked };
}

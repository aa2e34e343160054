/** Plays what was, at any speed: the moment goes on by itself until it has come to the end. */
import { useEffect, useRef, useState } from 'react';

export interface Player {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
}

/** Often enough for the eye, and seldom enough to draw a long exercise. */
const STEP_MS = 100;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `speed`: ms of exercise time in one on the wall. */
export function usePlayer(
  { from, to }: Stretch,
  moment: () => number,
  speed: number,
  onMoment: (at: number) => void,
): Player {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ moment, onMoment });
  useEffect(() => {
    latest.current = { moment, onMoment };
  });
  useEffect(() => {
    if (!playing) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const next = latest.current.moment() + (now - before) * speed;
      before = now;
      latest.current.onMoment(Math.min(next, to));
      if (next >= to) setPlaying(false);
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing, speed, to]);
  const toggle = (): void => {
    if (!playing && moment() >= to) onMoment(from);
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}

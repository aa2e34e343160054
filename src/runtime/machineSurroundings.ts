/** Time and chance of the machine that this runs on. */
import { randomBytes } from 'node:crypto';
import type { Surroundings } from './surroundings.ts';

export const machineSurroundings: Surroundings = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  random: (bytes) => randomBytes(bytes),
};

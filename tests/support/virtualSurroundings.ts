/** Time and chance in a test's hands: nothing passes until the test says so, and what is to be called is called at its instant. */
import type { Surroundings } from '../../src/runtime/surroundings.ts';

export interface VirtualSurroundings extends Surroundings {
  /** Lets time pass, on the wall and on the monotonic clock, and waits for what it sets going. */
  readonly pass: (ms: number) => Promise<void>;
  /** The machine sleeps: both clocks go on, and nothing is called meanwhile. */
  readonly sleep: (ms: number) => void;
  /** Waits until nothing is to be called at once. */
  readonly settle: () => Promise<void>;
  /** How many calls are waiting. */
  readonly waiting: () => number;
}

interface Call {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export function virtualSurroundings(startsAt = Date.UTC(2026, 0, 1)): VirtualSurroundings {
  let now = 0;
  let order = 0;
  let counter = 0;
  const calls = new Set<Call>();
  const breathe = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
  };
  const next = (until: number): Call | undefined =>
    [...calls].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.order - b.order)[0];
  const runUntil = async (until: number): Promise<void> => {
    await breathe();
    for (let call = next(until); call; call = next(until)) {
      calls.delete(call);
      now = Math.max(now, call.at);
      call.run();
      await breathe();
    }
    now = Math.max(now, until);
  };
  return {
    wall: () => startsAt + now,
    monotonic: () => now,
    after: (ms, run) => {
      order += 1;
      const call = { at: now + Math.max(0, ms), order, run };
      calls.add(call);
      return () => void calls.delete(call);
    },
    random: (bytes) => Uint8Array.from({ length: bytes }, () => (counter = (counter * 31 + 7) % 251)),
    pass: (ms) => runUntil(now + ms),
    sleep: (ms) => {
      now += ms;
    },
    settle: () => runUntil(now),
    waiting: () => calls.size,
  };
}

/** What the runtime is given from outside: time, chance, and the wish to be called later (design §3). */
export interface Surroundings {
  /** Wall time, ms since 1970: written into entries, and never counted with. */
  readonly wall: () => number;
  /** Milliseconds that never go back; exercise time is paced by it. */
  readonly monotonic: () => number;
  /** Calls once, after so many ms; the function that comes back takes it off. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** Unguessable bytes. */
  readonly random: (bytes: number) => Uint8Array;
}

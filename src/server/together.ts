/** Work that many ask for at once and that is done once for all of them, a little later. */
import type { Surroundings } from '../runtime/surroundings.ts';

export interface Together {
  /** It is done after the wait, as things stand then; who asks meanwhile has asked for the same. */
  readonly soon: (about: string) => void;
  /** Nothing that was asked for is done any more. */
  readonly stop: () => void;
}

export function together(
  { after }: Pick<Surroundings, 'after'>,
  waitMs: number,
  work: (about: string) => void,
): Together {
  const asked = new Map<string, () => void>();
  let isOver = false;
  return {
    soon: (about) => {
      if (isOver || asked.has(about)) return;
      const doIt = (): void => {
        asked.delete(about);
        work(about);
      };
      asked.set(about, after(waitMs, doIt));
    },
    stop: () => {
      isOver = true;
      for (const takeOff of asked.values()) takeOff();
    },
  };
}

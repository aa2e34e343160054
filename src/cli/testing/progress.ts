/** How far the tests are, on a terminal: a line of its own that gives way to what is told. */
import type { Io } from '../io.ts';

export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const toTheStart = '\r\u001b[K';

export function progressOn({ stderr, env }: Io): Progress {
  if (stderr.isTTY !== true || env['TERM'] === 'dumb')
    return { show: () => undefined, clear: () => undefined };
  let shown = false;
  return {
    show: (text) => {
      stderr.write(`${toTheStart}${text}`);
      shown = true;
    },
    clear: () => {
      if (shown) stderr.write(toTheStart);
      shown = false;
    },
  };
}

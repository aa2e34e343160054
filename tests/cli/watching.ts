/** A command that watches, in a test: what it says is waited for, and it is ended as Ctrl-C does. */
import { expect } from 'vitest';
import { program } from '../../src/cli/program.ts';
import type { TestFolder } from '../support/folder.ts';
import { patience } from '../support/patience.ts';

export interface Watching {
  /** Waits for words that are said after those that were waited for last; gives all that was said up to there. */
  readonly until: (words: string | RegExp) => Promise<string>;
  readonly said: () => string;
  /** Ctrl-C; gives the exit code. */
  readonly interrupt: () => Promise<number>;
}

export function watching(folder: TestFolder, ...argv: string[]): Watching {
  let said = '';
  let heard = 0;
  const interruption = new AbortController();
  const screen = { write: (text: string) => void (said += text) };
  const io = {
    stdout: screen,
    stderr: screen,
    cwd: folder.path,
    env: {},
    interrupt: () => interruption.signal,
  };
  const ends = program(argv, io);
  return {
    said: () => said,
    until: async (words) => {
      const rest = () => said.slice(heard);
      const [pattern] = typeof words === 'string' ? [words] : [words.source];
      const found = () => (typeof words === 'string' ? rest().indexOf(words) : rest().search(words));
      await expect
        .poll(found, { timeout: patience, message: `${pattern} in:\n${rest()}` })
        .toBeGreaterThan(-1);
      const part = rest();
      heard = said.length;
      return part;
    },
    interrupt: () => {
      interruption.abort();
      return ends;
    },
  };
}

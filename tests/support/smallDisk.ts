/** A disk of its own for a test, so small that it can be filled. */
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ran } from './ran.ts';

export interface SmallDisk {
  /** Leaves no byte free. */
  readonly fill: () => void;
  readonly empty: () => void;
  /** From now on it can only be read; fails while something is open there to be written. */
  readonly lock: () => void;
  readonly unmount: () => void;
}

/** Null where the machine lets nobody mount one. */
export function smallDisk(folder: string, megabytes: number): SmallDisk | null {
  mkdirSync(folder);
  if (!ran('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'hotline-test', folder)) return null;
  const filler = join(folder, 'filler');
  return {
    fill: () => {
      const file = openSync(filler, 'a');
      // in ever smaller pieces, to the last byte
      for (let bytes = 1 << 20; bytes >= 1; bytes >>= 1) while (fits(file, bytes));
      closeSync(file);
    },
    empty: () => rmSync(filler),
    lock: () => {
      if (!ran('mount', '-o', 'remount,ro', folder)) throw new Error(`${folder} is in use.`);
    },
    unmount: () => {
      if (!ran('umount', folder)) throw new Error(`${folder} is in use.`);
    },
  };
}

function fits(file: number, bytes: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(bytes)) === bytes;
  } catch {
    return false;
  }
}

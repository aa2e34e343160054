/** Files that nobody can write to any more, not even whoever has them open: what a disk does that fails while a program runs. */
import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ran } from './ran.ts';

export interface Unwritable {
  readonly begin: () => void;
  readonly end: () => void;
}

const chattr = (flag: '+i' | '-i', files: readonly string[]): void =>
  void ran('chattr', flag, ...files.filter((file) => existsSync(file)));

/** For these files of a folder; null where the machine, or the disk that the folder is on, has no such thing. */
export function unwritable(folder: string, names: readonly string[]): Unwritable | null {
  if (!takesEffect(join(folder, 'tried'))) return null;
  const files = names.map((name) => join(folder, name));
  return { begin: () => chattr('+i', files), end: () => chattr('-i', files) };
}

function takesEffect(file: string): boolean {
  const open = openSync(file, 'w');
  chattr('+i', [file]);
  try {
    writeSync(open, 'x');
    return false;
  } catch {
    return true;
  } finally {
    chattr('-i', [file]);
    closeSync(open);
    rmSync(file);
  }
}

/** New files of one command: all of them or none, each whole before it bears its name. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exit } from './io.ts';
import type { Failure } from './io.ts';

export interface NewFile {
  /** As the user gave it. */
  readonly name: string;
  readonly text: string;
}

interface Place {
  readonly cwd: string;
  /** Files that are there are replaced. */
  readonly force: boolean;
}

export function writeFiles(files: readonly NewFile[], { cwd, force }: Place): Failure | null {
  const taken = force ? undefined : files.find(({ name }) => existsSync(resolve(cwd, name)));
  if (taken)
    return {
      code: exit.input,
      message: `${taken.name} is there already. Choose another name, or say --force to replace it.`,
    };
  const written: { partial: string; path: string }[] = [];
  try {
    for (const { name, text } of files) {
      const path = resolve(cwd, name);
      const partial = `${path}.${process.pid}.partial`;
      written.push({ partial, path });
      writeFileSync(partial, text);
    }
    for (const { partial, path } of written) renameSync(partial, path);
    return null;
  } catch (error) {
    for (const { partial } of written) rmSync(partial, { force: true });
    return unwritable(error);
  }
}

const places: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such folder.',
  ENOTDIR: 'There is no such folder.',
  EISDIR: 'It is a folder; expected the name of a file.',
  EACCES: 'This user may not write there.',
  EPERM: 'This user may not write there.',
  ENAMETOOLONG: 'The name is too long.',
};

function unwritable(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const place = places[code];
  if (place !== undefined) return { code: exit.input, message: `${place} Nothing was written.` };
  const cause = error instanceof Error ? error.message : String(error);
  return { code: exit.machine, message: `It could not be written: ${cause}. Nothing was left behind.` };
}

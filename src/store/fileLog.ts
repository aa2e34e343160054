/**
 * A log in a file of JSON Lines. It is written under another name beside its own and given its name when it is closed, so that
 * nothing half-written ever bears the name of a log; and a log that is there is never destroyed.
 */
import { existsSync, unlinkSync } from 'node:fs';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from './log.ts';
import { LogConflict, LogUnwritable } from './log.ts';

export interface FileLog extends Log {
  /** Takes back what was written; no file is left. */
  discard(): Promise<void>;
}

export type OpenFile = (path: string, flags: string) => Promise<FileHandle>;

/** A new log at a path where there is none; rejects with a `LogUnwritable`. */
export async function newFileLog(path: string, openFile: OpenFile = open): Promise<FileLog> {
  if (existsSync(path)) throw taken();
  await mustBeFolder(dirname(path));
  const partial = `${path}.${process.pid}.partial`;
  const file = await openFile(partial, 'wx').catch((error: unknown) => {
    throw unwritable(error);
  });
  const unfinished = removeOnExit(partial);
  let length = 0;
  let standing: 'open' | 'over' = 'open';
  const writing = async (work: () => Promise<void>): Promise<void> => {
    if (standing === 'over') throw new Error('The log is closed.');
    try {
      await work();
    } catch (error) {
      await discard();
      throw error instanceof LogUnwritable ? error : unwritable(error);
    }
  };
  const end = (): void => {
    standing = 'over';
    unfinished.forget();
  };
  const discard = async (): Promise<void> => {
    if (standing === 'over') return;
    end();
    await file.close().catch(() => undefined);
    await rm(partial, { force: true }).catch(() => undefined);
  };
  return {
    append: async (added, expected) => {
      if (length !== expected) throw new LogConflict(expected, length);
      await writing(async () => {
        await file.writeFile(added.map((line) => `${line}\n`).join(''));
        await file.datasync();
      });
      length += added.length;
    },
    close: () =>
      standing === 'over'
        ? Promise.resolve()
        : writing(async () => {
            await file.sync();
            await file.close();
            await giveName(partial, path);
            await syncFolder(dirname(path));
            end();
          }),
    discard,
  };
}

async function mustBeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  throw new LogUnwritable('place', `There is no folder ${folder} to write it to.`);
}

/** A link fails where a file of that name is there, so that a log made meanwhile by somebody else is safe too. */
async function giveName(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken();
    // a disk without links: claim the name, then take it
    await (await open(path, 'wx')).close();
    await rename(partial, path);
    return;
  }
  await rm(partial);
}

/** So that the name itself outlives a power cut; where folders cannot be synchronised the system does it in its own time. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function removeOnExit(partial: string): { forget: () => void } {
  const remove = (): void => {
    try {
      unlinkSync(partial);
    } catch {
      // it is gone already
    }
  };
  process.once('exit', remove);
  return { forget: () => process.off('exit', remove) };
}

function taken(): LogUnwritable {
  return new LogUnwritable(
    'taken',
    'It is there already, and a log is never overwritten. Choose another name.',
  );
}

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space allowed on this disk is used up',
  EFBIG: 'the file would be larger than is allowed here',
  EACCES: 'the folder may not be written to',
  EPERM: 'the folder may not be written to',
  EROFS: 'the disk can only be read',
  EIO: 'the disk failed',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

function unwritable(error: unknown): LogUnwritable {
  const code = codeOf(error);
  if (code === 'EEXIST') return taken();
  if (code === 'ENAMETOOLONG') return new LogUnwritable('place', 'The name is too long.');
  const cause = causes[code] ?? (error instanceof Error ? error.message : String(error));
  return new LogUnwritable('disk', `The log could not be written: ${cause}. Nothing was left behind.`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

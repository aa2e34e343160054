/** SQLite's errors as the store's: what is wrong, and what can be done. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreFault, storeFaults } from '../store.ts';
import type { StoreFaultKind } from '../store.ts';

/** By the first word of SQLite's code: SQLITE_IOERR_WRITE is an SQLITE_IOERR. */
const kinds: readonly (readonly [RegExp, StoreFaultKind])[] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(READONLY|PERM)/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'corrupt'],
  [/^SQLITE_(BUSY|LOCKED)/, 'taken'],
  [/^SQLITE_CANTOPEN/, 'place'],
  [/^SQLITE_IOERR/, 'disk'],
];

const advice: Readonly<Record<StoreFaultKind, string>> = {
  full: 'Make room; what was not saved was refused.',
  'read-only': 'Give this user the right to write there, or choose another folder with --data.',
  corrupt: 'Put it aside and restore a backup, or choose another folder with --data.',
  newer: 'Use that version, or another folder with --data.',
  taken: 'End the other one, or choose another folder with --data.',
  place: 'Make it, or choose another one with --data.',
  disk: 'Look at the disk; what was not saved was refused.',
};

/** Errors that are not SQLite's are bugs and stay as they are. */
export function storeFault(error: unknown, path: string): unknown {
  if (error instanceof StoreFault || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const unopened = /unable to open/i.test(error.message);
  const named = unopened ? 'disk' : kinds.find(([pattern]) => pattern.test(code))?.[1];
  if (named === undefined) return error;
  const kind = named !== 'disk' ? named : existsSync(dirname(path)) ? notWritten(path) : 'place';
  return new StoreFault(kind, `${path}: ${storeFaults[kind]} (${error.message}). ${advice[kind]}`);
}

/** SQLite says of a file that may not be written to, by its disk or its rights, that the disk failed. */
function notWritten(path: string): StoreFaultKind {
  try {
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
    return 'disk';
  } catch {
    return 'read-only';
  }
}

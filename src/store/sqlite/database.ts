/** The store's file: opened, brought up to date, written in transactions. Everything here is synchronous and runs in the store's thread. */
import { existsSync, rmSync } from 'node:fs';
import Database from 'libsql';
import type { Change } from '../store.ts';
import { StoreConflict, StoreFault } from '../store.ts';
import { storeFault } from './fault.ts';
import { APPLICATION_ID, migrations } from './migrations.ts';

export interface StoreFile {
  /** One durable transaction; what came of each change, in their order: null when it is in, or why it alone is not. */
  readonly commit: (changes: readonly Change[]) => (StoreConflict | null)[];
  readonly probe: () => void;
  readonly exercises: () => string[];
  readonly length: (exercise: string) => number;
  readonly lines: (exercise: string, from: number, to: number) => string[];
  readonly records: (exercise: string, kind: string) => [string, string][];
  readonly remove: (exercise: string) => void;
  readonly backup: (file: string) => void;
  readonly close: () => void;
}

export type Db = InstanceType<typeof Database>;

/** Throws a `StoreFault` when the file is no store, or cannot be used. */
export function openStoreFile(path: string): StoreFile {
  try {
    return storeFileOf(openDatabase(path), path);
  } catch (error) {
    throw storeFault(error, path);
  }
}

/** The file itself, brought up to date; throws SQLite's own errors. */
export function openDatabase(path: string): Db {
  const db = new Database(path);
  try {
    // one process has the file until it ends, and a second one is told at once; what it keeps beside it in memory is its own then
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.exec('BEGIN IMMEDIATE');
    bringUpToDate(db, path);
    db.exec('COMMIT');
    probe(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Its version written once more: a file that can only be read is opened, and lets a transaction without a write pass. */
const probe = (db: Db): void => {
  db.exec(`PRAGMA user_version = ${migrations.length}`);
};

const numberOf = (db: Db, pragma: string): number =>
  Number(db.prepare(`PRAGMA ${pragma}`).raw().all().flat(2)[0]);

function bringUpToDate(db: Db, path: string): void {
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_master').raw().all().flat(2)[0]);
  if (tables > 0 && numberOf(db, 'application_id') !== APPLICATION_ID)
    throw new StoreFault(
      'corrupt',
      `${path} is a database of another program. Choose another folder with --data.`,
    );
  const version = numberOf(db, 'user_version');
  if (version > migrations.length)
    throw new StoreFault(
      'newer',
      `${path} was made by a newer version of Hotline (its tables are of version ${version}, this one knows ${migrations.length}). Use that version, or another folder with --data.`,
    );
  for (const script of migrations.slice(version)) db.exec(script);
  if (version === migrations.length) return;
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  db.exec(`PRAGMA user_version = ${migrations.length}`);
}

interface ExerciseRow {
  readonly id: number;
  readonly length: number;
}

export function storeFileOf(db: Db, path: string): StoreFile {
  const find = db.prepare('SELECT id, length FROM exercise WHERE name = ?');
  const begin = db.prepare('INSERT INTO exercise (name) VALUES (?)');
  const grow = db.prepare('UPDATE exercise SET length = ? WHERE id = ?');
  const addLine = db.prepare('INSERT INTO line (exercise, seq, text) VALUES (?, ?, ?)');
  const put = db.prepare(
    'INSERT INTO record (exercise, kind, key, value) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const drop = db.prepare('DELETE FROM record WHERE exercise = ? AND kind = ? AND key = ?');
  const some = db
    .prepare('SELECT text FROM line WHERE exercise = ? AND seq >= ? AND seq < ? ORDER BY seq')
    .raw();
  const ofKind = db
    .prepare('SELECT key, value FROM record WHERE exercise = ? AND kind = ? ORDER BY key')
    .raw();
  const names = db.prepare('SELECT name FROM exercise ORDER BY id').raw();

  const rowOf = (name: string): ExerciseRow | undefined => find.get(name) as ExerciseRow | undefined;
  const apply = ({ exercise, append, put: records = [] }: Change): StoreConflict | null => {
    const found = rowOf(exercise);
    const length = found?.length ?? 0;
    if (append && append.expected !== length) return new StoreConflict(exercise, append.expected, length);
    const id = found?.id ?? Number(begin.run(exercise).lastInsertRowid);
    append?.lines.forEach((line, index) => addLine.run(id, length + index, line));
    if (append && append.lines.length > 0) grow.run(length + append.lines.length, id);
    for (const { kind, key, value } of records)
      if (value === null) drop.run(id, kind, key);
      else put.run(id, kind, key, value);
    return null;
  };
  const inTransaction = <T>(work: () => T): T =>
    guarded(() => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        // a disk that is full may have ended the transaction already
        if (db.inTransaction) db.exec('ROLLBACK');
        throw error;
      }
    });
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeFault(error, path);
    }
  };
  return {
    commit: (changes) => inTransaction(() => changes.map(apply)),
    probe: () => guarded(() => probe(db)),
    exercises: () => guarded(() => names.all().flat() as string[]),
    length: (exercise) => guarded(() => rowOf(exercise)?.length ?? 0),
    lines: (exercise, from, to) =>
      guarded(() => some.all(rowOf(exercise)?.id ?? -1, from, to).flat() as string[]),
    records: (exercise, kind) =>
      guarded(() => ofKind.all(rowOf(exercise)?.id ?? -1, kind) as [string, string][]),
    remove: (exercise) =>
      inTransaction(() => void db.prepare('DELETE FROM exercise WHERE name = ?').run(exercise)),
    backup: (file) => {
      if (existsSync(file))
        throw new StoreFault(
          'taken',
          `${file} is there already, and a copy never overwrites. Choose another name.`,
        );
      guarded(() => {
        try {
          db.prepare('VACUUM INTO ?').run(file);
        } catch (error) {
          for (const begun of [file, `${file}-journal`]) rmSync(begun, { force: true });
          throw error;
        }
      });
    },
    close: () => void db.close(),
  };
}

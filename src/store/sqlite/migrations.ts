/**
 * The tables of the store, from the first version on. A script that was published is never changed: what comes next is the next
 * script. `user_version` of the file counts those that it has seen.
 */

/** "HTLN": what says that a file is a store of Hotline. */
export const APPLICATION_ID = 0x48544c4e;

export const migrations: readonly string[] = [
  `CREATE TABLE exercise (
     id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE,
     length INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE TABLE line (
     exercise INTEGER NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
     seq INTEGER NOT NULL,
     text TEXT NOT NULL,
     PRIMARY KEY (exercise, seq)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE record (
     exercise INTEGER NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
     kind TEXT NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL,
     PRIMARY KEY (exercise, kind, key)
   ) STRICT, WITHOUT ROWID;`,
];

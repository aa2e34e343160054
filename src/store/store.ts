/**
 * The port of the store: the logs of many exercises, and the few things about each that stand beside its log (design §4, §9).
 * A log is written by `commit` alone, which names the length that it expects to continue.
 */

/** What changes in one exercise, all of it or nothing. */
export interface Change {
  readonly exercise: string;
  /** Sealed lines, after `expected` lines that are there; 0 begins a log. */
  readonly append?: { readonly expected: number; readonly lines: readonly string[] };
  readonly put?: readonly Put[];
}

/** Something beside the log, by its kind and key, such as the token of a seat; null takes it away. */
export interface Put {
  readonly kind: string;
  readonly key: string;
  readonly value: string | null;
}

export interface Store {
  /** Durable when it resolves. Rejects with a `StoreConflict` when the log has another length, with a `StoreFault` when it cannot be written; nothing is changed then. */
  commit(change: Change): Promise<void>;
  /** Writes something durable that changes nothing; rejects as `commit` does while nothing can be written. */
  probe(): Promise<void>;
  /** Ids of all exercises, in the order of their first change. */
  exercises(): Promise<readonly string[]>;
  /** How many lines a log has; 0 when there is none. */
  length(exercise: string): Promise<number>;
  /** Lines from one sequence up to, and not with, another; to the end where that is left out. */
  lines(exercise: string, from?: number, to?: number): Promise<readonly string[]>;
  /** Everything of one kind, by its key. */
  records(exercise: string, kind: string): Promise<ReadonlyMap<string, string>>;
  /** Takes an exercise away, with its log and all that stands beside it. */
  remove(exercise: string): Promise<void>;
  /** A whole copy of the store as it stands now, in a file where there is none; others go on meanwhile. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
  /** Resolves with why when the store is lost for good: nothing is taken any more, and what was durable is as it was. */
  readonly lost: Promise<StoreFault>;
}

export class StoreConflict extends Error {
  readonly exercise: string;
  readonly expected: number;
  readonly found: number;
  constructor(exercise: string, expected: number, found: number) {
    super(`The log of ${exercise} was expected to hold ${expected} lines; it holds ${found}.`);
    this.exercise = exercise;
    this.expected = expected;
    this.found = found;
  }
}

export const storeFaults = {
  full: 'the disk is full',
  'read-only': 'it may not be written to',
  corrupt: 'its file is damaged, or is no store',
  newer: 'a newer version of Hotline made it',
  taken: 'another Hotline is using it, or there is a file by that name',
  place: 'the folder is not there',
  disk: 'the disk failed',
} as const;
export type StoreFaultKind = keyof typeof storeFaults;

/** What a failure of the store is in a few words, for those who cannot do anything about it. */
export const whyNotStored = (error: unknown): string => {
  if (error instanceof StoreFault) return storeFaults[error.kind];
  return error instanceof Error ? error.message : String(error);
};

/** The store cannot be opened, read or written; the message says why, and what can be done. */
export class StoreFault extends Error {
  readonly kind: StoreFaultKind;
  constructor(kind: StoreFaultKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

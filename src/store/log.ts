/** The log's port: `append` is the only write, and it names the sequence that it expects to continue (design §4). */

export interface Log {
  /** Appends sealed lines after `expected` lines; rejects with a `LogConflict` when the log has another length. */
  append(lines: readonly string[], expected: number): Promise<void>;
  close(): Promise<void>;
}

export class LogConflict extends Error {
  readonly expected: number;
  readonly found: number;
  constructor(expected: number, found: number) {
    super(`The log was expected to hold ${expected} lines; it holds ${found}.`);
    this.expected = expected;
    this.found = found;
  }
}

/** The log cannot be written: `taken`, there is one by that name; `place`, the name is no place for one; `disk`, the machine failed. */
export class LogUnwritable extends Error {
  readonly why: 'taken' | 'place' | 'disk';
  constructor(why: LogUnwritable['why'], message: string) {
    super(message);
    this.why = why;
  }
}

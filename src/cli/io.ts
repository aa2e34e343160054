/** Where a command speaks and what it stands on, so that it runs in a test as it does for people. */
import type { Outside } from '../compose.ts';

export interface Screen {
  readonly write: (text: string) => void;
  /** People are looking: colour may be used. */
  readonly isTTY?: boolean | undefined;
}

export interface Io {
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** The folder that names of files are read from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. Whoever asks for it ends by itself; otherwise the program ends at once. */
  readonly interrupt: () => AbortSignal;
}

/** What every verb is given. */
export interface Shell {
  readonly io: Io;
  readonly outside: Outside;
  /** The verb's name, for messages: `hotline run`. */
  readonly name: string;
}

/** What a command came to, as the program's exit code. */
export const exit = {
  done: 0,
  /** An expectation failed, or a log does not verify. */
  failed: 1,
  /** The input or the usage was wrong. */
  input: 2,
  /** The machine or the disk failed. */
  machine: 3,
  /** Ctrl-C: 128 and the number of the signal, as shells count. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** What ends a command early: the sentence for the user and the exit code. */
export interface Failure {
  readonly code: ExitCode;
  readonly message: string;
}

export function fail({ io, name }: Shell, { code, message }: Failure): ExitCode {
  io.stderr.write(`${name}: ${message}\n`);
  return code;
}

/** The one object on standard output. */
export function printJson({ io }: Shell, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

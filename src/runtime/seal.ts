/**
 * The chain (design §4): a line is the entry's JSON with `prev`, the hash of the line before, and `hash`, the SHA-256 of the line's
 * bytes up to it. Altered, reordered and torn lines fail by name.
 */
import { hash as digest } from 'node:crypto';
import { entrySchema } from '../contract/entry.ts';
import type { Entry } from '../contract/entry.ts';
import type { EntryHead } from '../engine/replay.ts';

/** What the first line names as the line before it. */
export const GENESIS = '0'.repeat(64);

export interface Sealed {
  readonly line: string;
  readonly hash: string;
}

export function seal(entry: Entry, prev: string): Sealed {
  const body = `${JSON.stringify(entry).slice(0, -1)},"prev":"${prev}"`;
  const hash = digest('sha256', body);
  return { line: `${body},"hash":"${hash}"}`, hash };
}

/** What a line ends with, always as long. */
const tail = /^,"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/;
const TAIL = seal({} as Entry, GENESIS).line.length - 1;
const OWN_HASH = `,"hash":"${GENESIS}"}`.length;

/** What is wrong with a line: it has no end, its bytes changed, it is in the wrong place, or it is no entry that this version knows. */
export interface LineFault {
  readonly kind: 'torn' | 'altered' | 'order' | 'format';
  readonly fault: string;
}

export type Unsealed = { readonly entry: Entry; readonly hash: string } | LineFault;

/** Opens one line, which must follow the line with hash `prev` and carry sequence number `seq`. */
export function unseal(line: string, prev: string, seq: number): Unsealed {
  const here = `line ${seq + 1}`;
  const match = tail.exec(line.slice(-TAIL));
  if (!match) return { kind: 'torn', fault: `${here} is torn: it does not end with its hash` };
  const [, before = '', hash = ''] = match;
  const found = digest('sha256', line.slice(0, -OWN_HASH));
  if (found !== hash)
    return { kind: 'altered', fault: `${here} was altered: its bytes do not match its hash` };
  if (before !== prev) {
    const misplaced = seq === 0 ? 'is not the first of a log' : `does not follow line ${seq}`;
    return { kind: 'order', fault: `${here} ${misplaced}: a line is missing, added or out of order` };
  }
  const read = parse(`${line.slice(0, -TAIL)}}`);
  const entry = entrySchema.safeParse(read);
  if (!entry.success) {
    const issue = entry.error.issues[0];
    const what = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`;
    return { kind: 'format', fault: `${here} is not an entry of this format (${what})` };
  }
  if (entry.data.seq !== seq)
    return { kind: 'order', fault: `${here} carries sequence ${entry.data.seq}, expected ${seq}` };
  return { entry: read as Entry, hash };
}

/**
 * What a line has before its transitions, for those who make the line again and compare it: nothing about it is verified. No text
 * can hold the sign, whose quotes would be escaped in it, and after an entry's own transitions nothing bears that name.
 */
export const headOf = (line: string): EntryHead | null =>
  parse(`${line.slice(0, line.lastIndexOf(',"moves":['))}}`) as EntryHead | null;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

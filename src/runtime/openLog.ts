/**
 * From the lines of a log to its verified entries and the state they lead to (design §4). What was altered, is torn or out of order
 * fails by name. A log of other machines is replayed if it can be; if not, its recorded transitions are all there is of it.
 */
import { LOG_FORMAT } from '../contract/entry.ts';
import type { Entry } from '../contract/entry.ts';
import { openingSchema } from '../contract/opening.ts';
import { makeAgain, replayNext } from '../engine/replay.ts';
import type { Divergence, EntryHead } from '../engine/replay.ts';
import type { Opening, State } from '../engine/state.ts';
import { GENESIS, headOf, seal, unseal } from './seal.ts';

/** The program that opens the log. */
export interface Maker {
  readonly version: string;
  readonly machines: string;
}

export interface OpenedLog {
  readonly lines: readonly string[];
  readonly entries: readonly Entry[];
  /** The hash of each line. */
  readonly hashes: readonly string[];
  readonly opening: Opening;
  /** It has its closing entry. */
  readonly finished: boolean;
  /** The state after the last entry, or why the log can only be read: it was made by other machines and does not replay. */
  readonly end: { readonly state: State } | { readonly readOnly: string };
}

export interface LogFault {
  readonly kind: 'not-a-log' | 'torn' | 'altered' | 'order' | 'format' | 'diverged';
  /** Counts from 1. */
  readonly line: number;
  readonly message: string;
}

export type Opened = { readonly log: OpenedLog } | { readonly fault: LogFault };

export function openLog(lines: readonly string[], maker: Maker): Opened {
  const strange = strangeBeginning(lines[0] ?? '');
  if (strange) return { fault: strange };
  const again = playedAgain(lines);
  const chain = again ?? verifyChain(lines);
  if ('fault' in chain) return chain;
  const { entries, hashes } = chain;
  const unread = again ? null : openingFault(entries[0]);
  if (unread) return unread;
  const opening = entries[0]?.with as unknown as Opening;
  const end = again ?? replay(entries);
  const finished = entries.at(-1)?.do === 'log.closed';
  if ('state' in end)
    return { log: { lines, entries, hashes, opening, finished, end: { state: end.state } } };
  const { seq, message } = end.divergence;
  if (opening.version === maker.version && opening.machines === maker.machines)
    return fault('diverged', seq, `line ${seq + 1} is not what the engine makes of it: ${message}`);
  const readOnly = `It was made by other machines (version ${opening.version}); from entry ${seq} on they differ: ${message}`;
  return { log: { lines, entries, hashes, opening, finished, end: { readOnly } } };
}

function fault(kind: LogFault['kind'], seq: number, message: string): { fault: LogFault } {
  return { fault: { kind, line: seq + 1, message } };
}

/** Says so when the first line is not that of a log, or of a log of another format version. */
function strangeBeginning(first: string): LogFault | null {
  if (!first.startsWith('{"seq":')) {
    const message = 'it is not the log of a run: its first line is not an entry';
    return { kind: 'not-a-log', line: 1, message };
  }
  const format = /"do":"log\.opened"[^{]*"with":\{"format":"(hotline-log\/[^"]{1,20})"/.exec(first)?.[1];
  if (format === undefined || format === LOG_FORMAT) return null;
  const message = `it has the format ${format}; this version reads ${LOG_FORMAT}`;
  return { kind: 'format', line: 1, message };
}

/**
 * A line that comes out to the byte when the engine makes its entry again and seals it has its bytes, its place and its format. Null
 * when any line is otherwise; then all is read and asked, to say what is wrong first.
 */
function playedAgain(lines: readonly string[]): (Chain & { readonly state: State }) | null {
  const entries: Entry[] = [];
  const hashes: string[] = [];
  let state: State | null = null;
  for (const line of lines) {
    const head = headOf(line);
    if (!head || (state === null && openingFault(head))) return null;
    const made = makeAgain(state, head);
    if (!made) return null;
    const sealed = seal(made.entry, hashes.at(-1) ?? GENESIS);
    if (sealed.line !== line) return null;
    state = made.next;
    entries.push(made.entry);
    hashes.push(sealed.hash);
  }
  return state && { entries, hashes, state };
}

function openingFault(first: EntryHead | undefined): { fault: LogFault } | null {
  const read = openingSchema.safeParse(first?.with);
  if (read.success) return null;
  const issue = read.error.issues[0];
  const what = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`;
  return fault(
    'format',
    0,
    `line 1 does not hold a scenario and agreement that this version reads (${what})`,
  );
}

interface Chain {
  readonly entries: Entry[];
  readonly hashes: string[];
}

function verifyChain(lines: readonly string[]): Chain | { fault: LogFault } {
  const entries: Entry[] = [];
  const hashes: string[] = [];
  let last = GENESIS;
  for (const [seq, line] of lines.entries()) {
    const unsealed = unseal(line, last, seq);
    if ('fault' in unsealed) {
      const atTheEnd = seq === lines.length - 1;
      const kind = unsealed.kind === 'torn' && !atTheEnd ? 'altered' : unsealed.kind;
      return fault(kind, seq, unsealed.fault);
    }
    entries.push(unsealed.entry);
    hashes.push(unsealed.hash);
    last = unsealed.hash;
  }
  return { entries, hashes };
}

function replay(entries: readonly Entry[]): { state: State } | { divergence: Divergence } {
  let state: State | null = null;
  for (const entry of entries) {
    const replayed = replayNext(state, entry);
    if ('divergence' in replayed) return replayed;
    state = replayed.state;
  }
  if (!state) throw new Error('A log has at least its first entry.');
  return { state };
}

/** A log's file, verified and replayed; or why not, in plain words. */
import { resolve } from 'node:path';
import type { Outside } from '../compose.ts';
import { iso, noSuchDay, parseMoment } from '../contract/time.ts';
import { startexOf } from '../engine/state.ts';
import { fingerprint } from '../runtime/fingerprint.ts';
import { openLog } from '../runtime/openLog.ts';
import type { LogFault, OpenedLog } from '../runtime/openLog.ts';
import { exit } from './io.ts';
import type { Failure } from './io.ts';
import { version } from './version.ts';

export const maker = (): { version: string; machines: string } => ({ version, machines: fingerprint() });

export type LinesRead = { readonly lines: readonly string[] } | { readonly failure: Failure };

export async function readLines(file: string, cwd: string, outside: Outside): Promise<LinesRead> {
  const read = await outside.readLog(resolve(cwd, file));
  if ('fault' in read) return { failure: { code: exit.input, message: `${file}: ${read.fault}` } };
  return looksLikeScenario(read.lines) ? { failure: aScenario(file) } : read;
}

function looksLikeScenario(lines: readonly string[]): boolean {
  return (
    !(lines[0] ?? '').startsWith('{') &&
    lines.slice(0, 200).some((line) => /^format:\s*hotline-scenario\//.test(line))
  );
}

const aScenario = (file: string): Failure => ({
  code: exit.input,
  message: `${file}: It is a scenario; expected the log of a run. To play it: hotline run ${file}`,
});

export type LogRead = { readonly log: OpenedLog } | { readonly failure: Failure };

/** Verifies and replays these lines. */
export function openLines(lines: readonly string[], file: string): LogRead {
  const opened = openLog(lines, maker());
  return 'log' in opened ? opened : { failure: faultFailure(opened.fault, file, lines.length) };
}

const wrongInput: readonly LogFault['kind'][] = ['not-a-log', 'torn', 'format'];

function faultFailure({ kind, line, message }: LogFault, file: string, lines: number): Failure {
  const code = wrongInput.includes(kind) ? exit.input : exit.failed;
  return { code, message: `${file}: ${sentence(message)} ${advice(kind, line, lines, file)}`.trimEnd() };
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

function advice(kind: LogFault['kind'], line: number, lines: number, file: string): string {
  if (kind === 'not-a-log') return 'Expected the log of a run, as hotline run --log writes it.';
  if (kind !== 'torn') return '';
  if (lines < 2) return 'Nothing of it can be used.';
  return `The ${line - 1} lines before it are kept by: hotline fork ${file} --at ${line - 2} --log NEW --stop`;
}

/** After which entry, and the instant when it is not the entry's own. */
export interface Place {
  readonly seq: number;
  readonly now?: string;
}

/** The entry that a place names, a sequence number or a moment; for a moment between two entries, that moment too. Without one, the last. */
export function entryAt(place: string | undefined, log: OpenedLog): Place | { readonly fault: string } {
  const last = log.entries.length - 1;
  if (place === undefined) return { seq: last };
  if (/^\d+$/.test(place)) {
    const seq = Number(place);
    return seq <= last ? { seq } : { fault: `There is no entry ${place}; the log ends with entry ${last}.` };
  }
  const at = parseMoment(place, startexOf(log.opening));
  const unknownDay = noSuchDay(place);
  if (at === null && unknownDay !== null)
    return { fault: `'${place}': ${unknownDay}. Expected the number of an entry or a moment.` };
  if (at === null)
    return {
      fault: `'${place}' is neither the number of an entry, nor a moment such as T+3d or 2017-03-04T17:00:00Z.`,
    };
  const seq = log.entries.findLastIndex((entry) => Date.parse(entry.at) <= at);
  return seq >= 0
    ? { seq, ...(seq === last ? {} : { now: iso(at) }) }
    : { fault: `${place} is before the exercise begins, at ${log.entries[0]?.at ?? ''}.` };
}

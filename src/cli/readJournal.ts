/** The side journal of what persons tried and were refused: JSON Lines, one row for each refusal. */
import { resolve } from 'node:path';
import { journalEntrySchema } from '../contract/journal.ts';
import type { JournalEntry } from '../contract/journal.ts';
import { exit } from './io.ts';
import type { Failure } from './io.ts';
import { readBytes } from './readBytes.ts';

export type JournalRead = { readonly journal: readonly JournalEntry[] } | { readonly failure: Failure };

export function readJournal(file: string, cwd: string): JournalRead {
  const read = readBytes(resolve(cwd, file));
  if ('fault' in read) return fault(file, read.fault);
  const lines = new TextDecoder().decode(read.bytes).split('\n');
  const journal: JournalEntry[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = journalEntrySchema.safeParse(parsed(line));
    if (!row.success) {
      const issue = row.error.issues[0];
      const where = issue === undefined || issue.path.length === 0 ? '' : ` ${issue.path.join('.')}:`;
      return fault(
        file,
        `line ${at + 1} is no row of a journal of refusals:${where} ${issue?.message ?? ''}.`,
      );
    }
    journal.push(row.data);
  }
  return { journal };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

const fault = (file: string, message: string): { failure: Failure } => ({
  failure: { code: exit.input, message: `--journal ${file}: ${message}` },
});

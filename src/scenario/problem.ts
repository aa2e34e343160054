import type { ProblemCode } from './problemCatalogue.ts';

/** The way to a value from the root of a file: names of fields and indices in lists. */
export type ValuePath = readonly (string | number)[];

/** Both count from 1. Columns count UTF-16 units, as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** Something that is wrong, or odd, in a file that a person wrote. */
export type Problem = {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Counts from 1; 0 when the problem is the file as a whole. */
  readonly line: number;
  readonly column: number;
  readonly path: ValuePath;
  readonly found: string;
  readonly expected: string;
  /** What to do about it. */
  readonly hint?: string;
  /** What is wrong and what was expected, in whole sentences. */
  readonly message: string;
};

/** The words of a problem, before it is known in which file and where it stands. */
export type ProblemWords = Pick<Problem, 'code' | 'found' | 'expected' | 'message'> & {
  readonly hint?: string;
};

/** What every step of reading a file gives: its result, or everything that is wrong. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

const wholeFile: Position = { line: 0, column: 0 };

export function errorAt(
  file: string,
  words: ProblemWords,
  position: Position = wholeFile,
  path: ValuePath = [],
): Problem {
  return { ...words, severity: 'error', file, line: position.line, column: position.column, path };
}

/** The problem as a person reads it: place and message, the line with a caret under the place, the hint. */
export function formatProblem(problem: Problem, sourceText?: string): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
  const lines = [`${visible(place)}: ${problem.severity} ${problem.code}: ${problem.message}`];
  const source =
    problem.line > 0 ? sourceText?.split(/\r\n|\n|\r/, problem.line)[problem.line - 1] : undefined;
  if (source !== undefined && source.trim() !== '')
    lines.push(...quoteLine(source, problem.line, problem.column));
  if (problem.hint !== undefined) lines.push(`  hint: ${problem.hint}`);
  return lines.join('\n');
}

const widest = 100;

function quoteLine(source: string, line: number, column: number): string[] {
  const at = Math.min(column - 1, source.length);
  const from = source.length <= widest || at < widest - 20 ? 0 : at - widest / 2;
  const before = (from > 0 ? '…' : '') + source.slice(from, at);
  const after = source.slice(at, from + widest);
  const cut = source.length > from + widest ? '…' : '';
  const gutter = `  ${line} | `;
  return [
    gutter + visible(before + after) + cut,
    `${' '.repeat(gutter.length - 2)}| ${blank(visible(before))}^`,
  ];
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Spaces as wide on a terminal as the text: Chinese signs take two columns, a tab stays a tab. */
function blank(text: string): string {
  return Array.from(text)
    .map((sign) => (sign === '\t' ? '\t' : /\p{Mn}/u.test(sign) ? '' : wide.test(sign) ? '  ' : ' '))
    .join('');
}

/** The text with every sign that would not show, or that would play with the terminal, written out. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

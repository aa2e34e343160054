import { errorAt, type Problem } from './problem.ts';

/** More than this in one file is not read by anybody, and one cause is behind most of them. */
export const mostProblems = 100;

/**
 * In the order of the file, each once, and cut off with a last problem that says so.
 * `unwritten` counts those further down that were not even put into words.
 */
export function orderProblems(problems: readonly Problem[], unwritten = 0): Problem[] {
  const seen = new Set<string>();
  const ordered = [...problems]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter((problem) => {
      const same = `${problem.line}:${problem.column}:${problem.code}:${problem.message}`;
      return seen.has(same) ? false : Boolean(seen.add(same));
    });
  const shown = ordered.slice(0, mostProblems);
  const left = ordered.length - shown.length + unwritten;
  const last = shown.at(-1);
  if (!last || left === 0) return shown;
  return [
    ...shown,
    errorAt(
      last.file,
      {
        code: 'too-many-problems',
        found: `${shown.length + left} problems`,
        expected: `at most ${mostProblems}`,
        message: `${left === 1 ? '1 more problem is' : `${left} more problems are`} not shown.`,
        hint: 'Mend the first ones and try again: often many have one cause.',
      },
      last,
    ),
  ];
}

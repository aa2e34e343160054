import type * as z from 'zod';
import { mostProblems, orderProblems } from './orderProblems.ts';
import type { ParsedYaml } from './parseYaml.ts';
import { errorAt, type Position, type Reading } from './problem.ts';
import { shapeFindings, type Finding } from './shapeFindings.ts';
import { shapeWords } from './shapeWords.ts';

/** The value of a file as a schema makes it; or everything the schema has against it, in the order of the file. */
export function checkShape<T>(parsed: ParsedYaml, schema: z.ZodType<T>, file: string): Reading<T> {
  // An empty message marks what has no words of its own, so that those of the schema's author are known.
  const outcome = schema.safeParse(parsed.value, { error: () => '' });
  if (outcome.success) return { ok: true, value: outcome.data };
  const placed = shapeFindings(outcome.error.issues, schema, parsed.value)
    .map((finding) => ({ finding, position: positionOf(finding, parsed) }))
    .sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
  const context = { root: parsed.value, written: parsed.written };
  const problems = placed
    .slice(0, mostProblems)
    .map(({ finding, position }) => errorAt(file, shapeWords(finding, context), position, finding.path));
  return { ok: false, problems: orderProblems(problems, placed.length - problems.length) };
}

function positionOf({ kind, path }: Finding, { at, keyAt }: ParsedYaml): Position {
  if (kind === 'unknown-field' || kind === 'wrong-name') return keyAt(path);
  if (kind === 'missing-field') return keyAt(path.slice(0, -1));
  return at(path);
}

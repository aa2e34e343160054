import { actOf } from '../contract/act/acts.ts';
import { quoted } from './describeFound.ts';
import type { Problem } from './problem.ts';
import { valueAt } from './schemaWalk.ts';

/** A field of the act that stands beside `do` was meant under `with`: that is told with it. */
export function underWith(problem: Problem, root: unknown): Problem {
  const field = problem.path.at(-1);
  const item = problem.path.slice(0, -1);
  if (problem.code !== 'unknown-field' || typeof field !== 'string' || item.at(-2) !== 'storyline')
    return problem;
  const verb = valueAt(root, [...item, 'do']);
  const definition = typeof verb === 'string' ? actOf(verb) : undefined;
  if (!definition || !Object.hasOwn(definition.with.shape, field)) return problem;
  return {
    ...problem,
    hint: `It is a field of ${quoted(String(verb))}: write it under 'with', as in with: { ${field}: ... }.`,
  };
}

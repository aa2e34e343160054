/** An act as it comes from a person or a program, checked against its verb's own shape; a wrong one is refused as malformed. */
import { acts } from '../contract/act/acts.ts';
import type { Refusal } from '../contract/entry.ts';
import { actShape } from '../contract/input.ts';
import type { ActInput, Author } from '../contract/input.ts';
import { instant } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { refuse } from './refusal.ts';

export function readAct(raw: unknown, by: Author, at: Instant): ActInput | Refusal {
  const shaped = actShape.safeParse(raw);
  if (!shaped.success) return malformed('The act', shaped.error.issues);
  const { do: verb, refs, effectiveAt, aside, for: acting } = shaped.data;
  const fields = acts[verb].with.safeParse(shaped.data.with);
  if (!fields.success) return malformed(verb, fields.error.issues);
  return {
    at,
    by,
    do: verb,
    refs,
    with: fields.data,
    ...(effectiveAt === undefined ? {} : { effectiveAt: instant(effectiveAt) }),
    ...(aside === undefined ? {} : { aside }),
    ...(acting === undefined ? {} : { for: acting }),
  };
}

function malformed(
  what: string,
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): Refusal {
  const said = issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
  );
  return refuse('malformed', `${what}: ${said.join('; ')}.`);
}

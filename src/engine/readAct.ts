/** An act as it comes from a person or a program, checked against its verb's own shape; a wrong one is refused as malformed. */
import { acts, verbs } from '../contract/act/acts.ts';
import type { Verb } from '../contract/act/acts.ts';
import type { Refusal } from '../contract/entry.ts';
import { actShape } from '../contract/input.ts';
import type { ActInput, Author } from '../contract/input.ts';
import { issueWords } from '../contract/issueWords.ts';
import { instant } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { refuse } from './refusal.ts';

export function readAct(raw: unknown, by: Author, at: Instant): ActInput | Refusal {
  const unknown = unknownVerb(raw);
  if (unknown) return unknown;
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

/** There are over a hundred acts: only those that begin with the same word are told. */
function unknownVerb(raw: unknown): Refusal | null {
  const named = typeof raw === 'object' && raw !== null && 'do' in raw ? raw.do : undefined;
  if (typeof named !== 'string' || verbs.includes(named as Verb)) return null;
  const alike = verbs.filter((verb) =>
    verb.startsWith(named.slice(0, named.indexOf('.') + 1) || `${named}.`),
  );
  const known = alike.length === 0 ? '' : ` Acts that begin so are ${alike.join(', ')}.`;
  return refuse('malformed', `There is no act "${named.slice(0, 40)}".${known}`);
}

function malformed(what: string, issues: Parameters<typeof issueWords>[0]): Refusal {
  return refuse('malformed', `${what}: ${issueWords(issues)}`);
}

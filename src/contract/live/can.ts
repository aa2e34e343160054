/** What the question `can` is answered with: for each act that a seat could do, whether the machines accept it now, or why not. */
import type { Verb } from '../act/acts.ts';
import type { Refusal } from '../entry.ts';
import type { SubjectRef } from '../subject.ts';

interface Asked {
  readonly do: Verb;
  /** What it is about; null for what it would bring into being, and for a verb that this seat may not do at all. */
  readonly ref: SubjectRef | null;
  /** The incident by which the act names an item of a meeting. */
  readonly incident?: string;
}

/** `unless`: a rule refuses it with some fields, and not with others. */
export type Can =
  | (Asked & { readonly accepts: true; readonly unless?: string })
  | (Asked & { readonly accepts: false; readonly refusal: Refusal });

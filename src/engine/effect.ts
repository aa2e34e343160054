/** What an accepted act changes beside the machines; or why it has no effect, which refuses it after all. */
import type { Refusal } from '../contract/entry.ts';
import type { ActInput } from '../contract/input.ts';
import type { SubjectRef } from '../contract/subject.ts';
import type { Work } from './work.ts';

/** `ref` is the subject that the act was about. */
export type Effect = (work: Work, input: ActInput, ref: SubjectRef) => Refusal | null;
export type Effects = Partial<Record<ActInput['do'], Effect>>;

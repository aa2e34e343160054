import type { Exercise } from '../../runtime/exercises.ts';
import type { Document } from '../answer.ts';

/** A document to keep; its name says EXERCISE too (EX-2). */
export const kept = (
  { scenario }: Pick<Exercise['opening'], 'scenario'>,
  name: string,
  type: string,
  text: string,
): Document => ({ is: 'document', type, text, name: `EXERCISE-${scenario.id}-${name}` });

/** A seat as part of a name of a file. */
export const plain = (seat: string): string => seat.replace('/', '-');

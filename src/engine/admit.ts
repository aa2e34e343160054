/**
 * Admission: the exercise itself must admit what happens to the other machines. Nothing while it is frozen, nothing after ENDEX, only
 * planned acts while a move is open.
 */
import type { ActKind } from '../../machines/exercise.ts';
import type { AnyMachineSnapshot } from '../../machines/definition.ts';
import type { Blocked } from '../../machines/stepMachine.ts';
import type { Party } from '../contract/subject.ts';
import type { Refusal } from '../contract/entry.ts';
import { blockedBy } from './refusal.ts';
import { standFor } from './stand.ts';
import { tell } from './work.ts';
import type { Work } from './work.ts';

export interface Admission {
  readonly kind: ActKind;
  readonly by: Party | null;
  readonly director: boolean;
  readonly planned: boolean;
}

/**
 * Answers of the exercise in each of its states. Admission leaves a state as it is, so that the same question has the same answer;
 * asked anew each time it was more than half of all machine steps.
 */
const answers = new WeakMap<AnyMachineSnapshot, Map<string, Blocked | null>>();

/** Null when it is admitted; `what` and `verb` are for the words of the refusal. */
export function admit(work: Work, asked: Admission, verb: string, what = verb): Refusal | null {
  const blocked = answer(work, asked);
  return blocked && blockedBy(blocked.guard, what, standFor(work.state, 'exercise', verb));
}

function answer(work: Work, { kind, by, director, planned }: Admission): Blocked | null {
  const before = snapshotOf(work);
  const { hardened, aside } = work.standing;
  const question = `${kind} ${by ?? ''} ${director} ${planned} ${hardened.join()} ${aside.join()}`;
  const kept = before && answers.get(before)?.get(question);
  if (kept !== undefined) return kept;
  const noted = work.broken.length;
  const blocked = tell(work, {
    ref: 'exercise',
    type: 'act.admit',
    by,
    with: { kind },
    incident: null,
    director,
    planned,
  });
  if (before && before === snapshotOf(work) && noted === work.broken.length) {
    const known = answers.get(before) ?? new Map<string, Blocked | null>();
    answers.set(before, known.set(question, blocked));
  }
  return blocked;
}

const snapshotOf = (work: Work): AnyMachineSnapshot | undefined =>
  work.state.subjects.get('exercise')?.snapshot;

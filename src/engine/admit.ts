/**
 * Admission: the exercise itself must admit what happens to the other machines. Nothing while it is frozen, nothing after ENDEX, only
 * planned acts while a move is open.
 */
import type { ActKind } from '../../machines/exercise.ts';
import type { AnyMachineSnapshot, Standing } from '../../machines/definition.ts';
import type { Blocked } from '../../machines/stepMachine.ts';
import type { Party } from '../contract/subject.ts';
import type { Refusal } from '../contract/entry.ts';
import { blockedBy } from './refusal.ts';
import { standFor } from './stand.ts';
import type { State } from './state.ts';
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

/** Whether it is known already that this is admitted, so that no work needs to be begun to ask. */
export function isAdmitted(state: State, asked: Admission): boolean {
  const exercise = exerciseIn(state);
  const standing = { hardened: state.profile.harden ?? [], aside: [] };
  return exercise !== undefined && answers.get(exercise)?.get(questionOf(asked, standing)) === null;
}

function answer(work: Work, asked: Admission): Blocked | null {
  const { kind, by, director, planned } = asked;
  const before = exerciseIn(work.state);
  const question = questionOf(asked, work.standing);
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
  if (before && before === exerciseIn(work.state) && noted === work.broken.length) {
    const known = answers.get(before) ?? new Map<string, Blocked | null>();
    answers.set(before, known.set(question, blocked));
  }
  return blocked;
}

const questionOf = ({ kind, by, director, planned }: Admission, { hardened, aside }: Standing): string =>
  `${kind} ${by ?? ''} ${director} ${planned} ${hardened.join()} ${aside.join()}`;

const exerciseIn = (state: State): AnyMachineSnapshot | undefined => state.subjects.get('exercise')?.snapshot;

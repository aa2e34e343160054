/** The director puts a subject into a state by hand (EX-3): the deadlines of the region it leaves are dropped, and none is armed. */
import { leaves, whoSees } from '../../machines/stepMachine.ts';
import type { Subject } from './state.ts';
import { absorb, deadlineId } from './work.ts';
import type { Work } from './work.ts';

type StateValue = string | { [region: string]: StateValue };

export function setByHand(work: Work, subject: Subject, to: string): void {
  const definition = work.state.mechanism.machines[subject.machine];
  const parallel = definition.logic.root.type === 'parallel';
  const region = parallel ? to.slice(0, to.indexOf('.') + 1) : '';
  const now = leaves(subject.snapshot);
  const from = now.find((leaf) => leaf.startsWith(region)) ?? '';
  const value = valueOf(now.map((leaf) => (leaf === from ? to : leaf)));
  const snapshot = definition.logic.resolveState({ value, context: subject.snapshot.context as object });
  const cancelled = Object.keys(subject.timers).filter((timer) => isIn(work, subject, timer, region));
  const moves = [{ from, to, on: 'state.set', sees: whoSees(definition, to) }];
  absorb(work, subject, { snapshot, moves, signals: [], armed: [], cancelled, broken: [], taken: [] });
}

/** A deadline's event ends with the path of the state that waits for it. */
function isIn(work: Work, subject: Subject, timer: string, region: string): boolean {
  const what = work.state.agenda.pending.get(deadlineId(subject.ref, timer))?.what;
  return what?.kind === 'deadline' && `${what.event}.`.includes(`.${subject.machine}.${region}`);
}

/** The value that XState gives to these leaf states, one for each region. */
function valueOf(of: readonly string[]): StateValue {
  const value: Record<string, StateValue> = {};
  for (const leaf of of) {
    const dot = leaf.indexOf('.');
    if (dot < 0) return leaf;
    value[leaf.slice(0, dot)] = valueOf([leaf.slice(dot + 1)]);
  }
  return value;
}

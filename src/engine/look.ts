/** Short looks at the state that facts, views and expectations share. */
import type { MachineDefinition } from '../../machines/definition.ts';
import { allLeaves, leaves } from '../../machines/stepMachine.ts';
import type { Party, SubjectRef } from '../contract/subject.ts';
import type { Instant } from '../contract/time.ts';
import type { State, Subject } from './state.ts';

/** The leaf states of a subject, one for each region; empty when there is no such subject. */
export function statesOf(state: State, ref: SubjectRef): readonly string[] {
  const subject = state.subjects.get(ref);
  return subject ? leaves(subject.snapshot) : [];
}

/** The main state of a subject, without its region: `sent`, `answered.full`, `operational`. */
export function lifeOf(state: State, ref: SubjectRef): string {
  const leaf = statesOf(state, ref)[0] ?? '';
  return leaf.startsWith('life.') || leaf.startsWith('spine.') ? leaf.slice(leaf.indexOf('.') + 1) : leaf;
}

/** A request that was sent and is not over: the issue that the hotline is for (CALL-1). */
export const isOpenRequest = (life: string): boolean =>
  !['', 'drafted', 'dropped', 'completed', 'withdrawn', 'superseded'].includes(life);

/** Nothing connects on a suspended channel (CHAN-1). */
export const isOpenChannel = (life: string): boolean => life !== 'suspended';

/** Put into operation; for a test, or into testing. A suspended channel counts as put into operation. */
export const isWorkingChannel = (life: string, test: boolean): boolean =>
  life !== 'planned' && (life !== 'testing' || test);

/** An incident that a meeting carried over and no later one has taken up (REV-1). */
export const isCarriedOver = (states: readonly string[]): boolean => states.includes('docket.carriedOver');

/**
 * Whether an outgoing text may leave (CLR-1): its government asks no clearance for this kind and severity, or its clearance is done.
 * `of` is the name of the request, call or incident that the text belongs to.
 */
export function textCleared(
  state: State,
  party: Party | null,
  text: string,
  of: string | null,
  severity: unknown,
): boolean {
  if (party === null || of === null) return true;
  const needed = officesFor(state, party, text, severity);
  if (needed.length === 0) return true;
  const ref = clearanceRef(party, text, of);
  const life = lifeOf(state, ref);
  // what left before its clearance was recorded as such then (CLR-2)
  if (life === 'released' && text !== 'answer' && !statesOf(state, ref).includes('owed.none')) return true;
  const { offices = [] } = (state.subjects.get(ref)?.snapshot.context ?? {}) as {
    offices?: readonly string[];
  };
  const asked = needed.every((office) => offices.includes(office));
  // What was said to be cleared may be said again; a second answer is another text.
  return (
    asked &&
    (life === 'cleared' || life === 'clearedWithChanges' || (life === 'released' && text !== 'answer'))
  );
}

/** The offices that must clear a text of this kind and severity in one government. */
export function officesFor(state: State, party: Party, text: string, severity: unknown): string[] {
  const weight = typeof severity === 'number' ? severity : 0;
  return (state.profile.parties[party]?.clearances ?? [])
    .filter((clearance) => clearance.text === text && clearance.from <= weight)
    .map(({ office }) => office);
}

/**
 * How severe an incident is as far as one side knows: its own assessment, or else the highest severity that a request it knows of
 * states; 0 when it knows of none.
 */
export function severityFor(state: State, party: Party | null, incident: string | null): number {
  if (party === null || incident === null) return 0;
  const context = state.subjects.get(`incident/${incident}`)?.snapshot.context as
    { severities: Readonly<Record<Party, number>> } | undefined;
  const own = context?.severities[party];
  if (own !== undefined) return own;
  let stated = 0;
  for (const ref of state.ofIncident.get(incident) ?? []) {
    const subject = state.subjects.get(ref);
    const severity =
      subject?.machine === 'request' && subject.known.includes(party) ? subject.draft['severity'] : undefined;
    if (typeof severity === 'number') stated = Math.max(stated, severity);
  }
  return stated;
}

export function clearanceRef(party: Party, text: string, of: string): SubjectRef {
  const own = of.slice(of.indexOf(':') + 1);
  return `clearance/${party}:${text}-${own}`;
}

/** Whether a state's path is the wanted one or holds it: `overdue`, `answered.full`, `spine.hotline`. */
const matches = (leaf: string, wanted: string): boolean =>
  leaf === wanted || `.${leaf}.`.includes(`.${wanted}.`);

/** Whether a subject is in a state now. */
export const isIn = (state: State, ref: SubjectRef, wanted: string): boolean =>
  statesOf(state, ref).some((leaf) => matches(leaf, wanted));

/** The leaf states of a subject's machine that a state means: `answered` is `life.answered.full`, `life.answered.partial` and more. */
export const leavesMeant = (state: State, { machine }: Subject, wanted: string): readonly string[] =>
  leavesWithin(state.mechanism.machines[machine], wanted);

/** The first instant at which a subject was in a state; null when it never was. */
export function firstReached(state: State, subject: Subject, wanted: string): Instant | null {
  let first: Instant | null = null;
  for (const leaf of leavesMeant(state, subject, wanted)) {
    const at = subject.reached[leaf];
    if (at !== undefined && (first === null || at < first)) first = at;
  }
  return first;
}

const within = new WeakMap<MachineDefinition, Map<string, readonly string[]>>();

/** The leaf states of a machine that are a wanted state or lie in it; looked for once. */
function leavesWithin(definition: MachineDefinition, wanted: string): readonly string[] {
  const known = within.get(definition) ?? new Map<string, readonly string[]>();
  within.set(definition, known);
  const found = known.get(wanted) ?? allLeaves(definition).filter((leaf) => matches(leaf, wanted));
  known.set(wanted, found);
  return found;
}

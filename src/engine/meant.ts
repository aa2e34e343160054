/**
 * What the scenario's names stand for (design §6). A person or a policy may call what it brings into being otherwise than the file
 * does; once that has done what an item expected, the rest of the file means it by its own name. No act of a seat is read by these
 * names, and no seat sees them.
 */
import { machineOf, nameOf } from '../contract/subject.ts';
import type { MachineName, Party, SubjectRef } from '../contract/subject.ts';
import { clearanceRef } from './look.ts';
import { knows, parties, refsNamed, resolve } from './state.ts';
import type { State, Subject } from './state.ts';
import type { Work } from './work.ts';

/** The subject that the file means by a name, as far as a side knows of it; control knows all. */
export function meant(
  state: State,
  machine: MachineName,
  name: string,
  side: Party | null,
): Subject | undefined {
  for (const ref of refsNamed(state, machine, name, side)) {
    const alias = state.aliases.get(ref);
    const subject = alias === null ? undefined : state.subjects.get(alias ?? ref);
    if (subject && knows(side, subject)) return subject;
  }
  return undefined;
}

/** The name by which a side's own act speaks of what the file calls so. */
export function spokenOf(state: State, machine: MachineName, name: string, side: Party | null): string {
  if (state.aliases.size === 0) return name;
  const subject = meant(state, machine, name, side);
  return !subject || subject === resolve(state, machine, name, side) ? name : nameOf(subject.ref);
}

/** The name by which the file would mean a subject; null when it does not mean it. */
export function nameInFile({ aliases }: State, ref: SubjectRef): SubjectRef | null {
  return aliases.get(ref) === undefined ? ref : (aliases.findKey((to) => to === ref) ?? null);
}

/** A name of the file stands for this subject from now on; the name that the subject bears stands for nothing until an item takes it. */
export function standsFor(work: Work, name: SubjectRef, ref: SubjectRef): void {
  for (const [from, to] of [[name, ref] as const, ...clearancesOf(work.state, name, ref)]) {
    if (from === to) continue;
    const aliases = work.state.aliases.set(from, to);
    work.state.aliases = aliases.has(to) ? aliases : aliases.set(to, null);
  }
}

/** The file means something else by the name that this subject bears, or nothing yet. */
export function isNotMeant(work: Work, ref: SubjectRef): void {
  work.state.aliases = work.state.aliases.set(ref, null);
}

const texts = { request: ['request', 'answer'], call: ['call-script'] } as const;

/** What a text that is cleared belongs to. */
export function belongsTo(text: unknown): 'request' | 'call' | 'incident' {
  if (text === 'call-script') return 'call';
  return text === 'request' || text === 'answer' ? 'request' : 'incident';
}

/** The clearances of a request's or a call's texts are named for it, on either side. */
function clearancesOf(state: State, name: SubjectRef, ref: SubjectRef): [SubjectRef, SubjectRef][] {
  const machine = machineOf(ref);
  if (machine !== 'request' && machine !== 'call') return [];
  return parties(state).flatMap((party) =>
    texts[machine].map((text): [SubjectRef, SubjectRef] => [
      clearanceRef(party, text, name),
      clearanceRef(party, text, ref),
    ]),
  );
}

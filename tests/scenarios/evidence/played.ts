/** A run of a scenario, and what the evidence for a failure is asked of it. Evidence is a list of storyline items at which it shows. */
import type { Entry } from '../../../src/contract/entry.ts';
import type { RunSummary } from '../../../src/contract/runSummary.ts';
import { parseInstant } from '../../../src/contract/time.ts';
import { actingParty, actsOf, coursesOf, passagesOf, tookEffect } from '../../../src/report/chronicle.ts';
import type { Chronicle, Course } from '../../../src/report/chronicle.ts';

export interface Played {
  readonly chronicle: Chronicle;
  readonly summary: RunSummary;
}
export type Evidence = (played: Played) => readonly string[];

/** The items that these entries stand for; what the exercise does by itself stands for none. */
export const itemsOf = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ item }) => (item === undefined ? [] : [item]));

export const doing = ({ chronicle }: Played, ...verbs: readonly string[]): Entry[] =>
  chronicle.entries.filter((entry) => verbs.includes(entry.do) && tookEffect(entry));

export const about = (entry: Entry, field: string): unknown => entry.with?.[field];
export const listed = (entry: Entry, field: string): readonly unknown[] => {
  const value = about(entry, field);
  return Array.isArray(value) ? value : [];
};

/** Entries by which a subject of a machine came to a state of one of its regions. */
export function arriving({ chronicle }: Played, machine: string, region: string, state: string): Entry[] {
  return coursesOf(chronicle, machine).flatMap((course) =>
    passagesOf(course, region)
      .filter((passage) => passage.state === state || passage.state.startsWith(`${state}.`))
      .flatMap(({ entry }) => chronicle.entries[entry] ?? []),
  );
}

export const everWas = (course: Course, region: string, state: string): boolean =>
  passagesOf(course, region).some(
    (passage) => passage.state === state || passage.state.startsWith(`${state}.`),
  );

/** The request that an incident has open at an entry: sent before it, and not over by then. */
export function openRequests({ chronicle }: Played, incident: string | undefined, at: Entry): Course[] {
  const over = ['completed', 'withdrawn', 'superseded', 'dropped'];
  return coursesOf(chronicle, 'request').filter((course) => {
    const [sent] = actsOf(course, 'request.send');
    if (!sent || sent.incident !== incident || sent.seq > at.seq) return false;
    const before = passagesOf(course, 'life').filter(({ entry }) => entry <= at.seq);
    return !over.includes(before.at(-1)?.state ?? '');
  });
}

/** What the scenario says is true of an incident, by the name or the key of the incident. */
export function truthOf(
  { chronicle }: Played,
  incident: string | undefined,
): Readonly<Record<string, unknown>> {
  const name = (incident ?? '').replace(/^.*:/, '');
  return chronicle.opening.scenario.incidents[name]?.truth ?? {};
}

export const millis = (at: string): number => parseInstant(at) ?? Number.NaN;
export const hoursBetween = (from: string, to: string): number => (millis(to) - millis(from)) / 3_600_000;
export const sideOf = (entry: Entry): string => actingParty(entry) ?? '';

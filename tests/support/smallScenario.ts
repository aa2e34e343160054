/** A small scenario without a mistake, the same with one place changed, and what is told of it. */
import { expect } from 'vitest';
import { loadScenario } from '../../src/scenario/loadScenario.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { profileText } from './profiles.ts';

export const base = `format: hotline-scenario/1
id: small
title: Small
summary: One matter, one call, one meeting.
agreement: us-china-2015
startex: 2017-03-01T13:00:00Z
endex: T+30d
world:
  channels: { hotline: operational }
  meetings:
    - { id: spring, at: T+25d }
objectives:
  - { id: OBJ-1, text: A request leaves within a day. }
cast:
  us: { played-by: script }
bodies:
  company: Blade maker
briefs:
  us/desk: { you-are: The working desk. }
incidents:
  blades: { victim: us, against: china }
storyline:
  - { id: INJ-01, at: T+0h, inject: us/desk, from: company, title: A call, incident: blades }
  - { id: ACT-01, at: T+1h, as: us/desk, do: incident.report, incident: blades, with: { severity: 2 } }
  - { id: ACT-02, at: T+2h, as: us/desk, do: request.send, request: blades-1, incident: blades, with: { kind: information } }
  - { id: ACT-03, at: T+9h, as: china/desk, do: request.acknowledge, request: blades-1 }
  - { id: ACT-04, at: T+5d, as: us/vice, do: call.place, call: first, incident: blades }
  - { id: ACT-05, at: T+6d, as: us/desk, do: call.leaveMessage, call: first, with: { message: Please call. } }
expect:
  - { id: EXP-1, by: T+1d, request: blades-1, reaches: sent, objective: OBJ-1 }
sources:
  D10: Joint Summary of Outcomes, June 2016
`;

/** The base with one place changed; the place must be there. */
export function changed(from: string, to: string): string {
  expect(base).toContain(from);
  return base.replace(from, to);
}

export const withItem = (item: string): string => changed('expect:\n', `  - ${item}\nexpect:\n`);
export const withExpectation = (expectation: string): string =>
  changed('sources:\n', `  - ${expectation}\nsources:\n`);

export const profiles = (id: string): { text: string; file: string } | null => {
  const text = profileText(id);
  return text === undefined ? null : { text, file: `${id}.yaml` };
};

export interface Told {
  readonly at: string;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** What is wrong, each with the line of the file from the place that it points at. */
export function problemsOf(text: string): Told[] {
  const loaded = loadScenario(new TextEncoder().encode(text), 'mine.yaml', profiles);
  return 'problems' in loaded ? loaded.problems.map((problem) => toldAt(text, problem)) : [];
}

/** What is legal and odd in a scenario that has no mistake. */
export function warningsOf(text: string): Told[] {
  const loaded = loadScenario(new TextEncoder().encode(text), 'mine.yaml', profiles);
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  expect(loaded.warnings().filter(({ severity }) => severity !== 'warning')).toEqual([]);
  return loaded.warnings().map((problem) => toldAt(text, problem));
}

const toldAt = (text: string, { line, column, code, message, hint }: Problem): Told => ({
  at: (text.split('\n')[line - 1] ?? '').slice(column - 1),
  code,
  message,
  ...(hint === undefined ? {} : { hint }),
});

export interface Mistake {
  readonly title: string;
  readonly text: string;
  readonly told: readonly Told[];
}

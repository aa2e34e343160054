import { machines } from '../../machines/machines.ts';
import { allLeaves } from '../../machines/stepMachine.ts';
import type { MachineName } from '../contract/subject.ts';
import { oneOf } from './describeExpected.ts';
import { and, quoted } from './describeFound.ts';
import { nearest } from '../contract/nearest.ts';
import { neverCreated } from './created.ts';
import type { Created } from './created.ts';
import type { ValuePath } from './problem.ts';
import type { ProblemCode } from './problemCatalogue.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import { unlessIncident } from './scenarioNames.ts';
import type { ScenarioNames } from './scenarioNames.ts';

export const subjectFields = ['incident', 'request', 'call', 'channel', 'review', 'clearance'] as const;

/** What an expectation or a condition is about; without any of them it is about the exercise. */
export type About = { readonly [Field in (typeof subjectFields)[number] | 'of']?: string | undefined };

/** Who says it, and under which code it is told that it says it badly: `The expectation 'EXP-1'`. */
export type Sayer = { readonly who: string; readonly code: ProblemCode };

export const subjectsIn = (about: About) => subjectFields.filter((field) => about[field] !== undefined);

export function machineOf(about: About): MachineName {
  const [field] = subjectsIn(about);
  return field === undefined ? 'exercise' : about.of === undefined ? field : 'dossier';
}

/** It is about one subject that there is, or that an item brings into being. */
export function aboutFaults(
  about: About,
  path: ValuePath,
  sayer: Sayer,
  { names, created }: { readonly names: ScenarioNames; readonly created: Created },
): ScenarioFault[] {
  const [field, second] = subjectsIn(about);
  const { of } = about;
  if (second !== undefined) {
    const said = `is about ${and(subjectsIn(about).map(quoted))}`;
    return [unclear(sayer, [...path, second], said, 'one subject')];
  }
  const party = of === undefined ? [] : unlessNamed(names.parties, of, [...path, 'of']);
  if (of !== undefined && field !== 'incident')
    return [...party, unclear(sayer, [...path, 'of'], "says 'of' and names no incident", 'an incident')];
  const name = field === undefined ? undefined : about[field];
  if (field === undefined || name === undefined) return party;
  const at = [...path, field];
  if (field === 'channel') return [...party, ...unlessNamed(names.channels, name, at)];
  const undeclared = field === 'incident' ? unlessIncident(names, name, at) : [];
  if (undeclared.length > 0) return [...party, ...undeclared];
  return created.named(field, name) ? party : [...party, neverCreated(field, name, at, created)];
}

/** Whether a state's path is the wanted one or holds it: `overdue`, `answered.full`, `spine.hotline`; as the engine reads it. */
export const matches = (leaf: string, wanted: string): boolean =>
  leaf === wanted || `.${leaf}.`.includes(`.${wanted}.`);

/** Nothing when the machine has such a state. */
export function unlessState(
  machine: MachineName,
  wanted: string,
  path: ValuePath,
  clock?: string,
): ScenarioFault[] {
  const region = clock === undefined ? '' : `${clock}.`;
  const all = allLeaves(machines[machine]);
  if (all.some((leaf) => matches(leaf, region + wanted))) return [];
  const leaves =
    clock === undefined
      ? all
      : all.flatMap((leaf) => (leaf.startsWith(region) ? leaf.slice(region.length) : []));
  const near = nearest(wanted, [...new Set(leaves.flatMap(partsOf))]);
  const whose =
    clock !== undefined
      ? `The clock ${quoted(clock)} of a request`
      : `The machine of ${machine === 'dossier' ? "one side's file" : withArticle(machine)}`;
  return [
    {
      code: 'unknown-state',
      path,
      found: quoted(wanted),
      expected: oneOf(leaves),
      message: `${whose} has no state ${quoted(wanted)}. Expected ${oneOf(leaves)}.`,
      ...(near === undefined ? {} : { hint: `Did you mean ${quoted(near)}?` }),
    },
  ];
}

const withArticle = (machine: MachineName): string => `${/^[aeiou]/.test(machine) ? 'an' : 'a'} ${machine}`;

/** Every way to write a state: `answered.full`, `full`, `life.answered`. */
function partsOf(leaf: string): string[] {
  const steps = leaf.split('.');
  return steps.flatMap((_, from) =>
    steps.slice(from).map((_step, more) => steps.slice(from, from + more + 1).join('.')),
  );
}

export const unclear = (
  { who, code }: Sayer,
  path: ValuePath,
  said: string,
  expected: string,
): ScenarioFault => ({
  code,
  path,
  found: said,
  expected,
  message: `${who} ${said}. Expected ${expected}.`,
});

/** A count or a variable is held against something, and a lower bound does not stand above an upper one. */
export function boundFaults(
  least: number | undefined,
  most: number | undefined,
  path: ValuePath,
  sayer: Sayer,
): ScenarioFault[] {
  if (least === undefined && most === undefined)
    return [unclear(sayer, path, "says neither 'at-least' nor 'at-most'", 'one of the two')];
  if (least === undefined || most === undefined || least <= most) return [];
  return [
    unclear(
      sayer,
      [...path, 'at-most'],
      `wants at least ${least} and at most ${most}`,
      'bounds that both can hold',
    ),
  ];
}

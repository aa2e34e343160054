import type { VariableCondition } from '../contract/condition.ts';
import { isChoice } from '../contract/scenario.ts';
import type { Scenario, StoryItem } from '../contract/scenario.ts';
import { boundFaults, unclear } from './aboutFaults.ts';
import type { Sayer } from './aboutFaults.ts';
import { describeFound, quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import type { ScenarioNames } from './scenarioNames.ts';

type Around = { readonly names: ScenarioNames; readonly variables: Readonly<Record<string, unknown>> };

/** What items set: declared variables, to values of the type that they were declared with. */
export function setFaults({ storyline, variables }: Scenario, names: ScenarioNames): ScenarioFault[] {
  const around = { names, variables };
  return storyline.flatMap((item, index) => [
    ...valuesSet(item.set, ['storyline', index, 'set'], around),
    ...(isChoice(item) ? item.choice.options : []).flatMap(({ set }, at) =>
      valuesSet(set, ['storyline', index, 'choice', 'options', at, 'set'], around),
    ),
  ]);
}

function valuesSet(set: StoryItem['set'], path: ValuePath, { names, variables }: Around): ScenarioFault[] {
  return Object.entries(set ?? {}).flatMap(([name, to]) => {
    const unknown = unlessNamed(names.variables, name, [...path, name], true);
    if (unknown.length > 0) return unknown;
    const start = variables[name];
    if (typeof to !== 'object') return otherType(name, start, to, [...path, name]);
    return typeof start === 'number' ? [] : [notNumber(name, start, "'add'", [...path, name])];
  });
}

/** A condition on a variable: one that is declared, held against values that it can have. */
export function comparedFaults(
  condition: VariableCondition,
  path: ValuePath,
  sayer: Sayer,
  { names, variables }: Around,
): ScenarioFault[] {
  const { variable, is, 'at-least': least, 'at-most': most } = condition;
  const unknown = unlessNamed(names.variables, variable, [...path, 'variable']);
  if (unknown.length > 0) return unknown;
  const start = variables[variable];
  if (is !== undefined) {
    const bounds = least === undefined ? (most === undefined ? undefined : 'at-most') : 'at-least';
    if (bounds !== undefined)
      return [unclear(sayer, [...path, bounds], `says both 'is' and ${quoted(bounds)}`, 'one of the two')];
    return otherType(variable, start, is, [...path, 'is']);
  }
  const bound = least === undefined ? 'at-most' : 'at-least';
  if ((least !== undefined || most !== undefined) && typeof start !== 'number')
    return [notNumber(variable, start, quoted(bound), [...path, bound])];
  return boundFaults(least, most, path, sayer).map((fault) =>
    least === undefined && most === undefined
      ? unclear(sayer, path, "says neither 'is' nor 'at-least' nor 'at-most'", 'one of the three')
      : fault,
  );
}

const kinds: Readonly<Record<string, string>> = {
  number: 'a number',
  boolean: 'true or false',
  string: 'text',
};
const kindOf = (value: unknown): string => kinds[typeof value] ?? 'a value';

function otherType(name: string, start: unknown, to: unknown, path: ValuePath): ScenarioFault[] {
  if (typeof start === typeof to) return [];
  return [
    {
      code: 'wrong-type',
      path,
      found: describeFound(to),
      expected: kindOf(start),
      message: `The variable ${quoted(name)} is declared with ${describeFound(start)}; found ${describeFound(to)}. Expected ${kindOf(start)}.`,
    },
  ];
}

const notNumber = (name: string, start: unknown, field: string, path: ValuePath): ScenarioFault => ({
  code: 'wrong-type',
  path,
  found: field,
  expected: 'a variable that is a number',
  message: `The variable ${quoted(name)} is declared with ${describeFound(start)}, and ${field} is for numbers. Expected a variable that is a number.`,
});

import type { Expectation, Scenario } from '../contract/scenario.ts';
import { aboutFaults, machineOf, subjectsIn, unclear, unlessState } from './aboutFaults.ts';
import type { Created } from './created.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import type { ScenarioNames } from './scenarioNames.ts';

/** Each expectation says one thing about one subject that there is, in words that its machine knows. */
export function expectFaults(scenario: Scenario, names: ScenarioNames, created: Created): ScenarioFault[] {
  return scenario.expect.flatMap((expectation, index) => {
    const path = ['expect', index];
    const { objective } = expectation;
    return [
      ...aboutFaults(expectation, path, sayer(expectation), { names, created }),
      ...stateFaults(expectation, path),
      ...(objective === undefined ? [] : unlessNamed(names.objectives, objective, [...path, 'objective'])),
    ];
  });
}

const sayer = ({ id }: Expectation) =>
  ({ who: `The expectation ${quoted(id)}`, code: 'unclear-expectation' }) as const;

function stateFaults(expectation: Expectation, path: ValuePath): ScenarioFault[] {
  const { reaches, 'never-reaches': never, of, incident } = expectation;
  if (subjectsIn(expectation).length > 1 || (of !== undefined && incident === undefined)) return [];
  if ((reaches === undefined) === (never === undefined)) {
    const said =
      reaches === undefined
        ? "says neither 'reaches' nor 'never-reaches'"
        : "says both 'reaches' and 'never-reaches'";
    return [unclear(sayer(expectation), [...path, 'id'], said, 'one of the two')];
  }
  const field = reaches === undefined ? 'never-reaches' : 'reaches';
  return unlessState(machineOf(expectation), reaches ?? never ?? '', [...path, field]);
}

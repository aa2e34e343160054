import type { Condition } from '../contract/condition.ts';
import type { Expectation, Scenario } from '../contract/scenario.ts';
import { aboutFaults, machineOf, subjectsIn, unclear, unlessState } from './aboutFaults.ts';
import { faultsIn } from './conditionFaults.ts';
import type { Around } from './conditionFaults.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';

/** Each expectation says one thing about one subject that there is, in words that its machine knows. */
export function expectFaults(scenario: Scenario, around: Around): ScenarioFault[] {
  const { names } = around;
  return scenario.expect.flatMap((expectation, index) => {
    const path = ['expect', index];
    const { objective } = expectation;
    return [
      ...aboutFaults(expectation, path, sayer(expectation), around),
      ...(expectation.holds === undefined
        ? stateFaults(expectation, path)
        : holdsFaults(expectation, expectation.holds, path, around)),
      ...(objective === undefined ? [] : unlessNamed(names.objectives, objective, [...path, 'objective'])),
    ];
  });
}

const sayer = ({ id }: Expectation) =>
  ({ who: `The expectation ${quoted(id)}`, code: 'unclear-expectation' }) as const;

/** What holds is said by the condition alone. */
function holdsFaults(
  expectation: Expectation,
  condition: Condition,
  path: ValuePath,
  around: Around,
): ScenarioFault[] {
  const beside = [...subjectsIn(expectation), 'of', 'reaches', 'never-reaches'].find(
    (field) => expectation[field as keyof Expectation] !== undefined,
  );
  const who = `The condition under 'holds' of the expectation ${quoted(expectation.id)}`;
  return [
    ...(beside === undefined
      ? []
      : [
          unclear(
            sayer(expectation),
            [...path, beside],
            `says both 'holds' and ${quoted(beside)}`,
            'one of the two',
          ),
        ]),
    ...faultsIn(condition, [...path, 'holds'], { who, code: 'unclear-condition' }, around),
  ];
}

function stateFaults(expectation: Expectation, path: ValuePath): ScenarioFault[] {
  const { reaches, 'never-reaches': never, of, incident } = expectation;
  if (subjectsIn(expectation).length > 1 || (of !== undefined && incident === undefined)) return [];
  if ((reaches === undefined) === (never === undefined)) {
    const said =
      reaches === undefined
        ? "says neither 'reaches' nor 'never-reaches' nor 'holds'"
        : "says both 'reaches' and 'never-reaches'";
    return [unclear(sayer(expectation), [...path, 'id'], said, 'one of them')];
  }
  const field = reaches === undefined ? 'never-reaches' : 'reaches';
  return unlessState(machineOf(expectation), reaches ?? never ?? '', [...path, field]);
}

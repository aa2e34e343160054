import type { Scenario } from '../contract/scenario.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import type { ScenarioNames } from './scenarioNames.ts';

/** What a scenario says that it plays: failures that there are, by items that it has. */
export function playsFaults({ plays }: Scenario, names: ScenarioNames): ScenarioFault[] {
  return Object.entries(plays).flatMap(([failure, items]) => [
    ...unlessNamed(names.failures, failure, ['plays', failure], true),
    ...items.flatMap((item, at) => unlessNamed(names.items, item, ['plays', failure, at])),
  ]);
}

import type { Profile } from '../contract/profile.ts';
import { isChoice } from '../contract/scenario.ts';
import type { Scenario } from '../contract/scenario.ts';
import { castFaults } from './castFaults.ts';
import { conditionFaults } from './conditionFaults.ts';
import { createdBy } from './created.ts';
import type { Created } from './created.ts';
import { expectFaults } from './expectFaults.ts';
import { itemFaults } from './itemFaults.ts';
import { lessonFaults } from './lessonFaults.ts';
import { forceFaults, orderFaults } from './orderFaults.ts';
import { releaseFaults } from './releaseFaults.ts';
import { playsFaults } from './playsFaults.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import { scenarioNames } from './scenarioNames.ts';
import type { ScenarioNames } from './scenarioNames.ts';
import { storyTimes } from './storyTimes.ts';
import type { StoryTimes } from './storyTimes.ts';
import { timeFaults } from './timeFaults.ts';
import { setFaults } from './variableFaults.ts';

/** A scenario of the right shape under its agreement, with what is worked out of the two for every check. */
export type Crossed = {
  readonly scenario: Scenario;
  readonly profile: Profile;
  readonly names: ScenarioNames;
  readonly times: StoryTimes;
  readonly created: Created;
};

export function cross(scenario: Scenario, profile: Profile): Crossed {
  const times = storyTimes(scenario);
  return {
    scenario,
    profile,
    names: scenarioNames(scenario, profile),
    times,
    created: createdBy(scenario, profile, times),
  };
}

/** Everything in a scenario that does not fit together, or does not fit its agreement. */
export function crossFaults(crossed: Crossed): ScenarioFault[] {
  const { scenario, profile, names, times, created } = crossed;
  const { graph } = times;
  const choiceOf = (id: string) => {
    const item = graph.row(id)?.item;
    return item && isChoice(item) ? item : undefined;
  };
  const around = { graph, names, created, variables: scenario.variables };
  return [
    ...castFaults(scenario, names),
    ...playsFaults(scenario, names),
    ...timeFaults(scenario, times),
    ...releaseFaults(graph, names),
    ...conditionFaults(around),
    ...setFaults(scenario, names),
    ...itemFaults(scenario, { profile, names, choiceOf }),
    ...orderFaults(scenario, times, created),
    ...forceFaults(times, profile),
    ...expectFaults(scenario, around),
    ...lessonFaults(scenario, profile, names),
  ];
}

/** What is played while measuring: the largest scenario that is shipped, and made ones as long as wanted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, packageFolder } from '../src/compose.ts';
import { LOG_FORMAT } from '../src/contract/entry.ts';
import type { Profile } from '../src/contract/profile.ts';
import { scenarioSchema } from '../src/contract/scenario.ts';
import type { Scenario } from '../src/contract/scenario.ts';
import type { Opening } from '../src/engine/state.ts';
import { maker } from '../src/cli/readLog.ts';
import { loadProfile } from '../src/scenario/loadProfile.ts';
import { loadScenario } from '../src/scenario/loadScenario.ts';
import { AGREEMENT, manyMatters } from './manyMatters.ts';

export const outside = compose();

const LARGEST = join(packageFolder(), 'scenarios/two-meetings.yaml');

/** The largest scenario that is shipped. */
export const largestShipped = (): Opening => openingIn(LARGEST);

/** A scenario's file, read and checked with its agreement. */
export function openingIn(file: string): Opening {
  const loaded = loadScenario(readFileSync(file), file, outside.profilesFor(file));
  if ('problems' in loaded) throw new Error(`${file} is not in order.`);
  return opening(loaded.scenario, loaded.profile);
}

/** A made scenario, without the detour through a file: the longest would be larger than a file may be. */
export function madeOf(matters: number): Opening {
  const scenario = scenarioSchema.parse(manyMatters(matters));
  const source = outside.profilesFor('.')(AGREEMENT);
  const profile = source && loadProfile(source.text, source.file, () => undefined);
  if (!profile?.ok) throw new Error('The agreement of the made scenario is not in order.');
  return opening(scenario, profile.value);
}

const opening = (scenario: Scenario, profile: Profile): Opening => ({
  format: LOG_FORMAT,
  ...maker(),
  scenario,
  profile,
  seed: scenario.seed,
});

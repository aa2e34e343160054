import type { Profile } from '../contract/profile.ts';
import { scenarioSchema, type Scenario } from '../contract/scenario.ts';
import { castFaults, duplicateFaults } from './castFaults.ts';
import { checkShape } from './checkShape.ts';
import { quoted } from './describeFound.ts';
import { expectFaults } from './expectFaults.ts';
import { itemFaults } from './itemFaults.ts';
import { checkProfile, loadProfile, overlaidYaml } from './loadProfile.ts';
import { createdBy, forceFaults, orderFaults } from './orderFaults.ts';
import { orderProblems } from './orderProblems.ts';
import { parseYaml, type ParsedYaml } from './parseYaml.ts';
import { errorAt, type Problem, type Reading, type ValuePath } from './problem.ts';
import { readText } from './readText.ts';
import { scenarioNames } from './scenarioNames.ts';
import { storyTimes, timeFaults, type StoryTimes } from './storyTimes.ts';
import { withProblems } from './withProblems.ts';

/** A profile's text by its id, or by its path when it lies beside the scenario; null when there is none. */
export type ProfileSource = (nameOrPath: string) => { readonly text: string; readonly file: string } | null;

export type LoadedScenario = { readonly scenario: Scenario; readonly profile: Profile };

/** A scenario from the bytes of its file, with its agreement, checked as far as can be told without playing it; or all that is wrong. */
export function loadScenario(
  bytes: Uint8Array,
  file: string,
  profiles: ProfileSource,
): LoadedScenario | { readonly problems: readonly Problem[] } {
  const read = readScenario(bytes, file, profiles);
  return read.ok ? read.value : { problems: read.problems };
}

function readScenario(bytes: Uint8Array, file: string, profiles: ProfileSource): Reading<LoadedScenario> {
  const text = readText(bytes, file);
  if (!text.ok) return text;
  const parsed = parseYaml(text.value, file);
  if (!parsed.ok) return parsed;
  const shaped = checkShape(parsed.value, scenarioSchema, file);
  if (!shaped.ok) return shaped;
  const scenario = shaped.value;
  const fields = withProblems(parsed.value, scenario, file);
  const profile = profileFor(parsed.value, scenario, file, profiles);
  if (!profile.ok) return { ok: false, problems: orderProblems([...profile.problems, ...fields]) };
  const crossed = crossProblems(parsed.value, scenario, profile.value, file);
  const problems = [...fields, ...crossed];
  if (problems.length > 0) return { ok: false, problems: orderProblems(problems) };
  return { ok: true, value: { scenario, profile: profile.value } };
}

/** The agreement that the scenario names, with what the scenario lays over it. */
function profileFor(
  parsed: ParsedYaml,
  { agreement }: Scenario,
  file: string,
  profiles: ProfileSource,
): Reading<Profile> {
  const [named, path]: [string, ValuePath] =
    typeof agreement === 'string' ? [agreement, ['agreement']] : [agreement.base, ['agreement', 'base']];
  const found = profiles(named);
  if (!found) {
    const words = {
      code: 'unknown-agreement' as const,
      found: quoted(named),
      expected: 'the id of an agreement profile, or the path of one',
      message: `There is no agreement profile ${quoted(named)}. Expected the id of one, such as us-china-2015, or the path of its file.`,
    };
    return { ok: false, problems: [errorAt(file, words, parsed.at(path), path)] };
  }
  const base = loadProfile(found.text, found.file, (id) => profiles(id)?.text);
  if (!base.ok || typeof agreement === 'string') return base;
  return laidOver(base.value, parsed, ['agreement', 'with'], file);
}

/** The profile with a patch of the scenario laid over it; what is wrong stands where the patch is written. */
function laidOver(base: Profile, parsed: ParsedYaml, patchAt: ValuePath, file: string): Reading<Profile> {
  const checked = checkProfile(overlaidYaml(base, parsed, patchAt), file);
  if (checked.ok) return checked;
  return {
    ok: false,
    problems: checked.problems.map((problem) => ({ ...problem, path: [...patchAt, ...problem.path] })),
  };
}

function crossProblems(parsed: ParsedYaml, scenario: Scenario, profile: Profile, file: string): Problem[] {
  const names = scenarioNames(scenario, profile);
  const times = storyTimes(scenario);
  const created = createdBy(scenario, times);
  const faults = [
    ...castFaults(scenario, names),
    ...duplicateFaults(scenario, (path) => parsed.at(path).line),
    ...timeFaults(scenario, times),
    ...itemFaults(scenario, { profile, names }),
    ...orderFaults(scenario, times, created),
    ...forceFaults(times, profile),
    ...expectFaults(scenario, names, created),
  ];
  const placed = faults.map(({ path, atName, ...words }) =>
    errorAt(file, words, atName === true ? parsed.keyAt(path) : parsed.at(path), path),
  );
  return [...placed, ...amendmentProblems(parsed, times, profile, file)];
}

/** Amendments in the order in which they take effect, each laid over what the ones before it left. */
function amendmentProblems(
  parsed: ParsedYaml,
  { acts }: StoryTimes,
  profile: Profile,
  file: string,
): Problem[] {
  let standing = profile;
  return acts.flatMap(({ item, index }) => {
    const patch = item.do === 'agreement.amend' ? item.with?.['with'] : undefined;
    if (typeof patch !== 'object' || patch === null) return [];
    const amended = laidOver(standing, parsed, ['storyline', index, 'with', 'with'], file);
    if (amended.ok) standing = amended.value;
    return amended.ok ? [] : [...amended.problems];
  });
}

import type { Profile } from '../contract/profile.ts';
import type { Scenario } from '../contract/scenario.ts';
import { quoted } from './describeFound.ts';
import { checkProfile, loadProfile, overlaidYaml } from './loadProfile.ts';
import type { ParsedYaml } from './parseYaml.ts';
import { errorAt, type Reading, type ValuePath } from './problem.ts';

export interface FoundProfile {
  readonly text: string;
  readonly file: string;
  /** What the text says, where that was read and checked before. */
  readonly profile?: Profile;
}

/** A profile's text by its id, or by its path when it lies beside the scenario; null when there is none. */
export type ProfileSource = (nameOrPath: string) => FoundProfile | null;

/** The agreement that a scenario names, with what it lays over it; what is wrong stands at `path` in the file. */
export function agreementFor(
  parsed: ParsedYaml,
  agreement: Scenario['agreement'],
  path: ValuePath,
  file: string,
  profiles: ProfileSource,
): Reading<Profile> {
  const named = typeof agreement === 'string' ? agreement : agreement.base;
  const found = profiles(named);
  if (!found) {
    const words = {
      code: 'unknown-agreement' as const,
      found: quoted(named),
      expected: 'the id of an agreement profile, or the path of one',
      message: `There is no agreement profile ${quoted(named)}. Expected the id of one, such as us-china-2015, or the path of its file.`,
    };
    const at = typeof agreement === 'string' ? path : [...path, 'base'];
    return { ok: false, problems: [errorAt(file, words, parsed.at(at), at)] };
  }
  const base: Reading<Profile> = found.profile
    ? { ok: true, value: found.profile }
    : loadProfile(found.text, found.file, (id) => profiles(id)?.text);
  if (!base.ok || typeof agreement === 'string') return base;
  return laidOver(base.value, agreement.with, parsed, [...path, 'with'], file);
}

/** The profile with a patch laid over it; what is wrong stands where the patch is written. */
export function laidOver(
  base: Profile,
  patch: unknown,
  parsed: ParsedYaml,
  patchAt: ValuePath,
  file: string,
): Reading<Profile> {
  const checked = checkProfile(overlaidYaml(base, patch, parsed, patchAt), file);
  if (checked.ok) return checked;
  return {
    ok: false,
    problems: checked.problems.map((problem) => ({ ...problem, path: [...patchAt, ...problem.path] })),
  };
}

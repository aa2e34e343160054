/** A file that is a scenario or an agreement profile, by what it says it is: everything that is wrong or odd in it. */
import { loadProfile } from './loadProfile.ts';
import { loadScenario } from './loadScenario.ts';
import type { LoadedScenario } from './loadScenario.ts';
import type { ProfileSource } from './agreementFor.ts';
import type { Problem } from './problem.ts';
import { readText } from './readText.ts';

export interface CheckedFile {
  readonly kind: 'scenario' | 'agreement profile';
  readonly problems: readonly Problem[];
  /** The scenario, where it is one and in order. */
  readonly loaded: LoadedScenario | null;
}

export function checkFile(bytes: Uint8Array, file: string, profiles: ProfileSource): CheckedFile {
  const begins = new TextDecoder().decode(bytes);
  if (!/^format:\s*["']?hotline-agreement\//m.test(begins)) {
    const loaded = loadScenario(bytes, file, profiles);
    return 'problems' in loaded
      ? { kind: 'scenario', problems: loaded.problems, loaded: null }
      : { kind: 'scenario', problems: loaded.warnings(), loaded };
  }
  const decoded = readText(bytes, file);
  const profile = decoded.ok ? loadProfile(decoded.value, file, (id) => profiles(id)?.text) : decoded;
  return { kind: 'agreement profile', problems: profile.ok ? [] : profile.problems, loaded: null };
}

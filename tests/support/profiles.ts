import { readFileSync, readdirSync } from 'node:fs';
import type { Profile } from '../../src/contract/profile.ts';
import { loadProfile } from '../../src/scenario/loadProfile.ts';
import { formatProblem } from '../../src/scenario/problem.ts';

const folder = new URL('../../agreements/', import.meta.url);

/** The ids of the shipped agreement profiles. */
export const shippedProfiles: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length));

export function profileText(id: string): string | undefined {
  return shippedProfiles.includes(id) ? readFileSync(new URL(`${id}.yaml`, folder), 'utf8') : undefined;
}

/** A shipped profile, checked; a test that asks for one that does not load fails with its problems. */
export function shippedProfile(id: string): Profile {
  const text = profileText(id) ?? '';
  const reading = loadProfile(text, `${id}.yaml`, profileText);
  if (reading.ok) return reading.value;
  throw new Error(reading.problems.map((problem) => formatProblem(problem, text)).join('\n'));
}

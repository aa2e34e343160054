/** What is expected of people is not done by a run or a test, which have none. */
import type { Scenario } from '../contract/scenario.ts';
import { listOf } from '../report/wording.ts';

export const peopleIn = (cast: Scenario['cast']): string[] =>
  Object.keys(cast).filter((who) => cast[who]?.['played-by'] === 'person');

export function peopleMissed(who: readonly string[], what: 'run' | 'test'): string | null {
  if (who.length === 0) return null;
  const it = who.length === 1 ? 'it' : 'them';
  return `A ${what} has no people: nothing is done for ${listOf(who)}. A variant whose cast gives ${it} to the script has ${it} played.`;
}

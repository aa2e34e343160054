/** What stands at the top of a printed run: EXERCISE first, what is played under which agreement, and with what it can be played again. */
import type { Opening } from '../engine/state.ts';
import { inEnglish } from './chronicle.ts';
import { title, wrapped } from './line.ts';
import type { Line } from './line.ts';

export function headingLines({ scenario, profile, seed, version }: Opening): Line[] {
  const variant = scenario.variant === undefined ? [] : [`variant ${scenario.variant}`];
  const kind = scenario.fictional ? 'A fictional case.' : 'From the public record.';
  return [
    ...title(`${inEnglish(scenario.title)} (${scenario.id})`, ...variant),
    ...title(`${inEnglish(profile.title)} (${profile.id})`),
    ...wrapped(inEnglish(scenario.summary), 0, 'plain', '', 0),
    ...wrapped(`${kind} Seed ${seed}, hotline ${version}.`, 0, 'quiet'),
  ];
}

/** What stands at the top of a printed run: EXERCISE first, what is played under which agreement, and with what it can be played again. */
import type { Seat } from '../contract/subject.ts';
import type { Opening } from '../engine/state.ts';
import { reachOf } from '../engine/view.ts';
import { inEnglish } from './chronicle.ts';
import { title, wrapped } from './line.ts';
import type { Line } from './line.ts';

/** The summary may tell the plot: it stands there for those who run or judge the exercise. */
export function headingLines(opening: Opening, seat: Seat = 'director'): Line[] {
  const { scenario, profile, seed, version } = opening;
  const variant = scenario.variant === undefined ? [] : [`variant ${scenario.variant}`];
  const kind = scenario.fictional ? 'A fictional case.' : 'From the public record.';
  return [
    ...title(`${inEnglish(scenario.title)} (${scenario.id})`, ...variant),
    ...title(`${inEnglish(profile.title)} (${profile.id})`),
    ...(knowsPlot(opening, seat) ? wrapped(inEnglish(scenario.summary), 0, 'plain', '', 0) : []),
    ...wrapped(`${kind} Seed ${seed}, hotline ${version}.`, 0, 'quiet'),
  ];
}

function knowsPlot({ scenario, profile }: Opening, seat: Seat): boolean {
  const { observers } = scenario;
  const reach = reachOf({ seat, parties: Object.keys(profile.parties), observers });
  return reach === 'everything' || reach === 'all but truth';
}

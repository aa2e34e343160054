/** Steps for stories about reports, and what a play of them comes to. */
import type { RunSummary } from '../../src/contract/runSummary.ts';
import { summarize } from '../../src/report/summary.ts';
import { opening } from '../support/opening.ts';
import type { Wanted } from '../support/opening.ts';
import { does, given } from '../support/story.ts';
import type { When } from '../support/story.ts';

export function told(steps: readonly When[], wanted: Wanted = {}): RunSummary {
  const { play } = given(opening(wanted)).when(...steps);
  return summarize(play.entries, 'f'.repeat(64));
}

export const r1 = { request: 'r1' };
export const blades = { incident: 'blades' };
export const elements = { facts: 'Given.', 'action-asked': 'Given.' };

export const reports = does('north/desk', 'incident.report', blades, { severity: 2 });
export const asks = does(
  'north/desk',
  'request.send',
  { ...r1, ...blades },
  { kind: 'information', elements },
);
/** A request that belongs to no incident. */
export const asksAlone = does('north/desk', 'request.send', r1, { kind: 'information', elements });
export const answers = (answer: string): When => does('south/desk', 'request.answer', r1, { answer });

/** The stolen blade designs, as the tests of their machine tell of them. */
import { incident } from '../../machines/incident.ts';
import type { IncidentFacts, IncidentInput } from '../../machines/incident.ts';
import { DAY } from '../../src/contract/time.ts';
import { begin } from '../support/machine.ts';
import type { Asked, Story } from '../support/machine.ts';

export const blades: IncidentInput = { incident: 'us:blades', victim: 'us', parties: ['us', 'china'] };
export const usual: IncidentFacts = { silenceMs: 30 * DAY, cleared: true };
export const [spine, docket, publicity, closing] = [0, 1, 2, 3] as const;

export type Play = Story<IncidentFacts>;
export const us = (asked: Asked<IncidentFacts> = {}): Asked<IncidentFacts> => ({ by: 'us', ...asked });
export const china = (asked: Asked<IncidentFacts> = {}): Asked<IncidentFacts> => ({ by: 'china', ...asked });
export const severity = { with: { severity: 3 } };
export const outcome = { with: { outcome: 'mitigated' } };
export const decided = (decision: string) => ({ with: { decision } });

/** What other machines told of this incident, one after the other. */
export function heard(...types: string[]): Play {
  const story = begin(incident, blades, usual);
  story.when('incident.report', us(severity));
  for (const type of types) story.when(type);
  return story;
}

export const raised = (): Play => heard('forum.request');
export const inReview = (...before: string[]): Play =>
  heard(...before, 'docket.proposed', 'docket.settled', 'review.opened');
export const at = (story: Play, region: 0 | 1 | 2 | 3): string => story.states()[region] ?? '';

/** What a side owes after a story, as a policy would read it. */
import { expect } from 'vitest';
import { deskOf, dutiesOf } from '../../../src/engine/policy/duties.ts';
import type { Duty } from '../../../src/engine/policy/duty.ts';
import { plansFor } from '../../../src/engine/policy/plans.ts';
import type { Plan } from '../../../src/engine/policy/plans.ts';
import { policies } from '../../../src/engine/policy/policies.ts';
import type { PolicyName } from '../../../src/contract/policy.ts';
import { seatsOf } from '../../../src/engine/policySides.ts';
import { viewAfter } from '../../support/policyPlay.ts';
import type { Story } from '../../support/story.ts';

export function owedBy(party: string, { play }: Story): Duty[] {
  const { opening, profile } = play.state;
  return dutiesOf(deskOf(party, profile, viewAfter(opening, play.entries, party), seatsOf(opening, party)));
}

/** One duty, which must be open. */
export function theDuty(party: string, story: Story, id: string): Duty {
  const duties = owedBy(party, story);
  const found = duties.find((one) => one.id === id);
  expect(
    duties.map((one) => one.id),
    `duties of ${party}`,
  ).toContain(id);
  return found!;
}

export const idsOwedBy = (party: string, story: Story): string[] => owedBy(party, story).map(({ id }) => id);

/** The ways of a duty as `choice: act by seat`. */
export const waysOf = ({ ways }: Duty): string[] =>
  ways.map(({ choice, do: verb, seat }) => `${choice}: ${verb} by ${seat}`);

export function plansOf(policy: PolicyName, party: string, { play }: Story, seed = 1): Plan[] {
  const { opening, profile } = play.state;
  const view = viewAfter(opening, play.entries, party);
  const seats = seatsOf(opening, party);
  const asked = { policy: policies[policy], seed, party, seats, profile, view, done: new Set<string>() };
  return [...plansFor(asked).plans];
}

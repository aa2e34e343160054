/**
 * What a side could do now, read off what it knows and the profile (design §6). Only what is still open is looked at; each duty has a
 * stable id, so that a plan made for it stands until the duty is gone.
 */
import type { Profile } from '../../contract/profile.ts';
import type { Party, Seat } from '../../contract/subject.ts';
import { callDuties } from './callDuties.ts';
import { clearanceDuties } from './clearanceDuties.ts';
import type { Desk, Duty } from './duty.ts';
import { incidentDuties, reportDuties } from './incidentDuties.ts';
import { lifeOf } from './known.ts';
import type { KnownSubject } from './known.ts';
import type { PolicyView } from './policyView.ts';
import { requestDuties } from './requestDuties.ts';
import { reviewDuties } from './reviewDuties.ts';

export function deskOf(party: Party, profile: Profile, view: PolicyView, seats: readonly Seat[]): Desk {
  const other = Object.keys(profile.parties).find((one) => one !== party) ?? party;
  return { view, profile, me: party, other, seats };
}

export function dutiesOf(desk: Desk): Duty[] {
  const exercise = desk.view.subjects.get('exercise');
  if (exercise !== undefined && ['ended', 'hotWash', 'closed'].includes(lifeOf(exercise))) return [];
  const duties = reportDuties(desk);
  for (const ref of desk.view.live) {
    const subject = desk.view.subjects.get(ref);
    if (subject !== undefined) duties.push(...dutiesOn(desk, subject));
  }
  return duties;
}

function dutiesOn(desk: Desk, subject: KnownSubject): Duty[] {
  switch (subject.machine) {
    case 'request':
      return requestDuties(desk, subject);
    case 'incident':
      return incidentDuties(desk, subject);
    case 'call':
      return callDuties(desk, subject);
    case 'review':
      return reviewDuties(desk, subject);
    case 'clearance':
      return clearanceDuties(desk, subject);
    default:
      return [];
  }
}

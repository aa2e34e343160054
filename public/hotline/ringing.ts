/** A line that rings: at whose desk, and by which call. */
import type { CallFacts } from '../../src/picture/calls.ts';
import type { SeatFacts } from '../cell/useCell.ts';

/** Seats of this side where the hotline rings. */
export function dutySeats({ setting, party }: SeatFacts): string[] {
  const { contacts, hotline } = setting.terms;
  return Object.values(contacts)
    .filter((contact) => contact.party === party && contact.channel === hotline)
    .map(({ seat }) => `${party}/${seat}`);
}

export const isRinging = ({ state }: CallFacts): boolean => state === 'ringing' || state === 'unattended';

/** How it is said that a call rings: a test is said to be one. */
export const ringsAs = ({ test }: CallFacts): 'cell.line.rings' | 'cell.line.testRings' =>
  test ? 'cell.line.testRings' : 'cell.line.rings';

/** The call that rings for this side now; undefined: none does. */
export const ringingFor = ({ calls, party }: SeatFacts): CallFacts | undefined =>
  calls.findLast((call) => call.from !== party && isRinging(call));

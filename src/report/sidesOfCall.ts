/** Between whom a call was: whoever was found not to be the side whose name was given is not called by it. */
import type { CallSummary } from '../contract/runSummary.ts';
import type { Party } from '../contract/subject.ts';
import { isFalse } from '../picture/calls.ts';

type Sides = Pick<CallSummary, 'from' | 'to' | 'spoofed' | 'state'>;

export function sidesOfCall(call: Sides, party: (id: Party) => string): string {
  const [from, to] = [party(call.from), party(call.to)];
  if (!isFalse(call)) return `${from} to ${to}`;
  return `to ${to} in the name of ${from}${call.spoofed ? ', by somebody else' : ''}`;
}

/** Calls that a duty officer has answered and that nobody has led on since: the mechanism knows no end of that, so somebody must be told. */
import type { SeatEntry } from '../../src/contract/view.ts';
import { MINUTE } from '../../src/contract/time.ts';
import type { CallFacts } from '../../src/picture/calls.ts';
import { spentSince } from './agenda.ts';

/** So long in the room nothing was done with it. No rule of the agreement: when a director looks after it. */
const IDLE_MS = 2 * MINUTE;

const onTheLine: readonly string[] = ['dutyOfficer', 'authenticated'];

export interface IdleCall {
  readonly call: CallFacts;
  /** The seat that answered. */
  readonly by: string;
  /** In the room, in ms. */
  readonly idle: number;
}

/** `wall`: now, in ms on the wall of the room. */
export function idleCalls(
  calls: readonly CallFacts[],
  entries: readonly SeatEntry[],
  wall: number,
): IdleCall[] {
  return calls.flatMap((call) => {
    if (!onTheLine.includes(call.state)) return [];
    const last = entries.findLastIndex(({ on }) => on === call.ref);
    const idle = spentSince(entries.slice(last), wall);
    const by = entries.findLast(({ on, do: verb }) => on === call.ref && verb === 'call.answer')?.by ?? '';
    return idle < IDLE_MS ? [] : [{ call, by, idle }];
  });
}

/**
 * Who is told what (design §2): which signal becomes which input of which machine. Machines never read one another; this table is
 * the only road between them. An address is resolved against the signal's own fields.
 */
import type { Signal, SignalType } from './signal.ts';

/** Whom a signal reaches. */
export type Address =
  | 'incident'
  | 'channel'
  /** The channels whose interval is the cadence of meetings (REV-1). */
  | 'dialogue channels'
  | 'dossiers of known'
  | 'requests on channel'
  | 'calls on channel'
  /** The meeting that comes next; an item that finds none waits until one is scheduled (REV-1). */
  | 'next review'
  | 'this review, for every carried incident';

export interface Wire {
  readonly to: Address;
  readonly input: string;
  /** A test call is a test: it moves no incident (CHAN-2). */
  readonly unlessTest?: true;
  readonly onlyTest?: true;
}

export type Wiring = { readonly [Type in SignalType]: readonly Wire[] };

export const wiring: Wiring = {
  'incident.known': [{ to: 'dossiers of known', input: 'dossier.learn' }],
  'incident.closed': [],
  'incident.reopened': [],
  'request.sent': [{ to: 'incident', input: 'forum.request' }],
  'request.closed': [{ to: 'incident', input: 'forum.requestDone' }],
  'request.redirected': [],
  'request.overdue': [],
  'request.candidate': [],
  'call.placed': [{ to: 'incident', input: 'forum.call', unlessTest: true }],
  'call.connected': [{ to: 'incident', input: 'forum.connected' }],
  'call.over': [
    { to: 'incident', input: 'forum.callDone', unlessTest: true },
    { to: 'channel', input: 'channel.used', onlyTest: true },
  ],
  'channel.suspended': [
    { to: 'requests on channel', input: 'request.suspend' },
    { to: 'calls on channel', input: 'channel.suspended' },
  ],
  'channel.lifted': [
    { to: 'requests on channel', input: 'request.unsuspend' },
    { to: 'calls on channel', input: 'channel.lifted' },
  ],
  'docket.proposed': [{ to: 'incident', input: 'docket.proposed' }],
  'docket.settled': [{ to: 'incident', input: 'docket.settled' }],
  'docket.dropped': [{ to: 'incident', input: 'docket.dropped' }],
  'docket.carried': [
    { to: 'incident', input: 'docket.carried' },
    { to: 'next review', input: 'docket.carry' },
  ],
  'review.scheduled': [{ to: 'this review, for every carried incident', input: 'docket.carry' }],
  'review.held': [{ to: 'dialogue channels', input: 'channel.used' }],
  'review.opened': [{ to: 'incident', input: 'review.opened' }],
  'review.decided': [{ to: 'incident', input: 'review.decided' }],
  'review.over': [{ to: 'incident', input: 'review.over' }],
  'measure.announced': [{ to: 'incident', input: 'measure.announced' }],
  'exercise.ended': [],
};

export function wiresFor(signal: Signal, table: Wiring): readonly Wire[] {
  const test = 'test' in signal && signal.test;
  return table[signal.type].filter((wire) => !(test ? wire.unlessTest : wire.onlyTest));
}

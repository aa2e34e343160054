/** What machines tell others: facts in the past tense, emitted as data. `wiring.ts` says who is told. */
import type { Decision } from '../src/contract/act/review.ts';
import type { Party } from '../src/contract/subject.ts';

interface RequestSignal {
  readonly incident: string;
  readonly from: Party;
  readonly to: Party;
}

interface CallSignal {
  readonly incident: string | null;
  readonly channel: string;
  readonly from: Party;
  readonly to: Party;
}

export type Signal =
  | { readonly type: 'incident.known'; readonly incident: string; readonly known: readonly Party[] }
  | { readonly type: 'incident.closed'; readonly incident: string }
  | { readonly type: 'incident.reopened'; readonly incident: string }
  | ({ readonly type: 'request.sent'; readonly owes: boolean } & RequestSignal)
  | ({ readonly type: 'request.closed' } & RequestSignal)
  | ({ readonly type: 'request.redirected' } & RequestSignal)
  | ({ readonly type: 'request.overdue'; readonly clock: string } & RequestSignal)
  | ({ readonly type: 'request.candidate' } & RequestSignal)
  | ({ readonly type: 'call.placed'; readonly test: boolean } & CallSignal)
  | ({ readonly type: 'call.connected' } & CallSignal)
  | ({ readonly type: 'call.over'; readonly test: boolean } & CallSignal)
  | { readonly type: 'channel.suspended'; readonly channel: string; readonly by: Party }
  | { readonly type: 'channel.lifted'; readonly channel: string; readonly by: Party }
  | { readonly type: 'docket.proposed'; readonly incident: string; readonly by: Party }
  | { readonly type: 'docket.settled'; readonly incident: string }
  | { readonly type: 'docket.dropped'; readonly incident: string }
  | { readonly type: 'docket.carried'; readonly incident: string }
  | { readonly type: 'review.scheduled'; readonly review: string }
  | { readonly type: 'review.held'; readonly review: string }
  | { readonly type: 'review.opened'; readonly incident: string }
  | {
      readonly type: 'review.decided';
      readonly incident: string;
      readonly decision: Decision | 'no-agreement';
    }
  | { readonly type: 'review.over'; readonly incident: string }
  | { readonly type: 'measure.announced'; readonly incident: string; readonly by: Party }
  | { readonly type: 'exercise.ended' };

export type SignalType = Signal['type'];
export type SignalOf<Type extends SignalType> = Extract<Signal, { type: Type }>;

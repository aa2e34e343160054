/**
 * What a policy is made of: for each duty whether it is done at all, after what delay, and which of its ways is taken. Every
 * parameter says what it is and where it comes from, in the form of agreement profiles.
 */
import type { Text } from '../../contract/act/act.ts';
import type { PolicyName } from '../../contract/policy.ts';

/** A value that is documented, with its source, or an assumption, with its reason; one of the two, never both. */
export type Parameter<T> = { readonly is: T } & (
  { readonly source: string } | { readonly assumption: string }
);

/** Times of the agreement profile that a delay can be a share of. */
export const scales = {
  ack: 'the time to acknowledge',
  answer: 'the time to answer',
  update: 'the interval of updates',
  ring: 'the time that it rings',
  office: 'the time of the office',
} as const;
export type Scale = keyof typeof scales;

/** Durations, or shares of a time of the profile; drawn evenly between the two. */
export type Delay =
  | { readonly least: string; readonly most: string }
  | { readonly of: Scale; readonly least: number; readonly most: number };

/** Each kind of duty, in plain words. */
export const dutyKinds = {
  acknowledge: 'acknowledge a request',
  answer: 'answer a request',
  finish: 'give the rest after a partial answer',
  update: 'report status while an update is owed',
  complete: 'declare a request completed',
  supply: 'supply what an own request lacked',
  accept: 'accept a full answer before completion is declared',
  judgeFull: 'take a stand on completion after a full answer',
  judgePartial: 'take a stand on completion after a partial answer',
  judgeDeclined: 'take a stand on completion after a refusal',
  settle: 'end an own request after ministers have settled its matter',
  rate: 'state the quality of the response',
  report: 'report an incident that it was told of',
  study: 'begin the own file',
  assess: 'set the severity of an own incident',
  request: 'write a request on an own incident',
  circulate: 'circulate a written text to the offices that clear it',
  clear: 'say what an office says, where it is played',
  revise: 'revise a text that an office objected to',
  release: 'release a text that is cleared',
  call: 'call about an own request that is late, refused or in dispute',
  callBack: 'call back after a call that was missed',
  answerCall: 'answer a call that rings',
  authenticate: 'call back to the registered number',
  receive: 'receive a caller who is authenticated',
  giveUp: 'give up a call that nobody takes further',
  speak: 'speak in a session that it asked for',
  reply: 'speak in a session that the other side asked for',
  readBack: 'read a point back',
  confirm: 'confirm a point that was read back',
  end: 'end a session',
  leaveMessage: 'leave a message after a call that came to nothing',
  tryAlternate: 'try an alternate contact after a call that nobody answered',
  note: 'write the own note of a call',
  confirmInWriting: 'confirm agreed points in writing',
  prepare: 'begin to prepare a meeting',
  delegate: 'name the level of the own delegation',
  lower: 'say that it comes at a lower level after all',
  reportStatus: 'hand over the status report',
  propose: 'propose a matter for the docket',
  wording: 'take a stand on the wording of an item',
  open: 'open the meeting on its day',
  position: 'state a position on an item first',
  follow: 'state a position on an item after the other side',
  draft: 'turn to the outcome text',
  proposeLine: 'propose a line',
  line: 'take a stand on a line',
  conclude: 'conclude the meeting',
  readout: 'give an own readout',
  close: 'close an incident for itself',
  dispute: 'dispute what is alleged',
  comment: 'decline comment on a leak',
} as const;
export type DutyKind = keyof typeof dutyKinds;

export interface Habit {
  /** How likely it is done at all, 0 to 1. */
  readonly does: Parameter<number>;
  readonly delay: Parameter<Delay>;
  /** How the ways weigh against one another; what is not offered at the time counts for nothing. */
  readonly choices?: Parameter<Readonly<Record<string, number>>>;
}

export interface Policy {
  readonly id: PolicyName;
  readonly says: Text;
  readonly habits: Readonly<Record<DutyKind, Habit>>;
  /** How the grounds for declining weigh; those that the profile does not have count for nothing. */
  readonly grounds: Parameter<Readonly<Record<string, number>>>;
  /** How likely each element of the profile's list is in a request, 0 to 1. */
  readonly elements: Parameter<number>;
}

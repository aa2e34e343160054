/** Whether nothing can be owed on a subject any more, as far as one side knows. */
import type { Party } from '../../contract/subject.ts';
import { lifeOf, stateOf, timesBy } from './known.ts';
import type { KnownSubject } from './known.ts';

/** States in which the effort to call is over; a note is still written there. */
export const callEnds: readonly string[] = [
  'ended.agreed',
  'ended.notAgreed',
  'ended.positionStated',
  'ended.dropped',
  'ended.tested',
  'declined',
  'notReachable',
  'unanswered',
  'authenticationFailed',
  'messageTaken',
  'abandoned',
  'messageLeft',
];

/** Subjects that come back to life do so by a transition, which is shown. */
export function isOver(subject: KnownSubject, me: Party): boolean {
  const life = lifeOf(subject);
  switch (subject.machine) {
    case 'request':
      if (life === 'completed') return timesBy(subject, me, 'request.rate') > 0;
      return ['dropped', 'withdrawn', 'superseded'].includes(life);
    case 'call':
      return (
        life === 'ended.tested' || (callEnds.includes(life) && life !== 'unanswered' && noted(subject, me))
      );
    case 'review':
      return (
        life.startsWith('replaced') ||
        (life.startsWith('concluded') && timesBy(subject, me, 'review.readout') > 0)
      );
    case 'incident':
      return ['closed', 'notRaised'].includes(stateOf(subject, 'closing'));
    case 'clearance':
      return (
        life === 'withdrawn' ||
        (life === 'released' && !['owed', 'correction'].includes(stateOf(subject, 'owed')))
      );
    case 'dossier':
    case 'channel':
    case 'exercise':
      return true;
  }
}

const noted = (call: KnownSubject, me: Party): boolean => timesBy(call, me, 'call.note') > 0;

/** What is owed on a call: by the duty officer where it rings, by both in session, and by both after it (CALL-1 to CALL-6). */
import type { Instant } from '../../contract/time.ts';
import { alternatesOnLine, contactsOnLine } from '../contactPoints.ts';
import { alike } from './alike.ts';
import { duty, later, latestOf, ofIncident, refsTo } from './duty.ts';
import type { Desk, Duty } from './duty.ts';
import { callName } from './incidentDuties.ts';
import { actBy, lifeOf, lifeSince, timesBy } from './known.ts';
import type { KnownSubject } from './known.ts';
import { circulating, severityOf, standingOf } from './outgoing.ts';
import { talkMs } from './talk.ts';

export function callDuties(desk: Desk, call: KnownSubject): Duty[] {
  const life = lifeOf(call);
  const calling = call.owner === desk.me;
  if (life === 'inSession') return inSession(desk, call, calling);
  return [
    ...(calling ? waiting(desk, call, life) : receiving(desk, call, life)),
    ...(life === 'arranged' || life === 'connecting' ? script(desk, call) : []),
    ...afterwards(desk, call, life, calling),
  ];
}

const aboutIt = (desk: Desk, call: KnownSubject) => ({
  about: call.ref,
  incident: call.incident,
  refs: refsTo(desk, call),
});

const isTest = (desk: Desk, call: KnownSubject): boolean =>
  actBy(call, desk.other, 'call.place')?.with['test'] === true ||
  actBy(call, desk.me, 'call.place')?.with['test'] === true;

function receiving(desk: Desk, call: KnownSubject, life: string): Duty[] {
  const [contact] = contactsOnLine(desk.profile, desk.me, desk.profile.hotline?.channel ?? '');
  const common = { ...aboutIt(desk, call), since: lifeSince(call), contact };
  switch (life) {
    case 'ringing': {
      const round = call.entered['ringing']?.times ?? 1;
      const ways = { answer: 'call.answer', 'let-ring': 'call.letRing', decline: 'call.decline' } as const;
      return duty(desk, { ...common, kind: 'answerCall', what: 'answer', round, decidedOnce: true, ways });
    }
    case 'dutyOfficer': {
      const ways = { authenticate: 'call.authenticate' } as const;
      return duty(desk, { ...common, kind: 'authenticate', what: 'authenticate', ways });
    }
    case 'authenticated': {
      const interpreted = desk.profile.hotline?.interpretation.is !== 'none';
      const ways = {
        ...(interpreted ? { arrange: 'call.arrange' as const } : {}),
        'take-message': 'call.takeMessage' as const,
        unavailable: 'call.unavailable' as const,
        decline: 'call.decline' as const,
      };
      return duty(desk, { ...common, kind: 'receive', what: 'receive', ways });
    }
    default:
      return [];
  }
}

function waiting(desk: Desk, call: KnownSubject, life: string): Duty[] {
  if (life !== 'dutyOfficer' && life !== 'authenticated') return [];
  const ways = { abandon: 'call.abandon' } as const;
  const since = lifeSince(call);
  return duty(desk, { ...aboutIt(desk, call), kind: 'giveUp', what: `give up ${life} of`, since, ways });
}

/** Speaking points go to the offices while the session is being arranged. */
function script(desk: Desk, call: KnownSubject): Duty[] {
  const severity = severityOf(desk, call.incident);
  if (standingOf(desk, 'call-script', call.ref, severity).is !== 'to circulate') return [];
  const ways = { circulate: circulating('call-script', call.ref, severity) };
  const since = call.entered['arranged']?.first;
  return duty(desk, { ...aboutIt(desk, call), kind: 'circulate', what: 'circulate script', since, ways });
}

function inSession(desk: Desk, call: KnownSubject, calling: boolean): Duty[] {
  const begun = call.entered['inSession']?.last;
  const common = aboutIt(desk, call);
  const heard = actBy(call, desk.other, 'call.say')?.at;
  const said = actBy(call, desk.me, 'call.say') !== undefined;
  const clearance = standingOf(desk, 'call-script', call.ref, severityOf(desk, call.incident)).is;
  const cleared = clearance === 'free' || clearance === 'cleared';
  const ways = { say: { do: 'call.say' as const, with: cleared ? {} : { beforeClearance: true } } };
  const speak = (kind: 'speak' | 'reply', what: string, since: Instant | undefined, notBefore?: Instant) =>
    said || (!cleared && desk.profile.harden?.includes('CLR-2') === true)
      ? []
      : duty(desk, { ...common, kind, what, since, notBefore, ways });
  const speaking = calling
    ? speak('speak', 'speak in', begun)
    : [
        ...speak('reply', 'reply in', heard),
        ...speak('reply', 'speak up in', begun, later(begun, talkMs(desk.profile, alike.lateReply.is))),
      ];
  return [...speaking, ...pointing(desk, call, calling), ...ending(desk, call, calling)];
}

/** The caller reads a point back, and the other side confirms it or leaves it open (CALL-4). */
function pointing(desk: Desk, call: KnownSubject, calling: boolean): Duty[] {
  const common = aboutIt(desk, call);
  const begun = call.entered['inSession']?.last;
  const heard = actBy(call, desk.other, 'call.say')?.at;
  const duties: Duty[] = [];
  if (calling && Object.keys(call.points).length === 0) {
    const ways = { read: { do: 'call.readBack' as const, with: { point: 'next-step' } } };
    duties.push(...duty(desk, { ...common, kind: 'readBack', what: 'read back in', since: heard, ways }));
    const notBefore = later(begun, talkMs(desk.profile, alike.latePoint.is));
    const late = { ...common, kind: 'readBack', what: 'read back late in', since: begun } as const;
    duties.push(...duty(desk, { ...late, notBefore, ways }));
  }
  for (const [point, { by, confirmed, at }] of Object.entries(call.points)) {
    if (confirmed || by === desk.me) continue;
    const ways = { confirm: { do: 'call.confirmPoint' as const, with: { point } } };
    const confirming = { ...common, kind: 'confirm', what: 'confirm in', of: point, since: at } as const;
    duties.push(...duty(desk, { ...confirming, ways }));
  }
  return duties;
}

/** Whoever asked for the session ends it when the points are confirmed; in the end either side does. */
function ending(desk: Desk, call: KnownSubject, calling: boolean): Duty[] {
  const begun = call.entered['inSession']?.last;
  const points = Object.values(call.points);
  const agreed = points.length > 0 && points.every(({ confirmed }) => confirmed);
  const outcome = (named: string) => ({ do: 'call.end' as const, with: { outcome: named } });
  const ways = agreed
    ? { agreed: outcome('agreed') }
    : { 'not-agreed': outcome('not-agreed'), 'position-stated': outcome('position-stated') };
  const common = { ...aboutIt(desk, call), kind: 'end', ways } as const;
  const confirmedAt = latestOf(...points.map(({ at }) => at));
  const inTime = agreed ? confirmedAt : undefined;
  const notBefore = later(begun, talkMs(desk.profile, alike.lateEnd.is) * (calling ? 1 : 2));
  return [
    ...(calling ? duty(desk, { ...common, what: 'end', since: inTime }) : []),
    ...duty(desk, {
      ...common,
      what: `end ${agreed ? 'as agreed' : 'in any case'}`,
      since: begun,
      notBefore,
    }),
  ];
}

const leftAlone: readonly string[] = ['unanswered', 'declined', 'notReachable'];
const missed: readonly string[] = ['messageLeft', 'messageTaken'];

function afterwards(desk: Desk, call: KnownSubject, life: string, calling: boolean): Duty[] {
  const common = { ...aboutIt(desk, call), since: lifeSince(call) };
  if (isTest(desk, call)) return [];
  const duties: Duty[] = [];
  if (calling && leftAlone.includes(life)) {
    const ways = { leave: 'call.leaveMessage' } as const;
    const round = timesBy(call, desk.me, 'call.tryAlternate') + 1;
    duties.push(...duty(desk, { ...common, kind: 'leaveMessage', what: 'leave message after', round, ways }));
  }
  if (calling && life === 'messageLeft') duties.push(...tryingAlternate(desk, call));
  if (!calling && missed.includes(life)) duties.push(...callingBack(desk, call));
  if (!endedInWords.includes(life)) return duties;
  if (timesBy(call, desk.me, 'call.note') === 0) {
    const ways = { note: 'call.note' } as const;
    duties.push(...duty(desk, { ...common, kind: 'note', what: 'note', ways }));
  }
  if (calling && life === 'ended.agreed' && timesBy(call, desk.me, 'call.confirmInWriting') === 0) {
    const ways = { confirm: 'call.confirmInWriting' } as const;
    duties.push(...duty(desk, { ...common, kind: 'confirmInWriting', what: 'confirm in writing', ways }));
  }
  return duties;
}

const endedInWords: readonly string[] = [
  'ended.agreed',
  'ended.notAgreed',
  'ended.positionStated',
  'ended.dropped',
  'messageTaken',
  'authenticationFailed',
];

/** The next alternate contact of the other side, when nobody picked up (CALL-2). */
function tryingAlternate(desk: Desk, call: KnownSubject): Duty[] {
  const tried = timesBy(call, desk.me, 'call.tryAlternate');
  const contact = alternatesOnLine(desk.profile, desk.other, desk.profile.hotline?.channel ?? '')[tried];
  if (contact === undefined || call.entered['unanswered'] === undefined) return [];
  const ways = { try: { do: 'call.tryAlternate' as const, with: { contact } } };
  const common = { ...aboutIt(desk, call), since: lifeSince(call), round: tried + 1 };
  return duty(desk, { ...common, kind: 'tryAlternate', what: 'try alternate after', ways });
}

/** A message about a matter that both know of is answered by a call. */
function callingBack(desk: Desk, call: KnownSubject): Duty[] {
  const { incident } = call;
  const channel = desk.view.subjects.get(`channel/${desk.profile.hotline?.channel ?? ''}`);
  const works = channel !== undefined && ['operational', 'degraded'].includes(lifeOf(channel));
  const calls = ofIncident(desk, incident, 'call');
  const own = calls.filter(({ owner }) => owner === desk.me);
  if (incident === null || !works || own.length >= alike.mostCalls.is) return [];
  if (own.some((one) => (one.entered['ringing']?.first ?? 0) >= (lifeSince(call) ?? 0))) return [];
  const refs = { ...refsTo(desk, call), call: callName(desk, incident, own.length + 1) };
  return duty(desk, {
    ...aboutIt(desk, call),
    refs,
    kind: 'callBack',
    what: 'call back after',
    since: lifeSince(call),
    ways: { call: 'call.place' },
  });
}

/** What is owed on a request: by the side that was asked, and by the side that asked (REQ-1 to REQ-7). */
import { requestKinds } from '../../contract/act/request.ts';
import type { RequestKind } from '../../contract/act/request.ts';
import type { Refs } from '../../contract/input.ts';
import type { Instant } from '../../contract/time.ts';
import { contactOnTrack } from '../contactPoints.ts';
import { duty, earliestOf, incidentRef, nameFor, refsTo, reviewsOf } from './duty.ts';
import type { Desk, Duty, Wanted, WantedWays } from './duty.ts';
import { actBy, hasEnded, latest, lifeOf, lifeSince, stateOf, timesBy, trackOf } from './known.ts';
import type { KnownSubject } from './known.ts';
import { jointDecision } from './knownDetails.ts';
import { outgoingDuties, requestSeverity, severityOf, standingOf } from './outgoing.ts';

export function requestDuties(desk: Desk, request: KnownSubject): Duty[] {
  const asked = request.owner === desk.me ? asking(desk, request) : responding(desk, request);
  return [...asked, ...rating(desk, request)];
}

export function kindOf(request: KnownSubject): RequestKind {
  const said =
    latest(request, 'request.send')?.with['kind'] ?? latest(request, 'request.draft')?.with['kind'];
  return requestKinds.find((kind) => kind === said) ?? 'information';
}

/** The track that it was sent on, or the one that the profile lists first. */
const onTrack = ({ profile }: Desk, request: KnownSubject): string =>
  trackOf(request) ?? Object.keys(profile.tracks)[0] ?? '';

type Common = Pick<Wanted, 'about' | 'incident' | 'refs' | 'contact'>;

/** Elements of the profile's list that a request does not carry (REQ-5). */
export const lacking = ({ profile }: Desk, request: KnownSubject): string[] =>
  profile.request.elements.is.filter((element) => !(element in request.elements));

function responding(desk: Desk, request: KnownSubject): Duty[] {
  const owes = desk.profile.deadlines.owes[kindOf(request)];
  const duties: Duty[] = [];
  const life = lifeOf(request);
  const contact = contactOnTrack(desk.profile, desk.me, onTrack(desk, request));
  const common = { about: request.ref, incident: request.incident, refs: refsTo(desk, request), contact };
  if (life === 'sent' && owes.includes('ack')) {
    const since = request.entered['life.sent']?.last;
    const ways = { acknowledge: 'request.acknowledge' } as const;
    duties.push(...duty(desk, { ...common, kind: 'acknowledge', what: 'acknowledge', since, ways }));
  }
  if (!owes.includes('answer')) return duties;
  if (life === 'sent' || life === 'acknowledged') duties.push(...answering(desk, request, common));
  if (!life.startsWith('answered')) return duties;
  const clock = stateOf(request, 'update');
  if (clock === 'running' || clock === 'overdue') {
    const { times: round = 1, last: since } = request.entered['update.running'] ?? {};
    const ways = { update: 'request.update' } as const;
    duties.push(...duty(desk, { ...common, kind: 'update', what: 'update', round, since, ways }));
  }
  if (life === 'answered.partial' && timesBy(request, desk.me, 'request.answer') === 1)
    duties.push(...finishing(desk, request, common));
  const round = timesBy(request, desk.me, 'request.complete') + 1;
  if (round <= desk.profile.deadlines.disputes.is + 1) {
    const ways = { complete: 'request.complete' } as const;
    const since = round > 1 ? actBy(request, desk.other, 'request.dispute')?.at : firstAnswered(request);
    duties.push(...duty(desk, { ...common, kind: 'complete', what: 'complete', round, since, ways }));
  }
  return duties;
}

/** When the first substantive answer was given. */
function firstAnswered({ entered }: KnownSubject): Instant | undefined {
  const given = ['full', 'partial', 'declined'].map((answer) => entered[`life.answered.${answer}`]?.first);
  return earliestOf(given);
}

/** To answer is decided once: given back or redirected at once, or written and cleared where the profile asks. */
function answering(desk: Desk, request: KnownSubject, common: Common): Duty[] {
  const away =
    (request.entered['life.returned']?.times ?? 0) + (request.entered['life.redirected']?.times ?? 0);
  return outgoingDuties(desk, {
    text: 'answer',
    of: request.ref,
    severity: requestSeverity(desk, request),
    release: 'release answer',
    duty: {
      ...common,
      kind: 'answer',
      what: 'answer',
      round: away + 1,
      since: away === 0 ? request.entered['life.sent']?.last : lifeSince(request),
      ways: {
        full: 'request.answer',
        partial: 'request.answer',
        conditional: 'request.answer',
        declined: 'request.answer',
      },
    },
    others: away > 0 ? {} : elsewhere(desk, request),
  });
}

/** What a partial answer left out. */
function finishing(desk: Desk, request: KnownSubject, common: Common): Duty[] {
  return outgoingDuties(desk, {
    text: 'answer',
    of: request.ref,
    severity: requestSeverity(desk, request),
    release: 'release rest of',
    duty: {
      ...common,
      kind: 'finish',
      what: 'finish',
      since: firstAnswered(request),
      ways: { full: 'request.answer' },
    },
  });
}

/** Ways that send it elsewhere: back for what it lacks, or to a track that is not reviewed (TRK-1). */
function elsewhere(desk: Desk, request: KnownSubject): WantedWays {
  const needs = lacking(desk, request);
  const [first = ''] = Object.keys(desk.profile.tracks);
  const here = onTrack(desk, request);
  const evidence = kindOf(request) === 'collect-evidence';
  const legal = Object.entries(desk.profile.tracks).find(([id, { reviewed }]) => !reviewed && id !== here);
  return {
    ...(needs.length > 0 ? { return: { do: 'request.return' as const, with: { needs } } } : {}),
    ...(evidence && here === first && legal !== undefined
      ? { redirect: { do: 'request.redirect' as const, with: { track: legal[0] } } }
      : {}),
  };
}

function asking(desk: Desk, request: KnownSubject): Duty[] {
  const life = lifeOf(request);
  const common = { about: request.ref, incident: request.incident, refs: refsTo(desk, request) };
  const since = lifeSince(request);
  const settling = settled(desk, request, common.refs);
  if (settling.length > 0) return settling;
  switch (life) {
    case 'drafted':
      return sending(desk, request);
    case 'returned': {
      const round = request.entered['life.returned']?.times ?? 1;
      const ways = { supply: 'request.supply' } as const;
      return duty(desk, { ...common, kind: 'supply', what: 'supply', round, since, ways });
    }
    case 'answered.full': {
      const ways = { accept: 'request.accept' } as const;
      return duty(desk, { ...common, kind: 'accept', what: 'accept', since, ways });
    }
    case 'completionDeclared': {
      const round = request.entered['life.completionDeclared']?.times ?? 1;
      const ways = { accept: 'request.accept', dispute: 'request.dispute' } as const;
      return duty(desk, { ...common, kind: judging(request), what: 'judge', round, since, ways });
    }
    default:
      return [];
  }
}

function judging(request: KnownSubject): 'judgeFull' | 'judgePartial' | 'judgeDeclined' {
  const answer = latest(request, 'request.answer')?.with['answer'];
  if (answer === 'full') return 'judgeFull';
  return answer === 'declined' ? 'judgeDeclined' : 'judgePartial';
}

/** A draft of one's own goes to the offices, where the profile asks, and leaves. */
function sending(desk: Desk, request: KnownSubject): Duty[] {
  const { ref, incident } = request;
  const severity = requestSeverity(desk, request) || severityOf(desk, incident);
  const free = standingOf(desk, 'request', ref, severity).is === 'free';
  return outgoingDuties(desk, {
    text: 'request',
    of: ref,
    severity,
    release: 'send',
    duty: {
      about: ref,
      incident,
      refs: { ...incidentRef(desk, incident), request: nameFor(desk, ref) },
      kind: free ? 'release' : 'circulate',
      what: free ? 'send' : 'circulate',
      since: lifeSince(request),
      ways: { send: 'request.send' },
    },
  });
}

/** Ministers have settled the matter: what is still open on it is ended by who asked. */
function settled(desk: Desk, request: KnownSubject, refs: Refs): Duty[] {
  const { incident } = request;
  const decided = incident === null ? undefined : settlement(desk, incident);
  const sent = request.entered['life.sent']?.first;
  if (decided === undefined || sent === undefined || sent > decided) return [];
  const life = lifeOf(request);
  const answered = life.startsWith('answered') || life === 'completionDeclared';
  if (hasEnded(request)) return [];
  const ways: WantedWays = answered ? { accept: 'request.accept' } : { withdraw: 'request.withdraw' };
  const about = { about: request.ref, incident, refs };
  return duty(desk, { ...about, kind: 'settle', what: 'settle', since: decided, ways });
}

/** When the meeting was over that decided together that an incident is resolved or referred. */
function settlement(desk: Desk, incident: string): Instant | undefined {
  const subject = desk.view.subjects.get(`incident/${incident}`);
  if (subject === undefined || lifeOf(subject) !== 'closed') return undefined;
  const decided = reviewsOf(desk).some(({ items }) => {
    const decision = items[incident] === undefined ? null : jointDecision(items[incident]);
    return decision === 'resolved' || decision === 'referred';
  });
  return decided ? subject.entered['spine.closed']?.last : undefined;
}

function rating(desk: Desk, request: KnownSubject): Duty[] {
  if (lifeOf(request) !== 'completed' || latest(request, 'request.answer') === undefined) return [];
  if (actBy(request, desk.me, 'request.rate') !== undefined) return [];
  const ways = { rate: 'request.rate' } as const;
  const about = { about: request.ref, incident: request.incident, refs: refsTo(desk, request) };
  return duty(desk, { ...about, kind: 'rate', what: 'rate', since: lifeSince(request), ways });
}

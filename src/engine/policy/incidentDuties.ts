/** What a side does about an incident of its own, and what it owes on one of the other side's: from the first report to the close. */
import type { Instant } from '../../contract/time.ts';
import { alike } from './alike.ts';
import { duty, earliestOf, incidentRef, latestOf, ofIncident } from './duty.ts';
import type { Desk, Duty } from './duty.ts';
import { callEnds, isOver } from './isOver.ts';
import { actBy, hasEnded, lifeOf, lifeSince, plainName, stateOf, timesBy } from './known.ts';
import type { KnownSubject } from './known.ts';
import { openDocket } from './meeting.ts';
import { outgoingDuties, ownSeverity, severityOf, standingOf } from './outgoing.ts';

/** An inject has told one who plays here of an incident that nobody has reported yet. */
export function reportDuties(desk: Desk): Duty[] {
  return [...desk.view.told].flatMap(([incident, told]) =>
    duty(desk, {
      kind: 'report',
      what: 'report',
      about: `incident/${desk.me}:${incident}`,
      incident: `${desk.me}:${incident}`,
      since: earliestOf([desk.me, ...desk.seats].map((who) => told[who])),
      refs: { incident },
      ways: { report: 'incident.report' },
    }),
  );
}

export function incidentDuties(desk: Desk, incident: KnownSubject): Duty[] {
  const mine = incident.owner === desk.me;
  return [
    ...studying(desk, incident),
    ...(mine ? [...assessing(desk, incident), ...requesting(desk, incident)] : []),
    ...calling(desk, incident),
    ...proposing(desk, incident),
    ...answeringWords(desk, incident),
    ...closing(desk, incident),
  ];
}

const aboutIt = (desk: Desk, { ref, incident }: KnownSubject) => ({
  about: ref,
  incident,
  refs: incidentRef(desk, incident),
});

function studying(desk: Desk, incident: KnownSubject): Duty[] {
  const dossier = desk.view.subjects.get(`dossier/${desk.me}/${incident.incident ?? ''}`);
  if (dossier === undefined || lifeOf(dossier) !== 'aware') return [];
  const ways = { study: 'dossier.assess' } as const;
  const since = lifeSince(dossier);
  return duty(desk, { ...aboutIt(desk, incident), kind: 'study', what: 'study', since, ways });
}

function assessing(desk: Desk, incident: KnownSubject): Duty[] {
  if (ownSeverity(desk, incident.incident) !== undefined || lifeOf(incident) === 'closed') return [];
  const ways = Object.fromEntries(
    [1, 2, 3, 4, 5].map((severity) => [
      String(severity),
      { do: 'incident.assess' as const, with: { severity } },
    ]),
  );
  const since = incident.entered['spine.detected']?.first;
  return duty(desk, { ...aboutIt(desk, incident), kind: 'assess', what: 'assess', since, ways });
}

/** A request is written once its severity is known; where the profile asks for clearance it begins as a draft. */
function requesting(desk: Desk, incident: KnownSubject): Duty[] {
  const key = incident.incident ?? '';
  const severity = ownSeverity(desk, key);
  const own = ofIncident(desk, key, 'request').filter(({ owner }) => owner === desk.me);
  if (severity === undefined || own.length > 0 || lifeOf(incident) === 'closed') return [];
  const request = shortName(plainName(key), `-${own.length + 1}`);
  const { is } = standingOf(desk, 'request', request, severity);
  const verb = is === 'free' || is === 'cleared' ? ('request.send' as const) : ('request.draft' as const);
  const ways = Object.fromEntries(
    alike.asksFor.is.map((kind) => [kind, { do: verb, with: { kind, severity } }] as const),
  );
  const since = incident.entered['spine.assessed']?.first ?? lifeSince(incident);
  const refs = { ...incidentRef(desk, key), request };
  return duty(desk, {
    about: incident.ref,
    incident: key,
    refs,
    kind: 'request',
    what: 'request',
    since,
    ways,
  });
}

/** A name has 48 characters at most. */
const shortName = (base: string, ending: string): string => base.slice(0, 48 - ending.length) + ending;

/** Own requests on an incident that are still open. */
const openAsked = (desk: Desk, { incident }: KnownSubject): KnownSubject[] =>
  ofIncident(desk, incident, 'request').filter(
    (request) => request.owner === desk.me && !isOver(request, desk.me) && !hasEnded(request),
  );

/** What makes a matter one for ministers: an own request whose answer is late, refused, or disputed as often as the profile says. */
function grave(desk: Desk, incident: KnownSubject): Instant[] {
  const found = openAsked(desk, incident).flatMap((request) => {
    const disputed = actBy(request, desk.me, 'request.dispute');
    const often = disputed !== undefined && disputed.times >= desk.profile.deadlines.disputes.is;
    const declined = request.entered['life.answered.declined']?.first;
    return [request.entered['answer.overdue']?.first, declined, often ? disputed.at : undefined];
  });
  return inOrder(found);
}

/** What is worth a call: that, and a receipt that is late. */
function issues(desk: Desk, incident: KnownSubject): Instant[] {
  const unheard = openAsked(desk, incident).map(({ entered }) => entered['ack.overdue']?.first);
  return inOrder([...unheard, ...grave(desk, incident)]);
}

const inOrder = (instants: readonly (Instant | undefined)[]): Instant[] =>
  instants.filter((at) => at !== undefined).sort((a, b) => a - b);

const callsOf = (desk: Desk, incident: string | null): KnownSubject[] => ofIncident(desk, incident, 'call');

export const isCallOver = (call: KnownSubject): boolean => callEnds.includes(lifeOf(call));

/** What is wrong with a request, as one calls about it. */
export function issueWith({ me }: Desk, request: KnownSubject | undefined): 'declined' | 'disputed' | 'late' {
  if (request === undefined) return 'late';
  if (lifeOf(request) === 'answered.declined') return 'declined';
  return timesBy(request, me, 'request.dispute') > 0 ? 'disputed' : 'late';
}

/** When a call came to its end; a message left after it changes nothing of that. */
const overSince = ({ entered }: KnownSubject): Instant | undefined => {
  const ends = callEnds.filter((end) => end !== 'messageLeft').map((end) => entered[end]?.last);
  return latestOf(...ends);
};

function calling(desk: Desk, incident: KnownSubject): Duty[] {
  const { hotline } = desk.profile;
  if (hotline === null || lifeOf(incident) === 'closed') return [];
  const channel = desk.view.subjects.get(`channel/${hotline.channel}`);
  if (channel === undefined || !['operational', 'degraded'].includes(lifeOf(channel))) return [];
  const calls = callsOf(desk, incident.incident);
  if (calls.some((call) => !isCallOver(call))) return [];
  const own = calls.filter(({ owner }) => owner === desk.me);
  const issue = issues(desk, incident)[own.length];
  if (issue === undefined || own.length >= alike.mostCalls.is) return [];
  return duty(desk, {
    ...aboutIt(desk, incident),
    refs: {
      ...incidentRef(desk, incident.incident),
      call: callName(desk, incident.incident, own.length + 1),
    },
    kind: 'call',
    what: 'call about',
    round: calls.length + 1,
    as: issueWith(desk, openAsked(desk, incident)[0]),
    since: latestOf(issue, ...calls.map(overSince), lifeSince(channel)),
    ways: { call: 'call.place' },
  });
}

/** Named for the incident: the other side's calls on the same matter bear its name. */
export function callName({ me }: Desk, incident: string | null, number: number): string {
  const key = incident ?? '';
  const base = key === '' || key.startsWith(`${me}:`) ? plainName(key) : `${plainName(key)}-${me}`;
  return shortName(base === '' ? me : base, `-call-${number}`);
}

/** On no docket now; a side that has seen nothing of one knows of none. */
const isOffDocket = (incident: KnownSubject): boolean =>
  ['', 'none', 'carriedOver'].includes(stateOf(incident, 'docket'));

/** An own matter for the ministers, while the docket of a meeting is open (REV-3). */
function proposing(desk: Desk, incident: KnownSubject): Duty[] {
  const [issue] = grave(desk, incident);
  const next = openDocket(desk);
  if (issue === undefined || next === null || !isOffDocket(incident)) return [];
  if (next.review.items[incident.incident ?? ''] !== undefined || lifeOf(incident) === 'closed') return [];
  const why = whyNow(desk, incident);
  return outgoingDuties(desk, {
    text: 'docket-item',
    of: incident.ref,
    severity: severityOf(desk, incident.incident),
    release: 'release item on',
    duty: {
      ...aboutIt(desk, incident),
      refs: { ...incidentRef(desk, incident.incident), review: plainName(next.review.ref) },
      kind: 'propose',
      what: 'propose',
      as: `${next.review.ref} ${why}`,
      since: latestOf(issue, next.since),
      ways: { propose: { do: 'docket.propose', with: { why } } },
    },
  });
}

/** An incident that comes without a hotline attempt is marked so, with the reason (REV-3). */
function whyNow(desk: Desk, incident: KnownSubject): string {
  if (callsOf(desk, incident.incident).length > 0) return 'after-hotline';
  const channel = desk.view.subjects.get(`channel/${desk.profile.hotline?.channel ?? ''}`);
  const life = channel === undefined ? '' : lifeOf(channel);
  if (life === 'suspended') return 'suspended';
  return life === 'operational' || life === 'degraded' ? 'not-used' : 'not-operational';
}

/** What the other side alleges can be disputed (NORM-1); on a leak one declines comment (PUB-1). */
function answeringWords(desk: Desk, incident: KnownSubject): Duty[] {
  const alleged = actBy(incident, desk.other, 'incident.allege');
  const leaked =
    stateOf(incident, 'publicity') === 'leaked' ? incident.states['publicity']?.since : undefined;
  const duties: Duty[] = [];
  if (alleged && timesBy(incident, desk.me, 'incident.dispute') === 0 && lifeOf(incident) !== 'closed') {
    const of = (what: string) => ({ do: 'incident.dispute' as const, with: { of: what } });
    const ways = { fact: of('fact'), scope: of('scope') };
    const wanted = {
      ...aboutIt(desk, incident),
      kind: 'dispute',
      what: 'dispute',
      since: alleged.at,
    } as const;
    duties.push(...duty(desk, { ...wanted, ways }));
  }
  if (leaked !== undefined && timesBy(incident, desk.me, 'statement.decline') === 0) {
    const ways = { decline: 'statement.decline' } as const;
    const wanted = {
      ...aboutIt(desk, incident),
      kind: 'comment',
      what: 'comment on',
      since: leaked,
    } as const;
    duties.push(...duty(desk, { ...wanted, ways }));
  }
  return duties;
}

/** Nothing is open on it any more: each side closes it for itself (INC-2). */
function closing(desk: Desk, incident: KnownSubject): Duty[] {
  const key = incident.incident;
  if (actBy(incident, desk.me, 'incident.close') !== undefined && stateOf(incident, 'closing') !== 'open')
    return [];
  const requests = ofIncident(desk, key, 'request');
  const sent = requests.filter(({ entered }) => entered['life.sent'] !== undefined);
  const ended = sent.filter(hasEnded);
  const calls = callsOf(desk, key);
  if (ended.length < sent.length || calls.some((call) => !isCallOver(call))) return [];
  if (!isOffDocket(incident)) return [];
  const over = lifeOf(incident) === 'closed';
  if (sent.length === 0 && !over) return [];
  const since = latestOf(
    ...ended.map(lifeSince),
    ...calls.map(overSince),
    incident.states['docket']?.since,
    over ? lifeSince(incident) : undefined,
  );
  const ways = { close: 'incident.close' } as const;
  const round = timesBy(incident, desk.me, 'incident.close') + 1;
  return duty(desk, { ...aboutIt(desk, incident), kind: 'close', what: 'close', round, since, ways });
}

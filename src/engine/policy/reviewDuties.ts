/** What is owed around a meeting of ministers: before it, in session, on its outcome text, and after it (REV-1 to REV-6). */
import { decisions } from '../../contract/act/review.ts';
import { lineOf } from '../../contract/policy.ts';
import { nameOf } from '../../contract/subject.ts';
import { instant, parseDuration } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import { alike } from './alike.ts';
import { duty, incidentRef, isAway, later, latestOf, ofIncident } from './duty.ts';
import type { Desk, Duty } from './duty.ts';
import { actBy, lifeOf, lifeSince } from './known.ts';
import type { KnownItem, KnownSubject } from './known.ts';
import { jointDecision } from './knownDetails.ts';
import { isAhead, meetingAt } from './meeting.ts';

export function reviewDuties(desk: Desk, review: KnownSubject): Duty[] {
  const life = lifeOf(review);
  if (isAhead(review))
    return [...wordings(desk, review), ...preparing(desk, review, life), ...opening(desk, review)];
  if (life.startsWith('inSession')) return [...positions(desk, review), ...drafting(desk, review)];
  if (life === 'drafting') return [...lines(desk, review), ...concluding(desk, review)];
  if (life.startsWith('concluded')) return readout(desk, review);
  return [];
}

const ms = (text: string): number => parseDuration(text) ?? 0;

const aboutIt = (review: KnownSubject, incident: string | null = null) => ({
  about: review.ref,
  incident,
  refs: { review: nameOf(review.ref) },
});

/** An item that the other side worded last: its wording is accepted, amended or objected to (REV-3). */
function wordings(desk: Desk, review: KnownSubject): Duty[] {
  if (lifeOf(review) === 'docketClosed') return [];
  return Object.entries(review.items).flatMap(([incident, { status, wordedBy, worded, at }]) => {
    if (status === 'accepted' || status === 'objected' || wordedBy !== desk.other) return [];
    return duty(desk, {
      ...aboutIt(review, incident),
      refs: { review: nameOf(review.ref), ...incidentRef(desk, incident) },
      kind: 'wording',
      what: 'word',
      of: incident,
      round: worded,
      since: at,
      ways: { accept: 'docket.accept', amend: 'docket.amend', object: 'docket.object' },
    });
  });
}

function preparing(desk: Desk, review: KnownSubject, life: string): Duty[] {
  const at = meetingAt(desk, review);
  if (at === undefined) return [];
  const common = { ...aboutIt(review) };
  const duties: Duty[] = [];
  if (life === 'scheduled') {
    const notBefore = instant(at - ms(alike.preparesBefore.is));
    const ways = { prepare: 'review.prepare' } as const;
    const { times: round = 1, last: since } = review.entered['life.scheduled'] ?? {};
    duties.push(
      ...duty(desk, { ...common, kind: 'prepare', what: 'prepare', round, since, notBefore, ways }),
    );
  }
  if (life !== 'docketClosed') return duties;
  const since = lifeSince(review);
  if (actBy(review, desk.me, 'review.report') === undefined) {
    const ways = { report: 'review.report' } as const;
    duties.push(...duty(desk, { ...common, kind: 'reportStatus', what: 'report status to', since, ways }));
  }
  return [...duties, ...delegating(desk, review, at)];
}

/** The level is named once; and again, lower, when it turns out that no principal of its own will be there. */
function delegating(desk: Desk, review: KnownSubject, at: Instant): Duty[] {
  const named = actBy(review, desk.me, 'review.delegate');
  const level = (is: string) => ({ do: 'review.delegate' as const, with: { level: is } });
  const principals = ownPrincipals(desk);
  const full = principals.some((seat) => !isAway(desk, seat, at));
  if (named !== undefined && (full || named.with['level'] !== 'full')) return [];
  const heard = desk.view.absences.filter(({ seat }) => principals.includes(seat)).map(({ known }) => known);
  return duty(desk, {
    ...aboutIt(review),
    kind: named === undefined ? 'delegate' : 'lower',
    what: 'delegate to',
    round: (named?.times ?? 0) + 1,
    since: named === undefined ? lifeSince(review) : latestOf(named.at, ...heard),
    ways: { ...(full ? { full: level('full') } : {}), reduced: level('reduced') },
  });
}

function ownPrincipals({ profile, me }: Desk): string[] {
  const seats = Object.entries(profile.parties[me]?.seats ?? {});
  return seats.filter(([, { level }]) => level === 'principal').map(([id]) => `${me}/${id}`);
}

/** On its day, at its hour; when that does not succeed, a little later at reduced level (REV-4). */
function opening(desk: Desk, review: KnownSubject): Duty[] {
  const at = meetingAt(desk, review);
  if (at === undefined) return [];
  const levels = desk.profile.review?.levels.is ?? ['full', 'reduced'];
  const lower = [desk.me, desk.other].some(
    (side) => actBy(review, side, 'review.delegate')?.with['level'] === 'reduced',
  );
  const noOneThere = ownPrincipals(desk).every((seat) => isAway(desk, seat, at));
  const full = levels.includes('full') && !lower && !noOneThere;
  const open = (level: string) => ({ open: { do: 'review.open' as const, with: { level } } });
  const { times: round = 1, last: since } = review.entered['life.scheduled'] ?? {};
  const common = { ...aboutIt(review), kind: 'open', round, since, level: 'principal' } as const;
  return [
    ...(full ? duty(desk, { ...common, what: 'open', notBefore: at, ways: open('full') }) : []),
    ...(levels.includes('reduced')
      ? duty(desk, {
          ...common,
          what: 'open at reduced level',
          ...(full ? {} : { as: 'on time' }),
          notBefore: full ? later(at, ms('1h')) : at,
          ways: open('reduced'),
        })
      : []),
  ];
}

/** The side that brought an item speaks first to it, and the other follows; neither waits for ever (REV-5). */
function positions(desk: Desk, review: KnownSubject): Duty[] {
  const begun = lifeSince(review);
  return Object.entries(review.items).flatMap(([incident, item]) => {
    if (item.positions[desk.me] !== undefined) return [];
    const theirs = item.positions[desk.other];
    const common = {
      ...aboutIt(review, incident),
      refs: { review: nameOf(review.ref), ...incidentRef(desk, incident) },
      of: incident,
      level: 'principal',
    } as const;
    const plain = Object.fromEntries(decisions.map((decision) => [decision, stating(decision)] as const));
    const ways = nothingOpen(desk, incident) ? { resolved: stating('resolved') } : plain;
    if (theirs !== undefined) {
      const following = { ...ways, same: stating(theirs.decision) };
      return duty(desk, { ...common, kind: 'follow', what: 'follow on', since: theirs.at, ways: following });
    }
    const mine = leads(desk, item, incident);
    const notBefore = mine ? undefined : later(begun, ms(alike.latePosition.is));
    return duty(desk, { ...common, kind: 'position', what: 'position on', since: begun, notBefore, ways });
  });
}

const stating = (decision: string) => ({ do: 'review.position' as const, with: { decision } });

/** The proposer leads on an item; on one that was carried over, the side whose incident it is. */
const leads = (desk: Desk, item: KnownItem, incident: string): boolean =>
  item.by === null ? incident.startsWith(`${desk.me}:`) : item.by === desk.me;

function nothingOpen(desk: Desk, incident: string): boolean {
  const requests = ofIncident(desk, incident, 'request').filter(({ number }) => number !== null);
  return requests.length > 0 && requests.every((request) => lifeOf(request) === 'completed');
}

function drafting(desk: Desk, review: KnownSubject): Duty[] {
  const begun = lifeSince(review);
  const items = Object.values(review.items);
  const stated = items.flatMap(({ positions: all }) => Object.values(all).map(({ at }) => at));
  const complete = items.every(
    (item) => item.positions[desk.me] !== undefined && item.positions[desk.other] !== undefined,
  );
  const ways = { draft: 'review.draftOutcome' } as const;
  const common = { ...aboutIt(review), kind: 'draft', ways } as const;
  const notBefore = later(begun, ms(alike.lateDraft.is));
  return [
    ...(complete
      ? duty(desk, { ...common, what: 'draft outcome of', since: latestOf(begun, ...stated) })
      : []),
    ...duty(desk, { ...common, what: 'draft outcome in any case of', since: begun, notBefore }),
  ];
}

/** One line for each item, proposed by the side that leads on it; the other agrees or brackets it, and may be agreed with (REV-6). */
function lines(desk: Desk, review: KnownSubject): Duty[] {
  const begun = lifeSince(review);
  const proposed = Object.entries(review.items).flatMap(([incident, item]) => {
    const line = lineOf(incident);
    if (!leads(desk, item, incident) || review.lines[line] !== undefined) return [];
    const decision = jointDecision(item) ?? 'no-agreement';
    const ways = { propose: { do: 'line.propose' as const, with: { line } } };
    const common = { ...aboutIt(review, incident), kind: 'proposeLine', of: line, since: begun } as const;
    return duty(desk, { ...common, what: `propose line ${decision} in`, ways });
  });
  const answered = Object.entries(review.lines).flatMap(([line, { status, lastBy, agreedBy, at }]) => {
    if (status === 'agreed' || lastBy === desk.me || agreedBy.includes(desk.me)) return [];
    const bracketed = status === 'bracketed';
    const ways = {
      agree: { do: 'line.agree' as const, with: { line } },
      ...(bracketed ? {} : { bracket: { do: 'line.bracket' as const, with: { line } } }),
    };
    const what = bracketed ? 'read brackets of line in' : 'read line in';
    return duty(desk, { ...aboutIt(review), kind: 'line', what, of: line, since: at, ways });
  });
  return [...proposed, ...answered];
}

function concluding(desk: Desk, review: KnownSubject): Duty[] {
  const begun = lifeSince(review);
  const all = Object.values(review.lines);
  const agreed = all.some(({ status }) => status === 'agreed');
  const outcome = (named: string) => ({ do: 'review.conclude' as const, with: { outcome: named } });
  const ways =
    agreed || all.length === 0
      ? { 'joint-summary': outcome('joint-summary') }
      : { 'separate-readouts': outcome('separate-readouts'), none: outcome('none') };
  const common = { ...aboutIt(review), kind: 'conclude', level: 'principal', ways } as const;
  const wanted = Object.keys(review.items).length;
  const settled = all.length >= wanted && all.every(({ status }) => status === 'agreed');
  const notBefore = later(begun, ms(alike.lateConclusion.is));
  const since: Instant | undefined = latestOf(begun, ...all.map(({ at }) => at));
  return [
    ...(settled ? duty(desk, { ...common, what: 'conclude', since }) : []),
    ...duty(desk, {
      ...common,
      what: `conclude in any case ${agreed ? 'with agreed' : all.length === 0 ? 'without' : 'with open'} lines`,
      since: begun,
      notBefore,
    }),
  ];
}

function readout(desk: Desk, review: KnownSubject): Duty[] {
  if (actBy(review, desk.me, 'review.readout') !== undefined) return [];
  const ways = { readout: 'review.readout' } as const;
  const common = {
    ...aboutIt(review),
    kind: 'readout',
    what: 'readout of',
    since: lifeSince(review),
  } as const;
  return duty(desk, { ...common, ways });
}

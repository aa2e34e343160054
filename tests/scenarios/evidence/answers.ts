/** How requests are answered, late, not at all, or not in the way that was asked: X01 to X05, X16, X23, X24, X26, X30 to X32, X34, X35. */
import { actsOf, coursesOf, passagesOf } from '../../../src/report/chronicle.ts';
import { about, arriving, doing, everWas, hoursBetween, itemsOf, listed, openRequests } from './played.ts';
import { sideOf, truthOf } from './played.ts';
import type { Evidence, Played } from './played.ts';

const declinedOn =
  (ground: string): Evidence =>
  (played) =>
    itemsOf(
      doing(played, 'request.answer').filter(
        (entry) => about(entry, 'answer') === 'declined' && about(entry, 'ground') === ground,
      ),
    );

/** Neither receipt nor answer ever came, and the answer was due. */
const never: Evidence = ({ chronicle }) =>
  coursesOf(chronicle, 'request')
    .filter(
      (course) =>
        everWas(course, 'answer', 'overdue') &&
        !everWas(course, 'life', 'acknowledged') &&
        !everWas(course, 'life', 'answered'),
    )
    .flatMap((course) => itemsOf(actsOf(course, 'request.send')));

const sendings = (played: Played) => doing(played, 'request.send');

/** Half a dozen or more from one side within a day and a half. */
const flood: Evidence = (played) => {
  const sent = sendings(played);
  const bursts = sent.map((first) =>
    sent.filter((one) => {
      const hours = hoursBetween(first.at, one.at);
      return sideOf(one) === sideOf(first) && hours >= 0 && hours <= 36;
    }),
  );
  return itemsOf([...new Set(bursts.filter((burst) => burst.length >= 6).flat())]);
};

/** Completion that is declared and disputed, or an answer that the two sides rate three points apart or more. */
const wordsOrDeeds: Evidence = (played) => {
  const total = (quality: Readonly<Record<string, number>> | null): number =>
    Object.values(quality ?? {}).reduce((sum, one) => sum + one, 0);
  const apart = played.summary.requests.filter(
    ({ quality: { requester, responder } }) =>
      requester && responder && Math.abs(total(requester) - total(responder)) >= 3,
  );
  return itemsOf([
    ...doing(played, 'request.dispute'),
    ...doing(played, 'request.rate').filter(({ on }) => apart.some(({ ref }) => ref === on)),
  ]);
};

/** Arrests that are announced by the side that was asked, and of which the other side asks for status or results. */
const gesture: Evidence = (played) =>
  itemsOf(
    doing(played, 'measure.announce').filter(
      (entry) =>
        about(entry, 'measure') === 'criminal-case' &&
        sendings(played).some(
          (asked) =>
            asked.seq > entry.seq &&
            asked.incident === entry.incident &&
            sideOf(asked) !== sideOf(entry) &&
            about(asked, 'kind') === 'information',
        ),
    ),
  );

/** A request on another incident by a side that has one of the other side unanswered before it. */
const counterRequest: Evidence = (played) =>
  itemsOf(
    sendings(played).filter((entry) =>
      played.summary.requests.some(
        ({ ref, to, from, sentAt, answeredAt }) =>
          ref !== entry.on &&
          to === sideOf(entry) &&
          from !== to &&
          played.chronicle.courses.get(ref)?.acts[0]?.incident !== entry.incident &&
          sentAt !== null &&
          sentAt < entry.at &&
          (answeredAt === null || answeredAt > entry.at),
      ),
    ),
  );

/** Protests and demands of both sides on one incident. */
const citations: Evidence = (played) => {
  const sent = sendings(played).filter((entry) =>
    ['protest', 'demand'].includes(String(about(entry, 'kind'))),
  );
  return itemsOf(
    sent.filter((one) =>
      sent.some((other) => other.incident === one.incident && sideOf(other) !== sideOf(one)),
    ),
  );
};

/** What the law keeps at home is kept by the side that declined it, or that referred it to the other track. */
const keptAtHome: Evidence = (played) =>
  itemsOf(
    arriving(played, 'dossier', 'custody', 'held').filter((entry) =>
      doing(played, 'request.answer', 'request.redirect').some(
        (refusal) =>
          refusal.seq < entry.seq &&
          refusal.incident === entry.incident &&
          sideOf(refusal) === sideOf(entry) &&
          (about(refusal, 'ground') === 'national-law' || about(refusal, 'track') === 'mla'),
      ),
    ),
  );

/** A question for the zone, and the zone that is given for it. */
const zone: Evidence = (played) =>
  itemsOf([
    ...doing(played, 'request.return').filter((entry) => listed(entry, 'needs').includes('time-zone')),
    ...doing(played, 'request.supply').filter((entry) => {
      const elements = about(entry, 'elements');
      return typeof elements === 'object' && elements !== null && 'time-zone' in elements;
    }),
  ]);

/** Preservation is asked where the trail goes on in a third country. */
const third: Evidence = (played) =>
  itemsOf(
    sendings(played).filter(
      (entry) => about(entry, 'kind') === 'preservation' && truthOf(played, entry.incident)['through'],
    ),
  );

/** A request given back or referred elsewhere while its own answer is still owed. */
const wrongDoor: Evidence = (played) =>
  itemsOf(
    doing(played, 'request.redirect').filter(
      (entry) => openRequests(played, entry.incident, entry).length > 0,
    ),
  );

const late: Evidence = (played) => itemsOf(arriving(played, 'request', 'answer', 'metLate'));

const lacking: Evidence = ({ chronicle }) =>
  coursesOf(chronicle, 'request').flatMap((course) =>
    passagesOf(course, 'life').some(({ state }) => state === 'returned')
      ? itemsOf(actsOf(course, 'request.return'))
      : [],
  );

export const answers = {
  X01: late,
  X02: never,
  X03: declinedOn('national-law'),
  X04: lacking,
  X05: declinedOn('dual-criminality'),
  X16: zone,
  X23: wrongDoor,
  X24: flood,
  X26: third,
  X30: wordsOrDeeds,
  X31: gesture,
  X32: counterRequest,
  X34: citations,
  X35: keptAtHome,
} satisfies Record<string, Evidence>;

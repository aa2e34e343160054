/** What became of each request: when it was sent, acknowledged and answered, how timely that was, and what each side says of it. */
import type { Entry } from '../contract/entry.ts';
import type { RequestSummary } from '../contract/runSummary.ts';
import {
  actingParty,
  actsOf,
  coursesOf,
  fieldText,
  historyOf,
  otherSide,
  passagesOf,
  plainName,
  sideIn,
  standing,
} from './chronicle.ts';
import type { Chronicle, Course } from './chronicle.ts';
import { clockNames, clockOf, overdueOf } from './timeliness.ts';

export function requestsOf(chronicle: Chronicle): RequestSummary[] {
  const labels = requestLabels(chronicle);
  return coursesOf(chronicle, 'request').map((course) =>
    requestOf(chronicle, course, labels.get(course.ref) ?? null),
  );
}

/** `US-1`, `CN-1`: the party, and which of its requests it was in the order of sending. */
export function requestLabels(chronicle: Chronicle): Map<string, string> {
  const sent = coursesOf(chronicle, 'request').flatMap((course) => {
    const entry = sentBy(course)?.entry;
    return entry === undefined ? [] : [{ ref: course.ref, entry }];
  });
  const labels = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { ref } of sent.sort((a, b) => a.entry - b.entry)) {
    const side = sideIn(ref);
    const count = (counts.get(side) ?? 0) + 1;
    counts.set(side, count);
    labels.set(ref, `${chronicle.opening.profile.parties[side]?.short ?? side}-${count}`);
  }
  return labels;
}

const sentBy = (course: Course) => passagesOf(course, 'life').find(({ state }) => state === 'sent');

function requestOf(chronicle: Chronicle, course: Course, label: string | null): RequestSummary {
  const from = sideIn(course.ref);
  const to = otherSide(chronicle, from);
  const { now } = chronicle;
  const text = actsOf(course, 'request.send').at(-1) ?? actsOf(course, 'request.draft').at(-1);
  const answers = actsOf(course, 'request.answer');
  const latest = answers.at(-1);
  const severity = text?.with?.['severity'];
  const track = trackOf(chronicle, text);
  const incident = course.acts.find((entry) => entry.incident !== undefined)?.incident;
  const perClock = <T>(read: (clock: (typeof clockNames)[number]) => T) => ({
    ack: read('ack'),
    answer: read('answer'),
    update: read('update'),
  });
  return {
    id: plainName(course.ref),
    ref: course.ref,
    label,
    from,
    to,
    incident: incident === undefined ? null : plainName(incident),
    kind: (text && fieldText(text, 'kind')) || null,
    severity: typeof severity === 'number' ? severity : null,
    track,
    reviewed: chronicle.opening.profile.tracks[track]?.reviewed === true,
    state: standing(course, 'life'),
    sentAt: sentBy(course)?.at ?? null,
    acknowledgedAt: actsOf(course, ...acknowledging)[0]?.at ?? null,
    answeredAt: answers[0]?.at ?? null,
    answer: (latest && fieldText(latest, 'answer')) || null,
    ground: (latest && fieldText(latest, 'ground')) || null,
    overdue: clockNames.flatMap((clock) => overdueOf(course, clock, now)),
    timeliness: perClock((clock) => clockOf(course, clock, now)),
    clocks: perClock((clock) => ({
      state: standing(course, clock),
      dueAt:
        standing(course, clock) === 'running'
          ? (chronicle.pending.get(`${course.ref} ${clock}`) ?? null)
          : null,
    })),
    quality: { requester: ratedBy(course, from), responder: ratedBy(course, to) },
    history: historyOf(course, 'life'),
  };
}

/** The track that it names, or the one that the profile lists first. */
function trackOf({ opening }: Chronicle, text: Entry | undefined): string {
  const named = text === undefined ? '' : fieldText(text, 'track');
  return named === '' ? (Object.keys(opening.profile.tracks)[0] ?? '') : named;
}

/** The first sign from the other side that the request has arrived. */
const acknowledging = ['request.acknowledge', 'request.return', 'request.redirect', 'request.answer'];

/** The latest statement of one side on the quality of the response (REV-2). */
function ratedBy(course: Course, party: string): RequestSummary['quality']['requester'] {
  const rating: Entry | undefined = actsOf(course, 'request.rate').findLast(
    (entry) => actingParty(entry) === party,
  );
  if (!rating) return null;
  const mark = (test: string): number => Number(rating.with?.[test] ?? 0);
  return {
    answers: mark('answers'),
    evidence: mark('evidence'),
    actions: mark('actions'),
    notDone: mark('notDone'),
    nextUpdate: mark('nextUpdate'),
  };
}

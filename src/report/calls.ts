/** Each effort to reach the other side by hotline, and how it ended. */
import type { CallSummary } from '../contract/runSummary.ts';
import {
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
import { minutesBetween } from './dates.ts';
import { inKebab } from './wording.ts';

export function callsOf(chronicle: Chronicle): CallSummary[] {
  return coursesOf(chronicle, 'call').map((course) => callOf(chronicle, course));
}

const underWay = [
  'placed',
  'ringing',
  'unattended',
  'waiting',
  'dutyOfficer',
  'authenticated',
  'arranged',
  'connecting',
  'inSession',
];

function callOf(chronicle: Chronicle, course: Course): CallSummary {
  const placed = actsOf(course, 'call.place', 'call.spoof')[0];
  const spoofed = placed?.do === 'call.spoof';
  const to = spoofed ? fieldText(placed, 'to') : otherSide(chronicle, sideIn(course.ref));
  const passages = passagesOf(course, '');
  const last = passages.findLast(({ state }) => state !== 'messageLeft');
  const ended = last === undefined || underWay.includes(last.state) ? undefined : last;
  const connected = passages.find(({ state }) => state === 'inSession');
  const minutes =
    connected === undefined || ended === undefined ? null : minutesBetween(connected.at, ended.at);
  const levels = actsOf(course, 'call.place', 'call.spoof', 'call.arrange').map((entry) =>
    fieldText(entry, 'level'),
  );
  return {
    id: plainName(course.ref),
    ref: course.ref,
    from: otherSide(chronicle, to),
    to,
    spoofed,
    incident: placed?.incident === undefined ? null : plainName(placed.incident),
    level: levels.findLast((level) => level !== '') ?? null,
    test: placed?.with?.['test'] === true,
    state: standing(course, ''),
    placedAt: passages[0]?.at ?? '',
    connectedAt: connected?.at ?? null,
    endedAt: ended?.at ?? null,
    minutes,
    interpretedMinutes: minutes === null ? null : interpretedOf(chronicle, minutes),
    outcome: ended === undefined ? null : inKebab(ended.state.replace(/^ended\./, '')),
    attempts: passages.filter(({ state }) => state === 'ringing' || state === 'unattended').length,
    messageLeft: passages.some(({ state }) => state === 'messageLeft'),
    points: pointsOf(course),
    history: historyOf(course, ''),
  };
}

/** Interpretation makes a talk so many times longer: the rest of it is interpretation (CALL-6). */
function interpretedOf({ opening }: Chronicle, minutes: number): number {
  return Math.round(minutes - minutes / (opening.profile.hotline?.['interpreted-takes'].is ?? 1));
}

/** Points that were read back, and whether the other side confirmed them (CALL-4). */
function pointsOf(course: Course): CallSummary['points'] {
  const points = new Map<string, CallSummary['points'][number]>();
  for (const entry of actsOf(course, 'call.readBack', 'call.confirmPoint')) {
    const point = fieldText(entry, 'point');
    const text = points.get(point)?.text ?? fieldText(entry, 'text');
    if (entry.do === 'call.readBack')
      points.set(point, { point, text: fieldText(entry, 'text'), confirmed: false });
    else points.set(point, { point, text, confirmed: true });
  }
  return [...points.values()];
}

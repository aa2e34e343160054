/** What becomes of a call, and when it is placed: X13 to X15, X17, X27, X33. */
import type { Entry } from '../../../src/contract/entry.ts';
import { actsOf, coursesOf } from '../../../src/report/chronicle.ts';
import type { Course } from '../../../src/report/chronicle.ts';
import { about, doing, everWas, hoursBetween, itemsOf, sideOf } from './played.ts';
import type { Evidence, Played } from './played.ts';

const placedBy = (course: Course) => itemsOf(actsOf(course, 'call.place', 'call.spoof'));

const ending =
  (...states: readonly string[]): Evidence =>
  ({ chronicle }) =>
    coursesOf(chronicle, 'call')
      .filter((course) => states.some((state) => everWas(course, '', state)))
      .flatMap(placedBy);

/** A day or more from the first ring to the session. */
const slow: Evidence = ({ chronicle, summary }) =>
  summary.calls
    .filter(({ placedAt, connectedAt }) => connectedAt !== null && hoursBetween(placedAt, connectedAt) >= 24)
    .flatMap(({ ref }) => {
      const course = chronicle.courses.get(ref);
      return course ? placedBy(course) : [];
    });

/** The hour and the day on the wall of a capital. */
function wallOf(at: string, zone: string): { readonly hour: number; readonly day: string } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at));
  const [day = '', time = ''] = text.split(' ');
  return { day, hour: Number(time.slice(0, 2)) };
}

/** What is sent or dialled when it is night, or a holiday, where it arrives. */
function outOfHours({ chronicle }: Played, entry: Entry): boolean {
  const { profile } = chronicle.opening;
  const other = chronicle.parties.find((party) => party !== sideOf(entry)) ?? '';
  const { day, hour } = wallOf(entry.at, profile.parties[other]?.capital.zone ?? 'UTC');
  const holiday = Object.values(profile.contacts).some(
    ({ party, holidays }) => party === other && holidays.includes(day),
  );
  return holiday || hour >= 22 || hour < 7;
}

const night: Evidence = (played) =>
  itemsOf(doing(played, 'request.send', 'call.place').filter((entry) => outOfHours(played, entry)));

const inBoth = (value: unknown): value is { en: string; zh: string } =>
  typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;

/** A point is read back a second time in other words, and both times in both languages. */
const otherWords: Evidence = ({ chronicle }) =>
  coursesOf(chronicle, 'call').flatMap((course) => {
    const read = actsOf(course, 'call.readBack');
    return itemsOf(
      read.filter((entry, at) => {
        const text = about(entry, 'text');
        const before = read.slice(0, at).findLast((one) => about(one, 'point') === about(entry, 'point'));
        const was = before && about(before, 'text');
        return inBoth(text) && inBoth(was) && text.en !== was.en && text.zh !== was.zh;
      }),
    );
  });

/** The call was no issue in the course of responding to a request, in the caller's own reading. */
const signal: Evidence = (played) =>
  itemsOf(
    doing(played, 'call.place').filter(({ broken = [] }) => broken.some(({ rule }) => rule === 'CALL-1')),
  );

export const calls = {
  X13: ending('unanswered', 'declined'),
  X14: slow,
  X15: night,
  X17: otherWords,
  X27: ending('authenticationFailed'),
  X33: signal,
} satisfies Record<string, Evidence>;

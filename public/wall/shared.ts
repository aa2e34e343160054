/** What a wall tells of what both sides know: the newest event, the matter it is about, what is due and what is late, the press. */
import type { Setting } from '../../src/contract/live/told.ts';
import type { SeatEntry, SeatView } from '../../src/contract/view.ts';
import { isOpening } from '../text/tell.ts';

/** How the exercise is run, which is no event in it. */
const running = /^(exercise|conduct|cell|act|endex|cast|state|item)\./;

export const isEvent = (entry: SeatEntry): boolean => {
  const { do: verb, moves } = entry;
  if (isOpening(entry)) return false;
  return verb === undefined || verb === 'deadline.due'
    ? moves.some(({ ref }) => ref !== 'exercise')
    : !running.test(verb);
};

/** A test of the line is no news: the ring of the pre-flight is not what a room first reads. */
export function newestEvent(entries: readonly SeatEntry[]): SeatEntry | null {
  const tests = new Set(
    entries.filter((entry) => entry.do === 'call.place' && entry.with?.['test'] === true).map(({ on }) => on),
  );
  const isTest = ({ on }: SeatEntry): boolean => on !== undefined && tests.has(on);
  return entries.findLast((entry) => isEvent(entry) && !isTest(entry)) ?? null;
}

/** The matter that the newest event with one is about. */
export function newestIncident(entries: readonly SeatEntry[], view: SeatView): string | null {
  const known = (entry: SeatEntry): boolean =>
    entry.incident !== undefined && `incident/${entry.incident}` in view.states;
  return entries.findLast(known)?.incident ?? null;
}

const spoken: readonly string[] = [
  'statement.publish',
  'statement.comment',
  'statement.decline',
  'incident.leak',
  'measure.announce',
];
const printed = /press|news|wire|broadcast|television|radio/i;

/** Whether an entry stands in the newspapers: said in public, leaked, or given to both sides as a report of the press. */
export function isPress({ do: verb, with: fields }: SeatEntry): boolean {
  if (verb !== 'inject.deliver') return spoken.includes(verb ?? '');
  return [fields?.['from'], fields?.['channel']].some((one) => typeof one === 'string' && printed.test(one));
}

export interface Due {
  readonly ref: string;
  /** `ack`, `answer` or `update`. */
  readonly clock: string;
  /** Ms; null: it is overdue. */
  readonly at: number | null;
}

/** Clocks of requests that run, the nearest first, after those that are overdue. */
export function dueOf({ states, deadlines }: SeatView): readonly Due[] {
  const late = Object.entries(states).flatMap(([ref, regions]) =>
    Object.entries(regions)
      .filter(([clock, leaf]) => ref.startsWith('request/') && leaf === `${clock}.overdue`)
      .map(([clock]): Due => ({ ref, clock, at: null })),
  );
  const running = Object.entries(deadlines).flatMap(([id, at]): Due[] => {
    const [ref = '', clock = ''] = id.split(' ');
    return ref.startsWith('request/') && states[ref]?.[clock] === `${clock}.running`
      ? [{ ref, clock, at: Date.parse(at) }]
      : [];
  });
  return [...late, ...running.sort((a, b) => (a.at ?? 0) - (b.at ?? 0))];
}

export interface Part {
  readonly title: string;
  /** Its number among the moves and how many there are; null for what is no move. */
  readonly move: { readonly n: number; readonly m: number } | null;
}

/** The part of the agenda that is played; null when it is none. */
export function partOf(
  { parts }: Setting,
  entries: readonly SeatEntry[],
  inWords: (text: Setting['title'] | undefined) => string,
): Part | null {
  const id = entries.findLast(({ do: verb }) => verb?.startsWith('conduct.'))?.with?.['part'];
  const part = parts.find((one) => one.id === id);
  if (part === undefined) return null;
  const moves = parts.filter(({ conduct }) => conduct === 'moves');
  const n = moves.indexOf(part) + 1;
  return { title: inWords(part.title), move: n === 0 ? null : { n, m: moves.length } };
}

/** What a seat was shown, up to a moment, by subject: how each region moved, what was done to it, and what it waits for. */
import type { PictureSource } from '../contract/picture.ts';
import { machineOf, partyOf } from '../contract/subject.ts';
import type { MachineName, Party, SubjectRef } from '../contract/subject.ts';
import type { SeatEntry } from '../contract/view.ts';
import { regionOf, stateIn } from '../../machines/region.ts';
import { msOf, seatName } from './words.ts';

/** One transition of one region. */
export interface Step {
  readonly at: number;
  readonly from: string;
  readonly state: string;
  /** The act, signal or deadline that moved it; '' when the seat may not know. */
  readonly on: string;
  readonly entry: SeatEntry;
}

/** A deadline from when it was set to when it was due, met, or set anew. */
export interface Timer {
  readonly name: string;
  readonly set: number;
  readonly due: number;
  /** Null: it is pending. */
  readonly over: number | null;
}

export interface Course {
  readonly ref: string;
  readonly machine: MachineName;
  /** In the order of coming into being. */
  readonly born: number;
  /** When the seat first heard of it. */
  readonly since: number;
  readonly regions: ReadonlyMap<string, readonly Step[]>;
  /** Acts on it and things that came due. */
  readonly acts: readonly SeatEntry[];
  readonly timers: readonly Timer[];
  /** The incident that it belongs to, such as `us:blades`, as far as the seat knows. */
  readonly incident: string | null;
}

export interface Story {
  readonly source: PictureSource;
  readonly now: number;
  readonly courses: ReadonlyMap<string, Course>;
  readonly entries: readonly SeatEntry[];
}

interface Growing extends Course {
  readonly regions: Map<string, Step[]>;
  readonly acts: SeatEntry[];
  timers: Timer[];
  incident: string | null;
}

/** The story up to a moment; what comes after is not in it. */
export function storyUntil(source: PictureSource, moment: number): Story {
  const courses = new Map<string, Growing>();
  const courseOf = (ref: string, since: number): Growing => {
    const known = courses.get(ref);
    if (known) return known;
    const machine = machineOf(ref as SubjectRef);
    const fresh = {
      ref,
      machine,
      born: courses.size,
      since,
      regions: new Map(),
      acts: [],
      timers: [],
      incident: incidentIn(ref),
    };
    courses.set(ref, fresh);
    return fresh;
  };
  const entries: SeatEntry[] = [];
  for (const entry of source.seen) {
    const at = msOf(entry.at);
    if (at > moment) break;
    entries.push(entry);
    for (const { ref, from, to, on } of entry.moves) {
      const course = courseOf(ref, at);
      const region = regionOf(ref, to);
      const steps = course.regions.get(region) ?? [];
      steps.push({ at, from: stateIn(region, from), state: stateIn(region, to), on, entry });
      course.regions.set(region, steps);
      if (belongs.includes(course.machine)) course.incident ??= entry.incident ?? null;
    }
    if (entry.on !== undefined && entry.effectiveAt === undefined && entry.refused === undefined)
      courseOf(entry.on, at).acts.push(entry);
    for (const { ref, name, at: due } of entry.deadlines ?? []) {
      const course = courseOf(ref, at);
      course.timers = course.timers.map((timer) =>
        timer.name === name && timer.over === null ? { ...timer, over: at } : timer,
      );
      if (due !== null) course.timers.push({ name, set: at, due: msOf(due), over: null });
    }
  }
  return { source, now: moment, courses, entries };
}

/** `us:blades` of `incident/us:blades` and of `dossier/china/us:blades`. */
export function incidentIn(ref: string): string | null {
  const [machine, ...name] = ref.split('/');
  return machine === 'incident' || machine === 'dossier' ? (name.at(-1) ?? null) : null;
}

const belongs: readonly MachineName[] = ['request', 'call', 'clearance'];

export const coursesOf = ({ courses }: Story, machine: MachineName): Course[] =>
  [...courses.values()].filter((course) => course.machine === machine);

export const stepsOf = (course: Course, region: string): readonly Step[] => course.regions.get(region) ?? [];

/** Where a region stands; '' before it is known. */
export const standing = (course: Course, region: string): string =>
  stepsOf(course, region).at(-1)?.state ?? '';

export const actsOf = (course: Course, ...verbs: readonly string[]): SeatEntry[] =>
  course.acts.filter((entry) => entry.do !== undefined && verbs.includes(entry.do));

/** One stay in one state. */
export interface Stay {
  readonly state: string;
  readonly from: number;
  /** Null: it is there still. */
  readonly to: number | null;
  readonly step: Step;
}

export function staysOf(course: Course, region: string): Stay[] {
  const steps = stepsOf(course, region);
  return steps.map((step, index) => ({
    state: step.state,
    from: step.at,
    to: steps[index + 1]?.at ?? null,
    step,
  }));
}

/** After ENDEX nothing can follow any more. */
export function isOver(story: Story): boolean {
  const [exercise] = coursesOf(story, 'exercise');
  return exercise !== undefined && ['ended', 'hotWash', 'closed'].includes(standing(exercise, 'life'));
}

export const sideOf = (entry: SeatEntry): Party | null => (entry.by === undefined ? null : partyOf(entry.by));

/** Who did it, where that is known, and by which entry of the log, for those who are told its numbers. */
export function byWhom({ source }: Story, entry: SeatEntry): string {
  const who = entry.by === undefined ? '' : `by ${seatName(source, entry.by)}`;
  const where = entry.entry === undefined ? '' : `entry ${entry.entry}`;
  const parts = [who, where].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

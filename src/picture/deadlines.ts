/** What an incident is waiting for: each pending deadline, and which transition it stands on. */
import { callName } from '../contract/callName.ts';
import type { MachineName } from '../contract/subject.ts';
import { clockNames, requestsOf } from './requests.ts';
import type { Course, Story, Timer } from './story.ts';
import { coursesOf, standing, stepsOf } from './story.ts';
import { instantOf, nameInWords, plainName, spanOf } from './words.ts';

export interface Pending {
  readonly says: string;
  readonly set: number;
  readonly due: number;
  /** It has passed, and what was due has not come. */
  readonly late: boolean;
  /** The region whose row it stands on, and the place that it stands before. */
  readonly region: string;
  readonly before: string;
}

interface Standing {
  readonly words: string;
  readonly region: string;
  readonly before: string;
}

/** Where each deadline that concerns an incident stands on its path. */
const where: Readonly<Partial<Record<MachineName, Readonly<Record<string, Standing>>>>> = {
  request: {
    ack: { words: 'acknowledgement of', region: 'spine', before: 'hotline' },
    answer: { words: 'answer to', region: 'spine', before: 'hotline' },
    update: { words: 'update on', region: 'spine', before: 'hotline' },
  },
  call: {
    ring: { words: 'ringing of', region: 'spine', before: 'ministerialReview' },
    retry: { words: 'next attempt of', region: 'spine', before: 'ministerialReview' },
    arranged: { words: 'session of', region: 'spine', before: 'ministerialReview' },
    connect: { words: 'connection of', region: 'spine', before: 'ministerialReview' },
  },
  review: {
    docketCloses: { words: 'closing of the docket of', region: 'docket', before: 'docketed' },
    meeting: { words: 'meeting', region: 'spine', before: 'ministerialReview' },
  },
  incident: { silence: { words: 'closing by the other side', region: 'closing', before: 'closed' } },
  dossier: { preservation: { words: 'lapse of what is held', region: 'custody', before: 'lapsed' } },
};

/** Those of the incident, of its requests and calls, and of the meetings while it is on a docket; the nearest first. */
export function pendingOf(story: Story, incident: Course): Pending[] {
  const labels = new Map(requestsOf(story).map(({ ref, label }) => [ref, label]));
  const docketed = !['none', ''].includes(standing(incident, 'docket'));
  const found: Pending[] = [];
  for (const [machine, timers] of Object.entries(where)) {
    for (const course of coursesOf(story, machine as MachineName)) {
      if (machine === 'review' ? !docketed : course.incident !== incident.incident) continue;
      const name = labels.get(course.ref) ?? nameOf(story, course);
      if (machine === 'request') found.push(...overdueOf(story, course, name));
      for (const timer of course.timers) {
        const standsAt = timers[timer.name];
        if (standsAt !== undefined && timer.over === null)
          found.push(pendingAt(story, timer, standsAt, name));
      }
    }
  }
  return found.sort((a, b) => Number(b.late) - Number(a.late) || a.due - b.due);
}

function nameOf({ source }: Story, { machine, ref }: Course): string {
  if (machine === 'incident' || machine === 'dossier') return '';
  return machine === 'call' ? callName(plainName(ref)) : (source.names[ref] ?? nameInWords(ref));
}

function pendingAt(
  { now }: Story,
  { set, due }: Timer,
  { words, region, before }: Standing,
  name: string,
): Pending {
  const what = name === '' ? words : `${words} ${name}`;
  const says = `Waits for the ${what}: due ${instantOf(due)}, in ${spanOf(Math.max(0, due - now))}`;
  return { says, set, due, late: false, region, before };
}

/** What is owed on a request and has not come in time. */
function overdueOf(story: Story, course: Course, name: string): Pending[] {
  return clockNames.flatMap((clock): Pending[] => {
    const last = stepsOf(course, clock).at(-1);
    const standsAt = where.request?.[clock];
    if (last?.state !== 'overdue' || standsAt === undefined || isDone(course)) return [];
    const { words, region, before } = standsAt;
    const says = `The ${words} ${name} is overdue since ${instantOf(last.at)}, by ${spanOf(story.now - last.at)}`;
    return [{ says, set: last.at, due: last.at, late: true, region, before }];
  });
}

const isDone = (course: Course): boolean =>
  ['completed', 'withdrawn', 'superseded'].includes(standing(course, 'life'));

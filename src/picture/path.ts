/**
 * The path: an incident's statechart, drawn from the machine. The spine runs from left to right; docket, publicity and closing are thin
 * lanes under it, and under them each dossier that the seat may see. How to read it: docs/pictures.md.
 */
import type { PictureSource } from '../contract/picture.ts';
import { partyOf } from '../contract/subject.ts';
import type { MachineName } from '../contract/subject.ts';
import { pendingOf } from './deadlines.ts';
import type { Pending } from './deadlines.ts';
import { heading } from './heading.ts';
import { dossierLanes, lanes } from './pathLanes.ts';
import { spine } from './pathSpine.ts';
import type { Mark, Scene } from './scene.ts';
import type { Course, Story } from './story.ts';
import { coursesOf, isOver, standing, stepsOf, storyUntil } from './story.ts';
import { cut, SIZE, textAt } from './text.ts';
import type { Holds } from './way.ts';
import { wayOf } from './way.ts';
import { dateOf, instantOf, msOf, nameInWords, plainName, sideIn, stateWords } from './words.ts';
import { PAD } from './measures.ts';

export interface PathOptions {
  /** Width in units of the viewBox; the picture takes at least what its words need. */
  readonly width: number;
  /** The picture as it was then; otherwise now. */
  readonly moment?: string;
  /** Its key, such as `us:blades`, or its name; otherwise the first that the seat came to know of. */
  readonly incident?: string;
}

const LEAST = 800;
const MOST_PENDING = 4;

export const path = (source: PictureSource, options: PathOptions): Scene =>
  pathOf(storyUntil(source, msOf(options.moment ?? source.now)), options);

/** Of a story that was read before. */
export function pathOf(story: Story, options: PathOptions): Scene {
  const { source } = story;
  const width = Math.max(LEAST, options.width);
  const incident = incidentIn(story, options.incident);
  const holds = isOver(story) ? null : guardsOf(story, incident);
  const pending = incident === null || holds === null ? [] : pendingOf(story, incident);
  const way = (region: string) => wayOf('incident', region, incident, holds);

  const name = incident === null ? 'nothing is known of an incident yet' : titleOf(story, incident);
  const head = heading(story, 'The path', `${name} · ${asOf(story, options)}`, width);
  const top = spine(story, way('spine'), pending, width, head.height);
  // a lane of which the seat was told nothing is not drawn
  const known = ['docket', 'publicity', 'closing']
    .map(way)
    .filter(({ current }) => incident === null || current !== null);
  const beside = lanes(story, known, pending, width, top.bottom + 6);
  const files = dossierLanes(story, incident, holds, pending, width, beside.bottom + 4);
  const wait = pendingMarks(pending, story, files.bottom + 6, width);
  return {
    width,
    height: wait.bottom + 8,
    least: LEAST,
    title: `EXERCISE: the path of ${incident === null ? 'an incident' : nameInWords(incident.ref)}, ${source.title}`,
    says: summaryOf(story, incident),
    marks: [head.mark, ...top.marks, ...beside.marks, ...files.marks, ...wait.marks],
  };
}

function incidentIn(story: Story, wanted: string | undefined): Course | null {
  const all = coursesOf(story, 'incident');
  if (wanted === undefined) return all[0] ?? null;
  return all.find(({ incident, ref }) => incident === wanted || plainName(ref) === wanted) ?? null;
}

function titleOf({ source }: Story, { ref }: Course): string {
  const title = source.names[ref];
  return title === undefined ? nameInWords(ref) : `${nameInWords(ref)}: ${title}`;
}

const asOf = ({ now }: Story, { moment }: PathOptions): string =>
  moment === undefined ? `on ${dateOf(now)}, times in UTC` : `as it stood ${instantOf(now)}`;

/** Both sides know of it, by what the seat was shown: what raises it is seen by both (INC-2). */
function isRaised(story: Story, incident: Course): boolean {
  const entered = (course: Course, region: string, state: RegExp): boolean =>
    stepsOf(course, region).some((step) => state.test(step.state));
  const its = (machine: MachineName): Course[] =>
    coursesOf(story, machine).filter((course) => course.incident === incident.incident);
  const own = partyOf(story.source.seat);
  return (
    (own !== null && own !== sideIn(incident.ref)) ||
    entered(incident, 'docket', /^(?!none)/) ||
    entered(incident, 'publicity', /^(?!confidential)/) ||
    entered(incident, 'spine', /^ministerialReview/) ||
    its('request').some((course) => entered(course, 'life', /^sent$/)) ||
    its('call').some((course) => entered(course, '', /^inSession$/)) ||
    its('dossier').some((course) => entered(course, 'measures', /^announced$/))
  );
}

const doneRequest: readonly string[] = ['drafted', 'dropped', 'completed', 'withdrawn', 'superseded'];
const underWay = /^(placed|ringing|waiting|dutyOfficer|authenticated|arranged|connecting|inSession)/;

/** The guards of the spine that count what is open, as far as the seat knows of it. */
function guardsOf(story: Story, incident: Course | null): Holds {
  const of = (course: Course): boolean => incident !== null && course.incident === incident.incident;
  const requests = coursesOf(story, 'request').some(
    (course) => of(course) && !doneRequest.includes(standing(course, 'life')),
  );
  const calls = coursesOf(story, 'call').some((course) => of(course) && underWay.test(standing(course, '')));
  const raised = incident !== null && isRaised(story, incident);
  const known: Readonly<Record<string, boolean>> = {
    requestsOpen: requests,
    callsOpen: calls,
    raised,
    notRaised: !raised,
  };
  return (guard) => known[guard] ?? true;
}

function pendingMarks(
  pending: readonly Pending[],
  story: Story,
  top: number,
  width: number,
): { marks: Mark[]; bottom: number } {
  if (pending.length === 0) return { marks: [], bottom: top };
  const shown = pending.slice(0, MOST_PENDING);
  const more = pending.length > MOST_PENDING ? [`and ${pending.length - MOST_PENDING} more`] : [];
  const lines = [
    ...shown.map(({ says, late }) => ({ says, late })),
    ...more.map((says) => ({ says, late: false })),
  ];
  const shapes = lines.map(({ says, late }, row) =>
    textAt(PAD, top + 12 + row * 16, cut(says, width - 2 * PAD, SIZE), {
      look: late ? 'text late' : 'text soft',
    }),
  );
  return {
    marks: [
      { what: 'pending', says: '', shapes },
      ...pending.map(({ says }): Mark => ({ what: 'pending', says, at: story.now, shapes: [] })),
    ],
    bottom: top + shapes.length * 16,
  };
}

/** What the lanes beside the spine say, where they say more than the spine. */
const besideWords: Readonly<Record<string, string>> = {
  'docket proposed': 'proposed for the docket',
  'docket docketed': 'on the docket',
  'docket carriedOver': 'carried over to the next docket',
  'publicity leaked': 'known to the press',
  'publicity public': 'public',
  'closing oneSided': 'closed by one side',
  'closing notRaised': 'never raised with the other side',
};

function summaryOf(story: Story, incident: Course | null): string {
  if (incident === null) return 'The states that an incident can go through; none is known of yet.';
  // what a seat was never told of is not in its words
  const beside = ['docket', 'publicity', 'closing'].flatMap((name) => {
    const words = besideWords[`${name} ${standing(incident, name)}`];
    return words === undefined ? [] : [`, ${words}`];
  });
  const state = stateWords(standing(incident, 'spine'));
  return `The way of the incident ${nameInWords(incident.ref)} through its states, from detected to closed. It stands at ${state}${beside.join('')}.`;
}

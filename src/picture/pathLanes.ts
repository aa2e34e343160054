/** The thin lanes of the path: a region as a row of dots with their names, the way it came heavier. */
import type { Party } from '../contract/subject.ts';
import type { Pending } from './deadlines.ts';
import type { Mark, Shape } from './scene.ts';
import { line, ring } from './shapes.ts';
import type { Course, Story } from './story.ts';
import { byWhom, coursesOf } from './story.ts';
import { cut, textAt, textWidth } from './text.ts';
import { triggerWords } from './triggerWords.ts';
import type { Holds, Way } from './way.ts';
import { wayOf } from './way.ts';
import { capital, dayOf, instantOf, shortName, sideIn, stateWords, timeOfDay, weekdayOf } from './words.ts';

const PAD = 12;
const LANE = 28;
const NAMES = 96;
const SMALL = 11;

interface Drawn {
  readonly marks: Mark[];
  readonly bottom: number;
}

export function lanes(
  story: Story,
  ways: readonly Way[],
  pending: readonly Pending[],
  width: number,
  top: number,
): Drawn {
  const marks = ways.flatMap((way, row) =>
    laneMarks(story, way, '', pending, width, top + row * LANE + LANE / 2),
  );
  return { marks, bottom: top + ways.length * LANE };
}

/** Each dossier that the seat was shown anything of, marked private: its own side's, or for those who see all, both sides'. */
export function dossierLanes(
  story: Story,
  incident: Course | null,
  holds: Holds | null,
  pending: readonly Pending[],
  width: number,
  top: number,
): Drawn {
  const marks: Mark[] = [];
  let y = top;
  for (const { id } of story.source.parties) {
    const course = coursesOf(story, 'dossier').find(
      ({ ref, incident: of }) => sideIn(ref) === id && of !== null && of === incident?.incident,
    );
    // of the other side's file no more than an announced measure is ever shown
    if (course === undefined || !course.regions.has('life')) continue;
    marks.push(fileName(story, id, y, width));
    y += 22;
    for (const region of ['attribution', 'measures', 'custody']) {
      const way = wayOf('dossier', region, course, holds);
      const own = region === 'custody' ? pending.filter(({ says }) => says !== '') : [];
      marks.push(...laneMarks(story, way, `${shortName(story.source, id)} `, own, width, y + LANE / 2));
      y += LANE;
    }
    y += 6;
  }
  return { marks, bottom: y };
}

function fileName(story: Story, party: Party, y: number, width: number): Mark {
  const short = shortName(story.source, party);
  const first = story.source.parties[0].id === party;
  const look = first ? 'text first' : 'text second';
  return {
    what: 'file',
    says: '',
    shapes: [
      line(PAD, y + 2, width - PAD, y + 2, 'rule'),
      textAt(PAD, y + 17, `${short} file, private to ${short}`, { size: 12, bold: true, look }),
    ],
  };
}

function laneMarks(
  story: Story,
  way: Way,
  whose: string,
  pending: readonly Pending[],
  width: number,
  y: number,
): Mark[] {
  const left = PAD + NAMES;
  const slot = (width - PAD - left) / way.places.length;
  const x = (place: number): number => left + place * slot + 8;
  const label: Mark = {
    what: 'lane',
    says: '',
    shapes: [textAt(PAD, y + 4, capital(stateWords(way.region)), { size: 12, look: 'text soft' })],
  };
  return [
    label,
    ...way.places.map((state, place): Mark => {
      const visits = way.visits.filter((visit) => visit.place === place);
      const latest = visits.at(-1);
      const here = way.current === place;
      const next = way.possible.find((one) => one.place === place);
      const look = here ? 'spot here' : latest ? 'spot visited' : next ? 'spot possible' : 'spot';
      const waiting = pending.find((one) => one.region === way.region && one.before === state);
      const link = place < way.places.length - 1 ? slot - 8 : 0;
      const room = (waiting === undefined ? slot : slot - 8) - 26;
      const words = slotWords(state, way, place, room, story);
      const end = x(place) + 13 + words.reduce((sum, { w }) => sum + w + 6, 0);
      const taken = way.visits.some(
        (visit, turn) => visit.place === place + 1 && way.visits[turn - 1]?.place === place,
      );
      const shapes: Shape[] = [
        ...(link > 0 && end < x(place + 1) - 16
          ? [line(end, y, x(place + 1) - 9, y, taken ? 'way taken' : 'way')]
          : []),
        { is: 'circle', x: x(place), y, r: here ? 6.5 : 5, look },
        ...words.map(({ text, at, strong }) =>
          textAt(x(place) + 13 + at, y + 4, text, {
            size: strong ? 12 : SMALL,
            bold: here && strong,
            look: latest || next ? 'text' : 'text soft',
          }),
        ),
        ...(waiting === undefined ? [] : timer(waiting, story, x(place) - 20, y)),
      ];
      return {
        what: 'state',
        at: latest?.step.at ?? story.now,
        says: says(story, way, place, state, whose),
        shapes,
      };
    }),
  ];
}

function timer(waiting: Pending, { now }: Story, x: number, y: number): Shape[] {
  const left = (waiting.due - now) / Math.max(1, waiting.due - waiting.set);
  return ring(x, y, 7, left, left < 0.25 ? 'timer soon' : 'timer');
}

interface Words {
  readonly text: string;
  readonly at: number;
  readonly w: number;
  readonly strong: boolean;
}

/** The state's name and the latest instant it was entered, as much of it as there is room for. */
function slotWords(state: string, way: Way, place: number, room: number, { source }: Story): Words[] {
  const here = way.current === place;
  const within = here && way.within !== '' ? `, ${stateWords(way.within)}` : '';
  const name = cut(`${stateWords(state)}${within}`, room, 12, here);
  const w = textWidth(name, 12, here);
  const words: Words[] = [{ text: name, at: 0, w, strong: true }];
  const latest = way.visits.findLast((visit) => visit.place === place);
  if (latest === undefined || latest.turn === 1) return words;
  const { at } = latest.step;
  const year =
    source.startex.slice(0, 4) === String(new Date(at).getUTCFullYear())
      ? ''
      : ` ${new Date(at).getUTCFullYear()}`;
  const wordings = [
    `${weekdayOf(at)}${year} ${timeOfDay(at)}`,
    `${dayOf(at)}${year} ${timeOfDay(at)}`,
    `${dayOf(at)}${year}`,
  ];
  const text = wordings.find((one) => w + 6 + textWidth(one, SMALL) <= room);
  return text === undefined
    ? words
    : [...words, { text, at: w + 6, w: textWidth(text, SMALL), strong: false }];
}

function says(story: Story, way: Way, place: number, state: string, whose: string): string {
  const visits = way.visits.filter((visit) => visit.place === place);
  const next = way.possible.find((one) => one.place === place);
  const came = visits.map(
    ({ step }) =>
      `${instantOf(step.at)}${step.on === '' || step.on === 'start' ? '' : `, ${triggerWords(step.on)}`}${byWhom(story, step.entry)}`,
  );
  const parts = [
    ...(way.current === place ? ['it stands here'] : []),
    ...(came.length > 0 ? [`entered: ${came.join('; ')}`] : []),
    ...(next === undefined ? [] : [`possible next if ${next.triggers.join(', or ')}`]),
  ];
  return parts.length === 0 ? '' : `${whose}${way.region}, ${stateWords(state)}: ${parts.join('; ')}`;
}

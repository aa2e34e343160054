/** The thin lanes of the path: a region as a row of dots with their names, the way it came heavier. */
import type { Party } from '../contract/subject.ts';
import type { Pending } from './deadlines.ts';
import type { Mark, Shape } from './scene.ts';
import { line, ring } from './shapes.ts';
import type { Course, Story } from './story.ts';
import { coursesOf } from './story.ts';
import { cut, textAt, textWidth } from './text.ts';
import { enteredAt, placeSays } from './placeSays.ts';
import type { Holds, Way } from './way.ts';
import { wayOf } from './way.ts';
import { capital, shortName, sideIn, stampsOf, stateWords } from './words.ts';
import { PAD, SMALL } from './measures.ts';

const LANE = 28;
const NAMES = 96;

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
    const ways = fileRegions.map((region) => wayOf('dossier', region, course, holds));
    // when all is over, what never began is a word, and no lane
    const idle = ways.filter(({ visits }) => holds === null && visits.length < 2);
    marks.push(fileName(story, id, y, width, idle));
    y += 22;
    for (const way of ways.filter((one) => !idle.includes(one))) {
      const own = way.region === 'custody' ? pending.filter(({ says }) => says !== '') : [];
      marks.push(...laneMarks(story, way, `${shortName(story.source, id)} `, own, width, y + LANE / 2));
      y += LANE;
    }
    y += 6;
  }
  return { marks, bottom: y };
}

const fileRegions = ['attribution', 'measures', 'custody'];
const nothingIn: Readonly<Record<string, string>> = {
  attribution: 'no attribution',
  measures: 'no measures',
  custody: 'nothing in custody',
};

function fileName(story: Story, party: Party, y: number, width: number, idle: readonly Way[]): Mark {
  const short = shortName(story.source, party);
  const first = story.source.parties[0].id === party;
  const look = first ? 'text first' : 'text second';
  const name = `${short} file, private to ${short}`;
  const rest = idle.map(({ region }) => nothingIn[region] ?? '').join(', ');
  return {
    what: 'file',
    says: '',
    shapes: [
      line(PAD, y + 2, width - PAD, y + 2, 'rule'),
      textAt(PAD, y + 17, name, { size: 12, bold: true, look }),
      ...(idle.length === 0
        ? []
        : [textAt(PAD + textWidth(name, 12, true) + 8, y + 17, rest, { size: 12, look: 'text soft' })]),
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
        at: enteredAt(story, way, place),
        says: placeSays(story, way, place, `${whose}${way.region}, ${stateWords(state)}`),
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
  const whole = stateWords(here && way.within !== '' ? `${state}.${way.within}` : state);
  const name = cut(whole, room, 12, here);
  const w = textWidth(name, 12, here);
  const words: Words[] = [{ text: name, at: 0, w, strong: true }];
  const latest = way.visits.findLast((visit) => visit.place === place);
  if (latest === undefined || latest.turn === 1) return words;
  const wordings = stampsOf(source, latest.step.at);
  const text = wordings.find((one) => w + 6 + textWidth(one, SMALL) <= room);
  return text === undefined
    ? words
    : [...words, { text, at: w + 6, w: textWidth(text, SMALL), strong: false }];
}

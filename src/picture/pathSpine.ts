/** The spine of the path: six boxes, the way that was taken between them with its turns, and what is possible next. */
import type { Pending } from './deadlines.ts';
import { arcLevels } from './arcs.ts';
import type { Arc } from './arcs.ts';
import type { Mark, Shape } from './scene.ts';
import { line, path, rect, ring } from './shapes.ts';
import type { Story } from './story.ts';
import { cut, inLines, textAt, textWidth } from './text.ts';
import { enteredAt, placeSays } from './placeSays.ts';
import type { Visit, Way } from './way.ts';
import { capital, dayOf, spanOf, stampsOf, stateWords } from './words.ts';
import { PAD, SMALL } from './measures.ts';

const BOX = 46;
const LEVEL = 18;
const LINE = 15;
const MOST_VISITS = 6;

interface Column {
  readonly left: number;
  readonly w: number;
  readonly middle: number;
}

export function spine(
  story: Story,
  way: Way,
  pending: readonly Pending[],
  width: number,
  top: number,
): { marks: Mark[]; bottom: number } {
  const step = (width - 2 * PAD) / way.places.length;
  const w = Math.min(step - 34, 176);
  const columns = way.places.map((_, place): Column => {
    const middle = PAD + step * (place + 0.5);
    return { left: middle - w / 2, w, middle };
  });
  const arcs = arcLevels(arcsOf(way), way.places.length);
  const levels = Math.max(0, ...arcs.map(({ level }) => level + 1));
  const boxTop = top + 8 + levels * LEVEL + (levels > 0 ? 8 : 0);
  const middle = boxTop + BOX / 2;
  const notes = way.places.map((_, place) => notesAt(story, way, place, step - 8));
  const bottom = boxTop + BOX + 8 + Math.max(1, ...notes.map((lines) => lines.length)) * LINE;
  return {
    marks: [
      ...linkMarks(way, columns, middle),
      ...arcs.flatMap((arc) => arcMarks(arc, columns, boxTop)),
      ...way.places.map((state, place) =>
        boxMark(story, way, state, place, columns[place], boxTop, notes[place] ?? []),
      ),
      ...rings(story, way, pending, columns, middle),
    ],
    bottom,
  };
}

/** Turns that skip a place or go back run over the boxes; from one place to the next they run straight. */
function arcsOf(way: Way): Arc[] {
  const arcs = new Map<string, Arc>();
  const add = (from: number, to: number, turn: number | null): void => {
    if (to === from + 1) return;
    const key = `${from}-${to}`;
    const known = arcs.get(key);
    const turns = [...(known?.turns ?? []), ...(turn === null ? [] : [turn])];
    arcs.set(key, { from, to, turns, taken: (known?.taken ?? false) || turn !== null });
  };
  pairs(way).forEach(([before, visit]) => add(before.place, visit.place, visit.turn));
  if (way.current !== null) for (const { place } of way.possible) add(way.current, place, null);
  return [...arcs.values()];
}

const pairs = ({ visits }: Way): [Visit, Visit][] =>
  visits.flatMap((visit, index): [Visit, Visit][] => {
    const before = visits[index - 1];
    return before === undefined ? [] : [[before, visit]];
  });

function linkMarks(way: Way, columns: readonly Column[], y: number): Mark[] {
  return columns.slice(0, -1).map((column, place) => {
    const next = columns[place + 1] ?? column;
    const turns = pairs(way)
      .filter(([before, visit]) => before.place === place && visit.place === place + 1)
      .map(([, { turn }]) => turn);
    const possible = way.current === place && way.possible.some((one) => one.place === place + 1);
    const [from, to] = [column.left + column.w, next.left];
    const look = turns.length > 0 ? 'way taken' : possible ? 'way possible' : 'way';
    const words = turns.length > 0 ? [turnText((from + to) / 2, y - 12, turns)] : [];
    return { what: 'transition', says: '', shapes: [...headed(from + 2, to - 2, y, look), ...words] };
  });
}

const turnText = (x: number, y: number, turns: readonly number[]): Shape =>
  textAt(x, y, turns.length > 4 ? `${turns.slice(0, 3).join('·')}…` : turns.join('·'), {
    size: SMALL,
    anchor: 'middle',
    look: 'text strong',
    bold: true,
  });

const headed = (from: number, to: number, y: number, look: string): Shape[] => [
  line(from, y, to - 5, y, look),
  path(
    [
      [to, y],
      [to - 8, y - 4.5],
      [to - 8, y + 4.5],
    ],
    `${look} head`,
    true,
  ),
];

function arcMarks(
  arc: ReturnType<typeof arcLevels>[number],
  columns: readonly Column[],
  boxTop: number,
): Mark[] {
  const [from, to] = [columns[arc.from], columns[arc.to]];
  if (from === undefined || to === undefined) return [];
  const y = boxTop - 14 - arc.level * LEVEL;
  const [x1, x2] = [from.middle + arc.leaves * from.w * 0.4, to.middle + arc.arrives * to.w * 0.4];
  const look = arc.taken ? 'way taken' : 'way possible';
  const bend = 6 * Math.sign(x2 - x1);
  const shapes: Shape[] = [
    path(
      [
        [x1, boxTop - 1],
        [x1, y + 6],
        [x1 + bend, y],
        [x2 - bend, y],
        [x2, y + 6],
        [x2, boxTop - 6],
      ],
      look,
    ),
    path(
      [
        [x2, boxTop - 1],
        [x2 - 4.5, boxTop - 9],
        [x2 + 4.5, boxTop - 9],
      ],
      `${look} head`,
      true,
    ),
  ];
  const words = arc.turns.length === 0 ? [] : [turnText((x1 + x2) / 2, y + 4, arc.turns)];
  return [{ what: 'transition', says: '', shapes: [...shapes, ...words] }];
}

interface Note {
  readonly text: string;
  readonly look: string;
  readonly bold?: boolean;
}

/** Under a box: when it was entered, turn by turn, and what would lead there next. */
function notesAt(story: Story, way: Way, place: number, room: number): Note[] {
  const visits = way.visits.filter((visit) => visit.place === place);
  const short = visits.length > MOST_VISITS;
  const shown = short
    ? [visits[0], ...visits.slice(-(MOST_VISITS - 2))].filter((visit) => visit !== undefined)
    : visits;
  const lines = shown.map((visit): Note => ({ text: visitText(story, visit, room), look: 'text' }));
  if (short) lines.splice(1, 0, { text: `… ${visits.length - shown.length} more`, look: 'text soft' });
  const next = way.possible.find((one) => one.place === place)?.triggers ?? [];
  const words = next.length === 0 ? [] : inLines(`if ${next.join(', or ')}`, room, SMALL);
  return [...lines, ...words.slice(0, 3).map((text): Note => ({ text, look: 'text soft' }))];
}

function visitText({ source }: Story, { turn, step }: Visit, room: number): string {
  const stamps = stampsOf(source, step.at);
  const wordings = stamps.map((stamp) => `${turn} · ${stamp}`);
  return wordings.find((text) => textWidth(text, SMALL) <= room) ?? dayOf(step.at);
}

function boxMark(
  story: Story,
  way: Way,
  state: string,
  place: number,
  column: Column | undefined,
  top: number,
  notes: readonly Note[],
): Mark {
  const { left, w, middle } = column ?? { left: 0, w: 0, middle: 0 };
  const visited = way.visits.some((visit) => visit.place === place);
  const here = way.current === place;
  const possible = way.possible.some((one) => one.place === place);
  const look = here ? 'place here' : visited ? 'place visited' : possible ? 'place possible' : 'place';
  const name = inLines(capital(stateWords(state)), w - 14, 13, true).slice(0, 2);
  const within = here && way.within !== '' ? [cut(stateWords(way.within), w - 14, SMALL)] : [];
  const rows = [...name, ...within];
  const first = top + BOX / 2 + 5 - ((rows.length - 1) * 15) / 2;
  const texts = rows.map((text, row) =>
    textAt(middle, first + row * 15, text, {
      size: row < name.length ? 13 : SMALL,
      anchor: 'middle',
      bold: row < name.length,
      look: here ? 'text inverse' : visited || possible ? 'text strong' : 'text soft',
    }),
  );
  const notesText = notes.map(({ text, look: how }, row) =>
    textAt(middle, top + BOX + 18 + row * LINE, text, { size: SMALL, anchor: 'middle', look: how }),
  );
  return {
    what: 'state',
    shapes: [rect(left, top, w, BOX, look, 8), ...texts, ...notesText],
    says: placeSays(story, way, place, capital(stateWords(state))),
    at: enteredAt(story, way, place),
  };
}

/** On the link before a place: the nearest deadline as a ring that runs down, and how long that is. */
function rings(
  story: Story,
  way: Way,
  pending: readonly Pending[],
  columns: readonly Column[],
  y: number,
): Mark[] {
  return way.places.flatMap((state, place): Mark[] => {
    const [before, here] = [columns[place - 1], columns[place]];
    const waiting = pending.filter((one) => one.region === way.region && one.before === state);
    const [nearest] = waiting;
    if (nearest === undefined || before === undefined || here === undefined) return [];
    const x = (before.left + before.w + here.left) / 2;
    const left = (nearest.due - story.now) / Math.max(1, nearest.due - nearest.set);
    const look = nearest.late ? 'timer late' : left < 0.25 ? 'timer soon' : 'timer';
    const [count = '', unit = ''] = spanOf(Math.abs(nearest.due - story.now)).split(' ');
    const room = here.left - before.left - before.w;
    const span = `${count} ${unit}`;
    const words = [
      ...(nearest.late ? ['late'] : []),
      ...(textWidth(span, SMALL) <= room ? [span] : [count, unit]),
    ];
    return [
      {
        what: 'deadline',
        says: nearest.says,
        at: story.now,
        shapes: [
          ...ring(x, y, 9, left, look),
          ...words.map((text, row) =>
            textAt(x, y + 19 + row * 11, cut(text, room, SMALL), {
              size: SMALL,
              anchor: 'middle',
              look: nearest.late ? 'text late' : 'text',
            }),
          ),
        ],
      },
    ];
  });
}

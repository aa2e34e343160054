/** Finds room for labels, so that none covers another: those of the highest rank first, and those without room are left out. */
import type { Box } from './scene.ts';
import { overlap } from './scene.ts';
import { textWidth } from './text.ts';

/** A label on one line beside an instant: right of it, else left of it, in the longest of its wordings that fits. */
export interface LineWish {
  readonly x: number;
  readonly texts: readonly string[];
  readonly rank: number;
  readonly bold?: boolean;
  /** The stretch that it may stand in. */
  readonly within: readonly [number, number];
  /** It belongs to a stretch up to here, and may stand further along it. */
  readonly until?: number;
}

export interface PlacedInLine<Wish> {
  readonly wish: Wish;
  readonly x: number;
  readonly w: number;
  readonly text: string;
}

const BESIDE = 5;
const APART = 7;

export function placeInLine<Wish extends LineWish>(
  wishes: readonly Wish[],
  size: number,
): PlacedInLine<Wish>[] {
  const placed: PlacedInLine<Wish>[] = [];
  const isFree = (x: number, w: number): boolean =>
    placed.every((one) => x >= one.x + one.w + APART || one.x >= x + w + APART);
  for (const wish of byRank(wishes)) {
    const found = wish.texts
      .flatMap((text) => {
        const w = textWidth(text, size, wish.bold);
        const along = placed
          .map((one) => one.x + one.w + APART)
          .filter((x) => x > wish.x && x <= (wish.until ?? wish.x));
        return [wish.x + BESIDE, wish.x - BESIDE - w, ...along].map((x) => ({ wish, x, w, text }));
      })
      .find(({ x, w }) => x >= wish.within[0] && x + w <= wish.within[1] && isFree(x, w));
    if (found) placed.push(found);
  }
  return placed;
}

/** A label of one or more lines on a leader, in the fullest of its wordings that there is room for. */
export interface FlagWish {
  readonly x: number;
  readonly wordings: readonly (readonly string[])[];
  readonly rank: number;
  readonly bold?: boolean;
  /** It is not worth more than so many rows; otherwise all there are. */
  readonly rows?: number;
}

export interface PlacedFlag<Wish> {
  readonly wish: Wish;
  readonly lines: readonly string[];
  /** The row of text that its leader ends at, counted from the point; its other lines stand in the rows nearer to the point. */
  readonly row: number;
  readonly x: number;
  readonly w: number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  readonly size: number;
}

/** No text covers another, and no leader runs through a text. */
export function placeFlags<Wish extends FlagWish>(wishes: readonly Wish[], area: Area): PlacedFlag<Wish>[] {
  let placed: readonly PlacedFlag<Wish>[] = [];
  for (const wish of byRank(wishes)) placed = withOneMore(placed, wish, area) ?? placed;
  return inFull(placed, area);
}

/** All of them, in wordings as short as it takes; what ranks twice as high is not shortened for it. Null: there is no room. */
function withOneMore<Wish extends FlagWish>(
  placed: readonly PlacedFlag<Wish>[],
  wish: Wish,
  area: Area,
): PlacedFlag<Wish>[] | null {
  const settled = new Map(
    placed.filter((flag) => flag.wish.rank > 2 * wish.rank).map((flag) => [flag.wish, [flag.lines]]),
  );
  const all = [...placed.map((flag) => flag.wish), wish].sort((a, b) => b.x - a.x || b.rank - a.rank);
  const most = Math.max(...all.map(({ wordings }) => wordings.length));
  for (let shortened = 0; shortened < most; shortened += 1) {
    const wordingsOf = (one: Wish): Wish['wordings'] =>
      settled.get(one) ?? one.wordings.slice(Math.min(shortened, one.wordings.length - 1));
    const found = sweep(all, area, wordingsOf);
    if (found !== null) return found;
  }
  return null;
}

/** From the right to the left, each in the lowest row: so a leader meets only what was laid to its right. */
function sweep<Wish extends FlagWish>(
  wishes: readonly Wish[],
  area: Area,
  wordingsOf: (wish: Wish) => Wish['wordings'],
): PlacedFlag<Wish>[] | null {
  const boxes: Box[] = [];
  const placed: PlacedFlag<Wish>[] = [];
  for (const wish of wishes) {
    const found = firstFree(wish, wordingsOf(wish), area, boxes);
    if (found === undefined) return null;
    placed.push(found);
    boxes.push(...boxesOf(found));
  }
  return placed;
}

/** Where room is left over, a fuller wording takes it. */
function inFull<Wish extends FlagWish>(placed: readonly PlacedFlag<Wish>[], area: Area): PlacedFlag<Wish>[] {
  const flags = [...placed];
  for (const [index, flag] of placed.entries()) {
    const fuller = flag.wish.wordings.slice(0, flag.wish.wordings.indexOf(flag.lines));
    if (fuller.length === 0) continue;
    const boxes = flags.filter((_, other) => other !== index).flatMap(boxesOf);
    flags[index] = firstFree(flag.wish, fuller, area, boxes) ?? flag;
  }
  return flags;
}

/** In rows: a leader runs from the point, row -1, to the row of its text. */
const boxesOf = ({ wish, lines, row, x, w }: PlacedFlag<FlagWish>): [Box, Box] => [
  { x: x - 3, y: row - lines.length + 1, w: w + APART, h: lines.length },
  { x: wish.x - 2, y: -1, w: 4, h: row + 1.5 },
];

function firstFree<Wish extends FlagWish>(
  wish: Wish,
  wordings: readonly (readonly string[])[],
  { left, right, rows, size }: Area,
  boxes: readonly Box[],
): PlacedFlag<Wish> | undefined {
  // a leader runs up from the point: no further than to what hangs over it
  const roof = Math.min(...boxes.filter((box) => meets(box, wish.x - 2, 4)).map(({ y }) => y));
  for (const lines of wordings) {
    const w = Math.max(...lines.map((text) => textWidth(text, size, wish.bold)));
    // a text left of its leader stands in the way of the leaders that are still to come
    for (const x of [wish.x + BESIDE, wish.x - BESIDE - w]) {
      if (x < left || x + w > right) continue;
      const near = boxes.filter((box) => meets(box, x - 3, w + APART));
      for (let row = lines.length - 1; row < Math.min(rows, wish.rows ?? rows); row += 1) {
        const flag = { wish, lines, row, x, w };
        const [text, leader] = boxesOf(flag);
        if (leader.y + leader.h > roof) break;
        if (!near.some((box) => overlap(box, text))) return flag;
      }
    }
  }
  return undefined;
}

const meets = (box: Box, x: number, w: number): boolean => box.x < x + w && x < box.x + box.w;

const byRank = <Wish extends { rank: number; x: number }>(wishes: readonly Wish[]): Wish[] =>
  [...wishes].sort((a, b) => b.rank - a.rank || a.x - b.x);

/** Puts stretches into as few rows as will hold them side by side; gives the row of each. */
export function packed(stretches: readonly (readonly [number, number])[]): number[] {
  const ends: number[] = [];
  const rows: number[] = stretches.map(() => 0);
  const order = stretches
    .map((_, index) => index)
    .sort((a, b) => (stretches[a]?.[0] ?? 0) - (stretches[b]?.[0] ?? 0));
  for (const index of order) {
    const [from, to] = stretches[index] ?? [0, 0];
    const free = ends.findIndex((end) => end < from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    rows[index] = row;
  }
  return rows;
}

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
}

export interface PlacedInLine<Wish> {
  readonly wish: Wish;
  readonly x: number;
  readonly w: number;
  readonly text: string;
}

const BESIDE = 5;
const APART = 7;

export function placeInLine<Wish extends LineWish>(wishes: readonly Wish[], size: number): PlacedInLine<Wish>[] {
  const placed: PlacedInLine<Wish>[] = [];
  const isFree = (x: number, w: number): boolean =>
    placed.every((one) => x >= one.x + one.w + APART || one.x >= x + w + APART);
  for (const wish of byRank(wishes)) {
    const found = wish.texts
      .flatMap((text) => {
        const w = textWidth(text, size, wish.bold);
        return [wish.x + BESIDE, wish.x - BESIDE - w].map((x) => ({ wish, x, w, text }));
      })
      .find(({ x, w }) => x >= wish.within[0] && x + w <= wish.within[1] && isFree(x, w));
    if (found) placed.push(found);
  }
  return placed;
}

/** A label of one or more lines that hangs on a leader above (or below) its point, in the nearest row that is free. */
export interface FlagWish {
  readonly x: number;
  readonly lines: readonly string[];
  readonly rank: number;
  readonly bold?: boolean;
}

export interface PlacedFlag<Wish> {
  readonly wish: Wish;
  /** The first row of text counted from the point; its further lines stand in the rows nearer to the point. */
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

/** Boxes and leaders in rows: a leader runs from the point, row -1, to the row of its text. */
export function placeFlags<Wish extends FlagWish>(wishes: readonly Wish[], area: Area): PlacedFlag<Wish>[] {
  const placed: PlacedFlag<Wish>[] = [];
  const boxes: Box[] = [];
  for (const wish of byRank(wishes)) {
    const w = Math.max(...wish.lines.map((text) => textWidth(text, area.size, wish.bold)));
    const found = candidates(wish, w, area).find(({ x, row }) => {
      const text = { x: x - 3, y: row - wish.lines.length + 1, w: w + APART, h: wish.lines.length };
      const leader = { x: wish.x - 2, y: -1, w: 4, h: row - wish.lines.length + 2 };
      return boxes.every((box) => !overlap(box, text) && !overlap(box, leader));
    });
    if (!found) continue;
    const { x, row } = found;
    placed.push({ wish, row, x, w });
    boxes.push(
      { x: x - 3, y: row - wish.lines.length + 1, w: w + APART, h: wish.lines.length },
      { x: wish.x - 2, y: -1, w: 4, h: row + 2 },
    );
  }
  return placed;
}

function candidates({ x, lines }: FlagWish, w: number, { left, right, rows }: Area): { x: number; row: number }[] {
  const found: { x: number; row: number }[] = [];
  for (let row = lines.length - 1; row < rows; row += 1) {
    for (const at of [x + BESIDE, x - BESIDE - w]) {
      if (at >= left && at + w <= right) found.push({ x: at, row });
    }
  }
  return found;
}

const byRank = <Wish extends { rank: number; x: number }>(wishes: readonly Wish[]): Wish[] =>
  [...wishes].sort((a, b) => b.rank - a.rank || a.x - b.x);

/** Puts stretches into as few rows as will hold them side by side; gives the row of each. */
export function packed(stretches: readonly (readonly [number, number])[]): number[] {
  const ends: number[] = [];
  const rows: number[] = stretches.map(() => 0);
  const order = stretches.map((_, index) => index).sort((a, b) => (stretches[a]?.[0] ?? 0) - (stretches[b]?.[0] ?? 0));
  for (const index of order) {
    const [from, to] = stretches[index] ?? [0, 0];
    const free = ends.findIndex((end) => end < from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    rows[index] = row;
  }
  return rows;
}

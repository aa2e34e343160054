/**
 * A picture as data: marks made of shapes in units of the viewBox. What draws it knows nothing of what it means, and what it means
 * stands in words beside each mark.
 */

/** How a shape looks: a class of the style sheet in `src/drawing/sceneCss.ts`. */
export type Look = string;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

export interface LineShape {
  readonly is: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly look: Look;
}
export interface RectShape extends Box {
  readonly is: 'rect';
  readonly round?: number;
  readonly look: Look;
  /** Filled with this pattern instead of the look's colour. */
  readonly pattern?: Pattern;
}
export interface CircleShape extends Point {
  readonly is: 'circle';
  readonly r: number;
  readonly look: Look;
}
export interface PathShape {
  readonly is: 'path';
  readonly d: string;
  readonly look: Look;
}
export interface TextShape extends Point {
  readonly is: 'text';
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly look: Look;
  /** As it was measured; the room that was kept for it. */
  readonly w: number;
  readonly bold: boolean;
}
export type Shape = LineShape | RectShape | CircleShape | PathShape | TextShape;

export type Pattern = 'late' | 'gap';

export interface Told {
  /** The whole of it in a sentence; empty for what only carries the others. */
  readonly says: string;
  /** Exercise time it belongs to, ms; the words are told in this order. */
  readonly at?: number;
}

export interface Mark extends Told {
  /** What it shows: `request`, `call`, `state`. */
  readonly what: string;
  /** The subject it stands for, where it stands for one. */
  readonly ref?: string;
  /** What else its shapes stand for, where many lie on one spot. */
  readonly also?: readonly Told[];
  readonly shapes: readonly Shape[];
}

/** Exercise time along a line, ms, and the places of its ends in units of the viewBox. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** How exercise time lies along it, where it has a time axis: what points at it can be told which instant that is. */
  readonly time?: TimeScale;
  /** On a screen that is narrower than this it is moved sideways, and not made smaller. */
  readonly least?: number;
  readonly title: string;
  /** What it shows, in two or three sentences. */
  readonly says: string;
  readonly marks: readonly Mark[];
}

/** The picture in words: every mark's sentence, once, in the order of time. */
export function toldBy({ marks }: Scene): Told[] {
  const once = new Map<string, Told>();
  for (const mark of marks) {
    if (mark.says !== '') once.set(mark.says, mark);
    for (const one of mark.also ?? []) if (one.says !== '') once.set(one.says, one);
  }
  return [...once.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

export const sceneWords = (scene: Scene): string[] => toldBy(scene).map(({ says }) => says);

/** The room that a text takes. */
export function boxOf({ x, y, w, size, anchor }: TextShape): Box {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - w / 2 : x - w;
  return { x: left, y: y - size * 0.8, w, h: size };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

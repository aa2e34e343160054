/** The parts of the day: which is played, how much of the wall it has left, and when what follows comes at this pace. */
import type { Text } from '../../src/contract/act/act.ts';
import type { Scenario } from '../../src/contract/scenario.ts';
import { instant, MINUTE, parseMoment } from '../../src/contract/time.ts';
import type { SeatEntry } from '../../src/contract/view.ts';

export interface Part {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly conduct: string;
  readonly minutes?: number | undefined;
  /** Its stretch of exercise time, in ms, where it is known here. */
  readonly from: number | null;
  readonly to: number | null;
  readonly speed: number | null;
}

/** The scenario as it was opened: it stands in the first entry of whoever may see it all. */
export function openedScenario(entries: readonly SeatEntry[]): Scenario | null {
  return (entries[0]?.with?.['scenario'] as Scenario | undefined) ?? null;
}

/** A moment of a checked scenario, `T+1d6h` or an instant, in ms; null where there is none. */
export const momentMs = (text: string | undefined, startex: number): number | null =>
  text === undefined ? null : parseMoment(text, instant(startex));

/** When play ends, in exercise time: as the scenario says, or as the director has moved it; null where the scenario is not known. */
export function endexOf(entries: readonly SeatEntry[]): number | null {
  const moved = entries.findLast(({ do: verb }) => verb === 'endex.set')?.with?.['at'];
  if (typeof moved === 'string') return Date.parse(moved);
  const scenario = openedScenario(entries);
  return scenario === null ? null : momentMs(scenario.endex, Date.parse(scenario.startex));
}

type Listed = Pick<Part, 'id' | 'conduct' | 'title' | 'minutes'>;

export function partsOf(scenario: Scenario | null, listed: readonly Listed[], startex: number): Part[] {
  if (scenario === null) return listed.map((part) => ({ ...part, from: null, to: null, speed: null }));
  return scenario.agenda.map(({ id, title, conduct, minutes, from, to, speed }) => ({
    id,
    title,
    conduct,
    minutes,
    from: momentMs(from, startex),
    to: momentMs(to, startex),
    speed: speed ?? null,
  }));
}

/** The part that was begun last, and by which entry; null before the first. A move that was closed where it began was never played. */
export function partNow(entries: readonly SeatEntry[]): { readonly id: string; readonly n: number } | null {
  const begun = entries.findLast(
    ({ do: verb, with: fields, at }, index) =>
      verb?.startsWith('conduct.') === true &&
      typeof fields?.['part'] === 'string' &&
      closedTo(entries.slice(index)) !== at,
  );
  return begun === undefined ? null : { id: String(begun.with?.['part']), n: begun.n };
}

/** Until when the move was played that the first entry opened, where it was closed early. */
function closedTo([opened, ...after]: readonly SeatEntry[]): unknown {
  if (opened?.do !== 'conduct.openMove') return null;
  const next = after.find(({ do: verb }) => verb?.startsWith('conduct.'));
  return next?.do === 'conduct.closeMove' ? next.with?.['to'] : null;
}

/** The part that comes after the one that is played. */
export function partAfter(parts: readonly Part[], current: string | null): Part | null {
  const index = parts.findIndex(({ id }) => id === current);
  return parts[index + 1] ?? null;
}

/** How exercise time goes now. */
export interface Going {
  /** In ms. */
  readonly now: number;
  readonly speed: number;
  /** The wall paces it, or would if it were not paused. */
  readonly paced: boolean;
}

/** When parts begin and end on the wall, in ms, the one that is played first; what has no length of its own takes none. */
export interface Pace {
  readonly stretches: ReadonlyMap<string, { readonly begins: number; readonly ends: number }>;
  /** Null: no part says how long it takes. */
  readonly over: number | null;
}

/** How long a part takes in the room, in ms; the clock, where its minutes are not said, as long as its speed has it. */
function lengthOf({ minutes, conduct, from, to, speed }: Part): number {
  if (minutes !== undefined) return minutes * MINUTE;
  return conduct === 'clock' && from !== null && to !== null && speed !== null ? (to - from) / speed : 0;
}

/** `left`: what the current part has left of the wall, in ms. The clock takes as long as it takes at its speed. */
export function paceFrom(
  parts: readonly Part[],
  current: string | null,
  left: number,
  wall: number,
  { now, speed, paced }: Going,
): Pace {
  const at = parts.findIndex(({ id }) => id === current);
  const stretches = new Map<string, { begins: number; ends: number }>();
  let clock = wall;
  for (const [index, part] of parts.slice(Math.max(0, at)).entries()) {
    const isNow = at >= 0 && index === 0;
    const takes = !isNow
      ? lengthOf(part)
      : paced && part.conduct === 'clock' && part.to !== null
        ? Math.max(0, part.to - now) / speed
        : Math.max(0, left);
    stretches.set(part.id, { begins: clock, ends: clock + takes });
    clock += takes;
  }
  const known = parts.some((part) => lengthOf(part) > 0);
  return { stretches, over: known ? clock : null };
}

/** When an instant of exercise time comes on the wall, as far as parts and clock say; null: nothing reaches it. */
export function wallOf(
  parts: readonly Part[],
  pace: Pace,
  at: number,
  wall: number,
  { now, speed, paced }: Going,
): number | null {
  if (at < now) return null;
  const part = parts.find(
    ({ id, from, to }) => pace.stretches.has(id) && from !== null && to !== null && from <= at && at <= to,
  );
  const stretch = part === undefined ? undefined : pace.stretches.get(part.id);
  if (part === undefined || stretch === undefined)
    return parts.length === 0 && paced ? wall + (at - now) / speed : null;
  // the window of a move is played when it is closed
  if (part.conduct !== 'clock') return stretch.ends;
  const from = Math.max(now, part.from ?? now);
  const share = part.to === null || part.to <= from ? 1 : (at - from) / (part.to - from);
  return stretch.begins + Math.max(0, share) * (stretch.ends - stretch.begins);
}

/** The kind of a part of the agenda that a state of *conduct* is; null where it is none, as between parts. */
export function kindOf(conduct: string): string | null {
  if (conduct === 'discussion' || conduct === 'clock') return conduct;
  return conduct.startsWith('move.') ? 'moves' : null;
}

/** The parts as they are played: time can be conducted otherwise by hand than the agenda has it for the part that is played. */
export function asPlayed(
  parts: readonly Part[],
  current: string | null,
  kind: string | null,
): readonly Part[] {
  return kind === null
    ? parts
    : parts.map((part) => (part.id === current ? { ...part, conduct: kind } : part));
}

type Timed = Pick<SeatEntry, 'do' | 'by' | 'wall'>;

/**
 * How long the room has been at something that began with the first of these entries, in ms of the wall. What the director paused
 * does not count, nor a real emergency, nor what was played on a branch that was left; a clock that braked does: people go on.
 */
export function spentSince(entries: readonly Timed[], wall: number): number {
  let spent = 0;
  let stands = false;
  let last: number | null = null;
  for (const { do: verb, by, wall: at } of entries) {
    if (at === undefined) continue;
    const now = Date.parse(at);
    if (last !== null && !stands && verb !== 'exercise.forked') spent += Math.max(0, now - last);
    last = now;
    if (verb === 'exercise.freeze' || (verb === 'exercise.pause' && by === 'director')) stands = true;
    if (verb === 'exercise.resume') stands = false;
  }
  return last === null || stands ? spent : spent + Math.max(0, wall - last);
}

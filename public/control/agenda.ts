/** The parts of the day: which is played, how much of the wall it has left, and when what follows comes at this pace. */
import type { Text } from '../../src/contract/act/act.ts';
import type { Scenario } from '../../src/contract/scenario.ts';
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

const units: Readonly<Record<string, number>> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
};

/** A moment of a checked scenario, `T+1d6h` or an instant, in ms; null where there is none. */
export function momentMs(text: string | undefined, startex: number): number | null {
  if (text === undefined) return null;
  if (!text.startsWith('T+')) return Date.parse(text);
  const parts = [...text.slice(2).matchAll(/(\d+)([wdhms])/g)];
  return parts.reduce((at, [, count, unit]) => at + Number(count) * (units[unit ?? ''] ?? 0), startex);
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

/** The part that was begun last, and by which entry; null before the first. */
export function partNow(entries: readonly SeatEntry[]): { readonly id: string; readonly n: number } | null {
  const begun = entries.findLast(
    ({ do: verb, with: fields }) =>
      verb?.startsWith('conduct.') === true && typeof fields?.['part'] === 'string',
  );
  return begun === undefined ? null : { id: String(begun.with?.['part']), n: begun.n };
}

/** The part that comes after the one that is played. */
export function partAfter(parts: readonly Part[], current: string | null): Part | null {
  const index = parts.findIndex(({ id }) => id === current);
  return parts[index + 1] ?? null;
}

export interface Pace {
  /** When each part to come begins, and when all is over, on the wall in ms. */
  readonly begins: ReadonlyMap<string, number>;
  readonly over: number | null;
}

/** What has no length of its own takes none. `left`: what the current part has left of the wall, in ms. */
export function paceFrom(parts: readonly Part[], current: string | null, left: number, wall: number): Pace {
  const at = parts.findIndex(({ id }) => id === current);
  const begins = new Map<string, number>();
  let clock = wall + Math.max(0, left);
  for (const part of parts.slice(at + 1)) {
    begins.set(part.id, clock);
    clock += (part.minutes ?? 0) * 60_000;
  }
  return { begins, over: parts.some(({ minutes }) => minutes !== undefined) ? clock : null };
}

/** When an instant of exercise time comes on the wall, as far as the parts say; null: none of them reaches it. */
export function wallOf(parts: readonly Part[], pace: Pace, at: number): number | null {
  const part = parts.find(({ from, to }) => from !== null && to !== null && from <= at && at <= to);
  const begins = part === undefined ? undefined : pace.begins.get(part.id);
  if (part === undefined || begins === undefined || part.from === null || part.to === null) return null;
  if (part.conduct !== 'clock') return begins;
  const share = part.to === part.from ? 0 : (at - part.from) / (part.to - part.from);
  return begins + share * (part.minutes ?? 0) * 60_000;
}

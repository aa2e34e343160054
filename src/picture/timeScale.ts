/** Exercise time along a line: where an instant lies, and which ticks there is room for. It goes from minutes to years. */
import type { TimeScale } from './scene.ts';
import { textWidth } from './text.ts';
import { DAY, HOUR, MINUTE, months, timeOfDay, weekdayOf } from './words.ts';

export const xOf = ({ from, to, left, right }: TimeScale, at: number): number =>
  left + ((Math.min(Math.max(at, from), to) - from) / (to - from)) * (right - left);

export const isInside = ({ from, to }: TimeScale, at: number): boolean => from <= at && at <= to;

/** Whether a stretch of time shows at all. */
export const touches = ({ from, to }: TimeScale, begins: number, ends: number): boolean =>
  begins <= to && from <= ends;

export interface Tick {
  readonly at: number;
  readonly label: string;
}

interface Step {
  readonly ms: number;
  /** Set for steps of months. */
  readonly months?: number;
  readonly label: (at: number) => string;
  /** Which of the greater units stands above it. */
  readonly above: 'day' | 'month' | 'year' | null;
}

const month = (at: number): string => months[new Date(at).getUTCMonth()] ?? '';
const dayNumber = (at: number): string => String(new Date(at).getUTCDate());
const year = (at: number): string => String(new Date(at).getUTCFullYear());
const clock = (minutes: number): Step => ({ ms: minutes * MINUTE, label: timeOfDay, above: 'day' });
const days = (count: number, label = dayNumber): Step => ({ ms: count * DAY, label, above: 'month' });

const steps: readonly Step[] = [
  ...[1, 5, 10, 15, 30, 60, 120, 180, 360, 720].map(clock),
  days(1, (at) => weekdayOf(at).split(' ').slice(0, 2).join(' ')),
  days(1),
  days(2),
  days(7),
  days(14),
  ...[1, 3, 6].map((count): Step => ({ ms: count * 28 * DAY, months: count, label: month, above: 'year' })),
  ...[1, 2, 5].map((count): Step => ({
    ms: count * 365 * DAY,
    months: 12 * count,
    label: year,
    above: null,
  })),
];

const aboveLabels = {
  day: (at: number) => weekdayOf(at),
  month: (at: number) => `${month(at)} ${year(at)}`,
  year,
};

const GAP = 10;

/** Two rows of ticks: the finest that there is room for, and above it the day, month or year that each belongs to. */
export function ticksFor(scale: TimeScale, size: number): { above: Tick[]; below: Tick[] } {
  const perMs = (scale.right - scale.left) / (scale.to - scale.from);
  const fits = (step: Step): boolean => {
    const widest = Math.max(...instants(scale, step, 24).map((at) => textWidth(step.label(at), size)), 0);
    return step.ms * perMs >= widest + GAP;
  };
  const step = steps.find(fits) ?? steps.at(-1);
  if (step === undefined) return { above: [], below: [] };
  const below = instants(scale, step, 400).map((at) => ({ at, label: step.label(at) }));
  return { above: step.above === null ? [] : aboveTicks(scale, step.above, size), below };
}

function instants({ from, to }: TimeScale, step: Step, most: number): number[] {
  const found: number[] = [];
  if (step.months === undefined) {
    // weeks begin on Mondays; 1 January 1970 was a Thursday
    const shift = step.ms >= 7 * DAY ? 4 * DAY : 0;
    const first = Math.ceil((from - shift) / step.ms) * step.ms + shift;
    for (let at = first; at <= to && found.length < most; at += step.ms) found.push(at);
    return found;
  }
  const start = new Date(from);
  const base = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step.months) * step.months;
  for (let count = base; found.length < most; count += step.months) {
    const at = Date.UTC(Math.floor(count / 12), count % 12, 1);
    if (at > to) break;
    if (at >= from) found.push(at);
  }
  return found;
}

/** The first stands at the left edge, so that it is always said where one is. */
function aboveTicks(scale: TimeScale, unit: keyof typeof aboveLabels, size: number): Tick[] {
  const label = aboveLabels[unit];
  const step: Step =
    unit === 'day'
      ? { ms: DAY, label, above: null }
      : { ms: HOUR, months: unit === 'month' ? 1 : 12, label, above: null };
  const ticks: Tick[] = [];
  let free = -Infinity;
  const wanted = instants(scale, step, 4000);
  const next = wanted[0] ?? Infinity;
  const first = { at: scale.from, label: label(scale.from) };
  const room = next === Infinity || xOf(scale, next) - scale.left >= textWidth(first.label, size) + GAP;
  for (const tick of [...(room ? [first] : []), ...wanted.map((at) => ({ at, label: label(at) }))]) {
    const x = xOf(scale, tick.at);
    const right = x + textWidth(tick.label, size);
    if (x < free || right > scale.right) continue;
    ticks.push(tick);
    free = right + GAP;
  }
  return ticks;
}

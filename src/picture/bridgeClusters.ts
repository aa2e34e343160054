/** What happens on one side of the bridge, gathered where it lies too close to tell apart. */
import type { Frame } from './bridgeFrame.ts';
import type { Happening } from './happenings.ts';
import type { FlagWish } from './place.ts';
import type { Mark, Shape, TimeScale } from './scene.ts';
import { diamond, rect } from './shapes.ts';
import { coursesOf } from './story.ts';
import { SIZE, cut } from './text.ts';
import { xOf } from './timeScale.ts';

const CLOSE = 9;
const WIDEST = 26;
const SPREAD = 2.5;
/** So many marks of a cluster stand beside one another; of more, those that lie on one spot share a mark. */
const BESIDE = 11;
const SPOT = 5;

export interface Cluster extends FlagWish {
  readonly look: string;
  readonly of: readonly Happening[];
}

/** Happenings that lie too close to tell apart share one label, which says how many more there are; each keeps its mark. */
export function clustered(frame: Frame, mine: readonly Happening[], first: boolean): Cluster[] {
  const groups: { x: number; last: number; of: Happening[] }[] = [];
  for (const one of [...mine].sort((a, b) => a.at - b.at)) {
    const x = xOf(frame.scale, one.at);
    const group = groups.at(-1);
    if (group && x - group.last < CLOSE && x - group.x < WIDEST) {
      group.of.push(one);
      group.last = x;
    } else groups.push({ x, last: x, of: [one] });
  }
  // which incident it is about is said where there is more than one to tell apart
  const several = frame.incident === null && coursesOf(frame.story, 'incident').length > 1;
  return groups.map(({ x, of }) => {
    // what both sides were told is written once, on the first side
    const told = of.filter(({ side, kind }) => kind !== 'inject' || side !== null || first);
    const together = countBy(told, ({ at }) => at);
    // of what weighs the same, the instant at which most happens
    const busy = ({ at }: Happening): number => together.get(at) ?? 0;
    const [lead, ...others] = [...told].sort((a, b) => b.rank - a.rank || busy(b) - busy(a));
    const more = others.length === 0 ? '' : ` +${others.length}`;
    const lengths: readonly [number, ...number[]] = frame.narrow ? [150, 90] : [320, 190, 120];
    const about = !several || lead === undefined || lead.about === '' ? '' : `, ${lead.about}`;
    // as many wordings for each, since they are shortened step by step together
    const wordings =
      lead === undefined
        ? []
        : [
            [`${cut(`${lead.label}${about}`, lengths[0], SIZE)}${more}`],
            ...lengths.map((most) => [`${cut(lead.label, most, SIZE)}${more}`]),
          ];
    return {
      x,
      of,
      wordings,
      rank: (lead?.rank ?? 0) + Math.min(others.length, 3) / 4,
      look: lead?.kind === 'private' ? 'text soft' : 'text',
      ...(lead?.kind === 'private' ? { rows: 3 } : {}),
    };
  });
}

function countBy<T, K>(of: readonly T[], key: (one: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const one of of) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

/** Marks that lie on one another are set a little apart, so that one sees that there are several. */
export function clusterMarks(
  { of, x }: Cluster,
  scale: TimeScale,
  y: number,
  label: readonly Shape[],
): Mark[] {
  if (of.length > BESIDE) return spotMarks(of, scale, y, label);
  let free = x;
  return of.map((one, index): Mark => {
    const at = Math.max(xOf(scale, one.at), free);
    free = at + SPREAD;
    return {
      what: one.kind,
      at: one.at,
      says: one.says,
      shapes: [...(index === 0 ? label : []), happeningShape(one, at, y)],
    };
  });
}

/** One mark for all of a kind that lie on a spot; it stands for each with its sentence. */
function spotMarks(of: readonly Happening[], scale: TimeScale, y: number, label: readonly Shape[]): Mark[] {
  const spots = new Map<string, Happening[]>();
  for (const one of of) {
    const spot = `${Math.round(xOf(scale, one.at) / SPOT)} ${one.kind}`;
    const here = spots.get(spot);
    if (here) here.push(one);
    else spots.set(spot, [one]);
  }
  return [...spots.values()].flatMap(([first, ...also], index): Mark[] =>
    first === undefined
      ? []
      : [
          {
            what: first.kind,
            at: first.at,
            says: first.says,
            also,
            shapes: [...(index === 0 ? label : []), happeningShape(first, xOf(scale, first.at), y)],
          },
        ],
  );
}

function happeningShape({ kind }: Happening, x: number, y: number): Shape {
  switch (kind) {
    case 'inject':
      return diamond(x, y, 5, 'inject');
    case 'open':
      return rect(x - 4, y - 4, 8, 8, 'open-act');
    case 'private':
      return { is: 'circle', x, y, r: 3.5, look: 'private-act' };
  }
}

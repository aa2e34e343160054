/** Arcs over a row of places: each at a height of its own where they would meet, and at ports of its own where several begin or end. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** Turns at which it was taken. */
  readonly turns: readonly number[];
  readonly taken: boolean;
}

interface PlacedArc extends Arc {
  /** 0 is the lowest. */
  readonly level: number;
  /** Where on its places it begins and ends, from -1 to 1. */
  readonly leaves: number;
  readonly arrives: number;
}

/** The shorter an arc, the lower it runs; no two on one level share a stretch. */
export function arcLevels(arcs: readonly Arc[], places: number): PlacedArc[] {
  const order = [...arcs].sort((a, b) => reach(a) - reach(b) || least(a) - least(b) || a.to - b.to);
  const levels: Arc[][] = [];
  const levelOf = new Map<Arc, number>();
  for (const arc of order) {
    const free = levels.findIndex((level) => level.every((other) => apart(arc, other)));
    const level = free < 0 ? levels.length : free;
    (levels[level] ??= []).push(arc);
    levelOf.set(arc, level);
  }
  const ports = new Map<string, number>();
  for (let place = 0; place < places; place += 1) {
    const ends = arcs
      .flatMap((arc) => [
        ...(arc.from === place
          ? [{ key: `${key(arc)} leaves`, other: arc.to, level: levelOf.get(arc) ?? 0 }]
          : []),
        ...(arc.to === place
          ? [{ key: `${key(arc)} arrives`, other: arc.from, level: levelOf.get(arc) ?? 0 }]
          : []),
      ])
      // those to the left stand left, the lower ones further out, so that none crosses another
      .sort((a, b) => side(a, place) - side(b, place) || (a.level - b.level) * side(a, place) * -1);
    ends.forEach((end, index) => {
      ports.set(end.key, ends.length === 1 ? 0 : (2 * index) / (ends.length - 1) - 1);
    });
  }
  return order.map((arc) => ({
    ...arc,
    level: levelOf.get(arc) ?? 0,
    leaves: ports.get(`${key(arc)} leaves`) ?? 0,
    arrives: ports.get(`${key(arc)} arrives`) ?? 0,
  }));
}

const key = ({ from, to }: Arc): string => `${from}-${to}`;
const reach = ({ from, to }: Arc): number => Math.abs(to - from);
const least = ({ from, to }: Arc): number => Math.min(from, to);
const most = ({ from, to }: Arc): number => Math.max(from, to);
const side = ({ other }: { other: number }, place: number): number => (other < place ? -1 : 1);
const apart = (a: Arc, b: Arc): boolean => most(a) <= least(b) || most(b) <= least(a);

/** The right name that was probably meant, if one is near enough to be worth proposing; of names that differ in a number alone, none. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const [first, second] = nearestNames(written, names, 2);
  if (first === undefined || second === undefined || sameNumber(written, first)) return first;
  return inNumberAlone(written, first) && inNumberAlone(written, second) ? undefined : first;
}

const inNumberAlone = (a: string, b: string): boolean =>
  plainName(a).replace(/\d+/g, '0') === plainName(b).replace(/\d+/g, '0');

/** `INJ-1` for `INJ-01`. */
const sameNumber = (a: string, b: string): boolean => withoutZeros(a) === withoutZeros(b);
const withoutZeros = (name: string): string => plainName(name).replace(/(?<!\d)0+(?=\d)/g, '');

/** The names that were probably meant, the nearest first. */
export function nearestNames(written: string, names: readonly string[], most: number): string[] {
  const plain = plainName(written);
  if (plain === '' || plain.length > longest) return [];
  const all = plainNames(names);
  const near = all.flatMap(({ name, as }) => {
    const distance = withoutZeros(name) === withoutZeros(written) ? 0 : nameDistance(plain, as);
    return distance <= allowed(plain, as) ? [{ name, distance }] : [];
  });
  if (near.length === 0) return onlyBeginning(plain, all);
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

const longest = 64;

/** How many slips two names may be apart: none in names of one or two letters, three at most. */
function allowed(written: string, name: string): number {
  const length = Math.min(written.length, name.length);
  return length < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(length / 3)));
}

/** The name without what people vary: capitals, hyphens, quotes of every kind, full-width signs. */
export function plainName(name: string): string {
  return name
    .slice(0, longest * 2)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:'"`\u2010-\u201f\u00ab\u00bb\u300c-\u300f\u200b-\u200f\ufeff]/g, '');
}

interface Plain {
  readonly name: string;
  readonly as: string;
}

/** Kept for a list that is looked through again and again. */
const kept = new WeakMap<readonly string[], readonly Plain[]>();

function plainNames(names: readonly string[]): readonly Plain[] {
  const plain = kept.get(names) ?? names.map((name) => ({ name, as: plainName(name) }));
  kept.set(names, plain);
  return plain;
}

/** The one name that begins as written, if there is exactly one: 'vice' for 'vice-ministerial'. */
function onlyBeginning(plain: string, names: readonly Plain[]): string[] {
  const longer = names.filter(({ as }) => plain.length > 2 && as.startsWith(plain));
  return longer.length === 1 ? longer.map(({ name }) => name) : [];
}

/** Damerau-Levenshtein: letters added, left out, changed, or two neighbours swapped. */
export function nameDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? Infinity;
}

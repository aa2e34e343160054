/** Makes a failing list as short as it can be: leaves out halves, then quarters, down to single deeds, while it still fails. */

export function shorten<T>(
  list: readonly T[],
  fails: (shorter: readonly T[]) => boolean,
  mostTries = 200,
): readonly T[] {
  let shortest = list;
  let tries = 0;
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < shortest.length && tries < mostTries;) {
      const shorter = [...shortest.slice(0, from), ...shortest.slice(from + size)];
      tries += 1;
      if (fails(shorter)) shortest = shorter;
      else from += size;
    }
  }
  return shortest;
}

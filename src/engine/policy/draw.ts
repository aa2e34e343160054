/** Draws by key: what a policy decides on one duty depends on nothing but the seed, the side and the duty. */

/** One of some names by their weights; those without a weight are not drawn. Undefined when none has any. */
export function pick(
  names: readonly string[],
  weights: Readonly<Record<string, number>>,
  drawn: number,
): string | undefined {
  const weighed = names
    .map((name) => ({ name, weight: weights[name] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  let left = drawn * sum;
  for (const { name, weight } of weighed) {
    if (left < weight) return name;
    left -= weight;
  }
  return weighed.at(-1)?.name;
}

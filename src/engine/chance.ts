/**
 * Chance is drawn by key (design §4): f(seed, purpose, subject, attempt). There is no stream, so one more draw, or a person's act,
 * shifts nothing else, and studies and forks compare like with like.
 */

/** A number in [0, 1) that depends on its key alone. */
export function chance(seed: number, purpose: string, subject: string, attempt: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const part of [purpose, subject, String(attempt)]) {
    for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0xff, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** A whole number of minutes between two durations, ms. */
export function chanceBetween(least: number, most: number, drawn: number): number {
  const minutes = Math.floor(((most - least) / 60_000 + 1) * drawn);
  return Math.min(most, least + minutes * 60_000);
}

/** A name as it stands in draws, with each side by its place in the agreement instead of its id. */
export function placed(name: string, sides: readonly string[]): string {
  const anySide = new RegExp(`\\b(${sides.join('|')})\\b`, 'g');
  return name.replace(anySide, (side) => String(sides.indexOf(side)));
}

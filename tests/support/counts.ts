/** How many seeded cases a test tries: the small count with `npm test`, the full one with `npm run test:full`. */
export function full(small: number, fullCount: number): number {
  return process.env['HOTLINE_FULL'] === '1' ? fullCount : small;
}

/** The instants at which something happened that the seat of a picture was shown. */
import type { PictureSource } from '../../src/contract/picture.ts';

export function previousInstant({ seen, startex }: PictureSource, at: number): number {
  const found = seen.findLast((entry) => Date.parse(entry.at) < at);
  return Date.parse(found?.at ?? startex);
}

export function nextInstant({ seen, now }: PictureSource, at: number): number {
  const found = seen.find((entry) => Date.parse(entry.at) > at);
  return Date.parse(found?.at ?? now);
}

/** What chance says to a side about one of its duties. */
import { chance, placed } from '../chance.ts';
import type { Desk, Duty } from './duty.ts';

/** Sides count by their place in the agreement: exchange them, and their draws are exchanged with them. */
export function dutyDraw(
  { me, profile }: Pick<Desk, 'me' | 'profile'>,
  seed: number,
  what: string,
  { key, round }: Pick<Duty, 'key' | 'round'>,
): number {
  const sides = Object.keys(profile.parties);
  return chance(seed, `${sides.indexOf(me)} ${what}`, placed(key, sides), round);
}

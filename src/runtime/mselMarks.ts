/**
 * What has changed of the MSEL since an earlier answer: the states that were last told are kept by their marks. Whoever comes with a mark
 * that is not known any more is told all of it. A mark says nothing of how long the log is.
 */
import type { Msel } from '../contract/live/asked.ts';
import type { State } from '../engine/state.ts';
import { mselOf, mselStateOf, sameMsel } from './msel.ts';
import type { MselState } from './msel.ts';
import type { Surroundings } from './surroundings.ts';

const MOST_KEPT = 16;
const MARK_BYTES = 9;

export type MselSince = (state: State, since?: string) => Msel;

export function mselMarks({ random }: Pick<Surroundings, 'random'>): MselSince {
  const kept = new Map<string, MselState>();
  const markOf = (now: MselState): string => {
    const known = [...kept].find(([, state]) => sameMsel(state, now));
    if (known !== undefined) return known[0];
    const mark = Buffer.from(random(MARK_BYTES)).toString('base64url');
    kept.set(mark, now);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return mark;
  };
  return (state, since) => {
    const before = since === undefined ? undefined : kept.get(since);
    return { mark: markOf(mselStateOf(state)), rows: mselOf(state, before) };
  };
}

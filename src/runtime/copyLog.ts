/**
 * A new log with another's lines up to an entry, then the entry that says so; the answers that were given go with them, and where the
 * clock brakes.
 */
import type { WallInstant } from '../contract/time.ts';
import { step } from '../engine/step.ts';
import type { Store } from '../store/store.ts';
import { brakesKept, brakesPut } from './keptBrakes.ts';
import { seal } from './seal.ts';
import { standingOf } from './shelter.ts';
import type { Surroundings } from './surroundings.ts';

/** Lines copied into a branch in one commit. */
const COPIED_AT_ONCE = 2_000;

interface CopyPorts {
  readonly store: Store;
  readonly surroundings: Surroundings;
  /** The fingerprint of the machines that play. */
  readonly machines: string;
}

export async function copyLog(
  { store, surroundings, machines }: CopyPorts,
  from: string,
  to: string,
  seq: number,
): Promise<void> {
  const wall = surroundings.wall();
  const lines = await store.lines(from, 0, seq + 1);
  for (let at = 0; at < lines.length; at += COPIED_AT_ONCE) {
    const some = lines.slice(at, at + COPIED_AT_ONCE);
    await store.commit({ exercise: to, append: { expected: at, lines: some } });
  }
  const begun = await standingOf(store, to, machines);
  if ('readOnly' in begun) throw new Error(begun.readOnly);
  const { state, hash } = begun.standing;
  const forked = step(state, {
    at: state.now,
    wall: wall as WallInstant,
    by: { seat: 'engine' },
    do: 'exercise.fork',
    with: { parent: from, seq, hash },
  });
  if ('refusal' in forked) throw new Error(forked.refusal.message);
  const answers = await store.records(from, 'command');
  const brakes = await brakesKept(store, from);
  await store.commit({
    exercise: to,
    append: { expected: lines.length, lines: [seal(forked.entry, hash).line] },
    put: [
      ...[...answers].map(([key, value]) => ({ kind: 'command', key, value })),
      ...(brakes === null ? [] : [brakesPut(brakes)]),
    ],
  });
}

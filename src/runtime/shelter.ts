/**
 * From the store to a playing exercise and back (design §3, §4): its log replayed from the last snapshot, and what stands beside it.
 * One that ran when the program went down comes back paused at its clock mark; nothing fires before the director resumes.
 */
import { journalEntrySchema } from '../contract/journal.ts';
import type { Entry } from '../contract/entry.ts';
import { openingSchema } from '../contract/opening.ts';
import { instant, parseInstant } from '../contract/time.ts';
import type { WallInstant } from '../contract/time.ts';
import { peek } from '../engine/agenda.ts';
import { lifeOf } from '../engine/look.ts';
import { replayNext } from '../engine/replay.ts';
import { loadState } from '../engine/snapshot.ts';
import type { Opening, State } from '../engine/state.ts';
import { step } from '../engine/step.ts';
import type { Store } from '../store/store.ts';
import type { Kept } from './authority.ts';
import { brakesKept } from './keptBrakes.ts';
import type { Standing } from './ledger.ts';
import { GENESIS, seal, unseal } from './seal.ts';
import type { Snapshot } from './snapshotPut.ts';
import { speedIn } from './pace.ts';

export type Sheltered = { readonly kept: Kept } | { readonly readOnly: string };

/** Reads an exercise's log back. What can no longer be played, because other machines made it or it was altered, can be read. */
export async function reopen(store: Store, log: string, machines: string, wall: number): Promise<Sheltered> {
  const begun = await standingOf(store, log, machines);
  if ('readOnly' in begun) return begun;
  const answered = await store.records(log, 'command');
  const rows = [...(await store.records(log, 'journal'))].sort(([a], [b]) => (a < b ? -1 : 1));
  const journal = rows.map(([, row]) => journalEntrySchema.parse(JSON.parse(row)));
  const mark = (await store.records(log, 'clock')).get('mark');
  const { standing, speed } = await pausedAt(store, log, begun, mark, wall);
  const at = instant(Math.max(standing.state.now, markIn(mark)));
  const brakes = await brakesKept(store, log);
  return { kept: { standing, resumed: { at, speed, brakes }, answered, journal } };
}

interface Replayed {
  readonly standing: Standing;
  readonly speed: number;
}

/** Where a log stands, from its last snapshot on. */
export async function standingOf(
  store: Store,
  log: string,
  machines: string,
): Promise<Replayed | { readOnly: string }> {
  const saved = (await store.records(log, 'snapshot')).get('last');
  const from =
    saved === undefined ? null : await fromSnapshot(store, log, JSON.parse(saved) as Snapshot, machines);
  return follow(store, log, from);
}

/** The state that a snapshot holds, when it is one of these machines and of this very log. */
async function fromSnapshot(
  store: Store,
  log: string,
  snapshot: Snapshot,
  machines: string,
): Promise<Replayed | null> {
  const { seq } = snapshot.state;
  if (snapshot.machines !== machines) return null;
  const [last] = await store.lines(log, seq - 1, seq);
  if (!last?.endsWith(`"hash":"${snapshot.hash}"}`)) return null;
  const [first = ''] = await store.lines(log, 0, 1);
  const opened = unseal(first, GENESIS, 0);
  if ('fault' in opened) return null;
  const opening = opened.entry.with as unknown as Opening;
  const usesPolicies = snapshot.state.cast.some(([, { by }]) => by === 'policy');
  const before = usesPolicies ? entriesIn(await store.lines(log, 0, seq)) : [];
  const state = loadState(snapshot.state, opening, before);
  return { standing: { state, hash: snapshot.hash }, speed: snapshot.speed };
}

const entriesIn = (lines: readonly string[]): Entry[] => lines.map((line) => JSON.parse(line) as Entry);

/** Replays what comes after a state; the whole log when there is none. */
async function follow(
  store: Store,
  log: string,
  from: Replayed | null,
): Promise<Replayed | { readOnly: string }> {
  let state: State | null = from?.standing.state ?? null;
  let hash = from?.standing.hash ?? GENESIS;
  let speed = from?.speed ?? 1;
  for (const line of await store.lines(log, state?.seq ?? 0)) {
    const seq = state?.seq ?? 0;
    const opened = unseal(line, hash, seq);
    if ('fault' in opened) return { readOnly: opened.fault };
    if (seq === 0 && !openingSchema.safeParse(opened.entry.with).success)
      return { readOnly: 'Its scenario or agreement has a format that this version does not read.' };
    const replayed = replayNext(state, opened.entry);
    if ('divergence' in replayed)
      return { readOnly: `Other machines made it: at entry ${seq}, ${replayed.divergence.message}` };
    ({ state } = replayed);
    ({ hash } = opened);
    speed = speedIn(opened.entry.do, opened.entry.with) ?? speed;
  }
  return state === null ? { readOnly: 'Its log is empty.' } : { standing: { state, hash }, speed };
}

const markIn = (mark: string | undefined): number => {
  const { at } = JSON.parse(mark ?? '{"at":""}') as { at: string };
  return parseInstant(at) ?? Number.NEGATIVE_INFINITY;
};

/** Pauses what ran, at its clock mark: not before its last entry, and not after what is due next. */
async function pausedAt(
  store: Store,
  log: string,
  from: Replayed,
  mark: string | undefined,
  wall: number,
): Promise<Replayed> {
  const { state, hash } = from.standing;
  if (lifeOf(state, 'exercise') !== 'running') return from;
  const next = peek(state.agenda)?.at ?? Number.POSITIVE_INFINITY;
  const at = instant(Math.min(next, Math.max(state.now, markIn(mark))));
  const paused = step(state, {
    at,
    by: { seat: 'engine' },
    do: 'exercise.pause',
    refs: {},
    with: { reason: 'The program was started again.' },
    wall: wall as WallInstant,
  });
  if ('refusal' in paused)
    throw new Error(`A running exercise could not be paused: ${paused.refusal.message}`);
  const sealed = seal(paused.entry, hash);
  await store.commit({ exercise: log, append: { expected: state.seq, lines: [sealed.line] } });
  return { ...from, standing: { state: paused.next, hash: sealed.hash } };
}

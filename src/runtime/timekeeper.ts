/**
 * The clock of the room for one exercise (design §3): what comes due is decided at its own instant, never later and never twice.
 * Paced, one due thing after the other as the wall reaches it; in a hurry (run until, step, next, the window of a move), one slice
 * after the other as fast as the machine can. It brakes by itself, and after a gap it pauses instead of catching up.
 */
import type { Refusal } from '../contract/entry.ts';
import { brakeNames } from '../contract/live/command.ts';
import type { Brake } from '../contract/live/command.ts';
import { instant, iso } from '../contract/time.ts';
import type { Instant, WallInstant } from '../contract/time.ts';
import { peek } from '../engine/agenda.ts';
import { lifeOf, statesOf } from '../engine/look.ts';
import type { State } from '../engine/state.ts';
import type { Accepted } from '../engine/step.ts';
import { NEAR_MS, nextOwed } from './brakes.ts';
import { dueBy } from './dueBy.ts';
import { engineDoes } from './engineDoes.ts';
import type { Ledger } from './ledger.ts';
import { goingOf, instantAt, LONGEST_GAP_MS, speedIn, untilMs } from './pace.ts';
import type { Clock, Going } from './pace.ts';
import { sliceOf } from './sliceOf.ts';
import type { Until } from './sliceOf.ts';
import type { Surroundings } from './surroundings.ts';

/** Kept beside the log, at least this often while the clock runs. */
export const MARK_EVERY_MS = 1_000;
/** How long the clock rests after something could not be saved, before it decides it again. */
const AGAIN_AFTER_MS = 1_000;

export interface ClockNow {
  readonly at: Instant;
  readonly speed: number;
  readonly going: Going;
  /** It is run forward without waiting for the wall, to here; null: until something stops it. */
  readonly hurry: { readonly to: Instant | null } | null;
  readonly brakes: readonly Brake[];
}

export interface Timekeeper {
  readonly now: () => ClockNow;
  /** Everything that has come due by now, as steps from the state; and the instant at which an act would be now. */
  readonly catchUp: () => {
    readonly steps: readonly Accepted[];
    readonly state: State;
    readonly at: Instant;
  };
  /** Looks again how time goes, after entries were taken. */
  readonly retime: (steps: readonly Accepted[]) => void;
  /** Goes forward without waiting for the wall, and is paused then; a refusal says why it cannot. */
  readonly hurry: (until: Until) => Refusal | null;
  readonly setBrakes: (brakes: readonly Brake[]) => void;
  /** What was decided was not saved: time goes as the saved state says, at the speed that is saved. */
  readonly drop: (speed: number) => void;
  /** Nothing fires any more. */
  readonly stop: () => void;
}

export interface TimekeeperPorts {
  readonly ledger: Ledger;
  readonly surroundings: Surroundings;
  /** The clock changed otherwise than by going on. */
  readonly changed: () => void;
  /** A hurry was stopped by what the engine refused. */
  readonly stopped: (refusal: Refusal) => void;
}

export interface Resumed {
  readonly at: Instant;
  readonly speed: number;
  /** Where the clock brakes; null: as in the beginning, everywhere. */
  readonly brakes: readonly Brake[] | null;
}

export function keepTime(
  from: Resumed,
  { ledger, surroundings, changed, stopped }: TimekeeperPorts,
): Timekeeper {
  const monotonic = () => surroundings.monotonic();
  let clock: Clock = { mark: { at: from.at, monotonic: monotonic() }, speed: from.speed, runs: false };
  let brakes: ReadonlySet<Brake> = new Set(from.brakes ?? brakeNames);
  let hurry: { readonly until: Until | 'window'; readonly pauses: boolean } | null = null;
  const warned = new Set<string>();
  let beat = { monotonic: monotonic(), wall: surroundings.wall() };
  let takeOff = (): void => undefined;
  let isOver = false;
  let markedAt = monotonic();
  let restsUntil = monotonic();
  let told = '';

  const going = (): Going => goingOf(ledger.state());
  const wall = (): WallInstant => surroundings.wall() as WallInstant;

  /** The exercise instant now. Where the machine slept, it is still the instant at which it fell asleep. */
  const look = (): { at: Instant; slept: boolean } => {
    const gap = Math.max(monotonic() - beat.monotonic, surroundings.wall() - beat.wall);
    const slept = clock.runs && gap > LONGEST_GAP_MS;
    const at = instantAt(clock, slept ? beat.monotonic : monotonic());
    return { at: instant(Math.max(at, ledger.state().now)), slept };
  };

  const catchUp: Timekeeper['catchUp'] = () => {
    const { at, slept } = look();
    beat = { monotonic: monotonic(), wall: surroundings.wall() };
    const state = ledger.state();
    if (hurry !== null) return { steps: [], state, at: state.now };
    if (going() !== 'paced') return { steps: [], state, at };
    const due = dueBy(state, { at, clock, brakes, warned, slept, wall: wall() });
    if (due.stopped) stopped(due.stopped);
    return due;
  };

  const callAfter = (ms: number, call: () => void): void => {
    takeOff = surroundings.after(Math.max(ms, restsUntil - monotonic()), call);
  };

  /** Nothing is decided while what the store holds is not known: it is read, and one comes back in a while. */
  const mustWait = (again: () => void): boolean => {
    if (ledger.isSound()) return false;
    ledger.recover().catch(() => undefined);
    callAfter(AGAIN_AFTER_MS, again);
    return true;
  };

  const take = (steps: readonly Accepted[]): void => {
    ledger.add(steps).catch(() => undefined);
    retime(steps);
  };

  const tick = (): void => {
    if (isOver || mustWait(tick)) return;
    const { steps } = catchUp();
    if (steps.length > 0) {
      take(steps);
      return;
    }
    if (clock.runs && monotonic() - markedAt >= MARK_EVERY_MS) keepMark();
    plan();
  };

  const keepMark = (): void => {
    markedAt = monotonic();
    const value = JSON.stringify({ at: iso(look().at) });
    ledger.add([], [{ kind: 'clock', key: 'mark', value }]).catch(() => undefined);
  };

  /** Is called again when the next thing is due, and at least once a second while the clock runs. */
  const plan = (): void => {
    if (isOver || hurry !== null) return;
    takeOff();
    takeOff = () => undefined;
    if (!clock.runs) return;
    const state = ledger.state();
    const due = peek(state.agenda)?.at ?? Number.POSITIVE_INFINITY;
    const owed = nextOwed(state, warned)?.at ?? Number.POSITIVE_INFINITY;
    const next = instant(Math.min(due, owed - NEAR_MS * clock.speed));
    callAfter(Math.min(MARK_EVERY_MS, untilMs(clock, monotonic(), next)), tick);
  };

  const retime: Timekeeper['retime'] = (steps) => {
    const before = clock;
    const speed = steps.reduce((last, { entry }) => speedIn(entry.do, entry.with) ?? last, clock.speed);
    const paced = going() === 'paced' && hurry === null;
    if (paced !== clock.runs || speed !== clock.speed) {
      // what stops it or changes its speed is an entry, at its own instant; where it stood, it may have stood after the last one
      const { now } = ledger.state();
      const at = clock.runs ? now : instant(Math.max(clock.mark.at, now));
      clock = { mark: { at, monotonic: monotonic() }, speed, runs: paced };
      beat = { monotonic: monotonic(), wall: surroundings.wall() };
    }
    if (before.runs && !paced) keepMark();
    if (going() === 'played' && hurry === null) startHurry('window', false);
    plan();
    tell();
  };

  /** Tells of the clock only when it changed: that somebody acted is not everybody's to know. */
  const tell = (): void => {
    const now = `${going()} ${clock.speed} ${clock.runs} ${hurry !== null}`;
    if (now !== told) changed();
    told = now;
  };

  const startHurry = (until: Until | 'window', pauses: boolean): void => {
    hurry = { until, pauses };
    clock = { ...clock, mark: { at: look().at, monotonic: monotonic() }, runs: false };
    takeOff();
    callAfter(0, () => void slice());
    tell();
  };

  const slice = async (): Promise<void> => {
    if (isOver || hurry === null || mustWait(() => void slice())) return;
    const { until } = hurry;
    const { steps, state, ends, stopped: refusal } = sliceOf(ledger.state(), until, brakes, wall());
    if (refusal) stopped(refusal);
    try {
      if (ends !== null) endHurry(steps, state, ends);
      else await ledger.add(steps);
    } catch {
      return;
    }
    if (ends === null) callAfter(0, () => void slice());
  };

  const endHurry = (played: readonly Accepted[], reached: State, at: Instant): void => {
    const pauses = hurry?.pauses === true || goingOf(reached) === 'played';
    const paused = pauses ? engineDoes(reached, 'exercise.pause', at, wall()) : null;
    const steps = paused ? [...played, paused] : played;
    hurry = null;
    clock = { ...clock, mark: { at, monotonic: monotonic() } };
    take(steps);
  };

  return {
    now: () => {
      const to = hurry !== null && typeof hurry.until === 'object' ? hurry.until.to : null;
      return {
        at: look().at,
        speed: clock.speed,
        going: going(),
        hurry: hurry === null ? null : { to },
        brakes: [...brakes],
      };
    },
    catchUp,
    retime,
    hurry: (until) => {
      const { steps, state, at } = catchUp();
      const opened =
        lifeOf(state, 'exercise') === 'paused' ? engineDoes(state, 'exercise.resume', at, wall()) : null;
      const all = opened ? [...steps, opened] : [...steps];
      const isPaced = hurry === null && goingOf(opened?.next ?? state) === 'paced';
      const refusal = !isPaced ? stands(state) : typeof until === 'object' && until.to < at ? past(at) : null;
      if (refusal) {
        if (steps.length > 0) take(steps);
        return refusal;
      }
      ledger.add(all).catch(() => undefined);
      startHurry(until, true);
      return null;
    },
    setBrakes: (wanted) => {
      brakes = new Set(wanted);
      changed();
    },
    drop: (speed) => {
      hurry = null;
      takeOff();
      restsUntil = monotonic() + AGAIN_AFTER_MS;
      clock = { mark: { at: look().at, monotonic: monotonic() }, speed, runs: false };
      retime([]);
    },
    stop: () => {
      isOver = true;
      takeOff();
      if (clock.runs) keepMark();
    },
  };
}

function stands(state: State): Refusal {
  const closed = statesOf(state, 'exercise').includes('conduct.move.playing');
  const life = closed ? 'closed' : lifeOf(state, 'exercise');
  const why: Readonly<Record<string, string>> = {
    planned: 'The exercise has not begun. Start it first.',
    closed:
      'The move is closed: its window is played, and where the exercise is paused, as soon as it goes on.',
    frozen: 'The exercise is frozen by a real emergency. End that first (EX-1).',
    running: 'The clock stands: it is not paced by the wall now. Close the move, or go on by the clock.',
    paused: 'The clock stands: it is not paced by the wall now. Close the move, or go on by the clock.',
  };
  return { code: 'not-now', rule: null, message: why[life] ?? 'The exercise is over.' };
}

const past = (now: Instant): Refusal => ({
  code: 'malformed',
  rule: null,
  message: `That instant is past: it is ${iso(now)}.`,
});

/** Given, when, see for the engine: an exercise is opened and started, seats act or are refused, time passes, and one looks. */
import { expect } from 'vitest';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { Entry, Refusal } from '../../src/contract/entry.ts';
import type { ActInput, Input, Refs } from '../../src/contract/input.ts';
import type { RuleId } from '../../src/contract/rule.ts';
import type { Seat, SubjectRef } from '../../src/contract/subject.ts';
import { instant, iso, parseDuration, parseMoment } from '../../src/contract/time.ts';
import type { Instant } from '../../src/contract/time.ts';
import { advance } from '../../src/engine/advance.ts';
import { statesOf } from '../../src/engine/look.ts';
import { openExercise } from '../../src/engine/open.ts';
import { replayEntry, replayOpening } from '../../src/engine/replay.ts';
import type { Replayed } from '../../src/engine/replay.ts';
import { startexOf } from '../../src/engine/state.ts';
import type { Opening, State } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';

export interface Play {
  state: State;
  /** The instant at which seats act; time can pass without an entry. */
  now: Instant;
  readonly entries: Entry[];
}

export type When = (play: Play) => void;
export type Look = (play: Play) => void;

export interface Story {
  readonly when: (...steps: When[]) => Story;
  /** Looks; and replays what was played, entry by entry, which must give the same. */
  readonly see: (...looks: Look[]) => Story;
  readonly play: Play;
}

/** An exercise at STARTEX, begun by the director. */
export function given(opening: Opening): Story {
  return notYetStarted(opening).when(director('exercise.start'));
}

export function notYetStarted(opening: Opening): Story {
  const { entry, next } = openExercise(opening);
  const play: Play = { state: next, now: next.now, entries: [entry] };
  const story: Story = {
    play,
    when: (...steps) => {
      for (const take of steps) take(play);
      return story;
    },
    see: (...looks) => {
      for (const look of looks) look(play);
      expectReplay(play);
      return story;
    },
  };
  return story;
}

/** Fields of an act beside its verb, names and content. */
export type Beside = Pick<ActInput, 'aside' | 'for' | 'effectiveAt'>;

export function inputFor(
  play: Play,
  seat: Seat,
  verb: Verb,
  refs: Refs = {},
  fields: object = {},
  beside: Beside = {},
): ActInput {
  return { at: play.now, by: { seat }, do: verb, refs, with: { ...fields }, ...beside };
}

/** One input; it must be accepted. */
export function take(play: Play, input: Input): Entry {
  const outcome = step(play.state, input);
  if ('refusal' in outcome) throw new Error(`${input.do} is refused: ${outcome.refusal.message}`);
  play.state = outcome.next;
  play.entries.push(outcome.entry);
  return outcome.entry;
}

/** A seat does something now, and it is accepted. */
export function does(
  seat: Seat,
  verb: Verb,
  refs: Refs = {},
  fields: object = {},
  beside: Beside = {},
): When {
  return (play) => void take(play, inputFor(play, seat, verb, refs, fields, beside));
}

export const director = (verb: Verb, fields: object = {}, beside: Beside = {}): When =>
  does('director', verb, {}, fields, beside);

/** A seat tries something now and is refused: with this code, or by this rule; nothing is changed by it. */
export function refused(
  why: RuleId | Refusal['code'],
  seat: Seat,
  verb: Verb,
  refs: Refs = {},
  fields: object = {},
  beside: Beside = {},
): When {
  return (play) => {
    const outcome = step(play.state, inputFor(play, seat, verb, refs, fields, beside));
    if (!('refusal' in outcome))
      throw new Error(`${verb} by ${seat} is accepted; it was to be refused: ${why}`);
    const { code, rule } = outcome.refusal;
    expect(rule ?? code, outcome.refusal.message).toBe(why);
  };
}

/** Time passes, and everything due on the way is played. */
export function after(duration: string): When {
  return (play) => {
    until(play, instant(play.now + (parseDuration(duration) ?? Number.NaN)));
  };
}

/** Time passes until a moment such as `T+2d`. */
export function at(moment: string): When {
  return (play) => {
    until(play, momentIn(play, moment));
  };
}

export function momentIn(play: Play, moment: string): Instant {
  return parseMoment(moment, startexOf(play.state.opening)) ?? instant(Number.NaN);
}

/** ISO text of a moment such as `T+2d`, for fields that hold an instant. */
export function isoIn(play: Play, moment: string): string {
  return iso(momentIn(play, moment));
}

/** Plays what is due up to an instant, and stands there; a refusal that stops the clock fails the test. */
export function until(play: Play, to: Instant): void {
  const stopped = playTo(play, to);
  if (stopped) throw new Error(`The clock stopped: ${stopped.message}`);
}

/** The same, but a refusal is the answer; and where `goesOn` says no, time stops. */
export function playTo(
  play: Play,
  to: Instant,
  goesOn: (state: State) => boolean = () => true,
): Refusal | null {
  while (goesOn(play.state)) {
    const advanced = advance(play.state, to);
    if (!advanced) {
      play.now = to;
      return null;
    }
    if ('stopped' in advanced) return advanced.stopped;
    play.state = advanced.next;
    play.now = advanced.next.now;
    play.entries.push(advanced.entry);
  }
  return null;
}

export function last(play: Play): Entry {
  const entry = play.entries.at(-1);
  if (!entry) throw new Error('There is no entry.');
  return entry;
}

/** A subject is in these states now. */
export function stands(ref: SubjectRef, ...states: string[]): Look {
  return ({ state }) => {
    expect(statesOf(state, ref)).toEqual(expect.arrayContaining(states));
  };
}

/** A subject entered a state, at a moment such as `T+2d`; `entered(…, null)`: it never did. */
export function entered(ref: SubjectRef, leaf: string, moment: string | null): Look {
  return (play) => {
    const found = play.state.subjects.get(ref)?.reached[leaf];
    expect(found === undefined ? null : iso(found)).toBe(moment && isoIn(play, moment));
  };
}

/** Some entry records that a rule was departed from, or set aside. */
export function records(rule: RuleId, how: 'departed' | 'aside' = 'departed'): Look {
  return ({ entries }) => {
    const broken = entries.flatMap((entry) => entry.broken ?? []);
    expect(broken).toContainEqual(expect.objectContaining({ rule, how }));
  };
}

export function recordsNothingOf(rule: RuleId): Look {
  return ({ entries }) => {
    expect(entries.flatMap((entry) => entry.broken ?? []).filter((one) => one.rule === rule)).toEqual([]);
  };
}

/** What is pending on the agenda: the instant of each, by its id. */
export function pending(play: Play): Record<string, string> {
  return Object.fromEntries([...play.state.agenda.pending.values()].map(({ id, at }) => [id, iso(at)]));
}

/** The log, read back from JSON, replays to the state that was played to. */
export function expectReplay(play: Play): State {
  let state: State | null = null;
  for (const written of play.entries) {
    const entry = JSON.parse(JSON.stringify(written)) as Entry;
    const replayed: Replayed = state === null ? replayOpening(entry) : replayEntry(state, entry);
    if ('divergence' in replayed) {
      const { seq, message } = replayed.divergence;
      throw new Error(`Entry ${seq} (${entry.do}) replays otherwise: ${message}`);
    }
    state = replayed.state;
  }
  if (!state) throw new Error('Nothing was played.');
  expectSameText(fingerprintOf(state), fingerprintOf(play.state));
  return state;
}

/** Two long texts are equal; if not, shows them where they part. */
export function expectSameText(found: string, expected: string): void {
  if (found === expected) return;
  let from = 0;
  while (found[from] === expected[from]) from += 1;
  const around = (text: string) => text.slice(Math.max(0, from - 120), from + 200);
  expect(around(found)).toBe(around(expected));
}

/** A state as text: equal texts are equal states. */
export function fingerprintOf(state: State): string {
  const { opening: _opening, mechanism: _mechanism, subjects, agenda, ...rest } = state;
  const machines = [...subjects.values()]
    .sort((a, b) => a.born - b.born)
    .map(({ snapshot, ...subject }) => [subject, snapshot.value as unknown, snapshot.context as unknown]);
  const due = [...agenda.pending.values()].sort((a, b) => a.seq - b.seq);
  return JSON.stringify([machines, due, agenda.nextSeq, rest]);
}

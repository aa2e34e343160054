/**
 * Random play: seats of both sides, control and nonsense, acts at standing instants, time that passes, moves, pauses, amendments.
 * A list of seeds is a whole script; what was done comes back as deeds, which can be performed again in another way.
 */
import fc from 'fast-check';
import type { ActDefinition } from '../../src/contract/act/act.ts';
import { acts, verbs } from '../../src/contract/act/acts.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { Refusal } from '../../src/contract/entry.ts';
import type { ActInput, Refs } from '../../src/contract/input.ts';
import { seatLevels } from '../../src/contract/profile.ts';
import { nameOf, partyOf } from '../../src/contract/subject.ts';
import type { MachineName, Seat } from '../../src/contract/subject.ts';
import { DAY, HOUR, instant, MINUTE } from '../../src/contract/time.ts';
import type { Instant } from '../../src/contract/time.ts';
import { statesOf } from '../../src/engine/look.ts';
import { readAct } from '../../src/engine/readAct.ts';
import type { Opening, State, Subject } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';
import { drawFrom } from './draw.ts';
import type { Draw } from './draw.ts';
import { sampleOf } from './sampleActs.ts';
import { inputTypesIn } from './randomSteps.ts';
import { given, playTo } from './story.ts';
import type { Play } from './story.ts';

export type Deed =
  { readonly kind: 'act'; readonly input: ActInput } | { readonly kind: 'until'; readonly to: Instant };

export interface Performed {
  readonly play: Play;
  readonly deeds: readonly Deed[];
  /** What each deed was answered: null when it was accepted. */
  readonly answers: readonly (Refusal | null)[];
}

export type Wanted = (verb: Verb) => boolean;

/** Seeds of a random play; a failing one is made as short as it can be. */
export const scripts = (atMost: number): fc.Arbitrary<number[]> =>
  fc.noBias(fc.array(fc.nat(0x7fff_ffff), { minLength: 1, maxLength: atMost, size: 'max' }));

export function playAtRandom(opening: Opening, seeds: readonly number[], wanted: Wanted = usual): Performed {
  const { play } = given(opening);
  const deeds: Deed[] = [];
  const answers: (Refusal | null)[] = [];
  const perform = (deed: Deed): Refusal | null => {
    const answer = performOne(play, deed);
    deeds.push(deed);
    answers.push(answer);
    return answer;
  };
  for (const seed of seeds) {
    const draw = drawFrom(seed);
    if (draw.percent(25)) {
      if (timePasses(play.state)) perform({ kind: 'until', to: laterThan(play.now, draw) });
    } else if (draw.percent(12)) {
      const input = nonsense(standing(play), draw, wanted);
      if (input) perform({ kind: 'act', input });
    } else {
      for (let tries = 0; tries < 10; tries++) {
        const input = likely(standing(play), draw, wanted);
        if (perform({ kind: 'act', input }) === null) break;
      }
    }
  }
  return { play, deeds, answers };
}

export function performAgain(opening: Opening, deeds: readonly Deed[]): Performed {
  const { play } = given(opening);
  return { play, deeds, answers: deeds.map((deed) => performOne(play, deed)) };
}

/** One deed; a refusal is the answer, and changes nothing. */
export function performOne(play: Play, deed: Deed): Refusal | null {
  if (deed.kind === 'until') return playTo(play, deed.to, timePasses);
  const outcome = step(play.state, deed.input);
  if ('refusal' in outcome) return outcome.refusal;
  play.state = outcome.next;
  play.entries.push(outcome.entry);
  return null;
}

/** The state at the instant at which seats act. */
const standing = ({ state, now }: Play): State => ({ ...state, now });

/** The clock stands while the exercise is paused or frozen, in a discussion and in an open move. */
function timePasses(state: State): boolean {
  const [life, conduct] = statesOf(state, 'exercise');
  return (
    life === 'life.running' &&
    ['conduct.none', 'conduct.clock', 'conduct.move.playing'].includes(conduct ?? '')
  );
}

function laterThan(now: Instant, draw: Draw): Instant {
  return instant(now + draw.of([0, MINUTE, 2 * MINUTE, HOUR, HOUR, 8 * HOUR, DAY, 3 * DAY, 12 * DAY]));
}

/** What ends a matter, or can be done without end, comes seldom, so that play goes deep. */
const rare: readonly Verb[] = [
  ...(['exercise.freeze', 'exercise.end', 'exercise.pause', 'conduct.discuss', 'state.set'] as const),
  ...([
    'request.withdraw',
    'request.rate',
    'clearance.withdraw',
    'incident.merge',
    'incident.split',
  ] as const),
  ...(['call.note', 'call.spoof', 'call.decline', 'call.abandon', 'call.letRing', 'call.drop'] as const),
  ...(['channel.suspend', 'review.replace', 'review.postpone', 'dossier.close'] as const),
];
export const usual: Wanted = (verb) => verb !== 'exercise.end';

/** An act that has a good chance: on something that there is, by a seat that may, in the way that the hour asks for. */
function likely(state: State, draw: Draw, wanted: Wanted): ActInput {
  const some = someSubject(state, draw);
  const verb = gettingOn(state, draw) ?? verbFor(some, draw, wanted);
  const seat = seatFor(state, acts[verb], verb, draw);
  const side = partyOf(seat);
  const sample = sampleOf(verb, { state, side, draw });
  const refs = {
    ...sample.refs,
    ...(some.subject && acts[verb].on === some.machine ? refsOf(some.subject) : {}),
  };
  const asDirector = side !== null && draw.percent(5);
  return {
    at: state.now,
    by: { seat: asDirector ? 'director' : seat },
    do: verb,
    refs,
    with: sample.with,
    ...(asDirector ? { for: seat } : {}),
    ...(asDirector && draw.percent(50) ? { aside: { rules: ['CLR-1', 'CALL-3'], why: 'To go on.' } } : {}),
    ...insideMove(state, side !== null, draw),
  };
}

function insideMove(state: State, byParty: boolean, draw: Draw): Pick<ActInput, 'effectiveAt'> {
  const { window } = state;
  if (!window || !byParty || draw.percent(15)) return {};
  const length = window.to - window.from;
  // one in ten is outside
  return { effectiveAt: instant(window.from + Math.floor((length * draw.below(110)) / 100)) };
}

/** What takes an exercise out of a state in which next to nothing can be done. */
function gettingOn(state: State, draw: Draw): Verb | null {
  if (!draw.percent(40)) return null;
  const [life, conduct] = statesOf(state, 'exercise');
  if (life === 'life.frozen' || life === 'life.paused') return 'exercise.resume';
  if (conduct === 'conduct.discussion' || conduct === 'conduct.standing') return 'conduct.clock';
  if (conduct === 'conduct.move.open' && draw.percent(40)) return 'conduct.closeMove';
  return null;
}

/** How often each kind of subject is acted on, of a hundred. */
const shares: readonly (readonly [MachineName, number])[] = [
  ['request', 26],
  ['call', 22],
  ['incident', 16],
  ['review', 14],
  ['dossier', 8],
  ['clearance', 6],
  ['channel', 3],
  ['exercise', 5],
];

/** A kind of subject, and one of that kind; null: bring one into being. */
function someSubject(state: State, draw: Draw): { machine: MachineName; subject: Subject | null } {
  let left = draw.below(100);
  const [machine] = shares.find(([, share]) => (left -= share) < 0) ?? ['exercise' as const];
  const there = [...state.subjects.values()].filter((subject) => subject.machine === machine);
  there.sort((a, b) => a.born - b.born);
  const fresh = there.length === 0 || draw.percent(there.length > 2 ? 3 : 15);
  return { machine, subject: fresh ? null : draw.of(there) };
}

/** An act that the present state of this subject has a use for, or one that brings its like into being, or any. */
function verbFor({ machine, subject }: ReturnType<typeof someSubject>, draw: Draw, wanted: Wanted): Verb {
  const takes = subject ? inputTypesIn(subject.snapshot) : null;
  const fitting = verbs.filter(
    (verb) =>
      wanted(verb) && (takes ? takes.includes(verb) : acts[verb].on === machine && acts[verb].creates),
  );
  const often = fitting.filter((verb) => !rare.includes(verb));
  if (fitting.length === 0 || draw.percent(5)) return draw.of(verbs.filter(wanted));
  return draw.of(often.length > 0 && draw.percent(90) ? often : fitting);
}

function refsOf({ ref, machine }: Subject): Refs {
  const name = nameOf(ref);
  const bare = name.slice(name.indexOf(':') + 1);
  if (machine === 'exercise') return {};
  return machine === 'dossier' ? { incident: bare } : { [machine]: bare };
}

function seatFor(state: State, definition: ActDefinition, verb: Verb, draw: Draw): Seat {
  const { parties, may } = state.profile;
  const seats = Object.entries(parties).flatMap(([party, { seats: own }]) =>
    Object.entries(own).map(([id, { level }]) => ({ seat: `${party}/${id}`, level })),
  );
  if (draw.percent(5)) {
    return draw.of([
      ...seats.map(({ seat }) => seat),
      'director',
      'controller',
      'evaluator',
      'observer',
      'wall',
    ]);
  }
  if (definition.by === 'control') return draw.of(['director', 'controller']);
  if (definition.by === 'director' || (definition.by === 'anyone' && draw.percent(30))) return 'director';
  const lowest = seatLevels.indexOf(may[verb] ?? 'desk');
  return draw.of(seats.filter(({ level }) => seatLevels.indexOf(level) >= lowest)).seat;
}

const strangeNames = [
  '',
  'UPPER',
  'north:blades',
  'us:blades',
  '__proto__',
  'constructor',
  'a b',
  'x'.repeat(60),
  'r1',
];
const strangeValues = [
  null,
  1,
  -1,
  '',
  'x',
  [],
  {},
  true,
  '2017-02-30T00:00:00Z',
  { en: '' },
  ['a', 1],
  1e308,
];

/** An act as a broken or hostile client might send it; null when its shape alone refuses it. */
function nonsense(state: State, draw: Draw, wanted: Wanted): ActInput | null {
  const verb = draw.of(verbs.filter(wanted));
  const seat = draw.of([
    'director',
    'controller',
    'observer',
    'wall',
    'evaluator',
    'nobody/desk',
    'x',
    ...strangeSeats(state),
  ]);
  const sample = sampleOf(verb, { state, side: partyOf(seat), draw });
  const raw: Record<string, unknown> = {
    do: draw.percent(10) ? draw.of(['nothing', '__proto__', 'call']) : verb,
    refs: { ...sample.refs, [draw.of(['incident', 'request', 'call', 'nothing'])]: draw.of(strangeNames) },
    with: {
      ...sample.with,
      [draw.of(['severity', 'text', 'at', 'with', 'to', 'nothing'])]: draw.of(strangeValues),
    },
  };
  if (draw.percent(30)) raw['effectiveAt'] = draw.of<unknown>([0, state.now, state.now + HOUR, 'soon', 0.5]);
  if (draw.percent(20)) raw['for'] = draw.of(['us/desk', 'north/desk', 'nobody']);
  if (draw.percent(20)) raw['aside'] = draw.of<unknown>([{ rules: ['CLR-1'], why: 'So.' }, { rules: [] }, 1]);
  if (draw.percent(50)) Object.assign(raw, { refs: sample.refs, with: sample.with });
  const read = readAct(raw, { seat }, state.now);
  return 'code' in read ? null : read;
}

const strangeSeats = (state: State): string[] =>
  Object.keys(state.profile.parties).flatMap((party) => [
    `${party}/desk`,
    `${party}/minister`,
    `${party}/nobody`,
  ]);

/** What a walk does next: mostly something that the state at hand has a use for, by a seat that may; now and then anything. */
import { declaredTransitions } from '../../../machines/declared.ts';
import type { MachineDefinition } from '../../../machines/definition.ts';
import { leaves } from '../../../machines/stepMachine.ts';
import type { ActDefinition } from '../../contract/act/act.ts';
import { acts, verbs } from '../../contract/act/acts.ts';
import type { Verb } from '../../contract/act/acts.ts';
import type { ActInput, Refs } from '../../contract/input.ts';
import { seatLevels } from '../../contract/profile.ts';
import { nameOf, partyOf } from '../../contract/subject.ts';
import type { MachineName, Seat } from '../../contract/subject.ts';
import { DAY, HOUR, instant, MINUTE } from '../../contract/time.ts';
import type { State, Subject } from '../state.ts';
import type { Draw } from './draw.ts';
import { laterThan } from './walk.ts';
import type { Deed, Walker } from './walk.ts';
import { fieldsOf, refsOf } from './walkFields.ts';

/** How often each kind of subject is acted on, of a hundred. */
const shares: readonly (readonly [MachineName, number])[] = [
  ['request', 26],
  ['call', 20],
  ['incident', 16],
  ['review', 16],
  ['dossier', 8],
  ['clearance', 6],
  ['channel', 3],
  ['exercise', 5],
];

/** What ends a matter, stops the play or can be done without end comes seldom, so that a walk goes deep. */
const rare: readonly Verb[] = [
  'cast.set',
  'item.skip',
  'item.hold',
  'item.release',
  'item.edit',
  'item.mark',
  'own.act',
  'question.ask',
  'body.write',
  'control.answer',
  'decision.record',
  'observation.write',
  'reflection.write',
  'cell.askTime',
  'deadline.excuse',
  'deadline.extend',
  'endex.set',
  'note.write',
  'channel.degrade',
  'channel.test',
  'request.amend',
  'exercise.freeze',
  'exercise.pause',
  'conduct.discuss',
  'request.withdraw',
  'request.rate',
  'clearance.withdraw',
  'incident.merge',
  'incident.split',
  'call.note',
  'call.spoof',
  'call.decline',
  'call.abandon',
  'call.letRing',
  'call.drop',
  'channel.suspend',
  'review.replace',
  'review.postpone',
  'dossier.close',
];
/** What leads on to where few walks come by chance. */
const ahead: readonly Verb[] = [
  'measure.prepare',
  'measure.announce',
  'measure.lift',
  'docket.propose',
  'review.position',
  'request.answer',
  'call.arrange',
];
/** What takes the exercise itself out of play, or a state out of the machines' hands (EX-3). */
const never: readonly Verb[] = ['exercise.end', 'exercise.hotWash', 'exercise.close', 'state.set'];

/** `eager`: acts that are done rather than others where they can be. */
export function nextDeeds(walk: Walker, draw: Draw, eager: readonly Verb[] = ahead): Deed[] {
  const state: State = { ...walk.state(), now: walk.now() };
  if (draw.percent(22)) {
    const waits = onTheLine(state)
      ? [MINUTE, MINUTE, 5 * MINUTE, HOUR]
      : [MINUTE, HOUR, 8 * HOUR, DAY, 4 * DAY, 15 * DAY];
    const ms = draw.of(waits);
    return [{ kind: 'wait', until: laterThan(walk.now(), ms) }];
  }
  return Array.from({ length: 6 }, () => ({ kind: 'act', input: anAct(state, draw, eager) }));
}

/** A call that waits for somebody to say something. */
const onTheLine = (state: State): Subject | undefined =>
  [...state.subjects.values()].find(
    ({ machine, snapshot }) =>
      machine === 'call' &&
      /^(ringing|unattended|dutyOfficer|authenticated|inSession)$/.test(leaves(snapshot)[0] ?? ''),
  );

function anAct(state: State, draw: Draw, eager: readonly Verb[]): Omit<ActInput, 'at'> {
  const some = someSubject(state, draw);
  const verb = gettingOn(state, draw) ?? verbFor(state, some, draw, eager);
  const seat = seatFor(state, verb, draw);
  const around = { state, side: partyOf(seat), draw };
  const subject = some.subject && acts[verb].on === some.machine ? nameIn(some.subject) : {};
  const byDirector = around.side !== null && draw.percent(4);
  return {
    by: { seat: byDirector ? 'director' : seat },
    do: verb,
    refs: { ...refsOf(verb, around), ...subject },
    with: fieldsOf(verb, around),
    ...(byDirector ? { for: seat } : {}),
    ...(byDirector && draw.percent(50) ? { aside: { rules: ['CLR-1', 'CALL-3'], why: 'To go on.' } } : {}),
    ...planned(state, verb, around.side !== null, draw),
  };
}

/** In an open move most acts of a side carry an instant inside the window; some are outside. */
function planned({ window }: State, verb: Verb, byParty: boolean, draw: Draw): Pick<ActInput, 'effectiveAt'> {
  if (!window || !byParty || acts[verb].on === 'exercise' || draw.percent(15)) return {};
  const length = window.to - window.from;
  return { effectiveAt: instant(window.from + Math.floor((length * draw.below(110)) / 100)) };
}

/** What takes an exercise out of a state in which next to nothing can be done. */
function gettingOn(state: State, draw: Draw): Verb | null {
  const exercise = state.subjects.get('exercise');
  const [life, conduct] = exercise ? leaves(exercise.snapshot) : [];
  if (life === 'life.planned') return 'exercise.start';
  if (!draw.percent(40)) return null;
  if (life === 'life.frozen') return draw.of(['exercise.resume', 'exercise.unfreeze']);
  if (life === 'life.paused') return 'exercise.resume';
  if (conduct === 'conduct.discussion' || conduct === 'conduct.standing') return 'conduct.clock';
  if (conduct === 'conduct.move.open')
    return draw.of(['conduct.closeMove', 'cell.ready', 'cell.notReady', 'act.cancel', null]);
  return null;
}

interface Some {
  readonly machine: MachineName;
  /** Null: one is to be brought into being. */
  readonly subject: Subject | null;
}

function someSubject(state: State, draw: Draw): Some {
  const calling = onTheLine(state);
  if (calling && draw.percent(60)) return { machine: 'call', subject: calling };
  let left = draw.below(100);
  const [machine] = shares.find(([, share]) => (left -= share) < 0) ?? ['exercise' as const];
  const there = [...state.subjects.values()].filter(
    (subject) => subject.machine === machine && (draw.percent(10) || goesOn(state, subject)),
  );
  there.sort((a, b) => a.born - b.born);
  const fresh = there.length === 0 || draw.percent(there.length > 2 ? 4 : 18);
  return { machine, subject: fresh ? null : draw.of(there) };
}

/** Something can be done with it beside what can be done without end, or is left to do when it is over. */
const goesOn = (state: State, { machine, snapshot }: Subject): boolean =>
  [...actsTaken(state.mechanism.machines[machine], leaves(snapshot))].some(
    (on) => on in acts && !endless.includes(on),
  );
const endless: readonly string[] = [
  'call.note',
  'call.confirmInWriting',
  'call.leaveMessage',
  'call.tryAlternate',
  'request.rate',
  'review.readout',
];

function verbFor(state: State, { machine, subject }: Some, draw: Draw, eager: readonly Verb[]): Verb {
  const takes = subject ? actsTaken(state.mechanism.machines[machine], leaves(subject.snapshot)) : null;
  const fitting = verbs.filter(
    (verb) =>
      !never.includes(verb) && (takes?.has(verb) ?? (acts[verb].on === machine && acts[verb].creates)),
  );
  if (fitting.length === 0 || draw.percent(5)) return draw.of(verbs.filter((verb) => !never.includes(verb)));
  const leading = fitting.filter((verb) => eager.includes(verb));
  if (leading.length > 0 && draw.percent(40)) return draw.of(leading);
  const usual = fitting.filter((verb) => !rare.includes(verb));
  return draw.of(usual.length > 0 && draw.percent(90) ? usual : fitting);
}

const takenIn = new WeakMap<MachineDefinition, Map<string, string[]>>();

/** The acts that these leaf states, or what they are within, have a transition for. */
function actsTaken(definition: MachineDefinition, states: readonly string[]): ReadonlySet<string> {
  let bySource = takenIn.get(definition);
  if (!bySource) {
    bySource = new Map();
    for (const { source, on } of declaredTransitions(definition))
      bySource.set(source, [...(bySource.get(source) ?? []), on]);
    takenIn.set(definition, bySource);
  }
  const taken = new Set<string>();
  for (const leaf of states) {
    const keys = leaf.split('.');
    for (let depth = 0; depth <= keys.length; depth++)
      for (const on of bySource.get(keys.slice(0, depth).join('.')) ?? []) taken.add(on);
  }
  return taken;
}

function nameIn({ ref, machine }: Subject): Refs {
  const name = nameOf(ref);
  const bare = name.slice(name.indexOf(':') + 1);
  if (machine === 'exercise') return {};
  return machine === 'dossier' ? { incident: bare } : { [machine]: bare };
}

function seatFor({ profile }: State, verb: Verb, draw: Draw): Seat {
  const definition: ActDefinition = acts[verb];
  const seats = Object.entries(profile.parties).flatMap(([party, { seats: own }]) =>
    Object.entries(own).map(([id, { level }]) => ({ seat: `${party}/${id}`, level })),
  );
  if (draw.percent(4))
    return draw.of([
      ...seats.map(({ seat }) => seat),
      'director',
      'controller',
      'evaluator',
      'observer',
      'wall',
    ]);
  if (definition.by === 'control') return draw.of(['director', 'controller']);
  if (definition.by === 'evaluator') return draw.of(['director', 'evaluator']);
  if (definition.by === 'director' || (definition.by === 'anyone' && draw.percent(30))) return 'director';
  const lowest = seatLevels.indexOf(profile.may[verb] ?? 'desk');
  return draw.of(seats.filter(({ level }) => seatLevels.indexOf(level) >= lowest)).seat;
}

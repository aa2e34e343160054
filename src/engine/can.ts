/**
 * What a seat can do now: for each of its verbs and each subject that its side knows, whether it would be accepted, or why not. The
 * machines are asked as an act asks them (`beginAct`), with fields made up for the question; nothing here knows a rule. It depends
 * on what the side knows alone.
 */
import type { ActDefinition } from '../contract/act/act.ts';
import { acts, verbs } from '../contract/act/acts.ts';
import type { Verb } from '../contract/act/acts.ts';
import { isAboutItem } from '../contract/act/review.ts';
import type { Can } from '../contract/live/can.ts';
import type { ActInput, Refs } from '../contract/input.ts';
import { hasUse } from '../../machines/stepMachine.ts';
import type { Refusal } from '../contract/entry.ts';
import { nameOf, partyOf } from '../contract/subject.ts';
import type { MachineName, Party, Seat, SubjectRef } from '../contract/subject.ts';
import { mayNot } from './authority.ts';
import { barTo, beginAct } from './perform.ts';
import type { Played, Refused } from './perform.ts';
import { proberFor } from './probe.ts';
import type { ProbeAround, Prober } from './probe.ts';
import { blockedBy } from './refusal.ts';
import { standFor } from './stand.ts';
import { knows } from './state.ts';
import type { State, Subject } from './state.ts';
import { calendarFor } from './step.ts';

/**
 * `all`: also the verbs that are for another seat, of a higher level or beside the parties, each once with its refusal. `hand`: who
 * acts for that seat (EX-3), where it is not the seat itself.
 */
export function canDo(state: State, seat: Seat, all = false, hand: Seat = seat): Can[] {
  const side = partyOf(seat);
  const known = knownTo(state, side);
  const incidents = known.get('incident') ?? [];
  const around: Around = { state, seat, side, incidents: incidents.map(nameOf), hand };
  return verbs.flatMap((verb): Can[] => {
    const asked = inputFor(around, verb, {});
    const refusal = mayNot(state.profile, acts[verb], asked);
    if (refusal) return all ? [{ do: verb, ref: null, accepts: false, refusal }] : [];
    let prober: Prober | null = null;
    const ask: Asking = {
      verb,
      around,
      bar: barTo(state, asked, calendarFor(state), playedBy(around)),
      probes: (subject) => (prober ??= proberFor(verb, around))(subject),
    };
    return targetsOf(verb, side, known).flatMap((target) => answersFor(ask, target));
  });
}

interface Target {
  readonly ref: SubjectRef | null;
  readonly refs: Refs;
}

/** The subjects that a side knows, by machine, in an order that tells nothing of what it does not know. */
function knownTo(state: State, side: Party | null): ReadonlyMap<MachineName, readonly SubjectRef[]> {
  const known = new Map<MachineName, SubjectRef[]>();
  for (const subject of state.subjects.values()) {
    if (!knows(side, subject)) continue;
    const refs = known.get(subject.machine);
    if (refs) refs.push(subject.ref);
    else known.set(subject.machine, [subject.ref]);
  }
  for (const refs of known.values()) refs.sort();
  return known;
}

function targetsOf(
  verb: Verb,
  side: Party | null,
  known: ReadonlyMap<MachineName, readonly SubjectRef[]>,
): Target[] {
  const { on, creates }: ActDefinition = acts[verb];
  const incidents = known.get('incident') ?? [];
  if (on === 'exercise') return [{ ref: on, refs: {} }];
  if (on === 'dossier')
    return incidents.map((ref) => ({
      ref: `dossier/${side ?? ''}/${nameOf(ref)}`,
      refs: { incident: nameOf(ref) },
    }));
  const there = (known.get(on) ?? []).map((ref): Target => ({ ref, refs: { [on]: nameOf(ref) } }));
  if (!creates) return there;
  if (on === 'clearance') return [{ ref: null, refs: {} }];
  const made: Target = { ref: null, refs: { [on]: freshName(there) } };
  return on === 'review' || verb === 'call.spoof' ? [made, ...there] : [made, ...there.filter(isOwn(side))];
}

const isOwn =
  (side: Party | null) =>
  ({ ref }: Target): boolean =>
    ref !== null && nameOf(ref).startsWith(`${side ?? ''}:`);

function freshName(there: readonly Target[]): string {
  const names = new Set(there.map(({ ref }) => (ref === null ? '' : nameOf(ref).split(':').pop())));
  let number = 1;
  while (names.has(`new-${number}`)) number += 1;
  return `new-${number}`;
}

interface Around extends ProbeAround {
  readonly hand: Seat;
}

interface Asking {
  readonly verb: Verb;
  readonly around: Around;
  /** What refuses it whatever it is about. */
  readonly bar: Refusal | null;
  readonly probes: Prober;
}

function answersFor(ask: Asking, target: Target): Can[] {
  const { verb, around } = ask;
  const refusal = ask.bar ?? notNow(ask, target);
  if (refusal) return [{ do: verb, ref: target.ref, accepts: false, refusal }];
  if (!isAboutItem(verb)) return [answerFor(ask, target)];
  // where the meeting takes no such act at all, it takes it on no item
  const first = attempt(verb, target.refs, {}, around);
  if (first?.guard === null) return [{ do: verb, ref: target.ref, accepts: false, refusal: first.refusal }];
  return around.incidents.map((incident) => ({
    ...answerFor(ask, { ...target, refs: { ...target.refs, incident } }),
    incident,
  }));
}

/** By subject as it stands, the refusals that need nothing else: they hold until it changes. */
const kept = new WeakMap<Subject, Map<Verb, Refusal | null>>();

/** The subject is in no state that has a use for the act: no fields of it need to be tried. */
function notNow({ verb, around: { state } }: Asking, { ref }: Target): Refusal | null {
  const subject = ref === null ? undefined : state.subjects.get(ref);
  if (subject === undefined) return null;
  const known = kept.get(subject) ?? new Map<Verb, Refusal | null>();
  kept.set(subject, known);
  let refusal = known.get(verb);
  if (refusal === undefined) {
    const { ref: its, snapshot } = subject;
    // what it takes stands in the same answer
    const stand = { ...standFor(state, its, verb), takes: [] };
    refusal = hasUse(snapshot, verb) ? null : blockedBy(null, verb, stand);
    known.set(verb, refusal);
  }
  return refusal;
}

function answerFor({ verb, around, probes }: Asking, { ref, refs }: Target): Can {
  const subject = ref === null ? null : (around.state.subjects.get(ref) ?? null);
  let refused: Refused | null = null;
  for (const fields of probes(subject)) {
    const answer = attempt(verb, refs, fields, around);
    if (answer === null) {
      const rule = refused?.refusal.rule ?? null;
      return { do: verb, ref, accepts: true, ...(rule === null ? {} : { unless: rule }) };
    }
    refused ??= answer;
    if (answer.guard === null || answer.guard?.startsWith('by')) break;
  }
  if (!refused) throw new Error(`Nothing was asked of ${verb}.`);
  return { do: verb, ref, accepts: false, refusal: refused.refusal };
}

/** Null when it would be accepted. */
function attempt(verb: Verb, refs: Refs, fields: ActInput['with'], around: Around): Refused | null {
  const { state } = around;
  const input = inputFor(around, verb, refs, fields);
  const begun = beginAct(state, input, calendarFor(state), playedBy(around));
  return 'refusal' in begun ? begun : null;
}

/** In an open move a side's act is asked as one that takes effect in it; what the director does for a seat can be at once. */
const playedBy = ({ state, seat, side, hand }: Around): Played =>
  state.window !== null && side !== null && hand === seat ? 'in the move' : 'by hand';

const inputFor = (
  { state, seat, hand }: Around,
  verb: Verb,
  refs: Refs,
  fields: ActInput['with'] = {},
): ActInput => ({
  at: state.now,
  by: { seat: hand },
  ...(hand === seat ? {} : { for: seat }),
  do: verb,
  refs,
  with: fields,
});

/** What must hold of every input on a walk: of the state it leaves, of the entry it makes, and of its refusal. */
import { leaves } from '../../../machines/stepMachine.ts';
import type { Entry } from '../../contract/entry.ts';
import { refusalCodes } from '../../contract/entry.ts';
import { RULES } from '../../contract/rule.ts';
import type { RuleId } from '../../contract/rule.ts';
import { partyOf } from '../../contract/subject.ts';
import type { SubjectRef } from '../../contract/subject.ts';
import { carriersOf } from '../contactPoints.ts';
import { outgoingTexts } from '../draft.ts';
import { isOpenRequest, lifeOf, severityFor, statesOf, textCleared } from '../look.ts';
import type { State, Subject } from '../state.ts';
import { deadlineId } from '../work.ts';
import { byProfile, looseClocks, owesSomething } from './owed.ts';
import { isOver } from './productParts.ts';
import type { PropertyId } from './properties.ts';
import type { Given } from './walk.ts';

/** One try of a property, and what is wrong, if anything is. */
export type Report = (property: PropertyId, what: string | null) => void;

/** Rules that the director set aside for a subject, on the way so far. */
type Aside = ReadonlyMap<string, readonly RuleId[]>;

export function walkChecks(report: Report): (given: Given) => void {
  const aside = new Map<string, readonly RuleId[]>();
  return (given) => {
    const { entry } = given;
    if (entry === null) {
      checkRefusal(given, report);
      return;
    }
    if (entry.aside && entry.on !== undefined)
      aside.set(entry.on, [...(aside.get(entry.on) ?? []), ...entry.aside.rules]);
    checkEntry(given, entry, aside, report);
    checkState(given.after, aside, report);
  };
}

function checkRefusal({ before, after, input, refusal }: Given, report: Report): void {
  if (refusal === null) return;
  const { code, rule, message } = refusal;
  const what = (): string | null => {
    if (before !== after) return `${input.do} is refused and changes the state`;
    if (!(code in refusalCodes)) return `${input.do} is refused by a code that there is not, ${code}`;
    if (rule !== null && !(rule in RULES))
      return `${input.do} is refused by a rule that there is not, ${rule}`;
    if (code === 'rule' && rule === null) return `${input.do} is refused by a rule that is not named`;
    return message.length > 0 ? null : `${input.do} is refused without words`;
  };
  report('P7', what());
}

function checkEntry(given: Given, entry: Entry, aside: Aside, report: Report): void {
  const { before } = given;
  const { do: verb, broken = [] } = entry;
  if (entry.effectiveAt === undefined && verb in outgoingTexts) {
    const recorded = broken.some(
      ({ rule, how }) => rule === 'CLR-2' || (rule === 'CLR-1' && how === 'aside'),
    );
    report(
      'P5',
      recorded || wasCleared(before, entry) ? null : `${verb} leaves uncleared, and nothing is recorded`,
    );
  }
  if (entry.effectiveAt === undefined && verb === 'measure.announce') {
    const recorded = broken.some(({ rule }) => rule === 'MEAS-1');
    report(
      'P6',
      recorded || testMet(before, entry) ? null : `${verb} below its test, and nothing is recorded`,
    );
  }
  for (const { ref, to } of entry.moves) {
    if (to !== 'inSession' || aside.get(ref)?.includes('CHAN-1')) continue;
    const { channel } = before.subjects.get(ref as SubjectRef)?.snapshot.context as { channel: string };
    const suspended = lifeOf(before, `channel/${channel}`) === 'suspended';
    report('P4', suspended ? 'a call connects on a suspended channel' : null);
  }
}

/** Whether the text had what its government asks, as far as that side knew. */
function wasCleared(
  before: State,
  { do: verb, by, for: acting, with: fields = {}, incident, on = '', refs = {} }: Entry,
): boolean {
  const party = partyOf(acting ?? by.seat);
  const text = outgoingTexts[verb as keyof typeof outgoingTexts] ?? '';
  const of = refs.request ?? refs.call ?? refs.incident ?? '';
  const stated = before.subjects.get(on as SubjectRef)?.draft['severity'] ?? fields['severity'];
  const severity =
    text === 'request' || text === 'answer' ? stated : severityFor(before, party, incident ?? null);
  return textCleared(before, party, text, of, fields['severity'] ?? severity);
}

function testMet(before: State, { by, for: acting, with: fields = {} }: Entry): boolean {
  const party = partyOf(acting ?? by.seat) ?? '';
  const instrument = before.profile.parties[party]?.instruments[String(fields['measure'])];
  const findings = (fields['findings'] ?? []) as readonly string[];
  return instrument?.needs.every((need) => findings.includes(need)) === true;
}

function checkState(state: State, aside: Aside, report: Report): void {
  const [life = ''] = statesOf(state, 'exercise');
  const playing = /^life\.(running|paused|frozen)$/.test(life);
  const subjects = [...state.subjects.values()];
  for (const subject of subjects) {
    if (subject.machine === 'request' && playing) checkOwed(state, subject, report);
    if (subject.machine === 'incident') checkIncident(subject, subjects, report);
    if (subject.machine !== 'call' || lifeOf(state, subject.ref) !== 'inSession') continue;
    const { authenticated } = subject.snapshot.context as { authenticated: boolean };
    const set = aside.get(subject.ref)?.includes('CALL-3') === true;
    report('P3', authenticated || set ? null : 'a call is in session unauthenticated');
  }
}

function checkOwed(state: State, subject: Subject, report: Report): void {
  const { snapshot, timers, ref } = subject;
  const pending = Object.keys(timers).filter((timer) => state.agenda.pending.has(deadlineId(ref, timer)));
  const held = {
    leaves: leaves(snapshot),
    snapshot,
    timers: Object.fromEntries(pending.map((timer) => [timer, ''])),
  };
  if (!owesSomething(held, state.profile)) return;
  const suspended = isSuspended(state, subject);
  const loose = looseClocks(held, state.profile, byProfile(state.profile.deadlines.when, suspended));
  report('P1', loose.join('; ') || null);
}

/** A channel that carries its track is suspended: what the request itself was told of it does not count here. */
function isSuspended(state: State, { draft }: Subject): boolean {
  return carriersOf(state.profile, draft['track']).some(
    (id) => lifeOf(state, `channel/${id}`) === 'suspended',
  );
}

function checkIncident({ snapshot, incident }: Subject, subjects: readonly Subject[], report: Report): void {
  const { requests, calls } = snapshot.context as { requests: number; calls: number };
  const about = subjects.filter((other) => other.incident === incident);
  const open = about.filter(
    ({ machine, snapshot: own }) =>
      machine === 'request' && isOpenRequest((leaves(own)[0] ?? '').slice('life.'.length)),
  ).length;
  const calling = about.filter(({ machine, snapshot: own }) => machine === 'call' && inProgress(own)).length;
  const counted = `${requests} requests and ${calls} calls are counted, ${open} and ${calling} are open`;
  report('P13', requests === open && calls === calling ? null : counted);
  const docket = leaves(snapshot)[1] ?? '';
  if (!/^docket\.(proposed|docketed)$/.test(docket)) return;
  const meets = subjects.some(({ machine, snapshot: own }) => {
    if (machine !== 'review' || isOver('review', { leaves: leaves(own) })) return false;
    return (incident ?? '') in (own.context as { items: object }).items;
  });
  report(
    'P14',
    meets ? null : `an item is ${docket.slice('docket.'.length)} and on the docket of no meeting`,
  );
}

/** A test moves no incident, and a spoofed call is nobody's. */
function inProgress(snapshot: Subject['snapshot']): boolean {
  const { test, spoofed } = snapshot.context as { test: boolean; spoofed: boolean };
  const states = leaves(snapshot);
  return !test && !spoofed && states[0] !== 'placed' && !isOver('call', { leaves: states });
}

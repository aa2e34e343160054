import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { allLeaves } from '../../machines/stepMachine.ts';
import { acts } from '../../src/contract/act/acts.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { refusalCodes } from '../../src/contract/entry.ts';
import type { Refusal } from '../../src/contract/entry.ts';
import type { Refs } from '../../src/contract/input.ts';
import { RULES } from '../../src/contract/rule.ts';
import { guardWords } from '../../src/engine/guardWords.ts';
import { readAct } from '../../src/engine/readAct.ts';
import { sideStates } from '../../src/engine/sideStates.ts';
import { step } from '../../src/engine/step.ts';
import { opening, usChina } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { performOne, playAtRandom, scripts } from '../support/randomPlay.ts';
import {
  after,
  director,
  does,
  expectSameText,
  fingerprintOf,
  given,
  inputFor,
  isoIn,
  notYetStarted,
  refused,
  take,
} from '../support/story.ts';
import type { Beside, Story } from '../support/story.ts';

describe('a refused input', () => {
  test('changes nothing: the state is the same as before it, to the last field', () => {
    let refused = 0;
    holds(scripts(60), { small: 15, full: 1_000 }, (seeds) => {
      const { deeds } = playAtRandom(opening(), seeds);
      const play = given(opening()).play;
      for (const deed of deeds) {
        if (deed.kind === 'until') {
          performOne(play, deed);
          continue;
        }
        const before = fingerprintOf(play.state);
        const outcome = step(deepFrozen(play.state), deed.input);
        if ('refusal' in outcome) {
          refused += 1;
          expectSameText(fingerprintOf(play.state), before);
        } else play.state = outcome.next;
      }
    });
    expect(refused).toBeGreaterThan(100);
  });

  test('names its rule, or its code; and says in whole words why', () => {
    const said = new Set<string>();
    const rules = new Set<string>();
    holds(scripts(120), { small: 25, full: 1_000 }, (seeds) => {
      for (const answer of playAtRandom(opening(), seeds).answers) {
        if (answer === null) continue;
        said.add(answer.code);
        if (answer.rule !== null) rules.add(answer.rule);
        expectPlain(answer);
      }
    });
    expect([...said]).toEqual(
      expect.arrayContaining(['not-your-seat', 'not-your-side', 'unknown-subject', 'not-now', 'rule']),
    );
    expect([...rules]).toEqual(expect.arrayContaining(['CLR-1', 'CALL-3']));
  });

  test('has words for every guard of the machines that states no rule, and for no other', () => {
    const guards = Object.values(machines).flatMap(({ logic }) => Object.keys(logic.implementations.guards));
    const needed = new Set(guards.filter((guard) => !(guard in RULES)));
    expect(Object.keys(guardWords).toSorted()).toEqual([...needed].toSorted());
  });

  test('has words for every state of a side region that takes acts, and for no other', () => {
    const sides = Object.values(machines)
      .filter(({ logic }) => logic.root.type === 'parallel')
      .flatMap((definition) =>
        Object.entries(definition.logic.root.states)
          .filter(([region, node]) => !['life', 'spine'].includes(region) && takesActs(node))
          .flatMap(([region]) => allLeaves(definition).filter((leaf) => leaf.startsWith(`${region}.`))),
      );
    expect(Object.keys(sideStates).toSorted()).toEqual(sides.toSorted());
  });
});

type Node = (typeof machines)[keyof typeof machines]['logic']['root'];

const takesActs = (node: Node): boolean =>
  [...node.transitions.keys()].some((type) => type in acts) || Object.values(node.states).some(takesActs);

function expectPlain({ code, rule, message }: Refusal): void {
  expect(Object.keys(refusalCodes)).toContain(code);
  if (code === 'rule') expect(Object.keys(RULES)).toContain(rule);
  expect(message).toMatch(/^[A-Za-z].*[.]$/s);
  expect(message).not.toMatch(/undefined|null|NaN|\[object|does not hold|\.\./);
}

function deepFrozen<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  for (const [key, part] of Object.entries(value)) if (!shared.includes(key)) deepFrozen(part, seen);
  return Object.freeze(value);
}
/** Machines are not state; what Immutable keeps in itself, it keeps for speed. */
const shared = [
  'machine',
  'mechanism',
  'subjects',
  'ofIncident',
  'pending',
  'reached',
  'items',
  'plans',
  '_nodes',
];

describe('read aloud', () => {
  /** What is refused, in a story told so far. */
  const table: string[] = [];
  const says = (
    told: Story,
    seat: string,
    verb: Verb,
    refs: Refs = {},
    fields: object = {},
    beside: Beside = {},
  ) => {
    const outcome = step(told.play.state, inputFor(told.play, seat, verb, refs, fields, beside));
    if (!('refusal' in outcome)) throw new Error(`${verb} is accepted`);
    expectPlain(outcome.refusal);
    table.push(`${seat}: ${outcome.refusal.message}`);
  };
  const reads = (told: Story, seat: string, raw: object) => {
    const read = readAct(raw, { seat }, told.play.now);
    if (!('code' in read)) throw new Error('it is well formed');
    table.push(`${seat}: ${read.message}`);
  };
  const blades = { incident: 'blades' };
  const r1 = { request: 'r1' };
  const c1 = { call: 'c1' };
  const m1 = { review: 'm1' };
  const item = { ...m1, ...blades };
  const begun = () =>
    given(usChina()).when(
      does('us/desk', 'incident.report', blades, { severity: 4 }),
      does('us/desk', 'request.send', { ...r1, ...blades }, { kind: 'information', severity: 2 }),
    );

  test('refusals read well', () => {
    const planned = notYetStarted(usChina());
    says(planned, 'us/desk', 'incident.report', blades);
    const story = begun();
    says(story, 'us/desk', 'channel.suspend', { channel: 'hotline' });
    says(story, 'us/nobody', 'request.update', r1);
    says(story, 'observer', 'request.update', r1);
    says(story, 'us/desk', 'incident.leak', blades, { text: 'So.' });
    says(story, 'us/desk', 'request.update', r1, {}, { for: 'china/desk' });
    says(story, 'china/desk', 'request.answer', { request: 'r9' }, { answer: 'full' });
    says(story, 'us/desk', 'request.answer', r1, { answer: 'full' });
    says(story, 'china/desk', 'request.complete', r1);
    says(story, 'us/desk', 'request.send', r1, { kind: 'information' });
    says(
      story,
      'us/desk',
      'request.send',
      { request: 'r2', ...blades },
      { kind: 'information', severity: 4 },
    );
    says(story, 'us/desk', 'request.send', { request: 'r2', incident: 'grid' }, { kind: 'information' });
    says(story, 'us/desk', 'request.acknowledge');
    reads(story, 'us/desk', { do: 'request.answer', refs: r1, with: { answer: 'maybe', why: 'x' } });
    reads(story, 'us/desk', { do: 'request.shout' });
    says(story, 'director', 'deadline.extend', r1, {
      clock: 'update',
      to: '2017-04-01T00:00:00Z',
      why: 'So.',
    });
    story.when(does('us/vice', 'call.place', { ...c1, ...blades }, { level: 'working' }));
    says(story, 'us/vice', 'call.answer', c1);
    says(story, 'us/vice', 'call.end', c1, { outcome: 'agreed' });
    story.when(does('china/desk', 'call.answer', c1));
    says(story, 'china/desk', 'call.arrange', c1);
    story.when(
      does('china/desk', 'call.authenticate', c1),
      does('china/desk', 'call.arrange', c1),
      after('20m'),
    );
    says(story, 'us/vice', 'call.say', c1, { text: 'So.' });
    story.when(does('china/vice', 'call.readBack', c1, { point: 'p1', text: 'So.' }));
    says(story, 'china/vice', 'call.confirmPoint', c1, { point: 'p1' });
    story.when(does('us/attorney-general', 'channel.suspend', { channel: 'hotline' }));
    says(story, 'us/vice', 'call.place', { call: 'c2', ...blades });
    says(story, 'china/state-councilor', 'channel.lift', { channel: 'hotline' });
    says(story, 'us/vice', 'docket.accept', item);
    says(story, 'us/vice', 'incident.dispute', blades, { of: 'fact', statement: 'So.' });
    says(story, 'china/desk', 'custody.release', blades);
    says(story, 'china/vice', 'dossier.hold', blades, { position: 'So.' });
    story.when(director('availability.set', { seat: 'china/state-councilor', from: 'T+0h', to: 'T+9d' }));
    says(story, 'us/attorney-general', 'review.open', m1, { level: 'full' });
    says(story, 'us/vice', 'review.conclude', m1, { outcome: 'none' });
    story.when(
      (play) =>
        void take(play, inputFor(play, 'director', 'conduct.openMove', {}, { to: isoIn(play, 'T+9d') })),
    );
    says(story, 'us/desk', 'request.withdraw', r1);
    says(
      story,
      'us/desk',
      'request.withdraw',
      r1,
      {},
      { effectiveAt: (story.play.now + 30 * 86_400_000) as never },
    );
    says(story, 'us/desk', 'act.cancel', {}, { plan: 'plan us 9' });
    story.when(does('us/desk', 'exercise.freeze', {}, { what: 'Fire alarm.' }));
    says(story, 'us/desk', 'request.withdraw', r1);
    says(story, 'us/desk', 'exercise.resume');
    story.when(director('exercise.unfreeze'), director('exercise.end'));
    says(story, 'us/desk', 'request.withdraw', r1);
    expect(table.join('\n')).toMatchInlineSnapshot(`
      "us/desk: incident.report is not accepted: the exercise is not under way.
      us/desk: channel.suspend needs a seat of level principal or higher; this one is of level desk.
      us/nobody: The agreement has no seat us/nobody.
      observer: request.update is done by a party's seat, not by observer.
      us/desk: incident.leak is done by the director or a controller, not by us/desk.
      us/desk: Only the director can act for another seat or set a rule aside (EX-3).
      china/desk: request.answer: this side knows of no request named r9.
      us/desk: request.answer is not accepted: it is for the side that is asked.
      china/desk: request.complete is not accepted: it is for the side that asks.
      us/desk: request.send is not accepted now: request r1 stands at sent. It takes request.acknowledge, request.answer, request.return, request.redirect, request.amend, request.complete, request.withdraw.
      us/desk: request.send: An outgoing text is released after the clearances that its kind and severity need in that government (CLR-1, clause 1b). Circulate the text (clearance.circulate), wait until its offices have cleared it, and do it then; or do it with beforeClearance, and owe it (CLR-2).
      us/desk: request.send: this side knows of no incident named grid.
      us/desk: request.acknowledge does not say which request it is about.
      us/desk: request.answer: answer: expected one of: full, partial, declined; there is no field "why" here.
      us/desk: There is no act "request.shout". Acts that begin so are request.draft, request.send, request.amend, request.withdraw, request.acknowledge, request.return, request.supply, request.redirect, request.answer, request.update, request.complete, request.accept, request.dispute, request.rate.
      director: deadline.extend is not accepted: that clock is not running.
      us/vice: call.answer is not accepted: it is for the side that is called.
      us/vice: call.end is not accepted now: call c1 stands at ringing. It takes call.answer, call.letRing, call.decline, call.abandon.
      china/desk: call.arrange: Both ends are authenticated by a call back to the registered number before anything of substance (CALL-3). Authenticate first.
      us/vice: call.say: An outgoing text is released after the clearances that its kind and severity need in that government (CLR-1, clause 1b). Circulate the text (clearance.circulate), wait until its offices have cleared it, and do it then; or do it with beforeClearance, and owe it (CLR-2).
      china/vice: call.confirmPoint is not accepted: a point is confirmed by the side that did not read it back.
      us/vice: call.place: On a suspended channel nothing connects; the suspending side lifts (CHAN-1, 2014 precedent).
      china/state-councilor: channel.lift: On a suspended channel nothing connects; the suspending side lifts (CHAN-1, 2014 precedent).
      us/vice: docket.accept is not accepted: the incident is not on the docket.
      us/vice: incident.dispute is not accepted: nothing is alleged.
      china/desk: custody.release is not accepted now: the dossier on blades has no evidence preserved. It takes custody.hold.
      china/vice: dossier.hold is not accepted now: the dossier on blades stands at aware. It takes dossier.assess, dossier.close.
      us/attorney-general: review.open: Full level needs both sides' principals; otherwise reduced level, postponed or replaced (REV-4, 2016 precedent).
      us/vice: review.conclude is not accepted now: meeting m1 stands at scheduled. It takes review.report, review.delegate, review.open, review.replace, review.postpone, review.closeDocket, review.schedule, review.prepare.
      us/desk: request.withdraw is not accepted: a move is open: say when inside its window the act takes effect.
      us/desk: request.withdraw: it would take effect outside the move's window, which is from 2017-03-01T13:20:00.000Z to 2017-03-10T13:00:00.000Z.
      us/desk: act.cancel: this side has no "plan us 9".
      us/desk: request.withdraw: In a real emergency the exercise freezes, and only the director resumes (EX-1, HSEEP). Wait until the director resumes.
      us/desk: exercise.resume is done by the director, not by us/desk.
      us/desk: request.withdraw is not accepted: the exercise is not under way."
    `);
  });

  test.each([
    ['cast.set', { who: 'mars', by: 'person' }],
    ['inject.deliver', { to: ['north', 'mars/desk'], title: 'News' }],
    ['availability.set', { seat: 'mars/desk', from: 'T+1d', to: 'T+2d' }],
  ] as const)('is the answer when %s names a party or a seat that there is not', (verb, fields) => {
    given(opening()).when(refused('unknown-subject', 'director', verb, {}, fields));
  });

  test('is the answer to those who know the numbers of the log when a note is on an entry that is not there', () => {
    const note = { text: 'Look.', entry: 9_999 };
    given(opening()).when(
      refused('malformed', 'director', 'note.write', {}, note),
      refused('malformed', 'evaluator', 'note.write', {}, note),
      does('north/desk', 'note.write', {}, note),
    );
  });

  test('is the answer when a side is to be played by a policy that there is not', () => {
    for (const policy of ['angry', 'constructor', undefined]) {
      const cast = { who: 'south', by: 'policy', ...(policy === undefined ? {} : { policy }) };
      given(opening()).when(refused('malformed', 'director', 'cast.set', {}, cast));
    }
  });
});

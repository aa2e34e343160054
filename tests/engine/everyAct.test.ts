import { describe, expect, test } from 'vitest';
import { acts, verbs } from '../../src/contract/act/acts.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { ActInput } from '../../src/contract/input.ts';
import { readAct } from '../../src/engine/readAct.ts';
import { inputOf } from '../../src/engine/replay.ts';
import type { State } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';
import { opening } from '../support/opening.ts';
import {
  after,
  director,
  does,
  expectReplay,
  inputFor,
  isoIn,
  notYetStarted,
  take,
} from '../support/story.ts';
import type { Play, When } from '../support/story.ts';
import { stateWithout } from '../support/withoutAct.ts';

const north = (rank: string, verb: Verb, refs: ActInput['refs'] = {}, fields: object = {}): When =>
  does(`north/${rank}`, verb, refs, fields);
const south = (rank: string, verb: Verb, refs: ActInput['refs'] = {}, fields: object = {}): When =>
  does(`south/${rank}`, verb, refs, fields);
/** An act with a field that is an instant, given as a moment such as `T+2d`. */
const timed =
  (
    seat: string,
    verb: Verb,
    refs: ActInput['refs'],
    field: string,
    moment: string,
    more: object = {},
  ): When =>
  (play) =>
    void take(play, inputFor(play, seat, verb, refs, { ...more, [field]: isoIn(play, moment) }));

const blades = { incident: 'blades' };
const [m1, m2, m3] = [{ review: 'm1' }, { review: 'm2' }, { review: 'm3' }];
const r = (n: number) => ({ request: `r${n}` });
const c = (n: number) => ({ call: `c${n}` });
const information = { kind: 'information', severity: 2 };

const incidents: When[] = [
  north('desk', 'incident.report', blades),
  north('desk', 'incident.assess', blades, { severity: 2 }),
  north('desk', 'incident.report', { incident: 'grid' }, { severity: 1 }),
  north('desk', 'incident.link', blades, { other: 'grid' }),
  north('desk', 'incident.split', blades, { new: 'part' }),
  north('desk', 'incident.merge', { incident: 'part' }, { into: 'blades' }),
  north('vice', 'incident.close', { incident: 'grid' }, { outcome: 'resolved' }),
  north('desk', 'incident.reopen', { incident: 'grid' }, { facts: 'New.' }),
];

const requests: When[] = [
  north('desk', 'request.draft', r(1), information),
  north('desk', 'request.send', { ...r(1), ...blades }, information),
  north('desk', 'request.amend', r(1), { text: 'More.' }),
  director('note.write', { text: 'They wait.' }),
  timed('director', 'deadline.extend', r(1), 'to', 'T+2d', { clock: 'ack', why: 'A holiday.' }),
  does('director', 'deadline.excuse', r(1), { clock: 'ack', why: 'A holiday.' }),
  south('desk', 'request.acknowledge', r(1)),
  south('desk', 'request.return', r(1), { needs: ['facts'] }),
  north('desk', 'request.supply', r(1), { elements: { facts: 'So.', 'action-asked': 'So.' } }),
  south('desk', 'request.answer', r(1), { answer: 'full' }),
  south('desk', 'request.update', r(1), { text: 'Still at it.' }),
  north('desk', 'request.rate', r(1), { answers: 2, evidence: 2, actions: 2, notDone: 2, nextUpdate: 2 }),
  south('desk', 'request.complete', r(1)),
  north('desk', 'request.dispute', r(1)),
  north('desk', 'request.accept', r(1)),
  north('desk', 'request.send', { ...r(2), ...blades }, information),
  south('desk', 'request.redirect', r(2), { track: 'legal' }),
  north('desk', 'request.withdraw', r(2)),
];

const clearances: When[] = [
  north('desk', 'clearance.circulate', {}, { text: 'request', of: 'r3', severity: 5 }),
  north('desk', 'clearance.clear', { clearance: 'request-r3' }, { office: 'cabinet', result: 'objected' }),
  after('4h'),
  north('desk', 'clearance.revise', { clearance: 'request-r3' }),
  north('desk', 'clearance.release', { clearance: 'request-r3' }, { beforeClearance: true }),
  north('desk', 'clearance.circulate', {}, { text: 'answer', of: 'r4' }),
  north('desk', 'clearance.withdraw', { clearance: 'answer-r4' }),
];

const calls: When[] = [
  north(
    'vice',
    'call.place',
    { ...c(1), ...blades },
    { level: 'working', issue: 'No answer.', urgent: true },
  ),
  south('desk', 'call.answer', c(1)),
  south('desk', 'call.authenticate', c(1)),
  south('desk', 'call.arrange', c(1)),
  after('15m'),
  north('vice', 'call.say', c(1), { text: 'We wait.' }),
  north('vice', 'call.readBack', c(1), { point: 'one', text: 'By Friday.' }),
  south('vice', 'call.confirmPoint', c(1), { point: 'one' }),
  north('vice', 'call.end', c(1), { outcome: 'agreed' }),
  north('vice', 'call.note', c(1), { text: 'Agreed.' }),
  south('vice', 'call.confirmInWriting', c(1), { text: 'By Friday.' }),
  north('vice', 'call.place', c(2)),
  south('desk', 'call.letRing', c(2)),
  north('vice', 'call.abandon', c(2)),
  north('vice', 'call.place', c(3)),
  south('desk', 'call.decline', c(3)),
  north('vice', 'call.leaveMessage', c(3), { message: 'Call back.' }),
  north('vice', 'call.tryAlternate', c(3), { contact: 'south-cooperation' }),
  north('vice', 'call.place', c(4)),
  south('desk', 'call.answer', c(4)),
  south('desk', 'call.authenticate', c(4)),
  south('desk', 'call.takeMessage', c(4), { message: 'Noted.' }),
  north('vice', 'call.place', c(5)),
  south('desk', 'call.answer', c(5)),
  south('desk', 'call.authenticate', c(5)),
  south('desk', 'call.unavailable', c(5)),
  does('controller', 'call.spoof', c(6), { to: 'south' }),
  south('desk', 'call.answer', c(6)),
  does('controller', 'call.drop', c(6)),
];

const channels: When[] = [
  does('controller', 'channel.degrade', { channel: 'hotline' }),
  does('controller', 'channel.restore', { channel: 'hotline' }),
  south('minister', 'channel.suspend', { channel: 'hotline' }),
  south('minister', 'channel.lift', { channel: 'hotline' }),
  north('desk', 'channel.test', { channel: 'spare' }),
  north('vice', 'channel.open', { channel: 'spare' }),
];

const dossiers: When[] = [
  north('desk', 'dossier.assess', blades),
  north('vice', 'dossier.hold', blades, { position: 'So.' }),
  north('desk', 'dossier.gather', blades, { evidence: 'So.' }),
  north('vice', 'dossier.attribute', blades, { to: 'Somebody.', confidence: 'low' }),
  north('vice', 'dossier.doubt', blades, { reason: 'So.' }),
  north('vice', 'dossier.close', blades),
  north('desk', 'dossier.reopen', blades, { facts: 'New.' }),
  north('desk', 'measure.consider', blades, { measure: 'protest' }),
  north('vice', 'measure.drop', blades),
  north('desk', 'measure.consider', blades, { measure: 'protest' }),
  north('vice', 'measure.prepare', blades, { measure: 'protest' }),
  north('vice', 'measure.announce', blades, { measure: 'protest', text: 'So.' }),
  north('minister', 'measure.lift', blades),
  north('desk', 'custody.hold', blades, { what: 'Images.' }),
  north('desk', 'custody.renew', blades),
  north('desk', 'custody.release', blades),
];

const inPublic: When[] = [
  north('vice', 'incident.allege', blades, { statement: 'So.' }),
  south('vice', 'incident.dispute', blades, { of: 'fact', statement: 'No.' }),
  north('vice', 'statement.warn', blades),
  does('controller', 'incident.leak', blades, { text: 'So.' }),
  south('desk', 'statement.decline', blades),
  south('desk', 'statement.comment', blades, { text: 'No.' }),
  north('vice', 'statement.publish', blades, { text: 'So.' }),
];

const reviews: When[] = [
  timed('north/vice', 'review.schedule', m3, 'at', 'T+60d'),
  north('vice', 'review.replace', m3, { by: 'written' }),
  north('vice', 'review.postpone', m2),
  north('desk', 'review.prepare', m1),
  south('desk', 'review.report', m1),
  south('vice', 'review.delegate', m1, { level: 'full' }),
  north('vice', 'docket.propose', { ...m1, ...blades }),
  south('vice', 'docket.amend', { ...m1, ...blades }, { wording: 'So.' }),
  north('vice', 'docket.object', { ...m1, ...blades }),
  north('vice', 'docket.accept', { ...m1, ...blades }),
  north('vice', 'docket.propose', { ...m1, incident: 'grid' }),
  north('vice', 'docket.withdraw', { ...m1, incident: 'grid' }),
  north('vice', 'review.closeDocket', m1),
  north('minister', 'review.open', m1, { level: 'full' }),
  north('minister', 'review.position', { ...m1, ...blades }, { decision: 'plan' }),
  north('desk', 'line.propose', m1, { line: 'one', text: 'So.' }),
  south('desk', 'line.bracket', m1, { line: 'one' }),
  south('vice', 'line.agree', m1, { line: 'one' }),
  north('vice', 'review.draftOutcome', m1),
  north('vice', 'review.conclude', m1, { outcome: 'separate-readouts' }),
  south('vice', 'review.readout', m1, { text: 'So.' }),
];

const decision = {
  question: 'Now?',
  options: [{ id: 'now', text: 'Now.' }],
  chosen: 'now',
  by: ['The vice-minister'],
  why: 'So.',
};

const conduct: When[] = [
  director('inject.deliver', { to: ['north/desk'], title: 'News.' }),
  north('vice', 'choice.take', {}, { choice: 'CHO-1', option: 'wait' }),
  director('cast.set', { who: 'south', by: 'person' }),
  north('desk', 'inject.share', {}, { item: 'INJ-1', with: 'party' }),
  director('item.edit', { item: 'INJ-2', title: 'Better news.' }),
  director('item.hold', { item: 'INJ-2' }),
  director('item.release', { item: 'INJ-2' }),
  director('item.mark', { item: 'ACT-1', as: 'done', why: 'Said aloud.' }),
  director('item.skip', { item: 'INJ-1', why: 'Played already.' }),
  north('desk', 'own.act', {}, { name: 'envoy', what: 'We send somebody.' }),
  north('desk', 'question.ask', {}, { name: 'hours', text: 'When do they open?' }),
  south('desk', 'body.write', {}, { name: 'hours', to: 'press', text: 'What do you know?' }),
  director('control.answer', { asked: 'south:hours', how: 'words', text: 'Nothing.', to: 'seat' }),
  south('vice', 'decision.record', {}, { ...decision, name: 'wait' }),
  does('evaluator', 'observation.write', {}, { text: 'They asked.' }),
  north('desk', 'cell.askTime', {}, { minutes: 5 }),
  director('agreement.amend', { with: { deadlines: { answer: { is: '10d' } } } }),
  director('availability.set', { seat: 'south/minister', from: 'T+0h', to: 'T+1d' }),
  director('state.set', { subject: 'incident/north:grid', to: 'spine.assessed', why: 'To go on.' }),
  timed('director', 'endex.set', {}, 'at', 'T+90d'),
  director('conduct.discuss'),
  director('conduct.clock'),
  timed('director', 'conduct.openMove', {}, 'to', 'T+9d'),
  (play) =>
    void take(
      play,
      inputFor(play, 'north/desk', 'note.write', {}, { text: 'Later.' }, { effectiveAt: play.now }),
    ),
  north('desk', 'act.cancel', {}, { plan: 'plan north 1' }),
  north('desk', 'cell.ready'),
  north('desk', 'cell.notReady'),
  director('conduct.closeMove'),
  director('exercise.pause'),
  director('exercise.resume'),
  south('desk', 'exercise.freeze'),
  director('exercise.unfreeze'),
  director('exercise.end'),
  director('truth.reveal', { what: 'blades' }),
  south('desk', 'reflection.write', {}, { is: 'gap', text: 'We were late.' }),
  director('exercise.hotWash'),
  director('exercise.close'),
];

interface Accepted {
  readonly state: State;
  readonly input: ActInput;
}

/** Every act that there is, in an exercise in which each of them is accepted once. */
function tour(): { play: Play; accepted: Map<Verb, Accepted> } {
  const spare = { name: 'Spare', kind: 'hotline', state: 'planned', tracks: [], assumption: 'For a test.' };
  const storyline = [
    { id: 'INJ-1', at: 'T+80d', inject: 'all', title: 'News.' },
    { id: 'INJ-2', at: 'T+80d', inject: 'all', title: 'News.' },
    { id: 'ACT-1', at: 'T+80d', as: 'north/desk', do: 'call.note', call: 'c9', with: { text: 'So.' } },
    {
      id: 'CHO-1',
      at: 'T+0h',
      choice: {
        seat: 'north/vice',
        ask: 'Well?',
        options: [
          { id: 'wait', text: 'Wait.' },
          { id: 'call', text: 'Call.' },
        ],
        default: 'wait',
        within: '90d',
      },
    },
  ];
  const bodies = { press: 'Wire service' };
  const matters = { blades: { victim: 'north', truth: { actor: 'An insider' } } };
  const { play } = notYetStarted(
    opening({ amended: { channels: { spare } }, scenario: { storyline, bodies, incidents: matters } }),
  );
  const accepted = new Map<Verb, Accepted>();
  const parts = [incidents, requests, clearances, calls, channels, dossiers, inPublic, reviews, conduct];
  for (const act of [director('exercise.start'), ...parts.flat()]) {
    const before = play.state;
    act(play);
    const entry = play.entries.at(-1);
    if (!entry || entry.due !== undefined || entry.effectiveAt !== undefined) continue;
    const input = inputOf(entry) as ActInput;
    accepted.set(input.do, { state: before, input });
  }
  return { play, accepted };
}

describe('every act', () => {
  const { play, accepted } = tour();

  test('is accepted somewhere, in its own shape, and what was played replays', () => {
    expect(verbs.filter((verb) => !accepted.has(verb))).toEqual([]);
    for (const { input } of accepted.values()) {
      const { do: verb, refs, with: fields } = input;
      expect(readAct({ do: verb, refs, with: fields }, input.by, input.at)).not.toHaveProperty('code');
    }
    expectReplay(play);
  });

  test.each(verbs)('%s is refused when the transition that allows it is taken out of its machine', (verb) => {
    const { state, input } = accepted.get(verb)!;
    expect(step(state, input)).toHaveProperty('entry');
    const outcome = step(stateWithout(state, verb), input);
    expect(outcome).toMatchObject({ refusal: { code: 'not-now' } });
  });

  test('has a machine that it is an act of', () => {
    expect([...new Set(verbs.map((verb) => acts[verb].on))].toSorted()).toEqual(
      ['call', 'channel', 'clearance', 'dossier', 'exercise', 'incident', 'request', 'review'].toSorted(),
    );
  });
});

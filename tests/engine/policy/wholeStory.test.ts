import { describe, expect, test } from 'vitest';
import { policyNames } from '../../../src/contract/policy.ts';
import { full } from '../../support/counts.ts';
import { shippedProfile, shippedProfiles } from '../../support/profiles.ts';
import { expectReplay } from '../../support/story.ts';
import { actsOf, manyInjects, oneInject, playBoth } from './playing.ts';

describe('both sides on policies', () => {
  test('reach ENDEX from one inject, whatever the two policies, and nothing that they plan is refused', () => {
    for (const us of policyNames) {
      for (const china of policyNames) {
        for (let seed = 1; seed <= full(1, 60); seed++) {
          const play = playBoth(oneInject(seed), us, china);
          expect(play.ended).toBe(true);
          expect(play.refused.map(({ duty, refusal }) => `${duty}: ${refusal.message}`)).toEqual([]);
        }
      }
    }
  });

  test('reach ENDEX under every shipped profile', () => {
    for (const id of shippedProfiles) {
      for (let seed = 1; seed <= full(2, 60); seed++) {
        const play = playBoth(oneInject(seed, shippedProfile(id)), 'cooperative', 'overloaded');
        expect(play.ended).toBe(true);
        expect(play.refused.map(({ duty, refusal }) => `${duty}: ${refusal.message}`)).toEqual([]);
      }
    }
  });

  test('what they play replays from its log', () => {
    expectReplay(playBoth(manyInjects(1), 'cooperative', 'overloaded'));
  });

  test('make a whole story between them: from the report to the hotline, the ministers and the close', () => {
    const verbs = new Set<string>();
    const states = new Set<string>();
    for (let seed = 1; seed <= full(9, 200); seed++) {
      for (const [us, china] of [
        ['cooperative', 'overloaded'],
        ['overloaded', 'denying'],
        ['denying', 'legalistic'],
        ['legalistic', 'cooperative'],
      ] as const) {
        const play = playBoth(manyInjects(seed), us, china);
        expect(play.refused.map(({ duty, refusal }) => `${duty}: ${refusal.message}`)).toEqual([]);
        for (const party of ['us', 'china']) for (const entry of actsOf(play, party)) verbs.add(entry.do);
        for (const { moves } of play.entries)
          for (const { ref, to } of moves) states.add(`${ref.split('/')[0] ?? ''} ${to}`);
      }
    }
    expect([...verbs].filter((verb) => !usual.includes(verb) && !rare.includes(verb))).toEqual([]);
    expect(usual.filter((verb) => !verbs.has(verb))).toEqual([]);
    for (const state of expectedStates) expect(states).toContain(state);
  });

  test('both silent, the date of the meeting passes and nothing is lost', () => {
    const play = playBoth(manyInjects(1), 'silent', 'silent');
    expect(play.ended).toBe(true);
    expect(actsOf(play, 'us').concat(actsOf(play, 'china'))).toEqual([]);
    expect(play.state.subjects.get('review/m1')?.reached['date.passed']).toBeDefined();
  });

  test('a full level that hidden absences forbid is refused, and the meeting opens at reduced level', () => {
    const opened = oneInject(3);
    const scenario = {
      ...opened.scenario,
      world: {
        ...opened.scenario.world,
        unavailable: [{ seat: 'china/state-councilor', from: 'T+29d', to: 'T+32d' }],
      },
    };
    const play = playBoth({ ...opened, scenario }, 'cooperative', 'silent');
    expect(play.refused.map(({ refusal }) => refusal.rule)).toEqual(['REV-4']);
    expect(play.state.subjects.get('review/m1')?.reached['life.inSession.reduced']).toBeDefined();
  });
});

const rare = [
  'call.confirmInWriting',
  'call.tryAlternate',
  'call.abandon',
  'clearance.clear',
  'clearance.revise',
  'request.redirect',
  'request.withdraw',
];

const usual = [
  'call.answer',
  'call.arrange',
  'call.authenticate',
  'call.confirmPoint',
  'call.decline',
  'call.end',
  'call.leaveMessage',
  'call.letRing',
  'call.note',
  'call.place',
  'call.readBack',
  'call.say',
  'call.takeMessage',
  'call.unavailable',
  'clearance.circulate',
  'docket.accept',
  'docket.amend',
  'docket.object',
  'docket.propose',
  'dossier.assess',
  'incident.assess',
  'incident.close',
  'incident.report',
  'line.agree',
  'line.bracket',
  'line.propose',
  'request.accept',
  'request.acknowledge',
  'request.answer',
  'request.complete',
  'request.dispute',
  'request.draft',
  'request.rate',
  'request.return',
  'request.send',
  'request.supply',
  'request.update',
  'review.conclude',
  'review.delegate',
  'review.draftOutcome',
  'review.open',
  'review.position',
  'review.prepare',
  'review.readout',
  'review.report',
];

const expectedStates = [
  'incident spine.assessed',
  'incident spine.requested',
  'incident spine.hotline',
  'incident spine.ministerialReview.decided',
  'incident spine.closed',
  'call ended.agreed',
  'call messageLeft',
  'call messageTaken',
  'review life.inSession.full',
  'review life.concluded.jointSummary',
  'request life.completed',
  'request answer.metLate',
];

import { describe, expect, test } from 'vitest';
import { overlay } from '../../../src/contract/overlay.ts';
import { profileSchema } from '../../../src/contract/profile.ts';
import { policies } from '../../../src/engine/policy/policies.ts';
import { plansFor } from '../../../src/engine/policy/plans.ts';
import type { Plan } from '../../../src/engine/policy/plans.ts';
import { knowMore, shownToParty } from '../../../src/engine/policy/policyView.ts';
import { full } from '../../support/counts.ts';
import { opening } from '../../support/opening.ts';
import { beforehand, seatsOf } from '../../../src/engine/policySides.ts';
import { viewAfter } from '../../support/policyPlay.ts';
import { does, given } from '../../support/story.ts';
import { plansOf } from './owed.ts';
import { actsOf, manyInjects, playBoth } from './playing.ts';

const seeds = (small: number, all: number): number[] =>
  Array.from({ length: full(small, all) }, (_, i) => i + 1);

describe('plans', () => {
  test('the same seed plays the same exercise, and another plays another', () => {
    const once = playBoth(manyInjects(3), 'cooperative', 'overloaded');
    const again = playBoth(manyInjects(3), 'cooperative', 'overloaded');
    expect(JSON.stringify(again.entries)).toBe(JSON.stringify(once.entries));
    const other = playBoth(manyInjects(4), 'cooperative', 'overloaded');
    expect(JSON.stringify(other.entries)).not.toBe(JSON.stringify(once.entries));
  });

  test('a duty keeps its plan for as long as it is open, however much more is seen', () => {
    for (const seed of seeds(3, 40)) {
      for (const [us, china] of [
        ['cooperative', 'overloaded'],
        ['legalistic', 'denying'],
        ['denying', 'cooperative'],
      ] as const) {
        const opened = manyInjects(seed);
        const play = playBoth(opened, us, china);
        let made = new Map<string, Plan>();
        let most = 0;
        let view = beforehand(opened, 'us');
        for (const entry of play.entries) {
          const shown = shownToParty('us', seatsOf(opened, 'us'), ['us', 'china'], entry);
          if (shown === null) continue;
          view = knowMore(view, shown);
          const { profile } = opened;
          const asked = {
            policy: policies[us],
            seed,
            party: 'us',
            seats: seatsOf(opened, 'us'),
            profile,
            view,
            done: new Set<string>(),
          };
          const { plans } = plansFor(asked);
          for (const plan of plans) expect(plan).toEqual(made.get(plan.duty) ?? plan);
          made = new Map(plans.map((plan) => [plan.duty, plan]));
          most = Math.max(most, made.size);
        }
        expect(most).toBeGreaterThan(0);
      }
    }
  });

  test('what is planned already is not planned again, and neither is what is done; the first is still open', () => {
    const story = given(opening()).when(
      does('north/desk', 'incident.report', { incident: 'grid' }, { severity: 2 }),
      does(
        'north/desk',
        'request.send',
        { request: 'r1', incident: 'grid' },
        { kind: 'information', severity: 2 },
      ),
    );
    const [first, ...others] = plansOf('cooperative', 'south', story);
    const { opening: opened, profile } = story.play.state;
    const view = viewAfter(opened, story.play.entries, 'south');
    const asked = {
      policy: policies.cooperative,
      seed: 1,
      party: 'south',
      seats: seatsOf(opened, 'south'),
      profile,
      view,
    };
    const duty = new Set([first!.duty]);
    const kept = plansFor({ ...asked, done: new Set(), kept: duty });
    expect([kept.plans, kept.open.has(first!.duty)]).toEqual([others, true]);
    const done = plansFor({ ...asked, done: duty });
    expect([done.plans, done.open.has(first!.duty)]).toEqual([others, false]);
  });

  test('a plan counts from the instant at which its duty opened', () => {
    const story = given(opening()).when(
      does('north/desk', 'incident.report', { incident: 'grid' }, { severity: 2 }),
      does(
        'north/desk',
        'request.send',
        { request: 'r1', incident: 'grid' },
        { kind: 'information', severity: 2 },
      ),
    );
    const sentAt = story.play.state.now;
    const plan = plansOf('cooperative', 'south', story).find(({ duty }) => duty.startsWith('acknowledge'))!;
    expect(plan.at).toBe(sentAt + plan.afterMs);
    expect(plan.act).toMatchObject({
      seat: 'south/desk',
      do: 'request.acknowledge',
      refs: { request: 'north:r1' },
    });
  });

  test('nothing is planned once the exercise has ended', () => {
    const play = playBoth(manyInjects(2), 'cooperative', 'cooperative');
    expect(play.ended).toBe(true);
    expect([...play.state.plans.keys()]).toEqual([]);
  });

  test('times follow those of the profile', () => {
    const opened = manyInjects(5);
    const hour = profileSchema.parse(overlay(opened.profile, { deadlines: { ack: { is: '1h' } } }));
    const quick = playBoth({ ...opened, profile: hour }, 'cooperative', 'cooperative');
    const usual = playBoth(opened, 'cooperative', 'cooperative');
    const answered = (play: typeof usual) =>
      actsOf(play, 'china').find((entry) => entry.do === 'request.acknowledge')?.at ?? '';
    expect(answered(quick) < answered(usual)).toBe(true);
  });
});

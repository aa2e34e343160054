import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { allLeaves } from '../../machines/stepMachine.ts';
import { verbs } from '../../src/contract/act/acts.ts';
import { overlay } from '../../src/contract/overlay.ts';
import { profileSchema } from '../../src/contract/profile.ts';
import type { Profile } from '../../src/contract/profile.ts';
import { machineNames, machineOf, nameOf } from '../../src/contract/subject.ts';
import { reachUnder } from '../../src/scenario/reach.ts';
import { opening } from '../support/opening.ts';
import { shippedProfile, shippedProfiles } from '../support/profiles.ts';
import { holds } from '../support/property.ts';
import { playAtRandom, scripts, usual } from '../support/randomPlay.ts';

const amended = (id: string, patch: object): Profile =>
  profileSchema.parse(overlay(shippedProfile(id), patch));

/** Agreements that lack something, each in its own way. */
const agreements: Readonly<Record<string, Profile>> = {
  ...Object.fromEntries(shippedProfiles.map((id) => [id, shippedProfile(id)])),
  'without a hotline': amended('generic-bilateral', { hotline: null }),
  'without ministers': amended('generic-bilateral', { review: null }),
  'meeting at reduced level only': amended('generic-bilateral', {
    review: { levels: { is: ['reduced'], assumption: 'A.' } },
  }),
  'without offices to clear a text': amended('generic-bilateral', {
    parties: { north: { clearances: [] }, south: { clearances: [] } },
  }),
  'without renewals': amended('generic-bilateral', {
    preservation: { lasts: { is: '5d', assumption: 'A.' }, renewals: { is: 0, assumption: 'A.' } },
  }),
  'where only a principal sends': amended('generic-bilateral', { may: { 'request.send': 'principal' } }),
};

describe('what can be reached at all', () => {
  test.each(Object.entries(agreements))('holds whatever is played under the agreement %s', (_, profile) => {
    const reach = reachUnder([profile]);
    const opened = opening({
      profile,
      scenario: { startex: '2025-03-03T13:00:00Z', ...(profile.review ? {} : { world: {} }) },
    });
    const left = (verb: string): boolean => verb === 'agreement.amend' || verb === 'state.set';
    holds(scripts(60), { small: 12, full: 300 }, (seeds) => {
      const { play, answers, deeds } = playAtRandom(opened, seeds, (verb) => usual(verb) && !left(verb));
      for (const { moves } of play.entries) {
        for (const { ref, to } of moves) {
          const machine = machineOf(ref as 'exercise');
          expect([machine, reach.exists(machine), reach.leaves(machine).has(to) ? to : `not ${to}`]).toEqual([
            machine,
            true,
            to,
          ]);
          if (machine !== 'channel') continue;
          const begins = profile.channels[nameOf(ref as 'channel/x')]?.state ?? '';
          expect([...reach.channelLeaves(nameOf(ref as 'channel/x'), begins)]).toContain(to);
        }
      }
      deeds.forEach((deed, at) => {
        // what is planned inside a move is accepted only when it takes effect
        if (deed.kind === 'act' && answers[at] === null && deed.input.effectiveAt === undefined)
          expect([deed.input.do, reach.accepts(deed.input.do)]).toEqual([deed.input.do, true]);
      });
    });
  });

  test('is everything, where the agreement has everything', () => {
    const reach = reachUnder([shippedProfile('us-china-2015')]);
    for (const machine of machineNames)
      expect([machine, [...reach.leaves(machine)].sort()]).toEqual([
        machine,
        [...allLeaves(machines[machine])].sort(),
      ]);
    expect(verbs.filter((verb) => !reach.accepts(verb))).toEqual([]);
  });

  test('leaves out what the agreement lacks', () => {
    const reach = (name: string) => reachUnder([agreements[name]!]);
    const missing = (name: string, machine: 'incident' | 'review' | 'clearance' | 'dossier'): string[] =>
      allLeaves(machines[machine]).filter((leaf) => !reach(name).leaves(machine).has(leaf));
    expect(reach('without a hotline').exists('call')).toBe(false);
    expect(missing('without a hotline', 'incident')).toEqual(['spine.hotline']);
    expect(missing('without ministers', 'incident')).toEqual([
      'spine.ministerialReview.inReview',
      'spine.ministerialReview.decided',
      'docket.proposed',
      'docket.docketed',
      'docket.carriedOver',
    ]);
    expect(missing('meeting at reduced level only', 'review')).toEqual(['life.inSession.full']);
    expect(missing('without offices to clear a text', 'clearance')).toEqual([
      'offices.asked',
      'offices.allDue',
    ]);
    expect(reach('without renewals').accepts('custody.renew')).toBe(false);
  });

  test('a channel that begins in operation is never planned, and one without checks is never overdue', () => {
    const reach = reachUnder([shippedProfile('us-china-2015')]);
    const begun = (begins: string) => [...reach.channelLeaves('hotline', begins)];
    expect(begun('operational')).not.toContain('life.planned');
    expect(begun('operational')).not.toContain('life.testing');
    expect(begun('operational')).toContain('check.overdue');
    expect(begun('planned')).toContain('life.testing');
    expect([...reach.channelLeaves('diplomatic', 'operational')]).not.toContain('check.overdue');
  });
});

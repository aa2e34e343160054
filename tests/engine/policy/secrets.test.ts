import { describe, expect, test } from 'vitest';
import { acts } from '../../../src/contract/act/acts.ts';
import type { Verb } from '../../../src/contract/act/acts.ts';
import { fieldAudience } from '../../../src/contract/act/act.ts';
import type { Entry } from '../../../src/contract/entry.ts';
import { policyNames } from '../../../src/contract/policy.ts';
import type { PolicyName } from '../../../src/contract/policy.ts';
import { plansFor } from '../../../src/engine/policy/plans.ts';
import { policies } from '../../../src/engine/policy/policies.ts';
import { knowMore, shownToParty } from '../../../src/engine/policy/policyView.ts';
import type { Opening } from '../../../src/engine/state.ts';
import { full } from '../../support/counts.ts';
import { drawFrom } from '../../support/draw.ts';
import { beforehand, seatsOf } from '../../../src/engine/policySides.ts';
import { act, actsOf, manyInjects, oneRequest, playBoth, playOne } from './playing.ts';

/** Every plan that a side had after each entry of a log. */
function plansAlong(opened: Opening, entries: readonly Entry[], party: string, policy: PolicyName): string[] {
  let view = beforehand(opened, party);
  return entries.map((entry) => {
    const shown = shownToParty(party, seatsOf(opened, party), Object.keys(opened.profile.parties), entry);
    if (shown !== null) view = knowMore(view, shown);
    const { seed, profile } = opened;
    const asked = {
      policy: policies[policy],
      seed,
      party,
      seats: seatsOf(opened, party),
      profile,
      view,
      done: new Set<string>(),
    };
    return JSON.stringify(plansFor(asked).plans);
  });
}

/** The same log with everything changed that one side may not see. */
function withOtherSecrets(entries: readonly Entry[], party: string, seed: number): Entry[] {
  const draw = drawFrom(seed);
  const knows = new Set<string>();
  const isFor = (audience: readonly string[]): boolean =>
    audience.some((token) => token === party || token.startsWith(`${party}/`));
  return entries.map((entry) => {
    const seen = isFor(entry.audience);
    const own = entry.by.seat.startsWith(`${party}/`);
    const moves = entry.moves.filter(({ audience }) => isFor(audience));
    for (const { ref } of moves) knows.add(ref);
    const hidden = {
      ref: 'incident/china:secret',
      from: '',
      to: 'spine.detected',
      on: 'incident.report',
      audience: ['china'],
    };
    const fields = Object.entries(entry.with ?? {}).map(([field, value]): [string, unknown] => {
      if (own || !(entry.do in acts)) return [field, value];
      return [
        field,
        fieldAudience(acts[entry.do as Verb], field) === 'shared' ? value : `changed ${draw.below(100)}`,
      ];
    });
    const known = entry.incident !== undefined && knows.has(`incident/${entry.incident}`);
    const incident = known ? entry.incident : draw.of(['china:secret', 'us:unheard-of']);
    return {
      ...entry,
      seq: entry.seq + draw.below(50),
      incident,
      agenda: { add: [], drop: [`changed ${draw.below(100)}`] },
      broken: [],
      refs: { incident: 'changed' },
      moves: draw.percent(50) ? [...moves, hidden] : moves,
      ...(seen
        ? { with: Object.fromEntries(fields) }
        : { do: 'measure.prepare', with: { measure: 'changed' } }),
    };
  });
}

describe('what a policy may not see', () => {
  test('changes none of its plans, when it is changed in the log', () => {
    for (let seed = 1; seed <= full(1, 25); seed++) {
      for (const policy of policyNames.filter((name) => name !== 'silent')) {
        const opened = manyInjects(seed);
        const { entries } = playBoth(opened, policy, 'cooperative');
        const usual = plansAlong(opened, entries, 'us', policy);
        expect(plansAlong(opened, withOtherSecrets(entries, 'us', seed), 'us', policy)).toEqual(usual);
      }
    }
  });

  test('changes nothing that it does, when the other side does it in earnest', () => {
    const secrets = [
      act('S-1', 'T+30m', 'us/desk', 'dossier.assess', { incident: 'blades' }, { note: 'Ours alone.' }),
      act('S-2', 'T+2h', 'us/desk', 'dossier.gather', { incident: 'blades' }, { evidence: 'Ours alone.' }),
      act(
        'S-3',
        'T+3h',
        'us/vice',
        'dossier.attribute',
        { incident: 'blades' },
        { to: 'Somebody', confidence: 'high' },
      ),
      act('S-4', 'T+4h', 'us/vice', 'measure.consider', { incident: 'blades' }, { measure: 'sanctions' }),
      act('S-5', 'T+5h', 'us/vice', 'measure.prepare', { incident: 'blades' }, { measure: 'sanctions' }),
      act('S-6', 'T+6h', 'us/desk', 'incident.assess', { incident: 'blades' }, { severity: 5 }),
      act('S-7', 'T+7h', 'us/desk', 'incident.report', { incident: 'unheard-of' }, { severity: 4 }),
      act(
        'S-8',
        'T+8h',
        'us/desk',
        'request.draft',
        { request: 'r9', incident: 'unheard-of' },
        { kind: 'mitigate', severity: 4 },
      ),
      act(
        'S-9',
        'T+9h',
        'us/desk',
        'clearance.circulate',
        { incident: 'unheard-of' },
        { text: 'request', of: 'r9', severity: 4 },
      ),
      { id: 'S-10', at: 'T+10h', inject: 'us/vice', title: 'For the deputy alone', incident: 'unheard-of' },
    ];
    for (let seed = 1; seed <= full(10, 200); seed++) {
      for (const policy of ['cooperative', 'denying'] as const) {
        const usual = playOne(oneRequest(seed), 'china', policy);
        const beside = playOne(oneRequest(seed, secrets), 'china', policy);
        expect(beside.entries.filter((entry) => entry.refused)).toEqual([]);
        expect(beside.entries.length).toBe(usual.entries.length + 10 + 1);
        const did = (play: typeof usual) =>
          actsOf(play, 'china').map(({ at, by, do: verb, refs, with: fields }) => ({
            at,
            by,
            verb,
            refs,
            fields,
          }));
        expect(did(beside)).toEqual(did(usual));
      }
    }
  });

  test('is not told by its plans: a call about an incident that was not raised names none', () => {
    const opened = oneRequest(1, [
      act('S-1', 'T+2h', 'us/desk', 'incident.report', { incident: 'unheard-of' }, { severity: 2 }),
      act(
        'S-2',
        'T+3h',
        'us/vice',
        'call.place',
        { call: 'c1', incident: 'unheard-of' },
        { level: 'working' },
      ),
    ]);
    for (let seed = 1; seed <= full(10, 100); seed++) {
      const play = playOne({ ...opened, seed }, 'china', 'cooperative');
      const connected = play.entries.findIndex(({ moves }) => moves.some(({ to }) => to === 'inSession'));
      const before = connected < 0 ? play.entries : play.entries.slice(0, connected);
      for (const entry of before.filter(({ by }) => by.seat.startsWith('china/')))
        expect(entry.refs?.incident).not.toBe('us:unheard-of');
    }
  });
});

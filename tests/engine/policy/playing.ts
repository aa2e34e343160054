/** Exercises that policies play: one inject tells a desk of an incident, ministers meet after a month. */
import type { Entry } from '../../../src/contract/entry.ts';
import type { Profile } from '../../../src/contract/profile.ts';
import type { PolicyName } from '../../../src/contract/policy.ts';
import type { Replies } from '../../../src/engine/policy/words.ts';
import type { Opening } from '../../../src/engine/state.ts';
import { opening, usChina } from '../../support/opening.ts';
import { playPolicies } from '../../support/policyPlay.ts';
import type { PolicyPlay } from '../../support/policyPlay.ts';

const meetings = [{ id: 'm1', at: 'T+30d' }];
const inject = (id: string, at: string, to: string, incident: string) => ({
  id,
  at,
  inject: to,
  title: 'A company calls',
  incident,
});

/** The incident is the one side's; two months. */
export const oneInject = (seed: number, profile?: Profile): Opening => {
  const sides = Object.keys(profile?.parties ?? { us: {} });
  const desk = `${sides[0] ?? ''}/${Object.keys(profile?.parties[sides[0] ?? '']?.seats ?? { desk: {} })[0] ?? ''}`;
  const hotline = profile === undefined ? 'hotline' : profile.hotline?.channel;
  const scenario = {
    startex:
      profile === undefined || (profile['in-force'].from ?? '') < '2018'
        ? '2018-03-01T13:00:00Z'
        : '2025-03-03T13:00:00Z',
    endex: 'T+60d',
    world: {
      ...(hotline === undefined ? {} : { channels: { [hotline]: 'operational' } }),
      ...(profile?.review === null ? {} : { meetings }),
    },
    storyline: [inject('INJ-1', 'T+0h', desk, 'blades')],
  };
  return profile === undefined ? usChina({ seed, scenario }) : opening({ seed, profile, scenario });
};

/** Both sides have incidents of their own, one of them by the same name. */
export const manyInjects = (seed: number): Opening =>
  usChina({
    seed,
    scenario: {
      endex: 'T+60d',
      world: { channels: { hotline: 'operational' }, meetings },
      storyline: [
        inject('INJ-1', 'T+0h', 'us/desk', 'blades'),
        inject('INJ-2', 'T+2d', 'china', 'botnet'),
        inject('INJ-3', 'T+4d', 'us', 'worm'),
        inject('INJ-4', 'T+4d', 'china', 'worm'),
      ],
    },
  });

/** One request, complete in its elements, of one side that is scripted; nothing else happens for three weeks. */
export const oneRequest = (seed: number, more: readonly object[] = []): Opening =>
  usChina({
    seed,
    scenario: {
      endex: 'T+21d',
      world: { channels: { hotline: 'operational' } },
      storyline: [
        act('ACT-1', 'T+0h', 'us/desk', 'incident.report', { incident: 'blades' }, { severity: 2 }),
        act('ACT-2', 'T+1h', 'us/desk', 'request.send', { request: 'blades-1', incident: 'blades' }, request),
        ...more,
      ],
    },
  });

const elements = [
  'time-zone',
  'source-address',
  'facts',
  'action-asked',
  'legal-basis',
  'time-limit',
  'contact',
  'caveat',
];
const request = {
  kind: 'investigate',
  severity: 2,
  elements: Object.fromEntries(elements.map((element) => [element, 'Stated.'])),
};

export const act = (
  id: string,
  at: string,
  as: string,
  verb: string,
  refs: object,
  fields: object = {},
): object => ({
  id,
  at,
  as,
  do: verb,
  ...refs,
  with: fields,
});

export const playBoth = (
  opened: Opening,
  us: PolicyName,
  china: PolicyName,
  replies: Replies = {},
): PolicyPlay => {
  const [first = '', second = ''] = Object.keys(opened.profile.parties);
  return playPolicies(opened, { [first]: us, [second]: china }, replies);
};

export const playOne = (opened: Opening, party: string, policy: PolicyName): PolicyPlay =>
  playPolicies(opened, { [party]: policy });

/** What a side did, as others could see it done. */
export const actsOf = (play: PolicyPlay, party: string): readonly Entry[] =>
  play.entries.filter(({ by }) => by.seat.startsWith(`${party}/`));

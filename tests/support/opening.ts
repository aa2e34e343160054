/** Openings of exercises: a scenario with a little in it, on the small profile or on a shipped one. */
import { LOG_FORMAT } from '../../src/contract/entry.ts';
import { overlay } from '../../src/contract/overlay.ts';
import { profileSchema } from '../../src/contract/profile.ts';
import type { Profile } from '../../src/contract/profile.ts';
import { scenarioSchema } from '../../src/contract/scenario.ts';
import type { Opening } from '../../src/engine/state.ts';
import { shippedProfile } from './profiles.ts';
import { tinyProfile } from './tinyProfile.ts';

/** A Wednesday, 08:00 in New York and 21:00 in Shanghai. */
export const STARTEX = '2017-03-01T13:00:00Z';

export interface Wanted {
  readonly profile?: Profile;
  /** Laid over the profile, as a scenario's `with` is. */
  readonly amended?: object;
  /** Laid over the scenario. */
  readonly scenario?: object;
  readonly seed?: number;
}

/** An opening with a meeting in a month, another half a year later, and ENDEX after a year. */
export function opening(wanted: Wanted = {}): Opening {
  const { profile = tinyProfile, amended = {}, scenario = {}, seed = 7 } = wanted;
  return {
    format: LOG_FORMAT,
    version: '0.0.0',
    machines: 'test',
    scenario: scenarioSchema.parse({
      format: 'hotline-scenario/1',
      id: 'test',
      title: 'Test',
      summary: 'For a test.',
      agreement: profile.id,
      startex: STARTEX,
      endex: 'T+52w',
      world: {
        meetings: [
          { id: 'm1', at: 'T+30d' },
          { id: 'm2', at: 'T+30w' },
        ],
      },
      ...scenario,
    }),
    profile: profileSchema.parse(overlay(profile, amended)),
    seed,
  };
}

const shipped = shippedProfile('us-china-2015');

/** An opening on the agreement of 2015, with its hotline in operation. */
export function usChina(wanted: Omit<Wanted, 'profile'> = {}): Opening {
  const world = {
    channels: { hotline: 'operational' },
    meetings: [
      { id: 'm1', at: 'T+30d' },
      { id: 'm2', at: 'T+30w' },
    ],
  };
  return opening({ ...wanted, profile: shipped, scenario: { world, ...wanted.scenario } });
}

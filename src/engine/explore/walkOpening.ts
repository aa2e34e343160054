/** The exercise that walks go through: everything in operation, two meetings ahead, no storyline but what the walk does. */
import { LOG_FORMAT } from '../../contract/entry.ts';
import type { Profile } from '../../contract/profile.ts';
import { scenarioSchema } from '../../contract/scenario.ts';
import { DAY, instant, iso, parseInstant } from '../../contract/time.ts';
import type { Opening } from '../state.ts';

/** A Wednesday. */
const USUAL = '2017-03-01T13:00:00Z';

export function walkOpening(profile: Profile, seed: number): Opening {
  const force = parseInstant(profile['in-force'].from ?? USUAL) ?? instant(0);
  const startex = Math.max(parseInstant(USUAL) ?? 0, force + DAY);
  const hotline = profile.hotline?.channel;
  return {
    format: LOG_FORMAT,
    version: '0',
    machines: '',
    seed,
    profile,
    scenario: scenarioSchema.parse({
      format: 'hotline-scenario/1',
      id: 'walk',
      title: 'Walk',
      summary: 'A seeded walk.',
      agreement: profile.id,
      startex: iso(startex),
      endex: 'T+100w',
      world: {
        channels: hotline === undefined ? {} : { [hotline]: 'operational' },
        meetings:
          profile.review === null
            ? []
            : [
                { id: 'm1', at: 'T+30d' },
                { id: 'm2', at: 'T+30w' },
              ],
      },
    }),
  };
}

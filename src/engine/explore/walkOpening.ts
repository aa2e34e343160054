/** The exercise that walks go through: people play both sides, everything is in operation, two meetings are ahead. */
import { LOG_FORMAT } from '../../contract/entry.ts';
import type { Profile } from '../../contract/profile.ts';
import { scenarioSchema } from '../../contract/scenario.ts';
import { DAY, instant, iso, parseInstant } from '../../contract/time.ts';
import type { Opening } from '../state.ts';

/** A Wednesday. */
const USUAL = '2017-03-01T13:00:00Z';

/** A choice that is put to one seat; injects and an expected action that come so late that control can have its hand in them. */
export const CHOICE = 'CHO-1';
const INJECTS = ['LATER-1', 'LATER-2'];
const EXPECTED = 'LATER-3';
export const LATER = [...INJECTS, EXPECTED];
/** An incident of which the scenario knows the truth. */
export const KNOWN = 'known';

export function walkOpening(profile: Profile, seed: number): Opening {
  const force = parseInstant(profile['in-force'].from ?? USUAL) ?? instant(0);
  const startex = Math.max(parseInstant(USUAL) ?? 0, force + DAY);
  const hotline = profile.hotline?.channel;
  const meetings = [
    { id: 'm1', at: 'T+30d' },
    { id: 'm2', at: 'T+30w' },
  ];
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
      cast: Object.fromEntries(
        Object.keys(profile.parties).map((party) => [party, { 'played-by': 'person' }]),
      ),
      world: {
        channels: hotline === undefined ? {} : { [hotline]: 'operational' },
        meetings: profile.review === null ? [] : meetings,
      },
      bodies: { press: 'Wire service' },
      incidents: { [KNOWN]: { victim: Object.keys(profile.parties)[0], truth: { actor: 'an insider' } } },
      storyline: [
        choiceOf(choosingSeat(profile)),
        ...INJECTS.map(laterInject),
        { id: EXPECTED, at: 'T+95w', as: choosingSeat(profile), do: 'cell.askTime', with: { minutes: 5 } },
      ],
    }),
  };
}

/** The seat that the choice is put to. */
export function choosingSeat({ parties }: Profile): string {
  const [party = '', own] = Object.entries(parties)[0] ?? [];
  return `${party}/${Object.keys(own?.seats ?? {})[0] ?? ''}`;
}

const choiceOf = (seat: string) => ({
  id: CHOICE,
  at: 'T+1h',
  choice: {
    seat,
    ask: 'Which?',
    options: [
      { id: 'a', text: 'This.' },
      { id: 'b', text: 'That.' },
    ],
    default: 'a',
    within: '20d',
  },
});

const laterInject = (id: string) => ({ id, at: 'T+95w', inject: 'all', title: 'Late.' });

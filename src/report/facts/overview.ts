/** What was exercised, under which agreement, when, with which seed, and how it can be played again. */
import { iso } from '../../contract/time.ts';
import { momentOf, startexOf } from '../../engine/state.ts';
import { fieldText, inEnglish, standing, tookEffect } from '../chronicle.ts';
import { inForceFrom } from '../inForce.ts';
import type { Reading } from './reading.ts';

export interface OverviewFacts {
  readonly scenario: string;
  readonly variant: string | null;
  readonly title: string;
  /** It may tell the plot: null for a seat that plays or looks on. */
  readonly summary: string | null;
  readonly fictional: boolean;
  readonly agreement: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly inForceFrom: string | null;
  };
  readonly parties: readonly {
    readonly id: string;
    readonly short: string;
    readonly name: string;
    readonly capital: string;
    readonly zone: string;
  }[];
  readonly startex: string;
  /** As it stood last: the director may have moved it. */
  readonly endex: string;
  /** The instant of the last entry that this reader has. */
  readonly now: string;
  readonly exercise: string;
  /** What makes it the same run again; null for those who are not given the numbers of the log. */
  readonly run: {
    readonly seed: number;
    readonly version: string;
    readonly machines: string;
    readonly entries: number;
    readonly logHash: string;
    readonly finished: boolean;
  } | null;
}

export function overviewOf({ chronicle, reads }: Reading, logHash: string): OverviewFacts {
  const { opening, courses, entries, last, now } = chronicle;
  const { scenario, profile, seed, version, machines } = opening;
  const startex = startexOf(opening);
  const moved = entries.findLast((entry) => entry.do === 'endex.set' && tookEffect(entry));
  const exercise = courses.get('exercise');
  return {
    scenario: scenario.id,
    variant: scenario.variant ?? null,
    title: inEnglish(scenario.title),
    summary: reads === 'its view' ? null : inEnglish(scenario.summary),
    fictional: scenario.fictional,
    agreement: {
      id: profile.id,
      title: inEnglish(profile.title),
      summary: inEnglish(profile.summary),
      inForceFrom: inForceFrom(chronicle),
    },
    parties: Object.entries(profile.parties).map(([id, { short, name, capital }]) => ({
      id,
      short,
      name: inEnglish(name),
      capital: inEnglish(capital.name),
      zone: capital.zone,
    })),
    startex: iso(startex),
    endex: iso(momentOf((moved && fieldText(moved, 'at')) ?? scenario.endex, startex)),
    now,
    exercise: exercise === undefined ? '' : standing(exercise, 'life'),
    run:
      reads === 'its view'
        ? null
        : { seed, version, machines, entries: entries.length, logHash, finished: last.do === 'log.closed' },
  };
}

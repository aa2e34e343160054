/** What a run came to, folded from its entries alone: the object that `hotline run --json` gives. */
import type { Entry } from '../contract/entry.ts';
import { RUN_FORMAT } from '../contract/runSummary.ts';
import type { RunSummary } from '../contract/runSummary.ts';
import { iso } from '../contract/time.ts';
import { startexOf } from '../engine/state.ts';
import { callsOf } from './calls.ts';
import { channelsOf, hotlineFigure } from './channels.ts';
import { inEnglish, readChronicle, standing } from './chronicle.ts';
import { artificialitiesOf, departuresOf, expectationsOf, refusalsOf } from './conductNotes.ts';
import { dossiersOf, incidentsOf } from './incidents.ts';
import { requestsOf } from './requests.ts';
import { daysBetweenMeetings, reviewsOf } from './reviews.ts';

/**
 * The run as far as these entries go; `logHash` is the hash of the last one's line. `now` is a later instant than that of the last
 * entry, up to which nothing else happened.
 */
export function summarize(entries: readonly Entry[], logHash: string, now?: string): RunSummary {
  const chronicle = readChronicle(entries, now);
  const { opening, last, courses } = chronicle;
  const { scenario, profile, seed, version, machines } = opening;
  const exercise = courses.get('exercise');
  const channels = channelsOf(chronicle);
  const reviews = reviewsOf(chronicle);
  const refusals = refusalsOf(chronicle);
  const expectations = expectationsOf(chronicle);
  return {
    marking: 'EXERCISE',
    format: RUN_FORMAT,
    scenario: scenario.id,
    title: inEnglish(scenario.title),
    fictional: scenario.fictional,
    variant: scenario.variant ?? null,
    agreement: profile.id,
    seed,
    version,
    machines,
    startex: iso(startexOf(opening)),
    now: chronicle.now,
    exercise: exercise === undefined ? '' : standing(exercise, 'life'),
    entries: entries.length,
    logHash,
    finished: last.do === 'log.closed',
    passed: expectations.every(({ met }) => met !== false) && refusals.every(({ expected }) => expected),
    incidents: incidentsOf(chronicle, reviews),
    requests: requestsOf(chronicle),
    calls: callsOf(chronicle),
    channels,
    reviews,
    dossiers: dossiersOf(chronicle),
    departures: departuresOf(chronicle),
    artificialities: artificialitiesOf(chronicle),
    refusals,
    expectations,
    figures: {
      daysBetweenMeetings: daysBetweenMeetings(reviews),
      hotline: hotlineFigure(chronicle, channels),
      suspensions: channels.flatMap(({ suspensions }) => suspensions),
    },
  };
}

/** What every section needs to put facts into words: names, instants, and how this reader is told of an entry. */
import { durationText, parseInstant } from '../../contract/time.ts';
import { dateWords, momentWords, timeOfDay } from '../dates.ts';
import type { ReportFacts } from '../facts/reportFacts.ts';
import type { Reading } from '../facts/reading.ts';
import { namingFor } from '../naming.ts';
import type { Naming } from '../naming.ts';
import { hear } from '../timeline.ts';

export interface Teller {
  readonly facts: ReportFacts;
  readonly naming: Naming;
  /** An instant with its weekday and, where it differs from the report's own, the year. */
  readonly when: (at: string) => string;
  /** An instant with the year. */
  readonly date: (at: string) => string;
  readonly between: (from: string, to: string) => string;
  /** ` (entry 50)` for those who are given the numbers of the log. */
  readonly entry: (entry: number | null) => string;
}

export function tellerFor(facts: ReportFacts, { chronicle, shown }: Reading): Teller {
  const { opening } = chronicle;
  const naming = namingFor(opening.profile, opening.scenario);
  for (const one of shown) hear(naming, one);
  const { startex, now } = facts.overview;
  // a run within one year says it once, at the top
  const near = startex.slice(0, 4) === now.slice(0, 4) ? startex : '';
  // what really happened is told by days: the record seldom has the hour
  const byDays = !facts.overview.fictional;
  return {
    facts,
    naming,
    when: (at) => (byDays ? dateWords(at) : momentWords(at, near)),
    date: (at) => (byDays ? dateWords(at) : `${dateWords(at)}, ${timeOfDay(at)} UTC`),
    between: (from, to) => durationText((parseInstant(to) ?? 0) - (parseInstant(from) ?? 0)),
    entry: (entry) => (entry === null || facts.overview.run === null ? '' : ` (entry ${entry})`),
  };
}

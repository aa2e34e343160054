/**
 * Everything that a report tells, as data: one object for one reader, format `hotline-report/1`. The renderings read it and add
 * nothing. It is worked out from what the reader may read, so that no rendering can show more.
 */
import type { Entry } from '../../contract/entry.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import type {
  ChannelSummary,
  DossierSummary,
  Figures,
  IncidentSummary,
  RunSummary,
} from '../../contract/runSummary.ts';
import { partyOf } from '../../contract/subject.ts';
import type { Seat } from '../../contract/subject.ts';
import type { Opening } from '../../engine/state.ts';
import { callsOf } from '../calls.ts';
import { channelsOf, hotlineFigure } from '../channels.ts';
import { inEnglish } from '../chronicle.ts';
import { artificialitiesOf, expectationsOf, refusalsOf } from '../conductNotes.ts';
import { dossiersOf, incidentsOf } from '../incidents.ts';
import { requestsOf } from '../requests.ts';
import { daysBetweenMeetings, reviewsOf } from '../reviews.ts';
import { artificialityRecordOf } from './artificialityRecords.ts';
import type { ArtificialityRecord } from './artificialityRecords.ts';
import { callRecordOf } from './callRecords.ts';
import type { CallRecord } from './callRecords.ts';
import { choicesOf } from './choices.ts';
import type { ChoiceFacts } from './choices.ts';
import { amendmentsOf, groundsOf } from './grounds.ts';
import type { AmendmentFacts, GroundFacts } from './grounds.ts';
import { meetingRecordOf } from './meetingRecords.ts';
import type { MeetingRecord } from './meetingRecords.ts';
import { overviewOf } from './overview.ts';
import type { OverviewFacts } from './overview.ts';
import { playersOf } from './players.ts';
import type { PlayerFacts } from './players.ts';
import { readAs } from './reading.ts';
import type { Reading } from './reading.ts';
import { requestRecordOf } from './requestRecords.ts';
import type { RequestRecord } from './requestRecords.ts';
import { asksOf, decisionsOf, observationsOf, reflectionsOf } from './room.ts';
import type { AskFacts, DecisionFacts, ObservationFacts, ReflectionFacts } from './room.ts';
import { rulesOf } from './ruleRecords.ts';
import type { RuleFacts } from './ruleRecords.ts';
import { stopsOf } from './stops.ts';
import type { StopFacts } from './stops.ts';
import { itemsOf, objectivesOf } from './storyline.ts';
import type { ItemFacts, ObjectiveFacts } from './storyline.ts';
import { injectTruthsOf, revealedIn, truthsOf } from './truths.ts';
import type { InjectTruthFacts, TruthFacts } from './truths.ts';

export const REPORT_FORMAT = 'hotline-report/1';

export interface QuestionFacts {
  readonly id: string;
  readonly to: string;
  readonly ask: string;
  readonly lookFor: string | null;
  readonly objective: string | null;
}

export interface ReportFacts {
  readonly marking: 'EXERCISE';
  readonly format: typeof REPORT_FORMAT;
  readonly reader: { readonly seat: Seat; readonly reads: Reading['reads'] };
  readonly overview: OverviewFacts;
  readonly players: readonly PlayerFacts[];
  readonly incidents: readonly IncidentSummary[];
  readonly dossiers: readonly DossierSummary[];
  readonly requests: readonly RequestRecord[];
  readonly calls: readonly CallRecord[];
  readonly channels: readonly ChannelSummary[];
  readonly meetings: readonly MeetingRecord[];
  readonly choices: readonly ChoiceFacts[];
  readonly decisions: readonly DecisionFacts[];
  readonly asks: readonly AskFacts[];
  readonly figures: Figures;
  readonly rules: readonly RuleFacts[];
  readonly refusals: RunSummary['refusals'];
  readonly tried: readonly JournalEntry[];
  readonly objectives: readonly ObjectiveFacts[];
  readonly items: readonly ItemFacts[];
  readonly observations: readonly ObservationFacts[];
  readonly reflections: readonly ReflectionFacts[];
  readonly artificialities: readonly ArtificialityRecord[];
  readonly stops: readonly StopFacts[];
  readonly truths: readonly TruthFacts[];
  readonly injectTruths: readonly InjectTruthFacts[];
  readonly questions: readonly QuestionFacts[];
  readonly grounds: readonly GroundFacts[];
  readonly amendments: readonly AmendmentFacts[];
  readonly sources: readonly { readonly key: string; readonly citation: string }[];
}

export interface Told {
  readonly opening: Opening;
  readonly entries: readonly Entry[];
  /** Hash of the last line. */
  readonly logHash: string;
  readonly seat: Seat;
  /** What persons tried and were refused; kept beside the log. */
  readonly journal?: readonly JournalEntry[];
  /** Incidents whose truth the director reveals to a reader who is not the director, after ENDEX. */
  readonly reveal?: 'all' | readonly string[];
}

/** The facts, and what the reader reads: the timeline and the pictures are drawn from it. */
export interface Reported {
  readonly facts: ReportFacts;
  readonly reading: Reading;
}

export function reportFacts({
  opening: whole,
  entries,
  logHash,
  seat,
  journal = [],
  reveal = [],
}: Told): Reported {
  const reading = readAs(seat, entries, whole);
  const { chronicle, reads, ended, notes } = reading;
  const { opening } = chronicle;
  const tried = journal.filter(({ by }) => reads !== 'its view' || isOwn(by, seat));
  const reviews = reviewsOf(chronicle);
  const channels = channelsOf(chronicle);
  const byReader = reads === 'everything' ? 'all' : ended ? reveal : [];
  const revealed = byReader === 'all' ? 'all' : [...byReader, ...revealedIn(entries)];
  const facts: ReportFacts = {
    marking: 'EXERCISE',
    format: REPORT_FORMAT,
    reader: { seat, reads },
    overview: overviewOf(reading, logHash),
    players: playersOf(chronicle),
    incidents: incidentsOf(chronicle, reviews),
    dossiers: dossiersOf(chronicle),
    requests: requestsOf(chronicle).map((request) => requestRecordOf(chronicle, request)),
    calls: callsOf(chronicle).map((call) => callRecordOf(chronicle, call, notes)),
    channels,
    meetings: reviews.map((review) => meetingRecordOf(chronicle, review)),
    choices: choicesOf(chronicle),
    decisions: decisionsOf(chronicle),
    asks: asksOf(chronicle),
    figures: {
      daysBetweenMeetings: daysBetweenMeetings(reviews),
      hotline: hotlineFigure(chronicle, channels),
      suspensions: channels.flatMap(({ suspensions }) => suspensions),
    },
    rules: rulesOf(chronicle, tried),
    refusals: refusalsOf(chronicle),
    tried,
    objectives: objectivesOf(chronicle, expectationsOf(chronicle)),
    items: itemsOf(chronicle),
    observations: observationsOf(chronicle),
    reflections: reflectionsOf(chronicle),
    artificialities: artificialitiesOf(chronicle).map((one) => artificialityRecordOf(chronicle, one)),
    stops: stopsOf(chronicle),
    truths: truthsOf(whole.scenario, revealed),
    injectTruths: injectTruthsOf(chronicle.entries),
    questions: opening.scenario.discussion.map(({ id, to, ask, 'look-for': lookFor, objective }) => ({
      id,
      to,
      ask: inEnglish(ask),
      lookFor: lookFor === undefined ? null : inEnglish(lookFor),
      objective: objective ?? null,
    })),
    grounds: groundsOf(opening.profile),
    amendments: amendmentsOf(chronicle),
    sources: sourcesOf(chronicle.opening),
  };
  return { facts, reading };
}

const isOwn = (by: Seat, seat: Seat): boolean =>
  by === seat || (partyOf(by) !== null && partyOf(by) === partyOf(seat));

function sourcesOf({ scenario }: Opening): ReportFacts['sources'] {
  const named = new Set(scenario.storyline.flatMap(({ sources = [] }) => sources));
  const cited = Object.entries(scenario.sources).filter(([key]) => named.size === 0 || named.has(key));
  return cited.map(([key, citation]) => ({ key, citation }));
}

/** The report as a document: its sections in order, for whichever rendering. */
import type { Reported } from '../facts/reportFacts.ts';
import { stateWords } from '../../picture/words.ts';
import { agreementAnnex, sourcesAnnex, timelineAnnex } from './annexes.ts';
import type { ReportDocument } from './block.ts';
import { bridge } from './bridge.ts';
import { calls } from './calls.ts';
import { artificialities, objectives, refusals, rules } from './conduct.ts';
import { glance } from './glance.ts';
import { incidents } from './incidents.ts';
import { byHand, channels, choices, discussion, truth } from './matters.ts';
import { meetings } from './meetings.ts';
import { requests } from './requests.ts';
import { asks, decisions, observations, reflections } from './room.ts';
import { tellerFor } from './teller.ts';
import type { Teller } from './teller.ts';

export function reportDocument({ facts, reading }: Reported): ReportDocument {
  const teller = tellerFor(facts, reading);
  const sections = [
    glance(teller),
    bridge(teller, reading),
    incidents(teller),
    requests(teller),
    calls(teller),
    meetings(teller),
    channels(teller),
    choices(teller),
    decisions(teller),
    asks(teller),
    rules(teller),
    refusals(teller),
    objectives(teller),
    observations(teller),
    reflections(teller),
    artificialities(teller),
    truth(teller),
    discussion(teller),
    facts.overview.fictional ? byHand() : null,
    timelineAnnex(teller, reading),
    agreementAnnex(teller),
    sourcesAnnex(teller),
  ].filter((section) => section !== null);
  return {
    title: `${facts.overview.fictional ? 'After-action report' : 'Report'}: ${facts.overview.title}`,
    about: aboutReader(teller),
    sections,
  };
}

const hours = (fictional: boolean): string =>
  fictional
    ? 'Times are UTC where no capital is named.'
    : 'Days are told without the hour, which the record seldom has; in the timeline, hours are placeholders unless a source is given for them.';

function aboutReader({ facts, naming, date }: Teller): string[] {
  const { reader, overview } = facts;
  const reads = {
    everything: overview.fictional
      ? 'The director’s copy. It holds both sides’ secrets and the ground truth: not for players.'
      : 'The whole log, made from the public record.',
    'all but truth':
      'For those who evaluate. It holds both sides’ secrets, and not the ground truth: not for players.',
    'its view': `As ${naming.seat(reader.seat)} saw it: nothing is in it that this seat was not shown.`,
  }[reader.reads];
  return [
    reads,
    `${overview.agreement.title}. ${date(overview.startex)} to ${date(overview.now)}; ${stateWords(overview.exercise)}. ${hours(overview.fictional)}`,
  ];
}

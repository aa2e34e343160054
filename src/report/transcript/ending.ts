/** What a run came to, in sentences: incidents, requests, calls, expectations, departures and refusals. */
import { RULES } from '../../contract/rule.ts';
import type { IncidentSummary, RunSummary } from '../../contract/runSummary.ts';
import { given } from '../sentence/told.ts';
import { isFalse } from '../../picture/calls.ts';
import { stateWords } from '../../picture/words.ts';
import { countOf, listOf, plainWords } from '../wording.ts';
import type { Tale } from './tale.ts';

export function endingOf(tale: Tale): string[] {
  const { summary } = tale;
  return [
    ...summary.incidents.map((incident) => stood(incident, tale)),
    answers(summary),
    calls(summary),
    ...expectations(summary),
    ...departures(summary),
    ...refusals(tale),
  ].filter((words) => words !== '');
}

const open: Readonly<Record<string, string>> = {
  detected: 'not yet assessed',
  assessed: 'open, with nothing asked',
  requested: 'open, under request',
  hotline: 'open, on the hotline',
  'ministerialReview.docketed': 'open, on the docket of the ministers',
  'ministerialReview.inReview': 'open, before the ministers',
  'ministerialReview.decided': 'decided by the ministers, whose meeting goes on',
};

function stood(incident: IncidentSummary, tale: Tale): string {
  const { ref, state, closedBy, publicity, raised } = incident;
  const closed = closings(incident, tale);
  const parts = [
    state === 'closed' ? `closed${given(' ', closed)}` : (open[state] ?? stateWords(state)),
    state === 'closed' || closedBy.length === 0 ? '' : `closed ${closed} alone`,
    publicity === 'leaked' ? 'known from the press' : publicity === 'public' ? 'public' : '',
    raised ? '' : 'not raised with the other side',
  ].filter((words) => words !== '');
  return `${tale.introduced(ref)} is ${parts.join('; ')}.`;
}

/** As what each side closed it. */
function closings({ closedBy }: IncidentSummary, { side }: Tale): string {
  const [one, other] = closedBy;
  if (one && other && one.outcome === other.outcome) return `by both sides as ${plainWords(one.outcome)}`;
  return listOf(closedBy.map(({ party, outcome }) => `by ${side(party)} as ${plainWords(outcome)}`));
}

const results: Readonly<Record<string, (count: number) => string>> = {
  met: () => 'came in time',
  late: () => 'came later than this profile assumes',
  never: () => 'never came',
  excused: (count) => `${count === 1 ? 'was' : 'were'} excused by the director`,
  running: (count) => `${count === 1 ? 'is' : 'are'} not yet due`,
  stopped: (count) => `${count === 1 ? 'waits' : 'wait'} while the clock stands`,
};

/** The answers that requests were owed, by how timely they were. */
function answers({ requests }: RunSummary): string {
  const owed = requests.map(({ timeliness }) => timeliness.answer?.result ?? 'ended');
  const said = Object.entries(results).flatMap(([result, words]) => {
    const count = owed.filter((one) => one === result).length;
    return count === 0 ? [] : [{ count, words: words(count) }];
  });
  const all = said.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return '';
  const [one] = said;
  if (one?.count === all)
    return `${all === 1 ? 'The one answer' : all === 2 ? 'Both answers' : `All ${all} answers`} owed ${one.words}.`;
  return `Of ${countOf(all, 'answer')} owed, ${listOf(said.map(({ count, words }) => `${count} ${words}`))}.`;
}

function calls({ calls: all }: RunSummary): string {
  const real = all.filter((call) => !call.test && !isFalse(call));
  const spoken = real.filter(({ connectedAt }) => connectedAt !== null).length;
  if (real.length === 0) return '';
  if (real.length === 1) return `The one call by hotline came to ${spoken === 0 ? 'no' : 'a'} session.`;
  return `Of ${countOf(real.length, 'call')} by hotline, ${spoken === 0 ? 'none' : spoken} came to a session.`;
}

function expectations({ expectations: all }: RunSummary): string[] {
  const met = all.filter((one) => one.met === true).length;
  const notYet = all.filter((one) => one.met === null).length;
  const still = notYet === 0 ? '' : `; ${notYet} not yet due`;
  return [
    all.length === 0 ? '' : `Expectations: ${met} of ${all.length} met${still}.`,
    ...all
      .filter((one) => one.met === false)
      .map(({ id, says, why }) => `Not met: ${id}${says === null ? '' : ` (${says})`}: ${why}.`),
  ];
}

/** Each rule once, with how often, and what it says. */
function departures({ departures: all }: RunSummary): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of all) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size === 0) return ['No rule was departed from.'];
  return [...counts].map(([rule, count]) => {
    const text = Object.entries(RULES).find(([id]) => id === rule)?.[1].text ?? '';
    return `Departed from ${rule}${count === 1 ? '' : `, ${count} times`}: ${text}`;
  });
}

function refusals({ summary, naming }: Tale): string[] {
  if (summary.refusals.length === 0) return ['Nothing was refused.'];
  return summary.refusals.map(({ by, do: verb, rule, expected }) => {
    const allowed = expected ? 'as the scenario allows' : 'which the scenario does not allow';
    return `Refused: ${naming.seat(by)}, ${verb}${rule === null ? '' : ` (${rule})`}, ${allowed}.`;
  });
}
